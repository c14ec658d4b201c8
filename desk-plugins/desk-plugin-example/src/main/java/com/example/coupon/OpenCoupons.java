package com.example.coupon;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.OpenPanel;
import org.agentdesk.plugin.RenderContext;

/// The open panel. It listens to the book, so it has to stop when it is disposed: a listener that
/// stays keeps every node it reaches in memory.
final class OpenCoupons implements OpenPanel {

    private final Host host;
    private final CouponBook book;
    private final VBox list = new VBox();
    private final ListChangeListener<Coupon> listener = _ -> show();
    private ObservableList<Coupon> coupons;

    OpenCoupons(RenderContext context, CouponBook book) {
        this.host = context.host();
        this.book = book;
        list.getStyleClass().add("coupon-list");
        follow(context.conversation().view());
    }

    private void follow(ConversationView conversation) {
        coupons = book.of(conversation.id());
        coupons.addListener(listener);
        show();
    }

    private void show() {
        list.getChildren().setAll(coupons.stream().map(this::card).toList());
        if (coupons.isEmpty()) {
            var none = new Label(new Words(host.locale()).get("panel.none"));
            none.getStyleClass().add("coupon-none");
            none.setWrapText(true);
            list.getChildren().add(none);
        }
    }

    private Node card(Coupon coupon) {
        var card = new CouponCard(host);
        card.show(coupon);
        return card;
    }

    @Override
    public Node node() {
        return list;
    }

    @Override
    public void update(ConversationView conversation) {
        coupons.removeListener(listener);
        follow(conversation);
    }

    @Override
    public void dispose() {
        coupons.removeListener(listener);
    }
}
