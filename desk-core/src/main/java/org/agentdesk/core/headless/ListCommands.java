package org.agentdesk.core.headless;

import java.util.Map;
import java.util.stream.Stream;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.headless.Commands.Order;
import org.agentdesk.core.headless.Waiting.Subject;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.session.Desk;

/// Pull-mode lists and their requests.
final class ListCommands {

    private final Desk desk;
    private final Waiting waiting;

    ListCommands(Desk desk, Waiting waiting) {
        this.desk = desk;
        this.waiting = waiting;
    }

    void addTo(Map<String, Order> orders) {
        orders.put("subscribeList", c -> subscribe(c, true));
        orders.put("unsubscribeList", c -> subscribe(c, false));
        orders.put("joinRequest", this::join);
        orders.put("endRequest", this::end);
    }

    private Json.Obj subscribe(Fields c, boolean on) throws InterruptedException, Fields.Wrong {
        var list = list(c.text("list"));
        return waiting.until(
                Subject.asking(null, on ? "subscribePullModeList" : "unsubscribePullModeList"),
                () -> desk.subscribeList(list, on),
                s -> on == isSubscribed(s, list));
    }

    private static boolean isSubscribed(DeskState state, PullList list) {
        return state.around().lists().stream().anyMatch(l -> l.id().equals(list.id()));
    }

    /// A list by id or name; one that nobody told of is asked for all the same.
    private PullList list(String idOrName) {
        var around = desk.state().around();
        return Stream.concat(around.lists().stream(), around.offered().stream())
                .filter(l -> l.id().equals(idOrName) || l.name().equalsIgnoreCase(idOrName))
                .findFirst()
                .orElseGet(() -> new PullList(idOrName, "", null));
    }

    private boolean isThere(String request) {
        return desk.state().around().request(request).isPresent();
    }

    private Json.Obj join(Fields c) throws InterruptedException, Fields.Wrong {
        var id = c.text("request");
        return isThere(id)
                ? waiting.until(
                        Subject.asking(null, "joinPullModeRequest"),
                        () -> desk.joinRequest(id),
                        s -> s.conversation(id).isPresent())
                : Waiting.no("reply.noSuchRequest");
    }

    private Json.Obj end(Fields c) throws InterruptedException, Fields.Wrong {
        var id = c.text("request");
        return isThere(id)
                ? waiting.until(
                        Subject.asking(null, "deletePullModeRequest"),
                        () -> desk.endRequest(id),
                        s -> s.around().request(id).isEmpty())
                : Waiting.no("reply.noSuchRequest");
    }
}
