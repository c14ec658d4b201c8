package org.agentdesk.ui.spelling;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// In which language a conversation is written, as far as can be told.
///
/// @param language the tag of the language; null where none of those there are fits
/// @param settled whether it stays until the text clearly says otherwise
record Guess(@Nullable String language, boolean settled) {

    /// How a text does in one language.
    ///
    /// @param words how many words it has
    /// @param failed how many of them are not of the language
    record Tally(String language, int words, int failed) {

        /// A text in a language may have mistakes, but not in most of its words. Of a few words all
        /// may be wrong.
        private boolean fails() {
            return words >= TELLING ? failed * 5 > words * 3 : words >= FEW && failed == words;
        }

        private boolean fitsWell() {
            return words >= FEW && failed * 5 <= words * 2;
        }
    }

    /// Nothing is known yet.
    static final Guess OPEN = new Guess(null, false);

    /// Less says nothing.
    private static final int FEW = 3;

    private static final int TELLING = 5;

    /// The next guess.
    ///
    /// @param tallies how the text does in each language there is, the likeliest language first
    Guess next(List<Tally> tallies) {
        var best = tallies.stream().min(Comparator.comparingInt(Tally::failed)).orElse(null);
        if (best == null) {
            return OPEN;
        }
        if (!settled) {
            return best.fails()
                    ? new Guess(null, best.words() >= TELLING)
                    : new Guess(best.language(), best.words() >= FEW);
        }
        var now =
                tallies.stream()
                        .filter(tally -> tally.language().equals(language))
                        .findFirst()
                        .orElse(null);
        if (now == null) {
            return language != null || best.fitsWell() ? new Guess(best.language(), true) : this;
        }
        if (best.words() >= TELLING && best.fails()) {
            return new Guess(null, true);
        }
        boolean clearlyBetter =
                best.words() >= FEW
                        && best.failed() + 2 <= now.failed()
                        && best.failed() * 2 <= now.failed();
        return clearlyBetter ? new Guess(best.language(), true) : this;
    }
}
