package org.agentdesk.ui;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;
import org.agentdesk.plugin.MediaAccess;
import org.agentdesk.plugin.MediaException;
import org.agentdesk.plugin.Transfer;

/// Media of which none is there.
public final class NoMedia implements MediaAccess {

    private static MediaException gone() {
        return new MediaException(MediaException.Kind.REFUSED, "The file is no longer there.");
    }

    @Override
    public CompletableFuture<Image> picture(URI address, int width, int height) {
        return CompletableFuture.failedFuture(gone());
    }

    @Override
    public CompletableFuture<Path> file(URI address) {
        return CompletableFuture.failedFuture(gone());
    }

    @Override
    public Transfer save(URI address, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Transfer open(URI address, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Risk risk(String name, String mimeType) {
        return Risk.LOW;
    }
}
