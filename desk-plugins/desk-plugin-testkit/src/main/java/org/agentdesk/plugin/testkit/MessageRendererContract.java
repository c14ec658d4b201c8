package org.agentdesk.plugin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import org.agentdesk.core.cim.Json;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;
import org.agentdesk.plugin.Theme;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/// What the desk expects of every [MessageRenderer]. Extend it with your renderer:
///
/// ```java
/// class CouponRendererTest extends MessageRendererContract {
///     protected MessageRenderer renderer() { return new CouponRenderer(); }
///     protected List<Json.Obj> samples() { return List.of(Samples.json("{\"type\":\"COUPON\"}")); }
/// }
/// ```
public abstract class MessageRendererContract {

    private static final List<Double> WIDTHS = List.of(120.0, 200.0, 340.0, 620.0, 900.0);
    private static final int ROUNDS = 1_000;
    private static final int UPDATES = 100;

    private final TestHost host = Samples.host();

    /// For the tests that extend it.
    protected MessageRendererContract() {}

    /// A fresh renderer.
    protected abstract MessageRenderer renderer();

    /// Bodies of the types that it draws. The types of the platform are here already; give some of
    /// each type of your own.
    protected List<Json.Obj> samples() {
        var types = renderer().bodyTypes();
        return Stream.of(Samples.english(), Samples.arabic())
                .flatMap(samples -> samples.of(types).bodies().stream())
                .toList();
    }

    /// The style sheets of the plug-in.
    protected List<String> stylesheets() {
        return List.of();
    }

    /// The host that the renderer is given, to prepare it or to ask it.
    protected final TestHost host() {
        return host;
    }

    private RenderContext context() {
        return new RenderContext(host, new TestConversation(), "agent-1");
    }

    private static MessageView message(Json body) {
        return Samples.message(Samples.body(body), false);
    }

    private List<Json.Obj> someSamples() {
        var samples = samples();
        assertFalse(samples.isEmpty(), "samples() has to give some bodies");
        return samples;
    }

    private Stream<DynamicTest> eachSample(Trial trial) {
        return each(someSamples(), trial);
    }

    /// One sample of each shape: where every value is replaced, others of that shape would be the
    /// same message again.
    private Stream<DynamicTest> eachShape(Trial trial) {
        var shapes = new LinkedHashMap<String, Json.Obj>();
        someSamples().forEach(sample -> shapes.putIfAbsent(Damage.shape(sample), sample));
        return each(List.copyOf(shapes.values()), trial);
    }

    private Stream<DynamicTest> each(List<Json.Obj> samples, Trial trial) {
        return IntStream.range(0, samples.size())
                .mapToObj(i -> {
                    var sample = samples.get(i);
                    var name = sample.get("type").text() + " " + (i + 1);
                    return dynamicTest(name, () -> quietly(() -> trial.of(sample)));
                });
    }

    @FunctionalInterface
    private interface Trial {
        void of(Json.Obj sample) throws Exception;
    }

    /// Nothing may fail behind our back either.
    private void quietly(FxThread.Step task) throws Exception {
        assertEquals(List.of(), FxThread.uncaughtDuring(task), "thrown by a listener or layout");
        assertEquals(List.of(), host.troubles(), "thrown by what runLater was given");
    }

    @Test
    void namesTypesInUpperCaseAndTheSameEachTime() {
        var renderer = renderer();
        assertFalse(renderer.bodyTypes().isEmpty(), "a renderer without types is never called");
        assertEquals(renderer.bodyTypes(), renderer.bodyTypes());
        Stream.concat(renderer.bodyTypes().stream(), renderer.channelTypes().stream())
                .forEach(type -> assertEquals(type.toUpperCase(Locale.ROOT), type));
    }

    @TestFactory
    Stream<DynamicTest> fitsEveryWidthInBothDirections() {
        return eachSample(sample ->
                FxThread.run(() -> {
                    for (var orientation :
                            List.of(NodeOrientation.LEFT_TO_RIGHT, NodeOrientation.RIGHT_TO_LEFT)) {
                        for (boolean outbound : List.of(false, true)) {
                            var message = Samples.message(Samples.body(sample), outbound);
                            var rendered = renderer().create(message, context());
                            draw(rendered, new Frame(stylesheets(), orientation), WIDTHS);
                            rendered.dispose();
                        }
                    }
                }));
    }

    private static void draw(RenderedMessage rendered, Frame frame, List<Double> widths) {
        var node = rendered.node();
        assertNotNull(node, "node()");
        assertSame(node, rendered.node(), "node() has to be the same each time");
        assertNotNull(rendered.plainText(), "plainText()");
        frame.put(node);
        for (double width : widths) {
            var misfit = frame.fit(width);
            assertTrue(misfit.isEmpty(), () -> "at %.0f: %s".formatted(width, misfit.orElse("")));
        }
    }

    @TestFactory
    Stream<DynamicTest> survivesWhateverIsMissingOrWrong() {
        return eachShape(sample ->
                FxThread.run(() -> {
                    var renderer = renderer();
                    var frame = new Frame(stylesheets());
                    for (var damage : Damage.of(sample)) {
                        try {
                            var rendered = renderer.create(message(damage.body()), context());
                            draw(rendered, frame, List.of(300.0));
                            rendered.update(message(sample));
                            rendered.update(message(damage.body()));
                            draw(rendered, frame, List.of(300.0));
                            rendered.dispose();
                        } catch (RuntimeException | AssertionError e) {
                            throw new AssertionError("with " + damage.what(), e);
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> survivesWhateverPeopleType() {
        return eachShape(sample ->
                FxThread.run(() -> {
                    var renderer = renderer();
                    var frame = new Frame(stylesheets());
                    for (var hostile : HostileText.all()) {
                        try {
                            var message = message(hostile.everywhereIn(sample));
                            var rendered = renderer.create(message, context());
                            draw(rendered, frame, List.of(200.0, 400.0));
                            rendered.dispose();
                        } catch (RuntimeException | AssertionError e) {
                            throw new AssertionError("with " + hostile, e);
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> keepsItsNodeHoweverOftenTheMessageChanges() {
        return eachSample(sample ->
                FxThread.run(() -> {
                    var rendered = renderer().create(message(sample), context());
                    var frame = new Frame(stylesheets());
                    var edited = new HostileText("edited", "edited").everywhereIn(sample);
                    for (int i = 0; i < UPDATES; i++) {
                        rendered.update(message(i % 2 == 0 ? edited : sample));
                        if (i % 25 == 0) {
                            draw(rendered, frame, List.of(400.0));
                        }
                    }
                    var parts = Frame.all(rendered.node()).size();
                    var fresh = renderer().create(message(sample), context());
                    draw(fresh, new Frame(stylesheets()), List.of(400.0));
                    draw(rendered, frame, List.of(400.0));
                    assertEquals(fresh.plainText(), rendered.plainText());
                    assertTrue(
                            parts <= 2 * Frame.all(fresh.node()).size() + 2,
                            "updates pile up nodes");
                    fresh.dispose();
                    rendered.dispose();
                }));
    }

    @TestFactory
    Stream<DynamicTest> followsTheTheme() {
        return eachSample(sample ->
                FxThread.run(() -> {
                    var rendered = renderer().create(message(sample), context());
                    var frame = new Frame(stylesheets());
                    for (var theme : List.of(Theme.DARK, Theme.LIGHT, Theme.DARK)) {
                        host.theme().set(theme);
                        draw(rendered, frame, List.of(400.0));
                    }
                    rendered.dispose();
                    host.theme().set(Theme.LIGHT);
                }));
    }

    @TestFactory
    Stream<DynamicTest> hasWordsForWhateverTheKeyboardReaches() {
        return eachSample(sample ->
                FxThread.run(() -> {
                    var rendered = renderer().create(message(sample), context());
                    draw(rendered, new Frame(stylesheets()), List.of(400.0));
                    assertEquals(List.of(), Frame.unspoken(rendered.node()));
                    rendered.dispose();
                }));
    }

    @TestFactory
    Stream<DynamicTest> changesItsNodesOnTheFxThreadOnly() {
        return eachSample(sample -> {
            var watch = new ThreadWatch();
            var rendered =
                    FxThread.call(() -> {
                        var created = renderer().create(message(sample), context());
                        watch.over(created.node());
                        return created;
                    });
            Thread.sleep(50);
            FxThread.run(rendered::dispose);
            assertEquals(List.of(), watch.wrong());
        });
    }

    @Test
    void forgetsWhatWasDisposed() throws Exception {
        var samples = someSamples();
        var leaks = new Leaks();
        var threads = Leaks.threads();
        var renderer = renderer();
        quietly(() -> {
            for (int i = 0; i < ROUNDS; i++) {
                var sample = samples.get(i % samples.size());
                boolean drawn = i % 10 == 0;
                FxThread.run(() -> makeAndDispose(renderer, sample, drawn, leaks));
            }
        });
        assertEquals(0, leaks.alive(), "nodes that are still held, of " + ROUNDS);
        assertEquals(0, host.themeListeners(), "listeners left on host.theme()");
        int started = Leaks.threadsSince(threads).size();
        assertTrue(started <= 16, () -> started + " threads more than before");
    }

    private void makeAndDispose(
            MessageRenderer renderer, Json.Obj sample, boolean drawn, Leaks leaks) {
        var rendered = renderer.create(message(sample), context());
        leaks.watch(rendered.node());
        if (drawn) {
            var frame = new Frame(stylesheets());
            draw(rendered, frame, List.of(400.0));
            frame.clear();
        }
        rendered.dispose();
    }

    @Test
    void answersWithoutDelay(TestReporter reporter) throws Exception {
        var create = new Stopwatch();
        var update = new Stopwatch();
        FxThread.run(() -> {
            var renderer = renderer();
            for (int i = 0; i < 20; i++) {
                for (var sample : someSamples()) {
                    var message = message(sample);
                    renderer.isShown(message);
                    var rendered = create.time(() -> renderer.create(message, context()));
                    update.time(() -> {
                        rendered.update(message);
                        return true;
                    });
                    rendered.dispose();
                }
            }
        });
        reporter.publishEntry("create", create.toString());
        reporter.publishEntry("update", update.toString());
        assertTrue(create.median().compareTo(Stopwatch.ABSURD) < 0, () -> "create: " + create);
        assertTrue(update.median().compareTo(Stopwatch.ABSURD) < 0, () -> "update: " + update);
    }
}
