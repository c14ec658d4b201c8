package org.agentdesk.ui.tour;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.agentdesk.core.model.Link;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.tour.Tour.Step;

/// What stands around a conversation: suggestions, canned replies and settings, the palette, lists,
/// who the customer is, what was not sent, and a desk with few rights. Goes on from an agent who is
/// signed in.
final class AroundTheTalk {

    private static final String WRITING = Stagehand.WRITING;

    private final Stagehand hand;
    private final DeskStates states;
    private final Customer customer;
    private String talk = "";
    private String request = "";

    AroundTheTalk(Stagehand hand, DeskStates states, Customer customer) {
        this.hand = hand;
        this.states = states;
        this.customer = customer;
    }

    List<Step> steps(String server) {
        return Stream.of(settings(), help(), lists(), profiles(), notSent(), few(server))
                .flatMap(List::stream)
                .toList();
    }

    private List<Step> settings() {
        return List.of(
                new Step(
                        "the settings",
                        "settings",
                        () -> hand.press(KeyCode.CONTROL, KeyCode.COMMA),
                        () -> hand.sees("#settings")),
                new Step(
                        "a reply of the agent's own, with how it will read",
                        "own-reply",
                        () -> {
                            hand.click("#settings-section-replies");
                            hand.click("#reply-new");
                            hand.fill("#reply-text", "Dear {customer}, your lamp is on its way.");
                            hand.fill("#reply-category", "Lamps");
                        },
                        () -> hand.sees("#reply-preview")),
                new Step(
                        "it is among the replies",
                        "replies",
                        () -> hand.press(KeyCode.CONTROL, KeyCode.ENTER),
                        () -> hand.sees(".reply-row")));
    }

    private List<Step> help() {
        return List.of(
                new Step(
                        "a bot suggests an answer",
                        "suggestion",
                        () -> {
                            hand.press(KeyCode.ESCAPE);
                            talk = comes("Ines Costa", "How long will the lamp take?");
                            customer.does("suggest", "{\"text\":\"It takes three days.\"}");
                        },
                        () -> hand.sees(".suggestion")),
                new Step(
                        "canned replies are found by a stroke",
                        "canned",
                        () -> {
                            hand.click(WRITING);
                            hand.type("/lamp");
                        },
                        () -> hand.sees("#canned-list")),
                new Step(
                        "one is taken, with the customer's name in it",
                        "canned-taken",
                        () -> hand.press(KeyCode.ENTER),
                        () -> hand.has(WRITING, "Dear Ines Costa, your lamp is on its way.")),
                new Step(
                        "whatever can be done now is found by its name",
                        "palette",
                        () -> {
                            hand.press(KeyCode.CONTROL, KeyCode.K);
                            hand.waitFor(() -> hand.sees("#palette-typed"));
                            hand.type("a");
                        },
                        () ->
                                hand.has("#palette-typed", "a")
                                        && hand.sees("#palette-list .list-cell")));
    }

    /// Comes to ann, who joins at once and has the conversation in front of her.
    private String comes(String name, String text) {
        return comes(
                "{\"agent\":\"ann\",\"started\":true,\"name\":\"%s\",\"text\":\"%s\"}"
                        .formatted(name, text));
    }

    private String comes(String json) {
        var id = customer.come(json);
        hand.waitFor(() -> hand.sees("@conversation-" + id));
        hand.click("@conversation-" + id);
        hand.waitFor(() -> hand.sees(".inbound"));
        return id;
    }

    private List<Step> lists() {
        return List.of(
                new Step(
                        "a request waits in a list",
                        "list-request",
                        () -> {
                            hand.press(KeyCode.ESCAPE);
                            var list = states.getValue().around().offered().getFirst();
                            request =
                                    customer.come(
                                            "{\"list\":\"%s\",\"name\":\"Lea Lind\",\"text\":\"%s\"}"
                                                    .formatted(
                                                            list.name(), "Whenever you have time"));
                            hand.click("#lists-button");
                            hand.click("#list-" + list.id());
                            hand.waitFor(() ->
                                    hand.find("#list-" + list.id()) instanceof CheckBox box
                                            && box.isSelected());
                        },
                        () -> hand.sees("@request-" + request)),
                new Step(
                        "it is joined",
                        "list-joined",
                        () -> hand.click("@request-" + request + " .request-join"),
                        () -> !hand.sees("#lists-page") && hand.sees("@conversation-" + request)));
    }

    private List<Step> profiles() {
        return List.of(
                new Step(
                        "a customer filled in a form, and may be one of two",
                        "who-is-this",
                        () -> {
                            var one = customer.isKnown("Mona Keller", "+49 30 111");
                            var other = customer.isKnown("Mona Kessler", "+49 30 222");
                            var form = "{\"first_name\":\"Mona\",\"order_number\":\"40117\"}";
                            comes(
                                    """
                                    {"agent":"ann","started":true,"name":"Mona","text":"Me again",
                                     "form":%s,"suggestions":["%s","%s"]}\
                                    """
                                            .formatted(form, one, other));
                        },
                        () -> hand.sees("#customer-suggested") && hand.sees("#context-form")),
                new Step(
                        "the two possible profiles",
                        "profiles",
                        () -> hand.click("#customer-suggested"),
                        () -> hand.sees("#link-list .list-cell")),
                new Step(
                        "what changes when she is the second one",
                        "profile-chosen",
                        () -> {
                            hand.press(KeyCode.DOWN);
                            hand.press(KeyCode.DOWN);
                            hand.press(KeyCode.ENTER);
                        },
                        () -> hand.sees("#link-next")),
                new Step(
                        "her card and her past conversations belong together",
                        "linked",
                        () -> {
                            hand.click("#link-next");
                            hand.waitFor(() -> !hand.sees("#customer-suggested"));
                        },
                        () -> !hand.sees("#customer-suggested")));
    }

    private List<Step> notSent() {
        return List.of(
                new Step(
                        "leaving would lose what was written",
                        "leave-question",
                        () -> {
                            hand.press(KeyCode.ESCAPE);
                            hand.click("@conversation-" + talk);
                            hand.waitFor(() ->
                                    hand.has(WRITING, "Dear Ines Costa, your lamp is on its way."));
                            hand.click(".leave-button");
                        },
                        () -> hand.sees(".asking-bar")),
                new Step(
                        "the words stay with the agent",
                        "words-kept",
                        () -> {
                            hand.click(".asking-bar .danger-button");
                            hand.click("#wrap-up-skip");
                        },
                        () -> hand.sees(".toast-leftover")),
                new Step(
                        "what was not sent",
                        "not-sent",
                        () -> hand.click(".toast-leftover"),
                        () -> hand.sees(".leftover-text")));
    }

    private List<Step> few(String server) {
        return List.of(
                new Step(
                        "signed out again",
                        "signed-out-again",
                        () -> {
                            hand.press(KeyCode.ESCAPE);
                            MainJob.signOut(hand);
                        },
                        () ->
                                states.getValue().link() instanceof Link.SignedOut
                                        && hand.sees("#signin-user")),
                new Step(
                        "an agent with few rights: what is missing, and what is locked",
                        "few-rights",
                        () -> {
                            customer.has(
                                    "ann",
                                    "{\"agent-conversation-control\":[],\"customer\":[],"
                                            + "\"state-change\":[]}");
                            MainJob.typeSignIn(hand, server);
                            hand.click("#signin-submit");
                            hand.waitFor(() -> hand.sees("#advice-heading"));
                            comes("Tom Reed", "Good evening");
                        },
                        () -> hand.sees(".inbound") && !hand.sees(".leave-button")));
    }
}
