package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.session.AgentDesk;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.settings.Remembered.Thing;
import org.agentdesk.ui.theme.Typeface;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The main journeys through the real window and a real socket, against the simulator.
class JourneysTest {

    private static final int WIDTH = 1000;
    private static SimulatedCentre centre;

    private final FxRobot robot = new FxRobot();
    private Desk desk;
    private DeskStates states;

    @BeforeAll
    static void startTheSimulator() throws Exception {
        centre = SimulatedCentre.start();
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void openTheWindow() throws Exception {
        desk = AgentDesk.open(new DeskSettings(EmbeddedSimulator.RONA));
        FxToolkit.setupStage(this::fill);
    }

    private void fill(Stage stage) {
        Typeface.load();
        states = new DeskStates(desk.state());
        var ticks = Ticks.everySecond(Clock.systemUTC());
        var remembered = Remembered.untilTheEnd();
        remembered.put(Thing.SERVER, centre.address());
        remembered.put(Thing.USER, "ann");
        var module = new DeskModule(desk, states, ticks, remembered, _ -> {});
        var injector = Guice.createInjector(module);
        desk.observe(injector.getInstance(UiThread.class).newest(states::show));
        injector.getInstance(DeskWindow.class).open(stage);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(WIDTH);
        stage.setHeight(800);
    }

    @AfterEach
    void closeTheDesk() throws Exception {
        desk.signOut(null);
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> desk.state().link() instanceof Link.SignedOut);
        desk.close();
        centre.forgetCustomers();
    }

    private void waitUntil(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    }

    private boolean sees(String selector) {
        return robot.lookup(selector).queryAll().stream().anyMatch(JourneysTest::isVisible);
    }

    private static boolean isVisible(Node node) {
        for (var above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void signIn(String password) throws Exception {
        robot.clickOn("#signin-password").write(password, 0);
        robot.clickOn("#signin-submit");
    }

    private DeskState state() {
        return desk.state();
    }

    private void goReadyForChats() throws Exception {
        signIn("secret");
        waitUntil(() -> sees("#advice-action"));
        robot.clickOn("#advice-action");
        waitUntil(() -> agent() == AgentState.READY && !chip().isDisabled());
        robot.clickOn(".mrd-chip");
        waitUntil(() -> state().presence().mrds().getFirst().state().isOn());
    }

    private AgentState agent() {
        var presence = states.getValue().presence();
        return presence == null ? AgentState.UNKNOWN : presence.state();
    }

    private Node chip() {
        return robot.lookup(".mrd-chip").query();
    }

    private void acceptClara() throws Exception {
        goReadyForChats();
        centre.customerArrives("Clara Novak", "Is my lamp on its way?");
        waitUntil(() -> sees(".offer-ringing"));
        robot.clickOn(".offer-accept");
        waitUntil(() -> sees(".inbound"));
    }

    @Test
    void signsInAndIsNotReady() throws Exception {
        signIn("secret");
        waitUntil(() -> sees("#state-word"));
        assertEquals("Not ready", ((Labeled) robot.lookup("#state-word").query()).getText());
    }

    @Test
    void saysWhatToDoWhenThePasswordIsWrong() throws Exception {
        signIn("wrong");
        waitUntil(() -> sees("#signin-trouble"));
        var sentence = ((Labeled) robot.lookup("#signin-trouble").query()).getText();
        assertTrue(sentence.startsWith("User name or password is wrong"), sentence);
        waitUntil(() -> robot.lookup("#signin-password").query().isFocused());
    }

    @Test
    void keepsChannelsOffWhileNotReady() throws Exception {
        signIn("secret");
        waitUntil(() -> sees(".mrd-chip"));
        assertTrue(chip().isDisabled());
        robot.clickOn(".mrd-chip");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(state().presenceRequests().isEmpty());
    }

    @Test
    void acceptsAnOfferAndOpensItsConversation() throws Exception {
        acceptClara();
        assertEquals("Clara Novak", state().conversations().getFirst().customerName());
        waitUntil(() -> state().conversations().getFirst().unread() == 0);
    }

    @Test
    void acceptsTheOldestFromTheKeyboard() throws Exception {
        goReadyForChats();
        centre.customerArrives("Omar Haddad", "Good morning");
        waitUntil(() -> sees(".offer-ringing"));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        waitUntil(() -> sees(".inbound"));
    }

    @Test
    void showsThatARequestWasWithdrawn() throws Exception {
        goReadyForChats();
        var customer = centre.customerArrives("Grace Okafor", "Hello?");
        waitUntil(() -> sees(".offer-ringing"));
        centre.customerLeaves(customer);
        waitUntil(() -> sees(".offer-revoked"));
    }

    @Test
    void sendsAnAnswerAndSeesItsEcho() throws Exception {
        acceptClara();
        robot.clickOn(".composer-box .text-area").write("It is on its way.", 0);
        robot.push(KeyCode.ENTER);
        waitUntil(() ->
                sees(".outbound")
                        && state().conversations()
                                .getFirst()
                                .lastSaid()
                                .filter(said -> said.delivery().isConfirmed())
                                .isPresent());
        var composer = (TextInputControl) robot.lookup(".composer-box .text-area").query();
        assertEquals("", composer.getText());
    }

    @Test
    void showsWhatACustomerSendsFromTheFileEngine() throws Exception {
        acceptClara();
        var conversation = state().conversations().getFirst().id();
        centre.customerSendsSample(conversation, "IMAGE");
        waitUntil(() -> sees(".message-picture .image-view"));
        centre.customerSendsSample(conversation, "AUDIO");
        waitUntil(() -> sees(".message-player"));
        centre.customerSendsSample(conversation, "FILE");
        centre.customerSendsSample(conversation, "VIDEO");
        waitUntil(() -> sees(".message-file"));
        centre.customerSendsSample(conversation, "STICKER");
        waitUntil(() -> sees(".message-sticker .image-view"));
    }
}
