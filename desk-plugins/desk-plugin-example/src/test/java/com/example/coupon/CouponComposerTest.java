package com.example.coupon;

import java.util.List;
import org.agentdesk.core.cim.Json;
import org.agentdesk.plugin.OutboundComposer;
import org.agentdesk.plugin.testkit.OutboundComposerContract;

class CouponComposerTest extends OutboundComposerContract {

    @Override
    protected OutboundComposer composer() {
        return new CouponComposer();
    }

    @Override
    protected Json filledDraft() {
        return Json.obj(
                "code", Json.of("SPRING-10"),
                "discount", Json.of("10 %"),
                "validUntil", Json.of("2099-03-31"),
                "terms", Json.of("https://shop.example/terms"));
    }

    @Override
    protected List<String> stylesheets() {
        return new CouponPlugin().stylesheets();
    }
}
