package org.agentdesk.ui.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.util.Subscription;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.plugin.ContextPanel;
import org.agentdesk.plugin.ConversationAction;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.OpenPanel;
import org.agentdesk.plugin.OpenTool;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.SupervisorPort;
import org.agentdesk.plugin.SupervisorTool;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.Samples;
import org.agentdesk.ui.composer.ComposerViewModel;
import org.agentdesk.ui.composer.Drafts;
import org.agentdesk.ui.composer.FormsViewModel;
import org.agentdesk.ui.composer.SuggestionsViewModel;
import org.agentdesk.ui.context.ContextViewModel;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.port.ConversationPorts;
import org.agentdesk.ui.port.Privacy;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.supervisor.DeskSupervisor;
import org.agentdesk.ui.supervisor.ToolsViewModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Composers, panels, actions and tools in their places, without a window.
class HostingTest {

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private final List<String> log = new ArrayList<>();
    private final FakeDesk desk = new FakeDesk();
    private final Selection selection = new Selection();
    private final Drafts drafts = new Drafts(desk);
    private final Ticks ticks = new Ticks(() -> Samples.NOW, _ -> Subscription.EMPTY);
    private final DeskStates states =
            new DeskStates(
                    Samples.busy()
                            .withConversations(
                                    List.of(
                                            Samples.conversation("c1", "Clara", "Hi"),
                                            Samples.conversation("c2", "Omar", "Hello"))));
    private final ComposerViewModel composer =
            new ComposerViewModel(desk, states, selection, drafts);
    private final Privacy privacy = new Privacy(desk, states, new UiThread());
    private final ConversationPorts ports = new ConversationPorts(desk, states, privacy);

    private FormsViewModel forms(Plugins plugins) {
        return new FormsViewModel(states, selection, ports, plugins, drafts, composer, ticks);
    }

    @Test
    void keepsAFormWithItsConversation() {
        var coupon = new Coupon(log);
        var forms = forms(Sick.started(Sick.plugin("p", coupon)));
        selection.open("c1");
        assertEquals(1, forms.offers().size());
        forms.open(forms.offers().getFirst(), null);
        coupon.last.setText("ten percent");
        selection.open("c2");
        assertNull(forms.formProperty().get());
        forms.open(forms.offers().getFirst(), null);
        assertEquals("", coupon.last.getText());
        selection.open("c1");
        assertEquals("ten percent", coupon.last.getText());
        assertEquals(
                List.of("open c1 ''", "dispose", "open c2 ''", "dispose", "open c1 'ten percent'"),
                log);
    }

    @Test
    void sendsToTheConversationItBelongsToAndForgetsTheDraft() {
        var coupon = new Coupon(log);
        var forms = forms(Sick.started(Sick.plugin("p", coupon)));
        selection.open("c2");
        forms.open(forms.offers().getFirst(), null);
        assertFalse(forms.send());
        coupon.last.setText("ten");
        assertTrue(forms.send());
        assertEquals("send c2 COUPON ten", desk.asked.getLast());
        assertNull(forms.formProperty().get());
        assertFalse(drafts.isAny("c2"));
        forms.open(forms.offers().getFirst(), null);
        assertEquals("", coupon.last.getText());
    }

    @Test
    void keepsWhatWasFilledInWhenAFormIsCancelled() {
        var coupon = new Coupon(log);
        var forms = forms(Sick.started(Sick.plugin("p", coupon)));
        selection.open("c1");
        forms.open(forms.offers().getFirst(), null);
        coupon.last.setText("ten");
        forms.cancel();
        assertTrue(drafts.isAny("c1"));
        forms.open(forms.offers().getFirst(), null);
        assertEquals("ten", coupon.last.getText());
    }

    @Test
    void forgetsTheFormOfAConversationThatIsGone() {
        var forms = forms(Sick.started(Sick.plugin("p", new Coupon(log))));
        selection.open("c1");
        forms.open(forms.offers().getFirst(), null);
        states.show(states.getValue().withConversations(List.of()));
        assertNull(forms.formProperty().get());
        assertEquals("dispose", log.getLast());
        assertTrue(forms.offers().isEmpty());
    }

    @Test
    void offersNothingWherePluginsOwnNoComposer() {
        var forms = forms(Sick.started(Sick.plugin("p")));
        selection.open("c1");
        assertTrue(forms.offers().isEmpty());
    }

    @Test
    void letsAPortActInItsOwnConversationAndNoOther() {
        var plugins = Sick.started(Sick.plugin("p", new Coupon(log)));
        var forms = forms(plugins);
        selection.open("c1");
        var port = ports.of("c2");
        port.propose("Hello");
        assertEquals("", composer.textProperty().get());
        assertEquals("Hello", drafts.of("c2"));
        assertTrue(port.compose("COUPON", null));
        assertNull(forms.formProperty().get());
        selection.open("c2");
        assertEquals("Hello", composer.textProperty().get());
        assertNotNull(forms.formProperty().get());
        assertFalse(port.compose("NOTHING", null));
        assertTrue(port.publish(Outbound.of("x")).isPresent());
        states.show(states.getValue().withConversations(List.of()));
        assertEquals(Optional.empty(), port.publish(Outbound.of("x")));
        assertFalse(port.view().writable());
        assertEquals("Omar", port.view().customer().name());
    }

    private record Panel(String id, List<String> log) implements ContextPanel {
        @Override
        public String title(Host host) {
            return "Panel " + id;
        }

        @Override
        public OpenPanel open(RenderContext context) {
            log.add("open " + context.conversation().view().id());
            return new OpenPanel() {
                private final Node node = new TextField();

                @Override
                public Node node() {
                    return node;
                }

                @Override
                public void update(ConversationView conversation) {
                    log.add("update");
                }

                @Override
                public void dispose() {
                    log.add("dispose");
                }
            };
        }
    }

    @Test
    void opensPanelsForTheConversationInViewAndRemembersWhatIsFolded() {
        var remembered = Remembered.untilTheEnd();
        var plugins = Sick.started(Sick.plugin("p", new Panel("a", log)));
        var context = new ContextViewModel(states, selection, ports, privacy, plugins, remembered);
        assertFalse(context.presentProperty().get());
        selection.open("c1");
        assertTrue(context.presentProperty().get());
        selection.open("c2");
        selection.open(null);
        assertEquals(List.of("open c1", "dispose", "open c2", "dispose"), log);
        remembered.put(Remembered.Thing.FOLDED_PANELS, "p/a");
        selection.open("c1");
        assertEquals(4, log.size());
    }

    @Test
    void updatesAPanelWhenItsConversationChanges() {
        var plugins = Sick.started(Sick.plugin("p", new Panel("a", log)));
        new ContextViewModel(states, selection, ports, privacy, plugins, Remembered.untilTheEnd());
        selection.open("c1");
        var changed =
                states.getValue()
                        .conversation("c1")
                        .orElseThrow()
                        .withData(Json.obj("order", Json.of("1")));
        states.show(states.getValue().withConversations(List.of(changed)));
        assertEquals(List.of("open c1", "update"), log);
    }

    private record Action(String id, Availability is) implements ConversationAction {
        @Override
        public Place place() {
            return Place.MESSAGE;
        }

        @Override
        public String label(Host host) {
            return id;
        }

        @Override
        public Availability availability(ConversationView conversation, MessageView message) {
            if (is == null) {
                throw new IllegalStateException();
            }
            return is;
        }

        @Override
        public void run(RenderContext context, MessageView message) {
            throw new NoClassDefFoundError();
        }
    }

    @Test
    void hidesAnActionThatFailsToSayWhetherItCanBeDone() {
        var plugins =
                Sick.started(
                        Sick.plugin(
                                "p",
                                new Action("a", new ConversationAction.Availability.Enabled()),
                                new Action("b", null)));
        var actions = plugins.actions(ConversationAction.Place.MESSAGE);
        var view = ports.of("c1").view();
        assertInstanceOf(
                ConversationAction.Availability.Enabled.class,
                actions.get(0).availability(view, null));
        assertInstanceOf(
                ConversationAction.Availability.Hidden.class,
                actions.get(1).availability(view, null));
        assertFalse(actions.get(0).run(ports.of("c1"), "a1", null));
    }

    private final class Tool implements SupervisorTool {
        @Override
        public String id() {
            return "t";
        }

        @Override
        public String title(Host host) {
            return "Wallboard";
        }

        @Override
        public OpenTool open(Host host, SupervisorPort desk) {
            log.add("open");
            return new OpenTool() {
                private final Node node = new TextField();

                @Override
                public Node node() {
                    return node;
                }

                @Override
                public void dispose() {
                    log.add("dispose");
                }
            };
        }
    }

    private static DeskState as(DeskState state, Map<String, Set<String>> scopes) {
        return state.withMe(
                new Me("a1", "sue", "Sue", "", null, List.of(), scopes, Json.Obj.EMPTY));
    }

    @Test
    void offersToolsToSupervisorsOnlyAndOpensThemWhileTheirPageIsShown() {
        var plugins = Sick.started(Sick.plugin("p", new Tool()));
        var port = new DeskSupervisor(desk, states, privacy, new UiThread());
        var tools = new ToolsViewModel(plugins, port, states);
        assertFalse(tools.offeredProperty().get());
        states.show(as(states.getValue(), Map.of("supervisor", Set.of("view_all"))));
        assertTrue(tools.offeredProperty().get());
        tools.shownProperty().set(true);
        assertNotNull(tools.pageProperty().get());
        tools.shownProperty().set(false);
        tools.shownProperty().set(true);
        states.show(as(states.getValue(), Map.of()));
        assertFalse(tools.offeredProperty().get());
        assertEquals(List.of("open", "dispose", "open", "dispose"), log);
    }

    @Test
    void answersReportsOnTheJavaFxThread() throws Exception {
        var port = new DeskSupervisor(desk, states, privacy, new UiThread());
        desk.services.report = new ServiceAnswer.Got<>(Json.obj("a", Json.of(1)));
        var onFx =
                WaitForAsyncUtils.waitForAsyncFx(
                        20_000,
                        () ->
                                port.report("queue-active-chats/detail", null)
                                        .thenApply(_ -> Platform.isFxApplicationThread()));
        assertTrue(onFx.get(30, java.util.concurrent.TimeUnit.SECONDS));
        desk.services.report = new ServiceAnswer.Refused<>();
        var refused = port.report("x", null).handle((_, problem) -> problem.getMessage());
        assertTrue(refused.get(30, java.util.concurrent.TimeUnit.SECONDS).contains("no report"));
    }

    private static Conversation suggesting(Conversation conversation, String messageId) {
        var one = new EventData.Suggestion(new Body.Plain(" Use this "), 0.9);
        var empty = new EventData.Suggestion(new Body.Plain(""), 0.5);
        return conversation.withAround(
                conversation.around().withSuggestions(Map.of(messageId, List.of(one, empty))));
    }

    @Test
    void putsASuggestionIntoTheComposerUntilSomebodyHasAnswered() {
        var suggestions = new SuggestionsViewModel(states, selection, composer);
        var open = states.getValue().conversation("c1").orElseThrow();
        var said = open.lastSaid().orElseThrow().id();
        states.show(states.getValue().withConversations(List.of(suggesting(open, said))));
        selection.open("c1");
        assertEquals(List.of("Use this"), suggestions.texts());
        suggestions.use("Use this");
        assertEquals("Use this", composer.textProperty().get());
        assertTrue(desk.asked.stream().noneMatch(it -> it.startsWith("send")));
        var answered =
                open.withTranscript(
                        open.transcript().plus(Samples.said("c1", "Clara", ">Answered")));
        states.show(states.getValue().withConversations(List.of(suggesting(answered, said))));
        assertTrue(suggestions.texts().isEmpty());
    }
}
