package org.agentdesk.ui.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.function.DoubleConsumer;
import org.agentdesk.plugin.MediaException;

/// Brings bytes here, within limits: without cookies, passwords or compression, and only from where
/// a source may lie. Each call blocks its thread until all is there; interrupting the thread ends
/// it. Safe from any thread.
final class Fetcher implements AutoCloseable {

    /// Tells hosts of the public internet from others. May block.
    @FunctionalInterface
    interface Network {
        boolean isPublic(String host) throws UnknownHostException;
    }

    private static final int MOST_REDIRECTS = 3;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Sources sources;
    private final Network network;
    private final Sentences sentences;
    private final Watchdog watchdog = new Watchdog();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .build();

    Fetcher(Sources sources, Network network, Sentences sentences) {
        this.sources = sources;
        this.network = network;
        this.sentences = sentences;
    }

    /// Fetches all of a file.
    ///
    /// @param to where its bytes go; some may have gone there when it fails
    /// @param progress told how much is there, from 0 to 1; -1 while that is not known
    /// @throws MediaException why it is not to be had
    void fetch(Source source, Limits limits, OutputStream to, DoubleConsumer progress)
            throws MediaException {
        var sink = new Sink(limits.bytes(), to, progress, sentences);
        switch (source) {
            case Source.Remote remote -> fetch(remote, limits, sink);
            case Source.Own(var file) -> copy(file, sink);
            case Source.None() -> throw sentences.noAddress();
        }
    }

    private void copy(java.nio.file.Path file, Sink sink) throws MediaException {
        try (var in = Files.newInputStream(file)) {
            sink.expect(Files.size(file));
            sink.drain(in, () -> {});
        } catch (MediaException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw sentences.gone();
        } catch (IOException e) {
            throw sentences.brokeOff();
        }
    }

    private void fetch(Source.Remote first, Limits limits, Sink sink) throws MediaException {
        try (var watch = watchdog.watch(limits)) {
            var at = first;
            for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
                var answer = ask(at, limits);
                if (!isRedirect(answer.statusCode())) {
                    receive(answer, watch, sink);
                    return;
                }
                answer.body().close();
                at = next(at, answer);
            }
            throw sentences.refused(HTTP_LOOP);
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw sentences.unreachable();
        }
    }

    private static final int HTTP_LOOP = 508;

    private HttpResponse<InputStream> ask(Source.Remote source, Limits limits) throws IOException {
        allow(source);
        var request =
                HttpRequest.newBuilder(source.uri())
                        .timeout(limits.silence().plus(CONNECT))
                        .header("Accept-Encoding", "identity")
                        .build();
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw sentences.brokeOff();
        } catch (IllegalArgumentException e) {
            throw sentences.noAddress();
        }
    }

    private void allow(Source.Remote source) throws IOException {
        if (source instanceof Source.Web && !network.isPublic(source.uri().getHost())) {
            throw sentences.notPublic();
        }
    }

    private static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /// Where a redirect leads: anywhere secure, or elsewhere on the desk's own file engine.
    private Source.Remote next(Source.Remote from, HttpResponse<?> answer) throws MediaException {
        var to = resolved(from.uri(), answer.headers().firstValue("Location").orElse(""));
        if (from instanceof Source.Engine && sources.isEngines(to)) {
            return new Source.Engine(to);
        }
        if (!(sources.ofWeb(to) instanceof Source.Web web)) {
            throw sentences.noAddress();
        }
        boolean wasInsecure = from instanceof Source.Web before && !before.isSecure();
        if (!web.isSecure() && !wasInsecure || !isHttp(web.uri())) {
            throw sentences.insecure();
        }
        return web;
    }

    private URI resolved(URI base, String location) throws MediaException {
        try {
            return base.resolve(location);
        } catch (IllegalArgumentException e) {
            throw sentences.noAddress();
        }
    }

    private static boolean isHttp(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme())
                || "http".equalsIgnoreCase(uri.getScheme());
    }

    private void receive(HttpResponse<InputStream> answer, Watchdog.Watch watch, Sink sink)
            throws MediaException {
        try (var in = answer.body()) {
            watch.guard(in);
            check(answer);
            sink.expect(answer.headers().firstValueAsLong("Content-Length").orElse(-1));
            sink.drain(in, watch::alive);
        } catch (MediaException e) {
            throw e;
        } catch (IOException | NumberFormatException e) {
            throw watch.isOver() ? sentences.tookTooLong() : sentences.brokeOff();
        }
    }

    private void check(HttpResponse<?> answer) throws MediaException {
        int status = answer.statusCode();
        if (status == 404 || status == 410) {
            throw sentences.gone();
        }
        if (status != 200) {
            throw sentences.refused(status);
        }
        var packing = answer.headers().firstValue("Content-Encoding").orElse("identity");
        if (!packing.isBlank() && !packing.equalsIgnoreCase("identity")) {
            throw sentences.packed();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        watchdog.close();
    }
}
