package org.agentdesk.ui.composer;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.agentdesk.ui.fx.Keys;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.Texts;

/// What the composer looks like while the agent whispers: another colour, and everywhere the words
/// that say who will read it.
///
/// @param bar stands above the field while the agent whispers
/// @param words say in it who reads what is written
/// @param toggle switches it
record WhisperLook(
        Node box, Node bar, Label words, ToggleButton toggle, TextInputControl field, Button send) {

    private static final PseudoClass WHISPER = PseudoClass.getPseudoClass("whisper");
    private static final Texts TEXTS = Texts.of(ComposerController.class);

    void follow(ComposerViewModel model) {
        model.whisperingProperty().subscribe(_ -> show(model));
        model.extrasProperty().subscribe(_ -> show(model));
    }

    private void show(ComposerViewModel model) {
        var now = model.whisperingProperty().get();
        boolean on = now.on();
        Shown.set(bar, on);
        Shown.set(toggle, now.offered());
        box.pseudoClassStateChanged(WHISPER, on);
        toggle.setSelected(on);
        toggle.setTooltip(
                new Tooltip(
                        TEXTS.get(
                                on ? "whisper.tooltip.off" : "whisper.tooltip",
                                Keys.shown(Keys.WHISPER))));
        words.setText(on ? words(now, !model.extrasProperty().get().files().isEmpty()) : "");
        bar.setAccessibleText(words.getText());
        field.setPromptText(TEXTS.get(on ? "prompt.whisper" : "prompt"));
        field.setAccessibleText(TEXTS.get(on ? "text.accessible.whisper" : "text.accessible"));
        send.setAccessibleText(TEXTS.get(on ? "send.whisper" : "send.accessible"));
        send.setTooltip(new Tooltip(TEXTS.get(on ? "send.whisper.tooltip" : "send.tooltip")));
    }

    private static String words(Whispering now, boolean files) {
        if (!now.heard()) {
            return TEXTS.get(now.forced() ? "whisper.alone.forced" : "whisper.alone");
        }
        return TEXTS.get(files ? "whisper.files" : "whisper.only");
    }
}
