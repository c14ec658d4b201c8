package org.agentdesk.ui.wrapup;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.model.WrapUpForm;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.TabLeaves;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.wrapup.WrapUpViewModel.FormState;

/// The wrap-up form below the transcript.
public final class WrapUpController {

    private final Texts texts = Texts.of(WrapUpController.class);
    private final WrapUpViewModel model;
    private final List<Choice> choices = new ArrayList<>();

    @FXML private Node root;
    @FXML private Label heading;
    @FXML private Label left;
    @FXML private Node leftBox;
    @FXML private Pane categories;
    @FXML private Label counter;
    @FXML private Node categoryScroll;
    @FXML private Label formNote;
    @FXML private Node formNoteBox;
    @FXML private Button reload;
    @FXML private TextArea note;
    @FXML private Label hint;
    @FXML private Button close;
    @FXML private Button skip;
    @FXML private Button save;

    private record Choice(WrapUpForm.Choice category, ToggleButton button) {}

    public WrapUpController(WrapUpViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        root.visibleProperty().bind(model.shownProperty());
        root.managedProperty().bind(model.shownProperty());
        note.textProperty().bindBidirectional(model.noteProperty());
        TabLeaves.by(note);
        left.textProperty().bind(model.leftProperty().map(time -> texts.get("left", time)));
        Shown.set(leftBox, model.afterwardsProperty().get());
        model.afterwardsProperty().subscribe(this::showPhase);
        hint.textProperty().bind(model.hintProperty());
        save.disableProperty().bind(model.savableProperty().not());
        model.formProperty().subscribe(this::showForm);
        model.formStateProperty().subscribe(this::showFormState);
        model.draftProperty().subscribe(this::showDraft);
        model.shownProperty().subscribe(this::focus);
    }

    private void showPhase(boolean afterwards) {
        Shown.set(leftBox, afterwards);
        Shown.set(skip, afterwards);
        Shown.set(close, !afterwards);
        save.setText(texts.get(afterwards ? "save.finish" : "save"));
        save.setAccessibleText(save.getText());
        heading.setText(texts.get(afterwards ? "heading.after" : "heading"));
    }

    private void showForm(WrapUpForm form) {
        choices.clear();
        categories.getChildren().setAll(form.categories().stream().map(this::group).toList());
        showDraft(model.draftProperty().get());
    }

    private Node group(WrapUpForm.Category category) {
        var title = new Label(category.name());
        title.getStyleClass().add("wrap-up-group-title");
        var values = new FlowPane();
        values.getStyleClass().add("wrap-up-values");
        for (var value : category.values()) {
            values.getChildren().add(choice(new WrapUpForm.Choice(category.name(), value)));
        }
        var group = new VBox(title, values);
        group.getStyleClass().add("wrap-up-group");
        return group;
    }

    private ToggleButton choice(WrapUpForm.Choice category) {
        var button = new ToggleButton(category.value());
        button.getStyleClass().add("chip");
        button.setAccessibleText(
                texts.get("choice.accessible", category.category(), category.value()));
        button.setOnAction(_ -> {
            model.toggle(category);
            showDraft(model.draftProperty().get());
        });
        choices.add(new Choice(category, button));
        return button;
    }

    private void showDraft(WrapUpDraft draft) {
        int limit = model.formProperty().get().limit();
        boolean full = draft.chosen().size() >= limit && limit > 1;
        for (var choice : choices) {
            boolean chosen = draft.chosen().contains(choice.category());
            choice.button().setSelected(chosen);
            choice.button().setDisable(full && !chosen);
        }
        counter.setText(texts.get("counter", draft.chosen().size(), limit));
    }

    private void showFormState(FormState state) {
        Shown.set(categoryScroll, state == FormState.READY);
        Shown.set(counter, state == FormState.READY && model.formProperty().get().multiple());
        Shown.set(formNoteBox, state != FormState.READY);
        formNote.setText(texts.get("form." + state));
        Shown.set(reload, state == FormState.FAILED);
    }

    private void focus(boolean shown) {
        if (shown) {
            note.requestFocus();
            note.end();
        }
    }

    @FXML
    private void reload() {
        model.reload();
    }

    @FXML
    private void close() {
        model.hide();
    }

    @FXML
    private void skip() {
        model.skip();
    }

    @FXML
    private void save() {
        model.save();
    }
}
