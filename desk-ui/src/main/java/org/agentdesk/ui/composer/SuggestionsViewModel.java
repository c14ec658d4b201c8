package org.agentdesk.ui.composer;

import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.jspecify.annotations.Nullable;

/// What a bot suggests to answer to the customer's newest message, until somebody has answered it;
/// nothing while the agent whispers. Lives on the JavaFX thread.
public final class SuggestionsViewModel {

    private static final int MOST = 3;
    private static final int LONGEST = 5_000;
    private static final int LOOKED_THROUGH = 50;

    private static final Comparator<EventData.Suggestion> BEST_FIRST =
            Comparator.comparing(
                            (EventData.Suggestion s) -> s.confidence() == null ? 0 : s.confidence())
                    .reversed();

    private final Selection selection;
    private final ComposerViewModel composer;
    private final ObservableList<String> texts = FXCollections.observableArrayList();

    public SuggestionsViewModel(
            DeskStates states, Selection selection, ComposerViewModel composer) {
        this.selection = selection;
        this.composer = composer;
        states.subscribe(state -> project(state, selection.conversation()));
        selection.conversationProperty().subscribe(open -> project(states.getValue(), open));
        composer.whisperingProperty()
                .subscribe((_, _) -> project(states.getValue(), selection.conversation()));
    }

    private void project(DeskState state, @Nullable String open) {
        var conversation = open == null ? null : state.conversation(open).orElse(null);
        var now =
                conversation == null
                                || !conversation.canSpeak()
                                || composer.whisperingProperty().get().on()
                        ? List.<String>of()
                        : suggested(conversation);
        if (!now.equals(texts)) {
            texts.setAll(now);
        }
    }

    private static List<String> suggested(Conversation conversation) {
        var all = conversation.around().suggestions();
        if (all.isEmpty()) {
            return List.of();
        }
        var newest = conversation.transcript().newest(LOOKED_THROUGH);
        for (int i = newest.size() - 1; i >= 0; i--) {
            if (newest.get(i) instanceof Entry.Said said && !said.whisper()) {
                return said.author().kind() == Author.Kind.CUSTOMER
                        ? all.getOrDefault(said.id(), List.of()).stream()
                                .sorted(BEST_FIRST)
                                .map(suggestion -> suggestion.body().text().strip())
                                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                                .distinct()
                                .limit(MOST)
                                .toList()
                        : List.of();
            }
        }
        return List.of();
    }

    /// Puts a suggestion into the text field. Nothing is sent.
    public void use(String suggestion) {
        var id = selection.conversation();
        if (id != null) {
            composer.propose(id, suggestion);
        }
    }

    /// The suggested texts, the best first.
    public ObservableList<String> texts() {
        return texts;
    }
}
