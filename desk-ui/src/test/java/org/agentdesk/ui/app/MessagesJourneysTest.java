package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.session.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Everything that is said in a conversation, to whom and by which channel, at the real window.
class MessagesJourneysTest extends WindowJourneys {

    private static final String CHANNEL = "#composer-channel";
    private static final String TYPING = ".typing-line .label";

    private void write(String text) throws Exception {
        day.click(WRITING);
        day.type(text);
        day.press(KeyCode.ENTER);
        day.waitUntil("the server has it: " + text, () -> isSent(text));
    }

    private boolean isSent(String text) {
        return day.state().conversations().stream()
                .flatMap(conversation -> conversation.transcript().stream())
                .anyMatch(entry ->
                        entry instanceof Entry.Said said
                                && said.message().body().text().equals(text)
                                && said.delivery().isConfirmed());
    }

    private static boolean said(Conversation conversation, String text, boolean whisper) {
        return conversation.transcript().stream()
                .anyMatch(entry ->
                        entry instanceof Entry.Said said
                                && said.message().body().text().equals(text)
                                && said.whisper() == whisper);
    }

    /// Under which name the server has what somebody said.
    private static String record(String event, String who, String text) {
        return "\"name\":\"%s\",\"sender\":\"%s\",\"senderType\":\"AGENT\",\"text\":\"%s\""
                .formatted(event, who, text);
    }

    private static void assertTold(String id, String event, String who, String text)
            throws Exception {
        var told = centre.told(id);
        assertTrue(told.contains(record(event, who, text)), told);
    }

    private void see(String selector, String text) throws Exception {
        day.waitUntil(selector + " says " + text, () -> day.text(selector).equals(text));
    }

    private void seeBubble(String text) throws Exception {
        day.waitUntil("a bubble says " + text, () -> bubble(text) != null);
    }

    private Node bubble(String text) {
        return day.robot.lookup(".bubble").queryAll().stream()
                .filter(bubble -> String.valueOf(bubble.getAccessibleText()).contains(text))
                .findFirst()
                .orElse(null);
    }

    private void joins(Desk colleague, String id) throws Exception {
        Workday.take(colleague, id);
        day.waitUntil("both are there", () -> day.conversation().hasColleagues());
    }

    @Test
    void asksAColleagueAndTheCustomerHearsNothingOfIt() throws Exception {
        var id = day.meet("Clara Novak", "What may I get?");
        assertFalse(day.sees("#composer-whisper"));
        var ben = day.colleague("ben");
        day.choose("#others", "Consult…");
        day.type("ben");
        day.waitUntil("found", () -> day.text(".target-name").equals("ben"));
        day.click(".target-name");
        day.click("#assist-send");
        joins(ben, id);
        day.click(WRITING);
        day.type("Is ten per cent fine?");
        day.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.M);
        see("#whisper-text", "Only colleagues see this");
        day.press(KeyCode.ENTER);
        Workday.waitUntil(
                "ben hears it",
                ben,
                s -> said(s.conversation(id).orElseThrow(), "Is ten per cent fine?", true));
        ben.whisper(id, "Fifteen at most");
        seeBubble("Fifteen at most");
        day.click("#composer-whisper");
        day.waitToSeeNo("#whisper-bar");
        write("You get fifteen per cent.");
        assertTold(id, "WHISPER_MESSAGE", "ann", "Is ten per cent fine?");
        assertTold(id, "WHISPER_MESSAGE", "ben", "Fifteen at most");
        assertTold(id, "AGENT_MESSAGE", "ann", "You get fifteen per cent.");

        day.press(KeyCode.SHORTCUT, KeyCode.K);
        day.waitToSee("#palette-typed");
        day.type("Whisper to");
        day.press(KeyCode.ENTER);
        day.waitToSee("#whisper-bar");
        day.type("She is difficult");
        ben.leave(id);
        day.waitUntil("alone", () -> day.text("#whisper-text").startsWith("No colleague"));
        day.press(KeyCode.ENTER);
        assertEquals("She is difficult", written());
        assertFalse(centre.told(id).contains("She is difficult"), centre.told(id));
        day.click("#composer-whisper");
        day.waitToSeeNo("#composer-whisper");
        assertEquals("She is difficult", written());
    }

    @Test
    void advisesAColleagueAndThenTakesPart() throws Exception {
        var ben = day.colleague("ben");
        var id = centre.customerComesTo("ben", "Omar Haddad", "Good morning");
        Workday.take(ben, id);
        var ann = new Assistance.Target.Agent(ANN);
        ben.assist(id, Assistance.CONSULT, ann, "What may I offer?");
        day.click(".offer-accept");
        see("#whisper-text", "Only colleagues see this");
        assertFalse(day.sees("#composer-whisper"));
        assertFalse(day.sees("#composer-attach"));
        write("Offer ten per cent");
        assertTold(id, "WHISPER_MESSAGE", "ann", "Offer ten per cent");
        var told = centre.told(id);
        assertFalse(told.contains("\"name\":\"AGENT_MESSAGE\""), told);
        ben.handOver(id, ANN, true);
        day.waitUntil("in charge", () -> day.conversation().role() == Role.PRIMARY);
        day.waitToSeeNo("#whisper-bar");
        write("Ten per cent off for you.");
        assertTold(id, "AGENT_MESSAGE", "ann", "Ten per cent off for you.");

        var other = centre.customerComesTo("ben", "Vera Vogel", "Hello");
        Workday.take(ben, other);
        ben.assist(other, Assistance.CONFERENCE, ann, "");
        day.click(".offer-accept");
        day.waitUntil("open", () -> day.text(".conversation-customer").equals("Vera Vogel"));
        day.click("#composer-whisper");
        write("Shall I answer her?");
        assertTold(other, "WHISPER_MESSAGE", "ann", "Shall I answer her?");
    }

    private static String sessionOf(String told, String text) {
        var from = told.indexOf("\"text\":\"" + text + "\"");
        var key = "\"channelSessionId\":\"";
        var at = told.indexOf(key, from) + key.length();
        return told.substring(at, told.indexOf('"', at));
    }

    @Test
    void answersByTheChannelThatTheCustomerIsOn() throws Exception {
        var id = day.meet("Clara Novak", "From the shop");
        var web = sessionOf(centre.told(id), "From the shop");
        var phone = centre.customerComesBy(id, "WHATSAPP");
        see(CHANNEL, "WhatsApp");
        day.waitToSee(".composer-note");
        write("By telephone");
        assertEquals(phone, sessionOf(centre.told(id), "By telephone"));
        day.press(KeyCode.SHORTCUT, KeyCode.R);
        see(CHANNEL, "Web chat");
        write("To the shop");
        assertEquals(web, sessionOf(centre.told(id), "To the shop"));
        see(CHANNEL, "WhatsApp");
        day.click(CHANNEL);
        clickItem("Web chat");
        write("By my choice");
        assertEquals(web, sessionOf(centre.told(id), "By my choice"));
        centre.customerComesBy(id, "CX_VOICE");
        centre.sessionEnds(id, web);
        see(
                ".composer-note .label",
                "Web chat has ended. What you write now goes through WhatsApp.");
        day.waitToSeeNo(CHANNEL);
        write("Not into the call");
        assertEquals(phone, sessionOf(centre.told(id), "Not into the call"));
        centre.sessionEnds(id, phone);
        day.waitUntil(
                "only a call", () -> day.text(".composer-reason .label").contains("telephone"));
        centre.customerLeaves(id);
        see(".row-line", "Has left");
        assertTrue(day.text(".composer-reason .label").contains("has left"));
        assertTrue(day.find("#others").isDisabled());
        assertTrue(day.find("#hold").isDisabled());
        assertTrue(day.sees(".leave-button"));
        assertTrue(day.sees("#wrap-up-button"));
        centre.customerComesBy(id, "WEB");
        day.waitToSee(WRITING);
        assertFalse(day.find("#others").isDisabled());
        write("Welcome back");
    }

    @Test
    void seesWhoTypesAndWhoHasRead() throws Exception {
        var id = day.meet("Clara Novak", "Hello");
        day.waitUntil("read", () -> day.conversation().lastRead() != null);
        assertTrue(centre.told(id).contains("\"readByAgents\":{\"ann\":"), centre.told(id));
        var ben = day.colleague("ben");
        var toBen = new Assistance.Target.Agent("a0000000-0000-4000-8000-000000000002");
        day.desk.assist(id, Assistance.CONFERENCE, toBen, "");
        joins(ben, id);
        centre.customerTypes(id);
        see(TYPING, "Clara Novak is typing…");
        see(".row-line", "Clara Novak is typing…");
        ben.typing(id);
        see(TYPING, "Clara Novak and Ben Baker are typing…");
        day.click(WRITING);
        day.type("Good");
        Workday.waitUntil(
                "ben sees her type",
                ben,
                s ->
                        s.conversation(id).orElseThrow().typing().stream()
                                .anyMatch(typing -> typing.who().id().equals(ANN)));
        day.type(" morning");
        day.press(KeyCode.ENTER);
        day.waitUntil("sent", () -> isSent("Good morning"));
        Workday.waitUntil(
                "ben has it",
                ben,
                s -> said(s.conversation(id).orElseThrow(), "Good morning", false));
        ben.read(id);
        see(".seen-mark", "Seen by Ben Baker");
        centre.customerReads(id);
        see(".delivery-seen", "Seen");
        seeBubble("Seen Seen by Ben Baker");
        ben.whisper(id, "A whisper");
        seeBubble("A whisper");
        day.waitToSeeNo(".seen-mark");
    }

    @Test
    void followsWhatIsChangedAfterwardsAndChangesItsOwn() throws Exception {
        var id = day.meet("Clara Novak", "Hello");
        centre.plays(id, "edited-inbound");
        seeBubble("My order is 40117 Edited");
        centre.plays(id, "deleted-inbound");
        day.waitUntil("taken back", () -> bubble("My card number") == null);
        centre.plays(id, "answered-under-its-id");
        seeBubble("On Saturdays too.");
        day.waitUntil(
                "an answer to the question",
                () ->
                        day.find(".quote-block") instanceof Node block
                                && block.getAccessibleText().contains("Do you deliver"));
        write("On Thurdsay");
        day.waitUntil("said", () -> bubble("On Thurdsay") != null);
        day.robot.rightClickOn(bubble("On Thurdsay"));
        clickItem("Edit");
        day.waitToSee(".composer-reference");
        assertEquals("On Thurdsay", written());
        day.press(KeyCode.SHORTCUT, KeyCode.A);
        day.type("On Thursday");
        day.press(KeyCode.ENTER);
        seeBubble("On Thursday Edited");
        var told = centre.told(id);
        assertTrue(told.contains("\"intent\":\"UPDATE\""), told);
    }

    private void clickItem(String text) throws Exception {
        day.waitUntil("in the menu: " + text, () -> item(text) != null);
        day.robot.clickOn(item(text));
    }

    private Node item(String text) {
        return day.robot.lookup(".menu-item .label").queryAll().stream()
                .filter(node -> node instanceof Labeled one && text.equals(one.getText()))
                .findFirst()
                .orElse(null);
    }

    @Test
    void writesWithEverythingTheComposerHas(@TempDir Path folder) throws Exception {
        var id = day.meet("Clara Novak", "Is it on its way?");
        centre.botSuggests(id, "It leaves today.");
        day.click(".suggestion");
        assertEquals("It leaves today.", written());
        day.press(KeyCode.ENTER);
        day.waitUntil("sent", () -> isSent("It leaves today."));

        day.click(WRITING);
        day.type("Goodbye {customer}!");
        day.choose("#composer-canned", "Keep what");
        day.press(KeyCode.SHORTCUT, KeyCode.A);
        day.type("/goodb");
        day.waitToSee(".canned");
        day.press(KeyCode.ENTER);
        day.waitUntil("filled in", () -> written().equals("Goodbye Clara Novak!"));

        day.press(KeyCode.SHORTCUT, KeyCode.A);
        day.press(KeyCode.SHORTCUT, KeyCode.B);
        assertEquals("**Goodbye Clara Novak!**", written());
        day.click("#composer-preview");
        day.waitToSee(".composer-preview");
        assertTrue(((ToggleButton) day.find("#composer-preview")).isSelected());
        day.click(WRITING);
        day.press(KeyCode.END);
        day.press(KeyCode.SHORTCUT, KeyCode.E);
        day.waitToSee("#emoji-search");
        day.type("rocket");
        day.press(KeyCode.ENTER);
        day.waitUntil("chosen", () -> written().endsWith("🚀"));

        var plan = Files.writeString(folder.resolve("plan.txt"), "Walls and a door");
        WaitForAsyncUtils.asyncFx(() -> copy(plan)).get();
        day.press(KeyCode.SHORTCUT, KeyCode.V);
        day.waitToSee(".file-chip");
        day.press(KeyCode.ENTER);
        day.waitToSee(".message-file");
        day.waitUntil(
                "sent", () -> day.conversation().lastSaid().orElseThrow().delivery().isConfirmed());
        var told = centre.told(id);
        assertTrue(told.contains("plan.txt"), told);
        assertTrue(told.contains("**Goodbye Clara Novak!**🚀"), told);
    }

    private static void copy(Path file) {
        var content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
