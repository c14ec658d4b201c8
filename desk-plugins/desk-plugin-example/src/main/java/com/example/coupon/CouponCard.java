package com.example.coupon;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.agentdesk.plugin.Host;

/// A coupon as people see it: discount, code, until when, and its terms.
final class CouponCard extends VBox {

    private final Host host;
    private final Words words;
    private final Label discount = label("coupon-discount");
    private final Label code = label("coupon-code");
    private final Label until = label("coupon-until");
    private final Button copy = new Button();
    private final Hyperlink terms = new Hyperlink();

    CouponCard(Host host) {
        this.host = host;
        this.words = new Words(host.locale());
        getStyleClass().add("coupon");
        copy.setText(words.get("copy"));
        copy.getStyleClass().add("coupon-copy");
        terms.setText(words.get("terms"));
        terms.getStyleClass().add("coupon-terms");
        var foot = new FlowPane(8, 4, copy, terms);
        getChildren().addAll(discount, code, until, foot);
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    void show(Coupon coupon) {
        discount.setText(coupon.discount().isEmpty() ? words.get("title") : coupon.discount());
        code.setText(coupon.code().isEmpty() ? words.get("noCode") : coupon.code());
        boolean expired = coupon.hasExpired(host.zone());
        var key = expired ? "expired" : "validUntil";
        until.setText(coupon.validUntil().map(date -> words.get(key, words.date(date))).orElse(""));
        showOnly(until, coupon.validUntil().isPresent());
        getStyleClass().remove("coupon-expired");
        if (expired) {
            getStyleClass().add("coupon-expired");
        }
        copy.setAccessibleText(words.get("copy.accessible", coupon.code()));
        copy.setOnAction(_ -> host.copy(coupon.code()));
        showOnly(copy, !coupon.code().isEmpty());
        terms.setOnAction(_ -> coupon.terms().ifPresent(host::openLink));
        showOnly(terms, coupon.terms().filter(host::opens).isPresent());
    }

    private static void showOnly(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
