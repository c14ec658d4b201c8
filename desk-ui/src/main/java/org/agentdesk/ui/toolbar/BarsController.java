package org.agentdesk.ui.toolbar;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.ui.assist.AssistViewModel;
import org.agentdesk.ui.assist.Progress;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.toolbar.ToolbarViewModel.SlaState;
import org.jspecify.annotations.Nullable;

/// The lines between toolbar and transcript that tell what goes on: hold, an answer that is due,
/// somebody who was asked, a customer who left.
public final class BarsController {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");

    private final ToolbarViewModel model;
    private final Progress progress;
    private final AssistViewModel assist;

    @FXML private Node hold;
    @FXML private Label holdText;
    @FXML private Node sla;
    @FXML private Label slaText;
    @FXML private Node asked;
    @FXML private Label askedText;
    @FXML private Node askedWaiting;
    @FXML private Node askedFailed;
    @FXML private Button askAgain;
    @FXML private Node gone;
    @FXML private Node hands;
    @FXML private Label handsText;

    public BarsController(ToolbarViewModel model, Progress progress, AssistViewModel assist) {
        this.model = model;
        this.progress = progress;
        this.assist = assist;
    }

    @FXML
    private void initialize() {
        Shown.when(hold, model.heldProperty());
        holdText.textProperty().bind(model.holdTextProperty());
        Shown.when(sla, model.slaStateProperty().isNotEqualTo(SlaState.NONE));
        slaText.textProperty().bind(model.slaTextProperty());
        model.slaStateProperty().subscribe(this::colour);
        Shown.when(asked, progress.sentenceProperty().isNotEmpty());
        askedText.textProperty().bind(progress.sentenceProperty());
        progress.againProperty().subscribe(this::showAgain);
        Shown.when(gone, model.customerGoneProperty());
        Shown.when(hands, model.handsProperty().isNotEmpty());
        handsText.textProperty().bind(model.handsProperty());
    }

    private void colour(SlaState state) {
        sla.pseudoClassStateChanged(WARNING, state == SlaState.WARNING);
        sla.pseudoClassStateChanged(OVERDUE, state == SlaState.OVERDUE);
    }

    @FXML
    private void resume() {
        model.resume();
    }

    private void showAgain(@Nullable Assistance kind) {
        Shown.set(askedWaiting, kind == null);
        Shown.set(askedFailed, kind != null);
        Shown.set(askAgain, kind != null);
        asked.pseudoClassStateChanged(WARNING, kind != null);
    }

    @FXML
    private void askAgain() {
        var kind = progress.againProperty().get();
        if (kind != null) {
            assist.ask(kind);
        }
    }

    @FXML
    private void dismiss() {
        progress.dismiss();
    }
}
