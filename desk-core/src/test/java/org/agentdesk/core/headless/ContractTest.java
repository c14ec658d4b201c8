package org.agentdesk.core.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.simulated.Workplace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The contract of docs/guide/headless.md, against the simulator.
@Timeout(60)
class ContractTest {

    private Workplace work;
    private Terminal.Session session;
    private Terminal ann;

    @BeforeEach
    void start() throws Exception {
        work = Workplace.open();
        session = Terminal.Session.start();
        ann = session.terminal();
    }

    @AfterEach
    void stop() throws Exception {
        session.close();
        work.close();
    }

    private String signIn(String password) {
        return "{'do':'signIn','server':'%s','user':'ann','password':'%s'}"
                .formatted(work.simulator.baseUri(), password);
    }

    private void beReady() throws Exception {
        ann.does(signIn("secret"));
        ann.does("{'do':'agentState','state':'READY','reason':null}");
        ann.does("{'do':'mrdState','mrd':'chat','state':'READY'}");
    }

    private String inConversation() throws Exception {
        beReady();
        var id = work.customerComes("Hello");
        ann.sees("offer", "{'conversation':'" + id + "'}");
        ann.does("{'do':'accept','conversation':'" + id + "'}");
        return id;
    }

    @Test
    void tellsTheLinkAndThePresenceBeforeTheSignInIsAnswered() throws Exception {
        ann.does(signIn("secret"));
        var states = ann.events("link").stream().map(e -> e.get("state").text()).toList();
        assertEquals(List.of("connecting", "connected"), states);
        var presence = ann.events("presence").getFirst();
        assertEquals("NOT_READY", presence.get("agent").get("state").text());
        var chat = presence.get("mrds").items().getFirst();
        assertEquals("CHAT", chat.get("name").text());
        assertEquals("NOT_READY", chat.get("state").text());
        assertEquals("Somebody is signed in.", ann.refuses(signIn("secret")));
    }

    @Test
    void aRefusedSignInEndsTheProcess() throws Exception {
        assertTrue(ann.refuses(signIn("wrong")).startsWith("User or password is wrong."));
        assertEquals(Headless.ENDED, session.ends());
        assertEquals("refused", ann.events("link").getLast().get("state").text());
    }

    @Test
    void aStateThatIsNotChangedIsNotOk() throws Exception {
        beReady();
        ann.refuses("{'do':'agentState','state':'READY'}");
        var presence = ann.events("presence").getLast();
        assertEquals(Json.Bool.FALSE, presence.get("changed"));
        ann.refuses("{'do':'mrdState','mrd':'CHAT','state':'READY'}");
        ann.does("{'do':'agentState','state':'NOT_READY','reason':'Lunch'}");
        var agent = ann.does("{'do':'state'}").get("agent");
        assertEquals("Lunch", agent.get("reason").text());
        assertTrue(
                ann.refuses("{'do':'mrdState','mrd':'CHAT','state':'READY'}").startsWith("CHAT"));
        ann.does("{'do':'signOut','reason':'End of Shift'}");
        assertEquals("closed", ann.events("link").getLast().get("state").text());
        ann.does(signIn("secret"));
        ann.does("{'do':'quit'}");
        assertEquals(Headless.QUIT, session.ends());
    }

    @Test
    void aConversationFromItsOfferToItsEnd() throws Exception {
        var id = inConversation();
        var c = "'conversation':'" + id + "'";
        var gone = ann.events("offerGone").getLast();
        assertEquals("accepted", gone.get("outcome").text());
        var opened = ann.sees("conversation", "{" + c + "}");
        assertEquals("PRIMARY", opened.get("role").text());
        assertEquals(Json.Bool.FALSE, opened.get("resynced"));
        var hello = ann.sees("message", "{" + c + ",'text':'Hello','sender':{'type':'CUSTOMER'}}");
        ann.does("{'do':'send'," + c + ",'text':'Good day','id':'m-1'}");
        ann.sees("message", "{'id':'m-1','delivery':'sent'}");
        ann.does("{'do':'send'," + c + ",'text':'Good day','id':'m-1'}");
        var to = hello.get("id").text();
        var reply = ann.does("{'do':'reply'," + c + ",'to':'" + to + "','text':'Yes?'}");
        ann.sees("message", "{'id':'" + reply.get("id").text() + "','replyTo':'" + to + "'}");
        ann.refuses("{'do':'reply'," + c + ",'to':'nothing','text':'Yes?'}");
        ann.refuses("{'do':'whisper'," + c + ",'text':'Anybody?'}");
        ann.does("{'do':'typing'," + c + "}");
        ann.does("{'do':'read'," + c + "}");
        work.post("/conversations/" + id + "/typing", "{}");
        ann.sees("typing", "{'who':'Cara'}");
        work.post("/conversations/" + id + "/read", "{}");
        ann.sees("message", "{" + c + ",'delivery':'seen'}");
        var state = ann.does("{'do':'state'}");
        var told = state.get("conversations").items().getFirst();
        assertEquals(3, told.get("messages").items().size());
        assertTrue(state.get("outbox").items().isEmpty());
        ann.does("{'do':'leave'," + c + "}");
        assertEquals("UNSUBSCRIBED", ann.events("conversationGone").getLast().get("reason").text());
        ann.refuses("{'do':'leave'," + c + "}");
    }

    @Test
    void wrapUpIsToldWithItsEnd() throws Exception {
        var id = inConversation();
        work.post("/settings", "{\"wrapUpMillis\":30000}");
        ann.does("{'do':'leave','conversation':'" + id + "'}");
        assertFalse(ann.sees("wrapUp", "{}").get("deadline").isNull());
        ann.refuses("{'do':'leave','conversation':'" + id + "'}");
        ann.refuses("{'do':'send','conversation':'" + id + "','text':'Too late'}");
        ann.does(
                "{'do':'wrapUp','conversation':'%s','wrapups':[{'categoryName':'A','value':'B'}]}"
                        .formatted(id));
        ann.sees("wrapUp", "{'ended':true}");
    }

    @Test
    void holdIsToldWithItsEnd() throws Exception {
        var id = inConversation();
        ann.does("{'do':'hold','conversation':'" + id + "','seconds':60}");
        assertFalse(ann.sees("hold", "{'on':true}").get("deadline").isNull());
        ann.refuses("{'do':'hold','conversation':'" + id + "','seconds':60}");
        ann.does("{'do':'resume','conversation':'" + id + "'}");
        ann.refuses("{'do':'resume','conversation':'" + id + "'}");
    }

    @Test
    void anOfferGoesInItsOwnWay() throws Exception {
        beReady();
        var left = work.customerComes("One");
        ann.sees("offer", "{'conversation':'" + left + "'}");
        work.post("/conversations/" + left + "/leave", "{}");
        ann.sees("offerGone", "{'conversation':'" + left + "','outcome':'revoked'}");
        var ring =
                "{\"event\":\"taskRequest\",\"payload\":{\"conversationId\":\"x\",\"taskId\":\"t\"}}";
        work.post("/agents/ann/emit", ring);
        work.post("/agents/ann/emit", ring.replace("\"t\"", "\"t2\""));
        ann.sees("offerGone", "{'conversation':'x','outcome':'replaced'}");
        ann.sees("unreadable", "{'of':'taskRequest'}");
        work.post("/agents/ann/drop", "{}");
        ann.sees("offerGone", "{'conversation':'x','outcome':'unknown'}");
    }

    @Test
    void aLostLinkIsToldAndEveryConversationAgain() throws Exception {
        var id = inConversation();
        work.post("/agents/ann/drop", "{}");
        var lost = ann.sees("link", "{'state':'lost'}");
        assertTrue(Long.parseLong(lost.get("nextTryMs").text()) <= 1_000);
        assertFalse(lost.get("why").text().isEmpty());
        ann.does("{'do':'send','conversation':'" + id + "','text':'Meanwhile','id':'m-2'}");
        ann.sees("link", "{'state':'connected'}");
        ann.sees("conversation", "{'conversation':'" + id + "','resynced':true}");
        ann.sees("message", "{'id':'m-2','delivery':'sent'}");
        var greetings =
                ann.events("message").stream()
                        .filter(e -> e.get("text").text().equals("Hello"))
                        .count();
        assertEquals(1, greetings);
    }

    @Test
    void takingOverEndsTheProcessAndAWaitBeforeIt() throws Exception {
        ann.does(signIn("secret"));
        ann.type("{\"do\":\"wait\",\"event\":\"offer\",\"timeoutMs\":60000}");
        work.post("/agents/ann/take-over", "{}");
        assertEquals(Json.Bool.FALSE, ann.reply().get("ok"));
        assertTrue(ann.hasEnded());
        assertEquals(Headless.ENDED, session.ends());
        assertEquals("takenOver", ann.events("link").getLast().get("state").text());
    }

    @Test
    void aWaitSeesWhatCameSinceTheCommandBefore() throws Exception {
        ann.does(signIn("secret"));
        ann.sees("link", "{'state':'connecting'}");
        ann.sees("link", "{'state':'connected'}");
        ann.refuses("{'do':'wait','event':'link','timeoutMs':50}");
        ann.does("{'do':'state'}");
        ann.refuses("{'do':'wait','event':'presence','timeoutMs':50}");
    }

    @Test
    void filesAreSentOrRefusedInASentence(@TempDir Path folder) throws Exception {
        var id = inConversation();
        var picture = Files.write(folder.resolve("a.png"), new byte[] {1, 2, 3});
        var send = "{'do':'sendFile','conversation':'" + id + "','path':'";
        var sent = ann.does(send + picture + "','caption':'Look'}").get("id").text();
        ann.sees("message", "{'id':'" + sent + "','type':'IMAGE','delivery':'sent'}");
        assertEquals("none: there is no such file.", ann.refuses(send + folder + "/none'}"));
        var empty = Files.createFile(folder.resolve("empty.txt"));
        assertEquals("empty.txt is empty.", ann.refuses(send + empty + "'}"));
    }

    @Test
    void listsAreTakenFromAndEnded() throws Exception {
        ann.does(signIn("secret"));
        ann.does("{'do':'subscribeList','list':'6800000000000000000000b1'}");
        ann.sees("list", "{'lists':[{'list':'6800000000000000000000b1'}]}");
        var body = "{\"list\":\"6800000000000000000000b1\",\"text\":\"Hello\"}";
        var id = work.post("/conversations", body).path("conversationId").asText();
        ann.sees("request", "{'request':'" + id + "'}");
        ann.does("{'do':'joinRequest','request':'" + id + "'}");
        ann.does("{'do':'leave','conversation':'" + id + "'}");
        ann.does("{'do':'endRequest','request':'" + id + "'}");
        assertEquals(id, ann.events("requestGone").getLast().get("request").text());
        ann.does("{'do':'unsubscribeList','list':'Mail backlog'}");
    }

    @Test
    void whatTheServerRefusesIsNotOk() throws Exception {
        var id = inConversation();
        var sentence = ann.refuses("{'do':'transfer','conversation':'" + id + "','queue':'no'}");
        assertTrue(sentence.contains("There is no queue of that name"), sentence);
        assertEquals("directTransferRequest", ann.sees("serverError", "{}").get("task").text());
        ann.does("{'do':'conference','conversation':'" + id + "','queue':'sales'}");
        ann.does("{'do':'transfer','conversation':'" + id + "','queue':'sales'}");
        assertEquals(
                "CHAT TRANSFERRED", ann.events("conversationGone").getLast().get("reason").text());
    }

    @Test
    void quittingLetsTheLastMessageArrive() throws Exception {
        var id = inConversation();
        ann.does("{'do':'send','conversation':'" + id + "','text':'Bye','id':'m-9'}");
        session.close();
        assertEquals(Headless.QUIT, session.ends());
        assertTrue(work.control("GET", "/conversations/" + id, "").toString().contains("Bye"));
    }
}
