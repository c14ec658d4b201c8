package org.agentdesk.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.assist.AssistViewModel;
import org.agentdesk.ui.composer.ComposerViewModel;
import org.agentdesk.ui.conversation.ConversationViewModel;
import org.agentdesk.ui.conversation.PastViewModel;
import org.agentdesk.ui.fx.Keys;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.leftover.LeftoversViewModel;
import org.agentdesk.ui.lists.ListsViewModel;
import org.agentdesk.ui.palette.Choice;
import org.agentdesk.ui.palette.Choice.Kind;
import org.agentdesk.ui.presence.PresenceViewModel;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.toolbar.ToolbarViewModel;
import org.agentdesk.ui.wrapup.WrapUpViewModel;

/// Everything that can be done with the window as it stands now, for the palette: what the agent
/// may never do is not in it, what is not possible now says why.
public final class ShellActions {

    private final Texts texts = Texts.of(ShellActions.class);
    private final Desk desk;
    private final PresenceViewModel presence;
    private final ToolbarViewModel toolbar;
    private final AssistViewModel assist;
    private final ConversationViewModel conversation;
    private final ComposerViewModel composer;
    private final WrapUpViewModel wrapUp;
    private final PastViewModel past;
    private final ListsViewModel lists;
    private final LeftoversViewModel leftovers;
    private final Theme theme;

    public ShellActions(
            Desk desk,
            PresenceViewModel presence,
            ToolbarViewModel toolbar,
            AssistViewModel assist,
            ConversationViewModel conversation,
            ComposerViewModel composer,
            WrapUpViewModel wrapUp,
            PastViewModel past,
            ListsViewModel lists,
            LeftoversViewModel leftovers,
            Theme theme) {
        this.desk = desk;
        this.presence = presence;
        this.toolbar = toolbar;
        this.assist = assist;
        this.conversation = conversation;
        this.composer = composer;
        this.wrapUp = wrapUp;
        this.past = past;
        this.lists = lists;
        this.leftovers = leftovers;
        this.theme = theme;
    }

    /// @param shortcuts those of the window; each is a choice with its keys
    List<Choice> now(List<Shortcut> shortcuts) {
        var choices = new ArrayList<Choice>();
        addConversation(choices);
        addStates(choices);
        for (var shortcut : shortcuts) {
            if (shortcut.listed()
                    && isThere(shortcut.name())
                    && texts.has("shortcut." + shortcut.name())) {
                choices.add(
                        new Choice(
                                shortcut.name().equals("settings") ? Kind.SETTING : Kind.COMMAND,
                                texts.get("shortcut." + shortcut.name()),
                                "",
                                Keys.shown(shortcut.keys()),
                                "",
                                shortcut.action()));
            }
        }
        if (lists.offeredProperty().get()) {
            choices.add(
                    new Choice(
                            Kind.COMMAND,
                            texts.get("lists"),
                            "",
                            "",
                            "",
                            () -> lists.shownProperty().set(true)));
        }
        choices.add(new Choice(Kind.COMMAND, texts.get("leftovers"), "", "", "", leftovers::open));
        choices.add(new Choice(Kind.SETTING, texts.get("theme"), "", "", "", theme::toggle));
        return choices;
    }

    /// Whether what a shortcut does is there for this agent and this conversation.
    private boolean isThere(String shortcut) {
        return switch (shortcut) {
            case "wrapUp" -> wrapUp.offeredProperty().get();
            case "earlier" -> past.pastProperty().get() == PastViewModel.Past.MORE;
            default -> true;
        };
    }

    private void addConversation(List<Choice> choices) {
        if (!toolbar.presentProperty().get()) {
            return;
        }
        for (var kind : Assistance.values()) {
            if (toolbar.offeredProperty(kind).get()) {
                var keys = kind == Assistance.TRANSFER ? Keys.shown(Keys.TRANSFER) : "";
                add(choices, "ask." + kind, keys, () -> assist.ask(kind));
            }
        }
        if (toolbar.heldProperty().get()) {
            add(choices, "resume", "", toolbar::resume);
        } else {
            for (var duration : toolbar.holdTimes()) {
                choices.add(
                        new Choice(
                                Kind.COMMAND,
                                texts.get("hold", duration.toMinutes()),
                                "",
                                "",
                                toolbar.obstacleProperty().get(),
                                () -> toolbar.hold(duration)));
            }
        }
        add(choices, "raiseHand", "", toolbar::raiseHand);
        var whispering = composer.whisperingProperty().get();
        if (whispering.offered()) {
            choices.add(
                    new Choice(
                            Kind.COMMAND,
                            texts.get(whispering.on() ? "whisper.off" : "whisper.on"),
                            "",
                            Keys.shown(Keys.WHISPER),
                            "",
                            composer::toggleWhisper));
        }
        if (toolbar.leavesProperty().get()) {
            choices.add(
                    new Choice(
                            Kind.COMMAND,
                            texts.get("leave"),
                            "",
                            "",
                            conversation.leaveObstacleProperty().get(),
                            conversation::leave));
        }
    }

    private void add(List<Choice> choices, String name, String keys, Runnable action) {
        choices.add(
                new Choice(
                        Kind.COMMAND,
                        texts.get(name),
                        "",
                        keys,
                        toolbar.obstacleProperty().get(),
                        action));
    }

    private void addStates(List<Choice> choices) {
        var locked = presence.lockedProperty().get();
        choices.add(new Choice(Kind.COMMAND, texts.get("ready"), "", "", locked, desk::ready));
        choices.add(
                new Choice(
                        Kind.COMMAND,
                        texts.get("notReady"),
                        "",
                        "",
                        locked,
                        () -> desk.notReady(null)));
        for (var reason : presence.notReadyReasons()) {
            choices.add(
                    new Choice(
                            Kind.COMMAND,
                            texts.get("notReady.reason", reason.name()),
                            "",
                            "",
                            locked,
                            () -> desk.notReady(reason)));
        }
    }
}
