package org.agentdesk.ui.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.agentdesk.core.cim.Body;
import org.agentdesk.plugin.RenderedMessage;
import org.agentdesk.ui.plugin.Health.State;
import org.agentdesk.ui.plugin.files.AllowListFile;
import org.agentdesk.ui.plugin.files.PluginFolder;
import org.agentdesk.ui.plugin.files.PrivateFolder;
import org.agentdesk.ui.plugin.files.Vetted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Real jars with something wrong in each, through the real loader: the desk works on beside them.
class HostilePluginsTest {

    private final PrivateFolder copies = PrivateFolder.make();
    private final List<String> allowed = new ArrayList<>();
    @TempDir private Path root;
    private Plugins plugins;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() throws Exception {
        if (plugins != null) {
            fx(() -> {
                plugins.close();
                return true;
            });
        }
        copies.close();
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private Path folder() {
        return root.resolve("plugins");
    }

    /// Puts a jar into the plug-in folder and on the list.
    private void install(JarMaker jar, String name) throws Exception {
        allow(jar.in(folder().resolve(name).resolve(name + ".jar")));
    }

    private void allow(Path jar) throws Exception {
        var digest = java.security.MessageDigest.getInstance("SHA-256");
        var hash = java.util.HexFormat.of().formatHex(digest.digest(Files.readAllBytes(jar)));
        allowed.add("sha256 " + hash + "  " + jar.getFileName());
    }

    private List<Vetted> look() throws Exception {
        var list = root.resolve("allowed.txt");
        Files.write(list, allowed);
        return PluginFolder.look(
                folder(), AllowListFile.read(list), copies, InstantSource.system());
    }

    private void start() throws Exception {
        var found = look();
        plugins = fx(() -> Plugins.with(found, Switches.NONE, Sick.DESK));
    }

    private Health health(String id) throws Exception {
        return fx(() ->
                plugins.health().stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    private RenderedMessage drawn(String type) throws Exception {
        return fx(() -> plugins.draw(Sick.message(type), new NoConversation(), "a1"));
    }

    /// What stands in the bubble, if the plug-in drew it; else "generic".
    private String shown(String type) throws Exception {
        var rendered = drawn(type);
        return fx(() -> {
            var children = ((Parent) rendered.node()).getChildrenUnmodifiable();
            return children.getFirst() instanceof Label label ? label.getText() : "generic";
        });
    }

    /// The desk's own messages are still drawn, in any conversation.
    private void assertTheDeskWorksOn() throws Exception {
        var rendered =
                fx(() ->
                        plugins.draw(
                                Sick.message(new Body.Plain("Hello *you*"), "WEB"),
                                new NoConversation(),
                                "a1"));
        assertEquals("Hello *you*", fx(rendered::plainText));
        assertFalse(
                fx(() ->
                        ((Parent) rendered.node()).getChildrenUnmodifiable().getFirst()
                                instanceof Label));
        assertEquals(State.ACTIVE, health("org.agentdesk.messages").state());
        assertEquals(0, health("org.agentdesk.messages").failures());
    }

    @Test
    void drawsWithAGoodPlugin() throws Exception {
        install(
                new JarMaker("com.example.good")
                        .contributing("draws(\"COUPON\", (m, c) -> shows(new Label(\"coupon\")))"),
                "good");
        start();
        assertEquals("coupon", shown("COUPON"));
        var health = health("com.example.good");
        assertEquals(State.ACTIVE, health.state());
        assertEquals("good", health.origin());
        assertEquals(1, health.jars().size());
        assertTheDeskWorksOn();
    }

    @Test
    void quarantinesOneThatThrows() throws Exception {
        install(
                new JarMaker("com.example.throwing")
                        .contributing(
                                "draws(\"COUPON\", (m, c) -> { throw new IllegalStateException();"
                                        + " })"),
                "throwing");
        start();
        for (int i = 0; i < 6; i++) {
            assertEquals("generic", shown("COUPON"));
        }
        var health = health("com.example.throwing");
        assertEquals(State.QUARANTINED, health.state());
        assertEquals(Guard.PATIENCE, health.failures());
        assertTrue(health.cause().contains("create COUPON"), health.cause());
        assertTrue(health.cause().contains("IllegalStateException"), health.cause());
        assertTheDeskWorksOn();
    }

    @Test
    void callsAgainWhatWasQuarantinedWhenAskedTo() throws Exception {
        install(
                new JarMaker("com.example.moody")
                        .with("static int calls;")
                        .contributing(
                                """
                                draws("COUPON", (m, c) -> {
                                    if (calls++ < 5) throw new IllegalStateException();
                                    return shows(new Label("coupon"));
                                })\
                                """),
                "moody");
        start();
        for (int i = 0; i < 7; i++) {
            assertEquals("generic", shown("COUPON"));
        }
        fx(() -> {
            plugins.tryAgain("com.example.moody");
            return true;
        });
        assertEquals("coupon", shown("COUPON"));
        assertEquals(State.ACTIVE, health("com.example.moody").state());
    }

    @Test
    void quarantinesOneThatIsSlowAgainAndAgain() throws Exception {
        install(
                new JarMaker("com.example.slow")
                        .contributing(
                                """
                                draws("COUPON", (m, c) -> {
                                    try { Thread.sleep(300); } catch (InterruptedException e) {}
                                    return shows(new Label("late"));
                                })\
                                """),
                "slow");
        start();
        for (int i = 1; i < Guard.PATIENCE; i++) {
            assertEquals("late", shown("COUPON"));
        }
        assertEquals("generic", shown("COUPON"));
        var health = health("com.example.slow");
        assertEquals(State.QUARANTINED, health.state());
        assertEquals(0, health.failures());
        assertTrue(health.slowest().toMillis() >= 300);
        assertTrue(health.cause().contains("slow"), health.cause());
        assertTheDeskWorksOn();
    }

    @Test
    void drawsGenericallyWhatOneReturnsAsNull() throws Exception {
        install(
                new JarMaker("com.example.nulls")
                        .contributing(
                                "draws(\"COUPON\", (m, c) -> null),"
                                        + " draws(\"VOUCHER\", (m, c) -> shows(null))"),
                "nulls");
        start();
        assertEquals("generic", shown("COUPON"));
        assertEquals("generic", shown("VOUCHER"));
        assertEquals(2, health("com.example.nulls").failures());
        assertTheDeskWorksOn();
    }

    @Test
    void worksOnBesideOneWithAMissingClass() throws Exception {
        install(
                new JarMaker("com.example.missing")
                        .with("static final class Gone { static Node node() { return null; } }")
                        .withoutClass("Provider$Gone")
                        .contributing("draws(\"COUPON\", (m, c) -> shows(Gone.node()))"),
                "missing");
        start();
        assertEquals("generic", shown("COUPON"));
        var failure = health("com.example.missing").lastFailure();
        assertNotNull(failure);
        assertEquals(NoClassDefFoundError.class, failure.cause().getClass());
        assertTheDeskWorksOn();
    }

    @Test
    void refusesOneWhoseClassCannotBeMade() throws Exception {
        install(
                new JarMaker("com.example.broken")
                        .with("static { if (true) throw new IllegalStateException(\"static\"); }")
                        .contributing(""),
                "broken");
        start();
        var health = health("com.example.broken");
        assertEquals(State.REFUSED, health.state());
        assertFalse(health.cause().isBlank());
        assertTheDeskWorksOn();
    }

    @Test
    void refusesANewerApiLevelBeforeAnyClassIsLoaded() throws Exception {
        System.clearProperty("hostile.loaded");
        install(
                new JarMaker("com.example.newer")
                        .attribute("Agent-Desk-Api-Level", "99")
                        .with("static { System.setProperty(\"hostile.loaded\", \"yes\"); }")
                        .contributing(""),
                "newer");
        start();
        var health = health("com.example.newer");
        assertEquals(State.REFUSED, health.state());
        assertTrue(health.cause().contains("99"), health.cause());
        assertEquals(null, System.getProperty("hostile.loaded"));
        assertTheDeskWorksOn();
    }

    @Test
    void refusesAnUnsignedUnlistedOneAndShowsItsHash() throws Exception {
        System.clearProperty("hostile.loaded");
        new JarMaker("com.example.unsigned")
                .with("static { System.setProperty(\"hostile.loaded\", \"yes\"); }")
                .contributing("")
                .in(folder().resolve("unsigned.jar"));
        start();
        var health = health("com.example.unsigned");
        assertEquals(State.REFUSED, health.state());
        assertTrue(health.cause().contains(health.jars().getFirst().sha256()), health.cause());
        assertEquals(null, System.getProperty("hostile.loaded"));
        assertTheDeskWorksOn();
    }

    @Test
    void takesNoNodeAwayFromAnotherMessage() throws Exception {
        install(
                new JarMaker("com.example.twice")
                        .with("static final Node ONE = new Label(\"one\");")
                        .contributing("draws(\"COUPON\", (m, c) -> shows(ONE))"),
                "twice");
        start();
        var first = drawn("COUPON");
        assertEquals("generic", shown("COUPON"));
        assertEquals(
                1, fx(() -> ((Parent) first.node()).getChildrenUnmodifiable().size()).intValue());
        assertTrue(
                fx(() ->
                        ((Parent) first.node()).getChildrenUnmodifiable().getFirst()
                                instanceof Label));
        assertEquals(1, health("com.example.twice").failures());
    }

    @Test
    void endsAllThoughOneThrowsWhenItIsClosed() throws Exception {
        System.clearProperty("closed.after");
        install(
                new JarMaker("com.example.a")
                        .with(
                                "public void close() { System.setProperty(\"closed.after\","
                                        + " \"yes\"); }")
                        .contributing(""),
                "a");
        install(
                new JarMaker("com.example.closing")
                        .with("public void close() { throw new StackOverflowError(); }")
                        .contributing(""),
                "closing");
        start();
        fx(() -> {
            plugins.close();
            return true;
        });
        assertEquals("yes", System.getProperty("closed.after"));
        assertEquals(1, health("com.example.closing").failures());
    }

    @Test
    void countsTheThreadsThatOneLeavesRunning() throws Exception {
        install(
                new JarMaker("com.example.threads")
                        .contributing(
                                """
                                draws("COUPON", (m, c) -> {
                                    var thread = new Thread(() -> {
                                        try { Thread.sleep(60_000); } catch (InterruptedException e) {}
                                    }, "leaked");
                                    thread.setDaemon(true);
                                    thread.start();
                                    return shows(new Label("coupon"));
                                })\
                                """),
                "threads");
        start();
        assertEquals(0, health("com.example.threads").threads());
        shown("COUPON");
        shown("COUPON");
        assertEquals(2, health("com.example.threads").threads());
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("leaked"))
                .forEach(Thread::interrupt);
    }

    @Test
    void givesEachItsOwnLibraryAndItsOwnClassLoader() throws Exception {
        for (var word : List.of("first", "second")) {
            var library =
                    JarMaker.library(
                            folder().resolve(word).resolve("words.jar"),
                            "words",
                            "Words",
                            "public class Words { public static String word() { return \"%s\"; } }"
                                    .formatted(word));
            allow(library);
            install(
                    new JarMaker("com.example." + word)
                            .requiring("words")
                            .dependingOn(library)
                            .contributing(
                                    """
                                    draws("%s", (m, c) -> shows(new Label(words.Words.word()
                                        + (Thread.currentThread().getContextClassLoader()
                                            == Provider.class.getClassLoader()))))\
                                    """
                                            .formatted(word.toUpperCase(java.util.Locale.ROOT))),
                    word);
        }
        start();
        assertEquals("firsttrue", shown("FIRST"));
        assertEquals("secondtrue", shown("SECOND"));
    }

    @Test
    void turnsOneOffAndOnAgain() throws Exception {
        install(
                new JarMaker("com.example.good")
                        .contributing("draws(\"COUPON\", (m, c) -> shows(new Label(\"coupon\")))"),
                "good");
        start();
        fx(() -> {
            plugins.turn("com.example.good", true);
            return true;
        });
        assertEquals("generic", shown("COUPON"));
        assertEquals(State.OFF, health("com.example.good").state());
        fx(() -> {
            plugins.turn("com.example.good", false);
            return true;
        });
        assertEquals("coupon", shown("COUPON"));
    }

    @Test
    void failsByKindOfCallSoThatAHarmlessCallInBetweenHidesNothing() throws Exception {
        install(
                new JarMaker("com.example.between")
                        .contributing("draws(\"COUPON\", (m, c) -> null)"),
                "between");
        start();
        for (int i = 0; i < Guard.PATIENCE; i++) {
            fx(() -> plugins.shows(Sick.message("COUPON")));
            shown("COUPON");
        }
        assertEquals(State.QUARANTINED, health("com.example.between").state());
    }
}
