package org.agentdesk.messages.media;

import java.util.Set;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;

/// Draws pictures, films, sounds and files.
public final class MediaRenderer implements MessageRenderer {

    private final Players players;

    /// Plays what Java plays by itself.
    public MediaRenderer() {
        this(new SoundPlayers());
    }

    MediaRenderer(Players players) {
        this.players = players;
    }

    @Override
    public Set<String> bodyTypes() {
        return Set.of("IMAGE", "VIDEO", "AUDIO", "FILE", "MULTIMEDIA");
    }

    @Override
    public RenderedMessage create(MessageView message, RenderContext context) {
        return new RenderedMedia(message, context.host(), media -> card(media, context.host()));
    }

    private RenderedMedia.Card card(Media media, Host host) {
        return switch (media.kind()) {
            case PICTURE -> new PictureCard(media, host);
            case SOUND, FILM ->
                    players.plays(media) && media.address() != null
                            ? new PlayerCard(media, host, players)
                            : new FileCard(media, host);
            case FILE -> new FileCard(media, host);
        };
    }
}
