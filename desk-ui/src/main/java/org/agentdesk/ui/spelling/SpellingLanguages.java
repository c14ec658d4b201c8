package org.agentdesk.ui.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.settings.Remembered.Thing;
import org.agentdesk.ui.spelling.Proofreader.There;

/// The languages in which spelling can be checked, and which of them the agent wants. Lives on the
/// JavaFX thread.
public final class SpellingLanguages {

    private final Texts texts = Texts.of(SpellingLanguages.class);
    private final Proofreader proofreader;
    private final Locale locale;
    private final ObjectProperty<SpellingChoice> choice = new SimpleObjectProperty<>();
    private final ObservableList<String> languages = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    public SpellingLanguages(Proofreader proofreader, Remembered remembered, Locale locale) {
        this.proofreader = proofreader;
        this.locale = locale;
        choice.set(SpellingChoice.of(remembered.get(Thing.SPELLING)));
        choice.subscribe((_, now) -> {
            remembered.put(Thing.SPELLING, now.word());
            look();
        });
    }

    /// Looks which dictionaries there are, and which turned out to be unusable.
    public void look() {
        proofreader.look(this::show);
    }

    private void show(There there) {
        if (!there.languages().equals(languages)) {
            languages.setAll(there.languages());
        }
        var sentences = new ArrayList<String>();
        if (choice.get() instanceof SpellingChoice.Fixed(var tag) && !languages.contains(tag)) {
            sentences.add(texts.get("note.missing", name(tag)));
        }
        sentences.add(
                languages.isEmpty()
                        ? texts.get("note.none")
                        : texts.get(
                                "note.there",
                                languages.stream()
                                        .map(this::name)
                                        .collect(Collectors.joining(", "))));
        there.flawed()
                .forEach(it -> sentences.add(texts.get("flaw." + it.flaw(), it.source().place())));
        note.set(String.join("\n", sentences));
    }

    /// A language in the words of this computer, e.g. `English (United States)`.
    public String name(String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayName(locale);
        return name.isBlank() ? tag : name;
    }

    /// A choice in words.
    public String name(SpellingChoice choice) {
        return switch (choice) {
            case SpellingChoice.Automatic _ -> texts.get("automatic");
            case SpellingChoice.Off _ -> texts.get("off");
            case SpellingChoice.Fixed(var tag) -> name(tag);
        };
    }

    /// Everything there is to choose from, and what was chosen.
    public List<SpellingChoice> choices() {
        var all = new ArrayList<SpellingChoice>();
        all.add(new SpellingChoice.Automatic());
        all.add(new SpellingChoice.Off());
        languages.stream().map(SpellingChoice.Fixed::new).forEach(all::add);
        if (!all.contains(choice.get())) {
            all.add(choice.get());
        }
        return all;
    }

    /// What the agent wants where nothing else is chosen for a conversation. Remembered.
    public ObjectProperty<SpellingChoice> choiceProperty() {
        return choice;
    }

    /// The tags of the languages there are dictionaries for.
    public ObservableList<String> languages() {
        return languages;
    }

    /// What there is, and what could not be used; a sentence a line.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
