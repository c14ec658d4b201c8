package org.agentdesk.messages.mail;

import java.util.List;
import java.util.Optional;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.messages.mail.Answering.Way;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.MessageView;
import org.jspecify.annotations.Nullable;

/// What a form is about: a mail that is answered, or none.
///
/// @param message null when there is none
/// @param mail null when there is none
record MailSubject(
        @Nullable MessageView message, Body.@Nullable Email mail, ConversationView conversation) {

    static MailSubject none(ConversationView conversation) {
        return new MailSubject(null, null, conversation);
    }

    /// The id of the mail; `""` when there is none.
    String id() {
        return message == null ? "" : message.message().id();
    }

    /// What the form starts with.
    MailDraft start(@Nullable Way asked) {
        var way = asked == null ? Way.REPLY : asked;
        return MailDraft.of(way, answer(way));
    }

    Answer answer(Way way) {
        if (message == null || mail == null) {
            return Answer.fresh(customer());
        }
        return Answer.to(mail, way, message.outbound(), own());
    }

    private List<String> customer() {
        var address = channelData("channelCustomerIdentifier");
        return address.isEmpty() ? List.of() : List.of(address);
    }

    /// The address that mails of this side come from; `""` when the server does not say.
    String own() {
        return channelData("serviceIdentifier");
    }

    private String channelData(String name) {
        return session()
                .map(session -> session.channelData().get(name).text())
                .filter(Addresses::isValid)
                .orElse("");
    }

    /// The session it goes through: the one the mail came through, while that is there.
    private Optional<ChannelSession> session() {
        var used = message == null ? null : message.message().header().channelSessionId();
        return conversation.sessions().stream()
                .filter(session -> session.id().equals(used))
                .findFirst()
                .or(() -> EmailComposer.session(conversation));
    }

    /// A body on its way: an answer names the mail it answers, anything else stands by itself.
    Outbound outbound(Body body, Way way) {
        boolean answers = message != null && way != Way.FORWARD;
        var outbound = answers ? Outbound.reply(body, id()) : Outbound.of(body);
        return outbound.through(session().map(ChannelSession::id).orElse(null));
    }
}
