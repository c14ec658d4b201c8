package org.agentdesk.ui.toolbar;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.agentdesk.ui.assist.Progress;
import org.agentdesk.ui.fx.AnswerDue;
import org.agentdesk.ui.fx.Shown;

/// The lines between toolbar and transcript that tell what goes on: hold, an answer that is due,
/// somebody who was asked, a customer who left.
public final class BarsController {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");

    private final ToolbarViewModel model;
    private final Progress progress;

    @FXML private Node hold;
    @FXML private Label holdText;
    @FXML private Button holdResume;
    @FXML private Node sla;
    @FXML private Label slaText;
    @FXML private Node moreTime;
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
        Shown.when(hold, model.holdingProperty());
        Shown.when(holdResume, model.heldProperty());
        holdResume.disableProperty().bind(model.holdObstacleProperty().isNotEmpty());
        holdText.textProperty().bind(model.holdTextProperty());
        Shown.when(sla, model.slaStateProperty().isNotEqualTo(AnswerDue.State.NONE));
        Shown.when(moreTime, model.extendableProperty());
        slaText.textProperty().bind(model.slaTextProperty());
        model.slaStateProperty().subscribe(this::colour);
        Shown.when(asked, progress.sentenceProperty().isNotEmpty());
        askedText.textProperty().bind(progress.sentenceProperty());
        Shown.when(gone, model.customerGoneProperty());
        Shown.when(hands, model.handsProperty().isNotEmpty());
        handsText.textProperty().bind(model.handsProperty());
    }

    private void colour(AnswerDue.State state) {
        sla.pseudoClassStateChanged(WARNING, state == AnswerDue.State.WARNING);
        sla.pseudoClassStateChanged(OVERDUE, state == AnswerDue.State.OVERDUE);
    }

    @FXML
    private void resume() {
        model.resume();
    }

    @FXML
    private void moreTime() {
        model.extendSla();
    }

    @FXML
    private void dismiss() {
        progress.dismiss();
    }
}
