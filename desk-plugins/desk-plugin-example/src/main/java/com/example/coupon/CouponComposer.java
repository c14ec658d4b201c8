package com.example.coupon;

import java.util.Optional;
import org.agentdesk.core.cim.Json;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.OpenComposer;
import org.agentdesk.plugin.OutboundComposer;
import org.agentdesk.plugin.RenderContext;

/// Offers to send a coupon wherever the agent may write.
final class CouponComposer implements OutboundComposer {

    /// A ticket with a notch on either side.
    private static final String TICKET =
            "M3 6h18v4a2 2 0 0 0 0 4v4H3v-4a2 2 0 0 0 0-4z M9 9l6 6 M9 9.01V9 M15 15.01V15";

    @Override
    public String bodyType() {
        return Coupon.TYPE;
    }

    @Override
    public String label(Host host) {
        return new Words(host.locale()).get("label");
    }

    @Override
    public Optional<String> icon() {
        return Optional.of(TICKET);
    }

    @Override
    public boolean isOffered(ConversationView conversation, MessageView about) {
        return conversation.writable();
    }

    @Override
    public OpenComposer open(RenderContext context, MessageView about, Json draft) {
        return new CouponForm(new Words(context.host().locale()), draft);
    }
}
