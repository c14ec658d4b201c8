package org.agentdesk.ui.toolbar;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.agentdesk.ui.assist.AssistViewModel;
import org.agentdesk.ui.assist.PeopleViewModel;
import org.agentdesk.ui.assist.Progress;
import org.agentdesk.ui.assist.ProgressLine;
import org.agentdesk.ui.fx.AnswerDue;
import org.agentdesk.ui.fx.FoldedNote;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;

/// The lines between toolbar and transcript that tell what goes on: hold, an answer that is due,
/// somebody who was asked, a customer who left.
public final class BarsController {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");

    private final Texts texts = Texts.of(BarsController.class);
    private final ToolbarViewModel model;
    private final Progress progress;
    private final AssistViewModel assist;
    private final PeopleViewModel people;
    private final BriefViewModel briefing;
    private final FoldedNote briefNote = new FoldedNote();

    @FXML private Node hold;
    @FXML private Label holdText;
    @FXML private Button holdResume;
    @FXML private Node sla;
    @FXML private Label slaText;
    @FXML private Node moreTime;
    @FXML private Node brief;
    @FXML private Pane briefWords;
    @FXML private Label briefHeading;
    @FXML private Pane asked;
    @FXML private Node handing;
    @FXML private Label handingText;
    @FXML private Button handingStay;
    @FXML private Button handingConfirm;
    @FXML private Node gone;
    @FXML private Node hands;
    @FXML private Label handsText;

    public BarsController(
            ToolbarViewModel model,
            Progress progress,
            AssistViewModel assist,
            PeopleViewModel people,
            BriefViewModel briefing) {
        this.model = model;
        this.progress = progress;
        this.assist = assist;
        this.people = people;
        this.briefing = briefing;
    }

    @FXML
    private void initialize() {
        Shown.when(hold, model.holdingProperty());
        Shown.when(holdResume, model.heldProperty());
        holdResume.disableProperty().bind(model.holdObstacleProperty().isNotEmpty());
        holdText.textProperty().bind(model.holdTextProperty());
        Shown.when(sla, model.slaStateProperty().isNotEqualTo(AnswerDue.State.NONE));
        Shown.when(moreTime, model.extendableProperty());
        moreTime.disableProperty().bind(model.obstacleProperty().isNotEmpty());
        slaText.textProperty().bind(model.slaTextProperty());
        model.slaStateProperty().subscribe(this::colour);
        Shown.when(brief, briefing.headingProperty().isNotEmpty());
        briefHeading.textProperty().bind(briefing.headingProperty());
        briefWords.getChildren().add(briefNote);
        briefing.noteProperty().subscribe(briefNote::show);
        Rows.follow(progress.lines(), asked.getChildren(), this::row);
        Shown.when(asked, Bindings.isNotEmpty(progress.lines()));
        Shown.when(handing, people.heirProperty().isNotNull());
        people.heirProperty().subscribe(heir -> askToHandOver(heir == null ? null : heir.name()));
        handingConfirm.disableProperty().bind(people.obstacleProperty().isNotEmpty());
        Shown.when(gone, model.customerGoneProperty());
        Shown.when(hands, model.handsProperty().isNotEmpty());
        handsText.textProperty().bind(model.handsProperty());
    }

    private Node row(ProgressLine line) {
        return new AskedRow(line, texts, assist::ask, progress::dismiss);
    }

    private void askToHandOver(@Nullable String name) {
        if (name != null) {
            handingText.setText(texts.get("handing", name));
            handingStay.requestFocus();
        }
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
    private void closeBrief() {
        briefing.dismiss();
    }

    @FXML
    private void moreTime() {
        model.extendSla();
    }

    @FXML
    private void handOver() {
        people.confirm();
    }

    @FXML
    private void keep() {
        people.hide();
    }
}
