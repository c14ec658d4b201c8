package org.agentdesk.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class InSightTest {

    private static final double ROW = 50;
    private static final int ROWS = 20;
    private static final double HEIGHT = 200;

    private VBox rows;
    private ScrollPane pane;

    private void fill() {
        rows = new VBox();
        pane = new ScrollPane(rows);
        for (int i = 0; i < ROWS; i++) {
            var row = new Region();
            row.setMinSize(ROW, ROW);
            rows.getChildren().add(row);
        }
        pane.setStyle("-fx-padding: 0; -fx-background-insets: 0;");
        var scene = new Scene(pane, HEIGHT, HEIGHT);
        scene.getRoot().resize(HEIGHT, HEIGHT);
        pane.applyCss();
        pane.layout();
    }

    /// The height of the content that is above what is seen, after a row was brought in sight.
    private double above(int row) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    InSight.bring(rows.getChildren().get(row));
                    double hidden = rows.getHeight() - pane.getViewportBounds().getHeight();
                    return pane.getVvalue() * hidden;
                });
    }

    @Test
    void scrollsNoFurtherThanIsNeeded() throws Exception {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(10_000, this::fill);
        assertEquals(0, above(2), 1);
        double below = above(9);
        assertEquals(10 * ROW - pane.getViewportBounds().getHeight(), below, 1);
        assertEquals(below, above(8), 1);
        assertEquals(3 * ROW, above(3), 1);
        assertEquals(0, above(0), 1);
        assertEquals(ROWS * ROW - pane.getViewportBounds().getHeight(), above(ROWS - 1), 1);
    }
}
