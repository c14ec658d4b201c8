package org.agentdesk.ui.media;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.agentdesk.plugin.MediaAccess.Risk;
import org.agentdesk.plugin.MediaException;
import org.agentdesk.plugin.Transfer;

/// Saves files where the agent wants them: first beside their place, then at it, so that a broken
/// transfer leaves what was there before.
final class Saving {

    private final Worker worker;
    private final Fetcher fetcher;
    private final SavePlace places;
    private final String unnamed;

    Saving(Worker worker, Fetcher fetcher, SavePlace places, String unnamed) {
        this.worker = worker;
        this.fetcher = fetcher;
        this.places = places;
        this.unnamed = unnamed;
    }

    /// Begins with the questions. On the JavaFX thread.
    Transfer begin(Source source, String name) {
        var transfer = new DeskTransfer();
        if (source instanceof Source.None) {
            transfer.failed(worker.sentences().noAddress());
        } else {
            worker.run(transfer, () -> save(source, FileNames.safe(name, unnamed), transfer));
        }
        return transfer;
    }

    private boolean save(Source source, String name, DeskTransfer transfer) throws MediaException {
        if (!mayBeFetched(worker, source)) {
            return false;
        }
        boolean risky = Risks.claimed(name, "") == Risk.HIGH;
        if (risky && !worker.agrees("risky", "risky", name)) {
            return false;
        }
        var place = worker.onUiThread(() -> choose(name)).orElse(null);
        return place != null && save(source, name, place, risky, transfer);
    }

    /// Whether the agent takes an insecure connection, where it is one.
    static boolean mayBeFetched(Worker worker, Source source) throws MediaException {
        return !(source instanceof Source.Web web)
                || web.isSecure()
                || worker.agrees("insecure", "insecure", web.uri().getHost());
    }

    private CompletableFuture<Optional<Path>> choose(String name) {
        return CompletableFuture.completedFuture(Optional.ofNullable(places.choose(name)));
    }

    private boolean save(
            Source source, String name, Path place, boolean known, DeskTransfer transfer)
            throws MediaException {
        Path beside = null;
        try {
            var whole = place.toAbsolutePath();
            beside = Files.createTempFile(whole.getParent(), ".agent-desk-", ".part");
            var progress = worker.progressOf(transfer);
            Landing.fetch(
                    fetcher, source, Limits.SAVED, beside, progress::accept, worker.sentences());
            boolean disguised = !known && Risks.real(name, Landing.kindOf(beside)) == Risk.HIGH;
            if (disguised && !worker.agrees("risky", "disguised", name)) {
                return false;
            }
            move(beside, whole);
            OriginMark.put(whole);
            return true;
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw worker.sentences().notWritten();
        } finally {
            if (beside != null) {
                Landing.remove(beside);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
