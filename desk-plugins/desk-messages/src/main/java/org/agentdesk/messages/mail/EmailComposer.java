package org.agentdesk.messages.mail;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.OpenComposer;
import org.agentdesk.plugin.OutboundComposer;
import org.agentdesk.plugin.RenderContext;
import org.jspecify.annotations.Nullable;

/// The form for mails: a new one where the customer is reached by mail, an answer to one or the
/// same one to somebody else.
public final class EmailComposer implements OutboundComposer {

    private static final String CHANNEL = "EMAIL";
    private static final String ENVELOPE =
            "M3 5h18a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zm9 8.2L4"
                    + " 7v10h16V7z";

    private final Executor background;
    private final Answering answering;

    /// @param background where large mails are read
    public EmailComposer(Executor background, Answering answering) {
        this.background = background;
        this.answering = answering;
    }

    @Override
    public String bodyType() {
        return "EMAIL";
    }

    @Override
    public String label(Host host) {
        return Words.in(host.locale()).get("mail.compose");
    }

    @Override
    public Optional<String> icon() {
        return Optional.of(ENVELOPE);
    }

    @Override
    public boolean isOffered(ConversationView conversation, @Nullable MessageView about) {
        boolean answers = about != null && about.message().body() instanceof Body.Email;
        return conversation.writable() && (answers || session(conversation).isPresent());
    }

    /// The newest mail session, one that is still active before others.
    static Optional<ChannelSession> session(ConversationView conversation) {
        var mail =
                conversation.sessions().reversed().stream()
                        .filter(session -> session.channelType().equals(CHANNEL))
                        .toList();
        return mail.stream()
                .filter(ChannelSession::active)
                .findFirst()
                .or(() -> mail.stream().findFirst());
    }

    @Override
    public OpenComposer open(RenderContext context, @Nullable MessageView about, Json draft) {
        var subject =
                about != null && about.message().body() instanceof Body.Email mail
                        ? new MailSubject(about, mail, context.conversation().view())
                        : MailSubject.none(context.conversation().view());
        var start =
                draft.isNull() || asksAnew(about, draft)
                        ? subject.start(about == null ? null : answering.take(about.message().id()))
                        : MailDraft.read(draft);
        return new MailForm(context, subject, start, background);
    }

    /// A draft is of this form only while it answers the same mail.
    private static boolean asksAnew(@Nullable MessageView about, Json draft) {
        var drafted = draft.get("about").text();
        return !drafted.equals(about == null ? "" : about.message().id());
    }
}
