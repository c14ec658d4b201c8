package org.agentdesk.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/// Light or dark, as the system has it unless the agent chose. Lives on the JavaFX thread.
public final class Theme {

    /// What the agent chose.
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    private final ObjectProperty<Choice> choice =
            new SimpleObjectProperty<>(this, "choice", Choice.SYSTEM);
    private final BooleanBinding dark;

    public Theme() {
        var system = Platform.getPreferences().colorSchemeProperty();
        dark =
                Bindings.createBooleanBinding(
                        () -> isDark(choice.get(), system.get()), choice, system);
    }

    private static boolean isDark(Choice choice, ColorScheme system) {
        return switch (choice) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> system == ColorScheme.DARK;
        };
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /// Whether the window is dark now.
    public BooleanExpression darkProperty() {
        return dark;
    }

    /// From light to dark or back, from now on by the agent's choice.
    public void toggle() {
        choice.set(dark.get() ? Choice.LIGHT : Choice.DARK);
    }

    /// Dresses a scene, now and whenever the theme changes. Windows that pop up from it follow.
    public void dress(Scene scene) {
        dark.subscribe(isDark -> dress(scene, isDark));
    }

    private static void dress(Scene scene, boolean dark) {
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet(dark ? "dark.css" : "light.css"), sheet("desk.css"));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
