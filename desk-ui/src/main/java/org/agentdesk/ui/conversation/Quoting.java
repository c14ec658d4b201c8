package org.agentdesk.ui.conversation;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Transcript;
import org.agentdesk.ui.composer.ComposerViewModel;
import org.agentdesk.ui.composer.Reference;
import org.agentdesk.ui.composer.Reference.How;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.plugin.NoConversation;
import org.agentdesk.ui.plugin.Plugins;
import org.agentdesk.ui.port.ConversationPorts;
import org.agentdesk.ui.port.Privacy;
import org.jspecify.annotations.Nullable;

/// Answers in the open conversation, and what they answer. Lives on the JavaFX thread.
public final class Quoting {

    private static final int LONGEST_LINE = 200;
    private static final int EDITABLE = 5;
    private static final int LOOKED_THROUGH = 200;
    private static final String REPLY = "REPLY_TO";

    private final Texts texts = Texts.of(ConversationController.class);
    private final OpenConversation open;
    private final ComposerViewModel composer;
    private final Plugins plugins;
    private final ConversationPorts ports;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
    private final Privacy privacy;
    private @Nullable Transcript transcript;

    public Quoting(
            OpenConversation open,
            ComposerViewModel composer,
            Plugins plugins,
            ConversationPorts ports,
            Privacy privacy) {
        this.open = open;
        this.composer = composer;
        this.plugins = plugins;
        this.ports = ports;
        this.privacy = privacy;
        open.follow((_, conversation) -> {
            var now = conversation == null ? null : conversation.transcript();
            if (now != transcript) {
                transcript = now;
                changes.set(changes.get() + 1);
            }
            complete();
        });
        privacy.piiProperty().subscribe((_, _) -> complete());
    }

    /// Counts how often what is quoted may have changed.
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// A quote that an earlier session left has no words yet; in any other the name may be one that
    /// the agent may see more or less of now.
    private void complete() {
        var about = composer.extrasProperty().get().about();
        if (about != null && about.how() == How.REPLY) {
            said(about.messageId()).ifPresent(said -> complete(about, said));
        }
    }

    private void complete(Reference about, Entry.Said said) {
        boolean bare = about.line().isEmpty();
        if (bare || !about.author().equals(author(said))) {
            var plain = bare ? words(said) : about.line();
            composer.refer(reference(about.how(), said, plain), "");
        }
    }

    /// The id of the message that a message answers; empty when it answers none.
    Optional<String> answered(Entry.Said said) {
        var header = said.message().header();
        return Optional.ofNullable(header.originalMessageId())
                .filter(original -> !original.equals(said.id()) && REPLY.equals(header.intent()));
    }

    /// A message as it is quoted now.
    Quote quote(String id) {
        return said(id).map(said -> new Quote(id, author(said), words(said), true))
                .orElseGet(() -> new Quote(id, "", texts.get("quote.notLoaded"), false));
    }

    /// What a quote is made of: as long as it is equal, so is the quote.
    Object basis(String id) {
        return List.of(said(id), privacy.pii());
    }

    private Optional<Entry.Said> said(String id) {
        var conversation = open.get();
        return conversation == null ? Optional.empty() : conversation.transcript().said(id);
    }

    private String author(Entry.Said said) {
        return said.author().kind() == Author.Kind.ME
                ? texts.get("author.ME")
                : Lines.name(said.author(), privacy.pii());
    }

    private String words(Entry.Said said) {
        var text = said.message().body().text();
        return line(text.isBlank() ? drawn(said) : text);
    }

    /// The words of what has no text are its renderer's.
    private String drawn(Entry.Said said) {
        var conversation = open.get();
        var port = conversation == null ? new NoConversation() : ports.of(conversation.id());
        var rendered = plugins.draw(Lines.view(said, privacy.pii()), port, ports.agentId());
        try {
            return rendered.plainText();
        } finally {
            rendered.dispose();
        }
    }

    private static String line(String text) {
        var start = text.substring(0, Math.min(text.length(), 4 * LONGEST_LINE));
        var line = start.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }

    /// Whether a message can be answered now: a whisper by a whisper only.
    boolean mayReply(Entry.Said said) {
        var conversation = open.get();
        return conversation != null
                && said.delivery().isConfirmed()
                && (said.whisper() || isWhispering()
                        ? conversation.canWhisper() && conversation.hasColleagues()
                        : conversation.canSpeak());
    }

    private boolean isWhispering() {
        return composer.whisperingProperty().get().on();
    }

    /// Whether a message can be reworded now: one of the agent's own few newest, of text alone,
    /// that the server has.
    boolean mayEdit(Entry.Said said) {
        var conversation = open.get();
        return conversation != null
                && conversation.canSpeak()
                && !isWhispering()
                && isRewordable(said)
                && conversation.transcript().indexOfId(said.id())
                        >= conversation.around().past().lines()
                && conversation.transcript().newest(LOOKED_THROUGH).reversed().stream()
                        .filter(entry -> entry instanceof Entry.Said other && isMine(other))
                        .limit(EDITABLE)
                        .anyMatch(entry -> entry.id().equals(said.id()));
    }

    private static boolean isRewordable(Entry.Said said) {
        return isMine(said)
                && said.delivery().isConfirmed()
                && Outbound.of(said.message().body()).isText();
    }

    private static boolean isMine(Entry.Said said) {
        return said.author().kind() == Author.Kind.ME && !said.whisper();
    }

    /// Takes a message up to be reworded.
    void edit(Entry.Said said) {
        if (mayEdit(said)) {
            var text = said.message().body().text();
            composer.refer(reference(How.EDIT, said, text), text);
        }
    }

    /// Makes what is being written an answer to a message.
    ///
    /// @param plain what the message says
    void reply(Entry.Said said, String plain) {
        if (mayReply(said)) {
            if (said.whisper() && !isWhispering()) {
                composer.toggleWhisper();
            }
            composer.refer(reference(How.REPLY, said, plain), "");
        }
    }

    private Reference reference(How how, Entry.Said said, String plain) {
        var session = said.message().header().channelSessionId();
        return new Reference(how, said.id(), author(said), line(plain), session);
    }
}
