package org.agentdesk.ui.tour;

import java.util.Locale;
import javafx.scene.input.KeyCode;

/// Which keys make a letter on the keyboard of JavaFX's headless platform, which has no braces.
final class UsKeyboard {

    private UsKeyboard() {}

    static boolean has(char letter) {
        return letter != '{' && letter != '}';
    }

    static KeyCode[] keysFor(char letter) {
        return switch (letter) {
            case ' ' -> keys(KeyCode.SPACE);
            case '.' -> keys(KeyCode.PERIOD);
            case ',' -> keys(KeyCode.COMMA);
            case '-' -> keys(KeyCode.MINUS);
            case '/' -> keys(KeyCode.SLASH);
            case ':' -> keys(KeyCode.SHIFT, KeyCode.SEMICOLON);
            case '!' -> keys(KeyCode.SHIFT, KeyCode.DIGIT1);
            case '?' -> keys(KeyCode.SHIFT, KeyCode.SLASH);
            default -> letterOrDigit(letter);
        };
    }

    private static KeyCode[] letterOrDigit(char letter) {
        var name = String.valueOf(letter).toUpperCase(Locale.ROOT);
        var code = KeyCode.getKeyCode(name);
        if (code == null) {
            throw new IllegalArgumentException("no key for " + letter);
        }
        return Character.isUpperCase(letter) ? keys(KeyCode.SHIFT, code) : keys(code);
    }

    private static KeyCode[] keys(KeyCode... codes) {
        return codes;
    }
}
