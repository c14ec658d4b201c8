// Drives a running simulator with two releases of socket.io-client over every transport.
//
//   npm install && node interop.mjs http://127.0.0.1:8090/agent-manager
//
// Prints one line a check and a summary; exits with 1 when a check failed.

import { randomUUID } from "node:crypto";
import { io as io44 } from "socket.io-client-4.4";
import { io as io48 } from "socket.io-client-4.8";

const base = new URL(process.argv[2] ?? "http://127.0.0.1:8090/agent-manager");
const control = `${base.origin}/control`;
const chat = "6305de07166ba1099d11d8e6";
const clients = { "4.4": io44, "4.8": io48 };
const transports = {
  polling: { transports: ["polling"] },
  websocket: { transports: ["websocket"] },
  upgrade: { transports: ["polling", "websocket"] },
};

let passed = 0;
let failed = 0;

function check(name, ok, detail = "") {
  ok ? passed++ : failed++;
  console.log(`${ok ? "ok  " : "FAIL"} ${name}${ok ? "" : ` ${detail}`}`);
}

async function post(url, body) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

// Resolves with the first event of that name that fits; rejects after five seconds.
function heard(socket, name, fits = () => true) {
  const event = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${name}`)), 5000);
    const listener = (payload, ack) => {
      if (fits(payload)) {
        clearTimeout(timer);
        socket.off(name, listener);
        resolve({ payload, ack });
      }
    };
    socket.on(name, listener);
  });
  event.catch(() => {});
  return event;
}

function open(io, user, transport, auth) {
  return io(base.origin, {
    path: `${base.pathname}/socket.io`,
    auth,
    query: { username: user.username },
    forceNew: true,
    reconnection: false,
    ...transport,
  });
}

async function refused(label, io, user, transport) {
  const socket = open(io, user, transport, { fcm: "" });
  const { payload } = await heard(socket, "connect_error");
  check(`${label} refuses a handshake without an agent`, payload.message === "login-failed");
  check(`${label} says why`, typeof payload.data?.content?.msg === "string");
  socket.disconnect();
}

function message(user, request, id, text) {
  const sender = { id: user.id, type: "AGENT", senderName: user.username };
  return {
    id: randomUUID(),
    name: "AGENT_MESSAGE",
    type: "MESSAGE",
    timestamp: Date.now(),
    conversationId: request.conversationId,
    eventEmitter: sender,
    channelSession: request.channelSession,
    roomInfo: request.roomInfo,
    data: { id, header: { sender, intent: null }, body: { type: "PLAIN", markdownText: text } },
  };
}

async function ready(label, socket, user) {
  const agentId = user.id;
  let presence = heard(socket, "agentPresence");
  const state = { name: "READY", reasonCode: null };
  socket.emit("changeAgentState", { agentId, action: "agentState", state });
  let answer = (await presence).payload;
  check(`${label} becomes READY`, answer.agentPresence.state.name === "READY");

  presence = heard(socket, "agentPresence");
  const mrd = { agentId, action: "agentMRDState", state: "READY", mrdId: chat };
  socket.emit("changeAgentState", mrd);
  answer = (await presence).payload;
  check(`${label} switches CHAT on`, answer.mrdStateChanges[0] === chat, JSON.stringify(answer));
}

async function converse(label, socket, user) {
  const agentId = user.id;
  const name = `Vera ${randomUUID()}`;
  const isHers = (request) => request.channelSession.customer.firstName === name;
  const offered = heard(socket, "taskRequest", isHers);
  const start = await post(`${control}/conversations`, { name, text: "Hello ✓ ü 你好" });
  const conversationId = start.body.conversationId;
  const request = (await offered).payload;
  check(`${label} is offered the conversation`, request.taskState.name === "RESERVED");

  const data = heard(socket, "onTopicData", (d) => d.conversationId === conversationId);
  const subscribed = heard(
    socket,
    "onCimEvent",
    (e) => JSON.parse(e.cimEvent).name === "AGENT_SUBSCRIBED",
  );
  const participant = { id: randomUUID(), type: "AGENT", role: "PRIMARY", conversationId };
  const { taskId, roomInfo } = request;
  const topicParticipant = participant;
  socket.emit("topicSubscription", { topicParticipant, agentId, conversationId, taskId, roomInfo });
  const topic = await data;
  check(`${label} can acknowledge onTopicData`, typeof topic.ack === "function");
  topic.ack?.({ status: "ok" });
  const said = topic.payload.topicData.topicEvents.find((e) => e.name === "CUSTOMER_MESSAGE");
  check(`${label} reads what was said`, said?.data.body.markdownText === "Hello ✓ ü 你好");
  await subscribed;
  check(`${label} hears that it joined`, true);

  const id = randomUUID();
  const cimEvent = message(user, request, id, "Good day ✓".repeat(2000));
  const echoed = heard(socket, "onCimEvent", (e) => JSON.parse(e.cimEvent).data?.id === id);
  socket.emit("publishCimEvent", { cimEvent, agentId, conversationId, roomInfo });
  const echo = (await echoed).payload;
  check(`${label} gets its echo as a JSON string`, typeof echo.cimEvent === "string");

  const left = heard(socket, "topicUnsubscription");
  socket.emit("topicUnsubscription", { conversationId, agentId, roomInfo });
  check(`${label} leaves`, (await left).payload.reason === "UNSUBSCRIBED");
  await post(`${control}/conversations/${conversationId}/leave`, {});
}

async function journey(label, io, user, transport, name) {
  const auth = {
    agent: JSON.stringify(user),
    fcm: { desktopFcmKey: null, mobileFcmKey: null },
  };
  const socket = open(io, user, transport, auth);
  const presence = heard(socket, "agentPresence");
  const types = heard(socket, "onChannelTypes");
  const upgraded = new Promise((resolve) => socket.io.once("open", () => {
    name === "upgrade" ? socket.io.engine.once("upgrade", resolve) : resolve();
  }));
  check(`${label} is told its presence`, (await presence).payload.agentPresence !== undefined);
  check(`${label} is told the channel types`, Array.isArray((await types).payload));
  await upgraded;
  const expected = name === "upgrade" ? "websocket" : name;
  check(`${label} runs over ${expected}`, socket.io.engine.transport.name === expected);

  await ready(label, socket, user);
  await converse(label, socket, user);

  const gone = heard(socket, "agentPresence", (p) => p.agentPresence.state.name === "LOGOUT");
  const state = { name: "LOGOUT" };
  socket.emit("changeAgentState", { agentId: user.id, action: "agentState", state });
  await gone;
  check(`${label} logs out`, true);
  socket.disconnect();
}

async function main() {
  const wrong = await post(`${base}/agent/login`, { username: "ann", password: "no" });
  check("a wrong password is refused", wrong.status === 401);
  const login = await post(`${base}/agent/login`, { username: "ann", password: "secret" });
  check("the login answers with the user", login.body.data?.keycloak_User?.username === "ann");
  const user = login.body.data.keycloak_User;

  for (const [version, io] of Object.entries(clients)) {
    for (const [name, transport] of Object.entries(transports)) {
      const label = `${version} ${name}`;
      try {
        await refused(label, io, user, transport);
        await journey(label, io, user, transport, name);
      } catch (error) {
        check(`${label} gets through`, false, error.message);
      }
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

await main();
