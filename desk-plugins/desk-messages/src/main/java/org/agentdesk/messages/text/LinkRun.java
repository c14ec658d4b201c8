package org.agentdesk.messages.text;

import java.net.URI;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.agentdesk.plugin.Host;

/// A link that wraps with the text around it and shows where it really leads.
final class LinkRun extends Text {

    private final URI target;
    private final Host host;

    LinkRun(String text, URI target, Host host) {
        super(text);
        this.target = target;
        this.host = host;
        getStyleClass().add("message-link");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.HYPERLINK);
        setAccessibleText(text);
        setAccessibleHelp(target.toASCIIString());
        Tooltip.install(this, tooltip());
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
                open();
            }
        });
        setOnKeyPressed(this::key);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... values) {
        if (action == AccessibleAction.FIRE) {
            open();
        } else {
            super.executeAccessibleAction(action, values);
        }
    }

    private Tooltip tooltip() {
        var tooltip = new Tooltip(target.toASCIIString());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        tooltip.setShowDelay(Duration.millis(250));
        return tooltip;
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            open();
            key.consume();
        }
    }

    private void open() {
        host.openLink(target);
    }
}
