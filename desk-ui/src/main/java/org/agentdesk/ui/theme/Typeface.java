package org.agentdesk.ui.theme;

import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The typeface that comes with the desk: Inter (SIL Open Font License, see the licence beside the
/// files). Scripts that Inter lacks are drawn in the system's fonts.
public final class Typeface {

    private static final List<String> FILES =
            List.of(
                    "Inter-Regular.ttf",
                    "Inter-Medium.ttf",
                    "Inter-SemiBold.ttf",
                    "Inter-Bold.ttf");

    private Typeface() {}

    /// Makes the typeface known to JavaFX. Doing it again changes nothing.
    public static void load() {
        for (var file : FILES) {
            var address = Objects.requireNonNull(Typeface.class.getResource("fonts/" + file), file);
            if (Font.loadFont(address.toExternalForm(), 13) == null) {
                throw new IllegalStateException("cannot read the font " + file);
            }
        }
    }
}
