package org.agentdesk.ui.spelling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.agentdesk.ui.spelling.Dictionaries.Flawed;
import org.agentdesk.ui.spelling.Guess.Tally;
import org.agentdesk.ui.spelling.Job.Findings;
import org.jspecify.annotations.Nullable;

/// Reads texts on a thread of its own and answers on the JavaFX thread. The methods are called on
/// the JavaFX thread.
public final class Proofreader {

    /// The dictionaries, as far as is known.
    ///
    /// @param languages the tags of those that can be used
    record There(List<String> languages, List<Flawed> flawed) {}

    /// No text is worth more, however odd its words or the dictionary are.
    private static final long LONGEST_CHECK = Duration.ofSeconds(2).toNanos();

    /// With more, it is the dictionary that is wrong.
    private static final int MOST_MISSPELT = 500;

    private static final int MOST_SUGGESTIONS = 5;

    /// So many words tell the language.
    private static final int TELLING = 200;

    private final Dictionaries dictionaries;
    private final Locale locale;
    private final LongSupplier nanoTime;
    private final Executor background;
    private final Consumer<Runnable> ui;

    Proofreader(
            Dictionaries dictionaries,
            Locale locale,
            LongSupplier nanoTime,
            Executor background,
            Consumer<Runnable> ui) {
        this.dictionaries = dictionaries;
        this.locale = locale;
        this.nanoTime = nanoTime;
        this.background = background;
        this.ui = ui;
    }

    /// With the dictionaries of some folders and the one that the desk brings along.
    ///
    /// @param locale which languages are the likeliest
    /// @param background one thread
    /// @param ui runs a task on the JavaFX thread
    public static Proofreader with(
            Supplier<DictionaryFolders> folders,
            Locale locale,
            Executor background,
            Consumer<Runnable> ui) {
        LongSupplier clock = System::nanoTime;
        var dictionaries =
                new Dictionaries(
                        () -> {
                            var all = new ArrayList<>(folders.get().find());
                            all.add(DictionarySource.ENGLISH);
                            return all;
                        },
                        source -> HunspellSpeller.of(source, clock));
        return new Proofreader(dictionaries, locale, clock, background, ui);
    }

    /// Tells which dictionaries there are.
    void look(Consumer<There> then) {
        background.execute(() -> {
            var there = there();
            ui.accept(() -> then.accept(there));
        });
    }

    private There there() {
        return new There(dictionaries.languages(), dictionaries.flawed());
    }

    /// Checks a text; the answer never comes where the job was outdated on the way.
    void check(Job job, Consumer<Findings> then) {
        background.execute(() -> {
            var findings = job.isOutdated().getAsBoolean() ? null : read(job);
            if (findings != null) {
                ui.accept(() -> then.accept(findings));
            }
        });
    }

    private @Nullable Findings read(Job job) {
        var guess =
                job.choice() instanceof SpellingChoice.Fixed(var language)
                        ? new Guess(language, true)
                        : guess(job);
        var language = guess.language();
        var speller = language == null ? null : dictionaries.speller(language).orElse(null);
        var misspelt = speller == null ? List.<Word>of() : misspelt(job, speller);
        return job.isOutdated().getAsBoolean() ? null : new Findings(guess, misspelt);
    }

    private Guess guess(Job job) {
        var text = job.guess().settled() ? job.text() : job.text() + "\n" + job.heard();
        var words =
                Words.of(text).stream()
                        .filter(word -> !job.typing().isAt(word) && !job.isKnown().test(word))
                        .limit(TELLING)
                        .toList();
        var tallies = new ArrayList<Tally>();
        for (var language : Likely.of(dictionaries.languages(), job.chosen(), locale)) {
            dictionaries
                    .speller(language)
                    .ifPresent(speller -> tallies.add(tally(language, speller, words)));
        }
        return job.guess().next(tallies);
    }

    private static Tally tally(String language, Speller speller, List<Word> words) {
        long failed =
                words.stream()
                        .map(Word::plain)
                        .filter(word -> !speller.canJudge(word) || !speller.knows(word))
                        .count();
        return new Tally(language, words.size(), (int) failed);
    }

    private List<Word> misspelt(Job job, Speller speller) {
        long until = nanoTime.getAsLong() + LONGEST_CHECK;
        var found = new ArrayList<Word>();
        for (var word : Words.of(job.text())) {
            if (job.isOutdated().getAsBoolean()
                    || nanoTime.getAsLong() - until > 0
                    || found.size() >= MOST_MISSPELT) {
                break;
            }
            if (!job.isKnown().test(word) && !speller.knows(word.plain())) {
                found.addAll(wrongParts(job, speller, word));
            }
        }
        return List.copyOf(found);
    }

    /// Of a word with hyphens the parts that are wrong; where each is right by itself, none.
    private static List<Word> wrongParts(Job job, Speller speller, Word word) {
        var letters = word.text();
        var wrong = new ArrayList<Word>();
        int from = 0;
        for (int end = 0; end <= letters.length(); end++) {
            if (end == letters.length()
                    || letters.charAt(end) == '-'
                    || letters.charAt(end) == '\u2011') {
                var part = word.part(from, end);
                if (end - from > 1 && !job.isKnown().test(part) && !speller.knows(part.plain())) {
                    wrong.add(part);
                }
                from = end + 1;
            }
        }
        return wrong;
    }

    /// Asks what may have been meant.
    void suggest(String language, Word word, Consumer<List<String>> then) {
        background.execute(() -> {
            var suggestions =
                    dictionaries
                            .speller(language)
                            .map(speller -> speller.suggest(word.plain()))
                            .orElse(List.of())
                            .stream()
                            .map(word::written)
                            .filter(suggestion -> !suggestion.equals(word.text()))
                            .distinct()
                            .limit(MOST_SUGGESTIONS)
                            .toList();
            ui.accept(() -> then.accept(suggestions));
        });
    }
}
