// What a desk has to emit, written down from the protocol's description.

export function agentState(me, name, reasonCode) {
  const state = reasonCode === undefined ? { name } : { name, reasonCode };
  return { agentId: me.id, action: "agentState", state };
}

export function mrdState(me, mrdId, state) {
  return { agentId: me.id, action: "agentMRDState", state, mrdId };
}

export function subscription(me, c, role = "PRIMARY") {
  return { topicParticipant: topicParticipant(me, c.id, role), taskId: c.taskId, ...addressed(me, c) };
}

export function leave(me, c) {
  return addressed(me, c);
}

export function said(me, c, messageId, text, name = "AGENT_MESSAGE") {
  const body = { type: "PLAIN", markdownText: text };
  return { cimEvent: event(me, c, name, "MESSAGE", messageId, body), ...addressed(me, c) };
}

export function reply(me, c, messageId, text, to) {
  const payload = said(me, c, messageId, text);
  Object.assign(payload.cimEvent.data.header, { intent: "REPLY_TO", originalMessageId: to });
  return payload;
}

export function typing(me, c) {
  const body = { type: "NOTIFICATION", markdownText: "", notificationType: "TYPING_STARTED" };
  return { cimEvent: event(me, c, "TYPING_INDICATOR", "NOTIFICATION", FRESH, body), ...addressed(me, c) };
}

/** An empty timestamp, cut-down channel data, and empty collections that no other event has. */
export function read(me, c, messageId) {
  const body = { type: "DELIVERYNOTIFICATION", markdownText: "", messageId, status: "READ", reasonCode: 200 };
  const cimEvent = event(me, c, "MESSAGE_DELIVERY_NOTIFICATION", "NOTIFICATION", FRESH, body);
  const { channelCustomerIdentifier, serviceIdentifier } = c.session.channelData;
  Object.assign(cimEvent.data.header, {
    timestamp: "",
    channelData: { channelCustomerIdentifier, serviceIdentifier },
    language: {},
    securityInfo: {},
    stamps: [],
    entities: {},
  });
  return { cimEvent, ...addressed(me, c) };
}

export function wrapUp(me, c, wrapups, note) {
  const body = { type: "WRAPUP", markdownText: "", wrapups, note };
  return { cimEvent: event(me, c, "AGENT_MESSAGE", "MESSAGE", FRESH, body), ...addressed(me, c) };
}

export function withoutWrapUp(me, c) {
  return { cimEvent: null, ...addressed(me, c) };
}

export function handRaised(me, c) {
  const { data, ...rest } = event(me, c, "HAND_RAISED", "NOTIFICATION", FRESH, {});
  return { cimEvent: { ...rest, data: { agentId: me.id, userName: me.username } }, ...addressed(me, c) };
}

/** Neither conversation nor room at the top. */
export function assistance(c, target, note) {
  const mode = target.queueName ? "queue" : "agent";
  const ring = target.queueName ? {} : { offerToAgent: true };
  return { channelSession: c.session, agentParticipant: c.mine, mode, note, ...target, ...ring };
}

export function consultTransfer(c, requestedAgentId) {
  return { conversationId: c.id, ...handOver(c, requestedAgentId) };
}

export function consultConference(c, requestedAgentId) {
  return { ...handOver(c, requestedAgentId), note: "" };
}

export function pause(me, c, duration) {
  return { ...byUser(me, c), duration, state: "ON_HOLD" };
}

export function resume(me, c) {
  return { ...byUser(me, c), state: "ACTIVE" };
}

export function byUser(me, c) {
  return { participantId: me.id, conversationId: c.id, roomInfo: c.room };
}

export function list(me, list) {
  return { topicParticipant: topicParticipant(me, list.id, "PRIMARY"), agentId: me.id, listId: list.id, list };
}

export function joinRequest(me, c) {
  const participant = topicParticipant(me, c.id, "PRIMARY");
  return { topicParticipant: participant, agentId: me.id, channelSession: c.session, requestId: c.id };
}

export function monitor(me, c) {
  const participant = topicParticipant(me, c.id, "SILENT_MONITOR");
  return { topicParticipant: participant, agentId: me.id, channelSession: c.session };
}

const FRESH = "made anew";

function topicParticipant(me, conversationId, role) {
  return {
    id: FRESH,
    type: "AGENT",
    participant: { id: me.id, participantType: "CCUser", keycloakUser: me, associatedRoutingAttributes: [] },
    token: null,
    conversationId,
    role,
    userCredentials: null,
    state: "SUBSCRIBED",
  };
}

function addressed(me, c) {
  return { agentId: me.id, conversationId: c.id, roomInfo: c.room };
}

function handOver(c, requestedAgentId) {
  return { channelSession: c.session, agentParticipant: c.mine, requestedAgentId, mode: "agent", offerToAgent: false };
}

function sender({ id, username, firstName, lastName }) {
  return { id, senderName: username, type: "AGENT", additionalDetail: { firstName, lastName } };
}

function event(me, c, name, type, messageId, body) {
  const header = {
    timestamp: 1,
    sender: sender(me),
    channelData: c.session.channelData,
    intent: null,
    conversationId: c.id,
    roomId: c.room.id,
    channelSessionId: c.session.id,
    customer: c.customer,
  };
  return {
    id: FRESH,
    name,
    type,
    timestamp: 1,
    conversationId: c.id,
    roomInfo: c.room,
    channelSession: c.session,
    eventEmitter: sender(me),
    data: { id: messageId, header, body },
  };
}
