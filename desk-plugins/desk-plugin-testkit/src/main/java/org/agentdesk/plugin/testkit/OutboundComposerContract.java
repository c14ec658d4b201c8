package org.agentdesk.plugin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.agentdesk.core.cim.CimReader;
import org.agentdesk.core.cim.Json;
import org.agentdesk.plugin.OpenComposer;
import org.agentdesk.plugin.OutboundComposer;
import org.agentdesk.plugin.RenderContext;
import org.junit.jupiter.api.Test;

/// What the desk expects of every [OutboundComposer]. Extend it with your composer.
public abstract class OutboundComposerContract {

    private static final int LONGEST_DRAFT = 100_000;
    private static final List<Double> WIDTHS = List.of(320.0, 560.0, 900.0);
    private static final int ROUNDS = 200;

    private final TestHost host = Samples.host();
    private final TestConversation conversation = new TestConversation();

    /// For the tests that extend it.
    protected OutboundComposerContract() {}

    /// A fresh composer.
    protected abstract OutboundComposer composer();

    /// A draft, as [OpenComposer#draft] answers it, of a form that is filled in completely.
    protected abstract Json filledDraft();

    /// The style sheets of the plug-in.
    protected List<String> stylesheets() {
        return List.of();
    }

    private RenderContext context() {
        return new RenderContext(host, conversation, "agent-1");
    }

    private OpenComposer open(Json draft) {
        return composer().open(context(), null, draft);
    }

    @Test
    void saysWhatItMakes() {
        var composer = composer();
        assertEquals(composer.bodyType().toUpperCase(Locale.ROOT), composer.bodyType());
        assertEquals(composer.bodyType(), composer.bodyType());
        assertFalse(composer.bodyType().isBlank());
        assertFalse(composer.label(host).isBlank());
        assertNotNull(composer.icon());
    }

    @Test
    void decidesFromTheValuesAloneWhereItIsOffered() throws Exception {
        FxThread.run(() -> {
            for (var view : Situations.all()) {
                assertEquals(
                        composer().isOffered(view, null),
                        composer().isOffered(view, null),
                        "isOffered has to answer the same for the same values");
            }
            assertDidNothing();
        });
    }

    private void assertDidNothing() {
        assertEquals(List.of(), conversation.published());
        assertEquals(List.of(), conversation.proposed());
        assertEquals(List.of(), conversation.composed());
        assertEquals(List.of(), host.opened());
        assertEquals(List.of(), host.copied());
    }

    @Test
    void opensEmptyAndIncomplete() throws Exception {
        FxThread.run(() -> {
            var form = open(Json.Null.NULL);
            assertEquals(false, form.complete().getValue(), "an empty form cannot be sent");
            assertTrue(form.outbound().isEmpty());
            form.dispose();
        });
    }

    @Test
    void makesItsMessageWhenComplete() throws Exception {
        FxThread.run(() -> {
            var form = open(filledDraft());
            assertEquals(true, form.complete().getValue(), "filledDraft() has to be complete");
            var outbound = form.outbound().orElseThrow();
            assertEquals(composer().bodyType(), outbound.body().type());
            form.dispose();
            assertDidNothing();
        });
    }

    @Test
    void opensAgainWithItsDraft() throws Exception {
        FxThread.run(() -> {
            var form = open(filledDraft());
            var draft = form.draft();
            var again = open(draft);
            assertEquals(draft, again.draft(), "draft, open, draft");
            assertEquals(form.outbound(), again.outbound());
            assertTrue(CimReader.ofTheDesk().text(draft).length() <= LONGEST_DRAFT);
            form.dispose();
            again.dispose();
        });
    }

    @Test
    void survivesWhateverIsWrongWithADraft() throws Exception {
        FxThread.run(() -> {
            for (var damage : Damage.of(filledDraft().object())) {
                assertAgrees(damage.what(), damage.body());
            }
            for (var hostile : HostileText.all()) {
                assertAgrees(hostile.name(), hostile.everywhereIn(filledDraft()));
            }
            for (var other : List.of(Json.of("x"), Json.of(1), Json.of(true), Json.Arr.EMPTY)) {
                assertAgrees("no object", other);
            }
        });
    }

    private void assertAgrees(String what, Json draft) {
        try {
            var form = open(draft);
            assertEquals(form.complete().getValue(), form.outbound().isPresent());
            assertNotNull(form.draft());
            form.dispose();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("with " + what, e);
        }
    }

    @Test
    void fitsEveryWidthAndHasWordsForEveryField() throws Exception {
        FxThread.run(() -> {
            var form = open(filledDraft());
            var node = form.node();
            assertSame(node, form.node(), "node() has to be the same each time");
            var frame = new Frame(stylesheets());
            frame.put(node);
            for (double width : WIDTHS) {
                var misfit = frame.fit(width);
                assertTrue(misfit.isEmpty(), () -> "at " + width + ": " + misfit.orElse(""));
            }
            assertEquals(List.of(), Frame.unspoken(node));
            form.focus();
            form.dispose();
        });
    }

    @Test
    void forgetsWhatWasDisposed() throws Exception {
        var leaks = new Leaks();
        for (int i = 0; i < ROUNDS; i++) {
            FxThread.run(() -> {
                var form = open(filledDraft());
                leaks.watch(form.node());
                form.dispose();
            });
        }
        assertEquals(0, leaks.alive(), "nodes that are still held, of " + ROUNDS);
        assertEquals(0, host.themeListeners(), "listeners left on host.theme()");
    }
}
