package org.agentdesk.ui.fx;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The keys of the window. On macOS the command key stands where Ctrl stands elsewhere.
public final class Keys {

    public static final KeyCombination STATE_MENU =
            new KeyCodeCombination(KeyCode.S, SHORTCUT_DOWN, SHIFT_DOWN);
    public static final KeyCombination ACCEPT_OLDEST =
            new KeyCodeCombination(KeyCode.A, SHORTCUT_DOWN, SHIFT_DOWN);
    public static final KeyCombination WRAP_UP =
            new KeyCodeCombination(KeyCode.W, SHORTCUT_DOWN, SHIFT_DOWN);
    public static final KeyCombination TRANSFER =
            new KeyCodeCombination(KeyCode.T, SHORTCUT_DOWN, SHIFT_DOWN);
    public static final KeyCombination REPLY = new KeyCodeCombination(KeyCode.R, SHORTCUT_DOWN);
    public static final KeyCombination EMOJIS = new KeyCodeCombination(KeyCode.E, SHORTCUT_DOWN);
    public static final KeyCombination WHISPER =
            new KeyCodeCombination(KeyCode.M, SHORTCUT_DOWN, SHIFT_DOWN);
    public static final KeyCombination PALETTE = new KeyCodeCombination(KeyCode.K, SHORTCUT_DOWN);
    public static final KeyCombination EARLIER =
            new KeyCodeCombination(KeyCode.H, SHORTCUT_DOWN, SHIFT_DOWN);
    public static final KeyCombination BOLD = new KeyCodeCombination(KeyCode.B, SHORTCUT_DOWN);
    public static final KeyCombination ITALIC = new KeyCodeCombination(KeyCode.I, SHORTCUT_DOWN);
    public static final KeyCombination NEXT_MISSPELT = new KeyCodeCombination(KeyCode.F7);

    /// At the start of a line.
    public static final KeyCombination CANNED = new KeyCodeCombination(KeyCode.SLASH);

    public static final KeyCombination NEXT_WAITING =
            new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN);
    public static final KeyCombination NEXT_REGION = new KeyCodeCombination(KeyCode.F6);
    public static final KeyCombination PREVIOUS_REGION =
            new KeyCodeCombination(KeyCode.F6, SHIFT_DOWN);
    public static final KeyCombination SHORTCUTS =
            new KeyCodeCombination(KeyCode.SLASH, SHORTCUT_DOWN);
    public static final KeyCombination SETTINGS =
            new KeyCodeCombination(KeyCode.COMMA, SHORTCUT_DOWN);
    public static final KeyCombination CLOSE = new KeyCodeCombination(KeyCode.ESCAPE);

    /// The n-th conversation, from the first to the ninth.
    public static final List<KeyCombination> CONVERSATIONS =
            Stream.of(
                            KeyCode.DIGIT1,
                            KeyCode.DIGIT2,
                            KeyCode.DIGIT3,
                            KeyCode.DIGIT4,
                            KeyCode.DIGIT5,
                            KeyCode.DIGIT6,
                            KeyCode.DIGIT7,
                            KeyCode.DIGIT8,
                            KeyCode.DIGIT9)
                    .<KeyCombination>map(code -> new KeyCodeCombination(code, SHORTCUT_DOWN))
                    .toList();

    private Keys() {}

    /// The keys in the words of this system, e.g. `Ctrl+Shift+A`.
    public static String shown(KeyCombination keys) {
        var text = keys.getDisplayText().replace("Escape", "Esc");
        var parts = List.of(text.split("\\+"));
        boolean shiftFirst = parts.size() == 3 && parts.getFirst().equals("Shift");
        return shiftFirst ? String.join("+", parts.get(1), parts.get(0), parts.get(2)) : text;
    }
}
