package org.agentdesk.ui.app;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What everything of one conversation is marked with: its customer's name, all that is said,
/// quoted, attached and noted in it. No id of a server looks like one.
record Mark(int number) {

    private static final Pattern MARK = Pattern.compile("z\\d+z");

    /// The marks in a text.
    static Set<String> in(String text) {
        return MARK.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "z" + number + "z";
    }
}
