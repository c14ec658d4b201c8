package org.agentdesk.messages.media;

import java.net.URI;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A picture as a card: a place with the name while it loads, the picture when it is there, the
/// name and the reason when it will not come. A click opens the picture itself.
final class PictureCard implements RenderedMedia.Card {

    private static final double ROUND = 16;

    private final Button card = new Button();
    private final Media media;
    private final PictureLibrary library;
    private final Host host;
    private final Words words;
    private boolean disposed;

    PictureCard(Media media, PictureLibrary library, Host host) {
        this.media = media;
        this.library = library;
        this.host = host;
        this.words = Words.in(host.locale());
        card.getStyleClass().add("message-picture");
        card.setAccessibleText(words.get("picture.open", name()));
        load();
    }

    private void load() {
        var shown = media.preview() == null ? media.address() : media.preview();
        if (shown == null) {
            showPlaceholder(Feather.IMAGE, words.get("file.nowhere"));
            card.setOnAction(null);
            return;
        }
        var picture = library.get(shown);
        if (picture.isDone() && !picture.isCompletedExceptionally()) {
            show(picture.join());
            return;
        }
        showPlaceholder(Feather.IMAGE, words.get("picture.loading"));
        card.setOnAction(_ -> open());
        picture.whenComplete((image, cause) -> host.runLater(() -> arrived(shown, image, cause)));
    }

    private void arrived(URI shown, @Nullable Image image, @Nullable Throwable cause) {
        if (disposed) {
            return;
        }
        if (image != null) {
            show(image);
            return;
        }
        host.log(System.Logger.Level.DEBUG, "A picture could not be loaded", cause);
        showPlaceholder(Feather.IMAGE, words.get("picture.failed"));
        card.setOnAction(_ -> {
            library.forget(shown);
            load();
        });
    }

    private void show(Image image) {
        var view = new ImageView(image);
        var size =
                new ImageSize((int) image.getWidth(), (int) image.getHeight())
                        .fitting(Thumbnails.BOX_WIDTH, Thumbnails.BOX_HEIGHT);
        view.setFitWidth(size.width());
        view.setFitHeight(size.height());
        view.setSmooth(true);
        var corners = new Rectangle(size.width(), size.height());
        corners.setArcWidth(ROUND);
        corners.setArcHeight(ROUND);
        view.setClip(corners);
        card.setGraphic(view);
        card.setOnAction(_ -> open());
        card.setTooltip(new Tooltip(name()));
    }

    private void showPlaceholder(Feather icon, String state) {
        var title = new Label(name());
        title.getStyleClass().add("message-file-name");
        var below = new Label(state);
        below.getStyleClass().add("message-file-detail");
        var box = new VBox(new FontIcon(icon), title, below);
        box.getStyleClass().add("message-picture-words");
        var place = new StackPane(box);
        place.getStyleClass().add("message-picture-place");
        card.setGraphic(place);
    }

    private String name() {
        return media.name().isBlank() ? words.get("picture.unnamed") : media.name();
    }

    private void open() {
        if (media.address() != null) {
            host.openLink(media.address());
        }
    }

    @Override
    public Node node() {
        return card;
    }

    @Override
    public void dispose() {
        disposed = true;
        card.setOnAction(null);
    }
}
