package org.agentdesk.messages.card;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Parts that are only shown when asked for, and only made then.
public final class Fold extends VBox {

    private final Button toggle;
    private final String show;
    private final String hide;
    private final Supplier<List<? extends Node>> content;
    private boolean open;

    /// @param show what the button says while the parts are hidden
    /// @param hide what it says while they are shown
    public Fold(Parts parts, String show, String hide, Supplier<List<? extends Node>> content) {
        this.show = show;
        this.hide = hide;
        this.content = content;
        this.toggle = parts.action(Feather.CHEVRON_DOWN, show, this::turn);
        toggle.getStyleClass().add("message-fold-toggle");
        getStyleClass().add("message-fold");
        getChildren().add(toggle);
    }

    /// Shows or hides the parts.
    public void turn() {
        open = !open;
        toggle.setText(open ? hide : show);
        toggle.setAccessibleText(open ? hide : show);
        toggle.setGraphic(new FontIcon(open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
        getChildren().setAll(toggle);
        if (open) {
            getChildren().addAll(0, content.get());
        }
    }
}
