package com.example.coupon;

import java.util.List;
import java.util.Objects;
import org.agentdesk.plugin.ApiLevel;
import org.agentdesk.plugin.Contribution;
import org.agentdesk.plugin.DeskPlugin;

/// Teaches the desk the message type COUPON: how it looks, how an agent makes one, and which ones
/// the customer of a conversation has got.
public final class CouponPlugin implements DeskPlugin {

    @Override
    public String id() {
        return "com.example.coupon";
    }

    @Override
    public String name() {
        return "Coupons";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public int apiLevel() {
        return ApiLevel.CURRENT;
    }

    @Override
    public List<Contribution> contributions() {
        var book = new CouponBook();
        return List.of(new CouponRenderer(book), new CouponComposer(), new CouponPanel(book));
    }

    @Override
    public List<String> stylesheets() {
        var sheet = Objects.requireNonNull(CouponPlugin.class.getResource("coupon.css"));
        return List.of(sheet.toExternalForm());
    }
}
