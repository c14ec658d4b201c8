package org.agentdesk.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.StoreTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class DeskStoreTest {

    private static final String ANN = "server|ann";

    @TempDir private Path folder;

    private DeskStore open() {
        return DeskStore.in(folder, new KeyFile(folder.resolve("key")), Clock.systemUTC());
    }

    private static void keep(DeskStore store, String id) throws Exception {
        var kept = new CompletableFuture<Void>();
        store.keep(ANN, Kept.message(id, "text"), () -> kept.complete(null));
        kept.get(10, TimeUnit.SECONDS);
    }

    private static Content read(DeskStore store) throws Exception {
        var content = new CompletableFuture<Content>();
        store.restore(ANN, content::complete);
        return content.get(10, TimeUnit.SECONDS);
    }

    private static List<String> ids(DeskStore store) throws Exception {
        return read(store).messages().stream().map(KeptMessage::id).toList();
    }

    private List<Path> files() throws Exception {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void keepsFromOneRunToTheNext() throws Exception {
        try (var store = open()) {
            assertNull(store.opened().join());
            keep(store, "m-1");
            assertFalse(OwnerOnly.isExposed(folder.resolve("desk.db")));
            assertFalse(OwnerOnly.isExposed(folder.resolve("desk.db-wal")));
            store.keepDraft(ANN, "c-1", new MessageDraft("Dear", null));
        }
        try (var store = open()) {
            assertEquals(List.of("m-1"), ids(store));
            assertEquals("Dear", read(store).drafts().get("c-1").text());
            store.forget(ANN, "m-1");
        }
        try (var store = open()) {
            assertTrue(ids(store).isEmpty());
        }
    }

    @Test
    void withoutAKeyNothingIsWritten() throws Exception {
        var none =
                new KeySource() {
                    @Override
                    public Optional<byte[]> find() {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<byte[]> create() {
                        return Optional.empty();
                    }
                };
        try (var store = DeskStore.in(folder, none, Clock.systemUTC())) {
            assertEquals(StoreTrouble.NO_KEY, store.opened().join());
            keep(store, "m-1");
            assertEquals(List.of("m-1"), ids(store), "it works on in memory");
        }
        assertTrue(files().isEmpty());
    }

    @Test
    void forAStoreThatIsThereNoNewKeyIsMade() throws Exception {
        try (var store = open()) {
            keep(store, "m-1");
        }
        Files.delete(folder.resolve("key"));
        try (var store = open()) {
            assertEquals(StoreTrouble.KEY_GONE, store.opened().join());
        }
        assertFalse(Files.exists(folder.resolve("key")));
    }

    @Test
    void aDamagedStoreIsSetAsideAndANewOneBegun() throws Exception {
        var damaged = "this is no database, whatever it is called; ".repeat(200);
        Files.writeString(folder.resolve("desk.db"), damaged);
        Files.write(folder.resolve("key"), new byte[40]);
        try (var store = open()) {
            assertEquals(StoreTrouble.SET_ASIDE, store.opened().join());
            keep(store, "m-1");
        }
        var aside =
                files().stream()
                        .filter(f -> f.getFileName().toString().startsWith("desk.db.damaged-"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(damaged, Files.readString(aside));
        try (var store = open()) {
            assertEquals(List.of("m-1"), ids(store));
        }
    }

    @Test
    void worksOnWhenTheDiskIsFullAndCatchesUpWhenThereIsRoom() throws Exception {
        var disk = new FullDisk();
        var told = new CopyOnWriteArrayList<Optional<StoreTrouble>>();
        try (var store = new DeskStore(() -> new DeskStore.OnDisk(disk, null))) {
            store.listen(trouble -> told.add(Optional.ofNullable(trouble)));
            keep(store, "m-1");
            disk.full = true;
            keep(store, "m-2");
            keep(store, "m-3");
            assertEquals(List.of("m-1", "m-2", "m-3"), ids(store));
            disk.full = false;
            keep(store, "m-4");
        }
        assertEquals(4, disk.written.size());
        var full = Optional.of(StoreTrouble.FULL);
        assertEquals(List.of(Optional.empty(), full, full, Optional.empty()), told);
    }

    private static final class FullDisk implements Shelf {
        private final List<Change> written = new ArrayList<>();
        private volatile boolean full;

        @Override
        public Content content(String account) {
            return Content.NOTHING;
        }

        @Override
        public void write(List<Change> changes) throws Failure {
            if (full) {
                throw new Failure(StoreTrouble.FULL, new IllegalStateException());
            }
            written.addAll(changes);
        }

        @Override
        public void close() {}
    }

    @Test
    void aDraftWaitsForTheNextKeyAndIsWrittenOnce() throws Exception {
        var disk = new FullDisk();
        try (var store = new DeskStore(() -> new DeskStore.OnDisk(disk, null))) {
            for (int i = 1; i <= 50; i++) {
                store.keepDraft(ANN, "c-1", new MessageDraft("x".repeat(i), null));
            }
            var deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            while (disk.written.isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
        }
        assertTrue(disk.written.size() <= 2, "written " + disk.written.size() + " times");
        var last = (Change.Draft) disk.written.getLast();
        assertEquals(50, last.draft().text().length());
    }

    @Test
    void aFullFileSystemIsRecognised() throws Exception {
        var key = new Sealing(new byte[32]);
        try (var shelf = SqliteShelf.open(folder.resolve("desk.db"), key, Clock.systemUTC())) {
            shelf.limit(12);
            try {
                for (int i = 0; i < 100; i++) {
                    var message = Kept.message("m-" + i, "long ".repeat(1_000));
                    shelf.write(List.of(new Change.Message(ANN, message)));
                }
                throw new AssertionError("it never was full");
            } catch (Shelf.Failure e) {
                assertEquals(StoreTrouble.FULL, e.trouble());
            }
        }
    }

    @Test
    void aKeyFileIsMadeForItsOwnerOnlyAndHasToBeLongEnough() throws Exception {
        var keys = new KeyFile(folder.resolve("keys/mine"));
        assertTrue(keys.find().isEmpty());
        var made = keys.create().orElseThrow();
        assertEquals(32, made.length);
        org.junit.jupiter.api.Assertions.assertArrayEquals(made, keys.find().orElseThrow());
        assertFalse(keys.isExposed());
        var tooShort =
                Files.writeString(folder.resolve("short"), "x".repeat(31), StandardCharsets.UTF_8);
        try (var store = DeskStore.in(folder, new KeyFile(tooShort), Clock.systemUTC())) {
            assertEquals(StoreTrouble.KEY_UNUSABLE, store.opened().join());
        }
    }
}
