package org.agentdesk.messages.social;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.MessageHeader;
import org.agentdesk.messages.Bodies;
import org.agentdesk.messages.Sample;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.OutboundComposer;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;
import org.agentdesk.plugin.testkit.TestConversation;
import org.agentdesk.plugin.testkit.TestHost;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class CommentsTest {

    private static final MessageView COMMENT =
            Sample.message(Bodies.comment("TEXT", "Still on sale?", null));

    private final TestConversation conversation = new TestConversation();
    private final RenderContext context = new RenderContext(new TestHost(), conversation, "ann");
    private final MessageRenderer renderer = (MessageRenderer) Social.all().getFirst();
    private final OutboundComposer composer;

    CommentsTest() {
        var all = Social.all();
        this.composer = (OutboundComposer) all.getLast();
    }

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }

    private static List<Node> all(Node node) {
        var found = new ArrayList<Node>(List.of(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child)));
        }
        return found;
    }

    private static List<Button> buttons(RenderedMessage rendered) {
        return all(rendered.node()).stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
    }

    private static void press(RenderedMessage rendered, String name) throws Exception {
        fx(() -> {
            buttons(rendered).stream()
                    .filter(b -> b.getText().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
    }

    private RenderedMessage draw(MessageView message) throws Exception {
        return fx(() -> renderer.create(message, context));
    }

    private static void isAbout(org.agentdesk.core.cim.Outbound sent, String itemType) {
        var body = (Body.Comment) sent.body();
        assertEquals(itemType, body.itemType());
        assertEquals("1029384756_5647", body.postId());
        assertEquals("outside-1", sent.providerMessageId());
        assertEquals("m1", sent.originalMessageId());
        assertEquals("session-1", sent.channelSessionId());
    }

    @Test
    void likesHidesAndTakesALikeBack() throws Exception {
        var rendered = draw(COMMENT);
        press(rendered, "Like");
        press(rendered, "More");
        press(rendered, "Hide");
        press(rendered, "More");
        press(rendered, "Take the like back");
        isAbout(conversation.published().get(0), "LIKE");
        isAbout(conversation.published().get(1), "HIDE");
        isAbout(conversation.published().get(2), "UNLIKE");
    }

    @Test
    void deletesOnlyAfterAQuestion() throws Exception {
        var rendered = draw(COMMENT);
        press(rendered, "More");
        press(rendered, "Delete…");
        assertEquals(List.of(), conversation.published());
        press(rendered, "Keep");
        assertEquals(List.of(), conversation.published());
        press(rendered, "More");
        press(rendered, "Delete…");
        press(rendered, "Delete");
        isAbout(conversation.published().getFirst(), "DELETE");
    }

    @Test
    void offersNothingWhereTheAgentCannotWrite() throws Exception {
        var view = conversation.view();
        conversation.change(
                new ConversationView(
                        view.id(),
                        view.customer(),
                        view.sessions(),
                        view.participants(),
                        view.role(),
                        view.data(),
                        false));
        var rendered = draw(COMMENT);
        press(rendered, "More");
        assertTrue(
                buttons(rendered).stream().allMatch(Button::isDisabled),
                () -> buttons(rendered).toString());
        assertFalse(composer.isOffered(conversation.view(), COMMENT));
    }

    @Test
    void offersNothingAboutACommentTheNetworkGaveNoIdFor() throws Exception {
        var header = COMMENT.message().header();
        var bare =
                new MessageHeader(
                        header.sender(), header.at(), null, null, null, null, Json.Obj.EMPTY);
        var message = new CimMessage("m1", bare, COMMENT.message().body());
        var unknown = new MessageView(message, "FACEBOOK", "Cara", false, false, COMMENT.at());
        assertTrue(buttons(draw(unknown)).getFirst().isDisabled());
        assertFalse(composer.isOffered(conversation.view(), unknown));
    }

    @Test
    void offersNothingAboutWhatWasDoneOrSaidOnThisSide() throws Exception {
        var own = Sample.message(Bodies.comment("TEXT", "Yes!", null), true);
        assertTrue(buttons(draw(own)).isEmpty());
        assertFalse(composer.isOffered(conversation.view(), own));
        var like = Sample.message(Bodies.comment("LIKE", "", null));
        assertEquals("Liked the comment", draw(like).plainText());
        assertFalse(composer.isOffered(conversation.view(), like));
        assertFalse(composer.isOffered(conversation.view(), null));
    }

    @Test
    void opensTheComposerForAReply() throws Exception {
        var rendered = draw(COMMENT);
        press(rendered, "Reply");
        assertEquals(
                List.of(new TestConversation.Composed("COMMENT", COMMENT)),
                conversation.composed());
    }

    @Test
    void repliesToEverybodyOrToTheAuthorAlone() throws Exception {
        var form = fx(() -> composer.open(context, COMMENT, Json.Null.NULL));
        assertFalse(form.complete().getValue());
        assertTrue(form.outbound().isEmpty());
        var text = (TextArea) find(form.node(), TextArea.class).getFirst();
        fx(() -> {
            text.setText(" Yes, it is. ");
            return null;
        });
        assertTrue(form.complete().getValue());
        var open = form.outbound().orElseThrow();
        isAbout(open, "TEXT");
        assertEquals("Yes, it is.", open.body().text());
        assertEquals("REPLY_TO", open.intent());
        fx(() -> {
            ((RadioButton) find(form.node(), RadioButton.class).getLast()).setSelected(true);
            return null;
        });
        isAbout(form.outbound().orElseThrow(), "PRIVATE_REPLY");
        var again = fx(() -> composer.open(context, COMMENT, form.draft()));
        assertEquals(form.outbound(), again.outbound());
    }

    private static List<Node> find(Node node, Class<?> kind) {
        return all(node).stream().filter(kind::isInstance).toList();
    }

    @Test
    void beginsAPrivateReplyWhenThatWasAskedFor() throws Exception {
        var contributions = Social.all();
        var card = (MessageRenderer) contributions.getFirst();
        var rendered = fx(() -> card.create(COMMENT, context));
        press(rendered, "More");
        press(rendered, "Reply privately");
        var answers = (OutboundComposer) contributions.getLast();
        var form = fx(() -> answers.open(context, COMMENT, Json.Null.NULL));
        assertEquals("true", form.draft().get("private").text());
        var next = fx(() -> answers.open(context, COMMENT, Json.Null.NULL));
        assertEquals("false", next.draft().get("private").text());
    }

    @Test
    void opensAgainWithEveryLetterOfTheLongestAnswer() throws Exception {
        var longest = "x".repeat(CommentForm.LONGEST - 2) + "é.";
        var draft = Json.obj("text", Json.of(longest));
        var form = fx(() -> composer.open(context, COMMENT, draft));
        assertEquals(longest, form.draft().get("text").text());
    }

    @Test
    void takesNoMoreThanTheNetworksDo() throws Exception {
        var draft = Json.obj("text", Json.of("x".repeat(5_000)));
        var form = fx(() -> composer.open(context, COMMENT, draft));
        var text = (TextArea) find(form.node(), TextArea.class).getFirst();
        fx(() -> {
            text.appendText("y".repeat(5_000));
            return null;
        });
        assertEquals(CommentForm.LONGEST, text.getLength());
    }
}
