package org.agentdesk.core.model;

import java.util.Set;
import org.agentdesk.core.cim.ChannelSession;
import org.jspecify.annotations.Nullable;

/// Which channel sessions are calls, through which nothing can be written: those of the channel
/// types CX_VOICE and CISCO_CC, and those of a type, such as WEB_RTC, that is routed in one of the
/// platform's voice domains.
final class Calls {

    private static final Set<String> TYPES = Set.of("CX_VOICE", "CISCO_CC");

    /// The platform's CX VOICE and CISCO CC domains.
    private static final Set<String> DOMAINS =
            Set.of("62f9e360ea5311eda05b0242", "20316843be924c8ab4f57a7a");

    private Calls() {}

    static boolean isCall(ChannelSession session) {
        return TYPES.contains(session.channelType()) || isVoice(session.mrdId());
    }

    private static boolean isVoice(@Nullable String mrdId) {
        return mrdId != null && DOMAINS.contains(mrdId);
    }
}
