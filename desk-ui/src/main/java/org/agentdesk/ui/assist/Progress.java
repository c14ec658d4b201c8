package org.agentdesk.ui.assist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.model.AssistRequest;
import org.agentdesk.core.model.AssistRequest.End;
import org.agentdesk.core.model.AssistRequest.Stage;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Assistance.Target;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.ui.assist.ProgressLine.Look;
import org.agentdesk.ui.fx.ListSync;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;

/// What becomes of asking others: a line in the conversation for each request, from the question
/// until somebody came, or until the agent has read why nobody did. Lives on the JavaFX thread.
public final class Progress {

    private final Texts texts = Texts.of(AssistController.class);
    private final OpenConversation open;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> dismissed = new HashSet<>();
    private final ObservableList<ProgressLine> lines = FXCollections.observableArrayList();
    private final ListSync<ProgressLine, ProgressLine> sync = ListSync.ofValues(ProgressLine::id);

    public Progress(OpenConversation open) {
        this.open = open;
        open.follow(this::project);
    }

    /// The agent is about to ask somebody of this name.
    void asked(Target target, String name) {
        if (target instanceof Target.Agent(var id)) {
            names.put(id, name);
        }
    }

    private void project(DeskState state, @Nullable Conversation conversation) {
        if (state.me() == null) {
            names.clear();
        }
        dismissed.retainAll(state.assists().stream().map(AssistRequest::id).toList());
        var now =
                conversation == null
                        ? List.<ProgressLine>of()
                        : state.assists().stream()
                                .filter(r -> r.conversationId().equals(conversation.id()))
                                .filter(r -> !dismissed.contains(r.id()))
                                .map(r -> line(r, conversation))
                                .toList();
        sync.apply(now, lines);
    }

    private ProgressLine line(AssistRequest request, Conversation conversation) {
        var whom = name(request.target(), conversation, texts.get("agent"));
        var sentence =
                switch (request.stage()) {
                    case Stage.Asked _ -> texts.get("asked." + request.kind(), whom);
                    case Stage.Placed _ -> placed(request, whom);
                    case Stage.Found(var _, var name, var _) -> found(request, whom, name);
                    case Stage.Accepted(var id, var name, var _) -> {
                        var who = new Target.Agent(id);
                        var told = name.isBlank() ? whom : name;
                        yield texts.get(
                                "accepted." + request.kind(), name(who, conversation, told));
                    }
                    case Stage.Ended(var why, var words) -> ended(request, why, whom, words);
                };
        return new ProgressLine(request.id(), look(request), sentence, again(request));
    }

    private static Look look(AssistRequest request) {
        if (request.isOpen()) {
            return Look.WAITING;
        }
        return request.isFailed() ? Look.FAILED : Look.CAME;
    }

    private static @Nullable Assistance again(AssistRequest request) {
        return request.isFailed()
                ? switch (request.kind()) {
                    case TRANSFER -> Assistance.TRANSFER;
                    case CONFERENCE -> Assistance.CONFERENCE;
                    case CONSULT -> Assistance.CONSULT;
                    case HAND_OVER, LET_JOIN -> null;
                }
                : null;
    }

    private String placed(AssistRequest request, String whom) {
        return texts.get(
                request.target() instanceof Target.Queue ? "placed.queue" : "placed.agent", whom);
    }

    private String found(AssistRequest request, String whom, String name) {
        boolean queue = request.target() instanceof Target.Queue;
        return queue && !name.isBlank()
                ? texts.get("found.queue", name, whom)
                : texts.get(queue ? "found.nameless" : "found.agent", whom);
    }

    private String ended(AssistRequest request, End why, String whom, String words) {
        boolean queue = request.target() instanceof Target.Queue;
        var key =
                switch (why) {
                    case NOBODY -> queue ? "ended.NOBODY.queue" : "ended.NOBODY.agent";
                    case REFUSED -> words.isBlank() ? "ended.REFUSED" : "ended.REFUSED.words";
                    case CANCELLED, NO_ANSWER, NOT_SENT -> "ended." + why;
                };
        var sentence = texts.get(key, whom, words);
        return request.note().isBlank() ? sentence : sentence + " " + texts.get("ended.note");
    }

    private String name(Target target, Conversation conversation, String otherwise) {
        return switch (target) {
            case Target.Queue(var queue) -> queue;
            case Target.Agent(var id) ->
                    conversation.participants().stream()
                            .filter(p -> p.userId().equals(id) && !p.name().isBlank())
                            .map(Participant::name)
                            .findFirst()
                            .orElseGet(() -> names.getOrDefault(id, otherwise));
        };
    }

    /// The agent does not want to see one any more.
    public void dismiss(String id) {
        dismissed.add(id);
        project(open.state(), open.get());
    }

    /// How everything stands that was asked for in the open conversation, the oldest first.
    public ObservableList<ProgressLine> lines() {
        return lines;
    }
}
