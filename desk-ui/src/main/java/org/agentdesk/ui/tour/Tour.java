package org.agentdesk.ui.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays steps through the real window, one after the other, and leaves a picture of each.
public final class Tour {

    private static final Logger LOG = LoggerFactory.getLogger(Tour.class);

    /// One step.
    ///
    /// @param name what is to be seen, in a few words
    /// @param picture the name of its picture, without number and ending
    /// @param action what the agent does
    /// @param seen whether it is to be seen now; asked on the JavaFX thread
    record Step(String name, String picture, Runnable action, BooleanSupplier seen) {}

    private final Stagehand hand;
    private final Stage stage;
    private final Path out;
    private final PrintStream report;

    Tour(Stagehand hand, Stage stage, Path out, PrintStream report) {
        this.hand = hand;
        this.stage = stage;
        this.out = out;
        this.report = report;
    }

    /// Plays the steps up to the first that is not seen.
    ///
    /// @return whether every step was seen
    boolean play(List<Step> steps) {
        makeFolder();
        for (int i = 0; i < steps.size(); i++) {
            if (!play(i + 1, steps.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void makeFolder() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + out, e);
        }
    }

    private boolean play(int number, Step step) {
        long start = System.nanoTime();
        var problem = "not seen in time";
        boolean seen = false;
        try {
            step.action().run();
            seen = hand.waitFor(step.seen());
        } catch (RuntimeException e) {
            LOG.error("step {} failed", step.name(), e);
            problem = String.valueOf(e.getMessage());
        }
        double seconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1000.0;
        hand.letItDraw();
        var file = "%02d-%s%s.png".formatted(number, step.picture(), seen ? "" : "-failed");
        hand.onFx(() -> Picture.of(stage).save(out.resolve(file)));
        say(number, step, seen, seconds, seen ? "" : ": " + problem, file);
        return seen;
    }

    private void say(
            int number, Step step, boolean seen, double seconds, String problem, String file) {
        report.printf(
                Locale.ROOT,
                "%s %02d %s (%.1f s)%s → %s%n",
                seen ? "ok" : "FAILED",
                number,
                step.name(),
                seconds,
                problem,
                file);
    }
}
