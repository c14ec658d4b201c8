package org.agentdesk.core.model;

import java.util.List;
import java.util.Optional;
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
public record DeskState(
        Link link,
        @Nullable Me me,
        @Nullable Presence presence,
        List<PresenceRequest> presenceRequests,
        List<Reason> reasons,
        List<Offer> offers,
        List<Conversation> conversations,
        List<Notice> notices,
        DeskSettings settings) {

    public DeskState {
        presenceRequests = List.copyOf(presenceRequests);
        reasons = List.copyOf(reasons);
        offers = List.copyOf(offers);
        conversations = List.copyOf(conversations);
        notices = List.copyOf(notices);
    }

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
                settings);
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
        return new DeskState(
                link,
                me,
                presence,
                presenceRequests,
                reasons,
                offers,
                conversations,
                notices,
                settings);
    }

    public DeskState withMe(@Nullable Me me) {
        return new DeskState(
                link,
                me,
                presence,
                presenceRequests,
                reasons,
                offers,
                conversations,
                notices,
                settings);
    }

    public DeskState withPresence(@Nullable Presence presence) {
        return new DeskState(
                link,
                me,
                presence,
                presenceRequests,
                reasons,
                offers,
                conversations,
                notices,
                settings);
    }

    public DeskState withPresenceRequests(List<PresenceRequest> presenceRequests) {
        return new DeskState(
                link,
                me,
                presence,
                presenceRequests,
                reasons,
                offers,
                conversations,
                notices,
                settings);
    }

    public DeskState withReasons(List<Reason> reasons) {
        return new DeskState(
                link,
                me,
                presence,
                presenceRequests,
                reasons,
                offers,
                conversations,
                notices,
                settings);
    }

    public DeskState withOffers(List<Offer> offers) {
        return new DeskState(
                link,
                me,
                presence,
                presenceRequests,
                reasons,
                offers,
                conversations,
                notices,
                settings);
    }

    public DeskState withConversations(List<Conversation> conversations) {
        return new DeskState(
                link,
                me,
                presence,
                presenceRequests,
                reasons,
                offers,
                conversations,
                notices,
                settings);
    }

    public DeskState withNotices(List<Notice> notices) {
        return new DeskState(
                link,
                me,
                presence,
                presenceRequests,
                reasons,
                offers,
                conversations,
                notices,
                settings);
    }

    public DeskState withSettings(DeskSettings settings) {
        return new DeskState(
                link,
                me,
                presence,
                presenceRequests,
                reasons,
                offers,
                conversations,
                notices,
                settings);
    }
}
