package org.agentdesk.core.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Everything the desk knows at one moment. Immutable; each input makes a new one.
///
/// @param link how the desk stands with the server
/// @param me who is signed in; null before the login was answered
/// @param presence the agent's state as the server last said; null until it has
/// @param presenceRequests changes asked for and not answered yet, oldest first
/// @param reasons reasons an agent may give, empty where the server offers none
/// @param offers requests in the order they came, ringing or just gone
/// @param conversations the open conversations in the order they were joined
/// @param notices what the agent should be told once, oldest first, the last few only
/// @param settings what an administrator configured
/// @param around lists, announcements and channel types
/// @param kept what outlives the program: the outbox, drafts left from before
/// @param assists what the agent asked others for, oldest first, in conversations that are open
public record DeskState(
        Link link,
        @Nullable Me me,
        @Nullable Presence presence,
        List<PresenceRequest> presenceRequests,
        List<Reason> reasons,
        List<Offer> offers,
        List<Conversation> conversations,
        List<Notice> notices,
        DeskSettings settings,
        Surroundings around,
        Kept kept,
        List<AssistRequest> assists) {

    public DeskState {
        presenceRequests = List.copyOf(presenceRequests);
        reasons = List.copyOf(reasons);
        offers = List.copyOf(offers);
        conversations = List.copyOf(conversations);
        notices = List.copyOf(notices);
        assists = List.copyOf(assists);
    }

    /// Something that the server reported (`errors`), whether or not the desk knows what it is
    /// about.
    ///
    /// @param id another for each
    /// @param task as the server names it
    /// @param text the server's words
    public record Failure(String id, String task, String text) {}

    /// A conversation that ended.
    ///
    /// @param reason the server's words; `""` when it gave none
    public record Departure(String conversationId, String reason) {}

    /// A desk nobody signed in to.
    public static DeskState signedOut(DeskSettings settings) {
        return new DeskState(
                new Link.SignedOut(null),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                settings,
                Surroundings.NONE,
                Kept.NOTHING,
                List.of());
    }

    /// The open conversation with an id.
    public Optional<Conversation> conversation(String id) {
        return conversations.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /// The offer for a conversation, ringing or just gone.
    public Optional<Offer> offer(String conversationId) {
        return offers.stream().filter(o -> o.conversationId().equals(conversationId)).findFirst();
    }

    /// How many open conversations count against a media routing domain.
    public int tasksIn(String mrdId) {
        return (int) conversations.stream().filter(c -> mrdId.equals(c.mrdId())).count();
    }

    /// The request for a subject that the server has not answered yet.
    public Optional<PresenceRequest> pending(PresenceRequest.Subject subject) {
        return presenceRequests.stream().filter(r -> r.subject().equals(subject)).findFirst();
    }

    public DeskState withLink(Link link) {
        return changed(s -> s.link = link);
    }

    public DeskState withMe(@Nullable Me me) {
        return changed(s -> s.me = me);
    }

    public DeskState withPresence(@Nullable Presence presence) {
        return changed(s -> s.presence = presence);
    }

    public DeskState withPresenceRequests(List<PresenceRequest> presenceRequests) {
        return changed(s -> s.presenceRequests = presenceRequests);
    }

    public DeskState withReasons(List<Reason> reasons) {
        return changed(s -> s.reasons = reasons);
    }

    public DeskState withOffers(List<Offer> offers) {
        return changed(s -> s.offers = offers);
    }

    public DeskState withConversations(List<Conversation> conversations) {
        return changed(s -> s.conversations = conversations);
    }

    public DeskState withNotices(List<Notice> notices) {
        return changed(s -> s.notices = notices);
    }

    public DeskState withSettings(DeskSettings settings) {
        return changed(s -> s.settings = settings);
    }

    public DeskState withAround(Surroundings around) {
        return changed(s -> s.around = around);
    }

    public DeskState withKept(Kept kept) {
        return changed(s -> s.kept = kept);
    }

    public DeskState withAssists(List<AssistRequest> assists) {
        return changed(s -> s.assists = assists);
    }

    private DeskState changed(Consumer<Fields> change) {
        var fields = new Fields(this);
        change.accept(fields);
        return fields.state();
    }

    /// The components of a state on the way from one version to the next.
    private static final class Fields {
        private Link link;
        private @Nullable Me me;
        private @Nullable Presence presence;
        private List<PresenceRequest> presenceRequests;
        private List<Reason> reasons;
        private List<Offer> offers;
        private List<Conversation> conversations;
        private List<Notice> notices;
        private DeskSettings settings;
        private Surroundings around;
        private Kept kept;
        private List<AssistRequest> assists;

        private Fields(DeskState s) {
            link = s.link;
            me = s.me;
            presence = s.presence;
            presenceRequests = s.presenceRequests;
            reasons = s.reasons;
            offers = s.offers;
            conversations = s.conversations;
            notices = s.notices;
            settings = s.settings;
            around = s.around;
            kept = s.kept;
            assists = s.assists;
        }

        private DeskState state() {
            return new DeskState(
                    link,
                    me,
                    presence,
                    presenceRequests,
                    reasons,
                    offers,
                    conversations,
                    notices,
                    settings,
                    around,
                    kept,
                    assists);
        }
    }
}
