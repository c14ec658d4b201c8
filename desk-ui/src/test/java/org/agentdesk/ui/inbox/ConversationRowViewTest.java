package org.agentdesk.ui.inbox;

import static org.agentdesk.ui.Samples.NOW;
import static org.agentdesk.ui.Samples.busy;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.ManualBeat;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ConversationRowViewTest {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Selection selection = new Selection();
    private final ManualBeat beat = new ManualBeat(NOW);
    private final ConversationsViewModel model =
            new ConversationsViewModel(new DeskStates(busy()), selection, new Ticks(beat, beat));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /// Whoever listens to the selection is kept by it, with all it shows.
    @Test
    void listensOnlyWhileItIsInTheWindow() {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    var row = model.rows().getFirst();
                    var view = new ConversationRowView(row, model);
                    var list = new VBox(view);
                    var scene = new Scene(list);
                    selection.open(row.id());
                    assertTrue(view.getPseudoClassStates().contains(OPEN), scene.toString());
                    list.getChildren().clear();
                    selection.open(null);
                    assertTrue(view.getPseudoClassStates().contains(OPEN), "it hears nothing now");
                    list.getChildren().add(view);
                    assertFalse(view.getPseudoClassStates().contains(OPEN), "it knows again");
                });
    }
}
