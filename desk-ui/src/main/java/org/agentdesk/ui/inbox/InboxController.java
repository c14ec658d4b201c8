package org.agentdesk.ui.inbox;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Views;
import org.jspecify.annotations.Nullable;

/// The column with the requests that ring and the conversations in work.
public final class InboxController {

    private final Texts texts = Texts.of(InboxController.class);
    private final ConversationsViewModel conversations;
    private final Views views;

    @FXML private Node root;
    @FXML private Pane offersSlot;
    @FXML private Label count;
    @FXML private ScrollPane listPane;
    @FXML private VBox list;
    @FXML private Node empty;

    public InboxController(ConversationsViewModel conversations, Views views) {
        this.conversations = conversations;
        this.views = views;
    }

    @FXML
    private void initialize() {
        offersSlot.getChildren().add(views.root(OffersController.class));
        Rows.follow(
                conversations.rows(),
                list.getChildren(),
                row -> new ConversationRowView(row, conversations, texts));
        count.textProperty()
                .bind(
                        Bindings.size(conversations.rows())
                                .map(size -> size.intValue() == 0 ? "" : size.toString()));
        listPane.visibleProperty().bind(conversations.anyProperty());
        listPane.managedProperty().bind(conversations.anyProperty());
        empty.visibleProperty().bind(conversations.anyProperty().not());
        empty.managedProperty().bind(conversations.anyProperty().not());
        conversations
                .frozenProperty()
                .bind(listPane.hoverProperty().or(listPane.focusWithinProperty()));
    }

    /// Puts the keyboard into the list: on the open conversation, else on the first.
    public void focusList() {
        var children = list.getChildren();
        int open = conversations.indexOf(conversations.selection().conversation());
        if (!children.isEmpty()) {
            children.get(Math.max(0, open)).requestFocus();
        } else {
            root.requestFocus();
        }
    }

    @FXML
    private void moveInList(KeyEvent event) {
        int step = step(event.getCode());
        var target = step == 0 ? null : neighbour(step);
        if (target != null) {
            target.requestFocus();
            event.consume();
        }
    }

    private static int step(KeyCode code) {
        return switch (code) {
            case UP, KP_UP -> -1;
            case DOWN, KP_DOWN -> 1;
            default -> 0;
        };
    }

    private @Nullable Node neighbour(int step) {
        var children = list.getChildren();
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i).isFocused()) {
                return children.get(Math.clamp(i + step, 0, children.size() - 1));
            }
        }
        return null;
    }
}
