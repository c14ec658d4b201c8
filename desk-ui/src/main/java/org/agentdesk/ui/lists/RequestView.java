package org.agentdesk.ui.lists;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.agentdesk.core.model.ListRequest.Status;
import org.agentdesk.ui.fx.Avatar;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.Named;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One request: who, where, how it stands, since when, and what to do.
final class RequestView extends HBox {

    private static final double FACE = 36;

    private final Texts texts;
    private final Avatar face = new Avatar(FACE);
    private final Label name = new Label();
    private final FontIcon channel = new FontIcon(Feather.HELP_CIRCLE);
    private final Label where = new Label();
    private final Label status = new Label();
    private final Button join = new Button();
    private final Button end = new Button();
    private final Tooltip locked = new Tooltip();
    private final StackPane joinPlace = new StackPane(join);
    private final StackPane endPlace = new StackPane(end);

    RequestView(Line<RequestLine> line, ListsViewModel model, Texts texts) {
        this.texts = texts;
        Named.name(this, "request-" + line.get().id());
        getStyleClass().addAll("card", "request");
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        where.getStyleClass().addAll("small", "muted");
        where.setMinWidth(0);
        var from = new HBox(6, channel, where);
        from.getStyleClass().add("request-from");
        var who = new VBox(2, name, from);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        status.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(face, who, status, waited(line, model), joinPlace, endPlace);
        join.getStyleClass().addAll("primary", "request-join");
        join.setOnAction(_ -> model.join(line.get()));
        end.getStyleClass().add("request-end");
        end.setOnAction(_ -> model.end(line.get()));
        for (var place : new Region[] {joinPlace, endPlace, join, end}) {
            place.setMinWidth(Region.USE_PREF_SIZE);
        }
        Shown.when(endPlace, model.endableProperty());
        line.property().subscribe(this::show);
    }

    private void show(RequestLine line) {
        face.show(line.customer());
        name.setText(line.customer());
        channel.setIconCode(Channels.icon(line.channelType()));
        where.setText(line.channel() + (line.list().isEmpty() ? "" : " · " + line.list()));
        showStatus(line.status());
        join.setText(texts.get(line.joining() ? "joining" : "join"));
        join.setAccessibleText(texts.get("join.accessible", line.customer(), line.channel()));
        join.setDisable(line.joining() || line.ending() || !line.locked().isEmpty());
        end.setText(texts.get(line.ending() ? "ending" : "end"));
        end.setAccessibleText(texts.get("end.accessible", line.customer()));
        end.setDisable(line.ending() || !line.locked().isEmpty());
        explain(line.locked());
    }

    /// The status in colour, shape and word.
    private void showStatus(Status now) {
        status.setText(texts.get("status." + now));
        status.setGraphic(new FontIcon(icon(now)));
        status.getStyleClass()
                .setAll(
                        "label",
                        "request-status",
                        "request-" + now.name().toLowerCase(Locale.ROOT));
    }

    private static Feather icon(Status status) {
        return switch (status) {
            case CREATED -> Feather.CIRCLE;
            case ACTIVE -> Feather.USER_CHECK;
            case INACTIVE -> Feather.PAUSE_CIRCLE;
            case WRAP_UP, CUSTOMER_LEFT, CLOSING, UNKNOWN -> Feather.HELP_CIRCLE;
        };
    }

    private Node waited(Line<RequestLine> line, ListsViewModel model) {
        var time = new Label(null, new FontIcon(Feather.CLOCK));
        time.getStyleClass().addAll("small", "muted", "request-time");
        time.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> ListsViewModel.waited(line.get(), model.nowProperty().get()),
                                model.nowProperty(),
                                line.property()));
        time.setMinWidth(Region.USE_PREF_SIZE);
        time.setTooltip(new Tooltip(texts.get("waited")));
        return time;
    }

    /// A disabled button has no tooltip of its own: its place has.
    private void explain(String why) {
        for (var place : new Node[] {joinPlace, endPlace}) {
            if (why.isEmpty()) {
                Tooltip.uninstall(place, locked);
            } else {
                locked.setText(why);
                Tooltip.install(place, locked);
            }
        }
    }
}
