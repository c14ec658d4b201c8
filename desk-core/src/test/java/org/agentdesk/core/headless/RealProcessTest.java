package org.agentdesk.core.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentdesk.core.simulated.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The process as scripts start it: its streams and what it ends with.
@Timeout(60)
class RealProcessTest {

    private static Process start(String... options) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp"));
        command.add(everything());
        command.add("org.agentdesk.core.headless.Headless");
        command.addAll(Arrays.asList(options));
        return new ProcessBuilder(command).start();
    }

    /// What this test runs on, whether it came as modules or not.
    private static String everything() {
        return Stream.of(
                        System.getProperty("jdk.module.path"),
                        System.getProperty("java.class.path"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String text(java.io.InputStream stream) throws Exception {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static int end(Process process) throws Exception {
        assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it goes on");
        return process.exitValue();
    }

    @Test
    void speaksJsonAndEndsWhenItIsTold(@TempDir Path folder) throws Exception {
        try (var work = Workplace.open()) {
            var process = start("--data", folder.toString());
            var ann = new Terminal(process.getOutputStream(), process.getInputStream());
            var server = work.simulator.baseUri();
            ann.does(
                    "{'do':'signIn','server':'%s','user':'ann','password':'secret'}"
                            .formatted(server));
            ann.does("{'do':'agentState','state':'READY'}");
            ann.does("{'do':'quit'}");
            assertTrue(ann.hasEnded());
            assertEquals(Headless.QUIT, end(process));
            var complaints = text(process.getErrorStream());
            assertEquals(1, complaints.lines().count(), complaints);
            assertTrue(complaints.contains("memory"), complaints);
        }
    }

    @Test
    void endsWithItsInput() throws Exception {
        var process = start();
        process.getOutputStream().close();
        assertEquals("", text(process.getInputStream()));
        assertEquals(Headless.QUIT, end(process));
    }

    @Test
    void refusesOptionsItDoesNotKnow() throws Exception {
        var process = start("--colour", "red");
        assertEquals("", text(process.getInputStream()));
        assertEquals(Headless.USAGE, end(process));
    }
}
