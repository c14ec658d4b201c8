package org.agentdesk.core.headless;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Circumstances;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Transcript;
import org.jspecify.annotations.Nullable;

/// What changed in the conversations.
final class ConversationEvents {

    private ConversationEvents() {}

    static List<Json.Obj> between(DeskState last, DeskState now) {
        List<Json.Obj> events = new ArrayList<>();
        for (var conversation : now.conversations()) {
            var known = last.conversation(conversation.id()).orElse(null);
            if (known != conversation) {
                changed(known, conversation, events);
            }
        }
        for (var conversation : last.conversations()) {
            if (now.conversation(conversation.id()).isEmpty()) {
                gone(conversation, now, events);
            }
        }
        return events;
    }

    private static Json.Obj event(String name, Conversation conversation, Json.Obj members) {
        var json = Json.obj("conversation", Json.of(conversation.id()));
        for (var member : members.members().entrySet()) {
            json = json.with(member.getKey(), member.getValue());
        }
        return StateEvents.event(name, json);
    }

    private static void changed(
            @Nullable Conversation known, Conversation now, List<Json.Obj> events) {
        var told = StateReport.conversation(now);
        boolean cameBack = known != null && !known.synced() && now.synced();
        if (known == null || cameBack || !StateReport.conversation(known).equals(told)) {
            var shown = told.with("resynced", Json.of(cameBack));
            events.add(StateEvents.event("conversation", shown));
        }
        transcript(known == null ? Transcript.EMPTY : known.transcript(), now, events);
        typing(known, now, events);
        wrapUp(known, now, events);
        timers(known, now, events);
    }

    /// Most often a transcript has only grown.
    private static void transcript(Transcript before, Conversation now, List<Json.Obj> events) {
        var after = now.transcript();
        if (before == after) {
            return;
        }
        Map<String, Entry> known = new HashMap<>();
        int same = commonPrefix(before, after);
        before.subList(same, before.size()).forEach(e -> known.put(e.id(), e));
        for (var entry : after.subList(same, after.size())) {
            entry(known.get(entry.id()), entry, now, events);
        }
    }

    private static int commonPrefix(Transcript before, Transcript after) {
        int most = Math.min(before.size(), after.size());
        int same = 0;
        while (same < most && before.get(same) == after.get(same)) {
            same++;
        }
        return same;
    }

    private static void entry(
            @Nullable Entry known, Entry entry, Conversation now, List<Json.Obj> events) {
        switch (entry) {
            case Entry.Said said -> {
                boolean news =
                        !(known instanceof Entry.Said before)
                                || before.delivery() != said.delivery();
                if (news) {
                    events.add(event("message", now, StateReport.message(said)));
                }
            }
            case Entry.Happened(var happened) -> {
                if (known == null) {
                    var name = Json.of(happened.wireName());
                    events.add(
                            event(
                                    "system",
                                    now,
                                    Json.obj("name", name, "text", SystemText.of(happened))));
                }
            }
            case Entry.Unread _ -> {
                // told as "unreadable"
            }
        }
    }

    private static void typing(
            @Nullable Conversation known, Conversation now, List<Json.Obj> events) {
        for (var typing : now.typing()) {
            if (known == null || !known.typing().contains(typing)) {
                events.add(event("typing", now, Json.obj("who", Json.of(typing.who().name()))));
            }
        }
    }

    private static void wrapUp(
            @Nullable Conversation known, Conversation now, List<Json.Obj> events) {
        if (now.phase() instanceof Phase.WrapUp(var ends, var _)
                && (known == null || !now.phase().equals(known.phase()))) {
            events.add(event("wrapUp", now, Json.obj("deadline", StateEvents.at(ends))));
        }
    }

    private static void timers(
            @Nullable Conversation known, Conversation now, List<Json.Obj> events) {
        var before = known == null ? Circumstances.NONE : known.around();
        var hold = now.around().hold();
        if (!Objects.equals(before.hold(), hold)) {
            events.add(
                    event(
                            "hold",
                            now,
                            Json.obj(
                                    "on", Json.of(hold != null),
                                    "deadline",
                                            StateEvents.at(hold == null ? null : hold.ends()))));
        }
        var sla = now.around().sla();
        if (!Objects.equals(before.sla(), sla)) {
            events.add(
                    event(
                            "sla",
                            now,
                            Json.obj(
                                    "running", Json.of(sla != null),
                                    "warning", Json.of(sla != null && sla.warning()),
                                    "deadline", StateEvents.at(sla == null ? null : sla.ends()))));
        }
    }

    private static void gone(Conversation gone, DeskState now, List<Json.Obj> events) {
        if (gone.phase() instanceof Phase.WrapUp) {
            events.add(event("wrapUp", gone, Json.obj("ended", Json.of(true))));
        }
        var reason =
                now.around().departures().reversed().stream()
                        .filter(d -> d.conversationId().equals(gone.id()))
                        .findFirst()
                        .map(DeskState.Departure::reason)
                        .orElse("");
        events.add(event("conversationGone", gone, Json.obj("reason", Json.of(reason))));
    }
}
