package org.agentdesk.bench;

import java.time.Instant;
import java.util.UUID;

/// Conversations as a server tells them: every event carries the whole channel session, customer
/// and sender again, and differs from the one before in ids, timestamps and a few words.
final class History {

    static final String CONVERSATION = "6659f0c25c3cd86fb8a00001";

    private static final Instant BEGAN = Instant.parse("2026-03-01T09:00:00Z");

    private static final String AGENT = "0b54be0f-1f5c-4c1c-8f4c-6c6f3d0a1e01";
    private static final String ROOM_ID = "6659f0c25c3cd86fb8a00002";
    private static final String SESSION_ID = "6659f0c25c3cd86fb8a00003";
    private static final String TASK = "7d0a6f3e-6f27-4f86-9d8a-51a8dbb10001";
    private static final String MEDIA = "7d0a6f3e-6f27-4f86-9d8a-51a8dbb10002";
    private static final String ROOM = "{\"id\":\"" + ROOM_ID + "\",\"mode\":\"CONTACT_CENTER\"}";

    private static final String CUSTOMER =
            """
            {"_id":"6659f0c25c3cd86fb8a00004","firstName":"Vera Winter","phoneNumber":["+49 30 1234567"],\
            "isAnonymous":false,"__v":0,"labels":["6659f0c25c3cd86fb8a000aa"],"web":["0171 5550100"],\
            "facebook":[],"whatsapp":["+49 171 5550100"],"email":["vera.winter@example.org"],\
            "contract":"A-2210-77","since":2019,"newsletter":true,"street":"Lindenallee 7","city":"Potsdam"}\
            """;

    private static final String CHANNEL_DATA =
            """
            {"channelCustomerIdentifier":"0171 5550100","serviceIdentifier":"1212","requestPriority":0,\
            "customerFirstName":"Vera","customerLastName":"Winter","additionalAttributes":[\
            {"key":"WebChannelData","type":"WebChannelData","value":{"browserDeviceInfo":{"browserId":"4711",\
            "browserIdExpiryTime":"9999","browserName":"Firefox","deviceType":"desktop"},"queue":"sales",\
            "locale":{"timezone":"Europe/Berlin","language":"german","country":"Germany"},"formData":{"id":27,\
            "attributes":[{"value":"Vera","key":"firstName","type":"string"}]}}}]}\
            """;

    private static final String SESSION =
            """
            {"participantType":"ChannelSession","id":"%s","channel":{"id":"6305de07166ba10000000001","name":"Shop chat",\
            "serviceIdentifier":"1212","defaultOutbound":false,"tenant":{"id":"6305de07166ba10000000002","name":"Shop"},\
            "channelConfig":{"id":"6305de07166ba10000000003","channelMode":"HYBRID","conversationBot":"6305de07166ba10000000004",\
            "responseSla":60,"customerActivityTimeout":600,"customerIdentificationCriteria":{"value":null},\
            "routingPolicy":{"agentSelectionPolicy":"LONGEST_AVAILABLE","routeToLastAgent":true,"routingMode":"PUSH",\
            "routingObjectId":"6305de07166ba10000000005","agentRequestTtl":300},"botId":"6305de07166ba10000000004"},\
            "channelConnector":{"id":"6305de07166ba10000000006","name":"Web connector","interfaceAddress":"http://web-connector:7001",\
            "tenant":{"id":"6305de07166ba10000000002","name":"Shop"}},\
            "channelType":{"id":"6305de07166ba10000000008","name":"WEB","channelLogo":"_WEB.svg","isInteractive":true,\
            "mediaRoutingDomain":"6305de07166ba1099d11d8e6"}},"customer":%s,"customerSuggestions":[],"channelData":%s,\
            "latestIntent":null,"customerPresence":{"value":null},"isActive":true,"active":true,"conversationId":"%s",\
            "roomInfo":%s,"state":{"name":"STARTED","reasonCode":"CUSTOMER"},"channelSessionDirection":"INBOUND"}\
            """
                    .formatted(SESSION_ID, CUSTOMER, CHANNEL_DATA, CONVERSATION, ROOM);

    private static final String USER =
            """
            {"id":"%s","firstName":"Ann","lastName":"Agent","username":"ann","realm":"shop","roles":["default-roles-shop",\
            "agent","offline_access","uma_authorization"],"permittedResources":{"Resources":[{"rsid":"r-1",\
            "rsname":"state-change","scopes":["manage_state_change"]},{"rsid":"r-2","rsname":"agent-conversation-control",\
            "scopes":["view_history","view_leave_chat","view_wrap_up","view_direct_transfer"]}]},"attributes":{},\
            "userTeam":{"teamId":"t-1","teamName":"Sales"},"supervisedTeams":[]}\
            """
                    .formatted(AGENT);

    private static final String PARTICIPANT =
            """
            {"type":"AGENT","role":"PRIMARY","participant":{"participantType":"CCUser","id":"%s","keycloakUser":%s,\
            "associatedRoutingAttributes":[],"associatedMrds":[{"mrdId":"6305de07166ba1099d11d8e6","maxAgentTasks":5}]},\
            "id":"7d0a6f3e-6f27-4f86-9d8a-51a8dbb10003","joiningTime":"2026-03-01T09:00:01.000+00:00","token":null,\
            "conversationId":"%s","isActive":true,"userCredentials":null,"state":"SUBSCRIBED","stateChangedOn":null}\
            """
                    .formatted(AGENT, USER, CONVERSATION);

    private static final String ANN =
            """
            {"id":"%s","type":"AGENT","senderName":"ann","additionalDetail":{"firstName":"Ann","lastName":"Agent"}}\
            """
                    .formatted(AGENT);
    private static final String CONNECTOR =
            """
            {"id":"6305de07166ba10000000006","type":"CONNECTOR","senderName":"WEB_CONNECTOR","additionalDetail":null}\
            """;
    private static final String BOT =
            """
            {"id":"6305de07166ba10000000004","type":"BOT","senderName":"Shop bot","additionalDetail":null}\
            """;
    private static final String ROUTING =
            """
            {"id":"6305de07166ba10000000009","type":"SYSTEM","senderName":"ROUTING_ENGINE","additionalDetail":null}\
            """;

    private static final String[] WORDS = {
        "Thank you, I have looked into your order and it left our house this morning.",
        "Could you tell me when it will be here? I am at home until noon, then from four.",
        "The parcel carries the number on your invoice; the carrier's page shows where it is.",
        "One of the cups is broken. Do I send all of them back, or only that one?",
        "Please keep the others. A new cup is on its way, it costs you nothing."
    };

    private History() {}

    /// The Socket.IO frame of an `onTopicData` that asks for a confirmation.
    static String frame(int events) {
        var text = new StringBuilder(events * 4600);
        text.append("217[\"onTopicData\",{\"topicData\":{\"id\":\"").append(CONVERSATION);
        text.append("\",\"customer\":").append(CUSTOMER).append(",\"channelSession\":");
        text.append(SESSION)
                .append(",\"conversationData\":{\"order\":\"4711\"},\"state\":\"ACTIVE\",");
        text.append(
                "\"participants\":[{\"type\":\"CUSTOMER\",\"role\":\"CUSTOMER\",\"participant\":");
        text.append(SESSION).append(",\"id\":\"7d0a6f3e-6f27-4f86-9d8a-51a8dbb10004\"},");
        text.append(PARTICIPANT).append("],\"topicEvents\":[");
        for (int i = 0; i < events; i++) {
            text.append(i == 0 ? "" : ",");
            event(text, i, "\"" + BEGAN.plusMillis(i * 1_234L).toString().replace("Z", "+00:00\""));
        }
        text.append("],\"customerSuggestions\":[],\"topicParticipant\":").append(PARTICIPANT);
        text.append("},\"conversationId\":\"").append(CONVERSATION).append("\",\"roomInfo\":");
        return text.append(ROOM)
                .append(",\"taskId\":\"" + TASK + ":" + MEDIA + "\",\"correlationId\":\"1\"}]")
                .toString();
    }

    /// The frame of one live `onCimEvent`, whose event is a text within the text.
    static String liveFrame(int number) {
        var event = new StringBuilder();
        event(event, number, Long.toString(BEGAN.toEpochMilli() + number));
        var quoted = event.toString().replace("\\", "\\\\").replace("\"", "\\\"");
        return "2[\"onCimEvent\",{\"cimEvent\":\"%s\",\"conversationId\":\"%s\",\"roomInfo\":%s}]"
                .formatted(quoted, CONVERSATION, ROOM);
    }

    private static void event(StringBuilder text, int number, String at) {
        switch (number % 10) {
            case 0, 3, 5, 8 -> message(text, number, at, "CUSTOMER_MESSAGE", CONNECTOR);
            case 1, 4, 6 -> message(text, number, at, "AGENT_MESSAGE", ANN);
            case 2 -> message(text, number, at, "BOT_MESSAGE", BOT);
            case 7 -> receipt(text, number, at);
            default -> task(text, number, at);
        }
    }

    private static void message(
            StringBuilder text, int number, String at, String name, String sender) {
        var words = WORDS[number % WORDS.length] + " (" + number + ")";
        var body = "{\"type\":\"PLAIN\",\"markdownText\":\"" + words + "\"}";
        begin(text, number, at, name, "MESSAGE", sender);
        said(text, number, at, sender, body);
    }

    private static void receipt(StringBuilder text, int number, String at) {
        var body =
                "{\"type\":\"DELIVERYNOTIFICATION\",\"markdownText\":null,\"messageId\":\"%s\",\"status\":\"READ\",\"reasonCode\":\"200\"}"
                        .formatted(id("message", number - 1));
        begin(text, number, at, "MESSAGE_DELIVERY_NOTIFICATION", "NOTIFICATION", CONNECTOR);
        said(text, number, at, CONNECTOR, body);
    }

    private static void said(
            StringBuilder text, int number, String at, String sender, String body) {
        text.append("{\"id\":\"")
                .append(id("message", number))
                .append("\",\"header\":{\"sender\":");
        text.append(sender).append(",\"channelData\":").append(CHANNEL_DATA);
        text.append(",\"language\":{},\"timestamp\":").append(at);
        text.append(",\"securityInfo\":{},\"stamps\":[],\"intent\":null,\"entities\":null,");
        text.append("\"channelSessionId\":\"" + SESSION_ID + "\",\"conversationId\":\"");
        text.append(CONVERSATION).append("\",\"customer\":").append(CUSTOMER);
        text.append(
                ",\"originalMessageId\":null,\"providerMessageId\":null,\"roomId\":\"" + ROOM_ID);
        text.append("\",\"schedulingMetaData\":null},\"body\":").append(body).append("}}");
    }

    private static void task(StringBuilder text, int number, String at) {
        begin(text, number, at, "TASK_STATE_CHANGED", "NOTIFICATION", ROUTING);
        text.append("{\"task\":{\"id\":\"" + TASK + "\",\"conversationId\":\"" + CONVERSATION);
        text.append(
                "\",\"state\":{\"name\":\"ACTIVE\",\"reasonCode\":null},\"assignedTo\":{\"id\":\"");
        text.append(AGENT + "\",\"name\":\"ann\"},\"agentRequestTtlTimerId\":\"");
        text.append(id("timer", number)).append("\",\"activeMedia\":[{\"id\":\"" + MEDIA);
        text.append(
                "\",\"mrdId\":\"6305de07166ba1099d11d8e6\",\"taskId\":\"" + TASK + "\",\"queue\":");
        text.append(
                "{\"id\":\"6305de07166ba10000000005\",\"name\":\"sales\"},\"type\":{\"direction\":");
        text.append(
                "\"INBOUND\",\"mode\":\"QUEUE\",\"metadata\":{}},\"priority\":1,\"state\":\"ACTIVE\",");
        text.append("\"requestSession\":").append(SESSION).append(",\"channelSessions\":[");
        text.append(SESSION).append("],\"enqueueTime\":1772355600000,\"answerTime\":");
        text.append(1772355601000L + number).append("}]},\"taskStateChanged\":false,");
        text.append("\"mediaStateChanges\":[\"" + MEDIA + "\"]}}");
    }

    private static void begin(
            StringBuilder text, int number, String at, String name, String type, String emitter) {
        text.append("{\"id\":\"").append(id("event", number)).append("\",\"name\":\"").append(name);
        text.append("\",\"type\":\"").append(type).append("\",\"timestamp\":").append(at);
        text.append(",\"conversationId\":\"" + CONVERSATION + "\",\"eventEmitter\":")
                .append(emitter);
        text.append(",\"channelSession\":").append(SESSION);
        text.append(",\"roomInfo\":").append(ROOM).append(",\"data\":");
    }

    private static String id(String what, int number) {
        return UUID.nameUUIDFromBytes((what + number).getBytes()).toString();
    }
}
