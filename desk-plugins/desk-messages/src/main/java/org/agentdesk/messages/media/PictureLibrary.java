package org.agentdesk.messages.media;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.scene.image.Image;

/// Small versions of pictures, the last few kept, so that scrolling back fetches nothing again.
/// Lives on the JavaFX thread; fetching and decoding are done elsewhere.
public final class PictureLibrary {

    private static final int KEPT = 48;

    private final PictureSource source;
    private final Executor decoders;
    private final Map<URI, CompletableFuture<Image>> pictures = new Recent();

    /// @param decoders where pictures are decoded, off the JavaFX thread
    public PictureLibrary(PictureSource source, Executor decoders) {
        this.source = source;
        this.decoders = decoders;
    }

    /// The small version of a picture. Shared by everybody who asks: never cancel it.
    CompletableFuture<Image> get(URI address) {
        return pictures.computeIfAbsent(address, this::load);
    }

    /// Forgets a picture, so that asking for it fetches it again.
    void forget(URI address) {
        pictures.remove(address);
    }

    private CompletableFuture<Image> load(URI address) {
        return source.fetch(address).thenApplyAsync(PictureLibrary::decode, decoders);
    }

    private static Image decode(byte[] file) {
        try {
            return Thumbnails.decode(file);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static final class Recent extends LinkedHashMap<URI, CompletableFuture<Image>> {
        private static final long serialVersionUID = 1;

        private Recent() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, CompletableFuture<Image>> eldest) {
            return size() > KEPT;
        }
    }
}
