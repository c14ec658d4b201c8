package org.agentdesk.core.cim;

/// The room of a conversation, echoed back to the server as it came.
///
/// @param id not the conversation id
/// @param source the object as it came
public record RoomInfo(String id, Json.Obj source) {}
