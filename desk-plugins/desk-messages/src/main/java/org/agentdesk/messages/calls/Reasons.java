package org.agentdesk.messages.calls;

import java.util.Locale;
import org.agentdesk.messages.card.Excerpt;
import org.agentdesk.messages.words.Words;

/// Why a call or a leg of it began or ended, in words. Pure.
public final class Reasons {

    private Reasons() {}

    /// The words for a reason; its own where nobody wrote any, `""` for none.
    public static String shown(String reason, Words words) {
        var key = "call.reason." + reason.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        if (words.has(key)) {
            return words.get(key);
        }
        var label = Excerpt.label(reason);
        return label.matches("[A-Z0-9_]+")
                ? label.toLowerCase(Locale.ROOT).replace('_', ' ')
                : label;
    }
}
