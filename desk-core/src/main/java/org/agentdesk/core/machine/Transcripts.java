package org.agentdesk.core.machine;

import java.util.Optional;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.MessageHeader;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Transcript;
import org.jspecify.annotations.Nullable;

/// What happens in a conversation, event by event, live (`onCimEvent`) and from history
/// (`topicEvents`).
final class Transcripts {

    private Transcripts() {}

    /// An event of an open conversation. One for a conversation that is not open yet, or no more,
    /// is left to the onTopicData that brings it, but for a raised hand, which also reaches
    /// supervisors outside.
    static Step told(DeskState state, String conversationId, CimEvent event, Stamped stamped) {
        boolean again =
                state.conversation(conversationId)
                        .filter(c -> c.transcript().indexOfId(event.id()) >= 0)
                        .isPresent();
        var heard = heard(state, conversationId, event, stamped);
        return again ? heard : heard.then(s -> newly(s, conversationId, event, stamped));
    }

    private static Step heard(DeskState state, String id, CimEvent event, Stamped stamped) {
        return Conversations.change(
                state, id, conversation -> live(conversation, event, state.me(), stamped));
    }

    /// What is told twice is news once: it neither calls anybody again nor undoes what came of it.
    private static Step newly(DeskState state, String id, CimEvent event, Stamped stamped) {
        return Happenings.noticed(state, id, event, stamped)
                .then(s -> Step.of(Answers.happened(s, id, event, stamped)));
    }

    private static Conversation live(
            Conversation before, CimEvent event, @Nullable Me me, Stamped stamped) {
        var after = WrapUps.inRole(before, apply(before, event, me), stamped.at());
        if (event.name() == EventName.TYPING_INDICATOR) {
            return typing(after, event, me, stamped);
        }
        if (after.transcript().size() == before.transcript().size()
                || !(after.transcript().getLast() instanceof Entry.Said said)) {
            return after;
        }
        return Attention.said(after, said);
    }

    private static Conversation typing(
            Conversation conversation, CimEvent event, @Nullable Me me, Stamped stamped) {
        if (!(event.data() instanceof EventData.Message(var message))) {
            return conversation;
        }
        var who = author(event, message, me, conversation);
        return who.kind() == Author.Kind.ME
                ? conversation
                : Signs.typing(conversation, who, message.body(), stamped.at());
    }

    private static Author author(
            CimEvent event, CimMessage message, @Nullable Me me, Conversation conversation) {
        return Authors.of(event, message.header().sender(), me, conversation.customer());
    }

    /// What an event means for the conversation, wherever it came from.
    static Conversation apply(Conversation conversation, CimEvent event, @Nullable Me me) {
        if (event.name() == EventName.TYPING_INDICATOR) {
            return conversation;
        }
        var message = Utterances.in(event);
        if (message != null) {
            return said(conversation, event, message, me);
        }
        if (event.name() == EventName.MESSAGE_DELIVERY_NOTIFICATION
                || Utterances.isReceipt(event)) {
            return delivery(conversation, event, me);
        }
        if (conversation.transcript().indexOfId(event.id()) >= 0) {
            return conversation; // told twice
        }
        var with = conversation.transcript().plus(new Entry.Happened(event));
        return Happenings.apply(conversation.withTranscript(with), event, me);
    }

    private static Conversation said(
            Conversation conversation, CimEvent event, CimMessage message, @Nullable Me me) {
        var author =
                event.name() == EventName.THIRD_PARTY_ACTIVITY
                        ? Authors.ofThirdParty(
                                event, message.header().sender(), me, conversation.customer())
                        : author(event, message, me, conversation);
        var identified = message.id().isEmpty() ? renamed(message, event.id()) : message;
        var transcript = conversation.transcript();
        int known = transcript.indexOfId(identified.id());
        if (known < 0) {
            var entry = entry(event, identified, author);
            var told = Changes.told(conversation.withTranscript(transcript.plus(entry)), entry);
            return Signs.silent(Changes.awaited(told, entry), author);
        }
        if (!(transcript.get(known) instanceof Entry.Said before)) {
            return conversation;
        }
        return before.author().isSame(author) && !isColleaguesAnswer(before, identified)
                ? confirmed(conversation, known, before)
                : answer(conversation, event, identified, author);
    }

    private static CimMessage renamed(CimMessage message, String id) {
        return new CimMessage(id, message.header(), message.body());
    }

    private static Entry.Said entry(CimEvent event, CimMessage message, Author author) {
        boolean whisper = event.name() == EventName.WHISPER_MESSAGE;
        var delivery = author.kind() == Author.Kind.ME ? Delivery.SENT : Delivery.RECEIVED;
        return new Entry.Said(event, message, author, whisper, delivery, null, null);
    }

    /// A colleague's desk that answers under the id of an own message has other words under it. The
    /// agent's own messages are never taken for answers: a server may trim what it echoes.
    private static boolean isColleaguesAnswer(Entry.Said before, CimMessage message) {
        return before.author().kind() == Author.Kind.AGENT
                && before.event().data() instanceof EventData.Message(var first)
                && !first.body().text().equals(message.body().text());
    }

    /// The echo: the server has the message, whatever the desk feared. What the channel refused
    /// afterwards stays refused.
    private static Conversation confirmed(Conversation conversation, int index, Entry.Said said) {
        boolean settled = said.delivery().isConfirmed() || said.failure() != null;
        if (settled) {
            return conversation;
        }
        var sent = said.with(Delivery.SENT, null);
        return Changes.told(
                conversation.withTranscript(conversation.transcript().with(index, sent)), sent);
    }

    /// Some clients answer a message under the id of that message: it is a message of its own.
    private static Conversation answer(
            Conversation conversation, CimEvent event, CimMessage message, Author author) {
        var own = answering(message, event.id());
        var transcript = conversation.transcript();
        return transcript.indexOfId(own.id()) >= 0
                ? conversation
                : conversation.withTranscript(transcript.plus(entry(event, own, author)));
    }

    /// The id it shares is that of what it answers, unless it names another.
    private static CimMessage answering(CimMessage message, String ownId) {
        var header = message.header();
        var named = header.originalMessageId();
        var full =
                new MessageHeader(
                        header.sender(),
                        header.at(),
                        header.intent() == null ? "REPLY_TO" : header.intent(),
                        named == null ? message.id() : named,
                        header.channelSessionId(),
                        header.customer(),
                        header.source());
        return new CimMessage(ownId, full, message.body());
    }

    private static Conversation delivery(
            Conversation conversation, CimEvent event, @Nullable Me me) {
        if (!(event.data() instanceof EventData.Message(var message))
                || !(message.body() instanceof Body.DeliveryNotification notice)) {
            return conversation;
        }
        var from = author(event, message, me, conversation);
        var transcript = conversation.transcript();
        int index = transcript.indexOfId(notice.messageId());
        if (index < 0 || from.kind() == Author.Kind.ME) {
            return conversation;
        }
        if (from.kind() == Author.Kind.AGENT && notice.status().equals("READ")) {
            return Signs.read(conversation, from, index);
        }
        boolean customer = from.kind() == Author.Kind.CUSTOMER;
        return conversation.withTranscript(
                switch (notice.status()) {
                    case "READ" -> customer ? seen(transcript, index) : transcript;
                    case "DELIVERED" -> customer ? delivered(transcript, index) : transcript;
                    case "FAILED" -> failed(transcript, index, notice.reasonCode());
                    default -> transcript;
                });
    }

    /// Reading a message means having read everything before it.
    private static Transcript seen(Transcript transcript, int index) {
        int first = index + 1;
        for (int i = index; i >= 0; i--) {
            var said = toCustomer(transcript.get(i));
            if (said.isPresent() && said.get().delivery() == Delivery.SEEN) {
                break;
            }
            first = said.isPresent() ? i : first;
        }
        return first > index ? transcript : transcript.with(first, index + 1, Transcripts::seen);
    }

    private static Entry seen(Entry entry) {
        return toCustomer(entry).<Entry>map(said -> said.with(Delivery.SEEN, null)).orElse(entry);
    }

    private static Transcript delivered(Transcript transcript, int index) {
        return toCustomer(transcript.get(index))
                .filter(said -> said.delivery() != Delivery.SEEN)
                .map(said -> transcript.with(index, said.with(Delivery.DELIVERED, null)))
                .orElse(transcript);
    }

    private static Transcript failed(
            Transcript transcript, int index, @Nullable String reasonCode) {
        return onItsWay(transcript.get(index))
                .map(said ->
                        Changes.refused(
                                transcript.with(
                                        index, said.failed(reasonCode == null ? "" : reasonCode)),
                                said))
                .orElse(transcript);
    }

    /// Whispers are never shown to customers, so that no customer has read one.
    private static Optional<Entry.Said> toCustomer(Entry entry) {
        return onItsWay(entry).filter(said -> !said.whisper());
    }

    private static Optional<Entry.Said> onItsWay(Entry entry) {
        return entry instanceof Entry.Said said
                        && (said.author().kind() == Author.Kind.ME || isCampaign(said))
                        && said.delivery() != Delivery.FAILED
                ? Optional.of(said)
                : Optional.empty();
    }

    /// What a campaign sent has receipts too (THIRD_PARTY_ACTIVITY).
    private static boolean isCampaign(Entry.Said said) {
        return said.event().name() == EventName.THIRD_PARTY_ACTIVITY
                && said.author().kind() == Author.Kind.SYSTEM;
    }
}
