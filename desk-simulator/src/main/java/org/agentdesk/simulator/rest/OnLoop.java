package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.function.Supplier;
import org.agentdesk.simulator.centre.Loop;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// Answers requests with what the loop thread says. What leaves the loop is a copy.
record OnLoop(Loop loop) {

    /// The answer of a question; a null one is answered with 404.
    HttpReply found(Supplier<? extends @Nullable JsonNode> question) throws InterruptedException {
        return answer(200, question, 404, "There is nothing like that");
    }

    /// 200 and the answer of a question to the JSON object in the body; 404 when that is null.
    HttpReply changed(
            HttpRequest request, Function<ObjectNode, ? extends @Nullable JsonNode> change)
            throws InterruptedException {
        return Json.read(request.body()) instanceof ObjectNode body
                ? found(() -> change.apply(body))
                : Router.failure(400, "Not a JSON object");
    }

    /// 201 and what was made of the JSON object in the body; 400 when that is null.
    HttpReply created(
            HttpRequest request, Function<ObjectNode, ? extends @Nullable JsonNode> making)
            throws InterruptedException {
        return Json.read(request.body()) instanceof ObjectNode body
                ? answer(201, () -> making.apply(body), 400, "This cannot be taken")
                : Router.failure(400, "Not a JSON object");
    }

    private HttpReply answer(
            int good, Supplier<? extends @Nullable JsonNode> question, int bad, String complaint)
            throws InterruptedException {
        var json = loop.<JsonNode>ask(() -> copy(question.get()));
        return json.isMissingNode() ? Router.failure(bad, complaint) : HttpReply.json(good, json);
    }

    private static JsonNode copy(@Nullable JsonNode json) {
        return json == null ? Json.read("") : json.deepCopy();
    }
}
