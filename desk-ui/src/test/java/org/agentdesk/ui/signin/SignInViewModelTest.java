package org.agentdesk.ui.signin;

import static org.agentdesk.ui.Samples.SIGNED_OUT;
import static org.agentdesk.ui.Samples.in;
import static org.agentdesk.ui.Samples.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.settings.Remembered.Thing;
import org.agentdesk.ui.signin.SignInViewModel.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInViewModelTest {

    private final FakeDesk desk = new FakeDesk();
    private final DeskStates states = new DeskStates(SIGNED_OUT);
    private final Remembered remembered = Remembered.untilTheEnd();
    private final SignInViewModel model = new SignInViewModel(desk, states, remembered);

    private void type(String server, String user, String password) {
        model.serverProperty().set(server);
        model.userProperty().set(user);
        model.passwordProperty().set(password);
    }

    private void show(Trouble.Kind kind) {
        states.show(SIGNED_OUT.withLink(new Link.SignedOut(new Trouble(kind, null))));
    }

    @Test
    void signsInWithWhatWasTyped() {
        type(" https://desk.example ", "ann ", " secret ");
        model.submit();
        assertEquals(List.of("signIn https://desk.example ann  secret "), desk.asked);
    }

    @Test
    void asksNothingWhileSomethingIsMissing() {
        type("https://desk.example", "", "secret");
        model.submit();
        assertEquals(List.of(), desk.asked);
    }

    @Test
    void asksOnlyOnceWhileItIsUnderWay() {
        type("https://desk.example", "ann", "secret");
        states.show(SIGNED_OUT.withLink(new Link.SigningIn(in(9))));
        model.submit();
        assertTrue(model.busyProperty().get());
        assertEquals(List.of(), desk.asked);
    }

    @Test
    void forgetsThePasswordAndRemembersTheRestOnceSignedIn() {
        type("https://desk.example", "ann", "secret");
        model.submit();
        states.show(SIGNED_OUT.withLink(new Link.SigningIn(in(9))));
        states.show(signedIn(AgentState.NOT_READY, MrdState.NOT_READY));
        assertEquals("", model.passwordProperty().get());
        assertEquals("https://desk.example", remembered.get(Thing.SERVER));
        assertEquals("ann", remembered.get(Thing.USER));
    }

    @Test
    void remembersNothingThatTheAgentDidNotType() {
        remembered.put(Thing.SERVER, "https://desk.example");
        states.show(SIGNED_OUT.withLink(new Link.SigningIn(in(9))));
        states.show(signedIn(AgentState.NOT_READY, MrdState.NOT_READY));
        assertEquals("https://desk.example", remembered.get(Thing.SERVER));
    }

    @Test
    void pointsAtTheFieldToMend() {
        show(Trouble.Kind.WRONG_PASSWORD);
        assertEquals(Field.PASSWORD, model.attentionProperty().get());
        show(Trouble.Kind.UNKNOWN_HOST);
        assertEquals(Field.SERVER, model.attentionProperty().get());
    }

    @ParameterizedTest
    @EnumSource(Trouble.Kind.class)
    void hasASentenceForEveryTrouble(Trouble.Kind kind) {
        show(kind);
        var sentence = model.troubleProperty().get();
        assertTrue(sentence.endsWith("."), sentence);
        assertFalse(sentence.contains("{"), sentence);
    }

    @Test
    void saysNothingAfterAnOrdinarySignOut() {
        show(Trouble.Kind.SERVER_DOWN);
        states.show(SIGNED_OUT);
        assertEquals("", model.troubleProperty().get());
    }
}
