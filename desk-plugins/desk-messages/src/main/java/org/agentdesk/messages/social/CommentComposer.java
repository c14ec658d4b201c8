package org.agentdesk.messages.social;

import java.util.Optional;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.OpenComposer;
import org.agentdesk.plugin.OutboundComposer;
import org.agentdesk.plugin.RenderContext;
import org.jspecify.annotations.Nullable;

/// Answers to comments, for everybody or for the author alone.
record CommentComposer(PrivateWish wish) implements OutboundComposer {

    static final String TYPE = "COMMENT";

    private static final String BUBBLE =
            "M21 15a2 2 0 0 1-2 2H7l-4 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2z";

    @Override
    public String bodyType() {
        return TYPE;
    }

    @Override
    public String label(Host host) {
        return Words.in(host.locale()).get("comment.compose");
    }

    @Override
    public Optional<String> icon() {
        return Optional.of(BUBBLE);
    }

    @Override
    public boolean isOffered(ConversationView conversation, @Nullable MessageView about) {
        return conversation.writable()
                && about != null
                && !about.outbound()
                && about.message().body() instanceof Body.Comment comment
                && CommentAction.of(comment.itemType()).isEmpty()
                && CommentAction.isKnownOutside(about.message());
    }

    /// @throws IllegalArgumentException when there is no comment to answer
    @Override
    public OpenComposer open(RenderContext context, @Nullable MessageView about, Json draft) {
        if (about == null) {
            throw new IllegalArgumentException("a reply needs a comment");
        }
        boolean hidden = wish.take(about.message().id());
        return new CommentForm(context.host(), about, draft, hidden);
    }
}
