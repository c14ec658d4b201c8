package org.agentdesk.ui.composer;

import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.model.MessageDraft;
import org.jspecify.annotations.Nullable;

/// What belongs to a draft beside its text.
///
/// @param about the message that is answered or reworded; null for none
/// @param files the files that go with it, as paths on this computer, in their order
/// @param sessionId the channel session the agent chose for the conversation; null for the current
///   one
/// @param aside the text that was being written before a message was taken up to be reworded
/// @param whisper whether only colleagues may see it
public record Extras(
        @Nullable Reference about,
        List<String> files,
        @Nullable String sessionId,
        String aside,
        boolean whisper) {

    /// Nothing.
    public static final Extras NONE = new Extras(null, List.of(), null, "", false);

    public Extras {
        files = List.copyOf(files);
    }

    /// What belongs to a draft that was kept.
    static Extras of(MessageDraft draft) {
        var about = draft.about() == null ? null : Reference.of(draft.about());
        return new Extras(about, draft.files(), draft.sessionId(), draft.aside(), draft.whisper());
    }

    /// A text with these, to be kept.
    MessageDraft draft(String text) {
        var kept = about == null ? null : about.kept();
        return new MessageDraft(text, kept, aside, files, sessionId, "").withWhisper(whisper);
    }

    Extras withAbout(@Nullable Reference other) {
        return new Extras(other, files, sessionId, aside, whisper);
    }

    Extras withFiles(List<String> others) {
        return new Extras(about, others, sessionId, aside, whisper);
    }

    Extras withSession(@Nullable String other) {
        return new Extras(about, files, other, aside, whisper);
    }

    Extras withAside(String other) {
        return new Extras(about, files, sessionId, other, whisper);
    }

    Extras withWhisper(boolean other) {
        return new Extras(about, files, sessionId, aside, other);
    }

    /// What stays when the draft is sent to the customer: the choice of the channel.
    Extras afterwards() {
        return new Extras(null, List.of(), sessionId, "", false);
    }

    /// These, with what is missing of others: what could not be sent is there again. A whisper
    /// among them makes all of it one.
    Extras and(Extras others) {
        var all = new ArrayList<>(others.files);
        files.stream().filter(file -> !all.contains(file)).forEach(all::add);
        var reference = about == null ? others.about : about;
        return new Extras(reference, all, sessionId, aside, whisper || others.whisper);
    }

    /// The message that is answered; null for none.
    @Nullable String answers() {
        return about != null && about.how() == Reference.How.REPLY ? about.messageId() : null;
    }

    /// Whether a message is being reworded.
    boolean isRewording() {
        return about != null && about.how() == Reference.How.EDIT;
    }

    /// A text of the draft, addressed. What was said through a channel is reworded there.
    ///
    /// @param through the channel session that anything else goes through; null for the current one
    Outbound outbound(String text, @Nullable String through) {
        if (about == null) {
            return Outbound.of(text).through(through);
        }
        return switch (about.how()) {
            case REPLY -> Outbound.reply(text, about.messageId()).through(through);
            case EDIT -> Outbound.edit(text, about.messageId()).through(about.sessionId());
        };
    }
}
