package org.agentdesk.core.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.agentdesk.core.model.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// What reaches the log, whoever logs it.
class CarefulLogTest {

    private static final String TEXT = "My card is 4111";

    @TempDir private Path folder;

    @AfterEach
    void leaveTheFolder() {
        DeskLog.toStandardError();
    }

    private String logged(Runnable work) throws IOException {
        var logs = folder.resolve("logs");
        assertTrue(DeskLog.toFolder(logs));
        work.run();
        return Files.readString(logs.resolve("desk-events.log"));
    }

    @Test
    void sentencesNumbersKindsAndWordsAreShown() throws IOException {
        var log = LoggerFactory.getLogger("org.agentdesk.core.Some");
        var line = logged(() -> log.info("took {} for {} of {}", 7, Trouble.Kind.LICENCE, "READY"));
        assertTrue(line.contains("\"says\":\"took 7 for LICENCE of READY\""), line);
        assertTrue(line.contains("\"level\":\"INFO\""), line);
    }

    @Test
    void otherTextsAreKeptBack() throws IOException {
        var log = LoggerFactory.getLogger("org.agentdesk.core.Some");
        var line =
                logged(() -> {
                    log.info("it said {}", TEXT);
                    log.atInfo().addKeyValue("why", TEXT).addKeyValue(TEXT, 1).log("a field");
                    log.info("a list {}", List.of(TEXT));
                    LoggerFactory.getLogger("io.socket").warn(TEXT);
                    LoggerFactory.getLogger("com.vendor.plugin").warn("{}", TEXT);
                });
        assertFalse(line.contains("4111"), line);
        assertEquals(5, line.lines().count());
    }

    @Test
    void aProblemTellsItsKindsAndPlacesOnly() throws IOException {
        var log = LoggerFactory.getLogger("org.agentdesk.core.Some");
        var problem = new IllegalStateException(TEXT, new IOException(TEXT));
        problem.addSuppressed(new IOException(TEXT));
        var line = logged(() -> log.error("it failed", problem));
        assertFalse(line.contains("4111"), line);
        assertTrue(line.contains("java.lang.IllegalStateException"), line);
        assertTrue(line.contains("java.io.IOException"), line);
        assertTrue(line.contains("CarefulLogTest"), line);
    }

    @Test
    void aThreadThatDiesSaysSoOnce() throws Exception {
        var before = Thread.getDefaultUncaughtExceptionHandler();
        try {
            DeskLog.catchUncaught();
            var line =
                    logged(() -> {
                        var thread =
                                Thread.ofPlatform()
                                        .name("OkHttp https://cara.example")
                                        .start(() -> {
                                            throw new IllegalStateException(TEXT);
                                        });
                        join(thread);
                    });
            assertEquals(1, line.lines().count(), line);
            assertTrue(line.contains("\"thread\":\"OkHttp\""), line);
            assertFalse(line.contains("4111") || line.contains("cara"), line);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theFolderIsForItsOwnerOnly() throws IOException {
        logged(() -> {});
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            var permissions = Files.getPosixFilePermissions(folder.resolve("logs"));
            assertEquals(PosixFilePermissions.fromString("rwx------"), permissions);
        }
    }

    @Test
    void whereThereCanBeNoFolderTheLogGoesToStandardError() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        assertFalse(DeskLog.toFolder(file.resolve("logs")));
    }

    /// The log shows a sentence as it is: so it has to be one of the program, not of anybody else.
    @Test
    void everySentenceThatIsLoggedIsAConstant() throws IOException {
        var call = Pattern.compile("LOG\\s*\\.(?:trace|debug|info|warn|error)\\(\\s*(.)");
        var wrong = new ArrayList<String>();
        int found = 0;
        for (var module : List.of("desk-core", "desk-ui", "desk-simulator")) {
            var sources = Path.of("..").resolve(module).resolve("src/main/java");
            try (var files = Files.walk(sources)) {
                for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    for (var match : call.matcher(Files.readString(file)).results().toList()) {
                        found++;
                        if (!match.group(1).equals("\"")) {
                            wrong.add(file.getFileName() + ": " + match.group());
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(found > 15, "only " + found);
    }
}
