package org.agentdesk.core.machine;

import org.agentdesk.core.cim.Role;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.wire.ClientCommand;

/// Watching, whispering and taking part as a supervisor.
///
/// | role | monitor | join to whisper | barge in | leave |
/// |---|---|---|---|---|
/// | none, nothing watched | asked | – | – | – |
/// | none, another one watched | not possible | – | – | – |
/// | SILENT_MONITOR | not possible | asked | asked | yes |
/// | WHISPER | not possible | not possible | asked | yes |
/// | PRIMARY | not possible | not possible | not possible | yes |
///
/// The server answers with onTopicData and with PARTICIPANT_ROLE_CHANGED.
final class Supervision {

    private Supervision() {}

    static Step monitor(DeskState state, Command.Monitor monitor, Stamped stamped) {
        var me = state.me();
        var id = monitor.conversationId();
        boolean busy =
                state.conversation(id).isPresent()
                        || state.conversations().stream()
                                .anyMatch(c -> c.role() == Role.SILENT_MONITOR);
        return me == null || !state.link().isLive() || busy
                ? Notices.notPossible(state, stamped, id, "MONITOR")
                : Step.of(
                        state,
                        new Effect.Emit(
                                new ClientCommand.Monitor(
                                        me,
                                        stamped.freshId("participant"),
                                        monitor.session(),
                                        id)));
    }

    static Step joinWhisper(DeskState state, String id, Stamped stamped) {
        var me = state.me();
        var watched = watched(state, id);
        return me == null || watched == null || watched.role() != Role.SILENT_MONITOR
                ? Notices.notPossible(state, stamped, id, "WHISPER")
                : Step.of(
                        state,
                        new Effect.Emit(
                                new ClientCommand.JoinWhisper(me.id(), id, watched.room())));
    }

    static Step bargeIn(DeskState state, String id, Stamped stamped) {
        var me = state.me();
        var watched = watched(state, id);
        return me == null || watched == null
                ? Notices.notPossible(state, stamped, id, "BARGE_IN")
                : Step.of(
                        state,
                        new Effect.Emit(new ClientCommand.BargeIn(me.id(), id, watched.room())));
    }

    /// The conversation, if it is watched and the server can be told.
    private static @org.jspecify.annotations.Nullable Conversation watched(
            DeskState state, String id) {
        return state.conversation(id)
                .filter(_ -> state.link().isLive())
                .filter(c -> c.role() == Role.SILENT_MONITOR || c.role() == Role.WHISPER)
                .orElse(null);
    }
}
