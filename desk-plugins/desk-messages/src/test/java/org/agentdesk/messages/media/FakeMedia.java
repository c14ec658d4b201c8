package org.agentdesk.messages.media;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import org.agentdesk.plugin.MediaAccess;
import org.agentdesk.plugin.Transfer;
import org.jspecify.annotations.Nullable;

/// Media that come when a test says so.
final class FakeMedia implements MediaAccess {

    final List<String> asked = new ArrayList<>();
    CompletableFuture<Image> picture = new CompletableFuture<>();
    CompletableFuture<Path> file = new CompletableFuture<>();
    FakeTransfer transfer = new FakeTransfer();

    static final class FakeTransfer implements Transfer {
        final SimpleObjectProperty<State> state = new SimpleObjectProperty<>(State.RUNNING);
        final SimpleObjectProperty<Double> progress = new SimpleObjectProperty<>(-1.0);
        @Nullable String trouble;

        @Override
        public ObservableValue<State> state() {
            return state;
        }

        @Override
        public ObservableValue<Double> progress() {
            return progress;
        }

        @Override
        public @Nullable String trouble() {
            return trouble;
        }

        @Override
        public void cancel() {
            state.set(State.CANCELLED);
        }
    }

    @Override
    public CompletableFuture<Image> picture(URI address, int width, int height) {
        asked.add("picture " + address + " " + width + "x" + height);
        return picture;
    }

    @Override
    public CompletableFuture<Path> file(URI address) {
        asked.add("file " + address);
        return file;
    }

    @Override
    public Transfer save(URI address, String name) {
        asked.add("save " + address + " " + name);
        return transfer;
    }

    @Override
    public Transfer open(URI address, String name) {
        asked.add("open " + address + " " + name);
        return transfer;
    }

    @Override
    public Risk risk(String name, String mimeType) {
        return name.endsWith(".exe") ? Risk.HIGH : Risk.LOW;
    }
}
