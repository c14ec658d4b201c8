package org.agentdesk.ui.plugin;

import java.util.Optional;
import org.agentdesk.core.cim.Json;
import org.agentdesk.plugin.ConversationPort;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.OutboundComposer;
import org.jspecify.annotations.Nullable;

/// An outbound composer of a plug-in, guarded: no call throws. Lives on the JavaFX thread.
public final class ComposerOffer {

    private final OutboundComposer composer;
    private final String bodyType;
    private final Part part;

    ComposerOffer(OutboundComposer composer, String bodyType, Part part) {
        this.composer = composer;
        this.bodyType = bodyType;
        this.part = part;
    }

    /// The body type it makes, upper case.
    public String bodyType() {
        return bodyType;
    }

    /// Its name among all composers of all plug-ins.
    public String key() {
        return part.plugin() + "/" + bodyType;
    }

    /// What the menu says.
    public String label() {
        return Part.label(part.guard().call("label", () -> composer.label(part.host())), bodyType);
    }

    /// The outline of a picture in a box of 24 × 24.
    public Optional<String> icon() {
        return Part.picture(part.guard().call("icon", composer::icon));
    }

    /// Whether it can be used now.
    public boolean isOffered(ConversationView conversation, @Nullable MessageView about) {
        return part.guard()
                .call("isOffered", () -> composer.isOffered(conversation, about))
                .orElse(false);
    }

    /// Whether it is called at all.
    boolean isShut() {
        return part.guard().isShut();
    }

    /// Opens its form; empty where it fails.
    public Optional<OpenForm> open(
            ConversationPort conversation,
            String agentId,
            @Nullable MessageView about,
            Json draft) {
        var context = part.context(conversation, agentId);
        return part.guard()
                .call("open " + bodyType, () -> composer.open(context, about, draft))
                .flatMap(form -> OpenForm.of(form, part));
    }
}
