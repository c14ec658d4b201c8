package org.agentdesk.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.EventData;
import org.jspecify.annotations.Nullable;

/// What else goes on in a conversation.
///
/// @param hold null unless it is on hold
/// @param sla null unless an answer is due
/// @param handsRaised the agents who ask for a supervisor
/// @param suggestions what a bot suggests, by the id of the message it would answer
/// @param typingTold when the others were last told that this agent types; null when never
/// @param past how much of what was before is known
/// @param uploads how much of a file is on the server, in percent, by the id of the message that
///   waits for it; only those under way
/// @param asked what the agent asked of the server and has no answer to, oldest first
/// @param suggested whom the server thinks the customer could be
/// @param brief who sent it here and why; null when nobody did
public record Circumstances(
        @Nullable Hold hold,
        @Nullable Sla sla,
        List<RaisedHand> handsRaised,
        Map<String, List<EventData.Suggestion>> suggestions,
        @Nullable Instant typingTold,
        PastActivity past,
        Map<String, Integer> uploads,
        List<Asked> asked,
        List<Customer> suggested,
        @Nullable Brief brief) {

    /// Nothing.
    public static final Circumstances NONE =
            new Circumstances(
                    null,
                    null,
                    List.of(),
                    Map.of(),
                    null,
                    PastActivity.NONE,
                    Map.of(),
                    List.of(),
                    List.of(),
                    null);

    public Circumstances {
        handsRaised = List.copyOf(handsRaised);
        suggestions = Map.copyOf(suggestions);
        uploads = Map.copyOf(uploads);
        asked = List.copyOf(asked);
        suggested = List.copyOf(suggested);
    }

    /// Whether the agent asked for something and has no answer yet.
    public boolean waitsFor(Asked.Kind kind) {
        return asked.stream().anyMatch(a -> a.kind() == kind);
    }

    public Circumstances withHold(@Nullable Hold hold) {
        return changed(c -> c.hold = hold);
    }

    public Circumstances withSla(@Nullable Sla sla) {
        return changed(c -> c.sla = sla);
    }

    public Circumstances withHandsRaised(List<RaisedHand> handsRaised) {
        return changed(c -> c.handsRaised = handsRaised);
    }

    public Circumstances withSuggestions(Map<String, List<EventData.Suggestion>> suggestions) {
        return changed(c -> c.suggestions = suggestions);
    }

    public Circumstances withTypingTold(@Nullable Instant typingTold) {
        return changed(c -> c.typingTold = typingTold);
    }

    public Circumstances withPast(PastActivity past) {
        return changed(c -> c.past = past);
    }

    public Circumstances withUploads(Map<String, Integer> uploads) {
        return changed(c -> c.uploads = uploads);
    }

    public Circumstances withAsked(List<Asked> asked) {
        return changed(c -> c.asked = asked);
    }

    public Circumstances withSuggested(List<Customer> suggested) {
        return changed(c -> c.suggested = suggested);
    }

    public Circumstances withBrief(@Nullable Brief brief) {
        return changed(c -> c.brief = brief);
    }

    private Circumstances changed(Consumer<Fields> change) {
        var fields = new Fields(this);
        change.accept(fields);
        return fields.circumstances();
    }

    /// The components on the way from one version to the next.
    private static final class Fields {
        private @Nullable Hold hold;
        private @Nullable Sla sla;
        private List<RaisedHand> handsRaised;
        private Map<String, List<EventData.Suggestion>> suggestions;
        private @Nullable Instant typingTold;
        private PastActivity past;
        private Map<String, Integer> uploads;
        private List<Asked> asked;
        private List<Customer> suggested;
        private @Nullable Brief brief;

        private Fields(Circumstances c) {
            hold = c.hold;
            sla = c.sla;
            handsRaised = c.handsRaised;
            suggestions = c.suggestions;
            typingTold = c.typingTold;
            past = c.past;
            uploads = c.uploads;
            asked = c.asked;
            suggested = c.suggested;
            brief = c.brief;
        }

        private Circumstances circumstances() {
            return new Circumstances(
                    hold,
                    sla,
                    handsRaised,
                    suggestions,
                    typingTold,
                    past,
                    uploads,
                    asked,
                    suggested,
                    brief);
        }
    }
}
