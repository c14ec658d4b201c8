package org.agentdesk.messages.media;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// Pictures over http and https: no cookies, no redirects, bounded in bytes and in time.
public final class HttpPictures implements PictureSource, AutoCloseable {

    private static final long MOST_BYTES = 10_000_000;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final long WHOLE_SECONDS = 20;
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(CONNECT).build();

    @Override
    public CompletableFuture<byte[]> fetch(URI address) {
        if (!isWeb(address)) {
            return CompletableFuture.failedFuture(new IOException("not a web address"));
        }
        var request = HttpRequest.newBuilder(address).header("Accept", "image/*").build();
        var bounded = BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES);
        return client.sendAsync(request, bounded)
                .orTimeout(WHOLE_SECONDS, TimeUnit.SECONDS)
                .thenApply(HttpPictures::body);
    }

    private static boolean isWeb(URI address) {
        var scheme = address.getScheme();
        if (scheme == null || address.getHost() == null) {
            return false;
        }
        var lower = scheme.toLowerCase(Locale.ROOT);
        return lower.equals("http") || lower.equals("https");
    }

    private static byte[] body(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != OK) {
            throw new CompletionException(new IOException("status " + answer.statusCode()));
        }
        return answer.body();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
