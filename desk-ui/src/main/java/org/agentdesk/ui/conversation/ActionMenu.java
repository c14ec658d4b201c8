package org.agentdesk.ui.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.agentdesk.plugin.ConversationAction.Availability;
import org.agentdesk.plugin.ConversationAction.Place;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.ui.composer.FormsViewModel;
import org.agentdesk.ui.plugin.ActionOffer;
import org.agentdesk.ui.plugin.Plugins;
import org.agentdesk.ui.port.ConversationPorts;
import org.jspecify.annotations.Nullable;

/// What plug-ins let the agent do with a conversation and its messages. Lives on the JavaFX thread.
public final class ActionMenu {

    private final Plugins plugins;
    private final ConversationPorts ports;
    private final FormsViewModel forms;

    public ActionMenu(Plugins plugins, ConversationPorts ports, FormsViewModel forms) {
        this.plugins = plugins;
        this.ports = ports;
        this.forms = forms;
    }

    /// The actions for a conversation.
    List<MenuEntry> of(String conversationId) {
        return entries(Place.CONVERSATION, conversationId, null).toList();
    }

    /// The actions for a message, and the forms it can be answered with.
    List<MenuEntry> of(String conversationId, MessageView message) {
        var entries = new ArrayList<>(entries(Place.MESSAGE, conversationId, message).toList());
        for (var offer : forms.offersFor(message)) {
            entries.add(
                    new MenuEntry(
                            ConversationViewModel.TEXTS.get("answerWith", offer.label()),
                            offer.icon(),
                            "",
                            () -> forms.open(offer, message)));
        }
        return entries;
    }

    private Stream<MenuEntry> entries(
            Place place, String conversationId, @Nullable MessageView message) {
        return plugins.actions(place).stream()
                .flatMap(action -> entry(action, conversationId, message).stream());
    }

    private Optional<MenuEntry> entry(
            ActionOffer action, String conversationId, @Nullable MessageView message) {
        var port = ports.of(conversationId);
        Runnable run = () -> action.run(port, ports.agentId(), message);
        return switch (action.availability(port.view(), message)) {
            case Availability.Hidden _ -> Optional.empty();
            case Availability.Enabled _ ->
                    Optional.of(new MenuEntry(action.label(), action.icon(), "", run));
            case Availability.Disabled(var reason) ->
                    Optional.of(
                            new MenuEntry(
                                    action.label(),
                                    action.icon(),
                                    reason == null || reason.isBlank() ? "–" : reason,
                                    () -> {}));
        };
    }
}
