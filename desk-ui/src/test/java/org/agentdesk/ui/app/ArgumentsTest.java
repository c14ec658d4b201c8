package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static Arguments of(String line) {
        return Arguments.of(line.isEmpty() ? List.of() : List.of(line.split(" ")));
    }

    @Test
    void opensTheEmbeddedSimulatorUnlessToldOtherwise() {
        var none = Arguments.Plugins.NONE;
        assertEquals(new Arguments.Open(null, null, null, null, none), of(""));
        assertEquals(new Arguments.Open(null, null, null, null, none), of("--simulator"));
        assertEquals(
                new Arguments.Open("https://a.example", "ann", Path.of("d"), Path.of("k"), none),
                of("--server https://a.example --user ann --data d --key-file k"));
    }

    @Test
    void takesATour() {
        assertEquals(new Arguments.Tour(Path.of("x"), true), of("tour --out x --dark"));
    }

    @Test
    void looksForPluginsWhereItIsTold() {
        assertEquals(
                new Arguments.Open(
                        null, null, null, null, new Arguments.Plugins(Path.of("d"), Path.of("l"))),
                of("--plugins d --plugin-allow-list l"));
    }

    @Test
    void triesAndChecksAPlugin() {
        assertEquals(new Arguments.PluginRun(Path.of("a.jar"), null), of("plugin run a.jar"));
        assertEquals(
                new Arguments.PluginRun(Path.of("a.jar"), Path.of("o")),
                of("plugin run --out o a.jar"));
        assertEquals(
                new Arguments.PluginCheck(Path.of("a"), Path.of("l")),
                of("plugin check a --plugin-allow-list l"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plugin",
                "plugin fly a.jar",
                "plugin run",
                "plugin run a.jar b.jar",
                "plugin check a.jar --out o",
                "--plugins d",
                "--plugin-allow-list l",
                "--nonsense",
                "--server",
                "--server --user",
                "tour --server x",
                "x",
                "--simulator --server http://a"
            })
    void refusesWhatItDoesNotKnow(String line) {
        assertInstanceOf(Arguments.Wrong.class, of(line));
    }

    @Test
    void leavesPicturesOfEveryMessageWhereItIsTold() {
        assertEquals(
                new Arguments.Gallery(Path.of("out")),
                Arguments.of(List.of("gallery", "--out", "out")));
        assertEquals(
                new Arguments.Wrong("there is no option --dark"),
                Arguments.of(List.of("gallery", "--dark")));
    }
}
