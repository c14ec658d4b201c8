package org.agentdesk.ui.spelling;

import java.util.List;

/// What knows the words of one language. Used by one thread.
interface Speller {

    /// Whether a word is written as the language has it. A word that it cannot judge, because it is
    /// of another script or takes too long, is no mistake of anybody.
    boolean knows(String word);

    /// Whether a word could be one of this language at all: it is of its script.
    boolean canJudge(String word);

    /// What may have been meant, the likeliest first; none when nothing is like it.
    List<String> suggest(String word);
}
