package org.agentdesk.plugin.testkit;

import java.util.List;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Role;
import org.agentdesk.plugin.ConversationView;

/// Conversations as an agent meets them, the odd ones included.
public final class Situations {

    private Situations() {}

    /// An ordinary one, others' channels, one that is only watched, one without a customer, one
    /// about which nothing is known, and one with hostile data.
    public static List<ConversationView> all() {
        var usual = TestConversation.withChannel("WEB");
        return List.of(
                usual,
                TestConversation.withChannel("WHATSAPP"),
                TestConversation.withChannel("EMAIL"),
                watched(usual),
                new ConversationView(
                        "conversation-2",
                        null,
                        List.of(),
                        List.of(),
                        Role.UNKNOWN,
                        Json.Obj.EMPTY,
                        false),
                new ConversationView(
                        "", null, List.of(), List.of(), Role.PRIMARY, hostileData(), true));
    }

    /// The same conversation for somebody who may not write.
    public static ConversationView watched(ConversationView view) {
        return new ConversationView(
                view.id(),
                view.customer(),
                view.sessions(),
                view.participants(),
                Role.SILENT_MONITOR,
                view.data(),
                false);
    }

    private static Json.Obj hostileData() {
        var data = Json.Obj.EMPTY;
        for (var hostile : HostileText.all()) {
            data = data.with(hostile.name(), Json.of(hostile.text()));
        }
        return data.with("list", new Json.Arr(List.of(Json.Null.NULL, Json.of(1))));
    }
}
