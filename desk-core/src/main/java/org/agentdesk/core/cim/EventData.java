package org.agentdesk.core.cim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a [CimEvent] carries, by its name.
public sealed interface EventData {

    /// A message: something said, a delivery notice, a typing indicator, a call, a campaign.
    record Message(CimMessage message) implements EventData {}

    /// A participant came, went or changed role (AGENT_SUBSCRIBED, AGENT_UNSUBSCRIBED,
    /// PARTICIPANT_ROLE_CHANGED, BOT_SUBSCRIBED, BOT_UNSUBSCRIBED).
    ///
    /// @param reason the server's reason; usually null
    record ParticipantChange(Participant participant, @Nullable String reason)
            implements EventData {}

    /// A channel session started, ended, expired or changed (CHANNEL_SESSION_*,
    /// REMOVE_CHANNEL_SESSION).
    ///
    /// @param reason why it was removed; null otherwise
    record SessionChange(ChannelSession session, @Nullable String reason) implements EventData {
        public SessionChange(ChannelSession session) {
            this(session, null);
        }
    }

    /// The conversation's customer is another one now (ASSOCIATED_CUSTOMER_CHANGED).
    record CustomerChange(Customer customer) implements EventData {}

    /// The conversation data is new (CONVERSATION_DATA_CHANGED): it replaces what was there.
    record DataChange(Json.Obj data) implements EventData {}

    /// A task was queued or changed state (TASK_ENQUEUED, TASK_STATE_CHANGED).
    ///
    /// @param queue the queue's name; null when there is none
    record TaskChange(Task task, @Nullable String queue) implements EventData {}

    /// Nobody was found for a request (NO_AGENT_AVAILABLE).
    ///
    /// @param direction of the request, upper case; `""` when the server did not say
    record NoAgent(String direction, String mode) implements EventData {}

    /// A bot suggests answers (BOT_SUGGESTION).
    ///
    /// @param messageId the message they would answer; null when the server did not say
    record Suggestions(@Nullable String messageId, List<Suggestion> suggestions)
            implements EventData {
        public Suggestions {
            suggestions = List.copyOf(suggestions);
        }
    }

    /// A suggested answer.
    ///
    /// @param confidence from 0 to 1; null when the bot did not say
    record Suggestion(Body body, @Nullable Double confidence) {}

    /// A time to answer in began, changed colour or ended (AGENT_SLA_*, CUSTOMER_SLA_*).
    ///
    /// @param total how long it is; null when the server did not say
    /// @param action START_TIMER, CHANGE_COLOR, SHOW_POPUP, REMOVE_ALL_AGENTS or `""`
    /// @param started when it began; null when the server did not say
    /// @param elapsed how much of it was over by then; null when the server did not say
    record Sla(
            @Nullable Duration total,
            String action,
            @Nullable Instant started,
            @Nullable Duration elapsed)
            implements EventData {
        public Sla(@Nullable Duration total, String action, @Nullable Instant started) {
            this(total, action, started, null);
        }
    }

    /// The conversation was put on hold or goes on (CONVERSATION_PAUSED, CONVERSATION_RESUMED).
    ///
    /// @param started when the hold began; null when it goes on
    /// @param total how long the hold lasts; null when it goes on
    record HoldChange(@Nullable Instant started, @Nullable Duration total) implements EventData {}

    /// An agent asks a supervisor to come, or no longer does (HAND_RAISED, HAND_DOWN).
    record Hand(String agentId, String agentName) implements EventData {}

    /// Anything else, as it came; [Json.Null] when the event carried nothing.
    record Other(Json json) implements EventData {}
}
