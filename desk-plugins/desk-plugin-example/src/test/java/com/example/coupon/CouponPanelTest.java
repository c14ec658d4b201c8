package com.example.coupon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.Parent;
import org.agentdesk.plugin.ContextPanel;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.testkit.ContextPanelContract;
import org.agentdesk.plugin.testkit.FxThread;
import org.agentdesk.plugin.testkit.Samples;
import org.agentdesk.plugin.testkit.TestConversation;
import org.junit.jupiter.api.Test;

class CouponPanelTest extends ContextPanelContract {

    private final CouponBook book = new CouponBook();

    @Override
    protected ContextPanel panel() {
        return new CouponPanel(book);
    }

    @Override
    protected List<String> stylesheets() {
        return new CouponPlugin().stylesheets();
    }

    @Test
    void listsWhatTheRendererHasSeen() throws Exception {
        FxThread.run(() -> {
            var context = new RenderContext(Samples.host(), new TestConversation(), "agent-1");
            var panel = panel().open(context);
            var renderer = new CouponRenderer(book);
            for (var sample : CouponSamples.all()) {
                renderer.create(Samples.message(Samples.body(sample), false), context);
            }
            assertEquals(3, ((Parent) panel.node()).getChildrenUnmodifiable().size());
            panel.dispose();
        });
    }
}
