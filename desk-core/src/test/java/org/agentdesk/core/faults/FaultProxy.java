package org.agentdesk.core.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A TCP proxy between a desk and its server that can be told to misbehave. What is wrong is wrong
/// until a moment; after it the proxy is an honest one, but for connections that swallowed
/// something: they stay dead, as they do on a real network.
final class FaultProxy implements AutoCloseable {

    /// Which way bytes go.
    enum Direction {
        TO_SERVER,
        TO_DESK
    }

    private static final int NOT_CUT = -1;

    private final int target;
    private final ServerSocket door;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Spell frozen = new Spell();
    private final Spell swallowing = new Spell();
    private final Spell late = new Spell();
    private final Spell sliced = new Spell();
    private volatile long closedUntil = System.nanoTime();
    private final AtomicInteger cut = new AtomicInteger(NOT_CUT);

    /// Something that is wrong in one direction, or both, for a while.
    private static final class Spell {
        private final long[] until = {System.nanoTime(), System.nanoTime()};
        private volatile int size;

        private synchronized void begin(Direction direction, Duration length, int howMuch) {
            until[direction.ordinal()] = System.nanoTime() + length.toNanos();
            size = howMuch;
        }

        private synchronized boolean holds(Direction direction) {
            return until[direction.ordinal()] - System.nanoTime() > 0;
        }

        private synchronized void end() {
            until[0] = System.nanoTime();
            until[1] = until[0];
        }
    }

    private FaultProxy(int target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    }

    /// A proxy for a server on this computer.
    static FaultProxy before(URI server) throws IOException {
        var proxy = new FaultProxy(server.getPort());
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    /// The same address, by way of the proxy.
    URI through(URI server) {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + server.getPath());
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                var socket = door.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // the door is closed
        }
    }

    private void serve(Socket desk) {
        if (closedUntil - System.nanoTime() > 0) {
            reset(desk);
            return;
        }
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            var connection = new Connection(desk, server);
            connections.add(connection);
            Thread.ofVirtual().start(() -> connection.pump(Direction.TO_SERVER));
            Thread.ofVirtual().start(() -> connection.pump(Direction.TO_DESK));
        } catch (IOException e) {
            reset(desk);
        }
    }

    /// Nothing moves for a while; then everything comes.
    void freeze(Direction direction, Duration length) {
        frozen.begin(direction, length, 0);
    }

    /// What is sent is taken and goes nowhere.
    void swallow(Direction direction, Duration length) {
        swallowing.begin(direction, length, 0);
    }

    /// Everything comes late.
    void delay(Direction direction, Duration length, int millis) {
        late.begin(direction, length, millis);
    }

    /// Everything comes in small pieces.
    void slice(Direction direction, Duration length, int bytes) {
        sliced.begin(direction, length, Math.max(1, bytes));
    }

    /// Every connection is reset.
    void reset() {
        connections.forEach(Connection::reset);
    }

    /// The connection that next moves something is reset in the middle of it.
    void cutAfter(int bytes) {
        cut.set(bytes);
    }

    /// Every connection is reset and no other is let in.
    void shut(Duration length) {
        closedUntil = System.nanoTime() + length.toNanos();
        reset();
    }

    /// Misbehaves no more.
    void heal() {
        frozen.end();
        swallowing.end();
        late.end();
        sliced.end();
        cut.set(NOT_CUT);
        closedUntil = System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        door.close();
        reset();
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // it is gone already
        }
    }

    private final class Connection {

        private final Socket desk;
        private final Socket server;
        private volatile boolean dead;

        private Connection(Socket desk, Socket server) throws IOException {
            this.desk = desk;
            this.server = server;
            desk.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        private void pump(Direction direction) {
            try {
                boolean up = direction == Direction.TO_SERVER;
                move(
                        (up ? desk : server).getInputStream(),
                        (up ? server : desk).getOutputStream(),
                        direction);
                if (!dead) {
                    (up ? server : desk).shutdownOutput();
                }
            } catch (IOException | InterruptedException e) {
                reset();
            }
        }

        private void move(InputStream from, OutputStream to, Direction direction)
                throws IOException, InterruptedException {
            var bytes = new byte[8192];
            for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
                while (frozen.holds(direction)) {
                    Thread.sleep(5);
                }
                if (late.holds(direction)) {
                    Thread.sleep(late.size);
                }
                dead |= swallowing.holds(direction);
                if (!dead) {
                    write(to, bytes, read, direction);
                }
            }
        }

        private void write(OutputStream to, byte[] bytes, int length, Direction direction)
                throws IOException, InterruptedException {
            int wanted = cut.getAndSet(NOT_CUT);
            if (wanted != NOT_CUT) {
                to.write(bytes, 0, Math.min(wanted, length));
                to.flush();
                throw new IOException("cut");
            }
            int piece = sliced.holds(direction) ? sliced.size : length;
            for (int i = 0; i < length; i += piece) {
                to.write(bytes, i, Math.min(piece, length - i));
                to.flush();
                if (piece < length && i / piece % 16 == 0) {
                    Thread.sleep(1);
                }
            }
        }

        private void reset() {
            connections.remove(this);
            FaultProxy.reset(desk);
            FaultProxy.reset(server);
        }
    }
}
