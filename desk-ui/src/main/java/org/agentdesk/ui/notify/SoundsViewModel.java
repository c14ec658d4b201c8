package org.agentdesk.ui.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Offer;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.notify.Sounds.Kind;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.settings.Remembered.Thing;

/// When the desk is heard: it rings while a request rings, more urgently after a while, and beeps
/// for messages that the agent does not see come. Lives on the JavaFX thread.
public final class SoundsViewModel {

    private static final Duration CALM = Duration.ofSeconds(10);
    private static final int CALM_BEAT = 3;
    private static final Duration BETWEEN_BEEPS = Duration.ofSeconds(2);
    private static final int USUAL = 70;
    private static final int LOUDEST = 100;

    private final Sounds sounds;
    private final Selection selection;
    private final Ticks ticks;
    private final IntegerProperty ring = new SimpleIntegerProperty(this, "ring");
    private final IntegerProperty beep = new SimpleIntegerProperty(this, "beep");
    private final BooleanProperty onlyUnfocused = new SimpleBooleanProperty(this, "unfocused");
    private final BooleanProperty focused = new SimpleBooleanProperty(this, "focused");
    private final ReadOnlyBooleanWrapper rings = new ReadOnlyBooleanWrapper(this, "rings");
    private final Map<String, Integer> unread = new HashMap<>();
    private Instant ringsSince = Instant.EPOCH;
    private Instant lastBeep = Instant.EPOCH;
    private long newestNotice = Long.MIN_VALUE;
    private int beats;

    public SoundsViewModel(
            Sounds sounds,
            DeskStates states,
            Selection selection,
            Ticks ticks,
            Remembered remembered) {
        this.sounds = sounds;
        this.selection = selection;
        this.ticks = ticks;
        ring.set(volume(remembered, Thing.RING_VOLUME));
        beep.set(volume(remembered, Thing.BEEP_VOLUME));
        onlyUnfocused.set(remembered.get(Thing.SOUNDS_ONLY_UNFOCUSED).equals("true"));
        ring.subscribe((_, now) -> remembered.put(Thing.RING_VOLUME, now.toString()));
        beep.subscribe((_, now) -> remembered.put(Thing.BEEP_VOLUME, now.toString()));
        onlyUnfocused.subscribe(
                (_, now) -> remembered.put(Thing.SOUNDS_ONLY_UNFOCUSED, now.toString()));
        states.subscribe(this::project);
        ticks.listenWhile(rings, this::ring);
    }

    private static int volume(Remembered remembered, Thing thing) {
        var word = remembered.get(thing);
        return word.matches("[0-9]{1,3}") ? Math.min(LOUDEST, Integer.parseInt(word)) : USUAL;
    }

    private void project(DeskState state) {
        var first =
                state.offers().stream()
                        .filter(Offer::isRinging)
                        .map(Offer::offeredAt)
                        .min(Instant::compareTo);
        first.ifPresent(since -> ringsSince = since);
        if (first.isEmpty()) {
            beats = 0;
        }
        rings.set(first.isPresent());
        listen(state);
    }

    /// A beep for more unread than before; what was unread when it opened has been heard elsewhere.
    private void listen(DeskState state) {
        boolean more = joinedByItself(state);
        for (var conversation : state.conversations()) {
            var before = unread.put(conversation.id(), conversation.unread());
            boolean inView =
                    focused.get()
                            && !selection.coveredProperty().get()
                            && conversation.id().equals(selection.conversation());
            more |= before != null && conversation.unread() > before && !inView;
        }
        unread.keySet().retainAll(state.conversations().stream().map(Conversation::id).toList());
        var now = ticks.now();
        if (more && !lastBeep.plus(BETWEEN_BEEPS).isAfter(now)) {
            if (play(Kind.BEEP, beep)) {
                lastBeep = now;
            }
        }
    }

    /// Nothing rang before such a conversation, so it is heard like a message.
    private boolean joinedByItself(DeskState state) {
        long before = newestNotice;
        for (var notice : state.notices()) {
            newestNotice = Math.max(newestNotice, notice.number());
        }
        return state.notices().stream()
                .anyMatch(n -> n.number() > before && n.kind() == Notice.Kind.JOINED_BY_ITSELF);
    }

    private void ring(Instant now) {
        boolean urgent = !ringsSince.plus(CALM).isAfter(now);
        if (urgent || beats % CALM_BEAT == 0) {
            play(urgent ? Kind.URGENT_RING : Kind.RING, ring);
        }
        beats++;
    }

    /// False where the agent does not want to hear it.
    private boolean play(Kind kind, IntegerProperty volume) {
        boolean wanted = volume.get() > 0 && !(onlyUnfocused.get() && focused.get());
        if (wanted) {
            sounds.play(kind, volume.get() / (double) LOUDEST);
        }
        return wanted;
    }

    /// Plays a ring, however the window is.
    public void tryRing() {
        sounds.play(Kind.RING, ring.get() / (double) LOUDEST);
    }

    /// Plays a beep, however the window is.
    public void tryBeep() {
        sounds.play(Kind.BEEP, beep.get() / (double) LOUDEST);
    }

    /// How loud requests ring, from 0, which is off, to 100. Remembered.
    public IntegerProperty ringProperty() {
        return ring;
    }

    /// How loud messages beep, from 0, which is off, to 100. Remembered.
    public IntegerProperty beepProperty() {
        return beep;
    }

    /// Whether there are sounds only while another window has the focus. Remembered.
    public BooleanProperty onlyUnfocusedProperty() {
        return onlyUnfocused;
    }

    /// Whether the desk's window has the focus.
    public BooleanProperty focusedProperty() {
        return focused;
    }
}
