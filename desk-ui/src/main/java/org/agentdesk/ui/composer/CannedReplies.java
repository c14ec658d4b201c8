package org.agentdesk.ui.composer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.model.CannedReply;
import org.agentdesk.core.session.CannedFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The canned replies there are: the agent's own first, in the order the agent gave them, then
/// those of administrators. A change is kept at once; where it cannot be, it holds until the
/// program ends. Lives on the JavaFX thread.
public final class CannedReplies {

    private static final Logger LOG = LoggerFactory.getLogger(CannedReplies.class);

    private final List<CannedReply> administered;
    private final ObservableList<CannedReply> own = FXCollections.observableArrayList();
    private final ObservableList<CannedReply> ownView =
            FXCollections.unmodifiableObservableList(own);
    private final ReadOnlyBooleanWrapper unkept = new ReadOnlyBooleanWrapper(this, "unkept");
    private final Optional<Path> ownFile;

    private CannedReplies(
            List<CannedReply> administered, List<CannedReply> own, Optional<Path> ownFile) {
        this.administered = List.copyOf(administered);
        this.own.setAll(own);
        this.ownFile = ownFile;
    }

    /// Those in files.
    ///
    /// @param ownFile where the agent's own are kept; empty where they are not kept
    public static CannedReplies in(Path administered, Optional<Path> ownFile, Locale locale) {
        return new CannedReplies(
                CannedFiles.administered(administered, locale.getLanguage()),
                ownFile.map(CannedFiles::own).orElse(List.of()),
                ownFile);
    }

    /// These, and none of the agent's own yet.
    public static CannedReplies of(List<CannedReply> administered) {
        return new CannedReplies(administered, List.of(), Optional.empty());
    }

    /// Those that have all the words of a query, in their text or category, whatever the case.
    List<CannedReply> search(String query) {
        return Stream.concat(own.stream(), administered.stream()).filter(matching(query)).toList();
    }

    /// Whether a reply has all the words of a query.
    public static Predicate<CannedReply> matching(String query) {
        var words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return reply -> words.stream().allMatch(word -> has(reply, word));
    }

    private static boolean has(CannedReply reply, String word) {
        return reply.text().toLowerCase(Locale.ROOT).contains(word)
                || reply.category().toLowerCase(Locale.ROOT).contains(word);
    }

    /// Keeps a text as one of the agent's own, before the others.
    void add(String text) {
        var reply = CannedReply.own("", text.strip());
        boolean sound = !text.isBlank() && reply.text().length() <= CannedReply.LONGEST;
        if (sound && own.size() < CannedReply.MOST_OWN && !own.contains(reply)) {
            insert(0, reply);
        }
    }

    /// Puts one of the agent's own at a place; at the end where there is none.
    public void insert(int place, CannedReply reply) {
        own.add(Math.clamp(place, 0, own.size()), reply);
        keep();
    }

    /// Puts another reply in the place of one of the agent's own; before the others where that is
    /// gone.
    public void replace(CannedReply before, CannedReply reply) {
        int place = own.indexOf(before);
        if (place < 0) {
            insert(0, reply);
        } else if (!reply.equals(before)) {
            own.set(place, reply);
            keep();
        }
    }

    /// Moves one of the agent's own to another place.
    public void move(CannedReply reply, int place) {
        int from = own.indexOf(reply);
        int to = Math.clamp(place, 0, own.size() - 1);
        if (from >= 0 && from != to) {
            own.remove(from);
            own.add(to, reply);
            keep();
        }
    }

    /// Forgets one of the agent's own.
    public void remove(CannedReply reply) {
        if (own.remove(reply)) {
            keep();
        }
    }

    /// Tries again to write what could not be written.
    public void keep() {
        ownFile.ifPresent(file -> {
            try {
                CannedFiles.keepOwn(file, own);
                unkept.set(false);
            } catch (IOException e) {
                LOG.warn("cannot keep the canned replies in {}", file, e);
                unkept.set(true);
            }
        });
    }

    /// The agent's own; not to be changed through this list.
    public ObservableList<CannedReply> own() {
        return ownView;
    }

    /// Those of administrators, category by category.
    public List<CannedReply> administered() {
        return administered;
    }

    /// Whether the newest changes could not be written.
    public ReadOnlyBooleanProperty unkeptProperty() {
        return unkept.getReadOnlyProperty();
    }
}
