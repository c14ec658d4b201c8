// Every event a server may send, and what the desk has to tell about it.

import { message } from "./agent-manager.mjs";

/** What the desk tells, by the server's event; where nothing stands it has to live on. */
const TOLD = {
  agentPresence: "presence",
  taskRequest: "offer",
  "taskRequest#transfer": "offer",
  revokeTask: "offerGone",
  topicUnsubscription: "conversationGone",
  topicClosed: "conversationGone",
  wrapupTimerStarted: "wrapUp",
  errors: "serverError",
  onPullModeSubscribedList: "list",
  pullModeSubscribedListRequests: "request",
  removePullModeSubscribedListRequests: "requestGone",
  agentAssistanceRequestPlaced: "notice",
  agentAssignedForAssistance: "notice",
  consulTransferRequestSuccess: "notice",
  ANNOUNCEMENT_CREATED: "notice",
  "onCimEvent#CUSTOMER_MESSAGE": "message",
  "onCimEvent#AGENT_MESSAGE": "message",
  "onCimEvent#WHISPER_MESSAGE": "message",
  "onCimEvent#AGENT_SUBSCRIBED": "system",
  "onCimEvent#TASK_STATE_CHANGED": "system",
  "onCimEvent#TASK_ENQUEUED": "system",
  "onCimEvent#NO_AGENT_AVAILABLE": "notice",
  "onCimEvent#PARTICIPANT_ROLE_CHANGED": "system",
  "onCimEvent#AGENT_SLA_STARTED": "sla",
  "onCimEvent#CONVERSATION_PAUSED": "hold",
  "onCimEvent#CHANNEL_SESSION_STARTED": "system",
  "onCimEvent#CHANNEL_SESSION_ENDED": "system",
  "onCimEvent#HAND_RAISED": "system",
};

export const told = (name) => TOLD[name];

/** The events of the examples, about this agent and this conversation. */
export function fromExamples(examples, me, conversation) {
  const exampleAgent = examples.loginResponse.data.keycloak_User.id;
  const exampleTopic = examples.serverToClient.onTopicData.conversationId;
  const text = JSON.stringify(examples.serverToClient)
    .replaceAll(exampleAgent, me.id)
    .replaceAll(exampleTopic, conversation.id);
  return JSON.parse(text);
}

/** The same names with payloads of our own. */
export function own(me, c) {
  const cim = (name, type, data) => ({
    cimEvent: JSON.stringify({
      id: `event-${name}`,
      name,
      type,
      timestamp: Date.now(),
      conversationId: c.id,
      eventEmitter: { id: "system", type: "SYSTEM", senderName: "ROUTING_ENGINE", additionalDetail: null },
      channelSession: c.session,
      roomInfo: c.room,
      data,
    }),
    conversationId: c.id,
    roomInfo: c.room,
  });
  const said = (id, text) => message(id, text, c.session, c.customer, c.room);
  const media = { id: "media", type: { direction: "CONSULT_TRANSFER", mode: "AGENT", metadata: {} }, state: "RESERVED" };
  const task = { id: "task", conversationId: c.id, state: { name: "ACTIVE", reasonCode: null }, assignedTo: { id: me.id, name: me.username }, activeMedia: [media] };
  const request = { id: "request-1", channelSession: c.session, status: "CREATED", listId: "list-9", time: Date.now() };
  const offer = { conversationId: "offered-1", channelSession: c.session, roomInfo: c.room, taskId: "a:b", taskState: { name: "RESERVED" }, taskDirection: "INBOUND", queue: null, note: null, requestedBy: null };
  const gone = { conversationId: c.id, statusCode: 200 };
  const announcement = { id: "announcement-1", announcementText: "Team call at 3", supervisorId: "sue", supervisorName: "sue", teams: [], seenBy: [], expiryTime: "2099-10-09T18:00:00.000Z" };
  const someone = { ...c.mine, participant: { ...c.mine.participant, id: "ben-id", keycloakUser: { id: "ben-id", username: "ben" } } };
  return {
    agentPresence: { action: "AGENT_STATE_CHANGED", agentStateChanged: true, mrdStateChanges: [], agentPresence: { agent: { id: me.id }, state: { name: "READY", reasonCode: null }, stateChangeTime: Date.now(), agentMrdStates: [] } },
    taskRequest: offer,
    "taskRequest#transfer": { ...offer, conversationId: "offered-2", taskDirection: "DIRECT_TRANSFER", note: "VIP", requestedBy: "ben" },
    revokeTask: { conversationId: "offered-1" },
    onTopicData: { conversationId: c.id, roomInfo: c.room, taskId: c.taskId, topicData: { id: c.id, customer: c.customer, channelSession: c.session, participants: [c.mine], topicEvents: [], topicParticipant: c.mine } },
    topicUnsubscription: { task: "topicUnsubscription", ...gone, reason: "UNSUBSCRIBED" },
    topicClosed: { task: "topicClosed", ...gone },
    wrapupTimerStarted: { task: "wrapupTimerStarted", duration: 60, ...gone },
    socketSessionRemoved: { agentId: me.id },
    errors: { task: "topicSubscription", msg: "The request is no longer available" },
    onChannelTypes: [{ id: "type-1", name: "WEB", channelLogo: "w.svg", isInteractive: true, mediaRoutingDomain: "mrd-chat" }],
    onPullModeSubscribedList: [{ id: "list-9", name: "Mail", description: null }],
    pullModeSubscribedListRequests: [request],
    addPullModeSubscribedListRequests: [request],
    onPullModeSubscribedListRequest: { pullModeEvent: JSON.stringify(request), type: "PULL_MODE_LIST_REQUEST_RECEIVED", conversationId: "list-9" },
    removePullModeSubscribedListRequests: "list-9",
    agentAssistanceRequestPlaced: { requestAction: "transfer", mode: "queue" },
    agentAssignedForAssistance: { conversationId: c.id, task, type: "consult" },
    consulTransferRequestSuccess: { conversationId: c.id, newTask: task, agentId: "ben-id" },
    ANNOUNCEMENT_CREATED: announcement,
    ANNOUNCEMENT_DELETED: announcement,
    "onCimEvent#CUSTOMER_MESSAGE": cim("CUSTOMER_MESSAGE", "MESSAGE", said("said-1", "Hello ✓ ü 你好")),
    "onCimEvent#AGENT_MESSAGE": cim("AGENT_MESSAGE", "MESSAGE", said("said-2", "Good day")),
    "onCimEvent#WHISPER_MESSAGE": cim("WHISPER_MESSAGE", "MESSAGE", said("said-3", "Hm")),
    "onCimEvent#TYPING_INDICATOR": cim("TYPING_INDICATOR", "NOTIFICATION", { ...said("typing", ""), body: { type: "NOTIFICATION", notificationType: "TYPING_STARTED" } }),
    "onCimEvent#MESSAGE_DELIVERY_NOTIFICATION": cim("MESSAGE_DELIVERY_NOTIFICATION", "NOTIFICATION", { ...said("receipt", ""), body: { type: "DELIVERYNOTIFICATION", messageId: "said-2", status: "READ", reasonCode: "200" } }),
    "onCimEvent#AGENT_SUBSCRIBED": cim("AGENT_SUBSCRIBED", "NOTIFICATION", { agentParticipant: someone, reason: null }),
    "onCimEvent#TASK_STATE_CHANGED": cim("TASK_STATE_CHANGED", "NOTIFICATION", { task, taskStateChanged: false, mediaStateChanges: [] }),
    "onCimEvent#TASK_ENQUEUED": cim("TASK_ENQUEUED", "ACTIVITY", { task, queue: { id: "q", name: "sales" } }),
    "onCimEvent#NO_AGENT_AVAILABLE": cim("NO_AGENT_AVAILABLE", "NOTIFICATION", { requestType: { direction: "CONSULT", mode: "QUEUE", metadata: {} } }),
    "onCimEvent#PARTICIPANT_ROLE_CHANGED": cim("PARTICIPANT_ROLE_CHANGED", "NOTIFICATION", { conversationParticipant: someone, metadata: {} }),
    "onCimEvent#AGENT_SLA_STARTED": cim("AGENT_SLA_STARTED", "NOTIFICATION", { totalDuration: 300, action: "START_TIMER" }),
    "onCimEvent#CONVERSATION_PAUSED": cim("CONVERSATION_PAUSED", "NOTIFICATION", { state: "ON_HOLD", holdTimerDetails: { startTime: "2099-10-09 08:53:20.000", totalDuration: 300 } }),
    "onCimEvent#CONVERSATION_RESUMED": cim("CONVERSATION_RESUMED", "NOTIFICATION", { state: "ACTIVE" }),
    "onCimEvent#CHANNEL_SESSION_STARTED": cim("CHANNEL_SESSION_STARTED", "NOTIFICATION", c.session),
    "onCimEvent#CHANNEL_SESSION_ENDED": cim("CHANNEL_SESSION_ENDED", "NOTIFICATION", c.session),
    "onCimEvent#CONVERSATION_DATA_CHANGED": cim("CONVERSATION_DATA_CHANGED", "NOTIFICATION", { order: "4711" }),
    "onCimEvent#BOT_SUGGESTION": cim("BOT_SUGGESTION", "NOTIFICATION", { ...said("bot", ""), suggestions: [{ messageBody: { type: "PLAIN", markdownText: "Soon." }, confidenceLevel: 0.8 }], requestedMessage: said("said-1", "") }),
    "onCimEvent#HAND_RAISED": cim("HAND_RAISED", "NOTIFICATION", { agentId: "ben-id", userName: "ben" }),
    someEventOfTomorrow: { conversationId: c.id },
  };
}
