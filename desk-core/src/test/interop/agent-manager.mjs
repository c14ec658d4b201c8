// A small Agent Manager on a socket.io server: REST login, presence, offers, topics, echo, pull lists,
// supervision. It keeps what desks emit, and gives them whatever objects it is told to give.

import { randomUUID } from "node:crypto";
import { createServer } from "node:http";

const BASE = "/agent-manager";
const PATIENCE = 15_000;

export class AgentManager {
  emitted = [];
  acknowledged = [];
  logins = [];
  served = [];
  handshake = undefined;
  user = undefined;
  reasons = [];
  lists = [];
  mrds = [];
  #socket = undefined;
  #conversations = new Map();
  #subscribed = [];
  #state = { name: "NOT_READY", reasonCode: null };
  #waiting = [];

  constructor(Server, transports) {
    this.http = createServer((request, response) => this.#rest(request, response));
    this.io = new Server(this.http, { path: `${BASE}/socket.io`, transports });
    this.io.on("connection", (socket) => this.#connected(socket));
  }

  async listen() {
    await new Promise((resolve) => this.http.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${this.http.address().port}${BASE}`;
  }

  close() {
    this.io.close();
    this.http.closeAllConnections?.();
  }

  get transport() {
    return this.#socket?.conn.transport.name;
  }

  // ---- what the script makes the server say

  emit(event, payload) {
    this.#socket.emit(event, payload);
  }

  /** Emits an event that wants to be confirmed, and returns the confirmation. */
  async ask(event, payload) {
    const answer = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${event} is not acknowledged`)), PATIENCE);
      this.#socket.emit(event, payload, (told) => {
        clearTimeout(timer);
        resolve(told);
      });
    });
    this.acknowledged.push({ event, answer });
    return answer;
  }

  /** Makes a conversation known to the server, which nobody is in yet. */
  know(conversation) {
    this.#conversations.set(conversation.id, { events: [], wrapUp: false, ...conversation });
    return this.#conversations.get(conversation.id);
  }

  offer(conversation, direction = "INBOUND", state = "RESERVED") {
    const known = this.know(conversation);
    this.emit("taskRequest", {
      conversationId: known.id,
      channelSession: known.session,
      roomInfo: known.room,
      taskId: known.taskId,
      taskState: { name: state },
      taskDirection: direction,
      queue: { id: "queue-1", name: "sales" },
      note: null,
      requestedBy: null,
    });
  }

  revoke(conversationId) {
    this.emit("revokeTask", { conversationId });
  }

  topic(conversation) {
    const { id, session, customer, room, taskId, mine, others = [], events } = conversation;
    const asked = {
      type: "CUSTOMER",
      role: "CUSTOMER",
      participant: session,
      id: `of-${session.id}`,
      conversationId: id,
      isActive: true,
      state: "SUBSCRIBED",
    };
    const topicData = {
      id,
      customer,
      channelSession: session,
      conversationData: {},
      state: "ACTIVE",
      participants: [asked, mine, ...others],
      customerSuggestions: [],
      topicEvents: events,
      topicParticipant: mine,
      wrapUps: [],
    };
    return this.ask("onTopicData", { topicData, conversationId: id, roomInfo: room, taskId });
  }

  /** Something happens in a conversation; every desk parses `cimEvent` as text. */
  happens(conversationId, name, type, data, emitter = SYSTEM) {
    const { session, room } = this.#conversations.get(conversationId);
    const event = {
      id: randomUUID(),
      name,
      type,
      timestamp: Date.now(),
      conversationId,
      eventEmitter: emitter,
      channelSession: session,
      roomInfo: room,
      data,
    };
    this.#tell(conversationId, event);
  }

  says(conversationId, messageId, text) {
    const { session, room, customer } = this.#conversations.get(conversationId);
    this.happens(conversationId, "CUSTOMER_MESSAGE", "MESSAGE", message(messageId, text, session, customer, room), {
      id: customer._id,
      type: "CUSTOMER",
      senderName: customer.firstName,
      additionalDetail: null,
    });
  }

  requests(requests) {
    this.emit("pullModeSubscribedListRequests", requests);
  }

  /** The next event of that name that a desk emits and nobody has asked for yet. */
  async next(event) {
    const index = this.emitted.findIndex((e) => e.event === event && !e.taken);
    if (index >= 0) {
      this.emitted[index].taken = true;
      return this.emitted[index];
    }
    return new Promise((resolve, reject) => {
      const waiter = { event, resolve };
      const timer = setTimeout(() => {
        this.#waiting = this.#waiting.filter((w) => w !== waiter);
        reject(new Error(`the desk emits no ${event}`));
      }, PATIENCE);
      waiter.resolve = (found) => {
        clearTimeout(timer);
        resolve(found);
      };
      this.#waiting.push(waiter);
    });
  }

  // ---- REST

  async #rest(request, response) {
    let text = "";
    for await (const chunk of request) {
      text += chunk;
    }
    const path = new URL(request.url, "http://host").pathname;
    const [status, body] = this.#answer(path, text);
    this.served.push(path);
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  }

  #answer(path, text) {
    switch (path) {
      case `${BASE}/agent/login`:
        return this.#login(JSON.parse(text));
      case "/unified-admin/reasons":
        return [200, this.reasons];
      case "/unified-admin/pull-mode-list":
        return [200, this.lists];
      default:
        return [404, { error: { msg: "no such service" } }];
    }
  }

  #login(credentials) {
    this.logins.push(credentials);
    if (credentials.password !== "secret" || credentials.username !== this.user.username) {
      const error_detail = { status: 401, reason: "Invalid user credentials" };
      return [401, { error: { error_message: "Authentication failed", error_detail } }];
    }
    return [200, { statusCode: 200, data: { token: "t", refresh_token: "r", keycloak_User: this.user } }];
  }

  // ---- Socket.IO

  #connected(socket) {
    this.#socket = socket;
    this.handshake = { auth: socket.handshake.auth, query: socket.handshake.query };
    this.#state = { name: "NOT_READY", reasonCode: null };
    this.#subscribed = [];
    this.mrds.forEach((mrd) => (mrd.state = "NOT_READY"));
    socket.onAny((event, ...args) => this.#heard(event, args));
    this.#presence(true);
    this.emit("onChannelTypes", []);
    this.emit("onPullModeSubscribedList", []);
    this.emit("pullModeSubscribedListRequests", []);
  }

  #heard(event, args) {
    const ack = typeof args.at(-1) === "function";
    const found = { event, payload: args[0], count: args.length, ack, taken: false };
    this.emitted.push(found);
    this.#answerTo(event, args[0]);
    const waiter = this.#waiting.find((w) => w.event === event);
    if (waiter) {
      found.taken = true;
      this.#waiting = this.#waiting.filter((w) => w !== waiter);
      waiter.resolve(found);
    }
  }

  #answerTo(event, payload) {
    const answers = {
      changeAgentState: (p) => this.#changeState(p),
      topicSubscription: (p) => this.#join(p.conversationId, p.topicParticipant),
      topicUnsubscription: (p) => this.#leave(p.conversationId),
      publishCimEvent: (p) => this.#tell(p.conversationId, p.cimEvent),
      closeWrapup: (p) => this.#out(p.conversationId, p.cimEvent ? "Wrap Up applied" : "choosing leave without Wrap Up"),
      directTransferRequest: (p) => this.#assist("DIRECT_TRANSFER", p),
      directConferenceRequest: (p) => this.#assist("DIRECT_CONFERENCE", p),
      consultRequest: (p) => this.#assist("CONSULT", p),
      consultTransferRequest: (p) => this.#out(p.conversationId, "CHAT TRANSFERRED"),
      consultConferenceRequest: (p) => this.#promote(p),
      pauseConversation: (p) => this.#hold(p),
      resumeConversation: (p) => this.happens(p.conversationId, "CONVERSATION_RESUMED", "NOTIFICATION", { state: "ACTIVE" }),
      subscribePullModeList: (p) => this.#subscribe([...this.#subscribed, p.list]),
      unsubscribePullModeList: (p) => this.#subscribe(this.#subscribed.filter((l) => l.id !== p.listId)),
      joinPullModeRequest: (p) => this.#join(p.requestId, p.topicParticipant),
      deletePullModeRequest: (id) => this.#close(id),
      JoinAsSilentMonitor: (p) => this.#join(p.topicParticipant.conversationId, p.topicParticipant),
      joinAsWhisper: (p) => this.#role(p.conversationId, "WHISPER"),
      JoinAsBargin: (p) => this.#role(p.conversationId, "PRIMARY"),
    };
    answers[event]?.(payload);
  }

  #changeState({ action, state, mrdId }) {
    let changed = true;
    if (action === "agentMRDState") {
      changed = this.#state.name === "READY";
      this.mrds.filter((m) => changed && m.mrd.id === mrdId).forEach((m) => (m.state = state));
    } else {
      this.#state = { name: state.name, reasonCode: state.reasonCode ?? null };
      this.mrds.filter(() => state.name !== "READY").forEach((m) => (m.state = "NOT_READY"));
    }
    this.#presence(changed, action === "agentState", mrdId ? [mrdId] : []);
  }

  #presence(changed, agentStateChanged = true, mrdStateChanges = []) {
    this.emit("agentPresence", {
      action: changed ? "AGENT_STATE_CHANGED" : "AGENT_STATE_UNCHANGED",
      agentStateChanged,
      mrdStateChanges,
      agentPresence: {
        agent: { participantType: "CCUser", id: this.user.id, keycloakUser: this.user, associatedMrds: [] },
        state: this.#state,
        stateChangeTime: Date.now(),
        agentMrdStates: this.mrds.map((m) => ({ ...m, stateChangeTime: Date.now() })),
      },
    });
  }

  #join(id, participant) {
    const conversation = this.#conversations.get(id);
    conversation.mine ??= { ...participant, joiningTime: new Date().toISOString(), isActive: true, stateChangedOn: null };
    this.topic(conversation).catch(() => {});
  }

  #leave(id) {
    const conversation = this.#conversations.get(id);
    if (conversation.wrapUp) {
      this.emit("wrapupTimerStarted", {
        task: "wrapupTimerStarted",
        duration: 60,
        conversationId: id,
        roomInfo: conversation.room,
        statusCode: 200,
      });
    } else {
      this.#out(id, "UNSUBSCRIBED");
    }
  }

  #out(id, reason) {
    const roomInfo = this.#conversations.get(id).room;
    this.emit("topicUnsubscription", { task: "topicUnsubscription", conversationId: id, statusCode: 200, roomInfo, reason });
  }

  #assist(direction, { channelSession, mode, queueName }) {
    const id = channelSession.conversationId;
    const queue = queueName ? { id: "queue-2", name: queueName } : null;
    const metadata = { requestedBy: this.user.username };
    const type = { direction, mode: mode.toUpperCase(), metadata };
    const media = { id: "media-2", mrdId: "mrd-1", taskId: "task-2", queue, type, priority: 1, state: queue ? "QUEUED" : "RESERVED" };
    const task = { id: "task-2", conversationId: id, state: { name: "ACTIVE", reasonCode: null }, assignedTo: null, activeMedia: [media] };
    this.happens(id, queue ? "TASK_ENQUEUED" : "TASK_STATE_CHANGED", "NOTIFICATION", { task, queue });
    if (direction === "DIRECT_TRANSFER") {
      this.#out(id, "CHAT TRANSFERRED");
    }
  }

  #promote({ channelSession, requestedAgentId }) {
    const id = channelSession.conversationId;
    const other = this.#conversations.get(id).others.find((o) => o.participant.id === requestedAgentId);
    const conversationParticipant = { ...other, role: "PRIMARY" };
    this.happens(id, "PARTICIPANT_ROLE_CHANGED", "NOTIFICATION", { conversationParticipant, metadata: {} });
  }

  #hold({ conversationId, duration }) {
    const startTime = new Date().toISOString().replace("T", " ").replace("Z", "");
    const holdTimerDetails = { startTime, totalDuration: duration };
    this.happens(conversationId, "CONVERSATION_PAUSED", "NOTIFICATION", { id: conversationId, state: "ON_HOLD", holdTimerDetails });
  }

  #subscribe(lists) {
    this.#subscribed = lists;
    this.emit("onPullModeSubscribedList", lists);
  }

  #close(id) {
    const request = { id, status: "closing", listId: this.#subscribed[0]?.id ?? "list", time: Date.now() };
    this.emit("onPullModeSubscribedListRequest", {
      pullModeEvent: JSON.stringify(request),
      type: "PULL_MODE_LIST_REQUEST_STATE_CHANGED",
      conversationId: request.listId,
    });
  }

  #role(id, role) {
    const conversation = this.#conversations.get(id);
    conversation.mine = { ...conversation.mine, role };
    const conversationParticipant = conversation.mine;
    this.happens(id, "PARTICIPANT_ROLE_CHANGED", "NOTIFICATION", { conversationParticipant, metadata: {} });
  }

  #tell(conversationId, event) {
    const { room } = this.#conversations.get(conversationId);
    this.emit("onCimEvent", { cimEvent: JSON.stringify(event), conversationId, roomInfo: room });
  }
}

const SYSTEM = { id: "system", type: "SYSTEM", senderName: "ROUTING_ENGINE", additionalDetail: null };

/** A customer's message, as connectors make it. */
export function message(id, text, session, customer, room) {
  return {
    id,
    header: {
      sender: { id: "connector", type: "CONNECTOR", senderName: "WEB_CONNECTOR", additionalDetail: null },
      channelData: session.channelData,
      language: {},
      timestamp: Date.now(),
      securityInfo: {},
      stamps: [],
      intent: null,
      entities: null,
      channelSessionId: session.id,
      conversationId: session.conversationId,
      customer,
      originalMessageId: null,
      providerMessageId: null,
      roomId: room.id,
      schedulingMetaData: null,
    },
    body: { type: "PLAIN", markdownText: text },
  };
}
