package org.agentdesk.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.agentdesk.core.model.CannedReply;
import org.agentdesk.ui.fx.InSight;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.TabLeaves;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.settings.RepliesViewModel.Deleted;
import org.agentdesk.ui.settings.RepliesViewModel.Draft;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/// The section of the settings page about canned replies.
public final class RepliesController implements ReplyRow.Deeds {

    private static final int LONGEST_NAMED = 40;

    private final Texts texts = Texts.of(RepliesController.class);
    private final RepliesViewModel model;

    @FXML private CustomTextField search;
    @FXML private Button clear;
    @FXML private Button begin;
    @FXML private HBox unkept;
    @FXML private HBox deleted;
    @FXML private Label deletedText;
    @FXML private Pane newPlace;
    @FXML private VBox form;
    @FXML private TextField category;
    @FXML private TextArea text;
    @FXML private Label problem;
    @FXML private VBox previewBox;
    @FXML private Label preview;
    @FXML private VBox own;
    @FXML private Label noOwn;
    @FXML private Label keys;
    @FXML private VBox administered;
    @FXML private Label noAdministered;
    @FXML private Label rest;

    public RepliesController(RepliesViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.searchProperty());
        Shown.when(clear, search.textProperty().isNotEmpty());
        showForm();
        showOwn();
        model.administered().addListener((ListChangeListener<CannedReply>) _ -> showAdministered());
        showAdministered();
        rest.textProperty().bind(model.restProperty());
        Shown.when(rest, rest.textProperty().isNotEmpty());
        Shown.when(unkept, model.unkeptProperty());
        model.deletedProperty().subscribe(this::showDeleted);
    }

    private void showForm() {
        category.textProperty().bindBidirectional(model.categoryProperty());
        text.textProperty().bindBidirectional(model.textProperty());
        TabLeaves.by(text);
        form.addEventFilter(KeyEvent.KEY_PRESSED, this::formKey);
        problem.textProperty().bind(model.problemProperty());
        Shown.when(problem, problem.textProperty().isNotEmpty());
        preview.textProperty().bind(model.previewProperty());
        Shown.when(previewBox, preview.textProperty().isNotEmpty());
        model.draftProperty().subscribe(this::placeForm);
    }

    private void formKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            key.consume();
            save();
        }
    }

    /// The form stands in the place of the reply that is reworded.
    private void placeForm(@Nullable Draft draft) {
        if (form.getParent() instanceof Pane before) {
            before.getChildren().remove(form); // its row may have gone with it
        }
        for (var place : own.getChildren()) {
            place((Pane) place, draft);
        }
        if (draft != null && form.getParent() == null) {
            newPlace.getChildren().setAll(form);
        }
    }

    private void place(Pane place, @Nullable Draft draft) {
        var row = (ReplyRow) place.getUserData();
        boolean written = draft != null && row.reply().equals(draft.reply());
        place.getChildren().setAll(written ? form : row);
    }

    private void showOwn() {
        Rows.follow(model.own(), own.getChildren(), this::place);
        model.own()
                .addListener(
                        (ListChangeListener<CannedReply>)
                                _ -> placeForm(model.draftProperty().get()));
        placeForm(model.draftProperty().get());
        Shown.when(noOwn, Bindings.isEmpty(model.own()));
        Shown.when(keys, Bindings.isNotEmpty(model.own()));
        noOwn.textProperty()
                .bind(
                        search.textProperty()
                                .map(typed ->
                                        texts.get(typed.isBlank() ? "own.none" : "own.notFound")));
    }

    private Pane place(CannedReply reply) {
        var row = new ReplyRow(reply, this);
        var place = new VBox(row);
        place.setUserData(row);
        return place;
    }

    private void showAdministered() {
        administered.getChildren().clear();
        var heading = "";
        for (var reply : model.administered()) {
            if (!reply.category().equals(heading)) {
                heading = reply.category();
                var label = new Label(heading);
                label.getStyleClass().addAll("small", "strong", "reply-heading");
                administered.getChildren().add(label);
            }
            administered.getChildren().add(ReplyRow.words(reply));
        }
        boolean none = model.administered().isEmpty();
        Shown.set(noAdministered, none);
        noAdministered.setText(
                texts.get(
                        model.searchProperty().getValueSafe().isBlank()
                                ? "administered.none"
                                : "own.notFound"));
    }

    private void showDeleted(@Nullable Deleted last) {
        Shown.set(deleted, last != null);
        if (last != null) {
            var line = last.reply().text().strip().replaceAll("\\s+", " ");
            var named =
                    line.length() <= LONGEST_NAMED ? line : line.substring(0, LONGEST_NAMED) + "…";
            deletedText.setText(texts.get("deleted", named));
        }
    }

    @FXML
    private void clear() {
        search.clear();
        search.requestFocus();
    }

    @FXML
    private void begin() {
        search.clear();
        model.begin();
        write();
    }

    @Override
    public void edit(CannedReply reply) {
        model.edit(reply);
        write();
        text.end();
    }

    @FXML
    private void save() {
        var before = model.draftProperty().get();
        int place = before == null || before.reply() == null ? 0 : indexOf(before.reply());
        if (model.save()) {
            focus(place);
        } else {
            write();
        }
    }

    @FXML
    private void cancel() {
        var before = model.draftProperty().get();
        model.cancel();
        focus(before == null || before.reply() == null ? -1 : indexOf(before.reply()));
    }

    @Override
    public void delete(CannedReply reply) {
        int place = indexOf(reply);
        model.delete(reply);
        focus(Math.min(place, model.own().size() - 1));
    }

    @FXML
    private void undo() {
        var last = model.deletedProperty().get();
        model.undo();
        focus(last == null ? -1 : indexOf(last.reply()));
    }

    @FXML
    private void keepAgain() {
        model.keepAgain();
    }

    @Override
    public void move(CannedReply reply, int by) {
        model.move(reply, by);
        focus(indexOf(reply));
    }

    @Override
    public void go(CannedReply reply, int by) {
        int next = indexOf(reply) + by;
        if (next >= 0 && next < own.getChildren().size()) {
            focus(next);
        }
    }

    @Override
    public void drop(CannedReply reply, CannedReply onto) {
        move(reply, indexOf(onto) - indexOf(reply));
    }

    private int indexOf(CannedReply reply) {
        return model.own().indexOf(reply);
    }

    /// Puts the focus into a row; where there is none, where a new one begins.
    private void focus(int place) {
        Node node =
                place < 0 || place >= own.getChildren().size()
                        ? begin
                        : (Node) own.getChildren().get(place).getUserData();
        node.requestFocus();
        InSight.bring(node);
    }

    private void write() {
        InSight.bring(form);
        text.requestFocus();
    }
}
