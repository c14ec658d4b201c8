package org.agentdesk.messages.media;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;
import org.kordamp.ikonli.feather.Feather;

/// A sticker: its picture and nothing around it, its words for whoever cannot see it.
final class StickerCard implements RenderedMedia.Card {

    private static final int BOX = 160;
    private static final int DENSITY = 2;

    private final StackPane frame = new StackPane();
    private final Media media;
    private final Words words;
    private final LoadedPicture picture;

    StickerCard(Media media, Host host) {
        this.media = media;
        this.words = Words.in(host.locale());
        this.picture = new LoadedPicture(host, this::show, this::showTrouble);
        frame.getStyleClass().add("message-sticker");
        frame.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        frame.setAccessibleText(name());
        load();
    }

    private void load() {
        var address = media.address();
        if (address == null) {
            place(words.get("file.nowhere"));
            return;
        }
        place(words.get("picture.loading"));
        picture.load(address, BOX * DENSITY, BOX * DENSITY);
    }

    private Placeholder place(String sentence) {
        var place = new Placeholder(Feather.SMILE, name(), sentence);
        frame.getChildren().setAll(place);
        return place;
    }

    private void show(Image image) {
        frame.getChildren().setAll(Fit.view(image, BOX, BOX));
    }

    private void showTrouble(Trouble trouble) {
        place(trouble.sentence()).with(Actions.words(words.get("media.retry"), this::load));
    }

    private String name() {
        return media.name().isBlank() ? words.get("type.STICKER") : media.name();
    }

    @Override
    public Node node() {
        return frame;
    }

    @Override
    public void dispose() {
        picture.stop();
    }
}
