package org.agentdesk.ui.context;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import org.agentdesk.plugin.ConversationPort;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.ui.plugin.PanelOffer;
import org.jspecify.annotations.Nullable;

/// One panel for one conversation. It is opened when it is unfolded first, and then stays open.
/// Lives on the JavaFX thread.
final class PanelRow {

    private final PanelOffer offer;
    private final ConversationPort conversation;
    private final String agentId;
    private final String title;
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private final ReadOnlyObjectWrapper<@Nullable Node> content = new ReadOnlyObjectWrapper<>();
    private Optional<PanelOffer.Open> open = Optional.empty();

    /// @param remember is told when it is folded or unfolded
    PanelRow(
            PanelOffer offer,
            ConversationPort conversation,
            String agentId,
            boolean startsFolded,
            Consumer<Boolean> remember) {
        this.offer = offer;
        this.conversation = conversation;
        this.agentId = agentId;
        this.title = offer.title();
        folded.set(startsFolded);
        folded.subscribe((_, now) -> remember.accept(now));
        folded.subscribe(this::folded);
    }

    private void folded(boolean now) {
        if (!now && open.isEmpty()) {
            open = offer.open(conversation, agentId);
            content.set(open.map(PanelOffer.Open::node).orElse(null));
        }
    }

    PanelOffer offer() {
        return offer;
    }

    String title() {
        return title;
    }

    BooleanProperty foldedProperty() {
        return folded;
    }

    /// What the panel shows; null while it was never unfolded, and where it failed.
    ReadOnlyObjectProperty<@Nullable Node> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// The conversation changed. A panel that cannot follow is closed rather than shown stale.
    void update(ConversationView view) {
        if (open.isPresent() && !open.get().update(view)) {
            dispose();
        }
    }

    void dispose() {
        content.set(null);
        open.ifPresent(PanelOffer.Open::dispose);
        open = Optional.empty();
    }
}
