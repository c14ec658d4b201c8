package org.agentdesk.emoji;

import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Screen;

/// An emoji between the words of a text flow, on their base line.
public final class EmojiView extends Region {

    /// How much of the picture stands above the line, as with the letters of most fonts.
    private static final double ASCENT = 0.8;

    /// The pictures fill their squares; letters keep some distance from each other.
    private static final double SIDE = 1;

    private final Emoji emoji;
    private final double size;

    /// @param size width and height; about 1.3 times the size of the letters around it
    public EmojiView(Emoji emoji, double size) {
        this.emoji = emoji;
        this.size = size;
        var picture = EmojiPictures.standard().of(emoji, (int) Math.ceil(size * scale()));
        var view = new ImageView(picture);
        view.setFitWidth(size);
        view.setFitHeight(size);
        view.relocate(SIDE, 0);
        getStyleClass().add("emoji");
        getChildren().add(view);
        setPadding(new Insets(0, SIDE, 0, SIDE));
        setMinSize(size + 2 * SIDE, size);
        setMaxSize(size + 2 * SIDE, size);
        setPrefSize(size + 2 * SIDE, size);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(emoji.name());
    }

    private static double scale() {
        return Screen.getScreens().stream().mapToDouble(Screen::getOutputScaleX).max().orElse(1);
    }

    /// The emoji it shows.
    public Emoji emoji() {
        return emoji;
    }

    /// Its width and height, in pixels.
    public double size() {
        return size;
    }

    @Override
    public double getBaselineOffset() {
        return size * ASCENT;
    }
}
