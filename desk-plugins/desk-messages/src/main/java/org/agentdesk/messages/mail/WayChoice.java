package org.agentdesk.messages.mail;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.agentdesk.messages.mail.Answering.Way;
import org.agentdesk.messages.words.Words;

/// Reply, reply all or forward: one of the three.
final class WayChoice {

    private final HBox node = new HBox();

    WayChoice(Words words, Way chosen, Consumer<Way> then) {
        node.getStyleClass().add("mail-form-ways");
        var group = new ToggleGroup();
        for (var way : Way.values()) {
            var button = new ToggleButton(words.get(key(way)));
            button.getStyleClass().addAll("small", place(way));
            button.setUserData(way);
            button.setToggleGroup(group);
            button.setSelected(way == chosen);
            node.getChildren().add(button);
        }
        group.selectedToggleProperty()
                .addListener((_, before, now) -> {
                    if (now == null) {
                        group.selectToggle(before);
                    } else if (before != null) {
                        then.accept((Way) now.getUserData());
                    }
                });
    }

    private static String key(Way way) {
        return switch (way) {
            case REPLY -> "mail.reply";
            case REPLY_ALL -> "mail.replyAll";
            case FORWARD -> "mail.forward";
        };
    }

    private static String place(Way way) {
        return switch (way) {
            case REPLY -> "left-pill";
            case REPLY_ALL -> "center-pill";
            case FORWARD -> "right-pill";
        };
    }

    Node node() {
        return node;
    }
}
