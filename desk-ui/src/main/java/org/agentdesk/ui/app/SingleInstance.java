package org.agentdesk.ui.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.agentdesk.core.diagnostics.OwnerOnly;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One desk a user and data folder. The first holds a lock on a file, which the operating system
/// takes away from a process that dies, however it dies; a second one finds it held and asks the
/// first, through a socket beside it, to come to the front.
public final class SingleInstance implements AutoCloseable {

    /// What came of the claim.
    public sealed interface Claim {
        /// This desk is the first.
        ///
        /// @param instance holds the claim until it is closed
        record First(SingleInstance instance) implements Claim {}

        /// There is another one.
        ///
        /// @param raised whether it answered
        record Second(boolean raised) implements Claim {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// What a socket's path may have on every system.
    private static final int LONGEST_PATH = 100;

    private final @Nullable FileChannel lock;
    private final Path socket;
    private @Nullable ServerSocketChannel door;

    private SingleInstance(@Nullable FileChannel lock, Path socket) {
        this.lock = lock;
        this.socket = socket;
    }

    /// Claims a folder, or raises the desk that has it. Where the folder cannot be locked at all,
    /// this desk is taken for the first: better two than none.
    ///
    /// @param raise called on a thread of its own whenever another desk was started
    public static Claim claim(Path folder, Runnable raise) {
        var socket = socket(folder);
        try {
            OwnerOnly.folder(folder);
            var file =
                    FileChannel.open(
                            folder.resolve("desk.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!isLocked(file)) {
                file.close();
                return new Claim.Second(knock(socket));
            }
            var instance = new SingleInstance(file, socket);
            instance.listen(raise);
            return new Claim.First(instance);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("the folder of the desk cannot be locked: {}", e.getClass());
            return new Claim.First(new SingleInstance(null, socket));
        }
    }

    private static boolean isLocked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held in this very process
        }
    }

    private static Path socket(Path folder) {
        var beside = folder.resolve("desk.socket").toAbsolutePath();
        if (beside.toString().length() <= LONGEST_PATH) {
            return beside;
        }
        var name = "desk-" + Integer.toHexString(beside.toString().hashCode()) + ".socket";
        return Path.of(System.getProperty("user.home"), name);
    }

    private void listen(Runnable raise) {
        try {
            Files.deleteIfExists(socket); // of a desk that died
            var open = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            door = open;
            open.bind(UnixDomainSocketAddress.of(socket));
            Thread.ofPlatform().daemon().name("desk-door").start(() -> answer(open, raise));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("another desk will not be able to raise this one", e);
        }
    }

    /// Whoever can open the socket is the same user; what is said does not matter.
    private static void answer(ServerSocketChannel open, Runnable raise) {
        while (true) {
            try (var knocking = open.accept()) {
                knocking.write(ByteBuffer.wrap(new byte[] {1}));
                raise.run();
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.debug("somebody knocked and went", e);
            }
        }
    }

    /// Whether the first desk answered in time.
    private static boolean knock(Path socket) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            var answered = new boolean[1];
            var knocking =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    channel.connect(UnixDomainSocketAddress.of(socket));
                                    answered[0] = channel.read(ByteBuffer.allocate(1)) == 1;
                                } catch (IOException e) {
                                    answered[0] = false;
                                }
                            });
            return knocking.join(PATIENCE) && answered[0];
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        try (lock) {
            if (door != null) {
                door.close();
                Files.deleteIfExists(socket);
            }
        } catch (IOException e) {
            LOG.debug("the claim could not be given back", e);
        }
    }
}
