package org.agentdesk.messages.social;

import java.util.List;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.card.CardRenderer;
import org.agentdesk.plugin.Contribution;

/// The contributions of this package.
public final class Social {

    private Social() {}

    /// All of them.
    public static List<Contribution> all() {
        var wish = new PrivateWish();
        return List.of(
                new CardRenderer<>(
                        "COMMENT",
                        Body.Comment.class,
                        (body, message, context) ->
                                new CommentCard(body, message, context, wish).draw()),
                new CommentComposer(wish));
    }
}
