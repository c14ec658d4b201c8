package org.agentdesk.ui.composer;

import java.io.File;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.composer.AttachmentsViewModel.Attached;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.fx.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The files that go with what is being written, above the field, and the ways they come there.
final class FilesBox extends VBox {

    private final Texts texts = Texts.of(ComposerController.class);
    private final AttachmentsViewModel model;
    private final Runnable afterwards;

    /// @param afterwards brings the agent back to the field
    FilesBox(AttachmentsViewModel model, Runnable afterwards) {
        this.model = model;
        this.afterwards = afterwards;
        var chips = new FlowPane();
        chips.getStyleClass().add("composer-files");
        chips.setAccessibleText(texts.get("attach.files"));
        chips.visibleProperty().bind(Bindings.isNotEmpty(model.files()));
        chips.managedProperty().bind(chips.visibleProperty());
        Rows.follow(model.files(), chips.getChildren(), this::chip);
        var trouble =
                new NoteLine(
                        model.troubleProperty(),
                        Feather.ALERT_TRIANGLE,
                        "composer-trouble",
                        this::forgetTrouble);
        getChildren().setAll(chips, trouble);
    }

    private Node chip(Attached file) {
        var name = new Label(file.name(), new FontIcon(Feather.PAPERCLIP));
        name.getStyleClass().add("file-chip-name");
        var size = new Label(file.size());
        size.getStyleClass().add("file-chip-size");
        size.setMinWidth(Region.USE_PREF_SIZE);
        var remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().addAll("icon-button", "file-chip-remove");
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setAccessibleText(texts.get("attach.remove", file.name()));
        remove.setTooltip(new Tooltip(remove.getAccessibleText()));
        remove.setOnAction(_ -> {
            model.remove(file);
            afterwards.run();
        });
        var chip = new HBox(name, size, remove);
        chip.getStyleClass().add("file-chip");
        return chip;
    }

    private void forgetTrouble() {
        model.forgetTrouble();
        afterwards.run();
    }

    /// From now on files that are dropped on a part of the window go with what is being written.
    void takeDropsOn(Node area) {
        area.addEventHandler(
                DragEvent.DRAG_OVER,
                drag -> {
                    if (drag.getDragboard().hasFiles() && model.offeredProperty().get()) {
                        drag.acceptTransferModes(TransferMode.COPY);
                        drag.consume();
                    }
                });
        area.addEventHandler(
                DragEvent.DRAG_DROPPED,
                drag -> {
                    if (drag.getDragboard().hasFiles()) {
                        add(drag.getDragboard().getFiles());
                        drag.setDropCompleted(true);
                        drag.consume();
                    }
                });
    }

    private void add(List<File> chosen) {
        model.add(chosen.stream().map(File::toPath).toList());
    }

    /// Attaches files and pictures; whatever has text is left to the field.
    ///
    /// @return whether there was something to attach
    boolean paste(Clipboard clipboard) {
        if (!model.offeredProperty().get()) {
            return false;
        }
        if (clipboard.hasFiles()) {
            add(clipboard.getFiles());
            return true;
        }
        var picture = clipboard.hasString() ? null : clipboard.getImage();
        if (picture == null) {
            return false;
        }
        model.add(picture);
        return true;
    }
}
