package org.agentdesk.ui.settings;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.fx.Texts;

/// One plug-in in Settings > Plug-ins.
final class PluginCard extends VBox {

    private static final Texts TEXTS = Texts.of(PluginsController.class);

    private final PluginLine line;
    private final HBox buttons = new HBox();

    PluginCard(PluginLine line, PluginsViewModel model) {
        this.line = line;
        getStyleClass().addAll("plugin-card");
        getChildren().addAll(heading(), words(line.facts(), "small", "muted"));
        if (!line.cause().isEmpty()) {
            getChildren().add(words(line.cause(), "plugin-cause"));
        }
        if (!line.figures().isEmpty()) {
            getChildren().add(words(line.figures(), "small", "muted"));
        }
        button("turnOff", line.canTurnOff(), () -> model.turn(line, true));
        button("turnOn", line.canTurnOn(), () -> model.turn(line, false));
        button("tryAgain", line.canTryAgain(), () -> model.tryAgain(line));
        button("copyHashes", !line.hashes().isEmpty(), () -> model.copyHashes(line));
        buttons.getStyleClass().add("plugin-buttons");
        if (!buttons.getChildren().isEmpty()) {
            getChildren().add(buttons);
        }
    }

    private HBox heading() {
        var name = words(line.name(), "strong");
        var state = new Label(line.stateWord());
        state.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass()
                .addAll("pill", "plugin-" + line.state().name().toLowerCase(Locale.ROOT));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var heading = new HBox(name, state);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private static Label words(String text, String... styles) {
        var words = new Label(text);
        words.setWrapText(true);
        words.setMinWidth(0);
        words.getStyleClass().addAll(styles);
        return words;
    }

    private void button(String key, boolean wanted, Runnable action) {
        if (wanted) {
            var button = new Button(TEXTS.get(key));
            button.getStyleClass().add("plugin-" + key);
            button.setAccessibleText(TEXTS.get(key + ".accessible", line.name()));
            button.setOnAction(_ -> action.run());
            buttons.getChildren().add(button);
        }
    }
}
