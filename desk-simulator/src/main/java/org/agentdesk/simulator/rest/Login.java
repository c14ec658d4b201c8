package org.agentdesk.simulator.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.agentdesk.simulator.directory.Directory;
import org.agentdesk.simulator.directory.User;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;

/// `POST /agent/login`. Thread-safe.
public final class Login {
    /// What the login can be made to do instead of its work.
    public enum Fault {
        NONE,
        LICENCE,
        ERROR,
        MALFORMED,
        NULL,
        CUT
    }

    private final Directory directory;
    private final Scopes scopes = new Scopes();
    private volatile Fault fault = Fault.NONE;
    private volatile Duration delay = Duration.ZERO;

    /// Lets in the users of a directory.
    public Login(Directory directory) {
        this.directory = directory;
    }

    /// Fails every login from now on; [Fault#NONE] ends that.
    ///
    /// @param slowness how long every login takes from now on
    public void fail(Fault next, Duration slowness) {
        fault = next;
        delay = slowness;
    }

    /// What logins say that users may do.
    public Scopes scopes() {
        return scopes;
    }

    void addTo(Router router) {
        router.on("POST", "**/agent/login", (request, _) -> answer(request))
                .on("POST", "/unified-admin/keycloakLogin", (request, _) -> answer(request));
    }

    private HttpReply answer(HttpRequest request) throws InterruptedException {
        Thread.sleep(delay);
        return switch (fault) {
            case NONE -> check(request);
            case LICENCE -> HttpReply.json(412, Json.object().put("statusCode", 412));
            case ERROR -> HttpReply.json(500, Json.object().put("statusCode", 500));
            case MALFORMED -> HttpReply.rawJson(200, "{\"statusCode\":200,\"data\":{\"token\":");
            case NULL -> HttpReply.rawJson(200, "null");
            case CUT -> new HttpReply.Abort();
        };
    }

    private HttpReply check(HttpRequest request) {
        var body = Json.read(request.body());
        var username = Json.text(body, "username", "");
        var password = Json.text(body, "password", "");
        if (username.isBlank()) {
            return invalid("username");
        }
        if (password.isEmpty()) {
            return invalid("password");
        }
        return directory
                .user(username)
                .filter(user -> user.username().equals(username))
                .filter(user -> user.password().equals(password))
                .map(this::success)
                .orElseGet(Login::unauthorized);
    }

    private static HttpReply invalid(String attribute) {
        var body = Json.object().put("statusCode", 400);
        body.putObject("msg")
                .putObject("error")
                .put("attribute", attribute)
                .put("validation", "must not be empty");
        return HttpReply.json(400, body);
    }

    private static HttpReply unauthorized() {
        var body = Json.object().put("statusCode", 401);
        var error = body.putObject("error").put("error_message", "Authentication failed");
        error.putObject("error_detail")
                .put("status", 401)
                .put("reason", "Invalid user credentials");
        return HttpReply.json(401, body);
    }

    private HttpReply success(User user) {
        var body = Json.object().put("statusCode", 200);
        body.putObject("data")
                .put("token", token(user))
                .put("refresh_token", token(user))
                .set("keycloak_User", scopes.of(user));
        return HttpReply.json(200, body);
    }

    /// Looks like a token and proves nothing.
    private static String token(User user) {
        var claims =
                Json.object()
                        .put("sub", user.id())
                        .put("preferred_username", user.username())
                        .put("jti", UUID.randomUUID().toString());
        return base64("{\"alg\":\"none\"}") + "." + base64(Json.write(claims)) + ".simulated";
    }

    private static String base64(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
