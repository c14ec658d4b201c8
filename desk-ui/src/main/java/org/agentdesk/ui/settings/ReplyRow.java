package org.agentdesk.ui.settings;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.agentdesk.core.model.CannedReply;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Wrapping;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One of the agent's own canned replies. It takes the focus, and its keys do what its buttons do.
final class ReplyRow extends HBox {

    private static final Texts TEXTS = Texts.of(RepliesController.class);
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");
    private static final int LONGEST = 300;

    /// What can be done with the reply of a row.
    interface Deeds {
        void edit(CannedReply reply);

        void delete(CannedReply reply);

        void move(CannedReply reply, int by);

        /// Puts the focus into the row so many rows away.
        void go(CannedReply reply, int by);

        /// A reply was dragged to the place of another.
        void drop(CannedReply reply, CannedReply onto);
    }

    private final CannedReply reply;
    private final Deeds deeds;

    ReplyRow(CannedReply reply, Deeds deeds) {
        this.reply = reply;
        this.deeds = deeds;
        var grip = new Label(null, new FontIcon(Feather.MORE_VERTICAL));
        grip.getStyleClass().add("reply-grip");
        grip.setTooltip(new Tooltip(TEXTS.get("drag")));
        getStyleClass().add("reply-row");
        getChildren()
                .addAll(
                        grip,
                        words(reply),
                        button("edit", Feather.EDIT_2, () -> deeds.edit(reply)),
                        button("up", Feather.ARROW_UP, () -> deeds.move(reply, -1)),
                        button("down", Feather.ARROW_DOWN, () -> deeds.move(reply, 1)),
                        button("delete", Feather.TRASH_2, () -> deeds.delete(reply)));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(reply.category().isEmpty() ? line() : reply.category() + ": " + line());
        setAccessibleHelp(TEXTS.get("keys"));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        takeDrags();
        setOnMouseClicked(click -> {
            requestFocus();
            if (click.getClickCount() == 2) {
                deeds.edit(reply);
            }
        });
    }

    private void takeDrags() {
        setOnDragDetected(drag -> {
            startFullDrag();
            drag.consume();
        });
        setOnMouseDragEntered(drag -> target(drag.getGestureSource() != this));
        setOnMouseDragExited(_ -> target(false));
        setOnMouseDragReleased(drag -> {
            target(false);
            if (drag.getGestureSource() instanceof ReplyRow row) {
                deeds.drop(row.reply(), reply);
            }
        });
    }

    /// A reply's category over its first words.
    static VBox words(CannedReply reply) {
        var text = new Label(shortened(reply.text()));
        text.getStyleClass().add("reply-text");
        text.setWrapText(Wrapping.isSafe(text.getText()));
        text.setMinWidth(0);
        var box = new VBox(text);
        box.getStyleClass().add("reply-words");
        if (reply.isOwn() && !reply.category().isEmpty()) {
            var category = new Label(reply.category());
            category.getStyleClass().addAll("small", "faint");
            box.getChildren().addFirst(category);
        }
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private String line() {
        return shortened(reply.text());
    }

    private Button button(String key, Feather icon, Runnable deed) {
        var button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("icon-button", "reply-" + key);
        // the row has a key for each, so that Tab goes from row to row
        button.setFocusTraversable(false);
        button.setAccessibleText(TEXTS.get(key + ".accessible", line()));
        button.setTooltip(new Tooltip(TEXTS.get(key)));
        button.setOnAction(_ -> deed.run());
        return button;
    }

    private void key(KeyEvent key) {
        boolean moves = key.isShortcutDown();
        if (key.getTarget() != this) {
            return;
        }
        switch (key.getCode()) {
            case ENTER, F2 -> deeds.edit(reply);
            case DELETE, BACK_SPACE -> deeds.delete(reply);
            case UP, DOWN -> {
                int by = key.getCode() == KeyCode.UP ? -1 : 1;
                if (moves) {
                    deeds.move(reply, by);
                } else {
                    deeds.go(reply, by);
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    CannedReply reply() {
        return reply;
    }

    /// Shows whether what is dragged would come here.
    private void target(boolean on) {
        pseudoClassStateChanged(TARGET, on);
    }
}
