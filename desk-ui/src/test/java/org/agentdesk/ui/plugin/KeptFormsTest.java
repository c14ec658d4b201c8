package org.agentdesk.ui.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.util.Subscription;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.FormDraft;
import org.agentdesk.core.model.Kept;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.Notice;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.Samples;
import org.agentdesk.ui.composer.ComposerViewModel;
import org.agentdesk.ui.composer.Drafts;
import org.agentdesk.ui.composer.FormsViewModel;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.port.ConversationPorts;
import org.agentdesk.ui.port.Privacy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// What is typed into a form outlives the program, and a desk that does not take it.
class KeptFormsTest {

    private static final Conversation CLARA = Samples.conversation("c1", "Clara", "Hi");

    private final FakeDesk desk = new FakeDesk();
    private Session now = new Session(Kept.NOTHING);

    /// The window from sign-in to its end.
    private final class Session {

        private final Coupon coupon = new Coupon(new ArrayList<>());
        private final Selection selection = new Selection();
        private final Drafts drafts = new Drafts(desk);
        private final DeskStates states;
        private final ComposerViewModel composer;
        private final Plugins plugins = Sick.started(Sick.plugin("p", coupon));
        private final FormsViewModel forms;
        private Runnable second = () -> {};

        private Session(Kept kept) {
            states = new DeskStates(with(CLARA).withKept(kept));
            composer = new ComposerViewModel(desk, states, selection, drafts);
            var ports =
                    new ConversationPorts(desk, states, new Privacy(desk, states, new UiThread()));
            var ticks =
                    new Ticks(
                            () -> Samples.NOW,
                            beat -> {
                                second = beat;
                                return Subscription.EMPTY;
                            });
            forms = new FormsViewModel(states, selection, ports, plugins, drafts, composer, ticks);
            selection.open("c1");
        }

        private void type(String text) {
            coupon.last.setText(text);
            second.run();
        }

        private void open(MessageView about) {
            forms.open(forms.offers().getFirst(), about);
        }
    }

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static DeskState with(Conversation... conversations) {
        return Samples.busy().withConversations(List.of(conversations));
    }

    private void restart() {
        now = new Session(Kept.NOTHING.withDrafts(Map.copyOf(desk.drafts), Map.of()));
    }

    private List<FormDraft> kept() {
        return desk.drafts.getOrDefault("c1", MessageDraft.NONE).forms();
    }

    private void refuse() {
        var refusal = new Notice(99, Instant.EPOCH, Notice.Kind.NOT_POSSIBLE, "c1", "SEND", "");
        now.states.show(now.states.getValue().withNotices(List.of(refusal)));
    }

    @Test
    void aFormIsThereAgainWithWhatWasTypedAfterTheProgramEnded() {
        now.open(null);
        now.type("ten percent");
        assertEquals("ten percent", kept().getFirst().words());
        assertEquals("Coupon", kept().getFirst().title());
        restart();
        assertNotNull(now.forms.formProperty().get());
        assertEquals("ten percent", now.coupon.last.getText());
        assertTrue(now.drafts.hasForm("c1"));
    }

    @Test
    void aFormIsThereAgainWhenItsConversationIs() {
        now.open(null);
        now.type("ten percent");
        var left = Kept.NOTHING.withDrafts(Map.copyOf(desk.drafts), Map.of());
        now = new Session(Kept.NOTHING);
        now.states.show(with().withKept(left));
        assertNull(now.forms.formProperty().get());
        now.states.show(with(CLARA).withKept(left));
        assertEquals("ten percent", now.coupon.last.getText());
    }

    @Test
    void anAnswerIsThereAgainWithTheMessageItAnswers() {
        var said = CLARA.lastSaid().orElseThrow();
        now.open(new MessageView(said.message(), "WEB", "Clara", false, false, said.at()));
        now.type("ten percent");
        restart();
        assertEquals("ten percent", now.coupon.last.getText());
        assertEquals(said.id(), now.coupon.about.message().id());
    }

    @Test
    void anAnswerWaitsForTheMessageItAnswers() {
        now.open(Sick.message("X"));
        now.type("ten percent");
        restart();
        assertNull(now.forms.formProperty().get());
        assertEquals("ten percent", now.drafts.draft("c1").forms().getFirst().words());
    }

    @Test
    void aFormThatWasCancelledStaysClosedAndKeepsItsWords() {
        now.open(null);
        now.type("ten percent");
        now.forms.cancel();
        restart();
        assertNull(now.forms.formProperty().get());
        now.open(null);
        assertEquals("ten percent", now.coupon.last.getText());
    }

    @Test
    void aTextThatIsTypedTakesNothingOutOfAForm() {
        now.open(null);
        now.type("ten percent");
        now.forms.cancel();
        restart();
        now.composer.textProperty().set("Hello");
        assertEquals("Hello", desk.drafts.get("c1").text());
        assertEquals("ten percent", kept().getFirst().words());
    }

    @Test
    void nothingIsMissedOfAFormInWhichNothingWasTyped() {
        now.open(null);
        assertFalse(now.drafts.hasForm("c1"));
        assertFalse(desk.drafts.get("c1").isMissed());
        restart();
        assertNotNull(now.forms.formProperty().get());
        assertFalse(now.drafts.hasForm("c1"));
    }

    @Test
    void aFormThatWasSentIsNotThereAgain() {
        now.open(null);
        now.type("ten percent");
        assertTrue(now.forms.send());
        assertEquals(List.of(), kept());
        restart();
        assertNull(now.forms.formProperty().get());
    }

    @Test
    void aFormIsNotThereAgainAfterItsConversationWent() {
        now.open(null);
        now.type("ten percent");
        restart();
        var back = now.states.getValue();
        now.states.show(back.withConversations(List.of()));
        now.states.show(back);
        assertNull(now.forms.formProperty().get());
        assertFalse(now.drafts.hasForm("c1"));
    }

    @Test
    void whatTheDeskCouldNotTakeStandsInTheFormAgain() {
        now.open(null);
        now.type("ten percent");
        assertTrue(now.forms.send());
        assertNull(now.forms.formProperty().get());
        refuse();
        assertNotNull(now.forms.formProperty().get());
        assertEquals("ten percent", now.coupon.last.getText());
        assertEquals("ten percent", kept().getFirst().words());
    }

    @Test
    void whatWasTypedIntoTheSameFormSinceComesFirst() {
        now.open(null);
        now.type("ten percent");
        assertTrue(now.forms.send());
        now.open(null);
        now.type("twenty percent");
        refuse();
        assertEquals("twenty percent", now.coupon.last.getText());
        assertTrue(now.forms.send());
        now.open(null);
        assertEquals("ten percent", now.coupon.last.getText());
    }

    @Test
    void aDraftThatIsTooLongIsNoFailureAndLeavesTheLastThatWasNot() {
        now.open(null);
        now.type("x".repeat(150_000));
        for (int i = 0; i < 10; i++) {
            now.type("y".repeat(2_000_000 + i));
        }
        assertEquals(150_000, kept().getFirst().words().length());
        assertTrue(now.plugins.health().stream().allMatch(it -> it.failures() == 0));
        assertTrue(now.forms.send());
        assertTrue(desk.asked.getLast().startsWith("send c1 COUPON yyy"));
    }
}
