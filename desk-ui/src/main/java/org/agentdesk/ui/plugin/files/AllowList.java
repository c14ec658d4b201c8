package org.agentdesk.ui.plugin.files;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What an administrator lets run: single jars, and everything that a certificate signed. Values
/// are SHA-256 in lower-case hexadecimal digits.
///
/// @param jars the hashes of jars
/// @param certificates the fingerprints of certificates
/// @param everything whether every jar is allowed, as in a run that tries one plug-in
public record AllowList(Set<String> jars, Set<String> certificates, boolean everything) {

    /// Nothing is allowed.
    public static final AllowList NOTHING = new AllowList(Set.of(), Set.of(), false);

    /// Everything is allowed: for trying a plug-in that was named by hand.
    public static final AllowList EVERYTHING = new AllowList(Set.of(), Set.of(), true);

    private static final Pattern ENTRY =
            Pattern.compile("(sha256|certificate)\\s+([0-9A-Fa-f:]+)(\\s.*)?");
    private static final int DIGITS = 64;

    public AllowList {
        jars = Set.copyOf(jars);
        certificates = Set.copyOf(certificates);
    }

    /// A line that makes a list unusable.
    static final class BadLine extends Exception {
        private static final long serialVersionUID = 1;

        BadLine(int number) {
            super("line " + number);
        }
    }

    /// Reads the lines of a list.
    static AllowList of(List<String> lines) throws BadLine {
        var jars = new HashSet<String>();
        var certificates = new HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = withoutByteOrderMark(lines.get(i)).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                var entry = ENTRY.matcher(line);
                if (!entry.matches()) {
                    throw new BadLine(i + 1);
                }
                var digits = entry.group(2).replace(":", "").toLowerCase(Locale.ROOT);
                if (digits.length() != DIGITS) {
                    throw new BadLine(i + 1);
                }
                (entry.group(1).equals("sha256") ? jars : certificates).add(digits);
            }
        }
        return new AllowList(jars, certificates, false);
    }

    private static String withoutByteOrderMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    /// Whether a jar of this hash may run, whoever signed it.
    boolean allowsJar(String sha256) {
        return everything || jars.contains(sha256);
    }

    /// Whether a certificate is trusted.
    boolean trusts(String fingerprint) {
        return certificates.contains(fingerprint);
    }
}
