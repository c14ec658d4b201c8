package org.agentdesk.simulator.centre;

import java.time.Duration;
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
                centre.now() + duration.toMillis(),
                centre.loop().after(duration, () -> leave(conversation, me, Reason.TIME_OUT)));
        centre.post().record(conversation, centre.events().roleChanged(conversation, me));
        var task = me.task();
        if (task != null) {
            task.wrapUp(null);
            centre.post().record(conversation, centre.taskEvents().taskChanged(task, true));
        }
        tellTimer(conversation, me, duration);
        afterLeave(conversation);
    }

    /// Tells an agent who wraps up how much time is left.
    void tellTimer(Conversation conversation, Participant me) {
        var left = Duration.ofMillis(Math.max(0, me.wrapUpEnds() - centre.now()));
        tellTimer(conversation, me, left);
    }

    private void tellTimer(Conversation conversation, Participant me, Duration duration) {
        var event =
                Json.object()
                        .put("task", "wrapupTimerStarted")
                        .put("conversationId", conversation.id())
                        .put("statusCode", 200);
        event.set("roomInfo", conversation.roomInfo());
        if (centre.settings().wrapUpInMillis()) {
            event.put("duration", String.valueOf(duration.toMillis()));
        } else {
            event.put("duration", Math.max(1, Math.round(duration.toMillis() / 1_000.0)));
        }
        centre.post().send(me.agent(), ServerEvent.WRAPUP_TIMER_STARTED, event);
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
            centre.post().record(conversation, centre.taskEvents().taskChanged(task, true));
        }
        var gone = centre.events().unsubscribed(conversation, me, reason.text());
        centre.post().record(conversation, gone);
        tell(conversation, me.agent(), reason);
        conversation.participants().remove(me);
        boolean lost = reason == Reason.LOGOUT && me.role() == Role.PRIMARY;
        afterLeave(conversation, lost);
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
            centre.post()
                    .send(
                            agent,
                            ServerEvent.TOPIC_UNSUBSCRIPTION,
                            event.put("reason", reason.text()));
        }
    }

    private void afterLeave(Conversation conversation) {
        afterLeave(conversation, false);
    }

    /// What follows once nobody speaks to the customer any more.
    ///
    /// @param lost whether the agent did not mean to leave, so that another one is needed
    private void afterLeave(Conversation conversation, boolean lost) {
        if (!conversation.hasPrimary()) {
            centre.sla().stop(conversation);
            centre.holding().endHold(conversation);
            centre.assistance().cancelHelp(conversation);
            if (lost) {
                askAgain(conversation);
            }
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

    private void askAgain(Conversation conversation) {
        if (conversation.openTasks().stream().allMatch(Task::isHeld)) {
            centre.routing().enqueueAgain(conversation);
        }
    }

    /// Takes an agent who has logged out from every offer and conversation; what nobody else looks
    /// after is queued again, first in line.
    void removeFromEverything(Agent agent) {
        centre.routing().offers(agent).forEach(centre.routing()::passOn);
        for (var conversation : centre.conversations()) {
            conversation.participant(agent).ifPresent(me -> leave(conversation, me, Reason.LOGOUT));
        }
    }

    /// Ends a conversation for everybody in it. With wrap-up on, those who spoke to the customer
    /// wrap up first, unless `force` is set.
    void close(Conversation conversation, Closing closing) {
        if (conversation.session().isActive()) {
            centre.customers().end(conversation, "FORCE_CLOSED");
        }
        for (var me : List.copyOf(conversation.participants())) {
            if (closing.force() || me.role() != Role.WRAP_UP) {
                tellClosed(conversation, me, closing);
                leave(conversation, me, Reason.because(closing.reason()));
            }
        }
    }

    /// How a conversation is closed.
    ///
    /// @param reason told to those who are taken out
    /// @param force whether nobody may wrap up
    /// @param tellClosed whether those who are taken out get `topicClosed` as well
    record Closing(String reason, boolean force, boolean tellClosed) {}

    private void tellClosed(Conversation conversation, Participant me, Closing closing) {
        if (!closing.tellClosed() || !conversation.participants().contains(me)) {
            return;
        }
        var event =
                Json.object()
                        .put("task", "topicClosed")
                        .put("conversationId", conversation.id())
                        .put("statusCode", 200);
        centre.post().send(me.agent(), ServerEvent.TOPIC_CLOSED, event);
    }
}
