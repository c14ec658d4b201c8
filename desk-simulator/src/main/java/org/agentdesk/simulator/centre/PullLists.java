package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.agentdesk.simulator.command.AgentCommand.DeleteRequest;
import org.agentdesk.simulator.command.AgentCommand.JoinRequest;
import org.agentdesk.simulator.command.AgentCommand.SubscribeList;
import org.agentdesk.simulator.command.AgentCommand.UnsubscribeList;
import org.agentdesk.simulator.directory.PullList;
import org.agentdesk.simulator.json.Json;

/// Pull-mode lists: subscriptions, and requests that agents pick for themselves. They work in any
/// state of an agent who is logged in. A request has the id of its conversation.
final class PullLists {
    private final Centre centre;

    PullLists(Centre centre) {
        this.centre = centre;
    }

    /// Tells a connecting agent its lists and what is in them.
    void welcome(Agent agent) {
        tellLists(agent);
        var requests = agent.pullLists().stream().flatMap(id -> requests(id).stream()).toList();
        centre.post()
                .send(agent, ServerEvent.PULL_MODE_SUBSCRIBED_LIST_REQUESTS, Json.array(requests));
    }

    /// `subscribePullModeList`.
    void subscribe(Agent agent, SubscribeList command) {
        var list = centre.directory().pullList(command.listId()).map(PullList::id).orElse(null);
        if (list == null) {
            centre.post().error(agent, "subscribePullModeList", "There is no such list");
            return;
        }
        agent.pullLists().add(list);
        tellLists(agent);
        centre.post()
                .send(
                        agent,
                        ServerEvent.ADD_PULL_MODE_SUBSCRIBED_LIST_REQUESTS,
                        Json.array(requests(list)));
    }

    /// `unsubscribePullModeList`.
    void unsubscribe(Agent agent, UnsubscribeList command) {
        if (!agent.pullLists().remove(command.listId())) {
            centre.post().error(agent, "unsubscribePullModeList", "You are not subscribed");
            return;
        }
        tellLists(agent);
        centre.post()
                .send(
                        agent,
                        ServerEvent.REMOVE_PULL_MODE_SUBSCRIBED_LIST_REQUESTS,
                        Json.object().textNode(command.listId()));
    }

    private void tellLists(Agent agent) {
        var lists =
                centre.directory().pullLists().stream()
                        .filter(list -> agent.pullLists().contains(list.id()))
                        .map(PullList::json)
                        .toList();
        centre.post().send(agent, ServerEvent.ON_PULL_MODE_SUBSCRIBED_LIST, Json.array(lists));
    }

    private List<ObjectNode> requests(String listId) {
        return centre.conversations().stream()
                .filter(c -> listId.equals(c.listId()) && c.session().isActive())
                .map(PullLists::request)
                .toList();
    }

    private static ObjectNode request(Conversation conversation) {
        var json = Json.object().put("id", conversation.id());
        json.set("channelSession", conversation.session().json());
        return json.put("status", status(conversation))
                .put("listId", conversation.listId())
                .put("time", conversation.started());
    }

    private static String status(Conversation conversation) {
        if (!conversation.session().isActive()) {
            return "CLOSING";
        }
        if (conversation.hasPrimary()) {
            return "ACTIVE";
        }
        return conversation.tasks().isEmpty() ? "CREATED" : "INACTIVE";
    }

    /// `joinPullModeRequest`: the agent takes a request; there is no ringing.
    void join(Agent agent, JoinRequest command) {
        var conversation = centre.conversation(command.requestId());
        if (conversation == null
                || conversation.listId() == null
                || !conversation.session().isActive()
                || !agent.pullLists().contains(conversation.listId())
                || isTaken(conversation, agent)) {
            centre.post().error(agent, "joinPullModeRequest", "The request is not there any more");
            return;
        }
        var already = conversation.participant(agent);
        if (already.isPresent()) {
            centre.joining().sendTopicData(conversation, already.get());
        } else {
            take(agent, conversation, command);
        }
    }

    private boolean isTaken(Conversation conversation, Agent agent) {
        return centre.settings().listsExclusive()
                && conversation.hasPrimary()
                && conversation.participant(agent).isEmpty();
    }

    private void take(Agent agent, Conversation conversation, JoinRequest command) {
        var mrdId = conversation.customer().channelType().mrdId();
        var request = new Task.Request(Direction.INBOUND, mrdId, null, agent, null, null);
        var turn = new Task.Turn(conversation.started(), centre.now(), 1);
        var task = new Task(centre.ids(), conversation, request, turn);
        conversation.tasks().add(task);
        centre.joining().join(conversation, agent, task, Role.PRIMARY, command.participantId());
        refresh(conversation);
    }

    /// `deletePullModeRequest`: ends a request without taking it.
    void delete(Agent agent, DeleteRequest command) {
        var conversation = centre.conversation(command.requestId());
        if (conversation == null || conversation.listId() == null) {
            centre.post().error(agent, "deletePullModeRequest", "There is no such request");
        } else if (conversation.session().isActive()) {
            centre.customers().end(conversation, "AGENT");
        }
    }

    /// Tells subscribers that a request is new.
    void announce(Conversation conversation) {
        tell(conversation, "PULL_MODE_LIST_REQUEST_RECEIVED");
    }

    /// Tells subscribers the state of a request; nothing for a push-mode conversation.
    void refresh(Conversation conversation) {
        tell(conversation, "PULL_MODE_LIST_REQUEST_STATE_CHANGED");
    }

    private void tell(Conversation conversation, String type) {
        var listId = conversation.listId();
        if (listId == null) {
            return;
        }
        var event =
                Json.object()
                        .put("pullModeEvent", Json.write(request(conversation)))
                        .put("type", type)
                        .put("conversationId", listId);
        centre.agents().stream()
                .filter(agent -> agent.pullLists().contains(listId))
                .forEach(agent ->
                        centre.post()
                                .send(
                                        agent,
                                        ServerEvent.ON_PULL_MODE_SUBSCRIBED_LIST_REQUEST,
                                        event));
    }
}
