package org.agentdesk.ui.spelling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Which of the languages there are are tried on a text, and in which order: those the agent chose,
/// then that of the computer, English, and the rest; one of each language's varieties.
final class Likely {

    /// Each one tried is held in memory.
    static final int MOST = 3;

    private Likely() {}

    /// @param there the tags of the languages there are
    /// @param chosen the tags the agent chose lately, the last first
    static List<String> of(List<String> there, List<String> chosen, Locale locale) {
        var ranked = new LinkedHashSet<String>();
        chosen.stream().filter(there::contains).forEach(ranked::add);
        Stream.of(locale.toLanguageTag(), "en-US", "en-GB")
                .filter(there::contains)
                .forEach(ranked::add);
        ranked.addAll(there);
        var languages = new LinkedHashSet<String>();
        var own = locale.getLanguage();
        return Stream.concat(
                        ranked.stream().filter(chosen::contains),
                        Stream.concat(
                                ranked.stream().filter(tag -> language(tag).equals(own)),
                                ranked.stream()))
                .filter(tag -> languages.add(language(tag)))
                .limit(MOST)
                .toList();
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
