package org.agentdesk.ui.notify;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.leftover.LeftoversViewModel;

/// What was told since signing in, with the time of each.
public final class HistoryController {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM);

    private final Texts texts = Texts.of(HistoryController.class);
    private final NoticesViewModel model;
    private final LeftoversViewModel leftovers;

    @FXML private ScrollPane scroll;
    @FXML private VBox lines;
    @FXML private Node empty;
    @FXML private Button leftover;

    public HistoryController(NoticesViewModel model, LeftoversViewModel leftovers) {
        this.model = model;
        this.leftovers = leftovers;
    }

    @FXML
    private void initialize() {
        Rows.follow(model.history(), lines.getChildren(), HistoryController::line);
        var count = leftovers.countBinding();
        leftover.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> texts.get("leftover", count.get()), count));
        leftover.accessibleTextProperty().bind(leftover.textProperty());
        Shown.when(leftover, count.greaterThan(0));
        scroll.prefViewportHeightProperty().bind(lines.heightProperty());
        empty.visibleProperty().bind(Bindings.isEmpty(model.history()));
        empty.managedProperty().bind(empty.visibleProperty());
    }

    @FXML
    private void showLeftovers() {
        leftovers.open();
    }

    private static Node line(NoticeLine line) {
        var sentence = new Label(line.sentence());
        sentence.setWrapText(true);
        var time = new Label(TIME.format(line.at().atZone(ZoneId.systemDefault())));
        time.getStyleClass().addAll("caption", "faint");
        var words = new VBox(2, sentence, time);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(12, NoticeIcons.of(line.weight()), words);
        row.getStyleClass().add("history-line");
        return row;
    }
}
