package org.agentdesk.core.transport;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.FileTrouble;
import org.agentdesk.core.model.Patience;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.model.Trouble.Kind;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.transport.ServiceCall.Success;
import org.agentdesk.core.wire.ChatDecoder;
import org.agentdesk.core.wire.JsonText;
import org.agentdesk.core.wire.LoginDecoder;
import org.jspecify.annotations.Nullable;

/// REST over the JDK's HTTP client. Redirects are not followed: a password goes only where it was
/// sent.
public final class HttpRest implements AgentManagerRest {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(25);
    private static final Duration WHOLE_ANSWER_TIMEOUT = Duration.ofSeconds(40);
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("desk-rest-", 0).factory());

    /// Offering HTTP/2 on a plain connection is an upgrade, and a Socket.IO server takes all of
    /// those for WebSockets: it would hang up on the login.
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_TIMEOUT)
                    .executor(threads)
                    .build();

    private final Patience patience;
    private final Duration wholeAnswer;
    private volatile @Nullable String token;

    public HttpRest(Patience patience) {
        this(patience, WHOLE_ANSWER_TIMEOUT);
    }

    /// @param wholeAnswer how long an answer may take to its end
    HttpRest(Patience patience, Duration wholeAnswer) {
        this.patience = patience;
        this.wholeAnswer = wholeAnswer;
    }

    /// @param isJson false where the body is something else; it counts as null then
    /// @param isPage whether it is a page for people, such as a proxy's
    private record Answer(int status, Json body, boolean isJson, boolean isPage) {}

    @Override
    public CompletableFuture<Login> logIn(ServerAddress server, String user, Secret password) {
        var body = Json.obj("username", Json.of(user), "password", Json.of(password.reveal()));
        var request =
                request(server.below("/agent/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JsonText.write(body)))
                        .build();
        return send(request)
                .thenApply(this::login)
                .exceptionally(e -> new Login.Refused(Troubles.of(e, server.origin().getHost())));
    }

    private Login login(Answer answer) {
        if (answer.status() >= 300 && answer.status() < 400) {
            return new Login.Refused(new Trouble(Kind.NOT_AN_AGENT_MANAGER, null));
        }
        if (answer.status() >= 400) {
            return new Login.Refused(LoginDecoder.refusal(answer.status(), answer.body()));
        }
        var me = LoginDecoder.me(answer.body());
        if (me.isPresent()) {
            token = LoginDecoder.token(answer.body()).orElse(null);
            return new Login.Accepted(me.get());
        }
        return new Login.Refused(withoutAgent(answer));
    }

    /// HTTP 200 without an agent: an error in disguise, a second factor, or no Agent Manager.
    private static Trouble withoutAgent(Answer answer) {
        if (LoginDecoder.asksForSecondFactor(answer.body())) {
            return new Trouble(Kind.SECOND_FACTOR, null);
        }
        boolean isError = !answer.body().get("error").isNull();
        boolean hasStatus = answer.body().get("statusCode").text().matches("[45]\\d\\d");
        return answer.isJson() && (isError || hasStatus)
                ? LoginDecoder.refusal(answer.status(), answer.body())
                : new Trouble(Kind.MALFORMED_ANSWER, null);
    }

    @Override
    public CompletableFuture<Optional<Trouble>> probe(ServerAddress server) {
        var request =
                request(server.below("/agent/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build();
        return send(request)
                .thenApply(HttpRest::probed)
                .exceptionally(e -> Optional.of(Troubles.of(e, server.origin().getHost())));
    }

    /// Agent Managers refuse in JSON, with an error or a status in it.
    private static Optional<Trouble> probed(Answer answer) {
        var body = answer.body();
        boolean known =
                answer.status() != 404
                        && (body.get("error") instanceof Json.Obj
                                || !body.get("statusCode").isNull()
                                || body.get("data") instanceof Json.Obj);
        return known ? Optional.empty() : Optional.of(new Trouble(Kind.NOT_AN_AGENT_MANAGER, null));
    }

    @Override
    public CompletableFuture<List<Reason>> reasons(ServerAddress server) {
        return get(server.sibling("/unified-admin/reasons")).thenApply(LoginDecoder::reasons);
    }

    @Override
    public CompletableFuture<Optional<ChannelSession>> activeChat(
            ServerAddress server, List<String> teams, String conversationId) {
        var uri = server.sibling("/realtime-reports/queue-active-chats/detail");
        var found = CompletableFuture.completedFuture(Optional.<ChannelSession>empty());
        for (var team : teams) {
            var body = Json.obj("teamId", Json.of(team), "queues", Json.Arr.EMPTY);
            var request =
                    request(uri)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(JsonText.write(body)));
            found =
                    found.thenCompose(before ->
                            before.isPresent()
                                    ? CompletableFuture.completedFuture(before)
                                    : ask(request)
                                            .thenApply(rows ->
                                                    ChatDecoder.session(rows, conversationId)));
        }
        return found;
    }

    @Override
    public CompletableFuture<ServiceAnswer<Json>> call(ServerAddress server, ServiceCall call) {
        var body = call.body();
        var request =
                request(server.sibling(call.path()))
                        .method(
                                call.method(),
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(JsonText.write(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return send(authorised(request))
                .thenApply(answer -> answered(answer, call.success()))
                .exceptionally(HttpRest::none);
    }

    /// What is missing, or answers something else than it should, is no such service.
    private static ServiceAnswer<Json> answered(Answer answer, Success success) {
        int status = answer.status();
        if (status >= 500 || status == 408 || status == 429) {
            return new ServiceAnswer.Failed<>();
        }
        if (status == 404 && success == Success.STATUS_OR_NOTHING && saysNothingThere(answer)) {
            return new ServiceAnswer.Got<>(answer.body());
        }
        if (status == 404 || status == 405 || status >= 300 && status < 400) {
            return new ServiceAnswer.NotOffered<>();
        }
        if (!answer.isJson() && (success == Success.JSON || answer.isPage())) {
            return new ServiceAnswer.NotOffered<>();
        }
        return status < 300
                ? new ServiceAnswer.Got<>(answer.body())
                : new ServiceAnswer.Refused<>();
    }

    private static boolean saysNothingThere(Answer answer) {
        return answer.body().get("status").text().equals("NOT_FOUND");
    }

    /// Nobody listens there: no such service. Anything else may pass.
    private static ServiceAnswer<Json> none(Throwable cause) {
        var root =
                cause instanceof CompletionException && cause.getCause() != null
                        ? cause.getCause()
                        : cause;
        return root instanceof ConnectException
                ? new ServiceAnswer.NotOffered<>()
                : new ServiceAnswer.Failed<>();
    }

    @Override
    public CompletableFuture<Upload> upload(
            ServerAddress server, Attachment file, String conversationId, IntConsumer percent) {
        try {
            var form = new Multipart();
            var path = Path.of(URI.create(file.mediaUrl()));
            if (isChanged(path, file)) {
                return CompletableFuture.completedFuture(new Upload.Failed(FileTrouble.CHANGED));
            }
            var body = form.form(path, file.name(), file.mimeType(), conversationId);
            var request =
                    request(URI.create(server.fileEngine() + "/api/uploadFileStream"))
                            .timeout(patience.upload())
                            .header("Content-Type", form.contentType())
                            .POST(new CountedBody(body, percent));
            var exchange = client.sendAsync(authorised(request), BodyHandlers.ofInputStream());
            var upload =
                    exchange.thenApply(HttpRest::read)
                            .thenApply(answer -> upload(server, answer))
                            .exceptionally(_ -> new Upload.Failed(cause(path, file)));
            upload.whenComplete((_, _) -> stopIfCancelled(upload, exchange));
            return upload;
        } catch (FileNotFoundException | IllegalArgumentException e) {
            return CompletableFuture.completedFuture(new Upload.Failed(FileTrouble.MISSING));
        }
    }

    /// What is sent is what was looked at: a file that grows or shrinks meanwhile is another one.
    private static boolean isChanged(Path path, Attachment file) {
        try {
            return Files.size(path) != file.size();
        } catch (IOException e) {
            return false; // it is missing, which is found out otherwise
        }
    }

    private static FileTrouble cause(Path path, Attachment file) {
        return isChanged(path, file) ? FileTrouble.CHANGED : FileTrouble.NO_ANSWER;
    }

    /// A future that is cancelled tells nobody: the exchange would go on.
    private static void stopIfCancelled(Future<?> result, Future<?> exchange) {
        if (result.isCancelled()) {
            exchange.cancel(true);
        }
    }

    private static Upload upload(ServerAddress server, Answer answer) {
        var name = answer.body().get("name").text();
        return switch (answer.status()) {
            case 200, 201 ->
                    name.isEmpty()
                            ? new Upload.Failed(FileTrouble.NOT_OFFERED)
                            : new Upload.Stored(download(server, name).toString());
            case 404, 405 -> new Upload.Failed(FileTrouble.NOT_OFFERED);
            case 413 -> new Upload.Failed(FileTrouble.TOO_LARGE);
            default -> new Upload.Failed(FileTrouble.REFUSED);
        };
    }

    private static URI download(ServerAddress server, String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(server.fileEngine() + "/api/downloadFileStream?filename=" + encoded);
    }

    /// What a service answers; JSON `null` where it is not offered.
    private CompletableFuture<Json> get(URI uri) {
        return ask(request(uri).GET());
    }

    private HttpRequest authorised(HttpRequest.Builder request) {
        var bearer = token;
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return request.build();
    }

    private CompletableFuture<Json> ask(HttpRequest.Builder request) {
        return send(authorised(request))
                .thenApply(a -> a.status() == 200 ? a.body() : Json.Null.NULL)
                .exceptionally(_ -> Json.Null.NULL);
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .timeout(ANSWER_TIMEOUT)
                .header("Accept", "application/json");
    }

    private CompletableFuture<Answer> send(HttpRequest request) {
        var exchange = client.sendAsync(request, BodyHandlers.ofInputStream());
        var answer =
                exchange.thenApply(HttpRest::read)
                        .orTimeout(wholeAnswer.toMillis(), TimeUnit.MILLISECONDS);
        answer.whenComplete((_, problem) -> {
            if (problem != null) {
                exchange.thenAccept(HttpRest::hangUp);
            }
        });
        return answer;
    }

    /// The client's own time-out ends where the answer begins: whoever reads the rest is let go.
    private static void hangUp(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException e) {
            // it was broken anyway
        }
    }

    private static Answer read(HttpResponse<InputStream> response) {
        try (var in = response.body()) {
            var text = new String(in.readNBytes(LARGEST_ANSWER), StandardCharsets.UTF_8);
            return read(response.statusCode(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(int status, String text) {
        try {
            return new Answer(status, JsonText.parse(text), true, false);
        } catch (JsonText.NotJson e) {
            boolean page = text.stripLeading().startsWith("<");
            return new Answer(status, Json.Null.NULL, false, page);
        }
    }

    @Override
    public void close() {
        token = null;
        client.shutdownNow();
        threads.shutdownNow();
    }
}
