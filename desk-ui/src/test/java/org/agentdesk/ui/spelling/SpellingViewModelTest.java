package org.agentdesk.ui.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.util.Subscription;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.settings.Remembered.Thing;
import org.agentdesk.ui.spelling.DictionaryText.Flaw;
import org.agentdesk.ui.spelling.DictionaryText.Unusable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpellingViewModelTest {

    private static final ListSpeller ENGLISH =
            new ListSpeller("the", "parcel", "comes", "tomorrow", "is", "on", "its", "way");
    private static final ListSpeller GERMAN =
            new ListSpeller("das", "Paket", "kommt", "morgen", "ist", "auf", "dem", "Weg");

    private final Map<String, Speller> spellers = new LinkedHashMap<>();
    private final Remembered remembered = Remembered.untilTheEnd();

    /// What waits for the agent to pause, and what the speller's thread has to do.
    private final List<Runnable> paused = new ArrayList<>();

    private final List<Runnable> jobs = new ArrayList<>();
    private final Room room =
            new Room(
                    Talk.desk(
                            new Talk().conversation("c1", "Clara Novak"),
                            new Talk().conversation("c2", "Omar Haddad")));
    private OwnWords own = OwnWords.in(Optional.empty());
    private SpellingLanguages languages;
    private SpellingViewModel model;

    @BeforeEach
    void begin() {
        spellers.put("en-US", ENGLISH);
        start();
        room.selection.open("c1");
    }

    private void start() {
        var dictionaries =
                new Dictionaries(
                        () ->
                                spellers.keySet().stream()
                                        .<DictionarySource>map(DictionarySource.Bundled::new)
                                        .toList(),
                        this::load);
        var proofreader =
                new Proofreader(dictionaries, Locale.US, () -> 0, jobs::add, Runnable::run);
        languages = new SpellingLanguages(proofreader, remembered, Locale.US);
        model = new SpellingViewModel(room.open, languages, proofreader, own, this::pause);
    }

    private Speller load(DictionarySource source) throws Unusable {
        if (spellers.get(source.language()) instanceof Speller speller) {
            return speller;
        }
        throw new Unusable(Flaw.TOO_LARGE);
    }

    @AfterEach
    void end() {
        room.close();
    }

    private Subscription pause(Duration wait, Runnable task) {
        paused.add(task);
        return () -> paused.remove(task);
    }

    private static void runAll(List<Runnable> tasks) {
        var all = List.copyOf(tasks);
        tasks.clear();
        all.forEach(Runnable::run);
    }

    private void settle() {
        runAll(paused);
        runAll(jobs);
    }

    private void typed(String text) {
        model.shows(text);
        model.caretAt(text.length());
    }

    private List<String> marked() {
        return model.marksProperty().get().stream().map(Word::text).toList();
    }

    @Test
    void marksWhatIsMisspeltOnceTheAgentPauses() {
        typed("teh parcell comes ");
        assertEquals(List.of(), marked());
        assertEquals(List.of(), jobs);
        settle();
        assertEquals(List.of("teh", "parcell"), marked());
        assertEquals("2 words may be misspelt. F7 goes to the next one.", model.help().getValue());
        typed("the parcel comes ");
        settle();
        assertEquals(List.of(), marked());
        assertEquals("", model.help().getValue());
    }

    @Test
    void waitsForOnePauseOnlyHoweverFastTheAgentTypes() {
        for (int i = 1; i <= "teh parcell ".length(); i++) {
            typed("teh parcell ".substring(0, i));
        }
        assertEquals(1, paused.size());
        settle();
        assertEquals(List.of("teh", "parcell"), marked());
    }

    @Test
    void doesNotMarkTheWordBeingTyped() {
        typed("the parce");
        typed("the parcel");
        typed("the parcell");
        settle();
        assertEquals(List.of(), marked());
        typed("the parcell ");
        assertEquals(List.of("parcell"), marked());
        typed("the parcell");
        typed("the parcel");
        typed("the parcell");
        settle();
        assertEquals(List.of(), marked());
        model.caretAt(2);
        assertEquals(List.of("parcell"), marked());
        model.caretAt(11);
        assertEquals(List.of("parcell"), marked());
    }

    @Test
    void dropsAnAnswerForATextThatHasChanged() {
        typed("teh parcel ");
        runAll(paused);
        typed("the parcel ");
        runAll(jobs);
        assertEquals(List.of(), marked());
        settle();
        assertEquals(List.of(), marked());
    }

    @Test
    void marksFollowTheirWordsUntilTheNextAnswer() {
        typed("teh parcel ");
        settle();
        model.shows("well, teh parcel ");
        assertEquals(List.of(new Word(6, 9, "teh")), model.marksProperty().get());
        model.shows("well, the parcel ");
        assertEquals(List.of(), marked());
    }

    @Test
    void aDraftOfAnotherConversationHasItsOwnMarks() {
        typed("teh parcel ");
        settle();
        room.selection.open("c2");
        model.shows("its wey ");
        assertEquals(List.of(), marked());
        settle();
        assertEquals(List.of("wey"), marked());
        room.selection.open("c1");
        model.shows("teh parcel ");
        settle();
        assertEquals(List.of("teh"), marked());
        room.selection.open(null);
        assertEquals(List.of(), marked());
        model.shows("");
        settle();
        assertEquals(List.of(), marked());
    }

    @Test
    void namesOfThoseInTheConversationAreRight() {
        typed("Clara Novak's parcel comes, Haddad ");
        settle();
        assertEquals(List.of("Haddad"), marked());
    }

    @Test
    void findsTheWordAtAPlaceAndTheNextOne() {
        typed("teh parcell comes ");
        settle();
        assertEquals("teh", model.at(3).orElseThrow().text());
        assertEquals("parcell", model.at(4).orElseThrow().text());
        assertTrue(model.at(14).isEmpty());
        assertEquals("teh", model.next(0).orElseThrow().text());
        assertEquals("parcell", model.next(3).orElseThrow().text());
        assertEquals("teh", model.next(15).orElseThrow().text());
    }

    @Test
    void suggestsWhatMayHaveBeenMeant() {
        typed("teh parcel ");
        settle();
        var answers = new ArrayList<List<String>>();
        model.suggest(model.at(0).orElseThrow(), answers::add);
        assertEquals(List.of(), answers);
        runAll(jobs);
        assertEquals(List.of(List.of("comes", "is", "its", "on", "parcel")), answers);
        assertEquals(List.of(), paused);
    }

    @Test
    void doesNotWaitLongForSuggestions() {
        typed("teh parcel ");
        settle();
        var answers = new ArrayList<List<String>>();
        model.suggest(model.at(0).orElseThrow(), answers::add);
        runAll(paused);
        assertEquals(List.of(List.of()), answers);
        runAll(jobs);
        assertEquals(List.of(List.of()), answers);
    }

    @Test
    void ignoresAWordEverywhereUntilTheEnd() {
        typed("teh parcel teh ");
        settle();
        model.ignore(model.at(0).orElseThrow());
        assertEquals(List.of(), marked());
        settle();
        assertEquals(List.of(), marked());
        room.selection.open("c2");
        model.shows("Teh parcel ");
        settle();
        assertEquals(List.of(), marked());
        assertFalse(own.isOwn("teh"));
    }

    @Test
    void learnsAWordAndForgetsItAgain() {
        typed("the hyrax comes ");
        settle();
        model.learn(model.at(4).orElseThrow());
        assertEquals(List.of(), marked());
        assertEquals("hyrax", model.ownAt(4).orElseThrow().text());
        model.unlearn(model.ownAt(4).orElseThrow());
        settle();
        assertEquals(List.of("hyrax"), marked());
        assertTrue(model.ownAt(4).isEmpty());
    }

    @Test
    void checksInTheLanguageThatIsWritten() {
        spellers.put("de-DE", GERMAN);
        start();
        typed("das Pakett kommt morgen ");
        settle();
        assertEquals(List.of("Pakett"), marked());
        assertEquals("Check spelling: German (Germany)", model.status());
        typed("das Pakett kommt morgen is ");
        settle();
        assertEquals(List.of("Pakett", "is"), marked());
        room.selection.open("c2");
        model.shows("the parcell comes tomorrow ");
        settle();
        assertEquals(List.of("parcell"), marked());
    }

    @Test
    void marksNothingInALanguageWithoutADictionary() {
        typed("das Paket kommt morgen an ");
        settle();
        assertEquals(List.of(), marked());
        assertEquals("Check spelling: no dictionary for this language", model.status());
    }

    @Test
    void halfAWordTellsNoLanguage() {
        typed("teh parcell co");
        typed("teh parcell com");
        settle();
        assertEquals(List.of("teh", "parcell"), marked());
        typed("teh parcell comes");
        settle();
        assertEquals(List.of("teh", "parcell"), marked());
    }

    @Test
    void theAgentChoosesForOneConversation() {
        spellers.put("de-DE", GERMAN);
        start();
        typed("the parcel comes ");
        settle();
        model.choose(new SpellingChoice.Fixed("de-DE"));
        settle();
        assertEquals(List.of("the", "parcel", "comes"), marked());
        model.choose(new SpellingChoice.Off());
        assertEquals(List.of(), marked());
        assertEquals(List.of(), paused);
        assertEquals("Check spelling: Off", model.status());
        room.selection.open("c2");
        assertEquals(new SpellingChoice.Automatic(), model.choice());
        model.shows("teh parcel ");
        settle();
        assertEquals(List.of("teh"), marked());
    }

    @Test
    void theChoiceForAllIsRemembered() {
        languages.choiceProperty().set(new SpellingChoice.Off());
        assertEquals("off", remembered.get(Thing.SPELLING));
        typed("teh parcel ");
        assertEquals(List.of(), paused);
        start();
        assertEquals(new SpellingChoice.Off(), languages.choiceProperty().get());
        languages.choiceProperty().set(new SpellingChoice.Fixed("en-US"));
        assertEquals("en-US", remembered.get(Thing.SPELLING));
        languages.choiceProperty().set(new SpellingChoice.Automatic());
        assertEquals("", remembered.get(Thing.SPELLING));
    }

    @Test
    void saysPlainlyWhatThereIs() {
        spellers.put("de-DE", GERMAN);
        start();
        languages.look();
        runAll(jobs);
        assertEquals(
                "Dictionaries: German (Germany), English (United States). Text in other"
                        + " languages is not checked.",
                languages.noteProperty().get());
        languages.choiceProperty().set(new SpellingChoice.Fixed("fr-FR"));
        runAll(jobs);
        assertTrue(
                languages
                        .noteProperty()
                        .get()
                        .startsWith("There is no dictionary for French (France)."));
        assertTrue(languages.choices().contains(new SpellingChoice.Fixed("fr-FR")));
    }

    @Test
    void saysWhyADictionaryIsNotOffered() {
        spellers.put("xx", null);
        start();
        typed("teh parcel ");
        settle();
        languages.look();
        runAll(jobs);
        assertEquals(List.of("en-US"), languages.languages());
        assertTrue(
                languages
                        .noteProperty()
                        .get()
                        .endsWith("xx.dic cannot be used: it is too large for a dictionary."));
    }

    @Test
    void isNotSlowedByAHugeText() {
        typed("the teh ".repeat(10_000));
        settle();
        assertEquals(500, marked().size());
        typed("the teh ".repeat(10_000) + "x".repeat(20_000));
        settle();
        assertEquals(500, marked().size());
    }

    @Test
    void readsNothingBeforeSomethingIsWritten() {
        assertEquals(List.of(), paused);
        assertEquals(List.of(), jobs);
        typed("  ");
        assertEquals(List.of(), paused);
    }
}
