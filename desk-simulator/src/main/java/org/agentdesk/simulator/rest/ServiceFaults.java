package org.agentdesk.simulator.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.http.HttpRoute;

/// What services do instead of their work, by how their path begins. Stands before them.
/// Thread-safe.
public final class ServiceFaults implements HttpRoute {
    /// How a service fails.
    public enum Mode {
        /// It does its work.
        NONE,
        /// 404.
        MISSING,
        /// 500.
        ERROR,
        /// JSON that breaks off.
        MALFORMED,
        /// JSON of something else.
        FOREIGN,
        /// The page of a proxy.
        HTML,
        /// The connection is cut before the answer; within the request, once so much was read.
        CUT,
        /// No answer for as long as the fault lasts.
        SILENT
    }

    /// @param bytes how much of a body is read before the connection is cut
    /// @param times how many more requests fail; 0 for all of them
    private record Fault(Mode mode, int bytes, int times) {}

    private static final int PAUSE_MILLIS = 20;

    private final HttpRoute services;
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();

    /// No faults.
    public ServiceFaults(HttpRoute services) {
        this.services = services;
    }

    /// Lets requests whose path contains a text fail from now on; [Mode#NONE] ends that.
    ///
    /// @param bytes with [Mode#CUT], how much of a body is read
    /// @param times how many of them; 0 for all
    public void fail(String path, Mode mode, int bytes, int times) {
        if (mode == Mode.NONE) {
            faults.remove(path);
        } else {
            faults.put(path, new Fault(mode, bytes, times));
        }
    }

    /// The mode of that name, whatever its case.
    public static Optional<Mode> mode(String name) {
        var wanted = name.toUpperCase(Locale.ROOT);
        return Stream.of(Mode.values()).filter(mode -> mode.name().equals(wanted)).findFirst();
    }

    private Optional<Fault> of(String path) {
        return faults.entrySet().stream()
                .filter(fault -> path.contains(fault.getKey()) && !path.startsWith("/control/"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public int readable(String path) {
        return of(path).filter(fault -> fault.mode() == Mode.CUT)
                .map(Fault::bytes)
                .orElse(Integer.MAX_VALUE);
    }

    @Override
    public HttpReply answer(HttpRequest request) throws InterruptedException {
        var mode = of(request.path()).map(Fault::mode).orElse(Mode.NONE);
        count(request.path());
        return switch (mode) {
            case NONE -> services.answer(request);
            case MISSING -> Router.failure(404, "Not found");
            case ERROR -> Router.failure(500, "Something went wrong");
            case MALFORMED -> HttpReply.rawJson(200, "{\"attributes\":[{\"key\":");
            case FOREIGN -> HttpReply.rawJson(200, "{\"attributes\":7,\"id\":[null]}");
            case HTML -> HttpReply.bytes(200, "text/html", "<html></html>".getBytes(US_ASCII));
            case CUT -> new HttpReply.Abort();
            case SILENT -> silence(request);
        };
    }

    private void count(String path) {
        faults.keySet().stream()
                .filter(path::contains)
                .findFirst()
                .ifPresent(key ->
                        faults.computeIfPresent(
                                key,
                                (_, fault) ->
                                        fault.times() == 1
                                                ? null
                                                : new Fault(
                                                        fault.mode(),
                                                        fault.bytes(),
                                                        Math.max(0, fault.times() - 1))));
    }

    private HttpReply silence(HttpRequest request) throws InterruptedException {
        while (of(request.path()).map(Fault::mode).filter(Mode.SILENT::equals).isPresent()) {
            Thread.sleep(PAUSE_MILLIS);
        }
        return new HttpReply.Abort();
    }
}
