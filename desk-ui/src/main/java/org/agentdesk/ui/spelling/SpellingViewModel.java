package org.agentdesk.ui.spelling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.ui.fx.Keys;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.spelling.Job.Findings;
import org.jspecify.annotations.Nullable;

/// The misspelt words of the draft in the open conversation. Lives on the JavaFX thread.
///
/// The text is checked when the agent pauses. An answer for a text that has changed since is
/// dropped; words that are still the same keep their marks meanwhile. The word being typed has none
/// until the agent leaves it.
public final class SpellingViewModel {

    static final Duration PAUSE = Duration.ofMillis(200);

    /// A menu comes by then, with suggestions or without.
    static final Duration PATIENCE = Duration.ofMillis(700);

    private final Texts texts = Texts.of(SpellingViewModel.class);
    private final OpenConversation open;
    private final SpellingLanguages languages;
    private final Proofreader proofreader;
    private final OwnWords own;
    private final Pause pause;
    private final ReadOnlyObjectWrapper<List<Word>> marks = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<String, Guess> guesses = new HashMap<>();
    private final Map<String, SpellingChoice> here = new HashMap<>();
    private final List<String> chosen = new ArrayList<>();
    private final AtomicInteger round = new AtomicInteger();
    private Typing typing = Typing.NONE;
    private List<Word> found = List.of();
    private String text = "";
    private @Nullable String language;
    private @Nullable String conversationId;
    private Subscription waiting = Subscription.EMPTY;

    public SpellingViewModel(
            OpenConversation open,
            SpellingLanguages languages,
            Proofreader proofreader,
            OwnWords own,
            Pause pause) {
        this.open = open;
        this.languages = languages;
        this.proofreader = proofreader;
        this.own = own;
        this.pause = pause;
        open.follow(this::follow);
        languages.choiceProperty().subscribe(this::chosen);
    }

    private void follow(DeskState state, @Nullable Conversation conversation) {
        guesses.keySet().removeIf(id -> state.conversation(id).isEmpty());
        here.keySet().removeIf(id -> state.conversation(id).isEmpty());
        var id = conversation == null ? null : conversation.id();
        if (!Objects.equals(id, conversationId)) {
            conversationId = id;
            restart();
        }
    }

    private void chosen(SpellingChoice choice) {
        if (choice instanceof SpellingChoice.Fixed(var tag)) {
            chosen.remove(tag);
            chosen.addFirst(tag);
        }
        restart();
    }

    private void restart() {
        found = List.of();
        typing = Typing.NONE;
        language = null;
        publish();
        checkSoon();
    }

    /// Tells what stands in the field.
    void shows(String now) {
        if (!now.equals(text)) {
            var edit = Edit.between(text, now);
            text = now;
            found = edit.follow(found, now);
            typing = Typing.of(edit);
            publish();
            checkSoon();
        }
    }

    /// Tells where the caret is, after the text.
    void caretAt(int caret) {
        var before = typing;
        typing = typing.after(caret, text);
        if (!typing.equals(before)) {
            publish();
        }
    }

    private void publish() {
        var now = found.stream().filter(word -> !typing.isAt(word)).toList();
        if (!now.equals(marks.get())) {
            marks.set(now);
        }
    }

    private void checkSoon() {
        round.incrementAndGet();
        waiting.unsubscribe();
        waiting = Subscription.EMPTY;
        if (!text.isBlank() && !(choice() instanceof SpellingChoice.Off)) {
            waiting = pause.then(PAUSE, this::check);
        }
    }

    private void check() {
        int mine = round.get();
        var id = conversationId;
        var conversation = open.get();
        if (id == null || conversation == null) {
            return;
        }
        var job =
                new Job(
                        text,
                        Heard.from(conversation),
                        choice(),
                        List.copyOf(chosen),
                        guesses.getOrDefault(id, Guess.OPEN),
                        typing,
                        isKnown(Heard.names(open.state(), conversation)),
                        () -> round.get() != mine);
        proofreader.check(
                job,
                findings -> {
                    if (round.get() == mine) {
                        take(id, job, findings);
                    }
                });
    }

    private Predicate<Word> isKnown(Predicate<String> isName) {
        return word -> own.has(word.plain()) || isName.test(word.plain());
    }

    private void take(String id, Job job, Findings findings) {
        if (job.choice() instanceof SpellingChoice.Automatic) {
            guesses.put(id, findings.guess());
        }
        language = findings.guess().language();
        found = findings.misspelt().stream().filter(word -> !own.has(word.plain())).toList();
        publish();
    }

    /// The misspelt word at a place of the text, also while it is typed.
    Optional<Word> at(int place) {
        return found.stream().filter(word -> word.touches(place)).findFirst();
    }

    /// The next misspelt word after a place; the first one after the last.
    Optional<Word> next(int place) {
        return found.stream()
                .filter(word -> word.from() >= place)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /// Asks what may have been meant.
    ///
    /// @param then called once, soon, with nothing where nothing is similar or it takes too long
    void suggest(Word word, Consumer<List<String>> then) {
        var tag = language;
        if (tag == null) {
            then.accept(List.of());
            return;
        }
        var once = new Once<>(then);
        var limit = pause.then(PATIENCE, () -> once.accept(List.of()));
        proofreader.suggest(
                tag,
                word,
                suggestions -> {
                    limit.unsubscribe();
                    once.accept(suggestions);
                });
    }

    /// Adds a word to the agent's own dictionary.
    void learn(Word word) {
        own.add(word.plain());
        forgive();
    }

    /// Ignores a word until the end of the program.
    void ignore(Word word) {
        own.ignore(word.plain());
        forgive();
    }

    private void forgive() {
        found = found.stream().filter(word -> !own.has(word.plain())).toList();
        publish();
        checkSoon();
    }

    /// The word at a place, where it is in the agent's own dictionary.
    Optional<Word> ownAt(int place) {
        return Words.of(text).stream()
                .filter(word -> word.touches(place) && own.isOwn(word.plain()))
                .findFirst();
    }

    /// Takes a word out of the agent's own dictionary.
    void unlearn(Word word) {
        own.remove(word.plain());
        checkSoon();
    }

    /// What is chosen for the open conversation.
    SpellingChoice choice() {
        var id = conversationId;
        var otherwise = languages.choiceProperty().get();
        return id == null ? otherwise : here.getOrDefault(id, otherwise);
    }

    /// Chooses for the open conversation, as long as the agent is in it.
    void choose(SpellingChoice choice) {
        var id = conversationId;
        if (id != null) {
            here.put(id, choice);
            guesses.remove(id);
            chosen(choice);
        }
    }

    /// Looks what there is to choose from.
    void look() {
        languages.look();
    }

    /// Everything there is to choose from, as far as was looked.
    List<SpellingChoice> choices() {
        return languages.choices();
    }

    /// A choice in words; the one for the open conversation says what it comes to.
    String name(SpellingChoice choice) {
        return languages.name(choice);
    }

    /// How the open conversation is checked, in words.
    String status() {
        var tag = language;
        if (tag == null && isSettledOnNone()) {
            return texts.get("language.none");
        }
        return tag == null || choice() instanceof SpellingChoice.Off
                ? texts.get("language.now", name(choice()))
                : texts.get("language.now", languages.name(tag));
    }

    private boolean isSettledOnNone() {
        var id = conversationId;
        var guess = id == null ? Guess.OPEN : guesses.getOrDefault(id, Guess.OPEN);
        return choice() instanceof SpellingChoice.Automatic
                && guess.settled()
                && guess.language() == null;
    }

    /// The words to mark, in their order.
    ReadOnlyObjectProperty<List<Word>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /// What a screen reader says of the field when it is asked; `""` when nothing is wrong.
    ObservableValue<String> help() {
        return marks.map(words ->
                words.isEmpty()
                        ? ""
                        : texts.get("misspelt", words.size(), Keys.shown(Keys.NEXT_MISSPELT)));
    }
}
