package org.agentdesk.ui.plugin;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import org.agentdesk.plugin.MediaAccess;
import org.agentdesk.plugin.MediaException;
import org.agentdesk.plugin.Transfer;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;

/// Media where the desk fetches none: everything fails, in words.
public final class NoMedia implements MediaAccess {

    private static MediaException none() {
        return new MediaException(MediaException.Kind.LOCAL, Texts.of(NoMedia.class).get("none"));
    }

    @Override
    public CompletableFuture<Image> picture(URI address, int width, int height) {
        return CompletableFuture.failedFuture(none());
    }

    @Override
    public CompletableFuture<Path> file(URI address) {
        return CompletableFuture.failedFuture(none());
    }

    @Override
    public Transfer save(URI address, String name) {
        return new Failed();
    }

    @Override
    public Transfer open(URI address, String name) {
        return new Failed();
    }

    @Override
    public Risk risk(String name, String mimeType) {
        return Risk.HIGH;
    }

    private record Failed() implements Transfer {

        @Override
        public ObservableValue<State> state() {
            return new ReadOnlyObjectWrapper<>(State.FAILED);
        }

        @Override
        public ObservableValue<Double> progress() {
            return new ReadOnlyObjectWrapper<>(-1.0);
        }

        @Override
        public @Nullable String trouble() {
            return none().getMessage();
        }

        @Override
        public void cancel() {}
    }
}
