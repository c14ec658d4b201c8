package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.agentdesk.core.cim.CimReader;
import org.agentdesk.core.cim.Json;
import org.agentdesk.ui.app.Page.Sent;

/// What the server has of a conversation, against what the agent did in it.
record ServersRecord(String text, Json json) {

    static ServersRecord of(String told) {
        return new ServersRecord(told, CimReader.ofTheDesk().json(told));
    }

    /// Fails where anything is missing, is there twice, is somebody else's, or came in another
    /// order.
    void check(Page page) {
        assertEquals(Set.of(page.mark().toString()), Mark.in(text), "marks in " + page.mark());
        var texts = own().filter(m -> is(m, "PLAIN")).map(m -> m.get("text").text()).toList();
        assertEquals(
                sent(page).filter(it -> !it.isEmpty()).toList(), texts, "said in " + page.mark());
        page.sent.forEach(sent -> check(page, sent));
        long files = page.sent.stream().filter(it -> it instanceof Sent.File).count();
        assertEquals(files, own().filter(m -> is(m, "FILE")).count(), "files in " + page.mark());
        assertEquals(notes(page), noted(), "noted in " + page.mark());
    }

    private static Stream<String> sent(Page page) {
        return page.sent.stream()
                .map(sent ->
                        switch (sent) {
                            case Sent.Text(var text, _) -> text;
                            case Sent.Wording(var text, _) -> text;
                            case Sent.File _, Sent.Note _ -> "";
                        });
    }

    private void check(Page page, Sent sent) {
        switch (sent) {
            case Sent.Text(var text, var answers) -> checkText(page, text, answers);
            case Sent.Wording(var text, _) -> checkWording(page, text);
            case Sent.File(var name, var caption) -> checkFile(page, name, caption);
            case Sent.Note _ -> {}
        }
    }

    private void checkText(Page page, String text, String answers) {
        var intent = answers.isEmpty() ? "" : "REPLY_TO";
        var header = one(page, text, intent).get("header");
        if (!answers.isEmpty()) {
            var quoted = message(page, header.get("originalMessageId").text()).get("text").text();
            // buttons are drawn with more words than their message has text
            assertTrue(
                    answers.contains(quoted.strip().replaceAll("\\s+", " ")),
                    () -> text + " answers " + quoted + ", not " + answers);
        }
    }

    private void checkWording(Page page, String text) {
        var header = one(page, text, "UPDATE").get("header");
        message(page, header.get("originalMessageId").text());
    }

    private void checkFile(Page page, String name, String caption) {
        var found =
                own().filter(m -> is(m, "FILE"))
                        .map(m -> m.get("body"))
                        .filter(body ->
                                body.get("attachment").get("fileName").text().equals(name)
                                        || body.get("attachment")
                                                .get("mediaUrl")
                                                .text()
                                                .endsWith("_" + name))
                        .map(body -> body.get("caption").text())
                        .toList();
        assertEquals(List.of(caption), found, name + " in " + page.mark());
    }

    /// A message with that text; an unchanged wording has that of another.
    private Json one(Page page, String text, String intent) {
        return own().filter(m -> m.get("text").text().equals(text))
                .filter(m -> m.get("header").get("intent").text().equals(intent))
                .findFirst()
                .orElseThrow(() -> new AssertionError(intent + " " + text + " in " + page.mark()));
    }

    /// A message of the same conversation.
    private Json message(Page page, String id) {
        var found = messages().filter(m -> m.get("id").text().equals(id)).toList();
        assertEquals(1, found.size(), "what is quoted in " + page.mark());
        return found.getFirst();
    }

    private List<String> noted() {
        return own().filter(m -> is(m, "WRAPUP"))
                .map(m -> m.get("body").get("note").text())
                .toList();
    }

    private static List<String> notes(Page page) {
        return page.sent.stream()
                .flatMap(it -> it instanceof Sent.Note(var note) ? Stream.of(note) : Stream.of())
                .toList();
    }

    private Stream<Json> own() {
        return messages().filter(m -> m.get("senderType").text().equals("AGENT"));
    }

    private Stream<Json> messages() {
        return json.get("transcript").items().stream();
    }

    private static boolean is(Json message, String type) {
        return message.get("body").get("type").text().equalsIgnoreCase(type);
    }
}
