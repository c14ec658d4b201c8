package org.agentdesk.ui.spelling;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;

/// Waves under the misspelt words of a text area, laid over it. They take no part in anything the
/// mouse does, and only those in view are drawn.
final class SpellingMarks extends Pane {

    private static final double HALF_WAVE = 2.5;
    private static final double HEIGHT = 1.6;

    /// How far below the letters' box.
    private static final double BELOW = -1.5;

    /// What the skin adds to the boxes of letters.
    private static final double AROUND = 1;

    private final TextArea area;
    private final ObservableValue<List<Word>> words;
    private final Path waves = new Path();

    SpellingMarks(TextArea area, ObservableValue<List<Word>> words) {
        this.area = area;
        this.words = words;
        waves.getStyleClass().add("spelling-marks");
        waves.setManaged(false);
        getChildren().setAll(waves);
        setMouseTransparent(true);
        setMinSize(0, 0);
        setPrefSize(0, 0);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        words.subscribe(_ -> requestLayout());
        area.scrollTopProperty().subscribe(_ -> requestLayout());
        area.scrollLeftProperty().subscribe(_ -> requestLayout());
        area.textProperty().subscribe(_ -> requestLayout());
        area.fontProperty().subscribe(_ -> requestLayout());
        area.wrapTextProperty().subscribe(_ -> requestLayout());
        area.layoutBoundsProperty().subscribe(_ -> requestLayout());
        area.skinProperty().subscribe(_ -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        waves.getElements().clear();
        if (area.getSkin() instanceof TextAreaSkin skin) {
            place();
            var all = words.getValue();
            for (int i = firstInView(skin, all); i < all.size(); i++) {
                var word = all.get(i);
                if (word.to() > area.getLength() || !draw(skin, word)) {
                    break;
                }
            }
        }
    }

    /// The skin measures letters from where the scrolled part of the area begins.
    private void place() {
        if (area.lookup(".viewport") instanceof Node viewport) {
            var origin = sceneToLocal(viewport.localToScene(Point2D.ZERO));
            waves.setTranslateX(origin.getX());
            waves.setTranslateY(origin.getY());
        }
    }

    /// Words come in the order of their lines.
    private static int firstInView(TextAreaSkin skin, List<Word> all) {
        int from = 0;
        int to = all.size();
        while (from < to) {
            int middle = (from + to) / 2;
            var word = all.get(middle);
            boolean isAbove =
                    word.to() <= skin.getSkinnable().getLength()
                            && skin.getCharacterBounds(word.to() - 1).getMaxY() < 0;
            if (isAbove) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /// False where the word, and with it all that follow, are below what is in view.
    private boolean draw(TextAreaSkin skin, Word word) {
        var lines = lines(skin, word);
        lines.forEach(this::wave);
        return lines.getFirst().getMinY() < getHeight();
    }

    /// A long word may be broken into lines; letters of one line go either way.
    private static List<Rectangle2D> lines(TextAreaSkin skin, Word word) {
        var first = skin.getCharacterBounds(word.from());
        var last = skin.getCharacterBounds(word.to() - 1);
        if (isSameLine(first, last)) {
            return List.of(both(first, last));
        }
        var lines = new ArrayList<Rectangle2D>();
        lines.add(first);
        for (int i = word.from() + 1; i < word.to(); i++) {
            var letter = skin.getCharacterBounds(i);
            if (isSameLine(lines.getLast(), letter)) {
                lines.set(lines.size() - 1, both(lines.getLast(), letter));
            } else {
                lines.add(letter);
            }
        }
        return lines;
    }

    private static boolean isSameLine(Rectangle2D one, Rectangle2D other) {
        return Math.abs(one.getMaxY() - other.getMaxY()) < one.getHeight() / 2;
    }

    private static Rectangle2D both(Rectangle2D one, Rectangle2D other) {
        double x = Math.min(one.getMinX(), other.getMinX());
        double y = Math.min(one.getMinY(), other.getMinY());
        return new Rectangle2D(
                x,
                y,
                Math.max(one.getMaxX(), other.getMaxX()) - x,
                Math.max(one.getMaxY(), other.getMaxY()) - y);
    }

    private void wave(Rectangle2D line) {
        double y = line.getMaxY() + BELOW;
        double x = line.getMinX() + AROUND;
        double end = line.getMaxX() - AROUND;
        waves.getElements().add(new MoveTo(x, y));
        boolean up = true;
        while (x + HALF_WAVE <= end) {
            double peak = y + (up ? -HEIGHT : HEIGHT);
            waves.getElements().add(new QuadCurveTo(x + HALF_WAVE / 2, peak, x + HALF_WAVE, y));
            x += HALF_WAVE;
            up = !up;
        }
        waves.getElements().add(new LineTo(end, y));
    }
}
