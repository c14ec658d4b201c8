package org.agentdesk.ui.notify;

import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.leftover.LeftoversViewModel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The stack of toasts in the corner. It takes no clicks where there is no toast, and no focus.
public final class ToastsController {

    private final Texts texts = Texts.of(ToastsController.class);
    private final NoticesViewModel model;
    private final LeftoversViewModel leftovers;

    @FXML private VBox stack;

    public ToastsController(NoticesViewModel model, LeftoversViewModel leftovers) {
        this.model = model;
        this.leftovers = leftovers;
    }

    @FXML
    private void initialize() {
        Rows.follow(model.toasts(), stack.getChildren(), this::toast);
    }

    /// Puts the toasts over the end of the list of conversations: nothing stands there that is
    /// pressed in a hurry, while over a conversation they would lie on its buttons or its words.
    ///
    /// @param before what stands between the edge of the window and the list
    public void standOver(Region list, Region before) {
        StackPane.setAlignment(stack, Pos.BOTTOM_LEFT);
        stack.maxWidthProperty().bind(list.widthProperty());
        before.widthProperty()
                .subscribe(width ->
                        StackPane.setMargin(stack, new Insets(0, 0, 0, width.doubleValue())));
    }

    /// Takes the newest toast away; false when there is none.
    public boolean dismissNewest() {
        if (model.toasts().isEmpty()) {
            return false;
        }
        model.dismiss(model.toasts().getFirst());
        return true;
    }

    private Node toast(NoticeLine line) {
        var sentence = new Label(line.sentence());
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var toast = new HBox(NoticeIcons.of(line.weight()), sentence);
        if (line.leftover()) {
            toast.getChildren().add(leftoverButton(line));
        }
        toast.getChildren().add(closeButton(line));
        toast.getStyleClass().addAll("floating", "toast");
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(line.sentence());
        return toast;
    }

    private Button leftoverButton(NoticeLine line) {
        var show = new Button(texts.get("leftover"));
        show.getStyleClass().addAll("link-button", "toast-leftover");
        show.setAccessibleText(texts.get("leftover.accessible"));
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setFocusTraversable(false);
        show.setOnAction(_ -> {
            model.dismiss(line);
            leftovers.open();
        });
        return show;
    }

    private Button closeButton(NoticeLine line) {
        var close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("icon-button", "toast-close");
        close.setAccessibleText(texts.get("dismiss"));
        close.setFocusTraversable(false);
        close.setOnAction(_ -> model.dismiss(line));
        return close;
    }
}
