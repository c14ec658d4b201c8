package org.agentdesk.core.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.agentdesk.core.cim.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every line gets one reply, whatever it is, and nothing else happens for one that is no command.
@Timeout(60)
class LinesOfInputTest {

    private Terminal.Session session;
    private Terminal terminal;

    @BeforeEach
    void start() throws Exception {
        session = Terminal.Session.start();
        terminal = session.terminal();
    }

    @AfterEach
    void stop() throws Exception {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "{",
                "[]",
                "[{'do':'quit'}]",
                "'quit'",
                "null",
                "12",
                "{}",
                "{'do':null}",
                "{'do':5}",
                "{'do':['quit']}",
                "{'do':'dance'}",
                "{'do':'quit'} {'do':'quit'}",
                "{'do':'QUIT'}",
                "{'do':'signIn'}",
                "{'do':'signIn','server':1,'user':'ann','password':'x'}",
                "{'do':'signIn','server':'http://x','user':{},'password':'x'}",
                "{'do':'agentState'}",
                "{'do':'agentState','state':'HAPPY'}",
                "{'do':'agentState','state':'READY'}",
                "{'do':'mrdState','mrd':'CHAT','state':'READY'}",
                "{'do':'mrdState','mrd':'CHAT','state':'BUSY'}",
                "{'do':'accept'}",
                "{'do':'accept','conversation':[]}",
                "{'do':'accept','conversation':'nowhere'}",
                "{'do':'send','conversation':'nowhere','text':'x'}",
                "{'do':'send','conversation':'nowhere','text':7}",
                "{'do':'send','conversation':'nowhere','text':' '}",
                "{'do':'sendFile','conversation':'nowhere','path':'/'}",
                "{'do':'reply','conversation':'nowhere','text':'x'}",
                "{'do':'whisper','conversation':'nowhere','text':'x'}",
                "{'do':'typing','conversation':'nowhere'}",
                "{'do':'read','conversation':'nowhere'}",
                "{'do':'leave','conversation':'nowhere'}",
                "{'do':'wrapUp','conversation':'nowhere','wrapups':'x'}",
                "{'do':'wrapUp','conversation':'nowhere','wrapups':[5]}",
                "{'do':'wrapUp','conversation':'nowhere','wrapups':[{}]}",
                "{'do':'skipWrapUp','conversation':'nowhere'}",
                "{'do':'hold','conversation':'nowhere','seconds':'x'}",
                "{'do':'hold','conversation':'nowhere','seconds':1e99}",
                "{'do':'hold','conversation':'nowhere','seconds':-1}",
                "{'do':'resume','conversation':'nowhere'}",
                "{'do':'transfer','conversation':'nowhere'}",
                "{'do':'transfer','conversation':'nowhere','queue':'a','agent':'b'}",
                "{'do':'consult','conversation':'nowhere','agent':'b'}",
                "{'do':'consultTransfer','conversation':'nowhere'}",
                "{'do':'subscribeList','list':'x'}",
                "{'do':'joinRequest','request':'x'}",
                "{'do':'endRequest','request':'x'}",
                "{'do':'monitor'}",
                "{'do':'monitor','channelSession':'x'}",
                "{'do':'monitor','channelSession':{'id':'x'}}",
                "{'do':'monitor','conversation':'x'}",
                "{'do':'joinWhisper','conversation':'x'}",
                "{'do':'bargeIn','conversation':'x'}",
                "{'do':'raiseHand','conversation':'x'}",
                "{'do':'wait'}",
                "{'do':'wait','event':'weather'}",
                "{'do':'wait','event':'link','where':5}",
                "{'do':'wait','event':'link','timeoutMs':'long'}",
                "{'do':'wait','event':'link','timeoutMs':0}",
                "{'do':'signOut'}",
            })
    void isRefusedInASentence(String line) throws Exception {
        var sentence = terminal.refuses(line);
        assertTrue(sentence.endsWith("."), sentence);
        terminal.does("{'do':'state'}");
        assertTrue(terminal.events("link").isEmpty());
    }

    @Test
    void hugeAndDeepLinesAreRefusedToo() throws Exception {
        terminal.refuses("x".repeat(10_000_000));
        terminal.refuses("[".repeat(100_000));
        terminal.refuses("{'do':'send','conversation':'c','text':'" + "y".repeat(5_000_000) + "'}");
        terminal.does("{'do':'state'}");
    }

    @Test
    void theReferenceComesBackAsItWas() throws Exception {
        var ref = "{'a':[1,2.50,null,true],'b':'\u00e4'}".replace('\'', '"');
        var reply = terminal.does("{'do':'state','ref':" + ref + "}");
        assertEquals(org.agentdesk.core.wire.JsonText.parse(ref), reply.get("ref"));
        assertTrue(terminal.says("{\"do\":\"x\",\"ref\":null}").has("ref"));
        assertFalse(terminal.says("{\"do\":\"x\"}").has("ref"));
        assertEquals(Json.of(7), terminal.says("{\"ref\":7}").get("ref"));
    }

    @Test
    void theLastReplyComesBeforeTheEnd() throws Exception {
        terminal.does("{'do':'quit','ref':1}");
        assertTrue(terminal.hasEnded());
        assertEquals(Headless.QUIT, session.ends());
    }

    @Test
    void theEndOfTheInputIsQuit() throws Exception {
        terminal.type("{\"do\":\"state\"}");
        session.close();
        terminal.reply();
        assertTrue(terminal.hasEnded());
        assertEquals(Headless.QUIT, session.ends());
    }
}
