package org.agentdesk.simulator.centre;

import org.agentdesk.simulator.command.AgentCommand.BargeIn;
import org.agentdesk.simulator.command.AgentCommand.Monitor;
import org.agentdesk.simulator.command.AgentCommand.Whisper;
import org.jspecify.annotations.Nullable;

/// Supervisors watching, whispering and barging in.
final class Supervision {
    private final Centre centre;

    Supervision(Centre centre) {
        this.centre = centre;
    }

    /// `JoinAsSilentMonitor`: only push-mode conversations of the supervisor's own teams, one at a
    /// time.
    void monitor(Agent agent, Monitor command) {
        var conversation = centre.conversation(command.conversationId());
        enter(
                agent,
                conversation,
                Role.SILENT_MONITOR,
                "JoinAsSilentMonitor",
                command.participantId());
    }

    private void enter(
            Agent agent,
            @Nullable Conversation conversation,
            Role role,
            String task,
            @Nullable String participantId) {
        var refusal = refusal(agent, conversation);
        if (refusal != null || conversation == null) {
            centre.post().error(agent, task, String.valueOf(refusal));
        } else {
            centre.joining().join(conversation, agent, null, role, participantId);
        }
    }

    private @Nullable String refusal(Agent agent, @Nullable Conversation conversation) {
        if (!agent.user().isSupervisor()) {
            return "Only supervisors can monitor";
        }
        if (conversation == null || !conversation.hasPrimary() || conversation.listId() != null) {
            return "This conversation cannot be monitored";
        }
        if (conversation.participant(agent).isPresent()) {
            return "You are already in this conversation";
        }
        boolean own =
                conversation.participants().stream()
                        .anyMatch(p -> agent.user().supervises(p.agent().user()));
        boolean busy =
                centre.conversations().stream()
                        .flatMap(c -> c.participant(agent).stream())
                        .anyMatch(p -> p.role().isWatching());
        if (!own) {
            return "This is not a conversation of your team";
        }
        return busy ? "You are already monitoring a conversation" : null;
    }

    /// `joinAsWhisper`: from watching to whispering, or straight in, as after a raised hand.
    void whisper(Agent agent, Whisper command) {
        var conversation = centre.conversation(command.conversationId());
        if (conversation != null && conversation.participant(agent).isPresent()) {
            change(agent, command.conversationId(), Role.WHISPER, "joinAsWhisper");
        } else {
            enter(agent, conversation, Role.WHISPER, "joinAsWhisper", null);
        }
    }

    /// `JoinAsBargin`: from watching or whispering to taking part.
    void bargeIn(Agent agent, BargeIn command) {
        change(agent, command.conversationId(), Role.PRIMARY, "JoinAsBargin");
    }

    private void change(Agent agent, String conversationId, Role role, String task) {
        var conversation = centre.conversation(conversationId);
        var me = conversation == null ? null : conversation.participant(agent).orElse(null);
        if (conversation == null || me == null || !me.role().isWatching() || me.role() == role) {
            centre.post().error(agent, task, "You are not monitoring this conversation");
            return;
        }
        me.becomes(role);
        centre.post().record(conversation, centre.events().roleChanged(conversation, me));
    }
}
