package org.agentdesk.ui.theme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Text has 4.5:1 against what it stands on, controls have 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
class ContrastTest {

    private static double contrast(String sheet, String over, String under) throws IOException {
        double a = luminance(token(sheet, over));
        double b = luminance(token(sheet, under));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static Color token(String sheet, String name) throws IOException {
        try (var in = Objects.requireNonNull(Theme.class.getResourceAsStream(sheet))) {
            var css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var matcher = Pattern.compile("-desk-" + name + ": (#\\w+);").matcher(css);
            assertTrue(matcher.find(), name);
            return Color.web(matcher.group(1));
        }
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @CsvSource({
        "text, surface",
        "text, canvas",
        "text, selected",
        "text-muted, surface",
        "text-muted, canvas",
        "text-muted, selected",
        "text-faint, surface",
        "text-faint, canvas",
        "text-on-accent, accent",
        "accent-text, surface",
        "accent-text, accent-soft",
        "accent-text, avatar",
        "success-text, surface",
        "warning-text, warning-soft",
        "danger-text, danger-soft",
        "danger-text, raised",
        "bubble-own-text, bubble-own",
        "bubble-other-text, bubble-other",
        "bubble-whisper-text, bubble-whisper",
        "warning-text, bubble-whisper"
    })
    void textCanBeRead(String over, String under) throws IOException {
        for (var sheet : new String[] {"light.css", "dark.css"}) {
            double contrast = contrast(sheet, over, under);
            assertTrue(contrast >= 4.5, sheet + " " + over + " on " + under + ": " + contrast);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "border-strong, surface",
        "focus, surface",
        "focus, canvas",
        "accent, surface",
        "success, surface",
        "warning, surface",
        "warning, bubble-whisper",
        "text-muted, bubble-whisper",
        "danger, surface"
    })
    void controlsCanBeSeen(String over, String under) throws IOException {
        for (var sheet : new String[] {"light.css", "dark.css"}) {
            double contrast = contrast(sheet, over, under);
            assertTrue(contrast >= 3, sheet + " " + over + " on " + under + ": " + contrast);
        }
    }
}
