package org.agentdesk.ui.tour;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.tour.Tour.Step;

/// What else a day brings: several requests at once, help with writing, colleagues, several
/// channels, and customers who go. Goes on from the sign-in page.
final class RestOfTheDay {

    private static final String WRITING = Stagehand.WRITING;
    private static final String ANN = "a0000000-0000-4000-8000-000000000001";

    private final Stagehand hand;
    private final DeskStates states;
    private final Customer customer;
    private final Colleague ben;
    private String first = "";
    private String last = "";
    private String passedOn = "";

    RestOfTheDay(Stagehand hand, DeskStates states, Customer customer, Colleague ben) {
        this.hand = hand;
        this.states = states;
        this.customer = customer;
        this.ben = ben;
    }

    List<Step> steps(String server) {
        return Stream.of(begin(server), offers(), writing(), colleagues(), channels())
                .flatMap(List::stream)
                .toList();
    }

    private List<Step> begin(String server) {
        return List.of(
                new Step(
                        "signed in at another server",
                        "another-server",
                        () -> {
                            MainJob.typeSignIn(hand, server);
                            hand.click("#signin-submit");
                        },
                        () -> hand.sees("#advice-action")),
                new Step(
                        "ready for chats",
                        "ready-again",
                        () -> {
                            hand.click("#advice-action");
                            hand.waitFor(this::isReady);
                            hand.click(".mrd-chip");
                        },
                        () ->
                                states.getValue().presence() != null
                                        && states.getValue().presence().mrds().stream()
                                                .anyMatch(mrd -> mrd.state().isOn())));
    }

    private boolean isReady() {
        var presence = states.getValue().presence();
        return presence != null && presence.state() == AgentState.READY;
    }

    private List<Step> offers() {
        return List.of(
                new Step(
                        "two ring at once, and one was withdrawn",
                        "several-offers",
                        () -> {
                            comes("Mei Lin", "I am in a hurry");
                            var gone = "@offer-" + last + " ";
                            hand.waitFor(() -> hand.sees(gone + ".offer-accept"));
                            customer.does("leave", "{}");
                            first = comes("Clara Novak", "Is my lamp on its way?");
                            comes("Omar Haddad", "Good morning");
                        },
                        () ->
                                hand.sees(".offer-revoked")
                                        && hand.sees("@offer-" + first + " .offer-accept")
                                        && hand.sees("@offer-" + last + " .offer-accept")),
                new Step(
                        "a colleague passes a conversation on, with a note",
                        "transfer-offer",
                        () -> {
                            ben.arrive(customer.server(), "ben");
                            passedOn = customer.come(arrival("ben", "Grace Okafor", "Hello"));
                            ben.take(passedOn);
                            ben.transfer(passedOn, ANN, "Wants to know about her invoice");
                        },
                        () -> hand.sees("@offer-" + passedOn + " .folded-note-text")),
                new Step(
                        "one of them is accepted",
                        "accepted-one",
                        () -> hand.click("@offer-" + first + " .offer-accept"),
                        () ->
                                states.getValue().conversation(first).isPresent()
                                        && hand.sees(".inbound")));
    }

    private String comes(String name, String text) {
        last = customer.come(arrival("ann", name, text));
        return last;
    }

    private static String arrival(String agent, String name, String text) {
        return "{\"agent\":\"%s\",\"name\":\"%s\",\"text\":\"%s\"}".formatted(agent, name, text);
    }

    private List<Step> writing() {
        return List.of(
                new Step(
                        "emoji",
                        "emoji",
                        () -> {
                            hand.fill(WRITING, "Good news ");
                            hand.click("#composer-emoji");
                        },
                        () -> hand.sees("#emoji-search")),
                new Step(
                        "a word that is spelled wrongly",
                        "spelling",
                        () -> {
                            hand.press(KeyCode.ESCAPE);
                            hand.fill(WRITING, "You will recieve teh lamp today. ");
                        },
                        () -> hand.sees(".spelling-marks")),
                new Step(
                        "what is written can be looked at first",
                        "preview",
                        () -> hand.click("#composer-preview"),
                        () -> hand.sees(".composer-preview")),
                new Step(
                        "the answer is sent",
                        "answered",
                        () -> {
                            hand.click("#composer-preview");
                            hand.fill(WRITING, "You will receive the lamp today.");
                            hand.press(KeyCode.ENTER);
                        },
                        () -> hand.sees(".outbound") && hand.has(WRITING, "")));
    }

    private List<Step> colleagues() {
        return List.of(
                new Step(
                        "a colleague is asked for advice",
                        "advice-form",
                        () -> {
                            hand.click("#others");
                            hand.letItDraw();
                            hand.press(KeyCode.DOWN);
                            hand.press(KeyCode.DOWN);
                            hand.press(KeyCode.DOWN);
                            hand.press(KeyCode.ENTER);
                        },
                        () -> hand.sees("#assist-search") && hand.sees(".target-name")),
                new Step(
                        "how asking goes on",
                        "advice-asked",
                        () -> {
                            hand.fill("#assist-search", "ben");
                            hand.letItDraw();
                            hand.click(".target-name");
                            hand.fill("#assist-note", "May I give her a discount?");
                            hand.click("#assist-send");
                        },
                        () -> hand.sees(".asked-bar")),
                new Step(
                        "the colleague whispers",
                        "whisper",
                        () -> {
                            ben.take(first);
                            ben.whisper(first, "Ten per cent at most");
                        },
                        () -> hand.sees(".bubble.whisper")),
                new Step(
                        "a whisper is written",
                        "whisper-switch",
                        () -> {
                            hand.click(WRITING);
                            hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
                            hand.type("Thank you");
                        },
                        () -> hand.sees("#whisper-bar")));
    }

    private List<Step> channels() {
        return List.of(
                new Step(
                        "an answer is due soon",
                        "answer-due",
                        () -> {
                            hand.press(KeyCode.CONTROL, KeyCode.A);
                            hand.press(KeyCode.DELETE);
                            hand.click("#composer-whisper");
                            customer.sets("{\"slaMillis\":20000}");
                            hand.click("@offer-" + passedOn + " .offer-accept");
                        },
                        () -> hand.sees(".row-due")),
                new Step(
                        "the customer comes by another channel too",
                        "two-channels",
                        () -> {
                            customer.isIn(passedOn);
                            customer.does("sessions", "{\"channel\":\"WHATSAPP\"}");
                        },
                        () -> hand.sees("#composer-channel")),
                new Step(
                        "the customer has gone, which leaves the wrap-up",
                        "customer-gone",
                        () -> customer.does("leave", "{}"),
                        () -> hand.sees("#wrap-up-left")));
    }
}
