package org.agentdesk.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.agentdesk.core.model.StoreTrouble;
import org.agentdesk.core.store.DeskStore.OnDisk;
import org.jspecify.annotations.Nullable;

/// Opens the file of the store in its folder, whatever state it is in. Nothing is ever deleted: a
/// store that cannot be read with this key is left alone, a damaged one is set aside.
final class StoreFile {

    private static final String NAME = "desk.db";

    /// What SQLite puts beside it.
    private static final List<String> PARTS = List.of("", "-wal", "-shm");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private StoreFile() {}

    static OnDisk open(Path folder, KeySource keys, Clock clock) {
        var file = folder.resolve(NAME);
        boolean there = Files.exists(file);
        try {
            var key = key(keys, there);
            if (key.isEmpty()) {
                return new OnDisk(null, there ? StoreTrouble.KEY_GONE : StoreTrouble.NO_KEY);
            }
            return open(file, new Sealing(key.get()), clock, null);
        } catch (KeySource.Unusable e) {
            return new OnDisk(null, StoreTrouble.KEY_UNUSABLE);
        }
    }

    /// For a store that is there, no key is made: it could not be read with it.
    private static Optional<byte[]> key(KeySource keys, boolean there) throws KeySource.Unusable {
        var found = keys.find();
        return found.isPresent() || there ? found : keys.create();
    }

    private static OnDisk open(
            Path file, Sealing sealing, Clock clock, @Nullable StoreTrouble before) {
        try {
            var folder = file.resolveSibling("");
            OwnerOnly.folder(folder);
            if (Files.notExists(file)) {
                OwnerOnly.newFile(folder, file); // what SQLite puts beside it has the same rights
            }
            return new OnDisk(SqliteShelf.open(file, sealing, clock), before);
        } catch (Shelf.Failure e) {
            return before == null && e.trouble() == StoreTrouble.SET_ASIDE && setAside(file, clock)
                    ? open(file, sealing, clock, StoreTrouble.SET_ASIDE)
                    : new OnDisk(
                            null,
                            e.trouble() == StoreTrouble.SET_ASIDE
                                    ? StoreTrouble.BROKEN
                                    : e.trouble());
        } catch (IOException e) {
            return new OnDisk(null, StoreTrouble.UNUSABLE);
        }
    }

    private static boolean setAside(Path file, Clock clock) {
        var name = NAME + ".damaged-" + MOMENT.format(clock.instant());
        try {
            for (var part : PARTS) {
                var from = file.resolveSibling(NAME + part);
                if (Files.exists(from)) {
                    Files.move(from, file.resolveSibling(name + part));
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
