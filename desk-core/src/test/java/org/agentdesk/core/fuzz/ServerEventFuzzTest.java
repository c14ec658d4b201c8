package org.agentdesk.core.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.agentdesk.core.wire.JsonText;
import org.agentdesk.core.wire.ServerEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lets Jazzer loose on the way from the payload's text to the desk's state: docs/guide/fuzzing.md.
class ServerEventFuzzTest {

    private static final int COUNT = Integer.getInteger("fuzz.count", 0);
    private static final List<String> SHORT = List.of("-runs=3000", "-max_total_time=6");
    private static final int SEED = Integer.getInteger("fuzz.seed", 1);

    static Stream<Payloads.Payload> payloads() {
        return ServerEventFuzzer.payloads().stream();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void takesWhatServersSay(Payloads.Payload payload) {
        var desk = LiveDesk.open();
        var event = desk.take(payload.event(), JsonText.write(payload.json()));
        assertFalse(event instanceof ServerEvent.Unreadable, () -> "" + event);
        desk.agentGoesOn();
    }

    @Test
    void survivesWhatServersNeverSay(@TempDir Path corpus) throws Exception {
        var replay = System.getProperty("fuzz.replay");
        if (replay != null) {
            ServerEventFuzzer.fuzzerTestOneInput(Base64.getDecoder().decode(replay));
            return;
        }
        assumeTrue(jazzerRunsHere(), "Jazzer brings its native part for other systems only");
        for (int i = 0; i < ServerEventFuzzer.payloads().size(); i++) {
            Files.write(
                    corpus.resolve("seed-" + i),
                    new byte[] {0, (byte) (i / 2), (byte) (i - i / 2)});
        }
        var log = Path.of("target", "fuzz.log");
        int verdict = fuzz(corpus, log);
        tell(Files.readAllLines(log), verdict == 0);
        assertEquals(0, verdict, "Jazzer found something; all it said is in " + log);
    }

    /// The finding, or the figures of a long run.
    private static void tell(List<String> log, boolean passed) {
        if (!passed) {
            log.stream().dropWhile(line -> !line.startsWith("==")).forEach(System.out::println);
        } else if (COUNT > 0) {
            log.stream().filter(line -> line.startsWith("stat::")).forEach(System.out::println);
        }
    }

    /// In a JVM of its own: it changes every class that it watches.
    private static int fuzz(Path corpus, Path log) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-XX:+EnableDynamicAgentLoading",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "--class-path",
                                classPath(),
                                "com.code_intelligence.jazzer.Jazzer",
                                "--target_class=" + ServerEventFuzzer.class.getName(),
                                "--instrumentation_includes=org.agentdesk.core.**",
                                "--trace=cov",
                                "--custom_hook_excludes=**",
                                "--reproducer_path=target",
                                "-artifact_prefix=target/",
                                "-seed=" + SEED,
                                "-max_len=256",
                                "-print_final_stats=1",
                                corpus.toString()));
        command.addAll(COUNT > 0 ? List.of("-runs=" + COUNT) : SHORT);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
    }

    /// Everything that this JVM has on its module path, its class path and patched into the module.
    private static String classPath() {
        var all = new ArrayList<String>(List.of("target/test-classes", "target/classes"));
        all.add(System.getProperty("jdk.module.path", ""));
        all.add(System.getProperty("java.class.path", ""));
        return String.join(File.pathSeparator, all);
    }

    private static boolean jazzerRunsHere() {
        var machine = System.getProperty("os.arch");
        return machine.equals("amd64") || machine.equals("x86_64");
    }
}
