package org.agentdesk.plugin.testkit;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import org.agentdesk.plugin.MediaAccess;
import org.agentdesk.plugin.MediaException;
import org.agentdesk.plugin.Transfer;
import org.jspecify.annotations.Nullable;

/// Media from memory. What was not put there does not exist. On the JavaFX thread.
public final class TestMedia implements MediaAccess {

    private final Map<URI, byte[]> pictures = new HashMap<>();
    private final Map<URI, Path> files = new HashMap<>();
    private final List<URI> saved = new ArrayList<>();
    private final List<URI> opened = new ArrayList<>();

    /// Media of which none exist yet.
    public TestMedia() {}

    /// Lets a picture exist.
    ///
    /// @param encoded PNG, JPEG, GIF or BMP
    public void put(URI address, byte[] encoded) {
        pictures.put(address, encoded.clone());
    }

    /// Lets a file exist.
    public void put(URI address, Path file) {
        files.put(address, file);
    }

    @Override
    public CompletableFuture<Image> picture(URI address, int width, int height) {
        var encoded = pictures.get(address);
        if (encoded == null) {
            return CompletableFuture.failedFuture(missing());
        }
        var image = new Image(new ByteArrayInputStream(encoded), width, height, true, true);
        return image.isError()
                ? CompletableFuture.failedFuture(
                        new MediaException(
                                MediaException.Kind.WRONG_TYPE, "This is not a picture."))
                : CompletableFuture.completedFuture(image);
    }

    @Override
    public CompletableFuture<Path> file(URI address) {
        var file = files.get(address);
        return file == null
                ? CompletableFuture.failedFuture(missing())
                : CompletableFuture.completedFuture(file);
    }

    private static MediaException missing() {
        return new MediaException(MediaException.Kind.REFUSED, "The file is no longer there.");
    }

    @Override
    public Transfer save(URI address, String name) {
        saved.add(address);
        return new Ended();
    }

    @Override
    public Transfer open(URI address, String name) {
        opened.add(address);
        return new Ended();
    }

    @Override
    public Risk risk(String name, String mimeType) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches(".*\\.(exe|msi|bat|cmd|com|scr|js|vbs|ps1|sh|jar|app|dmg|lnk)")) {
            return Risk.HIGH;
        }
        return mimeType.startsWith("image/")
                        || mimeType.startsWith("audio/")
                        || mimeType.startsWith("video/")
                        || mimeType.equals("text/plain")
                ? Risk.LOW
                : Risk.CAUTION;
    }

    /// What was to be saved, in order.
    public List<URI> saved() {
        return List.copyOf(saved);
    }

    /// What was to be opened, in order.
    public List<URI> opened() {
        return List.copyOf(opened);
    }

    private record Ended() implements Transfer {
        @Override
        public ObservableValue<State> state() {
            return new SimpleObjectProperty<>(State.DONE);
        }

        @Override
        public ObservableValue<Double> progress() {
            return new SimpleObjectProperty<>(1.0);
        }

        @Override
        public @Nullable String trouble() {
            return null;
        }

        @Override
        public void cancel() {}
    }
}
