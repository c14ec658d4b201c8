package org.agentdesk.simulator;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.List;
import java.util.spi.ToolProvider;

/// The simulator as the tool `agent-desk-simulator`, so that a program can embed it without knowing
/// its classes.
///
/// `run` prints where the simulator listens as the first line of `out`, then serves until its
/// thread is interrupted. It returns 0 after that and after `--help`, 1 when the simulator cannot
/// start, 2 when the arguments are wrong; the last two with one line on `err`.
public final class SimulatorTool implements ToolProvider {
    private static final int CANNOT_START = 1;
    private static final int WRONG_ARGUMENTS = 2;

    /// A tool that is not running yet; one instance can run several times.
    public SimulatorTool() {}

    @Override
    public String name() {
        return "agent-desk-simulator";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... args) {
        return switch (CommandLine.parse(List.of(args))) {
            case CommandLine.Help _ -> say(out, CommandLine.USAGE.stripTrailing(), 0);
            case CommandLine.Wrong wrong ->
                    say(err, wrong.message() + " (see --help)", WRONG_ARGUMENTS);
            case CommandLine.Start start -> serve(start.settings(), out, err);
        };
    }

    private static int serve(SimulatorSettings settings, PrintWriter out, PrintWriter err) {
        try (var simulator = Simulator.start(settings)) {
            greet(simulator, out);
            Thread.sleep(Long.MAX_VALUE);
            return 0;
        } catch (InterruptedException e) {
            return 0;
        } catch (BindException e) {
            var where = settings.host() + ":" + settings.port();
            return say(err, "Cannot listen on " + where + ": " + e.getMessage(), CANNOT_START);
        } catch (IOException e) {
            return say(err, "The simulator cannot start: " + e.getMessage(), CANNOT_START);
        }
    }

    private static void greet(Simulator simulator, PrintWriter out) {
        out.println("Agent Manager simulator at " + simulator.baseUri());
        out.println("Users: ann, ben (agents), sue (supervisor); password: secret");
        out.println("Control API at " + simulator.controlUri());
        out.flush();
    }

    private static int say(PrintWriter where, String text, int status) {
        where.println(text);
        where.flush();
        return status;
    }
}
