package org.agentdesk.core.check;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Writes one line a step: whether it worked, its name, how long it took, and what there is to say.
final class Report {

    private final PrintStream out;
    private final LongSupplier nanos;
    private boolean allWorked = true;

    /// @param nanos a clock that only goes forward
    Report(PrintStream out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
    }

    /// How a step ended.
    ///
    /// @param sentence what it found, or what is wrong and what to do
    record Result(boolean worked, String sentence) {

        static Result ok(String key, Object... fillers) {
            return new Result(true, Words.of(key, fillers));
        }

        static Result failed(String key, Object... fillers) {
            return new Result(false, Words.of(key, fillers));
        }
    }

    /// Something to try.
    interface Step {
        Result run() throws InterruptedException;
    }

    /// Runs a step and tells how it ended.
    ///
    /// @return whether it worked
    boolean step(String name, Step step) throws InterruptedException {
        long start = nanos.getAsLong();
        var result = step.run();
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - start);
        var mark = Words.of(result.worked() ? "ok" : "failed");
        out.printf("%-7s %-10s %6d ms  %s%n", mark, Words.of(name), millis, result.sentence());
        out.flush();
        allWorked &= result.worked();
        return result.worked();
    }

    boolean allWorked() {
        return allWorked;
    }
}
