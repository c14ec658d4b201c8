package org.agentdesk.ui.fx;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a colleague wrote. A long note begins here and can be read in full; it never pushes
/// anything out of sight by itself.
public final class FoldedNote extends VBox {

    private static final int SHORT = 160;
    private static final Texts TEXTS = Texts.of(FoldedNote.class);

    private final Label label = new Label();
    private final Hyperlink more = new Hyperlink();
    private String text = "";
    private boolean unfolded;

    public FoldedNote() {
        getStyleClass().add("folded-note");
        label.getStyleClass().add("folded-note-text");
        label.setMaxWidth(Double.MAX_VALUE);
        more.getStyleClass().addAll("small", "folded-note-more");
        more.setOnAction(_ -> unfold(!unfolded));
        getChildren().addAll(label, more);
        show("");
    }

    /// Shows another text, as much unfolded as the one before; nothing for `""`.
    public void show(String other) {
        text = other;
        Shown.set(this, !other.isEmpty());
        unfold(unfolded);
    }

    private void unfold(boolean now) {
        unfolded = now;
        boolean isLong = text.length() > SHORT;
        label.setText(isLong && !now ? text.substring(0, SHORT).strip() + "…" : text);
        label.setWrapText(Wrapping.isSafe(text));
        more.setText(TEXTS.get(now ? "less" : "more"));
        more.setVisited(false);
        Shown.set(more, isLong);
    }
}
