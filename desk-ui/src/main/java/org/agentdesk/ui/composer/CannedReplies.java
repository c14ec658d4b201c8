package org.agentdesk.ui.composer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.agentdesk.core.model.CannedReply;
import org.agentdesk.core.session.CannedFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The canned replies there are: the agent's own first, then those of administrators. Lives on the
/// JavaFX thread.
public final class CannedReplies {

    private static final Logger LOG = LoggerFactory.getLogger(CannedReplies.class);

    private final List<CannedReply> administered;
    private final List<CannedReply> own;
    private final Optional<Path> ownFile;

    private CannedReplies(
            List<CannedReply> administered, List<CannedReply> own, Optional<Path> ownFile) {
        this.administered = List.copyOf(administered);
        this.own = new ArrayList<>(own);
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
        var words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return Stream.concat(own.stream(), administered.stream())
                .filter(reply -> words.stream().allMatch(word -> has(reply, word)))
                .toList();
    }

    private static boolean has(CannedReply reply, String word) {
        return reply.text().toLowerCase(Locale.ROOT).contains(word)
                || reply.category().toLowerCase(Locale.ROOT).contains(word);
    }

    /// Keeps a text as one of the agent's own, the newest first.
    void add(String text) {
        var reply = new CannedReply("", text.strip());
        if (!text.isBlank() && !own.contains(reply)) {
            own.addFirst(reply);
            keep();
        }
    }

    /// Forgets one of the agent's own.
    void remove(CannedReply reply) {
        if (own.remove(reply)) {
            keep();
        }
    }

    private void keep() {
        ownFile.ifPresent(file -> {
            try {
                CannedFiles.keepOwn(file, own);
            } catch (IOException e) {
                LOG.warn("cannot keep the canned replies in {}", file, e);
            }
        });
    }
}
