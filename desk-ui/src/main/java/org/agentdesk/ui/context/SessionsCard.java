package org.agentdesk.ui.context;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.fx.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows the channel sessions; those that ended are grey and say so.
final class SessionsCard extends VBox {

    private final Texts texts = FoldCard.TEXTS;
    private final ZoneId zone;
    private final DateTimeFormatter time;

    SessionsCard(SessionsViewModel model, Locale locale, ZoneId zone) {
        this.zone = zone;
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withLocale(locale);
        setId("context-sessions");
        getStyleClass().add("sessions");
        Rows.follow(model.sessions(), getChildren(), this::row);
    }

    private Node row(SessionLine line) {
        var name = new Label(line.channel());
        name.getStyleClass().add("medium");
        name.setMinWidth(0);
        var state = new Label(texts.get(line.active() ? "session.active" : "session.ended"));
        state.getStyleClass().addAll("session-state", line.active() ? "success-text" : "faint");
        state.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var icon = new FontIcon(Channels.icon(line.channelType()));
        var first = new HBox(8, icon, name, gap, state);
        first.setAlignment(Pos.CENTER_LEFT);
        var more = new Label(detail(line));
        more.getStyleClass().addAll("small", "muted", "session-detail");
        more.setMinWidth(0);
        var row = new VBox(1, first);
        if (!more.getText().isEmpty()) {
            row.getChildren().add(more);
        }
        row.getStyleClass().addAll("session", line.active() ? "session-on" : "session-off");
        row.setAccessibleText(line.channel() + ", " + state.getText() + ", " + more.getText());
        return row;
    }

    private String detail(SessionLine line) {
        var since = line.since();
        var began =
                since == null ? "" : texts.get("session.since", time.format(since.atZone(zone)));
        return Stream.of(line.address(), began)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
