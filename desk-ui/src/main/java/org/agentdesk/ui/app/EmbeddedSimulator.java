package org.agentdesk.ui.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/// The Agent Manager inside the program, for trying the desk without a contact centre. All the desk
/// knows of it is a tool that prints its address.
public final class EmbeddedSimulator {

    /// How long its requests ring, as it is told below.
    public static final Duration RONA = Duration.ofSeconds(20);

    private static final String TOOL = "agent-desk-simulator";
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private EmbeddedSimulator() {}

    /// Starts it on a thread of its own that ends with the program.
    ///
    /// @return its address as soon as it is there, or why it is not
    public static CompletableFuture<String> start(String... more) {
        var address = new CompletableFuture<String>();
        var tool = ToolProvider.findFirst(TOOL);
        if (tool.isEmpty()) {
            address.completeExceptionally(new IOException("there is no tool " + TOOL));
        } else {
            Thread.ofPlatform()
                    .name("simulator")
                    .daemon()
                    .start(() -> run(tool.get(), more, address));
        }
        return address;
    }

    private static void run(ToolProvider tool, String[] more, CompletableFuture<String> address) {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("--port", "0", "--rona", Long.toString(RONA.toSeconds())));
        arguments.addAll(List.of(more));
        var out = new PrintStream(new FirstLine(address), true, StandardCharsets.UTF_8);
        int code = tool.run(out, System.err, arguments.toArray(String[]::new));
        address.completeExceptionally(new IOException(TOOL + " ended with " + code));
    }

    /// Waits for the first line and takes the address out of it.
    private static final class FirstLine extends OutputStream {

        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private final CompletableFuture<String> address;

        private FirstLine(CompletableFuture<String> address) {
            this.address = address;
        }

        @Override
        public void write(int octet) {
            if (address.isDone()) {
                return;
            }
            if (octet == '\n') {
                var matcher = ADDRESS.matcher(line.toString(StandardCharsets.UTF_8));
                if (matcher.find()) {
                    address.complete(matcher.group());
                }
                line.reset();
            } else {
                line.write(octet);
            }
        }
    }
}
