package org.agentdesk.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Durations;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Ticks;

/// How the desk stands with the server: a word in the header, and a banner while the link is down.
public final class ConnectionViewModel {

    /// The state of the connection, as far as the agent needs to know.
    public enum Health {
        NONE,
        CONNECTED,
        LOST,
        ENDING
    }

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM);

    private final Texts texts = Texts.of(ConnectionViewModel.class);
    private final Desk desk;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Link> link;
    private final ReadOnlyObjectWrapper<Health> health =
            new ReadOnlyObjectWrapper<>(this, "health", Health.NONE);
    private final ReadOnlyStringWrapper word = new ReadOnlyStringWrapper(this, "word", "");
    private final ReadOnlyStringWrapper banner = new ReadOnlyStringWrapper(this, "banner", "");
    private final BooleanBinding lost = health.isEqualTo(Health.LOST);

    public ConnectionViewModel(Desk desk, DeskStates states, Ticks ticks, ZoneId zone) {
        this.desk = desk;
        this.zone = zone;
        this.link = new ReadOnlyObjectWrapper<>(this, "link", states.getValue().link());
        states.subscribe(state -> show(state, ticks.now()));
        ticks.listenWhile(lost, this::showBanner);
    }

    private void show(DeskState state, Instant now) {
        link.set(state.link());
        health.set(health(state.link()));
        word.set(texts.get("health." + health.get()));
        showBanner(now);
    }

    private static Health health(Link link) {
        return switch (link) {
            case Link.Live _ -> Health.CONNECTED;
            case Link.Lost _ -> Health.LOST;
            case Link.SigningOut _ -> Health.ENDING;
            case Link.SignedOut _, Link.SigningIn _, Link.Connecting _ -> Health.NONE;
        };
    }

    private void showBanner(Instant now) {
        banner.set(link.get() instanceof Link.Lost down ? sentence(down, now) : "");
    }

    private String sentence(Link.Lost down, Instant now) {
        var asOf = TIME.format(down.asOf().atZone(zone));
        var next = down.nextTry();
        if (next == null || !next.isAfter(now)) {
            return texts.get("banner.trying", asOf);
        }
        return texts.get(
                "banner.waiting", asOf, Durations.secondsLeft(Duration.between(now, next)));
    }

    /// Tries the lost connection now.
    public void retryNow() {
        desk.retryNow();
    }

    public ReadOnlyObjectProperty<Health> healthProperty() {
        return health.getReadOnlyProperty();
    }

    /// The health in a word.
    public ReadOnlyStringProperty wordProperty() {
        return word.getReadOnlyProperty();
    }

    /// How old the picture is and when it is tried again; `""` while the link is there.
    public ReadOnlyStringProperty bannerProperty() {
        return banner.getReadOnlyProperty();
    }
}
