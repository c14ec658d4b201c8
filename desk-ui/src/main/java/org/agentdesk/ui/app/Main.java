package org.agentdesk.ui.app;

import java.util.List;
import javafx.application.Application;
import org.agentdesk.core.diagnostics.DeskLog;
import org.agentdesk.ui.settings.OsFolders;
import org.slf4j.LoggerFactory;

/// Starts the desk, its tour, or only says something and ends.
public final class Main {

    private static final int BAD_USAGE = 2;

    private static final String USAGE =
            """
            Agent Desk: a desktop for contact-centre agents.

            Usage: agent-desk [options]
              (none), --simulator   work with an Agent Manager inside the program
              --server URL          sign in to this Agent Manager
              --user NAME           fill in this user name
              --version             say which version this is
              --help                this text

            Usage: agent-desk tour [options]
              --out DIR             where the pictures go (tour)
              --dark                take it in the dark theme
            """;

    private Main() {}

    /// @param arguments see the usage
    public static void main(String[] arguments) {
        switch (Arguments.of(List.of(arguments))) {
            case Arguments.Help _ -> System.out.print(USAGE);
            case Arguments.Version _ -> System.out.println("Agent Desk " + version());
            case Arguments.Wrong(var why) -> refuse(why);
            case Arguments.Open _, Arguments.Tour _ -> launch(arguments);
        }
    }

    private static void refuse(String why) {
        System.err.println("agent-desk: " + why + "; see --help");
        System.exit(BAD_USAGE);
    }

    private static void launch(String[] arguments) {
        DeskLog.toFolder(OsFolders.ofThisUser().state());
        DeskLog.catchUncaught();
        LoggerFactory.getLogger(Main.class).info("Agent Desk on Java {}", Runtime.version());
        Application.launch(DeskApplication.class, arguments);
    }

    private static String version() {
        var descriptor = Main.class.getModule().getDescriptor();
        return descriptor == null
                ? "development build"
                : descriptor.rawVersion().orElse("development build");
    }
}
