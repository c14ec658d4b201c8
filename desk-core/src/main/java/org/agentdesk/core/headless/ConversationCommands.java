package org.agentdesk.core.headless;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.headless.Commands.Order;
import org.agentdesk.core.headless.Waiting.Subject;
import org.agentdesk.core.model.Asked;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Offer;
import org.agentdesk.core.model.WrapUpForm;
import org.agentdesk.core.session.Desk;

/// Taking a conversation, asking for help with it, and leaving it. A reply comes when the server
/// has answered with what it does.
final class ConversationCommands {

    private final Desk desk;
    private final Waiting waiting;

    ConversationCommands(Desk desk, Waiting waiting) {
        this.desk = desk;
        this.waiting = waiting;
    }

    void addTo(Map<String, Order> orders) {
        orders.put("accept", this::accept);
        orders.put("leave", this::leave);
        orders.put("wrapUp", this::wrapUp);
        orders.put("skipWrapUp", this::skipWrapUp);
        orders.put("hold", this::hold);
        orders.put("resume", this::resume);
        orders.put("transfer", c -> assist(c, Assistance.TRANSFER, "directTransferRequest"));
        orders.put("conference", c -> assist(c, Assistance.CONFERENCE, "directConferenceRequest"));
        orders.put("consult", c -> assist(c, Assistance.CONSULT, "consultRequest"));
        orders.put("consultTransfer", c -> handOver(c, false));
        orders.put("consultConference", c -> handOver(c, true));
    }

    private Json.Obj accept(Fields c) throws InterruptedException, Fields.Wrong {
        var id = c.text("conversation");
        return waiting.answer(Subject.of(id), () -> desk.accept(id), s -> accepted(s, id));
    }

    /// The offer may be gone before the desk hears of it.
    private static Optional<Json.Obj> accepted(DeskState state, String id) {
        if (isOpen(state, id)) {
            return Optional.of(Waiting.ok());
        }
        var offer = state.offer(id).orElse(null);
        if (offer == null || offer.phase() instanceof Offer.Phase.Gone) {
            return Optional.of(Waiting.no("reply.noSuchOffer"));
        }
        return Optional.empty();
    }

    private static boolean isOpen(DeskState state, String id) {
        return state.conversation(id).filter(c -> c.phase() instanceof Phase.Open).isPresent();
    }

    private static boolean isGone(DeskState state, String id) {
        return state.conversation(id).isEmpty();
    }

    /// Waits for what a command about a conversation that is there comes to.
    private Json.Obj asked(String id, String task, Runnable command, Predicate<DeskState> wanted)
            throws InterruptedException {
        return isGone(desk.state(), id)
                ? Waiting.no("reply.noSuchConversation")
                : waiting.until(Subject.asking(id, task), command, wanted);
    }

    private static Predicate<DeskState> in(String id, Predicate<Conversation> wanted) {
        return s -> s.conversation(id).filter(wanted).isPresent();
    }

    private Json.Obj leave(Fields c) throws InterruptedException, Fields.Wrong {
        var id = c.text("conversation");
        if (!isOpen(desk.state(), id)) {
            return Waiting.no(
                    isGone(desk.state(), id) ? "reply.noSuchConversation" : "notPossible.LEAVE");
        }
        return waiting.answer(
                new Subject(id, "topicUnsubscription", Duration.ofSeconds(20)),
                () -> desk.leave(id),
                s -> left(s, id));
    }

    /// Open again without a word: the link was lost before the server answered.
    private static Optional<Json.Obj> left(DeskState state, String id) {
        return switch (state.conversation(id).map(Conversation::phase).orElse(null)) {
            case Phase.Leaving _ -> Optional.empty();
            case Phase.Open _ -> Optional.of(Waiting.no("reply.noAnswer"));
            case Phase.WrapUp _ -> Optional.of(Waiting.ok());
            case null -> Optional.of(Waiting.ok());
        };
    }

    private Json.Obj wrapUp(Fields c) throws InterruptedException, Fields.Wrong {
        var id = c.text("conversation");
        List<WrapUpForm.Choice> categories = new ArrayList<>();
        for (var given : c.objects("wrapups")) {
            categories.add(new WrapUpForm.Choice(given.text("categoryName"), given.text("value")));
        }
        var note = c.textOrEmpty("note");
        boolean during = isOpen(desk.state(), id);
        return asked(
                id,
                "closeWrapup",
                () -> desk.wrapUp(id, categories, note),
                during ? in(id, ConversationCommands::isSaved) : s -> isGone(s, id));
    }

    private static boolean isSaved(Conversation conversation) {
        return !conversation.around().waitsFor(Asked.Kind.SAVE_WRAP_UP);
    }

    private Json.Obj skipWrapUp(Fields c) throws InterruptedException, Fields.Wrong {
        var id = c.text("conversation");
        return asked(id, "closeWrapup", () -> desk.skipWrapUp(id), s -> isGone(s, id));
    }

    private Json.Obj hold(Fields c) throws InterruptedException, Fields.Wrong {
        var id = c.text("conversation");
        var duration = Duration.ofSeconds(Math.min(c.number("seconds", 0), 24 * 60 * 60));
        return duration.isZero()
                ? Waiting.no("command.number", "seconds")
                : asked(
                        id,
                        "pauseConversation",
                        () -> desk.hold(id, duration),
                        in(id, held -> held.around().hold() != null));
    }

    private Json.Obj resume(Fields c) throws InterruptedException, Fields.Wrong {
        var id = c.text("conversation");
        return asked(
                id,
                "resumeConversation",
                () -> desk.resume(id),
                in(id, held -> held.around().hold() == null));
    }

    private Json.Obj assist(Fields c, Assistance kind, String task)
            throws InterruptedException, Fields.Wrong {
        var id = c.text("conversation");
        var target = target(c);
        var note = c.textOrEmpty("note");
        int events = tasksTold(desk.state(), id);
        Predicate<DeskState> wanted =
                kind == Assistance.TRANSFER ? s -> !isOpen(s, id) : s -> tasksTold(s, id) > events;
        return asked(id, task, () -> desk.assist(id, kind, target, note), wanted);
    }

    private static Assistance.Target target(Fields c) throws Fields.Wrong {
        var queue = c.optional("queue");
        var agent = c.optional("agent");
        if (queue == null && agent == null || queue != null && agent != null) {
            throw new Fields.Wrong(Sentences.of("command.target"));
        }
        return queue == null
                ? new Assistance.Target.Agent(c.text("agent"))
                : new Assistance.Target.Queue(c.text("queue"));
    }

    /// How often the conversation was told what becomes of its tasks: a request for help shows so.
    private static int tasksTold(DeskState state, String id) {
        return state.conversation(id)
                .map(c ->
                        (int) c.transcript().stream().filter(ConversationCommands::isTask).count())
                .orElse(0);
    }

    private static boolean isTask(Entry entry) {
        return entry instanceof Entry.Happened(var event)
                && event.data() instanceof EventData.TaskChange;
    }

    private Json.Obj handOver(Fields c, boolean stay) throws InterruptedException, Fields.Wrong {
        var id = c.text("conversation");
        var agent = c.text("agent");
        var task = stay ? "consultConferenceRequest" : "consultTransferRequest";
        return asked(
                id,
                task,
                () -> desk.handOver(id, agent, stay),
                stay ? in(id, now -> speaks(now, agent)) : s -> !isOpen(s, id));
    }

    private static boolean speaks(Conversation conversation, String agent) {
        return conversation.participants().stream()
                .anyMatch(p -> p.userId().equals(agent) && p.role().speaksToCustomer());
    }
}
