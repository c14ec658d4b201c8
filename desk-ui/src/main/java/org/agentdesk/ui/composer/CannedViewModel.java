package org.agentdesk.ui.composer;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.model.CannedReply;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.port.Privacy;

/// The canned replies that are offered while a line begins with "/". What follows the slash is
/// looked for. Nothing is ever sent from here. Lives on the JavaFX thread.
public final class CannedViewModel {

    /// A reply to put in the place of what was typed to find it.
    ///
    /// @param from where that begins in the text
    /// @param to where it ends
    public record Insertion(int from, int to, String text) {}

    private static final int LONGEST_QUERY = 60;

    private final OpenConversation open;
    private final CannedReplies replies;
    private final Privacy privacy;
    private final ObservableList<CannedReply> found = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private int from;
    private int to;
    private boolean dismissed;

    public CannedViewModel(OpenConversation open, CannedReplies replies, Privacy privacy) {
        this.open = open;
        this.replies = replies;
        this.privacy = privacy;
    }

    /// Tells what stands in the field and where the caret is.
    void typed(String text, int caret) {
        int place = Math.clamp(caret, 0, text.length());
        int start = text.lastIndexOf('\n', place - 1) + 1;
        boolean slash = text.startsWith("/", start) && place > start;
        boolean alone = place == text.length() || text.charAt(place) == '\n';
        if (!slash || !alone || place - start > LONGEST_QUERY) {
            dismissed &= slash;
            hide();
            return;
        }
        from = start;
        to = place;
        var now = dismissed ? List.<CannedReply>of() : replies.search(text.substring(from + 1, to));
        if (!now.equals(found)) {
            found.setAll(now);
        }
        offered.set(!found.isEmpty());
    }

    private void hide() {
        offered.set(false);
        found.clear();
    }

    /// The agent wants no canned reply in this line.
    void dismiss() {
        dismissed = true;
        hide();
    }

    /// What a reply puts into the field, its placeholders filled in as far as they are known.
    Insertion use(CannedReply reply) {
        var insertion = new Insertion(from, to, filled(reply.text()));
        hide();
        return insertion;
    }

    private String filled(String text) {
        return Placeholders.filled(text, values());
    }

    private Map<String, Supplier<String>> values() {
        var conversation = open.get();
        var me = open.state().me();
        return Map.of(
                "customer",
                () -> conversation == null ? "" : customer(conversation),
                "channel",
                () ->
                        conversation == null
                                ? ""
                                : Channels.name(conversation.currentSession().orElse(null)),
                "agent",
                () -> me == null ? "" : me.displayName());
    }

    /// A name that the agent may see in part only is nothing to write to the customer.
    private String customer(Conversation conversation) {
        return privacy.pii().masksNames() ? "" : privacy.pii().name(conversation);
    }

    /// Keeps a text as one of the agent's own.
    void keep(String text) {
        replies.add(text);
    }

    /// Forgets one of the agent's own.
    void forget(CannedReply reply) {
        replies.remove(reply);
        found.remove(reply);
        offered.set(offered.get() && !found.isEmpty());
    }

    /// The replies that fit what follows the slash, the agent's own first.
    public ObservableList<CannedReply> found() {
        return found;
    }

    /// Whether replies are to be chosen from.
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }
}
