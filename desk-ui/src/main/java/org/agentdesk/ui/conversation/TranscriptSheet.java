package org.agentdesk.ui.conversation;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All rows of a transcript below each other, drawn with the same cells as in the window. For
/// pictures: a window draws only the rows in view. Lives on the JavaFX thread.
public final class TranscriptSheet {

    private static final String ENTRY = "entry:";

    /// One drawn row.
    ///
    /// @param entryId the id of the entry of the transcript that it shows
    public record Drawn(String entryId, Node node) {}

    private final VBox sheet = new VBox();
    private final List<Drawn> drawn = new ArrayList<>();
    private final List<RowCell> cells = new ArrayList<>();

    TranscriptSheet(List<Row> rows, Bubbles bubbles, List<String> stylesheets, double width) {
        sheet.getStyleClass().addAll("conversation", "transcript-sheet");
        sheet.getStylesheets().setAll(stylesheets);
        sheet.setMinWidth(width);
        sheet.setMaxWidth(width);
        rows.stream().filter(row -> row.id().startsWith(ENTRY)).forEach(row -> add(row, bubbles));
    }

    private void add(Row row, Bubbles bubbles) {
        var cell = new RowCell(row, bubbles);
        var place = new StackPane(cell.getNode());
        place.getStyleClass().add("transcript-sheet-row");
        cells.add(cell);
        drawn.add(new Drawn(row.id().substring(ENTRY.length()), place));
        sheet.getChildren().add(place);
    }

    /// The whole, to be put into a scene.
    public Node node() {
        return sheet;
    }

    /// Its rows from top to bottom.
    public List<Drawn> rows() {
        return List.copyOf(drawn);
    }

    /// Gives back what the rows hold.
    public void dispose() {
        cells.forEach(RowCell::dispose);
        sheet.getChildren().clear();
    }
}
