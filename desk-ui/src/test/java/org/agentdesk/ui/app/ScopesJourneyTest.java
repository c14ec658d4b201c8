package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.ui.palette.Choice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an agent with few scopes finds at the real window: by button, menu, shortcut, palette and
/// advice. [ScopesTest] tries every scope by itself.
class ScopesJourneyTest extends WindowJourneys {

    /// Everything that a scope opens and a button or a place shows.
    private static final List<String> PLACES =
            List.of(
                    ".leave-button",
                    "#wrap-up-button",
                    "#past-more",
                    "#lists-button",
                    "#supervisor-button",
                    "#customer-name",
                    "#customer-edit",
                    "#customer-who",
                    "#customer-start",
                    "#customer-add-label");

    /// Everything that a scope opens and the palette does.
    private static final List<String> CHOICES =
            List.of(
                    "Transfer…",
                    "Add somebody to the conversation…",
                    "Consult…",
                    "Leave the conversation",
                    "Wrap up",
                    "Show earlier messages",
                    "Open the lists");

    @Override
    @BeforeEach
    void begin() throws Exception {
        day = newDay();
    }

    @AfterEach
    void setBack() throws Exception {
        centre.scopes("ann", null);
    }

    private void signInWith(String resources) throws Exception {
        centre.scopes("ann", resources);
        day.signIn("secret");
        day.waitUntil("signed in", () -> day.state().link().isLive());
        day.waitToSee("#advice-heading");
    }

    /// In a conversation, whatever the agent's state is.
    private void meet() throws Exception {
        day.meet("Clara Novak", "Is my lamp on its way?");
        day.waitToSee("#others");
    }

    private Set<String> placesSeen() {
        return PLACES.stream().filter(day::sees).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> askingFor() throws Exception {
        day.click("#others");
        day.waitToSee(".context-menu .menu-item");
        var items =
                day.robot.lookup(".context-menu .menu-item .label").queryAll().stream()
                        .map(node -> ((Labeled) node).getText())
                        .filter(text -> text != null && !text.isBlank())
                        .toList();
        day.press(KeyCode.ESCAPE);
        day.waitToSeeNo(".context-menu .menu-item");
        return items;
    }

    /// What the palette finds for exactly each of these words, in one visit.
    private List<Choice> choices(List<String> words) throws Exception {
        day.press(KeyCode.SHORTCUT, KeyCode.K);
        day.waitToSee("#palette-typed");
        var typed = (TextField) day.find("#palette-typed");
        var list = (ListView<?>) day.find("#palette-list");
        var found = new ArrayList<Choice>();
        for (var wanted : words) {
            day.robot.interact(() -> typed.setText(wanted.replace("…", "")));
            list.getItems().stream()
                    .map(Choice.class::cast)
                    .filter(choice -> choice.name().equals(wanted))
                    .forEach(found::add);
        }
        day.press(KeyCode.ESCAPE);
        day.waitToSeeNo("#palette-typed");
        return found;
    }

    private Choice choice(String words) throws Exception {
        return choices(List.of(words)).getFirst();
    }

    private Set<String> choicesOffered() throws Exception {
        return choices(CHOICES).stream()
                .map(Choice::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean opens(String place, KeyCode key) {
        day.press(KeyCode.SHORTCUT, KeyCode.SHIFT, key);
        return day.sees(place);
    }

    @Test
    void withoutAnyScopeThereIsNothingToClickAndTheStateSaysWhy() throws Exception {
        signInWith("{\"agent-conversation-control\":[],\"customer\":[],\"state-change\":[]}");
        assertFalse(day.sees("#advice-action"), "advice that cannot be followed");
        assertTrue(day.sees("#state-menu"), "everybody has a state");
        assertTrue(day.find("#state-menu").isDisabled());
        assertTrue(day.find(".mrd-chip").isDisabled());
        var ready = choice("Go ready");
        assertTrue(ready.obstacle().contains("administrator"), ready.obstacle());

        meet();
        assertEquals(Set.of(), placesSeen());
        assertEquals(List.of("Ask for a supervisor"), askingFor());
        assertEquals(Set.of(), choicesOffered());
        assertFalse(opens("#assist", KeyCode.T));
        assertFalse(opens("#wrap-up", KeyCode.W));
        day.desk.ready();
        day.waitUntil("refused", () -> !day.state().notices().isEmpty());
        assertEquals(AgentState.NOT_READY, day.agent(), "a script does not go around it");
    }

    @Test
    void withSomeScopesThereIsExactlyWhatTheyOpen() throws Exception {
        signInWith(
                """
                {"agent-conversation-control":["view_consult","view_leave_chat","view_history"],
                 "subscribed-list":["view"],"customer":["view_in_conversation"],
                 "customer-labels":["assign_label"],"state-change":["manage_state_change"]}
                """);
        assertTrue(day.sees("#advice-action"));
        assertFalse(day.find("#state-menu").isDisabled());
        assertEquals("", choice("Go ready").obstacle());

        meet();
        day.waitToSee("#customer-add-label");
        assertEquals(
                Set.of(
                        ".leave-button",
                        "#past-more",
                        "#lists-button",
                        "#customer-name",
                        "#customer-add-label"),
                placesSeen());
        assertEquals(List.of("Consult…", "Ask for a supervisor"), askingFor());
        assertEquals(
                Set.of(
                        "Consult…",
                        "Leave the conversation",
                        "Show earlier messages",
                        "Open the lists"),
                choicesOffered());
        assertFalse(opens("#assist", KeyCode.T), "advice is no transfer");
        assertFalse(opens("#wrap-up", KeyCode.W));
    }

    @Test
    void withEveryScopeOfAnAgentOnlyTheSupervisorsPartIsAbsent() throws Exception {
        signInWith(null);
        assertTrue(day.sees("#advice-action"));
        meet();
        day.waitToSee("#customer-add-label");
        day.waitToSee("#customer-start");
        var all = new TreeSet<>(PLACES);
        all.remove("#supervisor-button");
        assertEquals(all, placesSeen());
        assertEquals(
                List.of("Transfer…", "Add somebody…", "Consult…", "Ask for a supervisor"),
                askingFor());
        assertEquals(new TreeSet<>(CHOICES), choicesOffered());
        assertTrue(opens("#assist", KeyCode.T));
        day.press(KeyCode.ESCAPE);
        day.waitToSeeNo("#assist");
        assertTrue(opens("#wrap-up", KeyCode.W));
    }
}
