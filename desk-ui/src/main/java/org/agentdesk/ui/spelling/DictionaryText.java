package org.agentdesk.ui.spelling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What the two files of a dictionary hold, looked at before anything is made of it: files of a
/// computer may be anything.
///
/// @param script the script its words are written in
record DictionaryText(byte[] aff, byte[] dic, UnicodeScript script) {

    /// Why a dictionary cannot be used.
    enum Flaw {
        UNREADABLE,
        TOO_LARGE,
        WRONG_ENCODING,
        BROKEN
    }

    /// A dictionary cannot be used.
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final Flaw flaw;

        Unusable(Flaw flaw) {
            super(flaw.name());
            this.flaw = flaw;
        }

        Flaw flaw() {
            return flaw;
        }
    }

    /// The largest dictionaries in use have some 5 MB.
    static final int LARGEST = 12 * 1024 * 1024;

    private static final int SAMPLE = 256 * 1024;

    /// One letter in so many may be damaged.
    private static final int TOLERATED = 1_000;

    private static final char DAMAGED = '\ufffd';

    private static final Pattern ENCODING = Pattern.compile("(?m)^\\s*SET[ \\t]+(\\S+)");
    private static final Pattern COUNT = Pattern.compile("\\A\ufeff?\\s*\\d+[^\\n]*\\n");

    /// Reads a dictionary and looks at it.
    ///
    /// @throws Unusable when it is none
    static DictionaryText of(DictionarySource source) throws Unusable {
        try (var aff = source.openAff();
                var dic = source.openDic()) {
            return of(whole(aff), whole(dic));
        } catch (IOException | SecurityException e) {
            throw new Unusable(Flaw.UNREADABLE);
        }
    }

    private static byte[] whole(InputStream in) throws IOException, Unusable {
        var bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Unusable(Flaw.TOO_LARGE);
        }
        return bytes;
    }

    private static DictionaryText of(byte[] aff, byte[] dic) throws Unusable {
        var words = new String(dic, 0, Math.min(SAMPLE, dic.length), encoding(aff));
        long damaged = words.chars().filter(it -> it == DAMAGED || it == 0).count();
        if (damaged * TOLERATED > words.length()) {
            throw new Unusable(Flaw.WRONG_ENCODING);
        }
        var count = COUNT.matcher(words);
        if (!count.find() || words.substring(count.end()).isBlank()) {
            throw new Unusable(Flaw.BROKEN);
        }
        return new DictionaryText(aff, dic, mostly(words.substring(count.end())));
    }

    private static Charset encoding(byte[] aff) throws Unusable {
        var rules = new String(aff, StandardCharsets.ISO_8859_1);
        var matcher = ENCODING.matcher(rules);
        var name = matcher.find() ? matcher.group(1) : "ISO8859-1";
        try {
            return Charset.forName(
                    switch (name.toLowerCase(Locale.ROOT)) {
                        case "microsoft-cp1251" -> "windows-1251";
                        case "tis620-2533" -> "TIS-620";
                        default -> name;
                    });
        } catch (IllegalArgumentException e) {
            throw new Unusable(Flaw.WRONG_ENCODING);
        }
    }

    /// Flags follow the words after a slash and are in Latin letters, whatever the words are in.
    private static UnicodeScript mostly(String words) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        words.lines()
                .map(line -> Letters.script(line.split("/", 2)[0]))
                .filter(script -> script != UnicodeScript.COMMON)
                .forEach(script -> counts.merge(script, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
    }

    /// The rules, read anew.
    InputStream openAff() {
        return new ByteArrayInputStream(aff);
    }

    /// The words, read anew; the last line ends.
    InputStream openDic() {
        return new SequenceInputStream(
                new ByteArrayInputStream(dic), new ByteArrayInputStream(new byte[] {'\n'}));
    }
}
