package org.agentdesk.ui.toolbar;

import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.agentdesk.ui.assist.Progress;
import org.agentdesk.ui.toolbar.ToolbarViewModel.SlaState;

/// The lines between toolbar and transcript that tell what goes on: hold, an answer that is due,
/// somebody who was asked, a customer who left.
public final class BarsController {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");

    private final ToolbarViewModel model;
    private final Progress progress;

    @FXML private Node hold;
    @FXML private Label holdText;
    @FXML private Node sla;
    @FXML private Label slaText;
    @FXML private Node asked;
    @FXML private Label askedText;
    @FXML private Node gone;
    @FXML private Node hands;
    @FXML private Label handsText;

    public BarsController(ToolbarViewModel model, Progress progress) {
        this.model = model;
        this.progress = progress;
    }

    @FXML
    private void initialize() {
        showOnly(hold, model.heldProperty());
        holdText.textProperty().bind(model.holdTextProperty());
        showOnly(sla, model.slaStateProperty().isNotEqualTo(SlaState.NONE));
        slaText.textProperty().bind(model.slaTextProperty());
        model.slaStateProperty().subscribe(this::colour);
        showOnly(asked, progress.sentenceProperty().isNotEmpty());
        askedText.textProperty().bind(progress.sentenceProperty());
        showOnly(gone, model.customerGoneProperty());
        showOnly(hands, model.handsProperty().isNotEmpty());
        handsText.textProperty().bind(model.handsProperty());
    }

    private static void showOnly(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private void colour(SlaState state) {
        sla.pseudoClassStateChanged(WARNING, state == SlaState.WARNING);
        sla.pseudoClassStateChanged(OVERDUE, state == SlaState.OVERDUE);
    }

    @FXML
    private void resume() {
        model.resume();
    }

    @FXML
    private void dismiss() {
        progress.dismiss();
    }
}
