package org.agentdesk.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class SnugScrollPaneTest {

    private static final double WIDTH = 300;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }

    private static VBox column(Region content) {
        var pane = new SnugScrollPane();
        pane.setContent(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMinHeight(0);
        var column = new VBox(new StackPane(pane), new Region());
        new Scene(column, WIDTH, 600);
        column.applyCss();
        column.layout();
        return column;
    }

    @Test
    void isAsHighAsItsWordsAreWhenTheyWrap() throws Exception {
        fx(() -> {
            var words = new Label("Wants to know about her invoice. ".repeat(6));
            words.setWrapText(true);
            var content = new VBox(words);
            column(content);
            assertTrue(words.getHeight() > 3 * words.getFont().getSize(), "it wraps");
            var viewport = content.getParent().getParent().getLayoutBounds();
            assertEquals(content.getHeight(), viewport.getHeight(), 1);
            return null;
        });
    }

    @Test
    void isLowerAgainAtOnceWhenSomethingGoes() throws Exception {
        fx(() -> {
            var content = new VBox(new Label("one"), new Label("two"), new Label("three"));
            var column = column(content);
            double before = content.getHeight();
            content.getChildren().removeLast();
            column.layout();
            var viewport = content.getParent().getParent().getLayoutBounds();
            assertTrue(viewport.getHeight() < before);
            assertEquals(content.getHeight(), viewport.getHeight(), 1);
            return null;
        });
    }
}
