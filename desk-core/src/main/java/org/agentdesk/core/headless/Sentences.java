package org.agentdesk.core.headless;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Trouble;

/// Plain sentences for whoever reads the output. Scripts decide by names, so these are English.
final class Sentences {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.agentdesk.core.headless.Sentences", Locale.ROOT);

    private Sentences() {}

    static String of(Trouble trouble) {
        var sentence = WORDS.getString("trouble." + trouble.kind());
        return trouble.detail() == null ? sentence : sentence + " (" + trouble.detail() + ")";
    }

    static String of(Notice notice) {
        var pattern = WORDS.getString("notice." + notice.kind());
        return new MessageFormat(pattern, Locale.ROOT)
                .format(new Object[] {notice.what(), notice.detail()});
    }
}
