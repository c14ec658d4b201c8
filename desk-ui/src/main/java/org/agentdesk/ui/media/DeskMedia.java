package org.agentdesk.ui.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import javafx.scene.image.Image;
import org.agentdesk.plugin.MediaAccess;
import org.agentdesk.plugin.MediaException;
import org.agentdesk.plugin.Transfer;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.UiThread;

/// Files and pictures for everything that draws messages, fetched within limits.
///
/// Nothing is fetched by itself over a connection that others can read, nor from the agent's own
/// network, except from the file engine, which an administrator chose.
public final class DeskMedia implements MediaAccess, AutoCloseable {

    private static final long SHELF = 96_000_000;
    private static final int AT_ONCE = 6;
    private static final int DECODED_AT_ONCE = 2;
    private static final int LARGEST_BOX = 4_096;

    private final Sources sources;
    private final Sentences sentences = new Sentences();
    private final Fetcher fetcher;
    private final PictureDecoder decoder = new PictureDecoder(sentences);
    private final PictureShelf shelf = new PictureShelf(SHELF);
    private final PrivateFolder folder;
    private final Map<Source, Path> kept = new HashMap<>();
    private final Shared<PictureShelf.Size, Image> pictures;
    private final Shared<Source, Path> files;
    private final Semaphore fetching = new Semaphore(AT_ONCE);
    private final Semaphore decoding = new Semaphore(DECODED_AT_ONCE);
    private final ExecutorService background =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("media-", 0).factory());
    private final Saving saving;
    private final Opening opening;

    public DeskMedia(MediaPlaces places, UiThread uiThread) {
        this(places, uiThread, PublicNetwork::has);
    }

    DeskMedia(MediaPlaces places, UiThread uiThread, Fetcher.Network network) {
        sources = new Sources(places.engine(), places.own());
        fetcher = new Fetcher(sources, network, sentences);
        folder = new PrivateFolder(places.temporary());
        pictures = new Shared<>(background, uiThread);
        files = new Shared<>(background, uiThread);
        var unnamed = Texts.of(DeskMedia.class).get("unnamed");
        var worker = new Worker(background, uiThread, places.questions(), sentences);
        saving = new Saving(worker, fetcher, places.savePlace(), unnamed);
        opening = new Opening(worker, fetcher, folder, places.opener(), unnamed);
    }

    @Override
    public CompletableFuture<Image> picture(URI address, int width, int height) {
        var source = sources.of(address);
        if (isInsecure(source)) {
            return CompletableFuture.failedFuture(sentences.insecure());
        }
        var size = new PictureShelf.Size(source, boxed(width), boxed(height));
        var there = shelf.get(size);
        return there != null
                ? CompletableFuture.completedFuture(there)
                : pictures.join(size, () -> picture(size), image -> shelf.put(size, image));
    }

    private static boolean isInsecure(Source source) {
        return source instanceof Source.Web web && !web.isSecure();
    }

    private static int boxed(int pixels) {
        return Math.clamp(pixels, 1, LARGEST_BOX);
    }

    private Image picture(PictureShelf.Size size) throws MediaException {
        var bytes = new ByteArrayOutputStream();
        within(fetching, () -> fetcher.fetch(size.source(), Limits.PICTURE, bytes, _ -> {}));
        var images = new Image[1];
        within(
                decoding,
                () -> images[0] = decoder.decode(bytes.toByteArray(), size.width(), size.height()));
        return images[0];
    }

    /// A step of which few are taken at once.
    private interface Step {
        void take() throws MediaException;
    }

    private void within(Semaphore gate, Step step) throws MediaException {
        try {
            gate.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw sentences.brokeOff();
        }
        try {
            step.take();
        } finally {
            gate.release();
        }
    }

    @Override
    public CompletableFuture<Path> file(URI address) {
        var source = sources.of(address);
        if (isInsecure(source)) {
            return CompletableFuture.failedFuture(sentences.insecure());
        }
        var there = kept.get(source);
        return there != null && Files.exists(there)
                ? CompletableFuture.completedFuture(there)
                : files.join(source, () -> file(source), path -> kept.put(source, path));
    }

    private Path file(Source source) throws MediaException {
        try {
            var file = folder.newFolder().resolve("media");
            within(fetching, () -> into(source, file));
            var kind = Landing.kindOf(file);
            return Files.move(file, file.resolveSibling("media." + kind.ending()));
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw sentences.notWritten();
        }
    }

    private void into(Source source, Path file) throws MediaException {
        Landing.fetch(fetcher, source, Limits.OPENED, file, _ -> {}, sentences);
    }

    @Override
    public Transfer save(URI address, String name) {
        return saving.begin(sources.of(address), name);
    }

    @Override
    public Transfer open(URI address, String name) {
        return opening.begin(sources.of(address), name);
    }

    @Override
    public Risk risk(String name, String mimeType) {
        return Risks.claimed(name, mimeType);
    }

    /// Stops everything and empties the private folder.
    @Override
    public void close() {
        background.shutdownNow();
        fetcher.close();
        folder.close();
    }
}
