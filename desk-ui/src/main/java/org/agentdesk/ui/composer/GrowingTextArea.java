package org.agentdesk.ui.composer;

import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.text.Text;

/// A text area as high as its text, between one line and a few. Knows whether an input method is
/// composing, because then Enter belongs to the input method.
public final class GrowingTextArea extends TextArea {

    private static final int MOST_LINES = 8;

    private boolean composing;

    public GrowingTextArea() {
        setWrapText(true);
        setPrefRowCount(1);
        getStyleClass().add("growing-text-area");
        addEventFilter(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composing = !event.getComposed().isEmpty());
        focusedProperty().subscribe(_ -> composing = false);
    }

    /// Whether an input method has text that is not committed yet.
    public boolean isComposing() {
        return composing;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!(lookup(".text") instanceof Text drawn)) {
            return super.computePrefHeight(width);
        }
        double line = lineHeight(drawn);
        double text = Math.max(line, drawn.getLayoutBounds().getHeight());
        return snapSizeY(Math.min(text, MOST_LINES * line) + space());
    }

    @Override
    protected double computeMinHeight(double width) {
        return lookup(".text") instanceof Text drawn
                ? snapSizeY(lineHeight(drawn) + space())
                : super.computeMinHeight(width);
    }

    private static double lineHeight(Text like) {
        var line = new Text("Xg");
        line.setFont(like.getFont());
        return line.getLayoutBounds().getHeight();
    }

    /// What lies around the text: the insets of the area and of what scrolls in it.
    private double space() {
        var content = lookup(".content");
        double inner =
                content instanceof javafx.scene.layout.Region region
                        ? region.getInsets().getTop() + region.getInsets().getBottom()
                        : 0;
        return getInsets().getTop() + getInsets().getBottom() + inner;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (lookup(".text") instanceof Text drawn && drawn.getProperties().put(this, "") == null) {
            drawn.layoutBoundsProperty().subscribe(_ -> requestLayout());
        }
    }
}
