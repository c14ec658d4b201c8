package org.agentdesk.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Customer;
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
/// @param typing who is typing just now, one entry a person
/// @param lastRead the newest message the agent is known to have read; null before the first
/// @param reads how far the colleagues have read, one entry a person
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
        List<Typing> typing,
        @Nullable String lastRead,
        List<Read> reads,
        Phase phase,
        boolean synced,
        Circumstances around) {

    public Conversation {
        sessions = List.copyOf(sessions);
        participants = List.copyOf(participants);
        typing = List.copyOf(typing);
        reads = List.copyOf(reads);
    }

    /// Somebody is typing.
    ///
    /// @param until when the sign goes away by itself
    public record Typing(Author who, Instant until) {}

    /// Somebody has read a message and everything before it.
    public record Read(Author who, String messageId) {}

    /// Where a conversation stands between joining and gone.
    public sealed interface Phase {
        /// The agent is in it.
        record Open() implements Phase {}

        /// The agent asked to leave; the server has not answered.
        ///
        /// @param deadline when the desk stops waiting
        record Leaving(Instant deadline) implements Phase {}

        /// The agent is out and wraps up (`wrapupTimerStarted`, or the role).
        ///
        /// @param ends when the server ends it; the platform's usual time where it did not say
        /// @param left whether the agent left, rather than the customer
        record WrapUp(Instant ends, boolean left) implements Phase {

            /// One that the agent did not ask for.
            public WrapUp(Instant ends) {
                this(ends, false);
            }
        }
    }

    /// The customer's name; `""` when the server named none.
    public String customerName() {
        return customer == null ? "" : customer.name();
    }

    /// The session that stands for the conversation: the newest that can be written through, else
    /// the newest active one, else the newest. The platform's own desk names the first session in
    /// requests for others, whether or not it has ended; the server reads only the conversation
    /// from it.
    public Optional<ChannelSession> currentSession() {
        var active = sessions.stream().filter(ChannelSession::active).toList();
        var writable = writableSessions();
        var candidates = !writable.isEmpty() ? writable : active.isEmpty() ? sessions : active;
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.getLast());
    }

    /// The active sessions that a message can go through, the newest last: calls are none.
    public List<ChannelSession> writableSessions() {
        return sessions.stream().filter(s -> s.active() && !Calls.isCall(s)).toList();
    }

    /// A channel session to say something through; where there is none of that id, or it is a call,
    /// or none is asked for, the current one.
    public Optional<ChannelSession> session(@Nullable String sessionId) {
        return sessions.stream()
                .filter(s -> s.id().equals(sessionId) && !Calls.isCall(s))
                .findFirst()
                .or(this::currentSession);
    }

    /// Whether the customer is there by any channel, a call included.
    public boolean hasCustomer() {
        return sessions.stream().anyMatch(ChannelSession::active);
    }

    /// Whether the customer was there and is no more.
    public boolean customerLeft() {
        return !sessions.isEmpty() && !hasCustomer();
    }

    /// The media routing domain it counts against; null when unknown.
    public @Nullable String mrdId() {
        return currentSession().map(ChannelSession::mrdId).orElse(null);
    }

    /// The lines of this conversation, without those of earlier ones that were put before them:
    /// what was said then asks for nothing now.
    public List<Entry> ownLines() {
        int all = transcript.size();
        return transcript.subList(Math.min(around.past().lines(), all), all);
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

    /// What this agent noted about it and the server has, the newest of it; empty when nothing was.
    public Optional<WrapUpDraft> savedWrapUp() {
        for (var entry : ownLines().reversed()) {
            if (entry instanceof Entry.Said said
                    && said.author().kind() == Author.Kind.ME
                    && said.message().body() instanceof Body.WrapUp wrapUp
                    && said.delivery().isConfirmed()) {
                return Optional.of(WrapUpDraft.of(wrapUp));
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

    /// Whether the agent may whisper and nothing else.
    public boolean mustWhisper() {
        return canWhisper() && !role.speaksToCustomer();
    }

    /// Whether there is another agent to see a whisper.
    public boolean hasColleagues() {
        return participants.stream()
                .filter(p -> p.isAgent() && p.role() != Role.WRAP_UP)
                .anyMatch(p -> mine == null || !p.userId().equals(mine.userId()));
    }

    /// Whether the agent is in charge of it, be the customer there or not.
    public boolean isLed() {
        return role.speaksToCustomer() && phase instanceof Phase.Open;
    }

    /// Whether the agent is in charge of a customer who is there: hold and the help of others can
    /// be asked for.
    public boolean isServed() {
        return isLed() && hasCustomer();
    }

    /// Whether the agent may write to the customer now.
    public boolean canSpeak() {
        return isLed() && !writableSessions().isEmpty();
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

    public Conversation withTyping(List<Typing> typing) {
        return changed(c -> c.typing = typing);
    }

    public Conversation withReads(List<Read> reads) {
        return changed(c -> c.reads = reads);
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

    public Conversation withMine(Participant mine) {
        return changed(c -> c.mine = mine);
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
        private @Nullable Participant mine;
        private @Nullable Customer customer;
        private List<ChannelSession> sessions;
        private List<Participant> participants;
        private Json.Obj data;
        private Transcript transcript;
        private int unread;
        private @Nullable Instant waitingSince;
        private List<Typing> typing;
        private @Nullable String lastRead;
        private List<Read> reads;
        private Phase phase;
        private boolean synced;
        private Circumstances around;

        private Fields(Conversation c) {
            before = c;
            taskId = c.taskId;
            role = c.role;
            mine = c.mine;
            customer = c.customer;
            sessions = c.sessions;
            participants = c.participants;
            data = c.data;
            transcript = c.transcript;
            unread = c.unread;
            waitingSince = c.waitingSince;
            typing = c.typing;
            lastRead = c.lastRead;
            reads = c.reads;
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
                    mine,
                    customer,
                    sessions,
                    participants,
                    data,
                    transcript,
                    unread,
                    waitingSince,
                    typing,
                    lastRead,
                    reads,
                    phase,
                    synced,
                    around);
        }
    }
}
