package com.example.coupon;

import org.agentdesk.plugin.ContextPanel;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.OpenPanel;
import org.agentdesk.plugin.RenderContext;

/// Beside the conversation: the coupons that were seen in it.
final class CouponPanel implements ContextPanel {

    private final CouponBook book;

    CouponPanel(CouponBook book) {
        this.book = book;
    }

    @Override
    public String id() {
        return "coupons";
    }

    @Override
    public String title(Host host) {
        return new Words(host.locale()).get("panel");
    }

    @Override
    public OpenPanel open(RenderContext context) {
        return new OpenCoupons(context, book);
    }
}
