package org.agentdesk.messages.text;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.agentdesk.emoji.EmojiSet;
import org.agentdesk.emoji.EmojiView;
import org.agentdesk.emoji.Piece;
import org.agentdesk.plugin.Host;

/// Puts the characters of one text into flows: words as text nodes, emoji as pictures. Very many
/// emoji are too much for a layout; those beyond a limit are left to the computer's font.
final class Script {

    /// Beside letters of fourteen pixels, in pixels.
    static final double SMALL = 18;

    /// Where emoji stand for themselves, in pixels.
    static final double LARGE = 40;

    private static final int FEW = 3;

    private static final int MOST = 500;

    private final double size;
    private int left = MOST;

    Script(double size) {
        this.size = size;
    }

    /// Whether a text is one to three emoji and nothing else.
    static boolean isFewEmoji(String text) {
        var shown = text.replace(" ", "").strip();
        if (shown.isEmpty() || shown.length() > 64 || !EmojiSet.mayHave(shown)) {
            return false;
        }
        var pieces = EmojiSet.standard().split(shown, FEW + 1);
        return pieces.size() <= FEW && pieces.stream().allMatch(Piece.Picture.class::isInstance);
    }

    /// Adds a run in its style.
    void add(TextFlow flow, Run run, Host host) {
        var classes = run.style().classes();
        var link = run.link();
        if (link == null) {
            add(flow, run.text(), text -> dressed(new Text(text), classes));
        } else {
            link(flow, run.text(), link, classes, host);
        }
    }

    /// Adds a text.
    ///
    /// @param style a style class for its letters
    void add(TextFlow flow, String text, String style) {
        var classes = List.of("message-run", style);
        add(flow, text, piece -> dressed(new Text(piece), classes));
    }

    /// A link always has words: a picture alone could neither be reached nor read out.
    private void link(TextFlow flow, String text, URI target, List<String> classes, Host host) {
        Function<String, Text> words = piece -> dressed(new LinkRun(piece, target, host), classes);
        int before = flow.getChildren().size();
        add(flow, text, words);
        var added = flow.getChildren().subList(before, flow.getChildren().size());
        if (added.stream().allMatch(EmojiView.class::isInstance)) {
            var where = Objects.requireNonNullElse(target.getHost(), target.getScheme());
            flow.getChildren().add(words.apply(" " + where));
        }
        added = flow.getChildren().subList(before, flow.getChildren().size());
        for (var node : added) {
            if (node instanceof EmojiView emoji) {
                emoji.setCursor(Cursor.HAND);
                emoji.setOnMouseClicked(click -> {
                    if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
                        host.openLink(target);
                    }
                });
            }
        }
    }

    private void add(TextFlow flow, String text, Function<String, Text> words) {
        if (left == 0 || !EmojiSet.mayHave(text)) {
            Pieces.of(text).forEach(piece -> flow.getChildren().add(words.apply(piece)));
            return;
        }
        for (var piece : EmojiSet.standard().split(text, left)) {
            switch (piece) {
                case Piece.Words(var part) ->
                        Pieces.of(part).forEach(p -> flow.getChildren().add(words.apply(p)));
                case Piece.Picture(var _, var emoji) -> {
                    flow.getChildren().add(new EmojiView(emoji, size));
                    left--;
                }
            }
        }
    }

    private static Text dressed(Text text, List<String> classes) {
        text.getStyleClass().addAll(classes);
        return text;
    }
}
