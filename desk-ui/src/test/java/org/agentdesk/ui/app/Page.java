package org.agentdesk.ui.app;

import java.util.ArrayList;
import java.util.List;

/// What the agent has done in one conversation, as the test remembers it: what stands in it and is
/// not sent, and what has to be at the server.
final class Page {

    /// Something that has to be at the server once.
    sealed interface Sent {

        /// @param answers the line that was quoted; `""` for none
        record Text(String text, String answers) implements Sent {}

        /// @param instead what it said before
        record Wording(String text, String instead) implements Sent {}

        record File(String name, String caption) implements Sent {}

        record Note(String text) implements Sent {}
    }

    private final String id;
    private final Mark mark;

    /// What was sent, in its order.
    final List<Sent> sent = new ArrayList<>();

    /// The names of the files that go with the draft.
    final List<String> files = new ArrayList<>();

    String draft = "";

    /// What is quoted or reworded, as it stands above the field; `""` for nothing.
    String about = "";

    /// What is being reworded; `""` for nothing.
    String reworded = "";

    /// What was written before something was taken up to be reworded.
    String aside = "";

    String note = "";
    boolean noted;

    Page(String id, Mark mark) {
        this.id = id;
        this.mark = mark;
    }

    String id() {
        return id;
    }

    Mark mark() {
        return mark;
    }

    /// What the composer has to show.
    Shown shown() {
        return new Shown(id, draft, about, List.copyOf(files));
    }

    boolean isAnything() {
        return !draft.isBlank() || !about.isEmpty() || !files.isEmpty() || !aside.isEmpty();
    }

    /// The agent pressed Enter.
    void send() {
        var text = draft.strip();
        if (text.isEmpty() && files.isEmpty()) {
            return;
        }
        if (text.equals(reworded) && files.isEmpty()) {
            stopReferring();
            return;
        }
        boolean apart = files.isEmpty() || !about.isEmpty() && !text.isEmpty();
        if (apart) {
            sent.add(
                    reworded.isEmpty()
                            ? new Sent.Text(text, about)
                            : new Sent.Wording(text, reworded));
        }
        var caption = apart ? "" : text;
        for (var file : files) {
            sent.add(new Sent.File(file, caption));
            caption = "";
        }
        files.clear();
        draft = aside;
        forget();
    }

    /// Whether a new wording would be lost to a quote or to another message: then neither is taken.
    boolean isAmidRewording() {
        var text = draft.strip();
        return !reworded.isEmpty() && !text.isEmpty() && !text.equals(reworded.strip());
    }

    /// The draft is about no message any more.
    void stopReferring() {
        draft = reworded.isEmpty() ? draft : aside;
        forget();
    }

    private void forget() {
        about = "";
        reworded = "";
        aside = "";
    }

    void reword(String text, String line) {
        stopReferring();
        aside = draft;
        draft = text;
        reworded = text;
        about = line;
    }

    /// The wrap-up as it stands has to come to the server.
    void saveNote() {
        if (!note.isBlank()) {
            sent.add(new Sent.Note(note.strip()));
            noted = true;
        }
    }

    /// What the composer of the open conversation shows.
    record Shown(String id, String text, String about, List<String> files) {}
}
