package org.agentdesk.ui.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Notice;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Ticks;

/// What the agent should be told: each notice once as a toast, and all of them for a while behind
/// the bell. Behind the bell only goes what could not be read, since the agent cannot mend it, and
/// what the open conversation says itself, where the agent looks already.
public final class NoticesViewModel {

    private static final Duration SHOWN_FOR = Duration.ofSeconds(8);
    private static final int MOST_TOASTS = 4;
    private static final int MOST_KEPT = 50;

    private final Texts texts = Texts.of(NoticesViewModel.class);
    private final Ticks ticks;
    private final Selection selection;
    private final ObservableList<NoticeLine> toasts = FXCollections.observableArrayList();
    private final ObservableList<NoticeLine> toastsView =
            FXCollections.unmodifiableObservableList(toasts);
    private final ObservableList<NoticeLine> history = FXCollections.observableArrayList();
    private final ObservableList<NoticeLine> historyView =
            FXCollections.unmodifiableObservableList(history);
    private final BooleanBinding anyToast = Bindings.isNotEmpty(toasts);
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper(this, "unseen");
    private long newest = Long.MIN_VALUE;
    private DeskState before;

    public NoticesViewModel(DeskStates states, Ticks ticks, Selection selection) {
        this.ticks = ticks;
        this.selection = selection;
        this.before = states.getValue();
        states.subscribe(this::show);
        ticks.listenWhile(anyToast, this::hideOld);
    }

    private void show(DeskState state) {
        if (before.me() != null && state.me() == null) {
            forget();
        }
        before = state;
        state.notices().stream().filter(notice -> notice.number() > newest).forEach(this::tell);
    }

    /// The next agent at this desk is not told what the last one was.
    private void forget() {
        toasts.clear();
        history.clear();
        unseen.set(0);
    }

    private void tell(Notice notice) {
        newest = notice.number();
        var line =
                new NoticeLine(
                        notice.number(),
                        notice.at(),
                        NoticeLine.Weight.of(notice.kind()),
                        sentence(notice));
        history.addFirst(line);
        trim(history, MOST_KEPT);
        unseen.set(unseen.get() + 1);
        if (isForAToast(notice)) {
            toasts.addFirst(line);
            trim(toasts, MOST_TOASTS);
        }
    }

    private boolean isForAToast(Notice notice) {
        return switch (notice.kind()) {
            case UNREADABLE -> false;
            case MESSAGE_FAILED, NOBODY_AVAILABLE ->
                    notice.about() == null
                            || !Objects.equals(notice.about(), selection.conversation());
            default -> true;
        };
    }

    private static void trim(ObservableList<NoticeLine> lines, int most) {
        while (lines.size() > most) {
            lines.removeLast();
        }
    }

    private String sentence(Notice notice) {
        var own =
                switch (notice.kind()) {
                    case NOT_POSSIBLE -> "notPossible." + notice.what();
                    case SERVER_ERROR -> "serverError." + notice.what();
                    default -> "";
                };
        if (texts.has(own)) {
            return texts.get(own, notice.detail()).strip();
        }
        var key = "notice." + notice.kind();
        var what = notice.what().isBlank() ? texts.get("what.none") : words(notice.what());
        return notice.detail().isBlank()
                ? texts.get(key, what)
                : texts.getOr(key + ".detail", key, what, notice.detail());
    }

    /// States travel by their wire names; everything else is words already.
    private String words(String what) {
        var key = "what." + what;
        return texts.has(key) ? texts.get(key) : what;
    }

    private void hideOld(Instant now) {
        toasts.removeIf(toast -> !toast.at().plus(SHOWN_FOR).isAfter(now));
    }

    /// Takes a toast away; it stays in the history.
    public void dismiss(NoticeLine toast) {
        toasts.remove(toast);
    }

    /// The agent looked at the history.
    public void markSeen() {
        unseen.set(0);
    }

    /// The time now, for telling how old a line is.
    public Instant now() {
        return ticks.now();
    }

    /// What is shown just now, the newest first.
    public ObservableList<NoticeLine> toasts() {
        return toastsView;
    }

    /// What was told since signing in, the newest first.
    public ObservableList<NoticeLine> history() {
        return historyView;
    }

    /// How many lines of the history came since it was last looked at.
    public ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }
}
