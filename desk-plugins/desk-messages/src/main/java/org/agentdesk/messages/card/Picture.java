package org.agentdesk.messages.card;

import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.agentdesk.plugin.Host;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A picture that fills a box, which is cut where it is narrow: a quiet place until it comes, and
/// when it does not.
public final class Picture extends StackPane {

    private static final int DENSITY = 2;
    private static final double ROUND = 12;

    private final Host host;
    private final @Nullable Address address;
    private final double width;
    private final double height;
    private @Nullable CompletableFuture<Image> arriving;

    /// @param address where it lies; null when there is none
    /// @param name for who cannot see it
    public Picture(Host host, @Nullable Address address, double width, double height, String name) {
        this.host = host;
        this.address = address;
        this.width = width;
        this.height = height;
        getStyleClass().add("message-card-picture");
        setMinSize(0, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        var frame = new Rectangle();
        frame.setArcWidth(ROUND);
        frame.setArcHeight(ROUND);
        frame.widthProperty().bind(widthProperty());
        frame.heightProperty().bind(heightProperty());
        setClip(frame);
        setAccessibleText(name);
        getChildren().setAll(new FontIcon(Feather.IMAGE));
    }

    /// Fetches it, once.
    public void load() {
        if (arriving == null && address != null && host.opens(address.uri())) {
            arriving =
                    host.media()
                            .picture(address.uri(), (int) width * DENSITY, (int) height * DENSITY);
            arriving.thenAccept(this::show);
        }
    }

    private void show(Image image) {
        var view = new ImageView(image);
        double scale = Math.max(width / image.getWidth(), height / image.getHeight());
        view.setFitWidth(image.getWidth() * scale);
        view.setFitHeight(image.getHeight() * scale);
        view.setSmooth(true);
        getChildren().setAll(view);
    }

    /// Stops waiting for it.
    public void dispose() {
        if (arriving != null) {
            arriving.cancel(false);
        }
    }
}
