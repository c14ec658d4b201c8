package org.agentdesk.ui.lists;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;

/// The page of the pull-mode lists: those there are on the left, their requests on the right.
public final class ListsController {

    private final Texts texts = Texts.of(ListsController.class);
    private final ListsViewModel model;

    @FXML private Pane lists;
    @FXML private Node noLists;
    @FXML private Pane requests;
    @FXML private Node noRequests;
    @FXML private Label noRequestsText;
    @FXML private Node asking;
    @FXML private Label question;
    @FXML private Button keep;

    public ListsController(ListsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Rows.follow(model.lists(), lists.getChildren(), this::list);
        Rows.follow(
                model.requests(), requests.getChildren(), r -> new RequestView(r, model, texts));
        noLists.visibleProperty().bind(Bindings.isEmpty(model.lists()));
        noLists.managedProperty().bind(noLists.visibleProperty());
        noRequests.visibleProperty().bind(Bindings.isEmpty(model.requests()));
        noRequests.managedProperty().bind(noRequests.visibleProperty());
        noRequestsText
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        texts.get(
                                                model.lists().stream()
                                                                .anyMatch(ListLine::subscribed)
                                                        ? "requests.none"
                                                        : "requests.unsubscribed"),
                                model.lists()));
        model.askingProperty().subscribe(this::ask);
    }

    private Node list(ListLine line) {
        var box = new CheckBox(line.list().name());
        box.setMnemonicParsing(false);
        box.setId("list-" + line.list().id());
        box.setSelected(line.subscribed());
        box.setMinWidth(0);
        box.disableProperty().bind(model.lockedProperty().isNotEmpty());
        box.setAccessibleText(texts.get("list.accessible", line.list().name(), line.waiting()));
        // the tick is the server's word: it changes when the server has told
        box.setOnAction(_ -> {
            box.setSelected(line.subscribed());
            model.subscribe(line.list(), !line.subscribed());
        });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, box, gap);
        head.getStyleClass().add("list-head");
        if (line.subscribed() && line.waiting() > 0) {
            var count = new Label(Integer.toString(line.waiting()));
            count.getStyleClass().add("badge");
            count.setMinWidth(Region.USE_PREF_SIZE);
            head.getChildren().add(count);
        }
        var row = new VBox(2, head);
        row.getStyleClass().add("list-line");
        var words = line.list().description();
        if (words != null && !words.isBlank()) {
            var more = new Label(words);
            more.getStyleClass().addAll("small", "muted", "list-words");
            more.setTooltip(new Tooltip(words));
            more.setMinWidth(0);
            row.getChildren().add(more);
        }
        return row;
    }

    private void ask(@Nullable RequestLine line) {
        asking.setVisible(line != null);
        asking.setManaged(line != null);
        if (line != null) {
            question.setText(texts.get("end.asking", line.customer()));
            keep.requestFocus();
        }
    }

    @FXML
    private void keep() {
        model.keep();
    }

    @FXML
    private void endAnyway() {
        model.endAnyway();
    }
}
