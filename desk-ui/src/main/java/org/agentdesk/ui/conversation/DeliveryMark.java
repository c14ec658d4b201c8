package org.agentdesk.ui.conversation;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.ui.fx.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How far a message got: an icon, and always the word too.
final class DeliveryMark extends Label {

    private static final Texts TEXTS = Texts.of(ConversationController.class);

    DeliveryMark(Delivery delivery) {
        super(TEXTS.get("delivery." + delivery));
        getStyleClass()
                .setAll("delivery-mark", "delivery-" + delivery.name().toLowerCase(Locale.ROOT));
        setGraphic(
                delivery == Delivery.DELIVERED || delivery == Delivery.SEEN
                        ? doubleCheck()
                        : new FontIcon(icon(delivery)));
        setMinWidth(Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(getText());
    }

    private static Ikon icon(Delivery delivery) {
        return switch (delivery) {
            case QUEUED -> Feather.CLOCK;
            case SENDING -> Feather.ARROW_UP;
            case UNCONFIRMED -> Feather.HELP_CIRCLE;
            case FAILED -> Feather.ALERT_CIRCLE;
            case SENT, DELIVERED, SEEN, RECEIVED -> Feather.CHECK;
        };
    }

    private static Region doubleCheck() {
        var both = new StackPane(new FontIcon(Feather.CHECK), shifted());
        both.setAlignment(Pos.CENTER_LEFT);
        both.setMinWidth(17);
        return both;
    }

    private static FontIcon shifted() {
        var second = new FontIcon(Feather.CHECK);
        second.setTranslateX(5);
        return second;
    }
}
