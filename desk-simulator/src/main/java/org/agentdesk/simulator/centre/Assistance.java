package org.agentdesk.simulator.centre;

import java.util.Optional;
import org.agentdesk.simulator.command.AgentCommand.Assist;
import org.agentdesk.simulator.command.AgentCommand.FinishConsult;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// Transfer, conference and consult, to a queue or to a named agent.
final class Assistance {
    private static final int MAX_PARTICIPANTS = 4;

    private final Centre centre;

    Assistance(Centre centre) {
        this.centre = centre;
    }

    /// `directTransferRequest`, `directConferenceRequest` and `consultRequest`.
    void ask(Agent agent, Assist command) {
        var conversation = centre.spokenTo(agent, command.conversationId());
        if (conversation == null || !conversation.session().isActive()) {
            refuse(agent, command, "You are not handling this conversation");
        } else if (conversation.participants().size() >= MAX_PARTICIPANTS
                && command.kind() != Assist.Kind.TRANSFER) {
            refuse(agent, command, "The conversation is full");
        } else if (isAskedAlready(conversation, command)) {
            refuse(agent, command, "A request is already waiting");
        } else if (command.queueName() != null) {
            askQueue(agent, conversation, command, command.queueName());
        } else {
            askAgent(agent, conversation, command);
        }
    }

    private static boolean isAskedAlready(Conversation conversation, Assist command) {
        var direction = direction(command.kind());
        return conversation.openTasks().stream()
                .anyMatch(t -> !t.isHeld() && t.request().direction() == direction);
    }

    private void askQueue(Agent agent, Conversation conversation, Assist command, String name) {
        var queue = centre.queues().find(name).orElse(null);
        if (queue == null) {
            refuse(agent, command, "There is no queue of that name");
            return;
        }
        var request =
                new Task.Request(
                        direction(command.kind()),
                        queue.mrdId(),
                        queue,
                        null,
                        agent.name(),
                        command.note());
        var task = centre.routing().enqueue(conversation, request, false);
        centre.post().record(conversation, centre.taskEvents().enqueued(task));
        if (command.kind() != Assist.Kind.CONSULT) {
            placed(agent, command.kind() == Assist.Kind.TRANSFER ? "transfer" : "conference");
        }
        letGo(agent, conversation, command);
    }

    private void placed(Agent agent, String action) {
        var placed = Json.object().put("requestAction", action).put("mode", "queue");
        centre.post().send(agent, ServerEvent.AGENT_ASSISTANCE_REQUEST_PLACED, placed);
    }

    private void askAgent(Agent agent, Conversation conversation, Assist command) {
        var target = centre.agent(String.valueOf(command.requestedAgentId()));
        if (target == null || target == agent || !isReachable(target, conversation)) {
            refuse(agent, command, "The agent is not available");
            return;
        }
        var request =
                new Task.Request(
                        direction(command.kind()),
                        mrdOf(conversation),
                        null,
                        target,
                        agent.name(),
                        command.note());
        centre.routing().offerTo(target, conversation, request);
        letGo(agent, conversation, command);
    }

    private boolean isReachable(Agent target, Conversation conversation) {
        return target.canTake(mrdOf(conversation))
                && conversation.participant(target).isEmpty()
                && conversation.offerTo(target).isEmpty();
    }

    private String mrdOf(Conversation conversation) {
        return conversation.customer().channelType().mrdId();
    }

    /// Tells the initiator of a consultation or transfer which agent was found for it.
    void found(Task task) {
        var kind =
                switch (task.request().direction()) {
                    case CONSULT -> "consult";
                    case DIRECT_TRANSFER -> "direct-transfer";
                    default -> "";
                };
        var initiator = centre.agentNamed(task.request().requestedBy());
        if (kind.isEmpty() || initiator == null) {
            return;
        }
        var news = Json.object().put("conversationId", task.conversation().id());
        news.set("task", task.json());
        var event = ServerEvent.AGENT_ASSIGNED_FOR_ASSISTANCE;
        centre.post().send(initiator, event, news.put("type", kind));
    }

    private void letGo(Agent agent, Conversation conversation, Assist command) {
        if (command.kind() == Assist.Kind.TRANSFER) {
            conversation.participant(agent).ifPresent(me -> transferAway(conversation, me));
        }
    }

    private void transferAway(Conversation conversation, Participant me) {
        var task = me.task();
        if (task != null) {
            task.wrapUp("TRANSFERRED");
            centre.post().record(conversation, centre.taskEvents().taskChanged(task, true));
        }
        centre.leaving().leave(conversation, me, Leaving.Reason.TRANSFERRED);
    }

    private static Direction direction(Assist.Kind kind) {
        return switch (kind) {
            case TRANSFER -> Direction.DIRECT_TRANSFER;
            case CONFERENCE -> Direction.DIRECT_CONFERENCE;
            case CONSULT -> Direction.CONSULT;
        };
    }

    private void refuse(Agent agent, Assist command, String message) {
        var task =
                switch (command.kind()) {
                    case TRANSFER -> "directTransferRequest";
                    case CONFERENCE -> "directConferenceRequest";
                    case CONSULT -> "consultRequest";
                };
        centre.post().error(agent, task, message);
    }

    /// `consultTransferRequest` and `consultConferenceRequest`: the consulted agent becomes a full
    /// member; in a transfer the initiator leaves.
    void finish(Agent agent, FinishConsult command) {
        var conversation = centre.spokenTo(agent, command.conversationId());
        var consulted =
                conversation == null
                        ? Optional.<Participant>empty()
                        : consulted(conversation, command.requestedAgentId());
        if (conversation == null || consulted.isEmpty()) {
            var task = command.leave() ? "consultTransferRequest" : "consultConferenceRequest";
            centre.post().error(agent, task, "Nobody is being consulted here");
            return;
        }
        var assistant = consulted.get();
        assistant.becomes(Role.PRIMARY);
        centre.post().record(conversation, centre.events().roleChanged(conversation, assistant));
        if (command.leave()) {
            handOver(agent, conversation, assistant);
        }
    }

    private static Optional<Participant> consulted(
            Conversation conversation, @Nullable String agentId) {
        return conversation.participants().stream()
                .filter(p -> p.role() == Role.ASSISTANT)
                .filter(p -> agentId == null || agentId.isBlank() || p.agent().id().equals(agentId))
                .findFirst();
    }

    private void handOver(Agent agent, Conversation conversation, Participant assistant) {
        var old = assistant.task();
        if (old != null) {
            var target = assistant.agent();
            var task = renewed(conversation, old, target, agent.name());
            conversation.participants().replaceAll(p -> p == assistant ? p.with(task) : p);
            var news = Json.object().put("conversationId", conversation.id());
            news.set("newTask", task.json());
            news.put("agentId", target.id());
            centre.post().send(agent, ServerEvent.CONSULT_TRANSFER_REQUEST_SUCCESS, news);
            centre.post().send(target, ServerEvent.CONSULT_TRANSFER_REQUEST_SUCCESS, news);
        }
        conversation.participant(agent).ifPresent(me -> transferAway(conversation, me));
    }

    private Task renewed(Conversation conversation, Task old, Agent target, String by) {
        var direction = Direction.CONSULT_TRANSFER;
        var request = new Task.Request(direction, old.mrdId(), null, target, by, null);
        var turn = new Task.Turn(centre.now(), centre.now(), old.priority());
        var task = new Task(centre.ids(), conversation, request, turn);
        old.close("DONE");
        task.accept(target, centre.now());
        conversation.tasks().add(task);
        centre.post().record(conversation, centre.taskEvents().taskChanged(task, true));
        return task;
    }

    /// Takes back waiting requests for help once there is nobody left to be helped.
    void cancelHelp(Conversation conversation) {
        conversation.openTasks().stream()
                .filter(task -> !task.isHeld())
                .filter(task -> needsPrimary(task.request().direction()))
                .forEach(task -> centre.routing().takeBack(task, "FORCE_CLOSED"));
    }

    private static boolean needsPrimary(Direction direction) {
        return direction == Direction.DIRECT_CONFERENCE || direction == Direction.CONSULT;
    }
}
