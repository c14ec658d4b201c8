package org.agentdesk.ui.fx;

import org.agentdesk.core.cim.ChannelSession;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// How channels look and what they are called, the same everywhere in the window.
public final class Channels {

    private static final Texts TEXTS = Texts.of(Channels.class);

    private Channels() {}

    /// The icon of a channel type such as WEB or EMAIL, upper case.
    public static Feather icon(String channelType) {
        return switch (channelType) {
            case "WEB" -> Feather.GLOBE;
            case "WHATSAPP", "SMS", "VIBER" -> Feather.SMARTPHONE;
            case "EMAIL" -> Feather.MAIL;
            case "FACEBOOK" -> Feather.FACEBOOK;
            case "INSTAGRAM" -> Feather.INSTAGRAM;
            case "TWITTER", "X" -> Feather.TWITTER;
            case "TELEGRAM" -> Feather.SEND;
            case "LINKEDIN" -> Feather.LINKEDIN;
            case "YOUTUBE" -> Feather.YOUTUBE;
            case "CX_VOICE", "CISCO_CC", "VOICE" -> Feather.PHONE;
            default -> Feather.MESSAGE_CIRCLE;
        };
    }

    /// What to call the channel of a session: by its type, else as administrators named it.
    public static String name(@Nullable ChannelSession session) {
        if (session == null) {
            return TEXTS.get("channel");
        }
        var key = "channel." + session.channelType();
        var named = session.channelName();
        return TEXTS.has(key) || named.isBlank() ? TEXTS.getOr(key, "channel") : named;
    }

    /// What to call a channel type such as WEB, upper case.
    public static String nameOf(String channelType) {
        var key = "channel." + channelType;
        return TEXTS.has(key) || channelType.isBlank() ? TEXTS.getOr(key, "channel") : channelType;
    }

    /// The type of a session's channel; `""` when unknown.
    public static String type(@Nullable ChannelSession session) {
        return session == null ? "" : session.channelType();
    }
}
