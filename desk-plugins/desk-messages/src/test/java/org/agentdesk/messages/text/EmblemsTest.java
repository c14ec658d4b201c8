package org.agentdesk.messages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.agentdesk.plugin.testkit.FxThread;
import org.junit.jupiter.api.Test;

class EmblemsTest {

    @Test
    void drawsTheEmojiBeforeTheWordsAndReadsThemAsWritten() throws Exception {
        FxThread.run(() -> {
            var label = Emblems.on(new Label("💳 Card 👍"));
            assertEquals("Card", label.getText());
            assertEquals(2, ((HBox) label.getGraphic()).getChildren().size());
            assertEquals("💳 Card 👍", label.getAccessibleText());
        });
    }

    @Test
    void drawsAFewOfMany() throws Exception {
        FxThread.run(() -> {
            var label = Emblems.on(new Label("🎉".repeat(50)));
            assertEquals("", label.getText());
            assertEquals(3, ((HBox) label.getGraphic()).getChildren().size());
        });
    }

    @Test
    void leavesWordsAlone() throws Exception {
        FxThread.run(() -> {
            var label = Emblems.on(new Label("Card No. 1"));
            assertEquals("Card No. 1", label.getText());
            assertNull(label.getGraphic());
        });
    }
}
