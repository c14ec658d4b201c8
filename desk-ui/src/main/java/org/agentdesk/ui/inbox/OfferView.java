package org.agentdesk.ui.inbox;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.FoldedNote;
import org.agentdesk.ui.fx.Keys;
import org.agentdesk.ui.fx.Named;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.inbox.OfferCard.Mood;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The card of one request: who, from where, how long still, and one button.
final class OfferView extends VBox {

    private static final double BUTTON_HEIGHT = 34;

    private final Ring ring = new Ring();
    private final FontIcon outcomeIcon = new FontIcon(Feather.CHECK);
    private final FontIcon channel = new FontIcon(Feather.MESSAGE_CIRCLE);
    private final Label customer = label("strong");
    private final Label origin = label("small", "muted");
    private final FontIcon direction = new FontIcon(Feather.CORNER_UP_RIGHT);
    private final Label asked = label("small", "medium", "offer-asked");
    private final FoldedNote note = new FoldedNote();
    private final Label outcome = label("small", "medium", "offer-outcome");
    private final Button accept = new Button();
    private final Button dismiss = new Button();
    private final StackPane acceptBox = new StackPane(accept);
    private final VBox who = new VBox(2);
    private final HBox buttons = new HBox(8, acceptBox, dismiss);
    private final Tooltip locked = new Tooltip();

    private final HBox from = new HBox(6, channel, origin);

    OfferView(OfferCard card, OffersViewModel model, Texts texts) {
        Named.name(this, "offer-" + card.conversationId());
        getStyleClass().add("offer");
        asked.setGraphic(direction);
        asked.setWrapText(true);
        outcome.setWrapText(true);
        outcomeIcon.getStyleClass().add("offer-outcome-icon");
        accept.setText(texts.get("accept"));
        accept.getStyleClass().addAll("primary", "offer-accept");
        accept.setMaxWidth(Double.MAX_VALUE);
        accept.setPrefHeight(BUTTON_HEIGHT);
        accept.setOnAction(_ -> model.accept(card));
        HBox.setHgrow(acceptBox, Priority.ALWAYS);
        dismiss.setText(texts.get("dismiss"));
        dismiss.setOnAction(_ -> model.dismiss(card));
        Tooltip.install(acceptBox, locked);
        getChildren().addAll(head(), note, outcome, buttons);
        card.lookProperty().subscribe(look -> show(look, texts));
        card.timeProperty().subscribe(ring::show);
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }

    private HBox head() {
        from.getStyleClass().add("offer-origin");
        who.getChildren().addAll(customer, from, asked);
        HBox.setHgrow(who, Priority.ALWAYS);
        who.setMinWidth(0);
        var picture = new StackPane(ring, outcomeIcon);
        picture.setMinWidth(Ring.SIZE);
        var head = new HBox(12, picture, who);
        head.getStyleClass().add("offer-head");
        return head;
    }

    private void show(OfferCard.Look look, Texts texts) {
        customer.setText(look.customer());
        origin.setText(look.origin());
        channel.setIconCode(Channels.icon(look.channelType()));
        Shown.set(from, !look.brief());
        text(asked, look.brief() ? "" : look.asked());
        direction.setIconCode(directionIcon(look.direction()));
        note.show(look.brief() ? "" : look.note());
        text(outcome, look.outcome());
        placeOutcome(look);
        showMood(look.mood());
        showButton(look, texts);
        setAccessibleText(look.spoken());
    }

    /// Below the name where that is all there is to say; else where the button was, and as high.
    private void placeOutcome(OfferCard.Look look) {
        boolean replaces = !look.brief() && !look.mood().isOpen();
        outcome.setMinHeight(replaces ? BUTTON_HEIGHT : USE_COMPUTED_SIZE);
        var place = look.brief() ? who : this;
        if (outcome.getParent() != place) {
            getChildren().remove(outcome);
            who.getChildren().remove(outcome);
            if (look.brief()) {
                who.getChildren().add(outcome);
            } else {
                getChildren().add(getChildren().indexOf(buttons), outcome);
            }
        }
    }

    private static Feather directionIcon(String direction) {
        return switch (direction) {
            case "DIRECT_TRANSFER", "CONSULT_TRANSFER" -> Feather.CORNER_UP_RIGHT;
            case "DIRECT_CONFERENCE", "CONSULT_CONFERENCE" -> Feather.USER_PLUS;
            case "CONSULT" -> Feather.HELP_CIRCLE;
            case "OUTBOUND" -> Feather.ARROW_UP_RIGHT;
            default -> Feather.ARROW_DOWN_LEFT;
        };
    }

    private void showMood(Mood mood) {
        var style = "offer-" + mood.name().toLowerCase(Locale.ROOT);
        getStyleClass().setAll("offer", style);
        Shown.set(ring, mood == Mood.RINGING || mood == Mood.ACCEPTING);
        outcomeIcon.setVisible(!ring.isVisible());
        outcomeIcon.setIconCode(icon(mood));
    }

    private void showButton(OfferCard.Look look, Texts texts) {
        Shown.set(buttons, look.mood().isOpen());
        Shown.set(dismiss, look.mood() == Mood.SILENT);
        dismiss.setAccessibleText(texts.get("dismiss.spoken", look.spoken()));
        accept.setDisable(!look.locked().isEmpty());
        accept.setAccessibleText(texts.get("accept.spoken", look.spoken()));
        locked.setText(
                look.locked().isEmpty()
                        ? texts.get("accept.help", Keys.shown(Keys.ACCEPT_OLDEST))
                        : look.locked());
    }

    private static void text(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private static Feather icon(Mood mood) {
        return switch (mood) {
            case RINGING, ACCEPTING -> Feather.CHECK_CIRCLE;
            case EXPIRED, SILENT -> Feather.CLOCK;
            case REVOKED -> Feather.X_CIRCLE;
            case LOST -> Feather.USER_CHECK;
            case UNKNOWN -> Feather.WIFI_OFF;
        };
    }
}
