package org.agentdesk.core.check;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.agentdesk.core.model.Trouble;

/// The sentences of the report.
final class Words {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.agentdesk.core.check.Check", Locale.ROOT);

    private Words() {}

    static String of(String key, Object... fillers) {
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(fillers);
    }

    /// What is wrong, in the server's words too where it had any, and what to do.
    static String of(Trouble trouble) {
        var detail = trouble.detail();
        var sentence = of("trouble." + trouble.kind());
        return detail == null ? sentence : sentence + " [" + detail + "]";
    }
}
