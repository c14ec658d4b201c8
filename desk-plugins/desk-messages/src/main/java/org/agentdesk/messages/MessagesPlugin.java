package org.agentdesk.messages;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.agentdesk.messages.calls.Calls;
import org.agentdesk.messages.cards.Cards;
import org.agentdesk.messages.events.EventLines;
import org.agentdesk.messages.generic.GenericRenderer;
import org.agentdesk.messages.mail.Answering;
import org.agentdesk.messages.mail.EmailComposer;
import org.agentdesk.messages.mail.EmailRenderer;
import org.agentdesk.messages.media.MediaRenderer;
import org.agentdesk.messages.media.StickerRenderer;
import org.agentdesk.messages.notes.Notes;
import org.agentdesk.messages.social.Social;
import org.agentdesk.messages.text.PlainRenderer;
import org.agentdesk.plugin.ApiLevel;
import org.agentdesk.plugin.Contribution;
import org.agentdesk.plugin.DeskPlugin;

/// The built-in plug-in for messages.
public final class MessagesPlugin implements DeskPlugin {

    private final ExecutorService mailReader =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("mail-", 0).factory());

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
        return Stream.of(others(), mail(), cards()).flatMap(List::stream).toList();
    }

    private static List<Contribution> cards() {
        return Stream.of(Cards.all(), Social.all(), Calls.all(), Notes.all())
                .flatMap(List::stream)
                .toList();
    }

    private List<Contribution> mail() {
        var answering = new Answering();
        return List.of(
                new EmailRenderer(mailReader, answering), new EmailComposer(mailReader, answering));
    }

    private List<Contribution> others() {
        return List.of(
                new PlainRenderer(),
                new MediaRenderer(),
                new StickerRenderer(),
                new GenericRenderer(),
                new EventLines());
    }

    @Override
    public List<String> stylesheets() {
        var sheet = Objects.requireNonNull(MessagesPlugin.class.getResource("messages.css"));
        return List.of(sheet.toExternalForm());
    }

    @Override
    public void close() {
        mailReader.shutdownNow();
    }
}
