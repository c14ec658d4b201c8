package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// The `ccm` service, the channel manager.
final class ChannelPages {
    private static final int MOST_COMMENTS = 50;

    private final Centre centre;
    private final OnLoop loop;

    ChannelPages(Centre centre) {
        this.centre = centre;
        this.loop = new OnLoop(centre.loop());
    }

    void addTo(Router router) {
        router.on("GET", "/ccm/channels/defaultoutbound", (r, _) -> outboundChannel(r))
                .on("POST", "/ccm/message/receive", (r, _) -> loop.changed(r, this::receive))
                .on("POST", "/ccm/message/send", (r, _) -> loop.changed(r, this::send))
                .on("GET", "/ccm/social-media-post", (r, _) -> post(r));
    }

    private HttpReply outboundChannel(HttpRequest request) {
        return centre.directory()
                .channelBy(request.parameter("channelTypeId"))
                .map(type -> HttpReply.json(200, type.channelJson()))
                .orElseGet(ChannelPages::notFound);
    }

    private static HttpReply.Full notFound() {
        return HttpReply.json(
                404, Json.object().put("status", "NOT_FOUND").put("message", "No such channel"));
    }

    private @Nullable JsonNode receive(ObjectNode message) {
        var intent = Json.text(message.path("header"), "intent", "");
        if (!intent.equalsIgnoreCase("AGENT_OUTBOUND")) {
            return null;
        }
        return centre.outbound().start(message).map(centre.customers()::idsOf).orElse(null);
    }

    private @Nullable JsonNode send(ObjectNode message) {
        var id = centre.outbound().send(message);
        return id == null ? null : Json.object().put("status", "OK").put("messageId", id);
    }

    private HttpReply post(HttpRequest request) {
        var id = request.parameter("postId");
        if (id.isBlank()) {
            return Router.failure(400, "postId is missing");
        }
        int limit = Math.clamp(Numbers.of(request.parameter("limit"), 4), 0, MOST_COMMENTS);
        var post = socialPost(id, "The new oak desk is here. What do you think?", "our_shop");
        var comments = post.putArray("comments");
        for (int i = 1; i <= limit; i++) {
            comments.add(socialPost(id + "_" + i, "Comment number " + i, "follower_" + i));
        }
        return HttpReply.json(200, post);
    }

    private static ObjectNode socialPost(String id, String text, String user) {
        var post = Json.object().put("id", id).put("text", text);
        post.putArray("attachments");
        post.put("timestamp", Instant.parse("2026-01-05T08:00:00Z").toEpochMilli())
                .put("username", user)
                .put("permalinkUrl", "https://social.example/posts/" + id);
        post.putArray("comments");
        post.putObject("additionalData");
        return post;
    }
}
