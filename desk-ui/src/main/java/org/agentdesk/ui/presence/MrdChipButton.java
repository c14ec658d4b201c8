package org.agentdesk.ui.presence;

import java.util.Arrays;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.ui.fx.Texts;

/// The chip of one media routing domain: a shape, a name, a count and a word. The pane around the
/// button carries the tooltip, since a disabled button cannot.
final class MrdChipButton extends StackPane {

    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    MrdChipButton(MrdChip chip, PresenceViewModel model, Texts texts) {
        var button = new Button();
        button.setId("mrd-" + chip.id());
        button.getStyleClass().add("mrd-chip");
        button.setGraphic(face(chip));
        button.setOnAction(_ -> model.toggle(chip));
        button.disableProperty().bind(chip.lockedProperty().isNotEmpty());
        chip.pendingProperty().subscribe(on -> button.pseudoClassStateChanged(PENDING, on));
        button.accessibleTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> spoken(chip, texts),
                                chip.nameProperty(),
                                chip.wordProperty(),
                                chip.tasksProperty()));
        Tooltip.install(this, tooltip(chip, texts));
        getChildren().add(button);
    }

    private static String spoken(MrdChip chip, Texts texts) {
        return texts.get(
                "mrd.accessible",
                chip.nameProperty().get(),
                chip.wordProperty().get(),
                chip.tasksProperty().get());
    }

    private static HBox face(MrdChip chip) {
        var name = label(chip.nameProperty(), "strong");
        var tasks = label(chip.tasksProperty(), "faint");
        var word = label(chip.wordProperty(), "caption", "muted");
        var first = new HBox(6, name, tasks);
        first.setAlignment(Pos.BASELINE_LEFT);
        var face = new HBox(8, shape(chip), new VBox(first, word));
        face.setAlignment(Pos.CENTER_LEFT);
        return face;
    }

    private static Region shape(MrdChip chip) {
        var shape = new Region();
        chip.stateProperty()
                .subscribe(state -> shape.getStyleClass().setAll("state-shape", styleOf(state)));
        return shape;
    }

    private static String styleOf(MrdState state) {
        return "mrd-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Label label(ObservableValue<String> text, String... styles) {
        var label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().addAll(Arrays.asList(styles));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Tooltip tooltip(MrdChip chip, Texts texts) {
        var tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> help(chip, texts),
                                chip.lockedProperty(),
                                chip.stateProperty(),
                                chip.nameProperty()));
        return tooltip;
    }

    private static String help(MrdChip chip, Texts texts) {
        var locked = chip.lockedProperty().get();
        var key = chip.stateProperty().get().isOn() ? "mrd.switchOff" : "mrd.switchOn";
        return locked.isEmpty() ? texts.get(key, chip.nameProperty().get()) : locked;
    }
}
