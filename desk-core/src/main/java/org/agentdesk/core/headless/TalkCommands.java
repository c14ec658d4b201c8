package org.agentdesk.core.headless;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.headless.Commands.Order;
import org.agentdesk.core.headless.Waiting.Subject;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.session.Desk;

/// What is said in a conversation, and the signals around it.
final class TalkCommands {

    private final Desk desk;
    private final Waiting waiting;

    TalkCommands(Desk desk, Waiting waiting) {
        this.desk = desk;
        this.waiting = waiting;
    }

    void addTo(Map<String, Order> orders) {
        orders.put("send", this::send);
        orders.put("sendFile", this::sendFile);
        orders.put("reply", this::reply);
        orders.put("whisper", this::whisper);
        orders.put("typing", this::typing);
        orders.put("read", c -> inside(c, (id, _) -> waiting.done(id, () -> desk.read(id))));
        orders.put(
                "raiseHand", c -> inside(c, (id, _) -> waiting.done(id, () -> desk.raiseHand(id))));
    }

    /// What is done in a conversation that is there.
    private interface Inside {
        Json.Obj in(String id, Conversation conversation) throws InterruptedException, Fields.Wrong;
    }

    private Json.Obj inside(Fields c, Inside order) throws InterruptedException, Fields.Wrong {
        var id = c.text("conversation");
        var conversation = desk.state().conversation(id).orElse(null);
        return conversation == null
                ? Waiting.no("reply.noSuchConversation")
                : order.in(id, conversation);
    }

    private Json.Obj send(Fields c) throws InterruptedException, Fields.Wrong {
        var text = c.text("text");
        var wanted = c.optional("id");
        return inside(
                c,
                (id, _) ->
                        wanted == null || wanted.isBlank()
                                ? said(id, () -> desk.send(id, text))
                                : said(
                                        id,
                                        () -> {
                                            desk.send(id, wanted, text);
                                            return wanted;
                                        }));
    }

    private Json.Obj sendFile(Fields c) throws InterruptedException, Fields.Wrong {
        var path = c.text("path");
        var caption = c.textOrEmpty("caption");
        return inside(c, (id, _) -> said(id, () -> desk.sendFile(id, path, caption)));
    }

    private Json.Obj reply(Fields c) throws InterruptedException, Fields.Wrong {
        var to = c.text("to");
        var text = c.text("text");
        return inside(
                c,
                (id, conversation) ->
                        conversation.transcript().indexOfId(to) < 0
                                ? Waiting.no("reply.noSuchMessage")
                                : said(id, () -> desk.reply(id, to, text)));
    }

    private Json.Obj whisper(Fields c) throws InterruptedException, Fields.Wrong {
        var text = c.text("text");
        return inside(c, (id, _) -> said(id, () -> desk.whisper(id, text)));
    }

    /// Only who speaks to the customer is seen typing.
    private Json.Obj typing(Fields c) throws InterruptedException, Fields.Wrong {
        return inside(
                c,
                (id, conversation) ->
                        conversation.canSpeak() && desk.state().link().isLive()
                                ? waiting.done(id, () -> desk.typing(id))
                                : Waiting.no("notPossible.SEND"));
    }

    /// Done as soon as the message is queued: what becomes of it is told by events.
    private Json.Obj said(String conversation, Supplier<String> saying)
            throws InterruptedException {
        var id = new String[1];
        return waiting.answer(
                Subject.of(conversation),
                () -> id[0] = saying.get(),
                s -> queued(s, conversation, id[0]));
    }

    /// A message is in its conversation, or in the outbox without one, once it is stored.
    private static Optional<Json.Obj> queued(DeskState state, String conversation, String id) {
        boolean inConversation =
                state.conversation(conversation)
                        .filter(c -> c.transcript().indexOfId(id) >= 0)
                        .isPresent();
        boolean stored =
                inConversation
                        || state.kept()
                                .item(id)
                                .filter(i -> StateReport.isElsewhere(i.stage()))
                                .isPresent();
        return stored ? Optional.of(Waiting.ok().with("id", Json.of(id))) : Optional.empty();
    }
}
