package org.agentdesk.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.agentdesk.ui.fx.Keys;
import org.agentdesk.ui.inbox.ConversationsViewModel;
import org.agentdesk.ui.inbox.OffersViewModel;

/// The keys that work anywhere in the window, before any control sees them; but what closes by
/// itself after a while is only closed where nothing else had a use for the key.
final class ShellKeys {

    private final List<Shortcut> shortcuts = new ArrayList<>();
    private final List<BooleanSupplier> closers;
    private final BooleanSupplier passing;
    private final List<BooleanSupplier> regions;
    private int region;

    /// @param regions put the focus into the parts of the window, in the order of F6; false from
    ///   one where nothing takes it
    /// @param closers close what lies on top, the topmost first; true from the one that did
    /// @param passing closes what would go by itself; true where there was something
    ShellKeys(
            List<BooleanSupplier> regions, List<BooleanSupplier> closers, BooleanSupplier passing) {
        this.regions = List.copyOf(regions);
        this.closers = List.copyOf(closers);
        this.passing = passing;
    }

    /// Adds the shortcuts of the window, in the order they are listed.
    ShellKeys with(
            OffersViewModel offers,
            ConversationsViewModel conversations,
            Runnable transfer,
            Runnable wrapUp,
            Runnable earlier,
            Runnable openStateMenu,
            Runnable palette,
            Runnable openSettings,
            Runnable toggleList) {
        add(new Shortcut("acceptOldest", Keys.ACCEPT_OLDEST, offers::acceptOldest));
        add(new Shortcut("nextWaiting", Keys.NEXT_WAITING, conversations::openNextWaiting));
        for (int i = 0; i < Keys.CONVERSATIONS.size(); i++) {
            int place = i;
            var keys = Keys.CONVERSATIONS.get(i);
            var name = "nthConversation";
            add(new Shortcut(name, keys, i == 0, () -> conversations.openAt(place)));
        }
        add(new Shortcut("transfer", Keys.TRANSFER, transfer));
        add(new Shortcut("wrapUp", Keys.WRAP_UP, wrapUp));
        add(new Shortcut("earlier", Keys.EARLIER, earlier));
        add(new Shortcut("stateMenu", Keys.STATE_MENU, openStateMenu));
        add(new Shortcut("nextRegion", Keys.NEXT_REGION, () -> goToRegion(1)));
        add(new Shortcut("previousRegion", Keys.PREVIOUS_REGION, () -> goToRegion(-1)));
        add(new Shortcut("palette", Keys.PALETTE, palette));
        add(new Shortcut("settings", Keys.SETTINGS, openSettings));
        add(new Shortcut("shortcuts", Keys.SHORTCUTS, toggleList));
        add(new Shortcut("closeTopmost", Keys.CLOSE, () -> {}));
        return this;
    }

    /// Keys that the conversation takes itself, because they mean nothing elsewhere.
    private static List<Shortcut> ofConversation() {
        return List.of(
                new Shortcut("reply", Keys.REPLY, () -> {}),
                new Shortcut("whisper", Keys.WHISPER, () -> {}),
                new Shortcut("canned", Keys.CANNED, () -> {}),
                new Shortcut("emojis", Keys.EMOJIS, () -> {}),
                new Shortcut("bold", Keys.BOLD, () -> {}),
                new Shortcut("italic", Keys.ITALIC, () -> {}),
                new Shortcut("nextMisspelt", Keys.NEXT_MISSPELT, () -> {}));
    }

    private void add(Shortcut shortcut) {
        shortcuts.add(shortcut);
    }

    List<Shortcut> shortcuts() {
        var all = new ArrayList<>(shortcuts);
        all.addAll(ofConversation());
        return List.copyOf(all);
    }

    /// Sees every key of a view and what is in it.
    void listenTo(Node view) {
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::handle);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::handleUnused);
    }

    private void handleUnused(KeyEvent event) {
        if (Keys.CLOSE.match(event) && passing.getAsBoolean()) {
            event.consume();
        }
    }

    private void handle(KeyEvent event) {
        if (Keys.CLOSE.match(event)) {
            if (closers.stream().anyMatch(BooleanSupplier::getAsBoolean)) {
                event.consume();
            }
            return;
        }
        shortcuts.stream()
                .filter(shortcut -> shortcut.keys().match(event))
                .findFirst()
                .ifPresent(shortcut -> {
                    event.consume();
                    shortcut.action().run();
                });
    }

    private void goToRegion(int step) {
        for (int i = 0; i < regions.size(); i++) {
            region = Math.floorMod(region + step, regions.size());
            if (regions.get(region).getAsBoolean()) {
                return;
            }
        }
    }
}
