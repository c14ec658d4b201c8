package org.agentdesk.ui.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.Kept;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComposerViewModelTest {

    private final Conversation one = new Talk().conversation("c1", "Clara");
    private final Conversation two = new Talk().conversation("c2", "Dora");
    private final Room room = new Room(Talk.desk(one, two));
    private final ComposerViewModel composer = room.composer;

    @AfterEach
    void close() {
        room.close();
    }

    private List<String> sent() {
        return room.desk.asked.stream().filter(ask -> ask.startsWith("send")).toList();
    }

    @Test
    void sendsAndClears() {
        room.selection.open("c1");
        composer.textProperty().set("Hello \n");
        assertTrue(composer.send());
        assertEquals(List.of("send c1 Hello"), sent());
        assertEquals("", composer.textProperty().get());
        assertEquals("", room.drafts.of("c1"));
    }

    @Test
    void whatStandsInTheFieldOutlivesTheProgram() {
        room.selection.open("c1");
        composer.textProperty().set("Dear");
        composer.textProperty().set("Dear Clara");
        assertEquals(new MessageDraft("Dear Clara", null), room.desk.drafts.get("c1"));
        assertTrue(composer.send());
        assertTrue(room.desk.drafts.get("c1").isEmpty());
    }

    @Test
    void whatWasLeftStandsInTheFieldWhenItsConversationComesBack() {
        var left = Kept.NOTHING.withDrafts(Map.of("c2", new MessageDraft("Dear", null)), Map.of());
        room.states.show(Talk.desk(one).withKept(left));
        room.states.show(Talk.desk(one, two).withKept(left));
        room.selection.open("c2");
        assertEquals("Dear", composer.textProperty().get());
        composer.textProperty().set("");
        room.states.show(Talk.desk(one, two).withKept(left.withTrouble(null)));
        room.selection.open("c1");
        room.selection.open("c2");
        assertEquals("", composer.textProperty().get());
    }

    @Test
    void whatTheDeskCouldNotTakeComesBack() {
        room.selection.open("c1");
        composer.textProperty().set("Hello");
        assertTrue(composer.send());
        composer.textProperty().set("and more");
        var refusal = new Notice(1, Instant.EPOCH, Notice.Kind.NOT_POSSIBLE, "c1", "SEND", "");
        room.states.show(Talk.desk(one, two).withNotices(List.of(refusal)));
        assertEquals("Hello\nand more", composer.textProperty().get());
        room.states.show(Talk.desk(one, two).withNotices(List.of(refusal)));
        assertEquals("Hello\nand more", composer.textProperty().get());
    }

    @Test
    void sendsNothingBlank() {
        room.selection.open("c1");
        composer.textProperty().set(" \n ");
        assertFalse(composer.send());
        assertEquals(List.of(), sent());
        assertEquals(" \n ", composer.textProperty().get());
    }

    @Test
    void keepsADraftForEachConversation() {
        room.selection.open("c1");
        composer.textProperty().set("for Clara");
        room.selection.open("c2");
        assertEquals("", composer.textProperty().get());
        composer.textProperty().set("for Dora");
        room.selection.open("c1");
        assertEquals("for Clara", composer.textProperty().get());
        room.selection.open(null);
        room.selection.open("c2");
        assertEquals("for Dora", composer.textProperty().get());
    }

    @Test
    void keepsTheDraftThroughALostLink() {
        room.selection.open("c1");
        composer.textProperty().set("Still here");
        room.states.show(Talk.desk(one, two).withLink(new Link.Lost(Talk.START, 1, null)));
        assertEquals("Still here", composer.textProperty().get());
        assertEquals("Will be sent when connected", composer.hintProperty().get());
        assertTrue(composer.send());
    }

    @Test
    void forgetsTheDraftOfAConversationThatIsGone() {
        room.selection.open("c1");
        composer.textProperty().set("too late");
        room.states.show(Talk.desk(two));
        assertEquals("", room.drafts.of("c1"));
        assertEquals("", composer.textProperty().get());
    }

    @Test
    void neverClearsWhatTheDeskDidNotTake() {
        var refusing =
                (Desk)
                        Proxy.newProxyInstance(
                                Desk.class.getClassLoader(),
                                new Class<?>[] {Desk.class},
                                (_, method, _) -> method.getName().equals("send") ? "" : null);
        var model = new ComposerViewModel(refusing, room.states, room.selection, room.drafts);
        room.selection.open("c1");
        model.textProperty().set("precious");
        assertFalse(model.send());
        assertEquals("precious", model.textProperty().get());
    }

    @Test
    void tellsTheDeskThatTheAgentTypesAndNotThatADraftIsShown() {
        room.selection.open("c1");
        composer.textProperty().set("H");
        room.selection.open("c2");
        room.selection.open("c1");
        assertEquals(List.of("typing c1"), room.desk.asked);
    }

    @Test
    void saysWhyNothingCanBeWritten() {
        room.selection.open("c1");
        assertEquals("", composer.reasonProperty().get());
        for (var role : Role.values()) {
            room.states.show(Talk.desk(one.withRole(role)));
            boolean writes =
                    switch (role) {
                        case PRIMARY, ASSISTANT, SILENT_MONITOR, WHISPER -> true;
                        case WRAP_UP, CUSTOMER, UNKNOWN -> false;
                    };
            assertEquals(writes, composer.reasonProperty().get().isEmpty(), role.name());
            assertEquals(writes, composer.writableProperty().get(), role.name());
        }
    }

    @Test
    void neverSendsInARoleThatMayNotSpeak() {
        room.selection.open("c1");
        composer.textProperty().set("secret");
        room.states.show(Talk.desk(one.withRole(Role.SILENT_MONITOR)));
        assertFalse(composer.send());
        assertEquals(List.of(), sent());
        assertEquals("secret", composer.textProperty().get());
    }

    private static Reference reply(String id) {
        return new Reference(Reference.How.REPLY, id, "Clara", "Is it on its way?", "s1");
    }

    private static Reference edit(String id) {
        return new Reference(Reference.How.EDIT, id, "You", "It is", "s1");
    }

    @Test
    void sendsAnAnswerAndForgetsWhatItAnswered() {
        room.selection.open("c1");
        composer.refer(reply("m7"), "");
        composer.textProperty().set("Yes");
        assertTrue(composer.send());
        assertEquals(List.of("send c1 Yes [REPLY_TO m7] [through s1]"), sent());
        assertEquals(Extras.NONE, composer.extrasProperty().get());
    }

    @Test
    void keepsTheQuoteInItsConversation() {
        room.selection.open("c1");
        composer.refer(reply("m7"), "");
        room.selection.open("c2");
        assertEquals(Extras.NONE, composer.extrasProperty().get());
        composer.textProperty().set("for Dora");
        assertTrue(composer.send());
        room.selection.open("c1");
        assertEquals(reply("m7"), composer.extrasProperty().get().about());
        assertEquals(List.of("send c2 for Dora"), sent());
    }

    @Test
    void aQuoteAloneIsNothingToSendButSomethingToLose() {
        room.selection.open("c1");
        composer.refer(reply("m7"), "");
        assertFalse(composer.send());
        assertTrue(room.drafts.isAny("c1"));
        composer.forgetReference();
        assertFalse(room.drafts.isAny("c1"));
    }

    @Test
    void theQuoteOfWhatWasRefusedComesBackWithIt() {
        room.selection.open("c1");
        composer.refer(reply("m7"), "");
        composer.textProperty().set("Yes");
        assertTrue(composer.send());
        var refusal = new Notice(1, Instant.EPOCH, Notice.Kind.NOT_POSSIBLE, "c1", "SEND", "");
        room.states.show(Talk.desk(one, two).withNotices(List.of(refusal)));
        assertEquals("Yes", composer.textProperty().get());
        assertEquals(reply("m7"), composer.extrasProperty().get().about());
    }

    @Test
    void whatWasBeingWrittenComesBackAfterAnEdit() {
        room.selection.open("c1");
        composer.textProperty().set("half a sen");
        composer.refer(edit("m3"), "It is");
        assertEquals("It is", composer.textProperty().get());
        composer.textProperty().set("It is on its way");
        assertTrue(composer.send());
        assertEquals(List.of("send c1 It is on its way [UPDATE m3] [through s1]"), sent());
        assertEquals("half a sen", composer.textProperty().get());
        composer.refer(edit("m3"), "It is");
        composer.refer(reply("m7"), "");
        assertEquals("half a sen", composer.textProperty().get());
    }

    @Test
    void sendsNoNewWordingThatIsTheOldOne() {
        var said = new Talk().writes("It is here", Delivery.SENT);
        room.states.show(Talk.desk(said.conversation("c1", "Clara")));
        room.selection.open("c1");
        composer.textProperty().set("half a sen");
        composer.refer(edit(said.entries().getFirst().id()), "It is here");
        composer.textProperty().set("It is here ");
        assertTrue(composer.send());
        assertEquals(List.of(), sent());
        assertEquals("half a sen", composer.textProperty().get());
        assertNull(composer.extrasProperty().get().about());
    }

    @Test
    void losesNoNewWordingToAnAnswer() {
        var said = new Talk().writes("It is here", Delivery.SENT).says(Talk.CLARA, "Where?");
        room.states.show(Talk.desk(said.conversation("c1", "Clara")));
        room.selection.open("c1");
        composer.refer(edit(said.entries().getFirst().id()), "It is here");
        composer.textProperty().set("It is at the door");
        composer.refer(reply(said.entries().getLast().id()), "");
        assertEquals("It is at the door", composer.textProperty().get());
        var told = "Send or give up the new wording first.";
        assertEquals(told, composer.hintProperty().get());
        room.states.show(Talk.desk(said.later(1).conversation("c1", "Clara")));
        assertEquals(told, composer.hintProperty().get());
        composer.forgetReference();
        assertEquals("", composer.hintProperty().get());
        composer.refer(reply(said.entries().getLast().id()), "");
        assertEquals(reply(said.entries().getLast().id()), composer.extrasProperty().get().about());
    }

    @Test
    void aRefusedEditIsTakenUpAgainBesideWhatWasWrittenSince() {
        room.selection.open("c1");
        composer.refer(edit("m3"), "It is");
        composer.textProperty().set("It is not");
        assertTrue(composer.send());
        composer.textProperty().set("half a sen");
        var refusal = new Notice(1, Instant.EPOCH, Notice.Kind.NOT_POSSIBLE, "c1", "SEND", "");
        room.states.show(Talk.desk(one, two).withNotices(List.of(refusal)));
        assertEquals("It is not", composer.textProperty().get());
        composer.forgetReference();
        assertEquals("half a sen", composer.textProperty().get());
    }

    @Test
    void warnsAboutLengthWithoutCutting() {
        room.selection.open("c1");
        composer.textProperty().set("x".repeat(799));
        assertEquals("", composer.counterProperty().get());
        composer.textProperty().set("x".repeat(1_200));
        assertEquals("1,200 of 1,000 characters", composer.counterProperty().get());
        assertTrue(composer.longProperty().get());
        assertTrue(composer.send());
        assertEquals(1_200, sent().getFirst().length() - "send c1 ".length());
    }
}
