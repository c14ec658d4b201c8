package org.agentdesk.simulator.centre;

import java.util.List;
import org.agentdesk.simulator.command.AgentCommand.CloseWrapUp;
import org.agentdesk.simulator.command.AgentCommand.Unsubscribe;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// Agents leaving conversations, with and without wrap-up.
final class Leaving {
    private static final String TASK = "topicUnsubscription";

    private final Centre centre;

    Leaving(Centre centre) {
        this.centre = centre;
    }

    /// `topicUnsubscription`: the agent wants to leave.
    void unsubscribe(Agent agent, Unsubscribe command) {
        var conversation = centre.conversation(command.conversationId());
        var me = conversation == null ? null : conversation.participant(agent).orElse(null);
        if (conversation == null || me == null) {
            centre.post().error(agent, TASK, "You are not in this conversation");
        } else if (me.role() == Role.PRIMARY && centre.settings().wrapsUp()) {
            startWrapUp(conversation, me);
        } else {
            var wrapping = me.role() == Role.WRAP_UP;
            leave(conversation, me, wrapping ? Reason.NO_WRAP_UP : Reason.LEFT);
        }
    }

    /// Why an agent is out of a conversation.
    ///
    /// @param text told to the desk; null when it is told nothing
    /// @param taskReason why the task is closed
    record Reason(@Nullable String text, String taskReason) {
        static final Reason LEFT = new Reason("UNSUBSCRIBED", "DONE");
        static final Reason NO_WRAP_UP = new Reason("choosing leave without Wrap Up", "DONE");
        static final Reason WRAPPED_UP = new Reason("Wrap Up applied", "DONE");
        static final Reason TIME_OUT = new Reason("wrap Up Timer Expired", "DONE");
        static final Reason TRANSFERRED = new Reason("CHAT TRANSFERRED", "TRANSFERRED");
        static final Reason ALONE = new Reason("the last agent has left", "DONE");
        static final Reason LOGOUT = new Reason(null, "AGENT_LOGOUT");

        /// Some other reason, told in the given words.
        static Reason because(String text) {
            return new Reason(text, "FORCE_CLOSED");
        }
    }

    /// Puts an agent into wrap-up and starts its timer.
    void startWrapUp(Conversation conversation, Participant me) {
        var duration = centre.settings().wrapUp();
        me.becomes(Role.WRAP_UP);
        me.wrapUpUntil(
                centre.loop().after(duration, () -> leave(conversation, me, Reason.TIME_OUT)));
        centre.post().record(conversation, centre.events().roleChanged(conversation, me));
        var task = me.task();
        if (task != null) {
            task.wrapUp(null);
            centre.post().record(conversation, centre.events().taskChanged(task, true));
        }
        var event =
                Json.object()
                        .put("task", "wrapupTimerStarted")
                        .put("duration", Math.max(1, duration.toSeconds()))
                        .put("conversationId", conversation.id())
                        .put("statusCode", 200);
        event.set("roomInfo", conversation.roomInfo());
        centre.post().send(me.agent(), "wrapupTimerStarted", event);
        afterLeave(conversation);
    }

    /// `closeWrapup`: wrap-up is saved, or left out.
    void closeWrapUp(Agent agent, CloseWrapUp command) {
        var conversation = centre.conversation(command.conversationId());
        var me = conversation == null ? null : conversation.participant(agent).orElse(null);
        if (conversation == null || me == null || me.role() != Role.WRAP_UP) {
            centre.post().error(agent, "closeWrapup", "You are not wrapping up here");
            return;
        }
        var event = command.event();
        if (event == null) {
            leave(conversation, me, Reason.NO_WRAP_UP);
        } else if (centre.chat().wrapUp(conversation, me, event)) {
            leave(conversation, me, Reason.WRAPPED_UP);
        }
    }

    /// Takes an agent out of a conversation for good.
    void leave(Conversation conversation, Participant me, Reason reason) {
        if (!conversation.participants().contains(me)) {
            return;
        }
        me.endWrapUp();
        var task = me.task();
        if (task != null) {
            task.close(reason.taskReason());
            centre.post().record(conversation, centre.events().taskChanged(task, true));
        }
        var gone = centre.events().unsubscribed(conversation, me, reason.text());
        centre.post().record(conversation, gone);
        tell(conversation, me.agent(), reason);
        conversation.participants().remove(me);
        afterLeave(conversation);
        me.agent().worked(centre.now());
        centre.presence().settle(me.agent());
    }

    private void tell(Conversation conversation, Agent agent, Reason reason) {
        if (reason.text() != null) {
            var event =
                    Json.object()
                            .put("task", TASK)
                            .put("conversationId", conversation.id())
                            .put("statusCode", 200);
            event.set("roomInfo", conversation.roomInfo());
            centre.post().send(agent, TASK, event.put("reason", reason.text()));
        }
    }

    /// What follows once nobody speaks to the customer any more.
    private void afterLeave(Conversation conversation) {
        if (!conversation.hasPrimary()) {
            centre.chat().stopSla(conversation);
            centre.holding().endHold(conversation);
            centre.assistance().cancelHelp(conversation);
            conversation.participants().stream()
                    .filter(p -> p.role() != Role.WRAP_UP)
                    .toList()
                    .forEach(p -> leave(conversation, p, Reason.ALONE));
            if (conversation.openTasks().stream().allMatch(Task::isHeld)) {
                centre.customers().onAgentsGone(conversation);
            }
        }
        centre.pullLists().refresh(conversation);
        closeWhenOver(conversation);
    }

    /// Closes a conversation whose customer and agents have all gone.
    void closeWhenOver(Conversation conversation) {
        if (!conversation.session().isActive()
                && conversation.participants().isEmpty()
                && conversation.openTasks().isEmpty()) {
            conversation.state("CLOSED");
        }
    }

    /// Takes an agent who has logged out from every offer and conversation; what nobody else looks
    /// after is queued again.
    void removeFromEverything(Agent agent) {
        for (var task : centre.routing().offers(agent)) {
            centre.routing().takeBack(task, "AGENT_LOGOUT");
            reroute(task.conversation());
        }
        for (var conversation : List.copyOf(centre.conversations())) {
            conversation.participant(agent).ifPresent(me -> logOut(conversation, me));
        }
    }

    private void logOut(Conversation conversation, Participant me) {
        leave(conversation, me, Reason.LOGOUT);
        reroute(conversation);
    }

    private void reroute(Conversation conversation) {
        if (!conversation.hasPrimary() && conversation.openTasks().isEmpty()) {
            centre.routing().enqueueAgain(conversation);
        }
    }
}
