package org.agentdesk.ui.spelling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.agentdesk.ui.spelling.DictionaryText.Flaw;
import org.agentdesk.ui.spelling.DictionaryText.Unusable;
import org.jspecify.annotations.Nullable;

/// The dictionaries there are, read when they are first asked for. Used by one thread.
///
/// One that turns out to be unusable is no longer there, and is told among the flawed; another of
/// the same language takes its place.
final class Dictionaries {

    /// Makes a speller of a dictionary.
    @FunctionalInterface
    interface Loader {
        Speller load(DictionarySource source) throws Unusable;
    }

    /// A dictionary that cannot be used.
    record Flawed(DictionarySource source, Flaw flaw) {}

    /// How many are kept in memory: some ten megabytes each.
    private static final int MOST_LOADED = 4;

    private final Supplier<List<DictionarySource>> finder;
    private final Loader loader;
    private final SequencedMap<String, Speller> loaded = new LinkedHashMap<>(8, 0.75f, true);
    private final List<Flawed> flawed = new ArrayList<>();
    private @Nullable List<DictionarySource> sources;

    /// @param finder called once, when somebody asks; of two of one language the first is used
    Dictionaries(Supplier<List<DictionarySource>> finder, Loader loader) {
        this.finder = finder;
        this.loader = loader;
    }

    private List<DictionarySource> sources() {
        if (sources == null) {
            sources = new ArrayList<>(finder.get());
        }
        return sources;
    }

    /// The tags of the languages there are.
    List<String> languages() {
        return sources().stream().map(DictionarySource::language).distinct().sorted().toList();
    }

    /// Those that turned out to be unusable so far.
    List<Flawed> flawed() {
        return List.copyOf(flawed);
    }

    /// The speller of a language; empty when there is none.
    Optional<Speller> speller(String language) {
        var known = loaded.get(language);
        if (known != null) {
            return Optional.of(known);
        }
        for (var source : List.copyOf(sources())) {
            if (source.language().equals(language)) {
                try {
                    return Optional.of(keep(language, loader.load(source)));
                } catch (Unusable e) {
                    sources().remove(source);
                    flawed.add(new Flawed(source, e.flaw()));
                }
            }
        }
        return Optional.empty();
    }

    private Speller keep(String language, Speller speller) {
        loaded.put(language, speller);
        if (loaded.size() > MOST_LOADED) {
            loaded.pollFirstEntry();
        }
        return speller;
    }
}
