package org.agentdesk.ui.settings;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.agentdesk.core.model.CannedReply;
import org.agentdesk.ui.composer.CannedReplies;
import org.agentdesk.ui.composer.Placeholders;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;

/// The agent's canned replies, to be added to, reworded, deleted and put in order, and those of
/// administrators to be read. What is being written stays until it is saved or given up, whatever
/// is opened or closed meanwhile. Lives on the JavaFX thread.
public final class RepliesViewModel {

    /// What is being written.
    ///
    /// @param reply the reply that is reworded; null for a new one
    record Draft(@Nullable CannedReply reply) {}

    /// What was deleted last.
    ///
    /// @param place where it stood
    record Deleted(CannedReply reply, int place) {}

    private static final int MOST_SHOWN = 200;

    private final Texts texts = Texts.of(RepliesViewModel.class);
    private final CannedReplies replies;
    private final DeskStates states;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final StringProperty category = new SimpleStringProperty(this, "category", "");
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObservableList<CannedReply> own = FXCollections.observableArrayList();
    private final ObservableList<CannedReply> administered = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper rest = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Deleted> deleted = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");

    public RepliesViewModel(CannedReplies replies, DeskStates states) {
        this.replies = replies;
        this.states = states;
        replies.own().addListener((ListChangeListener<CannedReply>) _ -> find());
        search.subscribe(this::find);
        text.subscribe(this::look);
        category.subscribe(this::look);
        find();
    }

    private void find() {
        var fits = CannedReplies.matching(search.getValueSafe());
        set(own, replies.own().stream().filter(fits).toList());
        var found = replies.administered().stream().filter(fits).toList();
        int more = found.size() - MOST_SHOWN;
        set(administered, found.subList(0, Math.min(MOST_SHOWN, found.size())));
        rest.set(more > 0 ? texts.get("rest", more) : "");
    }

    /// Touches only what differs, so that the rows that stay keep the focus.
    private static void set(ObservableList<CannedReply> shown, List<CannedReply> now) {
        int from = 0;
        int common = Math.min(shown.size(), now.size());
        while (from < common && shown.get(from).equals(now.get(from))) {
            from++;
        }
        int tail = 0;
        while (tail < common - from
                && shown.get(shown.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        shown.remove(from, shown.size() - tail);
        shown.addAll(from, now.subList(from, now.size() - tail));
    }

    private void look() {
        preview.set(Placeholders.filled(text.getValueSafe().strip(), samples()));
        var objection = objection();
        problem.set(objection.equals("blank") ? "" : said(objection));
    }

    private Map<String, Supplier<String>> samples() {
        var me = states.getValue().me();
        return Map.of(
                "customer",
                () -> texts.get("sample.customer"),
                "channel",
                () -> texts.get("sample.channel"),
                "agent",
                () -> me == null ? texts.get("sample.agent") : me.displayName());
    }

    private CannedReply written() {
        return CannedReply.own(category.getValueSafe().strip(), text.getValueSafe().strip());
    }

    /// Why what is written cannot be saved; `""` when it can.
    private String objection() {
        var now = draft.get();
        var reply = written();
        if (now == null) {
            return "";
        }
        if (reply.text().isEmpty()) {
            return "blank";
        }
        if (reply.text().length() > CannedReply.LONGEST) {
            return "long";
        }
        if (reply.category().length() > CannedReply.LONGEST_CATEGORY) {
            return "longCategory";
        }
        boolean there =
                replies.own().stream()
                        .filter(other -> !other.equals(now.reply()))
                        .anyMatch(other -> other.text().equals(reply.text()));
        boolean full = now.reply() == null && replies.own().size() >= CannedReply.MOST_OWN;
        return there ? "twice" : full ? "full" : "";
    }

    private String said(String objection) {
        return switch (objection) {
            case "" -> "";
            case "long" ->
                    texts.get("problem.long", written().text().length(), CannedReply.LONGEST);
            case "longCategory" -> texts.get("problem.longCategory", CannedReply.LONGEST_CATEGORY);
            case "full" -> texts.get("problem.full", CannedReply.MOST_OWN);
            default -> texts.get("problem." + objection);
        };
    }

    /// Begins a new reply; what is being written is saved before. False where that cannot be saved.
    boolean begin() {
        return open(new Draft(null), "", "");
    }

    /// Begins to reword a reply; what is being written is saved before. False where that cannot be
    /// saved.
    boolean edit(CannedReply reply) {
        var now = draft.get();
        return now != null && reply.equals(now.reply())
                || open(new Draft(reply), reply.category(), reply.text());
    }

    private boolean open(Draft next, String itsCategory, String itsText) {
        if (isWritten() && !save()) {
            return false;
        }
        draft.set(next);
        category.set(itsCategory);
        text.set(itsText);
        look();
        return true;
    }

    private boolean isWritten() {
        var now = draft.get();
        if (now == null) {
            return false;
        }
        var before = now.reply();
        return before == null
                ? !written().text().isEmpty() || !written().category().isEmpty()
                : !written().equals(before);
    }

    /// Saves what is written; false, and why in a sentence, where it cannot be.
    boolean save() {
        var now = draft.get();
        var objection = objection();
        if (now == null || !objection.isEmpty()) {
            problem.set(said(objection));
            return false;
        }
        var reply = written();
        close();
        if (now.reply() == null) {
            replies.insert(0, reply);
        } else {
            replies.replace(now.reply(), reply);
        }
        return true;
    }

    /// Gives up what is written.
    void cancel() {
        close();
    }

    private void close() {
        draft.set(null);
        category.set("");
        text.set("");
    }

    /// Deletes a reply. It can be brought back until the next is deleted.
    void delete(CannedReply reply) {
        int place = replies.own().indexOf(reply);
        var now = draft.get();
        if (now != null && reply.equals(now.reply())) {
            close();
        }
        replies.remove(reply);
        deleted.set(new Deleted(reply, place));
    }

    /// Brings back what was deleted last.
    void undo() {
        var last = deleted.get();
        deleted.set(null);
        if (last != null && !replies.own().contains(last.reply())) {
            replies.insert(last.place(), last.reply());
        }
    }

    /// Moves a reply by so many places among those that are shown.
    void move(CannedReply reply, int by) {
        int from = own.indexOf(reply);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < own.size()) {
            replies.move(reply, replies.own().indexOf(own.get(to)));
        }
    }

    /// Tries again to write what could not be written.
    void keepAgain() {
        replies.keep();
    }

    StringProperty searchProperty() {
        return search;
    }

    StringProperty categoryProperty() {
        return category;
    }

    StringProperty textProperty() {
        return text;
    }

    /// The agent's own that fit the search.
    ObservableList<CannedReply> own() {
        return own;
    }

    /// Those of administrators that fit the search, category by category; the first few only.
    ObservableList<CannedReply> administered() {
        return administered;
    }

    /// How many of administrators' are not shown, in a sentence; `""` for none.
    ReadOnlyStringProperty restProperty() {
        return rest.getReadOnlyProperty();
    }

    /// What is being written; null when nothing is.
    ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// What was deleted last; null when it was brought back, or nothing was.
    ReadOnlyObjectProperty<@Nullable Deleted> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /// Why what is written cannot be saved, in one sentence; `""` when it can.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What is written, with its placeholders filled in.
    ReadOnlyStringProperty previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Whether the newest changes could not be written.
    ReadOnlyBooleanProperty unkeptProperty() {
        return replies.unkeptProperty();
    }
}
