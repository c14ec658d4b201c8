package org.agentdesk.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/// Loads the view of a feature: for `XController` the `X.fxml`, `X.properties` and, where there is
/// one, `X.css` that lie beside it.
public final class Views {

    /// A view and who drives it.
    public record Loaded<C>(Parent root, C controller) {}

    private final Callback<Class<?>, Object> controllers;

    /// @param controllers makes a controller; refuses classes nobody registered
    public Views(Callback<Class<?>, Object> controllers) {
        this.controllers = controllers;
    }

    /// The view that a controller drives.
    public <C> Parent root(Class<C> controller) {
        return load(controller).root();
    }

    /// The view that a controller drives, and the controller.
    public <C> Loaded<C> load(Class<C> controller) {
        var baseName = Texts.baseName(controller);
        var simpleName = baseName.substring(baseName.lastIndexOf('.') + 1);
        var fxml =
                Objects.requireNonNull(
                        controller.getResource(simpleName + ".fxml"),
                        () -> "no view beside " + controller.getName());
        var loader = new FXMLLoader(fxml, Texts.of(controller).bundle());
        loader.setControllerFactory(controllers);
        Parent root = load(loader);
        addStylesheet(root, controller.getResource(simpleName + ".css"));
        return new Loaded<>(root, loader.getController());
    }

    private static Parent load(FXMLLoader loader) {
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load " + loader.getLocation(), e);
        }
    }

    private static void addStylesheet(Parent root, @Nullable URL css) {
        if (css != null) {
            root.getStylesheets().add(css.toExternalForm());
        }
    }
}
