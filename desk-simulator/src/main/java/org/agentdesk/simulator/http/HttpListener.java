package org.agentdesk.simulator.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens on one port and serves every connection on a virtual thread of its own.
public final class HttpListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);
    private static final int MAX_CONNECTIONS = 2_000;
    private static final int BACKLOG = 200;

    private final ServerSocket server;
    private final HttpRoute route;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private HttpListener(ServerSocket server, HttpRoute route) {
        this.server = server;
        this.route = route;
    }

    /// Binds `server` (plain or TLS, not yet bound) and starts accepting.
    ///
    /// @throws IOException when the address cannot be bound, for example a port in use
    public static HttpListener start(
            ServerSocket server, InetAddress host, int port, HttpRoute route) throws IOException {
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(host, port), BACKLOG);
        var listener = new HttpListener(server, route);
        Thread.ofPlatform().daemon().name("simulator-accept").start(listener::accept);
        return listener;
    }

    /// The port that was bound.
    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                serve(server.accept());
            } catch (IOException e) {
                LOG.debug("accept ended: {}", e.toString());
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        if (open.size() >= MAX_CONNECTIONS) {
            socket.close();
            return;
        }
        open.add(socket);
        Thread.ofVirtual().name("simulator-connection").start(() -> run(socket));
    }

    private void run(Socket socket) {
        try {
            new HttpConnection(socket, route).run();
        } finally {
            open.remove(socket);
        }
    }

    /// Stops listening and cuts every connection.
    @Override
    public void close() {
        quietly(server);
        open.forEach(HttpListener::quietly);
    }

    private static void quietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            LOG.debug("close: {}", e.toString());
        }
    }
}
