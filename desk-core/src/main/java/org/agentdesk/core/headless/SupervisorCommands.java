package org.agentdesk.core.headless;

import java.time.Duration;
import java.util.Map;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.headless.Commands.Order;
import org.agentdesk.core.headless.Waiting.Subject;
import org.agentdesk.core.session.Desk;

/// Watching, whispering and taking part.
final class SupervisorCommands {

    /// Looking the conversation up takes its time, too.
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Desk desk;
    private final Waiting waiting;

    SupervisorCommands(Desk desk, Waiting waiting) {
        this.desk = desk;
        this.waiting = waiting;
    }

    void addTo(Map<String, Order> orders) {
        orders.put("monitor", this::monitor);
        orders.put("joinWhisper", this::joinWhisper);
        orders.put("bargeIn", this::bargeIn);
    }

    private Json.Obj monitor(Fields c) throws InterruptedException, Fields.Wrong {
        var given = c.object("channelSession");
        boolean found = given.size() == 0;
        var id = found || c.optional("conversation") != null ? c.text("conversation") : id(given);
        return waiting.until(
                new Subject(id, "JoinAsSilentMonitor", PATIENCE),
                found ? () -> desk.monitor(id) : () -> desk.monitor(id, session(given, id)),
                s -> s.conversation(id).isPresent());
    }

    private static String id(Json.Obj session) throws Fields.Wrong {
        return new Fields(session).text("conversationId");
    }

    private static ChannelSession session(Json.Obj given, String conversation) {
        var source = given.with("conversationId", Json.of(conversation));
        return new ChannelSession(given.get("id").text(), "", "", null, null, true, source);
    }

    private Json.Obj joinWhisper(Fields c) throws InterruptedException, Fields.Wrong {
        var id = c.text("conversation");
        return waiting.until(
                Subject.asking(id, "joinAsWhisper"),
                () -> desk.joinWhisper(id),
                s -> s.conversation(id).filter(x -> x.role() == Role.WHISPER).isPresent());
    }

    private Json.Obj bargeIn(Fields c) throws InterruptedException, Fields.Wrong {
        var id = c.text("conversation");
        return waiting.until(
                Subject.asking(id, "JoinAsBargin"),
                () -> desk.bargeIn(id),
                s -> s.conversation(id).filter(x -> x.role() == Role.PRIMARY).isPresent());
    }
}
