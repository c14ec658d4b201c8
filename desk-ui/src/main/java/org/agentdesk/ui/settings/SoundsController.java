package org.agentdesk.ui.settings;

import javafx.beans.property.IntegerProperty;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.notify.SoundsViewModel;

/// The section of the settings page about what is heard.
public final class SoundsController {

    private final Texts texts = Texts.of(SoundsController.class);
    private final SoundsViewModel model;

    @FXML private Slider ring;
    @FXML private Label ringValue;
    @FXML private Slider beep;
    @FXML private Label beepValue;
    @FXML private CheckBox onlyUnfocused;

    public SoundsController(SoundsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        bind(ring, ringValue, model.ringProperty());
        bind(beep, beepValue, model.beepProperty());
        onlyUnfocused.selectedProperty().bindBidirectional(model.onlyUnfocusedProperty());
    }

    private void bind(Slider slider, Label value, IntegerProperty volume) {
        slider.setValue(volume.get());
        slider.valueProperty().subscribe((_, now) -> volume.set(now.intValue()));
        volume.subscribe(now -> slider.setValue(now.doubleValue()));
        value.textProperty()
                .bind(
                        volume.map(now ->
                                now.intValue() == 0
                                        ? texts.get("off")
                                        : texts.get("volume", now.intValue())));
    }

    @FXML
    private void tryRing() {
        model.tryRing();
    }

    @FXML
    private void tryBeep() {
        model.tryBeep();
    }
}
