package org.agentdesk.simulator;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Runs the simulator from the command line; see [SimulatorTool] for what it prints and returns.
public final class SimulatorMain {
    private SimulatorMain() {}

    /// Runs until the process is ended.
    public static void main(String[] arguments) {
        // Without a logging backend on the path, say nothing about that.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(new SimulatorTool().run(out, err, arguments));
    }
}
