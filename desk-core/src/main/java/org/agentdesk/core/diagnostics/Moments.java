package org.agentdesk.core.diagnostics;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// What the desk tells the Java Flight Recorder. No field holds a text of anybody.
final class Moments {

    private Moments() {}

    @Name("org.agentdesk.Connect")
    @Label("Connect")
    @Category("Agent Desk")
    @StackTrace(false)
    static final class Connect extends Event {
        @Label("Whether it was a lost connection")
        boolean again;

        @Label("State of the link after it")
        String link = "";
    }

    @Name("org.agentdesk.Resync")
    @Label("Resync")
    @Category("Agent Desk")
    @StackTrace(false)
    static final class Resync extends Event {
        @Label("Open conversations")
        int conversations;

        @Label("Whether all were re-read")
        boolean complete;
    }

    @Name("org.agentdesk.PublishToEcho")
    @Label("Publish to echo")
    @Category("Agent Desk")
    @StackTrace(false)
    static final class PublishToEcho extends Event {
        @Label("Messages that still wait for theirs")
        int waiting;
    }
}
