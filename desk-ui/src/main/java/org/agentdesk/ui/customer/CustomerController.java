package org.agentdesk.ui.customer;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.agentdesk.core.model.CustomerLabel;
import org.agentdesk.ui.fx.Avatar;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.Explained;
import org.agentdesk.ui.fx.Focus;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Wrapping;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The customer's card: who it is, what is known, labels, and the ways to change them.
public final class CustomerController {

    private static final double FACE = 40;

    private final Texts texts = Texts.of(CustomerController.class);
    private final CustomerViewModel model;
    private final LabelsViewModel labels;
    private final LinkViewModel link;
    private final StartViewModel starting;
    private final Avatar face = new Avatar(FACE);

    @FXML private StackPane facePlace;
    @FXML private Label name;
    @FXML private Pane labelsBox;
    @FXML private MenuButton addLabel;
    @FXML private Label labelTrouble;
    @FXML private Pane fields;
    @FXML private Pane form;
    @FXML private Label trouble;
    @FXML private Node formFoot;
    @FXML private Button save;
    @FXML private Node actions;
    @FXML private Node editPlace;
    @FXML private Node whoPlace;
    @FXML private Node startPlace;
    @FXML private Node addLabelPlace;
    @FXML private Button suggested;
    @FXML private Button edit;
    @FXML private Button who;
    @FXML private Button start;

    public CustomerController(
            CustomerViewModel model,
            LabelsViewModel labels,
            LinkViewModel link,
            StartViewModel starting) {
        this.model = model;
        this.labels = labels;
        this.link = link;
        this.starting = starting;
    }

    @FXML
    private void initialize() {
        facePlace.getChildren().add(face);
        model.nameProperty().subscribe(who -> face.show(who));
        name.textProperty().bind(model.nameProperty());
        model.fields().addListener((ListChangeListener<Field>) _ -> fill());
        model.changes().addListener((ListChangeListener<Change>) _ -> fillForm());
        labels.carried().addListener((ListChangeListener<CustomerLabel>) _ -> fillLabels());
        labels.others().addListener((ListChangeListener<CustomerLabel>) _ -> fillMenu());
        labels.assignableProperty()
                .subscribe(_ -> {
                    fillLabels();
                    fillMenu();
                });
        fill();
        fillForm();
        Shown.when(labelTrouble, labels.troubleProperty().isNotEmpty());
        labelTrouble.textProperty().bind(labels.troubleProperty());
        Shown.when(fields, model.editingProperty().not());
        Shown.when(form, model.editingProperty());
        Shown.when(formFoot, model.editingProperty());
        Shown.when(trouble, model.troubleProperty().isNotEmpty());
        trouble.textProperty().bind(model.troubleProperty());
        save.textProperty()
                .bind(model.busyProperty().map(busy -> texts.get(busy ? "saving" : "save")));
        save.disableProperty().bind(model.saveableProperty().not());
        Shown.when(editPlace, model.changeableProperty().and(model.editingProperty().not()));
        Shown.when(whoPlace, model.linkableProperty().and(model.editingProperty().not()));
        Shown.when(
                suggested,
                model.linkableProperty()
                        .and(model.editingProperty().not())
                        .and(model.suggestedProperty().greaterThan(0)));
        suggested
                .textProperty()
                .bind(model.suggestedProperty().map(count -> texts.get("suggested", count)));
        suggested.accessibleTextProperty().bind(suggested.textProperty());
        Shown.when(startPlace, starting.possibleProperty().and(model.editingProperty().not()));
        Shown.when(
                actions,
                editPlace
                        .visibleProperty()
                        .or(whoPlace.visibleProperty())
                        .or(startPlace.visibleProperty()));
        Explained.by(editPlace, edit, texts.get("edit.accessible"), model.lockedProperty());
        Explained.by(whoPlace, who, texts.get("who.accessible"), model.lockedProperty());
        Explained.by(startPlace, start, texts.get("start.accessible"), starting.lockedProperty());
        Explained.by(
                addLabelPlace,
                addLabel,
                texts.get("labels.add.accessible"),
                labels.lockedProperty());
    }

    private void fill() {
        fields.getChildren().setAll(model.fields().stream().map(this::line).toList());
    }

    private Node line(Field field) {
        var label = new Label(field.label());
        label.getStyleClass().addAll("field-label");
        var value = new Label(field.value());
        value.getStyleClass().add("field-value");
        value.setWrapText(Wrapping.isSafe(field.value()));
        value.setMinWidth(0);
        HBox.setHgrow(value, Priority.ALWAYS);
        value.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(6);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!field.channelType().isEmpty()) {
            row.getChildren().add(new FontIcon(Channels.icon(field.channelType())));
        }
        row.getChildren().add(value);
        row.getChildren()
                .add(
                        field.masked()
                                ? Copying.masked(texts.get("masked", field.label()))
                                : Copying.button(field.value(), texts.get("copy", field.label())));
        var line = new VBox(1, label, row);
        line.getStyleClass().add("field");
        line.setAccessibleText(field.label() + ": " + field.value());
        return line;
    }

    private void fillForm() {
        form.getChildren().setAll(model.changes().stream().map(this::field).toList());
    }

    private Node field(Change change) {
        var label = new Label(change.field().label());
        label.getStyleClass().add("field-label");
        var text = new TextField();
        text.setId("customer-" + change.field().key());
        text.textProperty().bindBidirectional(change.textProperty());
        var words =
                change.field().several()
                        ? texts.get("several", change.field().label())
                        : change.field().label();
        text.setAccessibleText(words);
        text.editableProperty().bind(model.busyProperty().not()); // disabled, it lost the focus
        text.setPromptText(change.field().several() ? texts.get("several.prompt") : "");
        text.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                model.save();
                key.consume();
            } else if (key.getCode() == KeyCode.ESCAPE) {
                model.cancel();
                key.consume();
            }
        });
        return new VBox(3, label, text);
    }

    private void fillLabels() {
        labelsBox.getChildren().setAll(labels.carried().stream().map(this::chip).toList());
        labelsBox.getChildren().add(addLabelPlace);
    }

    private Node chip(CustomerLabel label) {
        var dot = new javafx.scene.shape.Circle(4, LabelColours.of(label.colour()));
        var text = new Label(label.name());
        text.setMinWidth(0);
        var chip = new HBox(6, dot, text);
        chip.getStyleClass().add("label-chip");
        if (labels.assignableProperty().get()) {
            var remove = new Button(null, new FontIcon(Feather.X));
            remove.getStyleClass().addAll("icon-button", "label-remove");
            remove.setAccessibleText(texts.get("labels.remove", label.name()));
            remove.setOnAction(_ -> labels.put(label, false));
            var place = new StackPane(remove);
            Explained.by(
                    place,
                    remove,
                    texts.get("labels.remove", label.name()),
                    labels.lockedProperty());
            chip.getChildren().add(place);
        }
        return chip;
    }

    private void fillMenu() {
        boolean any = labels.assignableProperty().get() && !labels.others().isEmpty();
        Shown.set(addLabelPlace, any);
        addLabel.getItems().setAll(labels.others().stream().map(this::item).toList());
    }

    private MenuItem item(CustomerLabel label) {
        var dot = new javafx.scene.shape.Circle(4, LabelColours.of(label.colour()));
        var item = new MenuItem(label.name(), dot);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> labels.put(label, true));
        return item;
    }

    @FXML
    private void edit() {
        model.edit();
        Focus.firstIn(form);
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void start() {
        starting.open();
    }

    @FXML
    private void who() {
        link.open();
    }
}
