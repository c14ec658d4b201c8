package org.agentdesk.ui.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Ending;
import org.agentdesk.core.model.Notice;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.port.Privacy;

/// What the agent should be told: each notice once as a toast, and all of them for a while behind
/// the bell. Behind the bell only goes what could not be read, since the agent cannot mend it, and
/// what the open conversation says itself, where the agent looks already; unless it goes before
/// that could be read.
public final class NoticesViewModel {

    private static final Duration SHOWN_FOR = Duration.ofSeconds(8);
    private static final int MOST_TOASTS = 4;
    private static final int MOST_KEPT = 50;
    private static final Set<Notice.Kind> SAID_THERE =
            Set.of(
                    Notice.Kind.MESSAGE_FAILED,
                    Notice.Kind.ASSISTANCE_PLACED,
                    Notice.Kind.ASSISTANCE_ASSIGNED,
                    Notice.Kind.NOBODY_AVAILABLE,
                    Notice.Kind.ASSISTANCE_REFUSED,
                    Notice.Kind.ASSISTANCE_NO_ANSWER);

    private final Texts texts = Texts.of(NoticesViewModel.class);
    private final Privacy privacy;
    private final Selection selection;
    private final Ticks ticks;
    private final List<Notice> told = new ArrayList<>();
    private final List<Notice> leftToConversation = new ArrayList<>();
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

    public NoticesViewModel(DeskStates states, Selection selection, Privacy privacy, Ticks ticks) {
        this.selection = selection;
        this.privacy = privacy;
        this.ticks = ticks;
        this.before = states.getValue();
        states.subscribe(this::show);
        privacy.piiProperty().subscribe((_, _) -> retell());
        ticks.listenWhile(anyToast, this::hideOld);
    }

    private void show(DeskState state) {
        if (before.me() != null && state.me() == null) {
            forget();
        }
        before = state;
        state.notices().stream().filter(notice -> notice.number() > newest).forEach(this::tell);
        leftToConversation.removeIf(
                notice -> isOld(notice.at(), ticks.now()) || tellForOneGone(notice));
    }

    private boolean tellForOneGone(Notice notice) {
        var about = notice.about();
        boolean gone = about != null && before.conversation(about).isEmpty();
        if (gone) {
            toast(line(notice));
        }
        return gone;
    }

    /// The next agent at this desk is not told what the last one was.
    private void forget() {
        told.clear();
        leftToConversation.clear();
        toasts.clear();
        history.clear();
        unseen.set(0);
    }

    private void tell(Notice notice) {
        newest = notice.number();
        var line = line(notice);
        told.addFirst(notice);
        trim(told, MOST_KEPT);
        history.addFirst(line);
        trim(history, MOST_KEPT);
        unseen.set(unseen.get() + 1);
        if (isInView(notice)) {
            leftToConversation.add(notice);
        } else if (notice.kind() != Notice.Kind.UNREADABLE) {
            toast(line);
        }
    }

    private void toast(NoticeLine line) {
        toasts.addFirst(line);
        trim(toasts, MOST_TOASTS);
    }

    private static boolean isLeftover(Notice.Kind kind) {
        return kind == Notice.Kind.WORDS_KEPT || kind == Notice.Kind.MESSAGE_STRANDED;
    }

    /// What became of a message or of asking others stands in the conversation: no toast says it
    /// twice.
    private boolean isInView(Notice notice) {
        return SAID_THERE.contains(notice.kind())
                && notice.about() != null
                && notice.about().equals(selection.conversation());
    }

    /// The agent may see more or less of the customers' names now.
    private void retell() {
        history.setAll(told.stream().map(this::line).toList());
        for (var line : history) {
            toasts.replaceAll(toast -> toast.number() == line.number() ? line : toast);
        }
    }

    private NoticeLine line(Notice notice) {
        return new NoticeLine(
                notice.number(),
                notice.at(),
                NoticeLine.Weight.of(notice.kind()),
                sentence(privacy.pii().masked(notice)),
                isLeftover(notice.kind()));
    }

    private static void trim(List<?> lines, int most) {
        while (lines.size() > most) {
            lines.removeLast();
        }
    }

    private String sentence(Notice notice) {
        return switch (notice.kind()) {
            case CONVERSATION_ENDED ->
                    texts.get(
                            "ended." + Ending.of(notice.detail()),
                            customer(notice.what()),
                            notice.detail());
            case NO_ANSWER -> asked("noAnswer", notice, customer(notice.detail()));
            case REFUSED -> asked("refused", notice, notice.detail());
            case WRAP_UP_UNSAVED, WRAP_UP_OVER ->
                    texts.get("notice." + notice.kind(), customer(notice.what()));
            case NOT_POSSIBLE -> notPossible(notice);
            default -> general(notice);
        };
    }

    private String notPossible(Notice notice) {
        var own = "notPossible." + notice.what();
        return texts.has(own) ? texts.get(own) : general(notice);
    }

    private String asked(String answer, Notice notice, String filler) {
        var own = answer + "." + notice.what();
        return texts.get(texts.has(own) ? own : answer, filler);
    }

    private String customer(String name) {
        return name.isBlank() ? texts.get("what.customer") : name;
    }

    private String general(Notice notice) {
        var key = "notice." + notice.kind();
        if (notice.what().isBlank() && texts.has(key + ".none")) {
            return texts.get(key + ".none");
        }
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
        toasts.removeIf(toast -> isOld(toast.at(), now));
    }

    private static boolean isOld(Instant at, Instant now) {
        return !at.plus(SHOWN_FOR).isAfter(now);
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
