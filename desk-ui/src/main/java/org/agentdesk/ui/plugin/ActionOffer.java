package org.agentdesk.ui.plugin;

import java.util.Optional;
import org.agentdesk.plugin.ConversationAction;
import org.agentdesk.plugin.ConversationAction.Availability;
import org.agentdesk.plugin.ConversationAction.Place;
import org.agentdesk.plugin.ConversationPort;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.MessageView;
import org.jspecify.annotations.Nullable;

/// A conversation action of a plug-in, guarded: no call throws. Lives on the JavaFX thread.
public final class ActionOffer {

    private final ConversationAction action;
    private final String id;
    private final Place place;
    private final Part part;

    ActionOffer(ConversationAction action, String id, Place place, Part part) {
        this.action = action;
        this.id = id;
        this.place = place;
        this.part = part;
    }

    Place place() {
        return place;
    }

    /// What the menu says.
    public String label() {
        return Part.label(part.guard().call("label", () -> action.label(part.host())), id);
    }

    /// The outline of a picture in a box of 24 × 24.
    public Optional<String> icon() {
        return Part.picture(part.guard().call("icon", action::icon));
    }

    /// Whether it can be done now; hidden where it fails.
    public Availability availability(ConversationView conversation, @Nullable MessageView message) {
        return part.guard()
                .call("availability", () -> action.availability(conversation, message))
                .orElse(new Availability.Hidden());
    }

    /// Does it; false where it fails.
    public boolean run(
            ConversationPort conversation, String agentId, @Nullable MessageView message) {
        var context = part.context(conversation, agentId);
        return part.guard().run("run " + id, () -> action.run(context, message));
    }
}
