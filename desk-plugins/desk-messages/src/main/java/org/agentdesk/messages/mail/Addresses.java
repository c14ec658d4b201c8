package org.agentdesk.messages.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Mail addresses as people write them: `cara@example.org` or `Cara Jones <cara@example.org>`,
/// several between commas or semicolons (RFC 5322, as far as people type it).
final class Addresses {

    private static final int LONGEST = 320;

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}"
                            + "@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}");

    private Addresses() {}

    /// The entries of a field, names and all.
    static List<String> split(String field) {
        var entries = new ArrayList<String>();
        var entry = new StringBuilder();
        boolean quoted = false;
        boolean bracketed = false;
        for (char letter : field.toCharArray()) {
            quoted ^= letter == '"';
            bracketed = letter == '<' || bracketed && letter != '>';
            boolean ends = letter == ',' || letter == ';' || letter == '\n' || letter == '\r';
            if (ends && !quoted && !bracketed) {
                entries.add(entry.toString().strip());
                entry.setLength(0);
            } else {
                entry.append(Character.isISOControl(letter) ? ' ' : letter);
            }
        }
        entries.add(entry.toString().strip());
        entries.removeIf(String::isEmpty);
        return entries;
    }

    /// Whether an entry is a whole address.
    static boolean isValid(String entry) {
        var address = address(entry);
        return entry.length() <= LONGEST
                && ADDRESS.matcher(address).matches()
                && !address.contains("..")
                && !address.startsWith(".")
                && (address.length() == entry.strip().length() || entry.strip().endsWith(">"));
    }

    /// The address in an entry, without the name.
    static String address(String entry) {
        int open = entry.lastIndexOf('<');
        int close = entry.indexOf('>', open);
        return open >= 0 && close > open ? entry.substring(open + 1, close).strip() : entry.strip();
    }

    private static String key(String entry) {
        return address(entry).toLowerCase(Locale.ROOT);
    }

    /// The entries without doubles and without some.
    static List<String> without(Collection<String> entries, Collection<String> others) {
        var kept = new LinkedHashMap<String, String>();
        entries.stream()
                .filter(entry -> !entry.isBlank())
                .forEach(entry -> kept.putIfAbsent(key(entry), entry));
        others.forEach(other -> kept.remove(key(other)));
        return List.copyOf(kept.values());
    }
}
