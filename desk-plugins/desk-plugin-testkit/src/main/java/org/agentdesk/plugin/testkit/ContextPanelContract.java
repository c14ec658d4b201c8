package org.agentdesk.plugin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.agentdesk.plugin.ContextPanel;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.OpenPanel;
import org.agentdesk.plugin.RenderContext;
import org.junit.jupiter.api.Test;

/// What the desk expects of every [ContextPanel]. Extend it with your panel.
public abstract class ContextPanelContract {

    private static final List<Double> WIDTHS = List.of(240.0, 300.0, 420.0);
    private static final int ROUNDS = 200;

    private final TestHost host = Samples.host();

    /// For the tests that extend it.
    protected ContextPanelContract() {}

    /// A fresh panel.
    protected abstract ContextPanel panel();

    /// Conversations that it has something to show for.
    protected List<ConversationView> conversations() {
        return List.of(TestConversation.withChannel("WEB"));
    }

    /// The style sheets of the plug-in.
    protected List<String> stylesheets() {
        return List.of();
    }

    private OpenPanel open(ConversationView view) {
        return panel().open(new RenderContext(host, new TestConversation(view), "agent-1"));
    }

    @Test
    void hasANameAndATitle() {
        assertFalse(panel().id().isBlank());
        assertEquals(panel().id(), panel().id());
        assertFalse(panel().title(host).isBlank());
    }

    @Test
    void decidesFromTheValueAloneWhereItIsOffered() throws Exception {
        FxThread.run(() -> {
            for (var view : Situations.all()) {
                assertEquals(panel().isOffered(view), panel().isOffered(view));
            }
        });
    }

    @Test
    void followsTheConversationInOneNode() throws Exception {
        var uncaught =
                FxThread.uncaughtDuring(() ->
                        FxThread.run(() -> {
                            var panel = open(conversations().getFirst());
                            var node = panel.node();
                            var frame = new Frame(stylesheets());
                            frame.put(node);
                            for (var view : Situations.all()) {
                                panel.update(view);
                                assertFits(frame);
                            }
                            for (var view : conversations()) {
                                panel.update(view);
                                assertFits(frame);
                                assertEquals(List.of(), Frame.unspoken(node));
                            }
                            assertSame(node, panel.node(), "node() has to be the same each time");
                            panel.dispose();
                        }));
        assertEquals(List.of(), uncaught);
    }

    private static void assertFits(Frame frame) {
        for (double width : WIDTHS) {
            var misfit = frame.fit(width);
            assertTrue(misfit.isEmpty(), () -> "at " + width + ": " + misfit.orElse(""));
        }
    }

    @Test
    void forgetsWhatWasDisposed() throws Exception {
        var leaks = new Leaks();
        for (int i = 0; i < ROUNDS; i++) {
            FxThread.run(() -> {
                var panel = open(conversations().getFirst());
                leaks.watch(panel.node());
                panel.dispose();
            });
        }
        assertEquals(0, leaks.alive(), "nodes that are still held, of " + ROUNDS);
        assertEquals(0, host.themeListeners(), "listeners left on host.theme()");
    }
}
