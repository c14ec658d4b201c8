package org.agentdesk.ui.plugin;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderedMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PluginsTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }

    private static String drawn(Plugins plugins, MessageView message) throws Exception {
        return fx(() -> text(plugins.draw(message, new NoConversation(), "a1")));
    }

    private static String text(RenderedMessage rendered) {
        var shown = ((Parent) rendered.node()).getChildrenUnmodifiable();
        return shown.isEmpty() ? "" : ((Label) shown.getFirst()).getText();
    }

    private static final MessageRenderer GENERIC =
            Sick.draws(MessageRenderer.ANY_TYPE, _ -> Sick.label("generic"));

    static Stream<Throwable> causes() {
        return Stream.of(
                new IllegalStateException("no"),
                new NoClassDefFoundError("com/example/Gone"),
                new AbstractMethodError("later"),
                new ExceptionInInitializerError("static"),
                new StackOverflowError(),
                new AssertionError("never"),
                new java.io.IOException("checked, thrown all the same"));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void fallsBackToTheGenericFormAndKeepsTheCause(Throwable cause) throws Exception {
        var plugins =
                Sick.started(
                        Sick.plugin("base", GENERIC),
                        Sick.plugin("sick", Sick.throwing("X", cause)));
        assertEquals("generic", drawn(plugins, Sick.message("X")));
        var health = plugins.health().get(1);
        assertEquals(cause, health.lastFailure().cause());
        assertEquals("create X", health.lastFailure().during());
    }

    @Test
    void treatsNullsAsFailures() throws Exception {
        var plugins =
                Sick.started(
                        Sick.plugin("base", GENERIC),
                        Sick.plugin("null", Sick.draws("X", _ -> null)),
                        Sick.plugin(
                                "nullNode", Sick.draws("Y", _ -> new Sick.Drawn(null, "text"))));
        assertEquals("generic", drawn(plugins, Sick.message("X")));
        assertEquals("generic", drawn(plugins, Sick.message("Y")));
    }

    @Test
    void showsTheBareTextWhenEvenTheGenericFormFails() throws Exception {
        var sick = Sick.throwing(MessageRenderer.ANY_TYPE, new LinkageError());
        var plugins = Sick.started(Sick.plugin("sick", sick));
        assertEquals("Hi", drawn(plugins, Sick.message(new Body.Plain("Hi"), "WEB")));
        assertEquals("Message of type X", drawn(plugins, Sick.message("X")));
    }

    @Test
    void prefersTheLaterPluginAndTheOneForTheChannel() throws Exception {
        var forWeb = new Sick.Draws(Set.of("X"), Set.of("WEB"), (_, _) -> Sick.label("for web"));
        var plugins =
                Sick.started(
                        Sick.plugin("base", GENERIC),
                        Sick.plugin("a", forWeb),
                        Sick.plugin("b", Sick.draws("X", _ -> Sick.label("b"))),
                        Sick.plugin("c", Sick.draws("X", _ -> Sick.label("c"))));
        assertEquals("for web", drawn(plugins, Sick.message("X")));
        var elsewhere = Sick.message(Sick.message("X").message().body(), "SMS");
        assertEquals("c", drawn(plugins, elsewhere));
        assertEquals("generic", drawn(plugins, Sick.message("Y")));
    }

    @Test
    void stopsCallingWhatKeepsFailing() throws Exception {
        var calls = new AtomicInteger();
        var sick =
                Sick.draws(
                        "X",
                        _ -> {
                            calls.incrementAndGet();
                            throw new IllegalStateException();
                        });
        var plugins = Sick.started(Sick.plugin("base", GENERIC), Sick.plugin("sick", sick));
        for (int i = 0; i < 20; i++) {
            assertEquals("generic", drawn(plugins, Sick.message("X")));
        }
        assertEquals(Guard.PATIENCE, calls.get());
        assertEquals(Health.State.QUARANTINED, plugins.health().get(1).state());
    }

    @Test
    void replacesAMessageWhoseUpdateFails() throws Exception {
        var brittle =
                new RenderedMessage() {
                    private final Label label = new Label("brittle");

                    @Override
                    public Label node() {
                        return label;
                    }

                    @Override
                    public String plainText() {
                        throw new IllegalStateException();
                    }

                    @Override
                    public void update(MessageView message) {
                        throw new NoSuchMethodError();
                    }

                    @Override
                    public void dispose() {
                        throw new IllegalStateException();
                    }
                };
        var plugins =
                Sick.started(
                        Sick.plugin("base", GENERIC),
                        Sick.plugin("sick", Sick.draws("X", _ -> brittle)));
        var shown =
                fx(() -> {
                    var rendered = plugins.draw(Sick.message("X"), new NoConversation(), "a1");
                    rendered.plainText();
                    rendered.update(Sick.message("X"));
                    var after = text(rendered);
                    rendered.dispose();
                    return after;
                });
        assertEquals("generic", shown);
    }

    @Test
    void asksTheNextWhenAnEventLineFails() {
        var events = Set.of(EventName.HAND_RAISED);
        var plugins =
                Sick.started(
                        Sick.plugin("base", new Sick.Says(events, _ -> Optional.of("Hand up"))),
                        Sick.plugin("null", new Sick.Says(events, _ -> null)),
                        Sick.plugin(
                                "sick",
                                new Sick.Says(
                                        events,
                                        _ -> {
                                            throw new NoClassDefFoundError();
                                        })));
        assertEquals(
                Optional.of("Hand up"),
                plugins.line(Sick.event(EventName.HAND_RAISED), new NoConversation(), ""));
        assertEquals(
                Optional.empty(),
                plugins.line(Sick.event(EventName.HAND_DOWN), new NoConversation(), ""));
    }

    @Test
    void refusesANewerApiLevelAndASecondPluginOfOneId() {
        var newer = new Sick.Plugin("newer", 99, List.of());
        var plugins = Sick.started(Sick.plugin("a"), newer, Sick.plugin("a"));
        var states = plugins.health().stream().map(Health::state).toList();
        assertEquals(
                List.of(Health.State.ACTIVE, Health.State.REFUSED, Health.State.REFUSED), states);
        assertDoesNotThrow(plugins::close);
    }

    @Test
    void measuresSlowCalls() {
        var chart = new Chart("slow");
        var clock = new AtomicInteger();
        var guard = new Guard(chart, () -> clock.getAndAdd(40_000_000));
        assertEquals(Optional.of("late"), guard.call("create", () -> "late"));
        assertEquals(1, chart.read().slowCalls());
        assertEquals(40, chart.read().slowest().toMillis());
    }

    @Test
    void findsTheOthersWhenAProviderCannotBeRead() {
        var found = Discovery.of(new SickProviders());
        assertEquals(
                List.of("good", "also good"), found.plugins().stream().map(p -> p.id()).toList());
        assertEquals(4, found.refused().size());
        assertInstanceOf(NoClassDefFoundError.class, found.refused().get(2).lastFailure().cause());
    }

    @Test
    void endsAnIteratorThatFailsForEver() {
        var broken =
                new SickProviders() {
                    @Override
                    public boolean hasNext() {
                        throw new java.util.ServiceConfigurationError("for ever");
                    }
                };
        assertTrue(Discovery.of(broken).plugins().isEmpty());
    }

    @Test
    void findsTheBuiltInMessages() {
        var ids = Discovery.ofBuiltIn().plugins().stream().map(p -> p.id()).toList();
        assertEquals(List.of("org.agentdesk.messages"), ids);
    }

    @Test
    void opensOnlySafeLinks() {
        var host = new PluginHost("x", Sick.DESK, new Guard(new Chart("x"), System::nanoTime));
        Sick.OPENED.clear();
        for (var link :
                List.of(
                        "https://a.example/x",
                        "mailto:a@b.example",
                        "tel:+48",
                        "file:///etc/passwd",
                        "javascript:alert(1)",
                        "http:/nohost",
                        "ms-settings:x",
                        "relative",
                        "HTTPS://b.example")) {
            host.openLink(java.net.URI.create(link));
        }
        assertEquals(
                "[https://a.example/x, mailto:a@b.example, tel:+48, HTTPS://b.example]",
                Sick.OPENED.toString());
    }

    /// good, a null, one whose next fails, one that cannot be made, one that is null, also good.
    private static class SickProviders
            implements java.util.Iterator<java.util.ServiceLoader.Provider<Sick.Plugin>> {
        private int at;

        @Override
        public boolean hasNext() {
            return at < 6;
        }

        @Override
        public java.util.ServiceLoader.Provider<Sick.Plugin> next() {
            return switch (at++) {
                case 0 -> provider(() -> Sick.plugin("good"));
                case 1 -> null;
                case 2 -> throw new java.util.ServiceConfigurationError("no such class");
                case 3 ->
                        provider(() -> {
                            throw new NoClassDefFoundError();
                        });
                case 4 -> provider(() -> null);
                case 5 -> provider(() -> Sick.plugin("also good"));
                default -> throw new NoSuchElementException();
            };
        }

        private static java.util.ServiceLoader.Provider<Sick.Plugin> provider(
                java.util.function.Supplier<Sick.Plugin> how) {
            return new java.util.ServiceLoader.Provider<>() {
                @Override
                public Class<Sick.Plugin> type() {
                    return Sick.Plugin.class;
                }

                @Override
                public Sick.Plugin get() {
                    return how.get();
                }
            };
        }
    }
}
