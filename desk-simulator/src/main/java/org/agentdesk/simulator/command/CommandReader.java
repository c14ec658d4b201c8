package org.agentdesk.simulator.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/// Reads socket events into commands. Names are matched whatever their case and with anything that
/// is no letter stripped from their end, so that every known alias arrives here. Never throws: what
/// cannot be read is an [AgentCommand.Invalid].
public final class CommandReader {
    private static final int LONGEST_NAME = 60;

    private CommandReader() {}

    /// The command of an event with its arguments.
    public static AgentCommand read(String event, List<JsonNode> arguments) {
        var first = arguments.isEmpty() ? MissingNode.getInstance() : arguments.getFirst();
        var name = shorten(event).replaceAll("[^A-Za-z]+$", "");
        return ClientEvent.of(name)
                .map(known -> known.read(name, first))
                .orElseGet(() -> new AgentCommand.Invalid(shorten(event), "Unknown event"));
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }
}
