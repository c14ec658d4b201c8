package org.agentdesk.ui.palette;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How well a name fits what was typed.
final class Matching {

    /// It does not fit.
    static final int NONE = Integer.MAX_VALUE;

    private Matching() {}

    /// The smaller, the better: it begins so, then its words begin so, then the letters are in it
    /// in this order.
    static int rank(String name, String typed) {
        var text = name.toLowerCase(Locale.getDefault());
        var wanted = typed.strip().toLowerCase(Locale.getDefault());
        if (wanted.isEmpty()) {
            return 0;
        }
        if (text.startsWith(wanted)) {
            return 1;
        }
        var words = words(text);
        if (words(wanted).stream().allMatch(w -> words.stream().anyMatch(n -> n.startsWith(w)))) {
            return 2;
        }
        return text.contains(wanted) ? 3 : holdsInOrder(text, wanted) ? 4 : NONE;
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static boolean holdsInOrder(String text, String letters) {
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            at = text.indexOf(letters.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
