// Drives the desk without a window against a small Agent Manager on the socket.io server from npm:
//
//   npm install && node interop.mjs [--captures DIR] COMMAND…     e.g. node interop.mjs ./desk headless
//
// DIR has what another desk emitted (captures/*.json, examples.json); the desk then meets the same people
// and its payloads are compared with those field for field. Prints a line a check; exits with 1 when one failed.

import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Server as Server44 } from "socket.io-4.4";
import { Server as Server48 } from "socket.io-4.8";
import { AgentManager } from "./agent-manager.mjs";
import { differences } from "./compare.mjs";
import { Desk } from "./desk.mjs";
import * as events from "./events.mjs";
import * as expected from "./expected.mjs";
import { Material, participant, user } from "./material.mjs";

const words = process.argv.slice(2);
const folder = words[0] === "--captures" ? words.splice(0, 2)[1] : undefined;
const material = new Material(folder);
const servers = { "4.4": Server44, "4.8": Server48 };

let passed = 0;
let failed = 0;

function check(name, ok, detail = "") {
  ok ? passed++ : failed++;
  console.log(`${ok ? "ok  " : "FAIL"} ${name}${ok ? "" : `: ${detail}`}`);
}

/** An agent at a desk, on one version and transport. */
class Shift {
  constructor(label, server, desk, me) {
    Object.assign(this, { label, server, desk, me });
  }

  say(name, ok, detail) {
    check(`${this.label} ${name}`, ok, detail);
  }

  /** Reasons and lists are fetched after that: who uses them at once has to wait for them. */
  async signIn() {
    this.server.user = this.me;
    this.server.served = [];
    const reply = await this.desk.ask({ do: "signIn", server: this.url, user: this.me.username, password: "secret" });
    this.say(`${this.me.username} signs in`, reply.ok, reply.error);
    for (let i = 0; i < 50 && !this.server.served.includes("/unified-admin/reasons"); i++) {
      await sleep(100);
    }
    await sleep(300);
  }

  /** Gives a command and looks at what the desk emits because of it. */
  async emits(name, event, command, wanted, number) {
    const reply = await this.desk.ask(command);
    this.say(`${name} is done`, reply.ok, reply.error);
    await this.emitted(name, event, wanted, number);
    return reply;
  }

  async emitted(name, event, wanted, number) {
    const { payload, count, ack } = await this.server.next(event);
    this.say(`${name} is one argument and asks for no confirmation`, count === 1 && !ack);
    this.compare(`${name} is what the protocol says`, payload, wanted);
    const captured = material.payload(number);
    if (captured !== undefined) {
      this.compare(`${name} is what was captured (${number})`, payload, captured);
    }
  }

  compare(name, actual, wanted) {
    const found = differences(actual, wanted);
    this.say(name, found.length === 0, found.slice(0, 5).join("; "));
  }

  /** The server tells a conversation that the agent is in, as after a reconnect. */
  async enter(conversation) {
    const known = this.server.know(conversation);
    const answer = await this.server.topic(known);
    this.compare("onTopicData is acknowledged", answer, { status: "ok" });
    return known;
  }

  async silent(name) {
    const before = this.server.emitted.length;
    await this.desk.ask({ do: "state" });
    this.say(name, this.server.emitted.length === before, JSON.stringify(this.server.emitted[before]?.event));
  }
}

// ---- what an agent does

/** In a process of its own: a refused desk ends. */
async function refusal(shift) {
  const { server, me } = shift;
  server.user = me;
  const desk = new Desk(words);
  const wrong = await desk.ask({ do: "signIn", server: shift.url, user: me.username, password: "nope" });
  shift.say("a wrong password is refused", !wrong.ok && server.logins.length === 1, JSON.stringify(wrong));
  shift.say("and the process ends with 3", (await desk.exited) === 3);
}

async function introduction(shift) {
  const { server, me } = shift;
  await shift.signIn();
  shift.compare("the login has user name and password", server.logins.at(-1), { username: me.username, password: "secret" });
  const { auth, query } = server.handshake;
  shift.say("auth.agent is JSON text", typeof auth.agent === "string");
  shift.compare("auth is the user and the keys of push messages", { ...auth, agent: JSON.parse(auth.agent) }, {
    agent: me,
    fcm: { desktopFcmKey: null, mobileFcmKey: null },
  });
  shift.say("the user name is in the query", query.username === me.username);
  const captured = material.handshake;
  if (captured) {
    const sameForm = (h) => ({ ...h.auth, agent: JSON.parse(h.auth.agent) });
    shift.compare("auth is what was captured (02)", sameForm(server.handshake), sameForm(captured));
  }
}

async function states(shift) {
  const { server, desk, me } = shift;
  const [chat, mail] = server.mrds.map((m) => m.mrd.id);
  const early = await desk.ask({ do: "mrdState", mrd: chat, state: "READY" });
  shift.say("a domain needs an agent who is ready", !early.ok);
  await shift.emits("READY", "changeAgentState", { do: "agentState", state: "READY", reason: null }, expected.agentState(me, "READY", null), "04");
  const mrd = (id, state) => ({ do: "mrdState", mrd: id, state });
  await shift.emits("CHAT on", "changeAgentState", mrd(chat, "READY"), expected.mrdState(me, chat, "READY"), "03");
  await shift.emits("EMAIL on", "changeAgentState", mrd(mail, "READY"), expected.mrdState(me, mail, "READY"), "07");
  await shift.emits("EMAIL off", "changeAgentState", mrd(mail, "NOT_READY"), expected.mrdState(me, mail, "NOT_READY"), "06");
  const lunch = server.reasons[0];
  const pause = { do: "agentState", state: "NOT_READY", reason: lunch.name };
  await shift.emits("NOT_READY with a reason", "changeAgentState", pause, expected.agentState(me, "NOT_READY", lunch), "05");
  const bare = { do: "agentState", state: "READY", reason: null };
  await shift.emits("READY again", "changeAgentState", bare, expected.agentState(me, "READY", null), "04");
}

async function offers(shift) {
  const { server, desk, me } = shift;
  for (const [name, direction, number, role] of [["an offer", "INBOUND", "08", "PRIMARY"], ["a consultation", "CONSULT", "29", "ASSISTANT"]]) {
    const c = offered(number, role);
    const mark = desk.mark;
    server.offer(c, direction);
    await desk.heard("offer", (e) => e.conversation === c.id, mark);
    const accept = { do: "accept", conversation: c.id };
    await shift.emits(`accepting ${name}`, "topicSubscription", accept, expected.subscription(me, c, role), number);
    await leave(shift, c);
  }
  const started = offered("31", "PRIMARY");
  server.offer(started, "INBOUND", "STARTED");
  await shift.emitted("a started task", "topicSubscription", expected.subscription(me, started), "31");
  await desk.heard("conversation", (e) => e.conversation === started.id);
  await leave(shift, started);

  const revoked = offered("none", "PRIMARY");
  server.offer(revoked);
  await desk.heard("offer", (e) => e.conversation === revoked.id);
  server.revoke(revoked.id);
  const gone = await desk.heard("offerGone", (e) => e.conversation === revoked.id);
  shift.say("a revoked offer is gone", gone.outcome === "revoked", gone.outcome);
  await shift.silent("a revoked offer is not answered");

  function offered(number, role) {
    const { mine, ...c } = material.conversation(number, me, role);
    return c; // the server makes the participant out of the subscription
  }
}

async function leave(shift, c, number) {
  const command = { do: "leave", conversation: c.id };
  await shift.emits("leaving", "topicUnsubscription", command, expected.leave(shift.me, c), number);
}

async function talk(shift) {
  const { server, desk, me } = shift;
  for (const number of ["09", "12"]) {
    const c = await shift.enter(material.conversation(number, me));
    const messageId = material.payload(number)?.cimEvent.data.body.messageId ?? randomUUID();
    const mark = desk.mark;
    server.says(c.id, messageId, "Where is my parcel? ✓ 你好");
    const heard = await desk.heard("message", (e) => e.id === messageId, mark);
    shift.say("a customer's message is told", heard.text === "Where is my parcel? ✓ 你好");
    await shift.emits("reading", "publishCimEvent", { do: "read", conversation: c.id }, expected.read(me, c, messageId), number);
  }
  const typed = await shift.enter(material.conversation("10", me));
  await shift.emits("typing", "publishCimEvent", { do: "typing", conversation: typed.id }, expected.typing(me, typed), "10");
  for (const [name, number, own] of [["a message", "11", "Good day"], ["two lines", "45", "line 1\nline 2"], ["any letters", "none", "✓ ü 你好 \u{1F44B} \"\\ </b>"]]) {
    await send(shift, name, number, own);
  }
  const c = await shift.enter(material.conversation("none", me));
  server.says(c.id, "asked", "When?");
  await desk.heard("message", (e) => e.id === "asked");
  const reply = await desk.ask({ do: "reply", conversation: c.id, to: "asked", text: "Today" });
  await shift.emitted("a reply", "publishCimEvent", expected.reply(me, c, reply.id, "Today", "asked"));
  await shift.emits("raising a hand", "publishCimEvent", { do: "raiseHand", conversation: c.id }, expected.handRaised(me, c));
  await leave(shift, c);
}

async function send(shift, name, number, own, kind = "send") {
  const { desk, me } = shift;
  const c = await shift.enter(material.conversation(number, me));
  const captured = material.payload(number)?.cimEvent.data;
  const text = captured?.body.markdownText ?? own;
  const id = captured?.id ?? randomUUID();
  const command = { do: kind, conversation: c.id, text, id };
  await shift.emits(name, "publishCimEvent", command, expected.said(me, c, id, text), number);
  await desk.heard("message", (e) => e.id === id && e.delivery === "sent");
  shift.say(`${name} is sent once its echo is there`, true);
}

async function wrapUps(shift) {
  const { desk, me } = shift;
  const during = await shift.enter(material.conversation("14", me));
  await shift.emits("a wrap-up during the conversation", "publishCimEvent", ...wrapUp("14", during));
  for (const [name, number] of [["applying a wrap-up", "23"], ["no wrap-up", "24"]]) {
    const c = await shift.enter({ ...material.conversation(number, me), wrapUp: true });
    await leave(shift, c);
    await desk.heard("wrapUp", (e) => e.conversation === c.id && e.deadline);
    const [command, wanted] =
      number === "23" ? wrapUp("23", c) : [{ do: "skipWrapUp", conversation: c.id }, expected.withoutWrapUp(me, c)];
    await shift.emits(name, "closeWrapup", command, wanted, number);
    await desk.heard("conversationGone", (e) => e.conversation === c.id);
  }

  function wrapUp(number, c) {
    const body = material.payload(number)?.cimEvent.data.body;
    const wrapups = body?.wrapups ?? [{ categoryName: "Order", value: "Late" }, { categoryName: "Mood", value: "Good" }];
    const note = body?.note ?? "calls again";
    return [{ do: "wrapUp", conversation: c.id, wrapups, note }, expected.wrapUp(me, c, wrapups, note), number];
  }
}

async function assistance(shift) {
  const { me } = shift;
  const requests = [
    ["consult", "consultRequest", "15", "queue"],
    ["conference", "directConferenceRequest", "16", "queue"],
    ["transfer", "directTransferRequest", "17", "queue"],
    ["consult", "consultRequest", "18", "agent"],
    ["conference", "directConferenceRequest", "none", "agent"],
    ["transfer", "directTransferRequest", "none", "agent"],
  ];
  for (const [verb, event, number, mode] of requests) {
    const captured = material.payload(number);
    const c = await shift.enter(material.conversation(number, me));
    const note = captured?.note ?? "VIP ✓";
    const queueName = captured?.queueName ?? "sales";
    const requestedAgentId = captured?.requestedAgentId ?? randomUUID();
    const target = mode === "queue" ? { queueName } : { requestedAgentId };
    const command = { do: verb, conversation: c.id, note, ...(mode === "queue" ? { queue: queueName } : { agent: requestedAgentId }) };
    await shift.emits(`${verb} by ${mode}`, event, command, expected.assistance(c, target, note), number);
  }
  const ben = user("ben", "Ben", "Agent");
  for (const [verb, event, wanted] of [
    ["consultConference", "consultConferenceRequest", expected.consultConference],
    ["consultTransfer", "consultTransferRequest", expected.consultTransfer],
  ]) {
    const c = material.conversation("none", me);
    await shift.enter({ ...c, others: [participant(ben, c.id, "ASSISTANT")] });
    await shift.emits(verb, event, { do: verb, conversation: c.id, agent: ben.id }, wanted(c, ben.id));
  }
}

async function holding(shift) {
  const { me } = shift;
  const seconds = material.payload("20")?.duration ?? 60;
  const c = await shift.enter(material.conversation("20", me));
  await shift.emits("holding", "pauseConversation", { do: "hold", conversation: c.id, seconds }, expected.pause(me, c, seconds), "20");
  await shift.emits("going on", "resumeConversation", { do: "resume", conversation: c.id }, expected.resume(me, c), "21");
  await leave(shift, c, "22");
}

async function lists(shift) {
  const { server, desk, me } = shift;
  const { list } = material;
  await shift.emits("subscribing", "subscribePullModeList", { do: "subscribeList", list: list.id }, expected.list(me, list), "25");
  const { mine, ...c } = material.conversation("28", me);
  const ended = material.payload("27") ?? "request-27";
  server.know(c);
  const request = (id) => ({ id, channelSession: c.session, status: "CREATED", listId: list.id, time: Date.now() });
  server.requests([request(c.id), request(ended)]);
  await desk.heard("request", (e) => e.request === ended);
  await shift.emits("joining a request", "joinPullModeRequest", { do: "joinRequest", request: c.id }, expected.joinRequest(me, c), "28");
  await leave(shift, c, "28b");
  await shift.emits("ending a request", "deletePullModeRequest", { do: "endRequest", request: ended }, ended, "27");
  await shift.emits("unsubscribing", "unsubscribePullModeList", { do: "unsubscribeList", list: list.id }, expected.list(me, list), "26");
}

async function supervision(shift) {
  const { desk, me } = shift;
  const watched = await monitor("33");
  const whispered = material.conversation("35", me, "SILENT_MONITOR");
  await shift.emits("joining to whisper", "joinAsWhisper", { do: "joinWhisper", conversation: watched.id }, expected.byUser(me, watched), same("35", watched));
  shift.say("the captures whisper where they watch", !material.handshake || whispered.id === watched.id);
  const spoken = await desk.ask({ do: "send", conversation: watched.id, text: "Hello customer" });
  shift.say("who whispers cannot speak to the customer", !spoken.ok);
  await shift.silent("and nothing is emitted");
  await whisper(watched);
  const taken = await monitor("37");
  await shift.emits("barging in", "JoinAsBargin", { do: "bargeIn", conversation: taken.id }, expected.byUser(me, taken), same("37", taken));
  await leave(shift, taken);

  async function monitor(number) {
    const ann = user("ann", "Ann", "Agent");
    const { mine, ...c } = material.conversation(number, me, "SILENT_MONITOR");
    const session = { ...c.session, conversationId: c.id };
    shift.server.know({ ...c, session, others: [participant(ann, c.id, "PRIMARY")] });
    const command = { do: "monitor", channelSession: session };
    await shift.emits("watching", "JoinAsSilentMonitor", command, expected.monitor(me, { ...c, session }), number === "33" ? "33" : undefined);
    return { ...c, session };
  }

  async function whisper(c) {
    const captured = material.payload("36")?.cimEvent.data;
    const text = captured?.body.markdownText ?? "Offer a discount";
    const reply = await desk.ask({ do: "whisper", conversation: c.id, text });
    shift.say("whispering is done", reply.ok, reply.error);
    const wanted = expected.said(me, c, reply.id, text, "WHISPER_MESSAGE");
    const sameId = (payload) => ((payload.cimEvent.data.id = reply.id), payload);
    const { payload } = await shift.server.next("publishCimEvent");
    shift.compare("whispering is what the protocol says", payload, wanted);
    if (captured) {
      shift.compare("whispering is what was captured (36)", payload, sameId(material.payload("36")));
    }
    await leave(shift, c);
  }

  /** A capture can only be compared with where it was taken of the same conversation. */
  function same(number, c) {
    return material.payload(number)?.conversationId === c.id ? number : undefined;
  }
}

async function serverEvents(shift) {
  const { server, desk, me } = shift;
  const c = material.conversation("none", me);
  await shift.enter(c);
  const all = material.examples ? events.fromExamples(material.examples, me, c) : events.own(me, c);
  const { socketSessionRemoved, ...others } = all;
  for (const [name, payload] of Object.entries(others)) {
    if (!(await isOpen(desk, c.id))) {
      await shift.enter(c);
    }
    if (name.startsWith("revokeTask")) {
      server.offer({ ...c, id: payload.conversationId });
    }
    await takes(name, payload);
  }
  server.emit("socketSessionRemoved", socketSessionRemoved);
  const link = await desk.heard("link", (e) => e.state === "takenOver");
  shift.say("socketSessionRemoved ends the session", Boolean(link));
  shift.say("and the process ends with 3", (await desk.exited) === 3);

  async function takes(name, payload) {
    const mark = desk.mark;
    const emitted = server.emitted.length;
    const event = name.replace(/#.*/, "");
    if (event === "onTopicData") {
      shift.compare(`${name} is acknowledged`, await server.ask(event, payload), { status: "ok" });
    } else {
      server.emit(event, payload);
    }
    const wanted = events.told(name);
    const heard = wanted === undefined || (await desk.heard(wanted, () => true, mark).catch(() => undefined));
    const state = await desk.ask({ do: "state" });
    shift.say(`${name} is taken`, state.link.state === "connected", JSON.stringify(state.link));
    shift.say(`${name} can be read`, !desk.events.slice(mark).some((e) => e.event === "unreadable"));
    if (wanted) {
      shift.say(`${name} is told as ${wanted}`, Boolean(heard));
    }
    shift.say(`${name} is not answered`, server.emitted.length === emitted, server.emitted[emitted]?.event);
  }
}

async function isOpen(desk, id) {
  const state = await desk.ask({ do: "state" });
  return state.conversations.some((c) => c.conversation === id && c.state === "ACTIVE");
}

async function logout(shift, name, command, wanted, number) {
  await shift.emits(name, "changeAgentState", command, wanted, number);
  await shift.desk.heard("link", (e) => e.state === "closed");
}

async function day(label, Server, transport) {
  const server = new AgentManager(Server, [transport]);
  server.reasons = material.reasons;
  server.lists = [material.list];
  server.mrds = material.mrds;
  const url = await server.listen();
  const desk = new Desk(words);
  const shift = new Shift(label, server, desk, material.agent);
  shift.url = url;
  try {
    await refusal(shift);
    await introduction(shift);
    shift.say(`runs over ${transport}`, server.transport === transport, server.transport);
    for (const part of [states, offers, talk, wrapUps, assistance, holding, lists]) {
      await part(shift);
    }
    await logout(shift, "LOGOUT without a reason", { do: "agentState", state: "LOGOUT", reason: null }, expected.agentState(shift.me, "LOGOUT"), "43");

    await shift.signIn();
    const [, end] = server.reasons;
    await logout(shift, "LOGOUT with a reason", { do: "signOut", reason: end.name }, expected.agentState(shift.me, "LOGOUT", end), "42");

    shift.me = material.supervisor;
    await shift.signIn();
    await supervision(shift);
    await logout(shift, "a supervisor's LOGOUT", { do: "signOut", reason: null }, expected.agentState(shift.me, "LOGOUT"));

    shift.me = material.agent;
    await shift.signIn();
    await serverEvents(shift);
  } catch (error) {
    check(`${label} gets through`, false, error.stack);
  } finally {
    desk.kill();
    server.close();
  }
}

if (words.length === 0) {
  console.error("usage: node interop.mjs [--captures DIR] COMMAND…");
  process.exit(2);
}
console.log(material.handshake ? "payloads are compared with captures as well" : "there are no captures here");
for (const [version, Server] of Object.entries(servers)) {
  for (const transport of ["websocket", "polling"]) {
    await day(`${version} ${transport}`, Server, transport);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
