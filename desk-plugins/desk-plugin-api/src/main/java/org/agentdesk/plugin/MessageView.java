package org.agentdesk.plugin;

import java.time.Instant;
import org.agentdesk.core.cim.CimMessage;

/// A message as the desk is about to show it. The desk makes these; later levels may add to them.
///
/// @param message the message as it came; everything a customer can choose in it is hostile until
///   shown otherwise
/// @param channelType the type of the channel it went through, upper case; `""` when unknown
/// @param author the name to show for who wrote it; may be `""`
/// @param outbound whether it was written on this side: by an agent or a bot
/// @param whisper whether only agents see it
/// @param at when it was said
public record MessageView(
        CimMessage message,
        String channelType,
        String author,
        boolean outbound,
        boolean whisper,
        Instant at) {}
