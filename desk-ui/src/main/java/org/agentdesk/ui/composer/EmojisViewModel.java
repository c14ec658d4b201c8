package org.agentdesk.ui.composer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.emoji.Emoji;
import org.agentdesk.emoji.Emoji.Group;
import org.agentdesk.emoji.EmojiSet;
import org.agentdesk.emoji.Piece;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.settings.Remembered.Thing;
import org.jspecify.annotations.Nullable;

/// The emoji to choose from: those used last, those of a group, or those that are looked for. Lives
/// on the JavaFX thread.
public final class EmojisViewModel {

    /// The groups of the picker, in order.
    static final List<Group> GROUPS =
            Stream.of(Group.values()).filter(group -> group != Group.COMPONENTS).toList();

    private static final int MOST_FOUND = 120;
    private static final int MOST_RECENT = 24;
    private static final String BETWEEN = " ";

    private final Remembered remembered;
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Group> group = new SimpleObjectProperty<>();
    private final ObservableList<Emoji> emojis = FXCollections.observableArrayList();

    public EmojisViewModel(OpenConversation open, Remembered remembered) {
        this.remembered = remembered;
        open.follow((state, conversation) -> {
            offered.set(
                    conversation != null
                            && conversation.canWhisper()
                            && state.around().options().emojis());
            shown.set(shown.get() && offered.get());
        });
        query.subscribe((_, _) -> fill());
        group.subscribe((_, _) -> fill());
    }

    private void fill() {
        if (!shown.get()) {
            return;
        }
        var chosen = group.get();
        if (!query.getValueSafe().isBlank()) {
            emojis.setAll(EmojiSet.standard().search(query.get(), MOST_FOUND));
        } else if (chosen == null) {
            emojis.setAll(recent());
        } else {
            emojis.setAll(EmojiSet.standard().of(chosen));
        }
    }

    private List<Emoji> recent() {
        var all = remembered.get(Thing.RECENT_EMOJIS);
        return Stream.of(all.split(BETWEEN))
                .flatMap(text -> EmojiSet.standard().split(text, 1).stream())
                .filter(Piece.Picture.class::isInstance)
                .map(piece -> ((Piece.Picture) piece).emoji())
                .limit(MOST_RECENT)
                .toList();
    }

    /// Shows the picker, or hides it where it is shown.
    void toggle() {
        if (shown.get()) {
            hide();
        } else if (offered.get()) {
            shown.set(true);
            query.set("");
            group.set(recent().isEmpty() ? Group.SMILEYS : null);
            fill();
        }
    }

    void hide() {
        shown.set(false);
        emojis.clear();
    }

    /// Remembers that an emoji was used.
    void used(Emoji emoji) {
        var all = new ArrayList<>(recent());
        all.remove(emoji);
        all.addFirst(emoji);
        var newest = all.subList(0, Math.min(MOST_RECENT, all.size()));
        remembered.put(
                Thing.RECENT_EMOJIS,
                String.join(BETWEEN, newest.stream().map(Emoji::text).toList()));
    }

    /// Whether the agent may use emoji now.
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// Whether the picker is shown.
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What is looked for; `""` for nothing.
    public StringProperty queryProperty() {
        return query;
    }

    /// The group that is shown while nothing is looked for; null for those used last.
    public ObjectProperty<@Nullable Group> groupProperty() {
        return group;
    }

    /// The emoji to choose from.
    public ObservableList<Emoji> emojis() {
        return emojis;
    }
}
