package org.agentdesk.ui.inbox;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.Keys;
import org.agentdesk.ui.fx.Named;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Wrapping;
import org.agentdesk.ui.inbox.OfferCard.Mood;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The card of one request: who, from where, how long still, and one button.
final class OfferView extends VBox {

    private static final int SHORT_NOTE = 160;

    private final Ring ring = new Ring();
    private final FontIcon outcomeIcon = new FontIcon(Feather.CHECK);
    private final FontIcon channel = new FontIcon(Feather.MESSAGE_CIRCLE);
    private final Label customer = label("strong");
    private final Label origin = label("small", "muted");
    private final FontIcon direction = new FontIcon(Feather.CORNER_UP_RIGHT);
    private final Label asked = label("small", "medium", "offer-asked");
    private final Label note = label("offer-note");
    private final Hyperlink more = new Hyperlink();
    private final Label outcome = label("small", "medium", "offer-outcome");
    private final Button accept = new Button();
    private final Button dismiss = new Button();
    private final StackPane acceptBox = new StackPane(accept);
    private final HBox buttons = new HBox(8, acceptBox, dismiss);
    private final Tooltip locked = new Tooltip();

    private String fullNote = "";
    private boolean unfolded;

    OfferView(OfferCard card, OffersViewModel model, Texts texts) {
        Named.name(this, "offer-" + card.conversationId());
        getStyleClass().add("offer");
        asked.setGraphic(direction);
        asked.setWrapText(true);
        note.setWrapText(true);
        more.getStyleClass().addAll("small", "offer-more");
        more.setOnAction(_ -> unfold(!unfolded, texts));
        outcome.setWrapText(true);
        outcomeIcon.getStyleClass().add("offer-outcome-icon");
        accept.setText(texts.get("accept"));
        accept.getStyleClass().addAll("primary", "offer-accept");
        accept.setMaxWidth(Double.MAX_VALUE);
        accept.setOnAction(_ -> model.accept(card));
        HBox.setHgrow(acceptBox, Priority.ALWAYS);
        dismiss.setText(texts.get("dismiss"));
        dismiss.setOnAction(_ -> model.dismiss(card));
        Tooltip.install(acceptBox, locked);
        getChildren().addAll(head(), note, more, outcome, buttons);
        card.lookProperty().subscribe(look -> show(look, texts));
        card.timeProperty().subscribe(ring::show);
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }

    private HBox head() {
        var from = new HBox(6, channel, origin);
        from.getStyleClass().add("offer-origin");
        var who = new VBox(2, customer, from, asked);
        HBox.setHgrow(who, Priority.ALWAYS);
        who.setMinWidth(0);
        var head = new HBox(12, new StackPane(ring, outcomeIcon), who);
        head.getStyleClass().add("offer-head");
        return head;
    }

    private void show(OfferCard.Look look, Texts texts) {
        customer.setText(look.customer());
        origin.setText(look.origin());
        channel.setIconCode(Channels.icon(look.channelType()));
        text(asked, look.asked());
        direction.setIconCode(directionIcon(look.direction()));
        fullNote = look.note();
        unfold(unfolded, texts);
        text(outcome, look.outcome());
        showMood(look.mood());
        showButton(look, texts);
        setAccessibleText(look.spoken());
    }

    /// A long note begins here and can be read in full; it never pushes Accept out of sight by
    /// itself.
    private void unfold(boolean now, Texts texts) {
        unfolded = now;
        boolean isLong = fullNote.length() > SHORT_NOTE;
        text(note, isLong && !now ? fullNote.substring(0, SHORT_NOTE).strip() + "…" : fullNote);
        note.setWrapText(Wrapping.isSafe(fullNote));
        more.setText(texts.get(now ? "note.less" : "note.more"));
        more.setVisible(isLong);
        more.setManaged(isLong);
        more.setVisited(false);
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
        ring.setVisible(mood == Mood.RINGING || mood == Mood.ACCEPTING);
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
            case REVOKED -> Feather.CORNER_UP_LEFT;
            case LOST -> Feather.USER_CHECK;
            case UNKNOWN -> Feather.WIFI_OFF;
        };
    }
}
