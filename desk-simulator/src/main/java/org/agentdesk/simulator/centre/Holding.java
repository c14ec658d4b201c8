package org.agentdesk.simulator.centre;

import java.time.Duration;
import org.agentdesk.simulator.command.AgentCommand.Pause;
import org.agentdesk.simulator.command.AgentCommand.Resume;

/// Conversations on hold. The hold ends when the agent resumes or writes, or with its time.
final class Holding {
    private final Centre centre;

    Holding(Centre centre) {
        this.centre = centre;
    }

    /// `pauseConversation`.
    void pause(Agent agent, Pause command) {
        var conversation = centre.spokenTo(agent, command.conversationId());
        if (conversation == null || !conversation.session().isActive()) {
            centre.post().error(agent, "pauseConversation", "You cannot put this on hold");
            return;
        }
        var end =
                centre.loop()
                        .after(Duration.ofSeconds(command.seconds()), () -> resume(conversation));
        conversation.clocks().startHold(centre.now(), command.seconds(), end);
        conversation.state("ON_HOLD");
        centre.sla().stop(conversation);
        centre.post().record(conversation, centre.events().hold(conversation));
    }

    /// `resumeConversation`.
    void resume(Agent agent, Resume command) {
        var conversation = centre.spokenTo(agent, command.conversationId());
        if (conversation == null || !conversation.clocks().isHeld()) {
            centre.post().error(agent, "resumeConversation", "This is not on hold");
            return;
        }
        resume(conversation);
    }

    private void resume(Conversation conversation) {
        endHold(conversation);
        centre.sla().start(conversation);
    }

    /// Ends a hold, if there is one.
    void endHold(Conversation conversation) {
        if (conversation.clocks().isHeld()) {
            conversation.clocks().stopHold();
            conversation.state(conversation.session().isActive() ? "ACTIVE" : "CUSTOMER_LEFT");
            centre.post().record(conversation, centre.events().hold(conversation));
        }
    }
}
