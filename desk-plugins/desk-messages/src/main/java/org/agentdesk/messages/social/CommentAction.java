package org.agentdesk.messages.social;

import java.util.Arrays;
import java.util.Optional;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Outbound;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What can be done about a comment (COMMENT, `itemType`). Pure.
enum CommentAction {
    LIKE(Feather.THUMBS_UP),
    UNLIKE(Feather.THUMBS_DOWN),
    HIDE(Feather.EYE_OFF),
    DELETE(Feather.TRASH_2);

    private final Feather icon;

    CommentAction(Feather icon) {
        this.icon = icon;
    }

    Feather icon() {
        return icon;
    }

    /// The action that a comment's item type stands for; empty for something said.
    static Optional<CommentAction> of(String itemType) {
        return Arrays.stream(values()).filter(action -> action.name().equals(itemType)).findFirst();
    }

    /// Whether networks can be told what to do about a message: they need to know it by their own
    /// id.
    static boolean isKnownOutside(CimMessage comment) {
        var id = comment.header().providerMessageId();
        return id != null && !id.isBlank();
    }

    /// The message that does it.
    Outbound about(CimMessage comment) {
        return outbound(comment, "", name(), null);
    }

    /// The answer to a comment.
    ///
    /// @param hidden whether only its author sees it
    static Outbound reply(CimMessage comment, String text, boolean hidden) {
        return outbound(comment, text, hidden ? "PRIVATE_REPLY" : "TEXT", "REPLY_TO");
    }

    private static Outbound outbound(
            CimMessage comment, String text, String itemType, @Nullable String intent) {
        var post = comment.body() instanceof Body.Comment about ? about.postId() : "";
        var header = comment.header();
        return new Outbound(
                new Body.Comment(text, post, itemType, null, Json.Obj.EMPTY),
                intent,
                comment.id(),
                header.providerMessageId(),
                header.channelSessionId());
    }
}
