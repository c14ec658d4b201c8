// Whom the desk meets: users, customers, sessions. Where a folder with captures of another desk is at
// hand, exactly those that were met there, so that payloads can be compared to the last field.

import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export class Material {
  #captures = new Map();
  examples = undefined;

  /** @param folder with `captures/*.json` and `examples.json`, or undefined */
  constructor(folder) {
    if (folder && existsSync(join(folder, "examples.json"))) {
      this.examples = read(join(folder, "examples.json"));
    }
    if (folder && existsSync(join(folder, "captures"))) {
      for (const file of readdirSync(join(folder, "captures"))) {
        this.#captures.set(file.replace(/-.*/, ""), read(join(folder, "captures", file)));
      }
    }
  }

  /** What another desk emitted once, by the capture's number. */
  payload(number) {
    return structuredClone(this.#captures.get(number)?.events[0]?.payload);
  }

  /** How another desk introduced itself. */
  get handshake() {
    return this.#captures.get("02")?.connection.find((c) => c.kind === "handshake");
  }

  get agent() {
    const auth = this.handshake?.auth;
    return auth ? JSON.parse(auth.agent) : user("ann", "Ann", "Agent");
  }

  get supervisor() {
    return this.payload("33")?.topicParticipant.participant.keycloakUser ?? user("sue", "Sue", "Visor");
  }

  /** The domains that may be switched, as the server lists them. */
  get mrds() {
    const [chat, mail] = [this.payload("03")?.mrdId ?? "mrd-chat", this.payload("06")?.mrdId ?? "mrd-mail"];
    return [mrd(chat, "CHAT"), mrd(mail, "EMAIL")];
  }

  get reasons() {
    return [
      this.payload("05")?.state.reasonCode ?? { id: "reason-1", name: "Lunch", description: null, type: "NOT_READY", code: 1 },
      this.payload("42")?.state.reasonCode ?? { id: "reason-2", name: "End of shift", description: null, type: "LOGOUT", code: 2 },
    ];
  }

  get list() {
    return this.payload("25")?.list ?? { id: "list-1", name: "Mail backlog", description: null };
  }

  /** The conversation of a capture, or a new one. */
  conversation(number, me, role = "PRIMARY") {
    const captured = this.payload(number);
    const event = captured?.cimEvent;
    const given = captured?.channelSession ?? event?.channelSession;
    const id = captured?.conversationId ?? given?.conversationId ?? captured?.requestId ?? `conversation-${randomUUID()}`;
    const room = captured?.roomInfo ?? given?.roomInfo ?? { id: `room-of-${id}`, mode: "CONTACT_CENTER" };
    const session = given ?? sessionOf(id, room);
    return {
      id,
      room,
      session,
      customer: event?.data.header.customer ?? session.customer,
      taskId: captured?.taskId ?? `${randomUUID()}:${randomUUID()}`,
      mine: captured?.agentParticipant ?? participant(me, id, role),
    };
  }
}

/** A participant record as the server keeps it. */
export function participant(who, conversationId, role) {
  return {
    type: "AGENT",
    role,
    participant: {
      participantType: "CCUser",
      id: who.id,
      keycloakUser: who,
      associatedRoutingAttributes: [],
      associatedMrds: [],
    },
    id: randomUUID(),
    joiningTime: new Date().toISOString().replace("Z", "+00:00"),
    token: null,
    conversationId,
    isActive: true,
    userCredentials: null,
    state: "SUBSCRIBED",
    stateChangedOn: null,
  };
}

const CONTROL = ["history", "leave_chat", "direct_transfer", "conference", "consult", "wrap_up", "initiate_chat"].map((s) => `view_${s}`);

/** Somebody with the rights of an agent. */
export function user(username, firstName, lastName) {
  return {
    id: randomUUID(),
    username,
    firstName,
    lastName,
    realm: "shop",
    roles: ["default-roles-shop", "agent"],
    permittedResources: {
      Resources: [
        { rsid: "r-1", rsname: "state-change", scopes: ["manage_state_change"] },
        { rsid: "r-2", rsname: "agent-conversation-control", scopes: CONTROL },
        { rsid: "r-3", rsname: "subscribed-list", scopes: ["view", "manage"] },
      ],
    },
    attributes: {},
    userTeam: { teamId: "team-1", teamName: "Sales" },
    supervisedTeams: [],
  };
}

function sessionOf(conversationId, roomInfo) {
  return {
    participantType: "ChannelSession",
    id: `session-of-${conversationId}`,
    channel: {
      id: "channel-1",
      name: "Shop",
      serviceIdentifier: "4000",
      channelConfig: { id: "config-1", routingPolicy: { routingMode: "PUSH", agentRequestTtl: 300 } },
      channelType: { id: "type-1", name: "WEB", isInteractive: true, mediaRoutingDomain: "mrd-chat" },
    },
    customer: { _id: "customer-1", firstName: "Dora", phoneNumber: ["+43 1 5550"], isAnonymous: false, labels: [] },
    customerSuggestions: [],
    channelData: {
      channelCustomerIdentifier: "dora",
      serviceIdentifier: "4000",
      requestPriority: 0,
      customerFirstName: "Dora",
      customerLastName: null,
      additionalAttributes: [{ key: "form", type: "Map", value: { nested: { number: 1.5 } } }],
    },
    latestIntent: null,
    customerPresence: { value: null },
    isActive: true,
    active: true,
    conversationId,
    roomInfo,
    state: { name: "STARTED", reasonCode: "CUSTOMER" },
    channelSessionDirection: "INBOUND",
  };
}

function mrd(id, name) {
  const mrd = { id, name, description: null, maxRequests: 5, interruptible: true };
  return { mrd, state: "NOT_READY", previousState: null, lastReadyStateChangeTime: 639057660000, maxAgentTasks: 5 };
}

function read(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
