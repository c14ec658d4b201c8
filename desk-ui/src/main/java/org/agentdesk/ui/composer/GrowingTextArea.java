package org.agentdesk.ui.composer;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.text.Text;
import org.agentdesk.ui.fx.Wrapping;

/// A text area as high as its text, between one line and a few. Knows whether an input method is
/// composing, because then Enter belongs to the input method.
public final class GrowingTextArea extends TextArea {

    private static final int MOST_LINES = 8;
    private static final PseudoClass OVERFLOWING = PseudoClass.getPseudoClass("overflowing");

    /// What lies around the text inside the area, as in the style sheet.
    private static final double AROUND_HEIGHT = 15;

    private static final double AROUND_WIDTH = 24;
    private static final double NARROWEST = 80;
    private static final String LINE = "X";

    private final Text measure = new Text();
    private boolean composing;

    public GrowingTextArea() {
        setPrefRowCount(1);
        getStyleClass().add("growing-text-area");
        addEventFilter(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composing = !event.getComposed().isEmpty());
        focusedProperty().subscribe(_ -> composing = false);
        textProperty().subscribe(this::fit);
        fontProperty().subscribe(_ -> requestLayout());
    }

    private void fit(String text) {
        setWrapText(Wrapping.isSafe(text));
        requestLayout();
    }

    /// Whether an input method has text that is not committed yet.
    public boolean isComposing() {
        return composing;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        measure.setFont(getFont());
        measure.setText(LINE);
        double line = measure.getLayoutBounds().getHeight();
        double text = Math.max(line, isWrapText() ? wrappedHeight(width) : lines() * line);
        pseudoClassStateChanged(OVERFLOWING, text > MOST_LINES * line);
        return snapSizeY(Math.min(text, MOST_LINES * line) + AROUND_HEIGHT);
    }

    private double wrappedHeight(double width) {
        measure.setWrappingWidth(Math.max(1, (width < 0 ? getWidth() : width) - AROUND_WIDTH));
        measure.setText(getText().endsWith("\n") ? getText() + LINE : getText());
        double height = measure.getLayoutBounds().getHeight();
        measure.setWrappingWidth(0);
        return height;
    }

    private long lines() {
        return 1 + getText().chars().filter(letter -> letter == '\n').count();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return NARROWEST;
    }
}
