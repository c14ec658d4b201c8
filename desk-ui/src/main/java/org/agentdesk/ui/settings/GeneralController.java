package org.agentdesk.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.util.StringConverter;
import org.agentdesk.ui.spelling.SpellingChoice;
import org.agentdesk.ui.spelling.SpellingLanguages;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.theme.Theme.Choice;
import org.jspecify.annotations.Nullable;

/// The section of the settings page about the window as a whole.
public final class GeneralController {

    private final Theme theme;
    private final SpellingLanguages languages;

    @FXML private RadioButton system;
    @FXML private RadioButton light;
    @FXML private RadioButton dark;
    @FXML private ComboBox<SpellingChoice> spelling;
    @FXML private Label spellingNote;

    public GeneralController(Theme theme, SpellingLanguages languages) {
        this.theme = theme;
        this.languages = languages;
    }

    @FXML
    private void initialize() {
        theme.choiceProperty().subscribe(this::tick);
        spelling.setConverter(new Named());
        languages.choiceProperty().subscribe(this::offer);
        languages.languages().subscribe(this::offer);
        spellingNote.textProperty().bind(languages.noteProperty());
        offer();
    }

    private void offer() {
        var chosen = languages.choiceProperty().get();
        var choices = languages.choices();
        if (!choices.equals(spelling.getItems())) {
            spelling.getItems().setAll(choices);
        }
        spelling.setValue(chosen);
    }

    @FXML
    private void chooseSpelling() {
        var chosen = spelling.getValue();
        if (chosen != null) {
            languages.choiceProperty().set(chosen);
        }
    }

    private final class Named extends StringConverter<SpellingChoice> {
        @Override
        public String toString(@Nullable SpellingChoice choice) {
            return choice == null ? "" : languages.name(choice);
        }

        @Override
        public SpellingChoice fromString(String name) {
            throw new UnsupportedOperationException();
        }
    }

    private void tick(Choice choice) {
        system.setSelected(choice == Choice.SYSTEM);
        light.setSelected(choice == Choice.LIGHT);
        dark.setSelected(choice == Choice.DARK);
    }

    @FXML
    private void choose() {
        theme.choiceProperty()
                .set(
                        light.isSelected()
                                ? Choice.LIGHT
                                : dark.isSelected() ? Choice.DARK : Choice.SYSTEM);
    }
}
