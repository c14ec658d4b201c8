package org.agentdesk.ui.theme;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// The product's mark, drawn: two speech bubbles that meet, one asking and one answering.
public final class Logo {

    private static final double GRID = 32;
    private static final Color LIGHT = Color.web("#6f7bf2");
    private static final Color DEEP = Color.web("#3f49c4");

    private Logo() {}

    /// The mark at a size in pixels.
    public static Node drawn(double size) {
        var tile = new Rectangle(GRID, GRID);
        tile.setArcWidth(16);
        tile.setArcHeight(16);
        tile.setFill(
                new LinearGradient(
                        0,
                        0,
                        1,
                        1,
                        true,
                        CycleMethod.NO_CYCLE,
                        new Stop(0, LIGHT),
                        new Stop(1, DEEP)));
        var asking =
                bubble(
                        "M9 7h11a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3h-7l-4 3.5v-3.6a3 3 0 0 1-3-2.9"
                                + "v-4a3 3 0 0 1 3-3z",
                        1);
        var answering =
                bubble(
                        "M25 13.2a3 3 0 0 1 2 2.8v3a3 3 0 0 1-3 3v3.4l-3.9-3.4h-5a3 3 0 0 1"
                                + "-2.7-1.7l1.3-1.2h6.3a5 5 0 0 0 5-5z",
                        0.62);
        var mark = new Group(tile, asking, answering);
        mark.getTransforms().add(new Scale(size / GRID, size / GRID));
        mark.setMouseTransparent(true);
        return new Group(mark);
    }

    private static SVGPath bubble(String path, double opacity) {
        var bubble = new SVGPath();
        bubble.setContent(path);
        bubble.setFill(Color.gray(1, opacity));
        return bubble;
    }

    /// The mark as window icons, from 16 to 256 pixels.
    public static List<Image> icons() {
        return IntStream.of(16, 32, 48, 64, 128, 256).mapToObj(Logo::icon).toList();
    }

    private static Image icon(int size) {
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return drawn(size).snapshot(parameters, null);
    }
}
