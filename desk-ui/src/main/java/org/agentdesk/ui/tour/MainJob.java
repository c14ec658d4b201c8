package org.agentdesk.ui.tour;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Presence;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.tour.Tour.Step;

/// The main job of an agent: sign in, go ready, accept a customer, talk, leave, sign out.
public final class MainJob {

    private static final String ANSWER = "Hello! I am looking into it, one moment please.";

    private final Stagehand hand;
    private final Stage stage;
    private final DeskStates states;
    private final Theme theme;
    private boolean themeBefore;

    public MainJob(UiThread uiThread, Stage stage, DeskStates states, Theme theme) {
        this.hand = new Stagehand(uiThread, stage);
        this.stage = stage;
        this.states = states;
        this.theme = theme;
    }

    /// Plays the job against a server whose user ann has the password `secret`, and then what else
    /// a day brings against an embedded simulator without customers of its own.
    ///
    /// @return whether every step was seen
    public boolean play(String server, String quiet, Path out) {
        var colleague = new Colleague();
        try {
            var customer = new Customer(quiet);
            var rest = new RestOfTheDay(hand, states, customer, colleague).steps(quiet);
            var around = new AroundTheTalk(hand, states, customer).steps(quiet);
            var steps =
                    Stream.of(signIn(server), ready(), talk(), leave(), rest, around)
                            .flatMap(List::stream);
            return new Tour(hand, stage, out, System.out).play(steps.toList());
        } finally {
            colleague.leave();
        }
    }

    private List<Step> signIn(String server) {
        return List.of(
                new Step("sign-in is shown", "sign-in", () -> {}, () -> hand.sees("#signin-user")),
                new Step(
                        "address, user and password are typed",
                        "typed",
                        () -> typeSignIn(hand, server),
                        () ->
                                hand.has("#signin-server", server)
                                        && hand.has("#signin-user", "ann")),
                new Step(
                        "signed in, not ready",
                        "not-ready",
                        () -> hand.click("#signin-submit"),
                        () -> isAgent(AgentState.NOT_READY) && hand.sees("#advice-action")));
    }

    /// Types the address, and ann with her password, into the sign-in page.
    static void typeSignIn(Stagehand hand, String server) {
        hand.fill("#signin-server", server);
        hand.fill("#signin-user", "ann");
        hand.fill("#signin-password", "secret");
    }

    private List<Step> ready() {
        return List.of(
                new Step(
                        "ready",
                        "ready",
                        () -> hand.click("#advice-action"),
                        () -> isAgent(AgentState.READY)),
                new Step(
                        "channel is on",
                        "channel-on",
                        () -> hand.click(".mrd-chip"),
                        () -> presence().mrds().stream().anyMatch(mrd -> mrd.state().isOn())),
                new Step("offer rings", "offer", () -> {}, () -> hand.sees(".offer-ringing")));
    }

    private List<Step> talk() {
        return List.of(
                new Step(
                        "accepted, the customer's message is read",
                        "accepted",
                        () -> hand.click(".offer-accept"),
                        () ->
                                hand.sees(".inbound")
                                        && hasSaid(said -> isBy(said, Author.Kind.CUSTOMER))
                                        && conversation().unread() == 0),
                new Step(
                        "answer is typed",
                        "answer-typed",
                        this::typeAnswer,
                        () -> hand.has(Stagehand.WRITING, ANSWER)),
                new Step(
                        "answer is sent",
                        "sent",
                        () -> hand.press(KeyCode.ENTER),
                        () ->
                                hand.sees(".outbound")
                                        && hasSaid(said -> isMine(said) && isConfirmed(said))),
                new Step(
                        "customer has seen it",
                        "seen",
                        () -> {},
                        () ->
                                hand.sees(".delivery-seen")
                                        && hasSaid(said ->
                                                isMine(said) && said.delivery() == Delivery.SEEN)),
                new Step("customer answers", "customer-answers", () -> {}, () -> lastIsCustomers()),
                new Step(
                        "the customer is quoted",
                        "quote",
                        () -> {
                            hand.click(Stagehand.WRITING);
                            hand.press(KeyCode.CONTROL, KeyCode.R);
                        },
                        () -> hand.sees(".composer-reference")),
                new Step(
                        "the answer stands below the quote",
                        "quoted",
                        () -> {
                            hand.type("Gladly.");
                            hand.press(KeyCode.ENTER);
                        },
                        () -> hand.sees(".outbound .quote-block")),
                new Step(
                        "somebody is looked for to take over",
                        "transfer",
                        () -> hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T),
                        () -> hand.sees("#assist")),
                new Step(
                        "on hold, and counting down",
                        "hold",
                        this::hold,
                        () -> hand.sees("#hold-bar")),
                new Step(
                        "taken up again",
                        "resumed",
                        () -> hand.click("#resume"),
                        () -> !hand.sees("#hold-bar")),
                new Step(
                        "wrap-up form during the conversation",
                        "wrap-up-form",
                        () -> hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W),
                        () -> hand.sees("#wrap-up-categories .chip")),
                new Step(
                        "the lists of requests",
                        "lists",
                        () -> {
                            hand.press(KeyCode.ESCAPE);
                            hand.click("#lists-button");
                        },
                        () -> hand.sees("#lists-page")),
                new Step(
                        "back at the conversation",
                        "back",
                        () -> hand.click("#conversations-button"),
                        () -> !hand.sees("#lists-page")),
                new Step("the other theme", "other-theme", this::toggleTheme, this::isToggled));
    }

    /// By the keyboard: the first item of the menu is the shortest time.
    private void hold() {
        hand.press(KeyCode.ESCAPE);
        hand.click("#hold");
        hand.letItDraw();
        hand.press(KeyCode.DOWN);
        hand.press(KeyCode.ENTER);
    }

    private void toggleTheme() {
        themeBefore = hand.onFx(() -> theme.darkProperty().get());
        hand.click("#theme-toggle");
    }

    private boolean isToggled() {
        return theme.darkProperty().get() != themeBefore;
    }

    private void typeAnswer() {
        hand.click(Stagehand.WRITING);
        hand.type(ANSWER);
    }

    private List<Step> leave() {
        return List.of(
                new Step("left, wrapping up", "wrap-up", this::leaveConversation, this::isWrapUp),
                new Step(
                        "wrap-up is finished",
                        "finished",
                        this::saveWrapUp,
                        () -> states.getValue().conversations().isEmpty()),
                new Step(
                        "signed out",
                        "signed-out",
                        () -> signOut(hand),
                        () ->
                                states.getValue().link() instanceof Link.SignedOut(var why)
                                        && why == null
                                        && hand.sees("#signin-user")));
    }

    /// The desk asks once more when a customer still waits for an answer.
    private void leaveConversation() {
        hand.click(".leave-button");
        hand.waitFor(() -> hand.sees(".danger-button") || isWrapUp());
        if (hand.onFx(() -> hand.sees(".danger-button"))) {
            hand.click(".danger-button");
        }
    }

    private void saveWrapUp() {
        hand.click("#wrap-up-categories .chip");
        hand.click("#wrap-up-save");
    }

    private boolean isWrapUp() {
        return hand.sees("#wrap-up-left")
                && states.getValue().conversations().stream()
                        .anyMatch(c -> c.phase() instanceof Conversation.Phase.WrapUp);
    }

    /// By the keyboard: the last item of the state menu signs out without a reason.
    static void signOut(Stagehand hand) {
        hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        hand.letItDraw();
        hand.press(KeyCode.UP);
        hand.press(KeyCode.ENTER);
    }

    private boolean isAgent(AgentState wanted) {
        return states.getValue().presence() != null && presence().state() == wanted;
    }

    private Presence presence() {
        var presence = states.getValue().presence();
        if (presence == null) {
            throw new IllegalStateException("the server has not told the state");
        }
        return presence;
    }

    private Conversation conversation() {
        return states.getValue().conversations().getFirst();
    }

    private boolean hasSaid(Predicate<Entry.Said> wanted) {
        return states.getValue().conversations().stream()
                .flatMap(conversation -> conversation.transcript().stream())
                .anyMatch(entry -> entry instanceof Entry.Said said && wanted.test(said));
    }

    private boolean lastIsCustomers() {
        return hasSaid(MainJob::isMine)
                && conversation()
                        .lastSaid()
                        .filter(said -> isBy(said, Author.Kind.CUSTOMER))
                        .isPresent();
    }

    private static boolean isMine(Entry.Said said) {
        return isBy(said, Author.Kind.ME) && said.message().body().text().equals(ANSWER);
    }

    private static boolean isBy(Entry.Said said, Author.Kind kind) {
        return said.author().kind() == kind;
    }

    private static boolean isConfirmed(Entry.Said said) {
        return said.delivery().isConfirmed();
    }
}
