package org.agentdesk.ui.inbox;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.fx.AnswerDue;
import org.agentdesk.ui.fx.Avatar;
import org.agentdesk.ui.fx.Named;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A conversation in the list: a button that opens it.
final class ConversationRowView extends Button {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");
    private static final PseudoClass TYPING = PseudoClass.getPseudoClass("typing");

    private final String conversationId;
    private final Avatar avatar = new Avatar(36);
    private final Label name = label("row-name");
    private final Label role = label("row-role");
    private final FontIcon clock = new FontIcon(Feather.CLOCK);
    private final Label time = label("row-time");
    private final Label line = label("row-line");
    private final Label due = label("row-due");
    private final Label badge = label("badge");
    private final Texts texts;

    ConversationRowView(ConversationRow row, ConversationsViewModel model, Texts texts) {
        this.texts = texts;
        conversationId = row.id();
        Named.name(this, "conversation-" + conversationId);
        getStyleClass().setAll("conversation-row");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setMnemonicParsing(false);
        var face = face();
        setGraphic(face);
        face.prefWidthProperty().bind(widthProperty().subtract(24));
        setOnAction(_ -> model.open(conversationId));
        row.lookProperty().subscribe(this::show);
        row.timeProperty().subscribe(this::showTime);
        row.dueProperty().subscribe(this::showDue);
        accessibleTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        row.lookProperty().get().spoken()
                                                + spoken(row.dueProperty().get().state()),
                                row.lookProperty(),
                                row.dueProperty()));
        row.openProperty().subscribe(open -> pseudoClassStateChanged(OPEN, open));
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    private HBox face() {
        role.setMinWidth(USE_PREF_SIZE);
        time.setMinWidth(USE_PREF_SIZE);
        badge.setMinWidth(USE_PREF_SIZE);
        due.setMinWidth(USE_PREF_SIZE);
        due.setGraphic(new FontIcon(Feather.TARGET));
        name.setMaxWidth(Double.MAX_VALUE);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        var left = new HBox(6, name, role);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        clock.getStyleClass().add("row-clock");
        var waiting = new HBox(4, clock, time);
        waiting.setAlignment(Pos.CENTER_RIGHT);
        var first = new HBox(8, left, waiting);
        first.setAlignment(Pos.CENTER_LEFT);
        var second = new HBox(8, line, due, badge);
        second.setAlignment(Pos.CENTER_LEFT);
        second.getStyleClass().add("row-second");
        var texts = new VBox(2, first, second);
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setMinWidth(0);
        var face = new HBox(12, avatar, texts);
        face.setAlignment(Pos.CENTER_LEFT);
        return face;
    }

    private void show(ConversationRow.Look look) {
        avatar.show(look.name(), look.channelType());
        name.setText(look.name());
        line.setText(look.line());
        role.setText(look.role());
        role.setVisible(!look.role().isEmpty());
        role.setManaged(role.isVisible());
        badge.setText(Integer.toString(look.unread()));
        badge.setVisible(look.unread() > 0);
        badge.setManaged(badge.isVisible());
        clock.setIconCode(icon(look.timer()));
        pseudoClassStateChanged(UNREAD, look.unread() > 0);
        pseudoClassStateChanged(TYPING, look.typing());
    }

    private static Feather icon(ConversationRow.Timer timer) {
        return switch (timer) {
            case WAITING -> Feather.CLOCK;
            case HOLD -> Feather.PAUSE;
            case WRAP_UP -> Feather.CLIPBOARD;
        };
    }

    /// Not the digits: nobody wants to hear every second.
    private String spoken(AnswerDue.State state) {
        return state == AnswerDue.State.NONE ? "" : ", " + texts.get("due." + state);
    }

    private void showDue(AnswerDue now) {
        boolean any = now.state() != AnswerDue.State.NONE;
        due.setText(any ? texts.get("row.due." + now.state(), now.digits()) : "");
        Shown.set(due, any);
        due.pseudoClassStateChanged(WARNING, now.state() == AnswerDue.State.WARNING);
        due.pseudoClassStateChanged(OVERDUE, now.state() == AnswerDue.State.OVERDUE);
    }

    private void showTime(String text) {
        time.setText(text);
        clock.setVisible(!text.isEmpty());
    }
}
