package org.agentdesk.core.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What people did, what the server kept, what the desk shows and what went over the wire.
///
/// @param written what the agent sent, in the order it was sent
/// @param heard the ids of what others said, by conversation, in the order the server was told
/// @param kept what the server has, by conversation
/// @param shown what the desk shows, by conversation
/// @param wire what the desk's connection did, in order
/// @param givenUp the ids of what the desk ever showed as failed
/// @param stateChangesAsked how often the agent asked for another state
record History(
        List<Written> written,
        Map<String, List<String>> heard,
        Map<String, List<Line>> kept,
        Map<String, List<Line>> shown,
        List<Passed> wire,
        Set<String> givenUp,
        int stateChangesAsked) {

    /// Something the agent sent.
    ///
    /// @param file whether it had to be brought to the server first: such a one takes its place
    ///   when that is done
    record Written(String conversation, String id, boolean whisper, boolean file) {}

    /// A message in a transcript.
    record Line(String id, boolean whisper) {}

    /// Something that passed on the desk's connection.
    sealed interface Passed {
        /// A connection was tried.
        record Opened() implements Passed {}

        /// A message went out.
        record Sent(String conversation, String id) implements Passed {}

        /// A message came in: its echo, or in what the server told anew.
        record Confirmed(String id) implements Passed {}

        /// A question for another state went out.
        record StateAsked() implements Passed {}
    }

    static List<String> ids(List<Line> lines) {
        return new ArrayList<>(lines.stream().map(Line::id).toList());
    }
}
