package org.agentdesk.ui.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The simulator in a process of its own, so that what fills this one is the desk's.
record SimulatorProcess(Process process, String address) implements AutoCloseable {

    static SimulatorProcess start() throws IOException {
        var places =
                List.of(
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path", ""));
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--class-path",
                                String.join(File.pathSeparator, places),
                                "org.agentdesk.simulator.SimulatorMain",
                                "--port",
                                "0",
                                "--no-script")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var output = process.inputReader(); // ends with it
        var words = output.readLine();
        if (words == null) {
            throw new IOException("the simulator did not start");
        }
        Thread.ofVirtual().start(() -> drain(output)); // or it blocks when nobody listens
        return new SimulatorProcess(process, words.substring(words.indexOf("http")));
    }

    private static void drain(BufferedReader output) {
        try {
            while (output.readLine() != null) {}
        } catch (IOException e) {
            // it has ended
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
