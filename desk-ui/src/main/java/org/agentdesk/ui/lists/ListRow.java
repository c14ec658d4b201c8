package org.agentdesk.ui.lists;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.Texts;

/// One list: whether the agent sees its requests, how many wait, and what it is for.
final class ListRow extends VBox {

    private final Texts texts;
    private final CheckBox box = new CheckBox();
    private final Label count = new Label();
    private final Label more = new Label();

    ListRow(Line<ListLine> line, ListsViewModel model, Texts texts) {
        super(2);
        this.texts = texts;
        getStyleClass().add("list-line");
        box.setMnemonicParsing(false);
        box.setId("list-" + line.get().list().id());
        box.setMinWidth(0);
        box.disableProperty().bind(model.lockedProperty().isNotEmpty());
        // the tick is the server's word: it changes when the server has told
        box.setOnAction(_ -> {
            box.setSelected(line.get().subscribed());
            model.subscribe(line.get().list(), !line.get().subscribed());
        });
        count.getStyleClass().add("badge");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, box, gap, count);
        head.getStyleClass().add("list-head");
        more.getStyleClass().addAll("small", "muted", "list-words");
        more.setMinWidth(0);
        getChildren().addAll(head, more);
        line.property().subscribe(this::show);
    }

    private void show(ListLine line) {
        box.setText(line.list().name());
        box.setSelected(line.subscribed());
        box.setAccessibleText(texts.get("list.accessible", line.list().name(), line.waiting()));
        count.setText(Integer.toString(line.waiting()));
        Shown.set(count, line.subscribed() && line.waiting() > 0);
        var words = line.list().description();
        boolean said = words != null && !words.isBlank();
        Shown.set(more, said);
        more.setText(words);
        more.setTooltip(said ? new Tooltip(words) : null);
    }
}
