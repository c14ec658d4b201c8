package org.agentdesk.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.cim.RoomInfo;
import org.jspecify.annotations.Nullable;

/// A conversation the agent is in (`onTopicData` and what followed).
///
/// @param room echoed back to the server; null on servers before 2024
/// @param taskId opaque
/// @param role what this agent may do in it
/// @param mine this agent's participant record; null when the server left it out
/// @param customer null when the server named none
/// @param sessions the channel sessions, the newest last
/// @param participants everybody in it, customers left out
/// @param data the conversation data (key and value), as it came
/// @param transcript what was said and happened
/// @param unread how many messages of others came since the agent last looked
/// @param waitingSince since when a customer's message is unanswered; null when none is
/// @param typing who is typing just now; null when nobody is
/// @param lastRead the message the last read receipt named; null before the first
/// @param phase where it stands between joining and gone
/// @param synced whether it was re-read since the link was last made: only then is it sent to
/// @param around what else goes on in it: hold, SLA, raised hands, suggestions
public record Conversation(
        String id,
        @Nullable RoomInfo room,
        String taskId,
        Role role,
        @Nullable Participant mine,
        @Nullable Customer customer,
        List<ChannelSession> sessions,
        List<Participant> participants,
        Json.Obj data,
        Transcript transcript,
        int unread,
        @Nullable Instant waitingSince,
        @Nullable Typing typing,
        @Nullable String lastRead,
        Phase phase,
        boolean synced,
        Circumstances around) {

    public Conversation {
        sessions = List.copyOf(sessions);
        participants = List.copyOf(participants);
    }

    /// Somebody is typing.
    ///
    /// @param until when the sign goes away by itself
    public record Typing(Author who, Instant until) {}

    /// Where a conversation stands between joining and gone.
    public sealed interface Phase {
        /// The agent is in it.
        record Open() implements Phase {}

        /// The agent asked to leave; the server has not answered.
        ///
        /// @param deadline when the desk stops waiting
        record Leaving(Instant deadline) implements Phase {}

        /// The agent left and wraps up (`wrapupTimerStarted`).
        ///
        /// @param ends when the server ends it
        record WrapUp(Instant ends) implements Phase {}
    }

    /// What else goes on in a conversation.
    ///
    /// @param hold null unless it is on hold
    /// @param sla null unless an answer is due
    /// @param handsRaised the agents who ask for a supervisor
    /// @param suggestions what a bot suggests, by the id of the message it would answer
    /// @param typingTold when the others were last told that this agent types; null when never
    /// @param past how much of what was before is known
    /// @param uploads how much of a file is on the server, in percent, by the id of the message
    ///   that waits for it; only those under way
    /// @param suggested whom the server thinks the customer could be
    public record Circumstances(
            @Nullable Hold hold,
            @Nullable Sla sla,
            List<RaisedHand> handsRaised,
            Map<String, List<EventData.Suggestion>> suggestions,
            @Nullable Instant typingTold,
            PastActivity past,
            Map<String, Integer> uploads,
            List<Customer> suggested) {

        /// Nothing.
        public static final Circumstances NONE =
                new Circumstances(
                        null,
                        null,
                        List.of(),
                        Map.of(),
                        null,
                        PastActivity.NONE,
                        Map.of(),
                        List.of());

        public Circumstances {
            handsRaised = List.copyOf(handsRaised);
            suggestions = Map.copyOf(suggestions);
            uploads = Map.copyOf(uploads);
            suggested = List.copyOf(suggested);
        }

        public Circumstances withHold(@Nullable Hold other) {
            return new Circumstances(
                    other, sla, handsRaised, suggestions, typingTold, past, uploads, suggested);
        }

        public Circumstances withSla(@Nullable Sla other) {
            return new Circumstances(
                    hold, other, handsRaised, suggestions, typingTold, past, uploads, suggested);
        }

        public Circumstances withHandsRaised(List<RaisedHand> other) {
            return new Circumstances(
                    hold, sla, other, suggestions, typingTold, past, uploads, suggested);
        }

        public Circumstances withSuggestions(Map<String, List<EventData.Suggestion>> other) {
            return new Circumstances(
                    hold, sla, handsRaised, other, typingTold, past, uploads, suggested);
        }

        public Circumstances withPast(PastActivity other) {
            return new Circumstances(
                    hold, sla, handsRaised, suggestions, typingTold, other, uploads, suggested);
        }

        public Circumstances withUploads(Map<String, Integer> other) {
            return new Circumstances(
                    hold, sla, handsRaised, suggestions, typingTold, past, other, suggested);
        }

        public Circumstances withTypingTold(@Nullable Instant other) {
            return new Circumstances(
                    hold, sla, handsRaised, suggestions, other, past, uploads, suggested);
        }

        public Circumstances withSuggested(List<Customer> other) {
            return new Circumstances(
                    hold, sla, handsRaised, suggestions, typingTold, past, uploads, other);
        }
    }

    /// The customer's name; `""` when the server named none.
    public String customerName() {
        return customer == null ? "" : customer.name();
    }

    /// The session that messages go through: the newest active one, else the newest.
    public Optional<ChannelSession> currentSession() {
        var active = sessions.stream().filter(ChannelSession::active).toList();
        var candidates = active.isEmpty() ? sessions : active;
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.getLast());
    }

    /// A channel session of it; where there is none of that id, or none is asked for, the current
    /// one.
    public Optional<ChannelSession> session(@Nullable String sessionId) {
        return sessions.stream()
                .filter(s -> s.id().equals(sessionId))
                .findFirst()
                .or(this::currentSession);
    }

    /// The media routing domain it counts against; null when unknown.
    public @Nullable String mrdId() {
        return currentSession().map(ChannelSession::mrdId).orElse(null);
    }

    /// The newest thing said that is seen for itself; empty when nothing was.
    public Optional<Entry.Said> lastSaid() {
        for (int i = transcript.size() - 1; i >= 0; i--) {
            if (transcript.get(i) instanceof Entry.Said said
                    && said.wording() != Wording.ELSEWHERE) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }

    /// Whether the agent may say something that only agents see: in every role that takes part.
    public boolean canWhisper() {
        return phase instanceof Phase.Open
                && switch (role) {
                    case PRIMARY, ASSISTANT, SILENT_MONITOR, WHISPER -> true;
                    case WRAP_UP, CUSTOMER, UNKNOWN -> false;
                };
    }

    /// Whether the agent may write to the customer now.
    public boolean canSpeak() {
        return role.speaksToCustomer() && phase instanceof Phase.Open && !sessions.isEmpty();
    }

    public Conversation withTranscript(Transcript transcript) {
        return changed(c -> c.transcript = transcript);
    }

    public Conversation withUnread(int unread, @Nullable Instant waitingSince) {
        return changed(c -> {
            c.unread = unread;
            c.waitingSince = waitingSince;
        });
    }

    public Conversation withTyping(@Nullable Typing typing) {
        return changed(c -> c.typing = typing);
    }

    public Conversation withLastRead(@Nullable String lastRead) {
        return changed(c -> c.lastRead = lastRead);
    }

    public Conversation withPhase(Phase phase) {
        return changed(c -> c.phase = phase);
    }

    public Conversation withAround(Circumstances around) {
        return changed(c -> c.around = around);
    }

    public Conversation withTaskId(String taskId) {
        return changed(c -> c.taskId = taskId);
    }

    public Conversation withSynced(boolean synced) {
        return changed(c -> c.synced = synced);
    }

    public Conversation withRole(Role role) {
        return changed(c -> c.role = role);
    }

    public Conversation withParticipants(List<Participant> participants) {
        return changed(c -> c.participants = participants);
    }

    public Conversation withSessions(List<ChannelSession> sessions) {
        return changed(c -> c.sessions = sessions);
    }

    public Conversation withCustomer(@Nullable Customer customer) {
        return changed(c -> c.customer = customer);
    }

    public Conversation withData(Json.Obj data) {
        return changed(c -> c.data = data);
    }

    private Conversation changed(Consumer<Fields> change) {
        var fields = new Fields(this);
        change.accept(fields);
        return fields.conversation();
    }

    /// The components of a conversation on the way from one version to the next.
    private static final class Fields {
        private final Conversation before;
        private String taskId;
        private Role role;
        private @Nullable Customer customer;
        private List<ChannelSession> sessions;
        private List<Participant> participants;
        private Json.Obj data;
        private Transcript transcript;
        private int unread;
        private @Nullable Instant waitingSince;
        private @Nullable Typing typing;
        private @Nullable String lastRead;
        private Phase phase;
        private boolean synced;
        private Circumstances around;

        private Fields(Conversation c) {
            before = c;
            taskId = c.taskId;
            role = c.role;
            customer = c.customer;
            sessions = c.sessions;
            participants = c.participants;
            data = c.data;
            transcript = c.transcript;
            unread = c.unread;
            waitingSince = c.waitingSince;
            typing = c.typing;
            lastRead = c.lastRead;
            phase = c.phase;
            synced = c.synced;
            around = c.around;
        }

        private Conversation conversation() {
            return new Conversation(
                    before.id,
                    before.room,
                    taskId,
                    role,
                    before.mine,
                    customer,
                    sessions,
                    participants,
                    data,
                    transcript,
                    unread,
                    waitingSince,
                    typing,
                    lastRead,
                    phase,
                    synced,
                    around);
        }
    }
}
