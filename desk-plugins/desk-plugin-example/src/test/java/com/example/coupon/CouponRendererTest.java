package com.example.coupon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.agentdesk.core.cim.Json;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.testkit.FxThread;
import org.agentdesk.plugin.testkit.MessageRendererContract;
import org.agentdesk.plugin.testkit.Samples;
import org.agentdesk.plugin.testkit.TestConversation;
import org.junit.jupiter.api.Test;

class CouponRendererTest extends MessageRendererContract {

    @Override
    protected MessageRenderer renderer() {
        return new CouponRenderer(new CouponBook());
    }

    @Override
    protected List<Json.Obj> samples() {
        return CouponSamples.all();
    }

    @Override
    protected List<String> stylesheets() {
        return new CouponPlugin().stylesheets();
    }

    @Test
    void copiesDiscountAndCode() throws Exception {
        var message = Samples.message(Samples.body(CouponSamples.all().getFirst()), false);
        var context = new RenderContext(host(), new TestConversation(), "agent-1");
        var rendered = FxThread.call(() -> renderer().create(message, context));
        assertEquals("10 % off SPRING-10", rendered.plainText());
    }
}
