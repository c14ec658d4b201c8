package org.agentdesk.emoji;

import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.stage.Screen;

/// An emoji between the words of a text flow, on their base line.
public final class EmojiView extends ImageView {

    /// How much of the picture stands above the line, as with the letters of most fonts.
    private static final double ASCENT = 0.8;

    private final Emoji emoji;
    private final double size;

    /// @param size width and height; about 1.3 times the size of the letters around it
    public EmojiView(Emoji emoji, double size) {
        this.emoji = emoji;
        this.size = size;
        getStyleClass().add("emoji");
        setImage(EmojiPictures.standard().of(emoji, (int) Math.ceil(size * scale())));
        setFitWidth(size);
        setFitHeight(size);
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

    @Override
    public double getBaselineOffset() {
        return size * ASCENT;
    }
}
