package org.agentdesk.ui.conversation;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Wrapping;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How far a message got: an icon, and always the word too.
final class DeliveryMark extends Label {

    private static final Texts TEXTS = Texts.of(ConversationController.class);

    /// @param why why it was not delivered: a code of the desk's or the channel's own words; null
    ///   for no reason
    DeliveryMark(Delivery delivery, @Nullable String why) {
        super(words(delivery, why));
        getStyleClass()
                .setAll("delivery-mark", "delivery-" + delivery.name().toLowerCase(Locale.ROOT));
        setGraphic(
                delivery == Delivery.DELIVERED || delivery == Delivery.SEEN
                        ? doubleCheck()
                        : new FontIcon(icon(delivery)));
        boolean isSentence = delivery == Delivery.FAILED;
        setWrapText(isSentence && Wrapping.isSafe(getText()));
        setMinWidth(isSentence ? 0 : Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(getText());
    }

    private static String words(Delivery delivery, @Nullable String why) {
        var plain = TEXTS.get("delivery." + delivery);
        return delivery != Delivery.FAILED || why == null || why.isBlank()
                ? plain
                : TEXTS.getOr("failure." + why, "delivery.FAILED.why", why);
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
