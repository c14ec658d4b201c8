package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.util.Subscription;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.ChannelType;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.PastActivity;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.Samples;
import org.agentdesk.ui.conversation.PastViewModel;
import org.agentdesk.ui.conversation.PastViewModel.Past;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.customer.CustomerViewModel;
import org.agentdesk.ui.customer.LabelsViewModel;
import org.agentdesk.ui.customer.People;
import org.agentdesk.ui.customer.StartViewModel;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.lists.ListsViewModel;
import org.agentdesk.ui.presence.PresenceViewModel;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.toolbar.ToolbarViewModel;
import org.agentdesk.ui.wrapup.WrapUpViewModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Every action that a scope opens, with the scope and without it; docs/guide/scopes.md is the same
/// table for people.
class ScopesTest {

    /// How an action looks.
    private enum Look {
        VISIBLE,
        DISABLED,
        ABSENT
    }

    /// @param resource what the scope is of
    /// @param scope opens the action
    /// @param other a scope of the same agent that does not
    private record Line(
            String action,
            String resource,
            String scope,
            String other,
            Look without,
            Function<Injector, Look> look) {
        @Override
        public String toString() {
            return action + " by " + resource + " " + scope;
        }
    }

    private static final String CONTROL = "agent-conversation-control";

    static final List<Line> LINES =
            List.of(
                    new Line(
                            "state menu",
                            "state-change",
                            "manage_state_change",
                            "other",
                            Look.DISABLED,
                            in ->
                                    in.getInstance(PresenceViewModel.class)
                                                    .lockedProperty()
                                                    .get()
                                                    .isEmpty()
                                            ? Look.VISIBLE
                                            : Look.DISABLED),
                    line("earlier messages", CONTROL, "view_history", ScopesTest::past),
                    line(
                            "earlier messages",
                            CONTROL,
                            "view_history_active_customer",
                            ScopesTest::past),
                    line(
                            "leave",
                            CONTROL,
                            "view_leave_chat",
                            in -> in.getInstance(ToolbarViewModel.class).leavesProperty().get()),
                    line(
                            "wrap-up",
                            CONTROL,
                            "view_wrap_up",
                            in -> in.getInstance(WrapUpViewModel.class).offeredProperty().get()),
                    line(
                            "transfer",
                            CONTROL,
                            "view_direct_transfer",
                            in -> asks(in, Assistance.TRANSFER)),
                    line(
                            "conference",
                            CONTROL,
                            "view_conference",
                            in -> asks(in, Assistance.CONFERENCE)),
                    line("consult", CONTROL, "view_consult", in -> asks(in, Assistance.CONSULT)),
                    line(
                            "start a conversation",
                            CONTROL,
                            "view_initiate_chat",
                            in -> in.getInstance(StartViewModel.class).possibleProperty().get()),
                    line(
                            "lists",
                            "subscribed-list",
                            "view",
                            in -> in.getInstance(ListsViewModel.class).offeredProperty().get()),
                    line("customer", "customer", "view", ScopesTest::seesCustomer),
                    line("customer", "customer", "view_in_conversation", ScopesTest::seesCustomer),
                    line("edit customer", "customer", "manage", ScopesTest::editsCustomer),
                    line(
                            "edit customer",
                            "customer",
                            "manage_in_conversation",
                            ScopesTest::editsCustomer),
                    line(
                            "labels",
                            "customer-labels",
                            "assign_label",
                            in -> in.getInstance(LabelsViewModel.class).assignableProperty().get()),
                    line(
                            "labels",
                            "customer-labels",
                            "manage",
                            in ->
                                    in.getInstance(LabelsViewModel.class)
                                            .assignableProperty()
                                            .get()));

    private static Line line(
            String action, String resource, String scope, Function<Injector, Boolean> visible) {
        return new Line(
                action,
                resource,
                scope,
                scope.equals("view_consult") ? "view_conference" : "view_consult",
                Look.ABSENT,
                in -> visible.apply(in) ? Look.VISIBLE : Look.ABSENT);
    }

    private static boolean past(Injector in) {
        return in.getInstance(PastViewModel.class).pastProperty().get() == Past.MORE;
    }

    private static boolean asks(Injector in, Assistance kind) {
        return in.getInstance(ToolbarViewModel.class).offeredProperty(kind).get();
    }

    private static boolean seesCustomer(Injector in) {
        return in.getInstance(CustomerViewModel.class).presentProperty().get();
    }

    private static boolean editsCustomer(Injector in) {
        return in.getInstance(CustomerViewModel.class).changeableProperty().get();
    }

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static Injector desk(String resource, String scope) throws Exception {
        var scopes = new java.util.HashMap<String, Set<String>>();
        scopes.put(CONTROL, Set.of("view_consult"));
        // labels and outbound conversations belong to a profile that can be seen
        scopes.put("customer", Set.of(resource.equals("customer") ? "none" : "view"));
        scopes.merge(resource, Set.of(scope), (_, now) -> now);
        var me = new Me("a1", "ann", "", "", null, List.of(), Map.copyOf(scopes), Json.Obj.EMPTY);
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> open(me));
    }

    private static Injector open(Me me) {
        var desk = new FakeDesk();
        desk.services.schema = new ServiceAnswer.Got<>(People.SCHEMA);
        desk.services.labels = new ServiceAnswer.Got<>(People.LABELS);
        var states = new DeskStates(Samples.SIGNED_OUT);
        var injector =
                Guice.createInjector(
                        new DeskModule(
                                desk,
                                states,
                                new Ticks(() -> Samples.NOW, _ -> Subscription.EMPTY),
                                Remembered.untilTheEnd(),
                                _ -> {}));
        List.of(
                        PresenceViewModel.class,
                        PastViewModel.class,
                        ToolbarViewModel.class,
                        WrapUpViewModel.class,
                        StartViewModel.class,
                        ListsViewModel.class,
                        CustomerViewModel.class,
                        LabelsViewModel.class)
                .forEach(injector::getInstance);
        states.show(state(me));
        injector.getInstance(Selection.class).open("c1");
        return injector;
    }

    private static DeskState state(Me me) {
        var clara = People.withClara(new Talk().says(Talk.CLARA, "Hi"));
        var around = clara.around().withPast(PastActivity.NONE);
        var state = People.desk(me, clara.withAround(around));
        var types = List.of(new ChannelType("t1", "WEB", true, "m1"));
        return state.withAround(state.around().withChannelTypes(types));
    }

    private static Look look(Line line, String scope) throws Exception {
        var injector = desk(line.resource(), scope);
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> line.look().apply(injector));
    }

    @ParameterizedTest
    @FieldSource("LINES")
    void isThereWithItsScope(Line line) throws Exception {
        assertEquals(Look.VISIBLE, look(line, line.scope()));
    }

    @ParameterizedTest
    @FieldSource("LINES")
    void isAbsentOrDisabledWithoutIt(Line line) throws Exception {
        assertEquals(line.without(), look(line, line.other()));
    }

    @ParameterizedTest
    @FieldSource("LINES")
    void standsInTheGuide(Line line) throws Exception {
        var lines =
                new ArrayList<>(Files.readAllLines(Path.of("..", "docs", "guide", "scopes.md")));
        lines.removeIf(text ->
                !text.contains("`" + line.scope() + "`")
                        || !text.startsWith("| `" + line.resource() + "`"));
        assertEquals(1, lines.size(), line + " in docs/guide/scopes.md");
    }
}
