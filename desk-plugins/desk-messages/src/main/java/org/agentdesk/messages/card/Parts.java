package org.agentdesk.messages.card;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.agentdesk.messages.text.TextNodes;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The parts of cards: panels, headings, fields, actions.
public final class Parts {

    private static final Duration COPIED_SHOWN = Duration.seconds(1.6);

    private final Host host;
    private final Words words;

    public Parts(Host host) {
        this.host = host;
        this.words = Words.in(host.locale());
    }

    public Host host() {
        return host;
    }

    public Words words() {
        return words;
    }

    /// What somebody wrote, with light markdown; nothing for a blank text.
    public List<Node> text(String text) {
        return new TextNodes(host).of(Excerpt.of(text, Excerpt.TEXT));
    }

    /// A frame around what belongs together.
    public VBox panel(Node... parts) {
        var panel = new VBox(parts);
        panel.getStyleClass().add("message-card");
        return panel;
    }

    /// What it is, with a picture; the detail may be `""`.
    public HBox heading(Feather icon, String title, String detail) {
        var tile = new StackPane(new FontIcon(icon));
        tile.getStyleClass().add("message-card-tile");
        return heading(tile, title, detail);
    }

    /// The same with a picture of its own.
    public HBox heading(Node tile, String title, String detail) {
        var lines = new VBox(line(title, "message-card-title"));
        lines.getStyleClass().add("message-card-words");
        lines.setMinWidth(0);
        if (!detail.isBlank()) {
            lines.getChildren().add(line(detail, "message-card-detail"));
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        var heading = new HBox(tile, lines);
        heading.getStyleClass().add("message-card-heading");
        return heading;
    }

    /// A text that wraps. It reads in its own direction, and begins where the window's does.
    ///
    /// @param style a style class for its letters
    public VBox line(String text, String style) {
        var line = new VBox(TextNodes.plain(Excerpt.of(text, Excerpt.VALUE), style));
        line.setFillWidth(false);
        line.setMinWidth(0);
        return line;
    }

    /// Something said in passing.
    public Region note(String text) {
        return line(text, "message-note");
    }

    /// What to beware of.
    public Node warning(List<String> texts) {
        var warning = new VBox();
        warning.getStyleClass().add("message-warning");
        for (var text : texts) {
            var line = line(text, "message-warning-text");
            HBox.setHgrow(line, Priority.ALWAYS);
            var row = new HBox(new FontIcon(Feather.ALERT_TRIANGLE), line);
            row.getStyleClass().add("message-warning-row");
            warning.getChildren().add(row);
        }
        return warning;
    }

    /// A name and a value beside each other.
    public HBox field(String name, String value) {
        var label = new Label(Excerpt.label(name));
        label.getStyleClass().add("message-field-name");
        var shown = line(value, "message-value");
        HBox.setHgrow(shown, Priority.ALWAYS);
        var field = new HBox(label, shown);
        field.getStyleClass().add("message-field");
        return field;
    }

    /// How many more there are than are shown.
    public Region more(int left) {
        return note(words.get("card.more", left));
    }

    /// A line between parts.
    public Region rule() {
        var rule = new Region();
        rule.getStyleClass().add("message-rule");
        return rule;
    }

    /// Actions in a row, which breaks where it is narrow.
    public Row actions(Node... actions) {
        return new Row(actions);
    }

    /// Something to do, in words.
    public Button action(Feather icon, String label, Runnable action) {
        var button = new Button(label, new FontIcon(icon));
        button.getStyleClass().add("message-action");
        button.setAccessibleText(label);
        button.setMinWidth(0);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Something to do, as a picture.
    ///
    /// @param name what it does, for the tooltip and for who cannot see
    public Button icon(Feather icon, String name, Runnable action) {
        var button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("message-action", "message-icon-action");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Opens an address outside.
    public Button open(Feather icon, String label, URI address) {
        var button = action(icon, label, () -> host.openLink(address));
        button.setAccessibleHelp(address.toASCIIString());
        button.setTooltip(tooltip(address.toASCIIString()));
        return button;
    }

    /// Copies a text and says for a moment that it did.
    public Button copy(String label, String text) {
        var button = action(Feather.COPY, label, () -> {});
        button.setOnAction(_ -> copied(button, text));
        return button;
    }

    /// The same as a picture.
    ///
    /// @param text made when it is copied
    public Button copyIcon(String name, Supplier<String> text) {
        var button = icon(Feather.COPY, name, () -> {});
        button.setOnAction(_ -> copied(button, text.get()));
        return button;
    }

    private void copied(Button button, String text) {
        host.copy(text);
        button.setGraphic(new FontIcon(Feather.CHECK));
        var shown = new PauseTransition(COPIED_SHOWN);
        shown.setOnFinished(_ -> button.setGraphic(new FontIcon(Feather.COPY)));
        shown.play();
    }

    /// A tooltip that wraps; long ones are cut.
    public static Tooltip tooltip(String text) {
        var tooltip = new Tooltip(Excerpt.of(text, Excerpt.VALUE));
        tooltip.setMaxWidth(480);
        return tooltip;
    }
}
