package org.agentdesk.ui.inbox;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/// A ring that empties as time runs out, with the seconds in digits inside. Where nobody knows how
/// long it rings it fills up instead, once a minute.
final class Ring extends StackPane {

    static final double SIZE = 44;

    private static final double RADIUS = 19;
    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

    private final Arc arc = new Arc(SIZE / 2, SIZE / 2, RADIUS, RADIUS, 90, 360);
    private final Label digits = new Label();

    Ring() {
        getStyleClass().add("ring");
        var track = new Circle(SIZE / 2, SIZE / 2, RADIUS);
        track.getStyleClass().add("ring-track");
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add("ring-arc");
        digits.getStyleClass().add("ring-digits");
        var drawing = new Pane(track, arc);
        getChildren().addAll(drawing, digits);
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
    }

    void show(OfferCard.Time time) {
        arc.setLength(360 * time.fraction());
        digits.setText(time.digits());
        pseudoClassStateChanged(URGENT, time.urgent());
    }
}
