package org.agentdesk.core.wire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.model.Trouble.Kind;

/// Answers of the REST services (`POST …/agent/login`, `GET …/reasons`).
public final class LoginDecoder {

    private LoginDecoder() {}

    /// The agent in a login answer, under every envelope in use; empty when there is none.
    public static Optional<Me> me(Json answer) {
        for (var envelope : List.of(answer.get("data"), answer)) {
            var user = CimDecoder.first(envelope, "keycloak_User", "keycloakUser");
            if (!user.get("id").text().isEmpty()) {
                return Optional.of(me(user.object()));
            }
        }
        return Optional.empty();
    }

    /// The access token in a login answer, for REST services that ask for one.
    public static Optional<String> token(Json answer) {
        return Optional.ofNullable(
                CimDecoder.first(answer.get("data"), "token", "access_token").textOrNull());
    }

    private static Me me(Json.Obj user) {
        return new Me(
                user.get("id").text(),
                user.get("username").text(),
                user.get("firstName").text(),
                user.get("lastName").text(),
                user.get("userTeam").get("teamName").textOrNull(),
                CimDecoder.many(user.get("supervisedTeams")).stream()
                        .map(team -> team.get("teamName").text())
                        .toList(),
                scopes(user.get("permittedResources").get("Resources")),
                user);
    }

    private static Map<String, Set<String>> scopes(Json resources) {
        var scopes = new HashMap<String, Set<String>>();
        for (var resource : CimDecoder.many(resources)) {
            var granted =
                    scopes.computeIfAbsent(
                            resource.get("rsname").text().strip(), _ -> new HashSet<>());
            resource.get("scopes").items().forEach(s -> granted.add(s.text().strip()));
        }
        scopes.replaceAll((_, granted) -> Set.copyOf(granted));
        return Map.copyOf(scopes);
    }

    /// What a refused login means.
    ///
    /// @param status the HTTP status
    /// @param body the answer; JSON `null` when it was no JSON
    public static Trouble refusal(int status, Json body) {
        var detail = body.get("error").get("error_detail");
        int code = code(status, CimDecoder.firstText(body.get("statusCode"), detail.get("status")));
        var words = refusalWords(body);
        return switch (code) {
            case 401 -> new Trouble(Kind.WRONG_PASSWORD, words);
            case 403 -> new Trouble(Kind.NOT_ALLOWED, words);
            case 400 -> new Trouble(Kind.INPUT_REJECTED, words);
            // the login adapter answers so for a user it cannot find; anything else has no login
            // here
            case 404 ->
                    detail.isNull()
                            ? new Trouble(Kind.NOT_AN_AGENT_MANAGER, null)
                            : new Trouble(Kind.WRONG_PASSWORD, words);
            case 408, 504 -> new Trouble(Kind.NO_ANSWER, words);
            case 412 -> new Trouble(Kind.LICENCE, words);
            default ->
                    new Trouble(code >= 500 ? Kind.SERVER_ERROR : Kind.NOT_AN_AGENT_MANAGER, words);
        };
    }

    private static @org.jspecify.annotations.Nullable String refusalWords(Json body) {
        var error = body.get("error");
        var invalid = body.get("msg").get("error");
        var validation =
                (invalid.get("attribute").text() + " " + invalid.get("validation").text()).strip();
        var words =
                CimDecoder.firstText(
                        error.get("error_detail").get("reason"),
                        Json.of(validation),
                        error.get("msg"),
                        body.get("msg"),
                        error.get("error_message"));
        return words.isEmpty() ? null : words;
    }

    private static int code(int status, String inBody) {
        var number = CimDecoder.number(Json.of(inBody));
        return number == null ? status : number.intValue();
    }

    /// Whether a successful answer asks for a second factor instead of naming the agent.
    public static boolean asksForSecondFactor(Json answer) {
        return !CimDecoder.first(answer.get("data"), "is2FARegistered", "twoFAChannel").isNull()
                || !CimDecoder.first(answer, "is2FARegistered", "twoFAChannel").isNull();
    }

    /// The reasons in an answer of `GET /reasons`, deleted ones left out.
    public static List<Reason> reasons(Json answer) {
        return CimDecoder.many(answer).stream()
                .filter(json -> !json.get("isDeleted").text().equals("true"))
                .filter(json -> !json.get("name").text().isEmpty())
                .map(LoginDecoder::reason)
                .toList();
    }

    /// The lists in an answer of `GET /pull-mode-list`; empty where it is something else.
    public static Optional<List<PullList>> pullLists(Json answer) {
        return answer instanceof Json.Arr
                ? Optional.of(
                        CimDecoder.many(answer).stream()
                                .filter(json -> !json.get("id").text().isEmpty())
                                .map(ListDecoder::list)
                                .toList())
                : Optional.empty();
    }

    private static Reason reason(Json json) {
        return new Reason(
                json.get("id").text(),
                json.get("name").text(),
                json.get("type").text(),
                json.object());
    }
}
