package com.example.coupon;

import java.util.Set;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;

/// Draws messages of the type COUPON.
final class CouponRenderer implements MessageRenderer {

    private final CouponBook book;

    CouponRenderer(CouponBook book) {
        this.book = book;
    }

    @Override
    public Set<String> bodyTypes() {
        return Set.of(Coupon.TYPE);
    }

    @Override
    public RenderedMessage create(MessageView message, RenderContext context) {
        return new RenderedCoupon(message, context, book);
    }
}
