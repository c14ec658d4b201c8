package org.agentdesk.ui.spelling;

/// Whether spelling is checked, and in which language.
public sealed interface SpellingChoice {

    /// Not at all.
    record Off() implements SpellingChoice {}

    /// In the language that is being written, as far as there is a dictionary for it.
    record Automatic() implements SpellingChoice {}

    /// In one language, whatever is written.
    ///
    /// @param language its tag, e.g. `de-DE`
    record Fixed(String language) implements SpellingChoice {}

    /// The choice for a word that was remembered; automatic for `""`.
    static SpellingChoice of(String word) {
        return switch (word.strip()) {
            case "" -> new Automatic();
            case "off" -> new Off();
            case String tag -> new Fixed(tag);
        };
    }

    /// The word to remember it by.
    default String word() {
        return switch (this) {
            case Off _ -> "off";
            case Automatic _ -> "";
            case Fixed(var language) -> language;
        };
    }
}
