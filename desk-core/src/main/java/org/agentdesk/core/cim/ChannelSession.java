package org.agentdesk.core.cim;

import org.jspecify.annotations.Nullable;

/// One customer on one channel (CIM `ChannelSession`).
///
/// @param id opaque
/// @param channelType WEB, WHATSAPP, EMAIL …, upper case; `""` when the server did not say
/// @param channelName the name administrators gave the channel; may be `""`
/// @param mrdId the media routing domain of the channel type; null when unknown
/// @param customer null when the session names none
/// @param active false once the session ended
/// @param source the object as it came: what the desk sends back is exactly this
public record ChannelSession(
        String id,
        String channelType,
        String channelName,
        @Nullable String mrdId,
        @Nullable Customer customer,
        boolean active,
        Json.Obj source) {

    /// The customer's address on the channel and the rest of the channel data, as it came.
    public Json channelData() {
        return source.get("channelData");
    }
}
