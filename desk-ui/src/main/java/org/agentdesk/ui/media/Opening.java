package org.agentdesk.ui.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.agentdesk.plugin.MediaAccess.Risk;
import org.agentdesk.plugin.MediaException;
import org.agentdesk.plugin.Transfer;

/// Opens files with the programs of this computer: never a program, and what may carry one only
/// when the agent says so.
final class Opening {

    private final Worker worker;
    private final Fetcher fetcher;
    private final PrivateFolder folder;
    private final Consumer<Path> opener;
    private final String unnamed;

    Opening(
            Worker worker,
            Fetcher fetcher,
            PrivateFolder folder,
            Consumer<Path> opener,
            String unnamed) {
        this.worker = worker;
        this.fetcher = fetcher;
        this.folder = folder;
        this.opener = opener;
        this.unnamed = unnamed;
    }

    /// Begins, unless it is a program by its name. On the JavaFX thread.
    Transfer begin(Source source, String name) {
        var transfer = new DeskTransfer();
        var safe = FileNames.safe(name, unnamed);
        if (source instanceof Source.None) {
            transfer.failed(worker.sentences().noAddress());
        } else if (Risks.claimed(safe, "") == Risk.HIGH) {
            transfer.failed(worker.sentences().program());
        } else {
            worker.run(transfer, () -> open(source, safe, transfer));
        }
        return transfer;
    }

    private boolean open(Source source, String name, DeskTransfer transfer) throws MediaException {
        if (!Saving.mayBeFetched(worker, source)) {
            return false;
        }
        try {
            var file = folder.newFolder().resolve(name);
            var progress = worker.progressOf(transfer);
            Landing.fetch(
                    fetcher, source, Limits.OPENED, file, progress::accept, worker.sentences());
            var kind = Landing.kindOf(file);
            var shown = withEnding(file, kind);
            OriginMark.put(shown);
            return isWanted(shown.getFileName().toString(), kind) && start(shown);
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw worker.sentences().notWritten();
        }
    }

    /// Without an ending no system knows which program to take.
    private static Path withEnding(Path file, FileKind kind) throws IOException {
        var name = file.getFileName().toString();
        return FileNames.ending(name).isEmpty() && kind != FileKind.UNKNOWN
                ? Files.move(file, file.resolveSibling(name + "." + kind.ending()))
                : file;
    }

    private boolean isWanted(String name, FileKind kind) throws MediaException {
        return switch (Risks.real(name, kind)) {
            case HIGH -> throw worker.sentences().program();
            case CAUTION -> worker.agrees("caution", words(name, kind), name);
            case LOW -> true;
        };
    }

    private static String words(String name, FileKind kind) {
        boolean honest = Risks.isWhatItSays(FileNames.ending(name), kind);
        return honest || kind == FileKind.UNKNOWN ? "caution" : "mismatch";
    }

    private boolean start(Path file) throws MediaException {
        return worker.onUiThread(() -> {
            opener.accept(file);
            return CompletableFuture.completedFuture(true);
        });
    }
}
