package org.agentdesk.core.headless;

import java.util.Locale;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.Json;

/// A few words on what happened. Scripts decide by the event's name.
final class SystemText {

    private SystemText() {}

    static Json of(CimEvent event) {
        var name = event.wireName().toLowerCase(Locale.ROOT).replace('_', ' ');
        var detail = detail(event.data());
        return Json.of(detail.isBlank() ? name : name + ": " + detail.strip());
    }

    private static String detail(EventData data) {
        return switch (data) {
            case EventData.ParticipantChange(var who, var _) ->
                    who.name() + " (" + who.role() + ")";
            case EventData.SessionChange(var session, var _) -> session.channelType();
            case EventData.CustomerChange(var customer) -> customer.name();
            case EventData.TaskChange(var task, var queue) ->
                    task.state() + (queue == null ? "" : " " + queue);
            case EventData.NoAgent(var direction, var _) -> direction;
            case EventData.Hand(var _, var agent) -> agent;
            case EventData.Suggestions(var _, var all) -> String.valueOf(all.size());
            case EventData.Message _,
                    EventData.DataChange _,
                    EventData.Sla _,
                    EventData.HoldChange _,
                    EventData.Other _ ->
                    "";
        };
    }
}
