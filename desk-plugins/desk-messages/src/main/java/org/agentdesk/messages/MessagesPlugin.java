package org.agentdesk.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.agentdesk.messages.calls.Calls;
import org.agentdesk.messages.cards.Cards;
import org.agentdesk.messages.events.EventLines;
import org.agentdesk.messages.generic.GenericRenderer;
import org.agentdesk.messages.media.FileRenderer;
import org.agentdesk.messages.media.HttpPictures;
import org.agentdesk.messages.media.PictureLibrary;
import org.agentdesk.messages.media.PictureRenderer;
import org.agentdesk.messages.notes.Notes;
import org.agentdesk.messages.social.Social;
import org.agentdesk.messages.text.PlainRenderer;
import org.agentdesk.plugin.ApiLevel;
import org.agentdesk.plugin.Contribution;
import org.agentdesk.plugin.DeskPlugin;

/// The built-in plug-in for messages.
public final class MessagesPlugin implements DeskPlugin {

    private static final int DECODERS = 2;

    private final HttpPictures pictures = new HttpPictures();
    private final ExecutorService decoders =
            Executors.newFixedThreadPool(
                    DECODERS, Thread.ofPlatform().daemon().name("picture-", 0).factory());

    @Override
    public String id() {
        return "org.agentdesk.messages";
    }

    @Override
    public String name() {
        return "Agent Desk messages";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public int apiLevel() {
        return ApiLevel.CURRENT;
    }

    @Override
    public List<Contribution> contributions() {
        var contributions = new ArrayList<Contribution>();
        contributions.addAll(
                List.of(
                        new PlainRenderer(),
                        new PictureRenderer(new PictureLibrary(pictures, decoders)),
                        new FileRenderer(),
                        new GenericRenderer(),
                        new EventLines()));

        // cards
        contributions.addAll(Cards.all());
        contributions.addAll(Social.all());
        contributions.addAll(Calls.all());
        contributions.addAll(Notes.all());
        return contributions;
    }

    @Override
    public List<String> stylesheets() {
        var sheet = Objects.requireNonNull(MessagesPlugin.class.getResource("messages.css"));
        return List.of(sheet.toExternalForm());
    }

    @Override
    public void close() {
        decoders.shutdownNow();
        pictures.close();
    }
}
