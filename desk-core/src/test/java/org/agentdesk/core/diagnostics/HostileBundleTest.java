package org.agentdesk.core.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.agentdesk.core.machine.Input;
import org.agentdesk.core.machine.Machine;
import org.agentdesk.core.machine.Stamped;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that somebody hands over as bundles.
class HostileBundleTest {

    private static final String MANIFEST =
            "{\"format\":\"agent-desk-diagnostics\",\"version\":1,\"at\":\"2026-03-01T09:00:00Z\"}";

    @TempDir private Path folder;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private String recording = "";

    /// A recording of one step, as the desk writes it.
    @BeforeEach
    void record() throws Exception {
        var state = DeskState.signedOut(DeskSettings.DEFAULT);
        var desk = new Diagnostics(Clock.systemUTC(), state, null);
        var input = new Stamped(Clock.systemUTC().instant(), "f", new Input.Command.RetryNow());
        desk.witness().taken(state, input, Machine.step(state, input), java.time.Duration.ZERO);
        var file = folder.resolve("good.zip");
        desk.save(file, Extras.NONE);
        assertEquals(Replay.SAME, replay(file));
        recording = Haystack.ofBundle(file).texts().get(Bundle.RECORDING);
    }

    private int replay(Path file) {
        screen.reset();
        var out = new PrintStream(screen, true, StandardCharsets.UTF_8);
        return Replay.run(new String[] {file.toString()}, out, out);
    }

    private Path zip(Map<String, String> entries) throws IOException {
        var file = folder.resolve("bad.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private Path bundle(String manifest, String lines) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        entries.put("../../evil.txt", "out of the folder");
        entries.put(Bundle.MANIFEST, manifest);
        entries.put(Bundle.RECORDING, lines);
        return zip(entries);
    }

    private void refuses(Path file, String sentence) {
        assertEquals(Replay.USAGE, replay(file));
        var said = screen.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains(sentence), said);
        assertEquals(1, said.lines().filter(line -> line.startsWith("desk replay: ")).count());
    }

    @Test
    void whatIsNoZipOrNotThereIsSaid() throws Exception {
        refuses(folder.resolve("nowhere.zip"), "no such file");
        refuses(folder, "no such file");
        refuses(Files.writeString(folder.resolve("text.zip"), "hello"), "no bundle");
        refuses(zip(Map.of("other.txt", "x")), "no manifest.json");
        refuses(zip(Map.of(Bundle.MANIFEST, MANIFEST)), "no recording.jsonl");
    }

    @Test
    void anotherVersionIsSaid() throws Exception {
        refuses(bundle("{\"format\":\"agent-desk-diagnostics\",\"version\":2}", ""), "cannot read");
        refuses(bundle("{\"format\":\"another\",\"version\":1}", ""), "no bundle of this desk");
        refuses(bundle("[[[[", ""), "damaged");
    }

    @Test
    void aDamagedRecordingIsSaid() throws Exception {
        refuses(bundle(MANIFEST, ""), "empty");
        refuses(bundle(MANIFEST, "{"), "damaged");
        refuses(bundle(MANIFEST, "{}\n"), "no DeskState");
        refuses(bundle(MANIFEST, "[".repeat(100_000)), "damaged");
        refuses(
                bundle(MANIFEST, recording.replace("Link$SignedOut", "java.lang.Runtime")),
                "kind of");
        refuses(bundle(MANIFEST, recording.replace("\"at\":\"", "\"at\":\"x")), "no Instant");
        refuses(
                bundle(
                        MANIFEST,
                        recording.replace("\"conversations\":[]", "\"conversations\":[null]")),
                "accept");
    }

    @Test
    void aStateThatIsAnotherOneIsSaid() throws Exception {
        var changed = recording.replaceFirst("\"state\":\"[0-9a-f]{16}\"", "\"state\":\"0\"");
        assertEquals(Replay.DIFFERENT, replay(bundle(MANIFEST, changed)));
        assertTrue(screen.toString(StandardCharsets.UTF_8).contains("DIFFERENT"));
    }

    @Test
    void aSmallFileThatUnpacksToAHugeOneIsNotReadToItsEnd() throws Exception {
        var file = bundle(MANIFEST, recording + " ".repeat(3_000_000));
        try (var reader = BundleReader.open(file, 100_000);
                var lines = reader.recording()) {
            lines.next();
            lines.next();
            assertThrows(NotRecorded.class, lines::next);
        }
    }

    @Test
    void wrongUsageIsSaid() {
        var out = new PrintStream(screen, true, StandardCharsets.UTF_8);
        assertEquals(Replay.USAGE, Replay.run(new String[] {}, out, out));
        assertEquals(Replay.USAGE, Replay.run(new String[] {"--json"}, out, out));
        assertEquals(Replay.USAGE, Replay.run(new String[] {"a", "b"}, out, out));
    }
}
