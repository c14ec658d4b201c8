package org.agentdesk.plugin.testkit;

import java.util.Objects;
import org.agentdesk.plugin.Theme;

/// The colours that the desk lets style sheets look up, so that what is drawn in tests looks as it
/// will in the desk.
public enum Palette {
    LIGHT(Theme.LIGHT),
    DARK(Theme.DARK);

    private final Theme theme;

    Palette(Theme theme) {
        this.theme = theme;
    }

    /// The theme it belongs to.
    public Theme theme() {
        return theme;
    }

    /// The style sheet that defines the colours, as a URL.
    public String stylesheet() {
        var name = this == LIGHT ? "light.css" : "dark.css";
        return Objects.requireNonNull(Palette.class.getResource(name), name).toExternalForm();
    }
}
