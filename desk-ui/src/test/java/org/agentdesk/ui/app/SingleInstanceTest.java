package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentdesk.ui.app.SingleInstance.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SingleInstanceTest {

    @TempDir private Path folder;
    private final Semaphore raised = new Semaphore(0);

    private Claim claim() {
        return SingleInstance.claim(folder, raised::release);
    }

    private SingleInstance first() {
        return assertInstanceOf(Claim.First.class, claim()).instance();
    }

    @Test
    void aSecondOneRaisesTheFirst() throws Exception {
        try (var _ = first()) {
            assertEquals(new Claim.Second(true), claim());
            assertEquals(new Claim.Second(true), claim());
            assertTrue(raised.tryAcquire(2, 5, TimeUnit.SECONDS));
        }
    }

    @Test
    void anotherFolderIsAnotherDesk() {
        try (var _ = first()) {
            var other = SingleInstance.claim(folder.resolve("other"), raised::release);
            assertInstanceOf(Claim.First.class, other).instance().close();
        }
    }

    @Test
    void theNextMayComeWhenTheFirstHasGone() throws Exception {
        first().close();
        assertFalse(Files.exists(folder.resolve("desk.socket")));
        first().close();
        assertEquals(0, raised.availablePermits());
    }

    @Test
    void whatACrashLeavesBehindIsTakenOver() throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                everything(),
                                Holder.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertEquals('F', process.getInputStream().read());
            assertEquals(new Claim.Second(true), claim());
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertTrue(Files.exists(folder.resolve("desk.socket")), "nothing is left to take over");
        first().close();
    }

    @Test
    void aFolderThatCannotBeIsNoReasonNotToStart() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        var claim = SingleInstance.claim(file.resolve("desk"), raised::release);
        assertInstanceOf(Claim.First.class, claim).instance().close();
    }

    @Test
    void aLongPathIsNoReasonEither() {
        var deep = folder.resolve("x".repeat(120));
        var one = assertInstanceOf(Claim.First.class, SingleInstance.claim(deep, raised::release));
        try (var _ = one.instance()) {
            assertEquals(new Claim.Second(true), SingleInstance.claim(deep, raised::release));
        }
    }

    private static String everything() {
        return Stream.of(
                                System.getProperty("jdk.module.path"),
                                System.getProperty("java.class.path"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(File.pathSeparator))
                + File.pathSeparator
                + Path.of("target", "test-classes").toAbsolutePath();
    }

    /// Holds the claim until it is killed.
    public static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws Exception {
            boolean first = SingleInstance.claim(Path.of(args[0]), () -> {}) instanceof Claim.First;
            System.out.print(first ? 'F' : 'S');
            System.out.flush();
            Thread.sleep(20_000);
        }
    }
}
