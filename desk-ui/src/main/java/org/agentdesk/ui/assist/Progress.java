package org.agentdesk.ui.assist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Notice;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;

/// What became of asking others: shown in the conversation from the question until somebody came,
/// nobody was to be had, or the agent has read it. Lives on the JavaFX thread.
public final class Progress {

    private static final Set<Notice.Kind> ENDINGS =
            Set.of(Notice.Kind.NOBODY_AVAILABLE, Notice.Kind.NOT_POSSIBLE);

    private final Texts texts = Texts.of(AssistController.class);
    private final OpenConversation open;
    private final Map<String, Question> questions = new HashMap<>();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");

    /// @param notice the number of the last notice before it was asked
    /// @param present who took part before it was asked
    private record Question(Assistance kind, String name, long notice, Set<String> present) {}

    public Progress(OpenConversation open) {
        this.open = open;
        open.follow(this::project);
    }

    /// The desk is about to ask somebody.
    void asked(String conversationId, Assistance kind, String name) {
        var state = open.state();
        var present = state.conversation(conversationId).map(Progress::present).orElse(Set.of());
        long last = state.notices().isEmpty() ? 0 : state.notices().getLast().number();
        questions.put(conversationId, new Question(kind, name, last, present));
        project(state, open.get());
    }

    private static Set<String> present(Conversation conversation) {
        return conversation.participants().stream()
                .map(Participant::userId)
                .collect(Collectors.toSet());
    }

    private void project(DeskState state, @Nullable Conversation conversation) {
        questions.entrySet().removeIf(entry -> isOver(state, entry.getKey(), entry.getValue()));
        var question = conversation == null ? null : questions.get(conversation.id());
        sentence.set(question == null ? "" : waiting(question));
    }

    private String waiting(Question question) {
        return texts.get("waiting." + question.kind(), question.name());
    }

    /// It is over when the conversation is gone (a transfer), somebody came (a conference or a
    /// consultation), or a notice says why not.
    private static boolean isOver(DeskState state, String id, Question question) {
        var conversation = state.conversation(id).orElse(null);
        if (conversation == null || !present(conversation).equals(question.present())) {
            return true;
        }
        List<Notice> since =
                state.notices().stream().filter(n -> n.number() > question.notice()).toList();
        return since.stream().anyMatch(n -> ENDINGS.contains(n.kind()) && id.equals(n.about()));
    }

    /// The agent does not want to see it any more.
    public void dismiss() {
        var conversation = open.get();
        if (conversation != null) {
            questions.remove(conversation.id());
            project(open.state(), conversation);
        }
    }

    /// What the open conversation waits for; `""` for nothing.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }
}
