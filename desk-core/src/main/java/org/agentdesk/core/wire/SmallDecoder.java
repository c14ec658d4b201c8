package org.agentdesk.core.wire;

import java.util.Locale;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Task;
import org.agentdesk.core.model.Announcement;
import org.agentdesk.core.model.ChannelType;

/// The events of a few members: channel types, assistance, announcements.
final class SmallDecoder {

    private SmallDecoder() {}

    static ServerEvent channelTypes(Json payload) {
        return new ServerEvent.ChannelTypesTold(
                CimDecoder.many(payload).stream()
                        .filter(json -> !json.get("name").text().isEmpty())
                        .map(json ->
                                new ChannelType(
                                        json.get("id").text(),
                                        json.get("name").text().toUpperCase(Locale.ROOT),
                                        json.get("isInteractive").text().equals("true"),
                                        json.get("mediaRoutingDomain").textOrNull()))
                        .toList());
    }

    static ServerEvent assigned(String conversationId, Json payload) {
        var task = TaskDecoder.task(payload.get("task"));
        return new ServerEvent.AssistanceAssigned(
                conversationId,
                payload.get("type").text(),
                task.map(Task::assignedTo).orElse(""),
                task.map(Task::assignedName).orElse(""));
    }

    /// The task goes on under its id and that of the media that was transferred.
    static ServerEvent consulted(String conversationId, Json payload) {
        var task = TaskDecoder.task(CimDecoder.first(payload, "newTask", "task"));
        var id =
                task.flatMap(t ->
                        t.media().stream()
                                .filter(m -> m.direction().equals("CONSULT_TRANSFER"))
                                .findFirst()
                                .map(m -> t.id() + ":" + m.id()));
        return new ServerEvent.ConsultTransferred(
                conversationId, id.orElse(null), payload.get("agentId").text());
    }

    static ServerEvent announcement(String name, Json payload) {
        var id = CimDecoder.firstText(payload.get("id"), payload.get("_id"));
        return id.isEmpty()
                ? new ServerEvent.Unreadable(name, "it has no id", null)
                : new ServerEvent.AnnouncementTold(
                        new Announcement(
                                id,
                                payload.get("announcementText").text(),
                                payload.get("supervisorName").text(),
                                payload.get("supervisorId").text(),
                                Timestamps.read(payload.get("expiryTime")).orElse(null)));
    }

    static ServerEvent announcementRemoved(String name, Json payload) {
        var id = CimDecoder.firstText(payload.get("id"), payload.get("_id"), payload);
        return id.isEmpty()
                ? new ServerEvent.Unreadable(name, "it has no id", null)
                : new ServerEvent.AnnouncementRemoved(id);
    }
}
