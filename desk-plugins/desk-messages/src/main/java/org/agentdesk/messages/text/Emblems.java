package org.agentdesk.messages.text;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import org.agentdesk.emoji.EmojiSet;
import org.agentdesk.emoji.EmojiView;
import org.agentdesk.emoji.Piece;

/// Emoji on labels and buttons. Those write with one font, which has none, so that the pictures
/// stand before the words; what is read out stays as it was written.
public final class Emblems {

    private static final double SIZE = 16;
    private static final double GAP = 4;
    private static final int MOST = 3;
    private static final int LOOKED_AT = 100;

    private Emblems() {}

    /// The same label or button, its first few emoji drawn.
    public static <T extends Labeled> T on(T labeled) {
        var all = labeled.getText();
        if (!EmojiSet.mayHave(all)) {
            return labeled;
        }
        var pieces = EmojiSet.standard().split(all, LOOKED_AT);
        var words =
                pieces.stream()
                        .filter(Piece.Words.class::isInstance)
                        .map(piece -> ((Piece.Words) piece).text().strip())
                        .collect(Collectors.joining(" "));
        var row = new HBox(GAP);
        row.setAlignment(Pos.CENTER);
        if (labeled.getGraphic() != null) {
            row.getChildren().add(labeled.getGraphic());
        }
        pieces.stream()
                .filter(Piece.Picture.class::isInstance)
                .limit(MOST)
                .map(piece -> new EmojiView(((Piece.Picture) piece).emoji(), SIZE))
                .forEach(row.getChildren()::add);
        if (labeled.getAccessibleText() == null) {
            labeled.setAccessibleText(all);
        }
        labeled.setText(words.strip());
        labeled.setGraphic(row);
        return labeled;
    }
}
