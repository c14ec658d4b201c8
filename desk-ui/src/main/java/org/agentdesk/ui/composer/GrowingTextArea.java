package org.agentdesk.ui.composer;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.text.Text;

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
        setWrapText(true);
        setPrefRowCount(1);
        getStyleClass().add("growing-text-area");
        addEventFilter(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composing = !event.getComposed().isEmpty());
        focusedProperty().subscribe(_ -> composing = false);
        textProperty().subscribe(_ -> requestLayout());
        fontProperty().subscribe(_ -> requestLayout());
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
        measure.setWrappingWidth(Math.max(1, (width < 0 ? getWidth() : width) - AROUND_WIDTH));
        measure.setText(getText().endsWith("\n") ? getText() + LINE : getText());
        double text = Math.max(line, measure.getLayoutBounds().getHeight());
        measure.setWrappingWidth(0);
        pseudoClassStateChanged(OVERFLOWING, text > MOST_LINES * line);
        return snapSizeY(Math.min(text, MOST_LINES * line) + AROUND_HEIGHT);
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
