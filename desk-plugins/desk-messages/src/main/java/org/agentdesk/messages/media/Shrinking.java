package org.agentdesk.messages.media;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A picture as a button, smaller where there is less room, in its own proportions.
final class Shrinking extends Region {

    private static final double NARROWEST = 48;
    private static final double ROUND = 16;

    private final Button button = new Button();
    private final Rectangle corners = new Rectangle();
    private final ImageView view;
    private final double width;
    private final double height;

    /// @param view has the size at which it is shown where there is room
    Shrinking(ImageView view) {
        this.view = view;
        this.width = view.getFitWidth();
        this.height = view.getFitHeight();
        corners.setArcWidth(ROUND);
        corners.setArcHeight(ROUND);
        view.setClip(corners);
        button.setGraphic(view);
        getChildren().add(button);
        fit(1);
    }

    Button button() {
        return button;
    }

    private void fit(double scale) {
        view.setFitWidth(width * scale);
        view.setFitHeight(height * scale);
        corners.setWidth(width * scale);
        corners.setHeight(height * scale);
    }

    private double scale(double room) {
        return room < 0 ? 1 : Math.clamp(room / width, 0, 1);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(NARROWEST, width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return width;
    }

    @Override
    protected double computeMaxWidth(double height) {
        return width;
    }

    @Override
    protected double computeMinHeight(double room) {
        return computePrefHeight(room);
    }

    @Override
    protected double computePrefHeight(double room) {
        return height * scale(room);
    }

    @Override
    protected double computeMaxHeight(double room) {
        return computePrefHeight(room);
    }

    @Override
    protected void layoutChildren() {
        double scale = scale(getWidth());
        fit(scale);
        button.resizeRelocate(0, 0, width * scale, height * scale);
    }
}
