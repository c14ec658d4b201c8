package org.agentdesk.ui.assist;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
/// or until the agent has read that nobody will. Lives on the JavaFX thread.
public final class Progress {

    private static final Pattern END = Pattern.compile("[.!\\s]+$");

    private final Texts texts = Texts.of(AssistController.class);
    private final OpenConversation open;
    private final Map<String, Question> questions = new HashMap<>();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Assistance> again = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper answered = new ReadOnlyStringWrapper("");

    /// @param notice the number of the last notice before it was asked
    /// @param present who took part before it was asked
    /// @param failure why nobody comes; `""` while somebody may
    private record Question(
            Assistance kind, String name, long notice, Set<String> present, String failure) {

        private Question failed(String why) {
            return new Question(kind, name, notice, present, why);
        }
    }

    public Progress(OpenConversation open) {
        this.open = open;
        open.follow(this::project);
    }

    /// The desk is about to ask somebody.
    void asked(String conversationId, Assistance kind, String name) {
        var state = open.state();
        var present = state.conversation(conversationId).map(Progress::present).orElse(Set.of());
        long last = state.notices().isEmpty() ? 0 : state.notices().getLast().number();
        questions.put(conversationId, new Question(kind, name, last, present, ""));
        project(state, open.get());
    }

    private static Set<String> present(Conversation conversation) {
        return conversation.participants().stream()
                .map(Participant::userId)
                .collect(Collectors.toSet());
    }

    private void project(DeskState state, @Nullable Conversation conversation) {
        questions.keySet().retainAll(state.conversations().stream().map(Conversation::id).toList());
        state.conversations().forEach(this::meet);
        questions.replaceAll((id, question) -> heard(state, id, question));
        var question = conversation == null ? null : questions.get(conversation.id());
        sentence.set(question == null ? "" : sentence(question));
        again.set(question == null || question.failure().isEmpty() ? null : question.kind());
    }

    /// Somebody came (a conference or a consultation).
    private void meet(Conversation conversation) {
        var question = questions.get(conversation.id());
        if (question != null && !present(conversation).equals(question.present())) {
            questions.remove(conversation.id());
            answered.set(conversation.id());
            answered.set("");
        }
    }

    private Question heard(DeskState state, String id, Question question) {
        return state.notices().stream()
                .filter(notice -> notice.number() > question.notice())
                .map(notice -> failure(notice, id, question))
                .filter(why -> !why.isEmpty())
                .findFirst()
                .map(question::failed)
                .orElse(question);
    }

    private String failure(Notice notice, String id, Question question) {
        return switch (notice.kind()) {
            case NOBODY_AVAILABLE, NOT_POSSIBLE ->
                    id.equals(notice.about())
                            ? texts.get("failed." + notice.kind(), question.name())
                            : "";
            // an error does not say of which conversation it is
            case SERVER_ERROR ->
                    question.kind().request().equalsIgnoreCase(notice.what())
                            ? refused(question.name(), notice.detail().strip())
                            : "";
            default -> "";
        };
    }

    private String refused(String name, String why) {
        return why.isEmpty()
                ? texts.get("failed.REFUSED", name)
                : texts.get("failed.REFUSED.detail", name, END.matcher(why).replaceFirst(""));
    }

    private String sentence(Question question) {
        return question.failure().isEmpty()
                ? texts.get("waiting." + question.kind(), question.name())
                : question.failure();
    }

    /// The agent does not want to see it any more.
    public void dismiss() {
        var conversation = open.get();
        if (conversation != null) {
            questions.remove(conversation.id());
            project(open.state(), conversation);
        }
    }

    /// What the open conversation waits for, or why it waits no more; `""` for nothing.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// What nobody came for in the open conversation, to ask somebody else; null while somebody may
    /// come.
    public ReadOnlyObjectProperty<@Nullable Assistance> againProperty() {
        return again.getReadOnlyProperty();
    }

    /// The conversation to which somebody just came, for a moment; otherwise `""`.
    ReadOnlyStringProperty answeredProperty() {
        return answered.getReadOnlyProperty();
    }
}
