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
import org.agentdesk.ui.fx.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One request: who, where, how it stands, since when, and what to do.
final class RequestView extends HBox {

    private static final double FACE = 36;

    RequestView(RequestLine line, ListsViewModel model, Texts texts) {
        setId("request-" + line.id());
        getStyleClass().addAll("card", "request");
        var face = new Avatar(FACE);
        face.show(line.customer());
        var name = new Label(line.customer());
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        var where = new Label(line.channel() + (line.list().isEmpty() ? "" : " · " + line.list()));
        where.getStyleClass().addAll("small", "muted");
        where.setMinWidth(0);
        var from = new HBox(6, new FontIcon(Channels.icon(line.channelType())), where);
        from.getStyleClass().add("request-from");
        var who = new VBox(2, name, from);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        getChildren().addAll(face, who, status(line.status(), texts), waited(line, model, texts));
        getChildren().add(join(line, model, texts));
        if (model.endableProperty().get()) {
            getChildren().add(end(line, model, texts));
        }
    }

    /// The status in colour, shape and word.
    private static Node status(Status status, Texts texts) {
        var label = new Label(texts.get("status." + status), new FontIcon(icon(status)));
        label.getStyleClass()
                .addAll("request-status", "request-" + status.name().toLowerCase(Locale.ROOT));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Feather icon(Status status) {
        return switch (status) {
            case CREATED -> Feather.CIRCLE;
            case ACTIVE -> Feather.USER_CHECK;
            case INACTIVE -> Feather.PAUSE_CIRCLE;
            case WRAP_UP, CUSTOMER_LEFT, CLOSING, UNKNOWN -> Feather.HELP_CIRCLE;
        };
    }

    private static Node waited(RequestLine line, ListsViewModel model, Texts texts) {
        var time = new Label(null, new FontIcon(Feather.CLOCK));
        time.getStyleClass().addAll("small", "muted", "request-time");
        time.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> ListsViewModel.waited(line, model.nowProperty().get()),
                                model.nowProperty()));
        time.setMinWidth(Region.USE_PREF_SIZE);
        time.setTooltip(new Tooltip(texts.get("waited")));
        return time;
    }

    private static Node join(RequestLine line, ListsViewModel model, Texts texts) {
        var button = new Button(texts.get(line.joining() ? "joining" : "join"));
        button.getStyleClass().add("primary");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(texts.get("join.accessible", line.customer(), line.channel()));
        button.setDisable(line.joining() || !line.locked().isEmpty());
        button.setOnAction(_ -> model.join(line));
        return explained(button, line.locked());
    }

    private static Node end(RequestLine line, ListsViewModel model, Texts texts) {
        var button = new Button(texts.get("end"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(texts.get("end.accessible", line.customer()));
        button.setDisable(!line.locked().isEmpty());
        button.setOnAction(_ -> model.end(line));
        return explained(button, line.locked());
    }

    private static Node explained(Button button, String locked) {
        var place = new StackPane(button);
        place.setMinWidth(Region.USE_PREF_SIZE);
        if (!locked.isEmpty()) {
            Tooltip.install(place, new Tooltip(locked));
        }
        return place;
    }
}
