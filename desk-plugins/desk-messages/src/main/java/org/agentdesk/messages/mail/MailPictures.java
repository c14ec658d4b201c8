package org.agentdesk.messages.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The pictures in one mail. Each has a place with what is said instead of it, and none is fetched
/// before the agent has asked: fetching tells the sender that the mail was read, and where.
final class MailPictures {

    private static final int WIDEST = 460;
    private static final int HIGHEST = 700;
    private static final int MOST = 60;

    private record Open(MailPart.Picture picture, StackPane place) {}

    private final Host host;
    private final Words words;
    private final Map<String, URI> inside;
    private final List<Open> places = new ArrayList<>();
    private final List<CompletableFuture<Image>> arriving = new ArrayList<>();
    private boolean shown;

    /// @param inside where the parts of the mail lie that its text names by `cid:`
    MailPictures(Host host, Map<String, URI> inside) {
        this.host = host;
        this.words = Words.in(host.locale());
        this.inside = Map.copyOf(inside);
    }

    /// The place of a picture.
    Node place(MailPart.Picture picture) {
        var place = new StackPane();
        place.setAlignment(Pos.CENTER_LEFT);
        place.setMinWidth(0);
        var said =
                picture.alternative().isBlank() ? words.get("mail.picture") : picture.alternative();
        showInstead(place, picture, said);
        if (shown) {
            fetch(new Open(picture, place));
        } else {
            places.add(new Open(picture, place));
        }
        return place;
    }

    /// Shows the pictures, those too whose places come later.
    void show() {
        shown = true;
        places.forEach(this::fetch);
        places.clear();
    }

    /// Stops what is still coming.
    void dispose() {
        List.copyOf(arriving).forEach(picture -> picture.cancel(true));
        arriving.clear();
        places.clear();
    }

    private void fetch(Open open) {
        var address = address(open.picture().source());
        if (address == null || arriving.size() >= MOST) {
            return;
        }
        var picture = host.media().picture(address, WIDEST * 2, HIGHEST * 2);
        arriving.add(picture);
        picture.whenComplete((image, cause) -> {
            if (image != null) {
                show(open, image);
            } else if (!picture.isCancelled()) {
                showInstead(open.place(), open.picture(), words.get("mail.picture.failed"));
            }
        });
    }

    private @Nullable URI address(String source) {
        if (source.regionMatches(true, 0, "cid:", 0, 4)) {
            return inside.get(source.substring(4));
        }
        try {
            return new URI(source);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private void show(Open open, Image image) {
        var view = new ImageView(image);
        int wanted = open.picture().width();
        double width = Math.min(wanted > 0 ? wanted : image.getWidth(), WIDEST);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(width);
        view.setAccessibleText(open.picture().alternative());
        opens(view, open.picture());
        open.place().getChildren().setAll(view);
    }

    private void showInstead(StackPane place, MailPart.Picture picture, String said) {
        var label = new Label(said, new FontIcon(Feather.IMAGE));
        label.setMinWidth(0);
        var box = new HBox(label);
        box.setMaxWidth(Region.USE_PREF_SIZE);
        box.getStyleClass().add("message-mail-picture");
        opens(box, picture);
        place.getChildren().setAll(box);
    }

    private void opens(Node node, MailPart.Picture picture) {
        var link = picture.link();
        if (link != null && host.opens(link)) {
            node.setCursor(Cursor.HAND);
            node.setOnMouseClicked(_ -> host.openLink(link));
            Tooltip.install(node, new Tooltip(link.toASCIIString()));
        }
    }
}
