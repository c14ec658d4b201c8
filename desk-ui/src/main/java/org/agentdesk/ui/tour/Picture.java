package org.agentdesk.ui.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.agentdesk.ui.fx.Png;

/// A picture of a window or of a part of it, saved as PNG. Made on the JavaFX thread.
public final class Picture {

    private final Image image;

    private Picture(Image image) {
        this.image = image;
    }

    /// A picture of a window with everything that pops up from it.
    public static Picture of(Stage stage) {
        var scene = stage.getScene();
        var picture = scene.snapshot(null);
        double left = stage.getX() + scene.getX();
        double top = stage.getY() + scene.getY();
        for (var window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow popup && popup.isShowing()) {
                int x = (int) Math.round(popup.getX() - left);
                int y = (int) Math.round(popup.getY() - top);
                lay(popup.getScene().getRoot(), picture, x, y);
            }
        }
        return new Picture(picture);
    }

    /// A picture of a part of a scene, cut to its own size. In a window from right to left a part
    /// is drawn mirrored, and mirrored once more by the window; so it is here.
    public static Picture of(Node node) {
        boolean mirrored = node.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        var bounds = node.localToParent(node.getLayoutBounds());
        var left = mirrored ? -bounds.getMaxX() : bounds.getMinX();
        var parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(mirrored ? -1 : 1, 1));
        parameters.setViewport(
                new Rectangle2D(left, bounds.getMinY(), bounds.getWidth(), bounds.getHeight()));
        return new Picture(node.snapshot(parameters, null));
    }

    /// What it shows, to be put together with others.
    public Image image() {
        return image;
    }

    /// Lays a node over a picture, as far as it fits.
    private static void lay(Node node, WritableImage picture, int x, int y) {
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        var top = node.snapshot(parameters, null);
        for (int row = 0; row < (int) top.getHeight(); row++) {
            for (int column = 0; column < (int) top.getWidth(); column++) {
                int px = x + column;
                int py = y + row;
                if (px >= 0 && py >= 0 && px < picture.getWidth() && py < picture.getHeight()) {
                    var over = top.getPixelReader().getColor(column, row);
                    var under = picture.getPixelReader().getColor(px, py);
                    picture.getPixelWriter().setColor(px, py, blend(under, over));
                }
            }
        }
    }

    private static Color blend(Color under, Color over) {
        var opaque = Color.color(over.getRed(), over.getGreen(), over.getBlue());
        return under.interpolate(opaque, over.getOpacity());
    }

    /// Writes the picture to a file.
    public Path save(Path file) {
        try {
            Files.write(file, Png.opaque(image));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
