package org.agentdesk.ui.composer;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.image.Image;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Kept;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Png;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pictures from the clipboard as files, in a folder that only this user can read. Where the desk
/// keeps things, they lie beside them until the message they belong to is confirmed or what they
/// belong to is discarded; elsewhere they are deleted when the program ends. Lives on the JavaFX
/// thread.
public final class PastedPictures {

    private static final Logger LOG = LoggerFactory.getLogger(PastedPictures.class);

    /// As long as drafts are kept.
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String FOLDER = "pictures";

    private final Texts texts = Texts.of(ComposerController.class);
    private final @Nullable Path beside;
    private final DeskStates states;
    private final InstantSource clock;
    private final Set<String> unneeded = new HashSet<>();
    private Set<String> needed = Set.of();
    private @Nullable Path folder;
    private @Nullable Path temporary;
    private int count;

    /// @param place where the desk keeps things; null for nowhere
    public PastedPictures(@Nullable Path place, DeskStates states, InstantSource clock) {
        this.beside = place == null ? null : place.resolve(FOLDER);
        this.states = states;
        this.clock = clock;
        states.subscribe(this::follow);
    }

    /// The file of a picture; empty when it could not be written.
    Optional<Path> file(Image picture) {
        try {
            return Optional.of(written(isKept() ? beside() : temporary(), Png.of(picture)));
        } catch (IOException e) {
            LOG.warn("cannot keep a pasted picture: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private boolean isKept() {
        var trouble = states.getValue().kept().trouble();
        return beside != null && (trouble == null || trouble.keeps());
    }

    /// Under the first name that is free: what an earlier session left may still be needed.
    private Path written(Path into, byte[] png) throws IOException {
        while (true) {
            count++;
            var file = into.resolve(texts.get("picture.name", count) + ".png");
            try {
                Files.write(file, png, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                if (into.equals(temporary)) {
                    file.toFile().deleteOnExit();
                }
                return file;
            } catch (FileAlreadyExistsException e) {
                LOG.debug("a picture of an earlier session has this name");
            }
        }
    }

    private Path beside() throws IOException {
        var known = folder;
        if (known == null && beside != null) {
            Files.createDirectories(beside, ownersAlone(beside));
            removeOld(beside);
            known = beside;
            folder = known;
        }
        return known == null ? temporary() : known;
    }

    /// What it lies in is the owner's alone already; this holds should somebody change that.
    private static FileAttribute<?>[] ownersAlone(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /// What belonged to drafts that are not kept any more.
    private void removeOld(Path from) throws IOException {
        var before = clock.instant().minus(KEPT);
        try (var files = Files.newDirectoryStream(from)) {
            for (var file : files) {
                if (modified(file).isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Instant modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    /// Made for the owner alone, where the system can.
    private Path temporary() throws IOException {
        var known = temporary;
        if (known == null) {
            known = Files.createTempDirectory("agent-desk-");
            known.toFile().deleteOnExit();
            temporary = known;
        }
        return known;
    }

    /// What a message or something set aside needed and nothing needs any more goes. The end of a
    /// session is no reason: the store still has what was written.
    private void follow(DeskState state) {
        var now = state.me() == null ? Set.<String>of() : state.kept().files();
        if (state.me() != null) {
            needed.stream().filter(path -> !now.contains(path)).forEach(unneeded::add);
        }
        needed = now;
        removeUnneeded(state.kept());
    }

    /// Deletes a picture that was taken out of a draft; leaves every other file alone.
    void forget(String path) {
        unneeded.add(path);
        removeUnneeded(states.getValue().kept());
    }

    /// The desk hears of a draft a moment later than the composer.
    private void removeUnneeded(Kept kept) {
        unneeded.removeIf(path -> {
            boolean goes = !isUsed(path, kept);
            if (goes && isOwn(path)) {
                delete(path);
            }
            return goes;
        });
    }

    private static boolean isUsed(String path, Kept kept) {
        return kept.files().contains(path)
                || kept.composing().drafts().values().stream()
                        .anyMatch(draft -> draft.files().contains(path));
    }

    private boolean isOwn(String path) {
        try {
            var parent = Path.of(path).getParent();
            return parent != null && (parent.equals(beside) || parent.equals(temporary));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static void delete(String path) {
        try {
            Files.deleteIfExists(Path.of(path));
        } catch (IOException e) {
            LOG.warn("a pasted picture could not be deleted: {}", e.getClass().getSimpleName());
        }
    }
}
