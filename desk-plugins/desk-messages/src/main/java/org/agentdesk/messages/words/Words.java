package org.agentdesk.messages.words;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The plug-in's words in one language. Safe from any thread.
public final class Words {

    private static final String BUNDLE = "org.agentdesk.messages.words.words";
    private static final long KILO = 1_024;

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(Locale locale) {
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale);
        this.locale = locale;
    }

    /// The words in the language of a window.
    public static Words in(Locale locale) {
        return new Words(locale);
    }

    /// The sentence with a key, its gaps filled.
    ///
    /// @throws java.util.MissingResourceException when nobody wrote it: a mistake in this module
    public String get(String key, Object... gaps) {
        var pattern = bundle.getString(key);
        return gaps.length == 0 ? pattern : new MessageFormat(pattern, locale).format(gaps);
    }

    /// Whether there is a sentence with a key.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// A size for people: `240 KB`, `1.4 MB`; `""` for a negative one, which means unknown.
    public String size(long bytes) {
        if (bytes < 0) {
            return "";
        }
        if (bytes < KILO) {
            return get("size.bytes", bytes);
        }
        double value = (double) bytes / KILO;
        var unit = "size.kilo";
        if (value >= KILO) {
            value /= KILO;
            unit = "size.mega";
        }
        if (value >= KILO) {
            value /= KILO;
            unit = "size.giga";
        }
        var format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(value < 10 ? 1 : 0);
        return get(unit, format.format(value));
    }
}
