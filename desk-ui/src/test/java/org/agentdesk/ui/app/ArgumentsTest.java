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
        assertEquals(new Arguments.Open(null, null), of(""));
        assertEquals(new Arguments.Open(null, null), of("--simulator"));
        assertEquals(
                new Arguments.Open("https://a.example", "ann"),
                of("--server https://a.example --user ann"));
    }

    @Test
    void takesATour() {
        assertEquals(new Arguments.Tour(Path.of("x"), true), of("tour --out x --dark"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
