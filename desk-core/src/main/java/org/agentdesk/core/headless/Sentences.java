package org.agentdesk.core.headless;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.StoreTrouble;
import org.agentdesk.core.model.Trouble;

/// Plain sentences for whoever reads the output. Scripts decide by names, so these are English.
final class Sentences {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.agentdesk.core.headless.Sentences", Locale.ROOT);

    private Sentences() {}

    static String of(String key, String... fillers) {
        return new MessageFormat(WORDS.getString(key), Locale.ROOT)
                .format(Arrays.copyOf(fillers, fillers.length, Object[].class));
    }

    static String of(Trouble trouble) {
        var sentence = WORDS.getString("trouble." + trouble.kind());
        return trouble.detail() == null ? sentence : sentence + " (" + trouble.detail() + ")";
    }

    static String of(StoreTrouble trouble) {
        return of("store." + trouble);
    }

    static String of(Notice notice) {
        return switch (notice.kind()) {
            case NOT_POSSIBLE -> notPossible(notice.what());
            case STORE_TROUBLE -> of(StoreTrouble.valueOf(notice.what()));
            case FILE_REFUSED -> of("file." + notice.what(), notice.detail());
            default -> of("notice." + notice.kind(), notice.what(), notice.detail());
        };
    }

    private static String notPossible(String what) {
        var key = "notPossible." + what;
        return WORDS.containsKey(key) ? of(key) : of("notice.NOT_POSSIBLE", what);
    }

    /// Why a message failed: a trouble with its file, or the server's word for it.
    static String failure(String why) {
        var key = "failure." + why;
        if (WORDS.containsKey(key)) {
            return WORDS.getString(key);
        }
        return why;
    }
}
