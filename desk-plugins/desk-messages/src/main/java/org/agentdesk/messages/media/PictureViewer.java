package org.agentdesk.messages.media;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;
import org.kordamp.ikonli.feather.Feather;

/// A picture in a window of its own: to fit, to zoom, to move about in, to save. Everything has a
/// key: `+`, `-`, `0` to fit, `1` for its own size, arrows, Ctrl+S and Escape.
final class PictureViewer {

    private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+S");
    private static final int LARGEST = 4_096;
    private static final double WIDTH = 900;
    private static final double HEIGHT = 700;
    private static final double ARROW = 60;

    private final Stage stage = new Stage();
    private final BorderPane root = new BorderPane();
    private final Pane view = new Pane();
    private final ImageView picture = new ImageView();
    private final Label percent = new Label();
    private final Media media;
    private final String name;
    private final Host host;
    private final Words words;
    private final TransferBar transfers;
    private final LoadedPicture whole;
    private Zoom zoom = new Zoom(1, 0, 0);
    private boolean fits = true;
    private double lastX;
    private double lastY;

    /// @param small shown until the whole picture is there
    PictureViewer(Media media, String name, Image small, Host host) {
        this.media = media;
        this.name = name;
        this.host = host;
        this.words = Words.in(host.locale());
        this.transfers = new TransferBar(host);
        this.whole = new LoadedPicture(host, this::show, _ -> {});
        fill();
        show(small);
    }

    private void fill() {
        picture.setManaged(false);
        picture.setSmooth(true);
        picture.setPreserveRatio(true);
        view.getChildren().add(picture);
        view.getStyleClass().add("message-viewer-view");
        view.setFocusTraversable(true);
        view.setAccessibleText(words.get("viewer.picture", name));
        var edge = new Rectangle();
        edge.widthProperty().bind(view.widthProperty());
        edge.heightProperty().bind(view.heightProperty());
        view.setClip(edge);
        view.widthProperty().subscribe(_ -> place());
        view.heightProperty().subscribe(_ -> place());
        view.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        view.setOnMousePressed(this::grab);
        view.setOnMouseDragged(this::drag);
        root.getStyleClass().add("message-viewer");
        root.setCenter(view);
        root.setBottom(bar());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private Node bar() {
        percent.getStyleClass().add("message-viewer-percent");
        var own = Actions.words(words.get("viewer.own"), this::ownSize);
        own.setAccessibleText(words.get("viewer.own.accessible"));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var bar =
                new HBox(
                        Actions.icon(Feather.ZOOM_OUT, words.get("viewer.smaller"), this::smaller),
                        percent,
                        Actions.icon(Feather.ZOOM_IN, words.get("viewer.larger"), this::larger),
                        Actions.icon(Feather.MAXIMIZE_2, words.get("viewer.fit"), this::fit),
                        own,
                        gap,
                        transfers,
                        Actions.icon(Feather.DOWNLOAD, words.get("file.save", name), this::save));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("message-viewer-bar");
        return bar;
    }

    /// Shows the window above the one that something lies in, dressed like it.
    void show(Node from) {
        var scene = new Scene(root, WIDTH, HEIGHT);
        var owner = from.getScene();
        scene.getStylesheets().setAll(owner.getStylesheets());
        for (var above = from.getParent(); above != null; above = above.getParent()) {
            root.getStylesheets().addAll(0, above.getStylesheets());
        }
        scene.setNodeOrientation(owner.getEffectiveNodeOrientation());
        stage.initOwner(owner.getWindow());
        stage.setTitle(name);
        stage.setScene(scene);
        stage.setOnHidden(_ -> close());
        stage.show();
        view.requestFocus();
        var address = media.address();
        if (address != null) {
            whole.load(address, LARGEST, LARGEST);
        }
    }

    private void close() {
        whole.stop();
        transfers.dispose();
    }

    private void show(Image image) {
        double before = picture.getImage() == null ? 1 : picture.getImage().getWidth();
        double grown = image.getWidth() / before;
        picture.setImage(image);
        zoom = new Zoom(zoom.scale() / grown, zoom.x() * grown, zoom.y() * grown);
        place();
    }

    private void place() {
        var image = picture.getImage();
        double width = view.getWidth();
        double height = view.getHeight();
        if (image == null || width <= 0 || height <= 0) {
            return;
        }
        if (fits) {
            zoom = fitting();
        }
        picture.setFitWidth(image.getWidth() * zoom.scale());
        picture.setFitHeight(image.getHeight() * zoom.scale());
        picture.relocate(width / 2 - zoom.x() * zoom.scale(), height / 2 - zoom.y() * zoom.scale());
        percent.setText(words.get("viewer.percent", (int) Math.round(zoom.scale() * 100)));
    }

    private Zoom fitting() {
        var image = picture.getImage();
        return Zoom.fit(image.getWidth(), image.getHeight(), view.getWidth(), view.getHeight());
    }

    private void zoomTo(Zoom next) {
        fits = false;
        zoom = next;
        place();
    }

    private void larger() {
        zoomTo(zoom.by(Zoom.STEP, fitting().scale()));
    }

    private void smaller() {
        zoomTo(zoom.by(1 / Zoom.STEP, fitting().scale()));
    }

    private void ownSize() {
        zoomTo(new Zoom(1, zoom.x(), zoom.y()));
    }

    private void fit() {
        fits = true;
        place();
    }

    private void move(double dx, double dy) {
        var image = picture.getImage();
        zoomTo(zoom.moved(dx, dy, image.getWidth(), image.getHeight()));
    }

    private void save() {
        var address = media.address();
        if (address != null && !media.isLocal() && !transfers.isRunning()) {
            transfers.run(host.media().save(address, name));
        }
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() > 0) {
            larger();
        } else if (event.getDeltaY() < 0) {
            smaller();
        }
        event.consume();
    }

    private void grab(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
        if (event.getClickCount() == 2) {
            if (fits) {
                ownSize();
            } else {
                fit();
            }
        }
    }

    private void drag(MouseEvent event) {
        move(event.getX() - lastX, event.getY() - lastY);
        lastX = event.getX();
        lastY = event.getY();
    }

    private void key(KeyEvent event) {
        if (SAVE.match(event)) {
            save();
            event.consume();
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> larger();
            case MINUS, SUBTRACT -> smaller();
            case DIGIT0, NUMPAD0 -> fit();
            case DIGIT1, NUMPAD1 -> ownSize();
            case LEFT -> move(ARROW, 0);
            case RIGHT -> move(-ARROW, 0);
            case UP -> move(0, ARROW);
            case DOWN -> move(0, -ARROW);
            case ESCAPE -> stage.hide();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }
}
