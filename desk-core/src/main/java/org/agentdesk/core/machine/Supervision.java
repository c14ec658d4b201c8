package org.agentdesk.core.machine;

import java.util.List;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.wire.ClientCommand;
import org.jspecify.annotations.Nullable;

/// Watching, whispering and taking part as a supervisor.
///
/// | role | monitor | join to whisper | barge in | leave |
/// |---|---|---|---|---|
/// | none, nothing watched | asked | – | – | – |
/// | none, asked to come by a raised hand | asked | asked | – | – |
/// | none, another one watched | not possible | – | – | – |
/// | SILENT_MONITOR | not possible | asked | asked | yes |
/// | WHISPER | not possible | not possible | asked | yes |
/// | PRIMARY | not possible | not possible | not possible | yes |
///
/// The server answers with onTopicData and with PARTICIPANT_ROLE_CHANGED.
final class Supervision {

    private Supervision() {}

    /// Watches a conversation whose channel session has to be found first.
    static Step watch(DeskState state, String id, Stamped stamped) {
        var me = state.me();
        return me == null || !mayMonitor(state, id)
                ? Notices.notPossible(state, stamped, id, "MONITOR")
                : Step.of(state, new Effect.FindChat(id, teams(me)));
    }

    /// Conversations are listed by team: those that are supervised, else the own one.
    private static List<String> teams(Me me) {
        var supervised =
                me.source().get("supervisedTeams").items().stream()
                        .map(team -> team.get("teamId").text())
                        .toList();
        return supervised.isEmpty()
                ? List.of(me.source().get("userTeam").get("teamId").text())
                : supervised;
    }

    /// Where it is not listed, the id alone has to do: some servers look the rest up themselves.
    static Step found(
            DeskState state, String id, @Nullable ChannelSession session, Stamped stamped) {
        var named = Json.obj("conversationId", Json.of(id));
        var asked =
                session == null ? new ChannelSession("", "", "", null, null, true, named) : session;
        return monitor(state, new Command.Monitor(id, asked), stamped);
    }

    private static boolean mayMonitor(DeskState state, String id) {
        return state.link().isLive()
                && state.conversation(id).isEmpty()
                && state.conversations().stream().noneMatch(c -> c.role() == Role.SILENT_MONITOR);
    }

    static Step monitor(DeskState state, Command.Monitor monitor, Stamped stamped) {
        var me = state.me();
        var id = monitor.conversationId();
        return me == null || !mayMonitor(state, id)
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
        var open = state.conversation(id).orElse(null);
        boolean possible =
                state.link().isLive()
                        && (open == null
                                ? handRaised(state, id)
                                : open.role() == Role.SILENT_MONITOR);
        var room = open == null ? null : open.room();
        return me == null || !possible
                ? Notices.notPossible(state, stamped, id, "WHISPER")
                : Step.of(state, new Effect.Emit(new ClientCommand.JoinWhisper(me.id(), id, room)));
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

    /// Who was asked to come may come straight in.
    private static boolean handRaised(DeskState state, String id) {
        return state.notices().stream()
                .anyMatch(n -> n.kind() == Notice.Kind.HAND_RAISED && id.equals(n.about()));
    }

    /// The conversation, if it is watched and the server can be told.
    private static @Nullable Conversation watched(DeskState state, String id) {
        return state.conversation(id)
                .filter(_ -> state.link().isLive())
                .filter(c -> c.role() == Role.SILENT_MONITOR || c.role() == Role.WHISPER)
                .orElse(null);
    }
}
