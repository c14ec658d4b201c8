package org.agentdesk.core.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.ListRequest;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.WrapUpForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What one agent does with a conversation: hold, wrap-up, files and pull-mode lists.
@Timeout(60)
class AloneTest {

    private static final List<WrapUpForm.Choice> RETURN =
            List.of(new WrapUpForm.Choice("Order", "Return"));

    private Workplace work;

    @BeforeEach
    void open() throws Exception {
        work = Workplace.open();
    }

    @AfterEach
    void close() {
        work.close();
    }

    private static boolean isHeld(DeskState state, String id) {
        return state.conversation(id).filter(c -> c.around().hold() != null).isPresent();
    }

    @Test
    void aHoldEndsWhenTheAgentWants() throws Exception {
        var id = work.inConversation();
        work.desk.hold(id, Duration.ofSeconds(60));
        work.await("on hold", s -> isHeld(s, id));
        work.post("/conversations/" + id + "/messages", "{\"text\":\"Are you there?\"}");
        var state = work.await("the words", s -> s.toString().contains("Are you there?"));
        assertTrue(isHeld(state, id));
        work.desk.resume(id);
        work.await("off hold", s -> !isHeld(s, id));
    }

    @Test
    void aHoldEndsByItself() throws Exception {
        var id = work.inConversation();
        work.desk.hold(id, Duration.ofSeconds(1));
        var held = work.await("on hold", s -> isHeld(s, id));
        assertNotNull(held.conversation(id).orElseThrow().around().hold().ends());
        work.await("off hold", s -> !isHeld(s, id));
    }

    private List<String> wrapUps(String id) throws Exception {
        var all = new java.util.ArrayList<String>();
        for (var said : work.onServer(id).path("transcript")) {
            if (said.path("body").path("type").asText().equals("WRAPUP")) {
                all.add(said.path("body").path("note").asText());
            }
        }
        return all;
    }

    @Test
    void wrapsUpDuringTheConversationAndAfterIt() throws Exception {
        var id = work.inConversation();
        work.post("/settings", "{\"wrapUpMillis\":30000}");
        work.desk.wrapUp(id, RETURN, "During");
        work.await(
                "noted",
                s ->
                        s.conversation(id).orElseThrow().transcript().stream()
                                .anyMatch(e ->
                                        e instanceof Entry.Said said
                                                && said.message().body() instanceof Body.WrapUp));
        work.desk.leave(id);
        work.await(
                "wrap-up",
                s ->
                        s.conversation(id)
                                .filter(c -> c.phase() instanceof Conversation.Phase.WrapUp)
                                .isPresent());
        work.desk.wrapUp(id, RETURN, "After");
        var gone = work.await("gone", s -> s.conversations().isEmpty());
        assertEquals("Wrap Up applied", gone.around().departures().getLast().reason());
        assertEquals(List.of("During", "After"), wrapUps(id));
    }

    @Test
    void aWrapUpEndsWithItsTime() throws Exception {
        var id = work.inConversation();
        work.post("/settings", "{\"wrapUpMillis\":300}");
        work.desk.leave(id);
        var gone = work.await("gone", s -> s.conversations().isEmpty());
        assertEquals("wrap Up Timer Expired", gone.around().departures().getLast().reason());
    }

    private Delivery delivery(DeskState state, String id, String message) {
        var transcript = state.conversation(id).orElseThrow().transcript();
        int index = transcript.indexOfId(message);
        return index < 0 ? Delivery.RECEIVED : ((Entry.Said) transcript.get(index)).delivery();
    }

    @Test
    void aFileReachesTheCustomer(@TempDir Path folder) throws Exception {
        var id = work.inConversation();
        var picture = Files.write(folder.resolve("Käse \"1\".png"), new byte[] {1, 2, 3});
        var message = work.desk.sendFile(id, picture.toString(), "Look");
        work.await("sent", s -> delivery(s, id, message) == Delivery.SENT);
        var transcript = work.onServer(id).path("transcript");
        var body = transcript.get(transcript.size() - 1).path("body");
        assertEquals("IMAGE", body.path("type").asText());
        assertEquals("Look", body.path("caption").asText());
        assertEquals("image/png", body.path("attachment").path("mimeType").asText());
        assertEquals(3, body.path("attachment").path("size").asInt());
        var url = body.path("attachment").path("mediaUrl").asText();
        assertEquals(List.of((byte) 1, (byte) 2, (byte) 3), work.download(url));
    }

    @Test
    void aFileThatCannotBeSentIsSaid(@TempDir Path folder) throws Exception {
        var id = work.inConversation();
        var large = folder.resolve("large.txt");
        Files.write(large, new byte[5 * 1024 * 1024 + 1]);
        var empty = Files.createFile(folder.resolve("empty.txt"));
        for (var path : List.of(large, empty, folder, folder.resolve("none.txt"))) {
            work.desk.sendFile(id, path.toString(), "");
        }
        work.await(
                "refused",
                s ->
                        s.notices().stream()
                                .filter(n -> n.kind() == Notice.Kind.FILE_REFUSED)
                                .map(Notice::what)
                                .sorted()
                                .toList()
                                .equals(List.of("EMPTY", "MISSING", "NO_FILE", "TOO_LARGE")));
        var nearly = folder.resolve("nearly.bin");
        Files.write(nearly, new byte[5 * 1024 * 1024]);
        var message = work.desk.sendFile(id, nearly.toString(), "");
        work.await("sent", s -> delivery(s, id, message) == Delivery.SENT);
    }

    @Test
    void takesARequestFromAListAndEndsIt() throws Exception {
        work.signIn();
        var lists = work.await("lists", s -> !s.around().offered().isEmpty()).around().offered();
        PullList list = lists.getFirst();
        work.desk.subscribeList(list, true);
        work.await("subscribed", s -> s.around().lists().contains(list));
        var first = work.requestIn(list.id());
        work.await("a request", s -> s.around().request(first).isPresent());
        work.desk.joinRequest(first);
        work.await("open", s -> s.conversation(first).isPresent());
        work.desk.send(first, "Hello");
        work.await("sent", s -> s.toString().contains("Hello"));
        work.desk.leave(first);
        work.await("left", s -> s.conversations().isEmpty());
        work.await(
                "nobody in it",
                s ->
                        s.around()
                                .request(first)
                                .filter(r -> r.status() == ListRequest.Status.INACTIVE)
                                .isPresent());
        work.desk.endRequest(first);
        work.await("ended", s -> s.around().request(first).isEmpty());
        work.desk.subscribeList(list, false);
        work.await("unsubscribed", s -> s.around().lists().isEmpty());
    }
}
