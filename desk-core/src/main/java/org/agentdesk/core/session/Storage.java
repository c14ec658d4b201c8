package org.agentdesk.core.session;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.agentdesk.core.model.StoreTrouble;
import org.agentdesk.core.store.DeskStore;
import org.agentdesk.core.store.KeySources;
import org.agentdesk.core.store.OwnerOnly;
import org.jspecify.annotations.Nullable;

/// Where a desk keeps what outlives it: a folder that one process has to itself for as long as it
/// lives, or nowhere.
public final class Storage implements AutoCloseable {

    private static final String LOCK = "desk.lock";

    private final DeskStore store;
    private final @Nullable Path folder;
    private final @Nullable FileChannel lock;

    private Storage(DeskStore store, @Nullable Path folder, @Nullable FileChannel lock) {
        this.store = store;
        this.folder = folder;
        this.lock = lock;
    }

    /// Nothing outlives the process.
    public static Storage none() {
        return new Storage(DeskStore.inMemory(StoreTrouble.NO_PLACE), null, null);
    }

    /// Takes a folder; makes it when it is not there. The lock goes with the process, however that
    /// ends.
    ///
    /// @param keyFile the key; null for the operating system's keychain
    public static Storage in(Path folder, @Nullable Path keyFile) {
        FileChannel channel = null;
        try {
            OwnerOnly.folder(folder);
            channel =
                    FileChannel.open(
                            folder.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                return without(StoreTrouble.IN_USE, channel);
            }
        } catch (OverlappingFileLockException e) {
            return without(StoreTrouble.IN_USE, channel);
        } catch (IOException e) {
            return without(StoreTrouble.UNUSABLE, channel);
        }
        var keys = KeySources.of(folder, keyFile);
        return new Storage(DeskStore.in(folder, keys, Clock.systemUTC()), folder, channel);
    }

    private static Storage without(StoreTrouble why, @Nullable FileChannel channel) {
        release(channel);
        return new Storage(DeskStore.inMemory(why), null, null);
    }

    private static void release(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // it goes with the process
        }
    }

    /// Why nothing, or not everything, is on disk; null when all is. Waits until that is known,
    /// which may take as long as somebody needs to unlock a keychain.
    public @Nullable StoreTrouble trouble() {
        return store.opened().join();
    }

    /// The folder; null where there is none, or another process has it.
    @Nullable Path folder() {
        return folder;
    }

    DeskStore store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
        release(lock);
    }
}
