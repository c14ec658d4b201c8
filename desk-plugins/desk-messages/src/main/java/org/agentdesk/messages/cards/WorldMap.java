package org.agentdesk.messages.cards;

import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

/// A small map around a place, drawn from what the desk has with it: it tells the part of the
/// world, and asks nobody outside where the customer is.
final class WorldMap extends Region {

    private static final Land LAND = Land.read();

    private static final double WIDTH = 380;
    private static final double HEIGHT = 132;
    private static final double PIXELS_A_DEGREE = 5;
    private static final int GRID = 10;

    /// Towards the poles a degree of longitude shrinks to nothing; the map stops following there.
    private static final double NARROWEST = 0.35;

    private final Group picture = new Group();
    private final double longitude;
    private final double middle;
    private final double across;

    /// @param latitude degrees, -90 to 90
    /// @param longitude degrees, -180 to 180
    WorldMap(double latitude, double longitude) {
        this.longitude = longitude;
        double reach = HEIGHT / 2 / PIXELS_A_DEGREE;
        this.middle = Math.clamp(latitude, reach - 90, 90 - reach);
        this.across = PIXELS_A_DEGREE * Math.max(NARROWEST, Math.cos(Math.toRadians(middle)));
        getStyleClass().add("message-map");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setPrefWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        setMouseTransparent(true);
        draw(latitude);
        var corners = new Rectangle();
        corners.setArcWidth(16);
        corners.setArcHeight(16);
        corners.widthProperty().bind(widthProperty());
        corners.heightProperty().bind(heightProperty());
        setClip(corners);
    }

    private void draw(double latitude) {
        picture.setManaged(false);
        var land = new Path();
        land.getStyleClass().add("message-map-land");
        LAND.rings().forEach(ring -> add(ring, land));
        picture.getChildren().add(land);
        grid();
        picture.getChildren().addAll(dot(latitude, 11, "halo"), dot(latitude, 5, "place"));
        getChildren().add(picture);
    }

    private Circle dot(double latitude, double radius, String kind) {
        var dot = new Circle(WIDTH / 2, y(latitude), radius);
        dot.getStyleClass().add("message-map-" + kind);
        return dot;
    }

    private double x(double degrees) {
        return WIDTH / 2 + (degrees - longitude) * across;
    }

    private double y(double degrees) {
        return HEIGHT / 2 - (degrees - middle) * PIXELS_A_DEGREE;
    }

    /// The world goes on beyond its edges.
    private void add(Land.Ring ring, Path path) {
        for (int turn = -360; turn <= 720; turn += 360) {
            boolean inView =
                    x(ring.east() + turn) > 0
                            && x(ring.west() + turn) < WIDTH
                            && y(ring.south()) > 0
                            && y(ring.north()) < HEIGHT;
            if (inView) {
                add(ring.points(), turn, path);
            }
        }
    }

    private void add(double[] points, int turn, Path path) {
        path.getElements().add(new MoveTo(x(points[0] + turn), y(points[1])));
        for (int i = 2; i < points.length; i += 2) {
            path.getElements().add(new LineTo(x(points[i] + turn), y(points[i + 1])));
        }
        path.getElements().add(new ClosePath());
    }

    private void grid() {
        double reach = WIDTH / 2 / across;
        for (int at = first(longitude - reach); at < longitude + reach; at += GRID) {
            line(x(at), 0, x(at), HEIGHT);
        }
        double high = HEIGHT / 2 / PIXELS_A_DEGREE;
        for (int at = first(middle - high); at < middle + high; at += GRID) {
            line(0, y(at), WIDTH, y(at));
        }
    }

    private static int first(double from) {
        return (int) Math.ceil(from / GRID) * GRID;
    }

    private void line(double fromX, double fromY, double toX, double toY) {
        var line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().add("message-map-grid");
        picture.getChildren().add(line);
    }

    @Override
    protected void layoutChildren() {
        picture.setLayoutX(snapPositionX((getWidth() - WIDTH) / 2));
    }
}
