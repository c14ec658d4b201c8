package org.agentdesk.ui.spelling;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// A text to check.
///
/// @param heard what the customer wrote lately; tells the language before the agent's words do
/// @param choice automatic or a language
/// @param chosen languages the agent chose lately, the last first
/// @param guess the language so far
/// @param typing where a word is being typed: half a word tells no language
/// @param isKnown words that are fine whatever a dictionary says; asked on the speller's thread
/// @param isOutdated whether nobody waits for the answer any more; asked on the speller's thread
record Job(
        String text,
        String heard,
        SpellingChoice choice,
        List<String> chosen,
        Guess guess,
        Typing typing,
        Predicate<Word> isKnown,
        BooleanSupplier isOutdated) {

    /// What came of it.
    ///
    /// @param guess in which language it was checked; that of the job where none was looked for
    /// @param misspelt the words that are not of the language, in their order
    record Findings(Guess guess, List<Word> misspelt) {}
}
