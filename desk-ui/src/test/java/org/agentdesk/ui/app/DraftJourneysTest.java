package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.agentdesk.core.model.FormDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Nothing typed is ever lost: what becomes of half a sentence, at the real window and with a store
/// on disk.
class DraftJourneysTest extends WindowJourneys {

    private static final String HALF = "I have looked it up and";
    private static final String MAIL = ".mail-form-text";

    @TempDir private Path folder;

    @Override
    Workday newDay() throws Exception {
        return new Workday(centre, folder);
    }

    private void write(String text) throws Exception {
        day.click(WRITING);
        day.type(text);
        day.waitUntil("written", () -> text.equals(written()));
    }

    private String draft(String id) {
        return day.state().kept().composing().draft(id).text();
    }

    @Test
    void whatTheServerTookTheConversationFromIsFoundAgainAndCopied() throws Exception {
        var id = day.meet("Clara Novak", "Where is my lamp?");
        write(HALF);
        day.waitUntil("kept", () -> draft(id).equals(HALF));
        centre.closes(id, "CLOSED_BY_ADMIN");
        day.click(".toast-leftover");
        day.waitToSee(".leftover");
        assertEquals(HALF, day.text(".leftover-text"));
        day.click(".leftover-copy");
        day.waitToSee("#leftovers-copied");
        var copied =
                WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get();
        assertEquals(HALF, copied);
        day.press(KeyCode.ESCAPE);
        day.waitToSeeNo("#leftovers");
        day.press(KeyCode.SHORTCUT, KeyCode.K);
        day.waitToSee("#palette");
        day.type("was not sent");
        day.press(KeyCode.ENTER);
        day.waitToSee(".leftover-discard");
        day.press(KeyCode.TAB);
        day.press(KeyCode.TAB);
        day.press(KeyCode.SPACE);
        day.waitToSee("#leftovers-empty");
        assertTrue(day.state().kept().leftovers().isEmpty());
    }

    @Test
    void anEditHalfWayAndAFileStandAsTheyWereAfterARestart() throws Exception {
        var id = day.meet("Clara Novak", "When does it come?");
        write("On Monday.");
        day.press(KeyCode.ENTER);
        day.waitUntil(
                "the server has it",
                () ->
                        day.conversation()
                                .lastSaid()
                                .filter(said -> said.localFile().isEmpty())
                                .filter(said -> said.delivery().isConfirmed())
                                .filter(said -> said.message().body().text().equals("On Monday."))
                                .isPresent());
        write("By the way");
        var plan = Files.writeString(folder.resolve("plan.txt"), "Walls and a door");
        day.chosen.add(plan);
        day.click("#composer-attach");
        day.waitToSee(".file-chip");
        day.waitToSee(".outbound");
        day.robot.clickOn(day.find(".outbound .bubble"), MouseButton.SECONDARY);
        day.chooseInMenu("Edit");
        day.waitUntil("is being reworded", () -> written().equals("On Monday."));
        day.click(WRITING);
        day.press(KeyCode.END);
        day.type(" Or on Tue");
        day.waitUntil("kept", () -> draft(id).equals("On Monday. Or on Tue"));
        comeBackTo(id);
        day.waitUntil("stands as it was", () -> written().equals("On Monday. Or on Tue"));
        day.waitToSee(".composer-reference");
        day.waitToSee(".file-chip");
        assertEquals("On Monday.", day.text(".composer-reference-line"));
        day.click(WRITING);
        day.press(KeyCode.ESCAPE);
        day.waitUntil("what made room is back", () -> written().equals("By the way"));
        assertEquals(List.of(plan.toString()), day.state().kept().composing().draft(id).files());
    }

    /// The program ends and starts again.
    private void comeBackTo(String id) throws Exception {
        day.desk.close();

        day = new Workday(centre, folder);
        day.signIn("secret");
        day.waitUntil("is back", () -> day.state().conversation(id).isPresent());
        day.waitToSee("@conversation-" + id);
        day.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    }

    @Test
    void aMailHalfWayStandsAsItWasAfterARestartAndIsFoundWhenItsConversationGoes()
            throws Exception {
        var id = day.meet("Clara Novak", "I have sent you a mail");
        centre.customerSendsSample(id, "EMAIL");
        day.click(".message-mail-actions .button");
        day.waitToSee(MAIL);
        day.click(MAIL);
        day.type(HALF);
        day.waitUntil("kept", () -> forms(id).equals(List.of(HALF)));
        comeBackTo(id);
        day.waitUntil("stands as it was", () -> HALF.equals(mail()));
        centre.closes(id, "CLOSED_BY_ADMIN");
        day.click(".toast-leftover");
        day.waitToSee(".leftover");
        assertEquals(HALF, day.text(".leftover-text"));
    }

    private List<String> forms(String id) {
        return day.state().kept().composing().draft(id).forms().stream()
                .map(FormDraft::words)
                .toList();
    }

    private String mail() {
        return day.sees(MAIL) && day.find(MAIL) instanceof TextInputControl field
                ? field.getText()
                : "";
    }

    @Test
    void aTransferWithADraftAsksFirst() throws Exception {
        var ben = day.colleague("ben");
        var id = day.meet("Clara Novak", "Where is my lamp?");
        write(HALF);
        day.choose("#others", "Transfer…");
        day.waitToSee("#assist");
        day.type("ben");
        day.waitUntil("found", () -> day.text(".target-name").equals("ben"));
        day.click(".target-name");
        day.click("#assist-send");
        day.waitToSee("#question");
        assertTrue(day.text("#question-text").contains("a message you were writing"));
        day.press(KeyCode.TAB);
        day.press(KeyCode.SPACE);
        Workday.take(ben, id);
        day.waitUntil("gone", () -> day.state().conversations().isEmpty());
        day.waitUntil("kept", () -> !day.state().kept().leftovers().isEmpty());
    }
}
