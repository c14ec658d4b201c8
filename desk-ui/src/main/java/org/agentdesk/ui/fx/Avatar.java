package org.agentdesk.ui.fx;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A person as a disc with initials, and if wanted the icon of the channel in its corner. Decorates
/// a name that stands beside it, so assistive technology does not need to read it.
public final class Avatar extends StackPane {

    private static final int MOST_INITIALS = 2;

    private final Label initials = new Label();
    private final FontIcon channel = new FontIcon(Feather.MESSAGE_CIRCLE);
    private final StackPane corner = new StackPane(channel);

    public Avatar(double size) {
        getStyleClass().add("avatar-box");
        initials.getStyleClass().add("avatar");
        initials.setMinSize(size, size);
        initials.setMaxSize(size, size);
        initials.setStyle("-fx-font-size: " + Math.round(size * 0.36) + "px;");
        corner.getStyleClass().add("avatar-channel");
        corner.setVisible(false);
        StackPane.setAlignment(corner, Pos.BOTTOM_RIGHT);
        getChildren().addAll(initials, corner);
        setMinSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
    }

    /// Shows a person without a channel.
    public void show(String name) {
        initials.setText(initialsOf(name));
    }

    /// Shows a person on a channel.
    public void show(String name, String channelType) {
        show(name);
        channel.setIconCode(Channels.icon(channelType));
        corner.setVisible(true);
    }

    /// The first letters of the first and the last word.
    static String initialsOf(String name) {
        var words = Arrays.stream(name.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
        var chosen =
                words.size() <= MOST_INITIALS ? words : List.of(words.getFirst(), words.getLast());
        return chosen.stream()
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.getDefault());
    }
}
