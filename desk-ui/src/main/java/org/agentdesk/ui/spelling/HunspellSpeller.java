package org.agentdesk.ui.spelling;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import org.agentdesk.ui.spelling.DictionaryText.Flaw;
import org.agentdesk.ui.spelling.DictionaryText.Unusable;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The speller that a Hunspell dictionary makes. Used by one thread.
final class HunspellSpeller implements Speller {

    private static final Logger LOG = LoggerFactory.getLogger(HunspellSpeller.class);

    private static final int REMEMBERED = 5_000;
    private static final long LONGEST_JUDGING = Duration.ofMillis(50).toNanos();
    private static final Duration LONGEST_SUGGESTING = Duration.ofMillis(400);

    private final Hunspell hunspell;
    private final UnicodeScript script;
    private final LongSupplier nanoTime;
    private final Map<String, Boolean> judged = new Judged();
    private long judgeUntil;
    private boolean troubled;

    private HunspellSpeller(Dictionary dictionary, UnicodeScript script, LongSupplier nanoTime) {
        this.script = script;
        this.nanoTime = nanoTime;
        hunspell =
                new Hunspell(
                        dictionary, TimeoutPolicy.RETURN_PARTIAL_RESULT, this::stopWhenTooLong);
        judgeUntil = Long.MAX_VALUE;
    }

    /// Reads a dictionary; takes a second or two for a large one.
    ///
    /// @param nanoTime the clock that limits how long a word may take
    /// @throws Unusable when nothing can be made of it
    static Speller of(DictionarySource source, LongSupplier nanoTime) throws Unusable {
        var text = DictionaryText.of(source);
        try (var aff = text.openAff();
                var dic = text.openDic()) {
            var sorting = SortingStrategy.inMemory();
            var dictionary = new Dictionary(aff, List.of(dic), false, sorting);
            return new HunspellSpeller(dictionary, text.script(), nanoTime);
        } catch (IOException | ParseException | RuntimeException | StackOverflowError e) {
            LOG.warn("cannot use the dictionary {}: {}", source.place(), e.toString());
            throw new Unusable(Flaw.BROKEN);
        }
    }

    private void stopWhenTooLong() {
        if (nanoTime.getAsLong() - judgeUntil > 0) {
            throw new CancellationException();
        }
    }

    @Override
    public boolean canJudge(String word) {
        return Letters.script(word) == script;
    }

    @Override
    public boolean knows(String word) {
        return !canJudge(word) || judged.computeIfAbsent(word, this::judge);
    }

    /// A dictionary may be odd enough to make the library stumble over single words.
    private boolean judge(String word) {
        judgeUntil = nanoTime.getAsLong() + LONGEST_JUDGING;
        try {
            return hunspell.spell(word);
        } catch (CancellationException e) {
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            stumbled(e);
            return true;
        }
    }

    @Override
    public List<String> suggest(String word) {
        judgeUntil = nanoTime.getAsLong() + 2 * LONGEST_SUGGESTING.toNanos();
        try {
            return hunspell.suggest(word, LONGEST_SUGGESTING.toMillis());
        } catch (CancellationException e) {
            return List.of();
        } catch (RuntimeException | StackOverflowError e) {
            stumbled(e);
            return List.of();
        }
    }

    /// Said once, and without the message: it may hold what was written.
    private void stumbled(Throwable cause) {
        if (!troubled) {
            troubled = true;
            LOG.warn("a dictionary stumbles over a word: {}", cause.getClass().getName());
        }
    }

    /// The words that were asked for last.
    private static final class Judged extends LinkedHashMap<String, Boolean> {

        private static final long serialVersionUID = 1L;

        private Judged() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
