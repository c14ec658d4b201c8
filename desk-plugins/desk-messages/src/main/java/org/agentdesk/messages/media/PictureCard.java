package org.agentdesk.messages.media;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MediaException;
import org.kordamp.ikonli.feather.Feather;

/// A picture as a card: a place with the name while it loads, the picture when it is there, the
/// name and the reason when it will not come. A click shows it in full.
final class PictureCard implements RenderedMedia.Card {

    /// The box in which it is shown, in pixels of the layout.
    static final double WIDEST = 320;

    static final double HIGHEST = 240;

    /// Asked for at twice the size it is shown, for screens of twice the density.
    private static final int DENSITY = 2;

    private final StackPane frame = new StackPane();
    private final Media media;
    private final Host host;
    private final Words words;
    private final LoadedPicture picture;
    private final TransferBar transfers;

    PictureCard(Media media, Host host) {
        this.media = media;
        this.host = host;
        this.words = Words.in(host.locale());
        this.picture = new LoadedPicture(host, this::show, this::showTrouble);
        this.transfers = new TransferBar(host);
        frame.getStyleClass().add("message-picture-frame");
        load();
    }

    private void load() {
        var shown = media.preview() == null ? media.address() : media.preview();
        if (shown == null) {
            replace(place(words.get("file.nowhere")));
            return;
        }
        replace(place(words.get("picture.loading")));
        picture.load(shown, (int) WIDEST * DENSITY, (int) HIGHEST * DENSITY);
    }

    private void show(Image image) {
        var shrinking = new Shrinking(Fit.view(image, WIDEST, HIGHEST));
        var button = shrinking.button();
        button.getStyleClass().add("message-picture");
        button.setAccessibleText(words.get("picture.open", name()));
        button.setTooltip(new Tooltip(name()));
        button.setOnAction(_ -> new PictureViewer(media, name(), image, host).show(frame));
        replace(shrinking);
    }

    private void showTrouble(Trouble trouble) {
        var place = place(trouble.sentence());
        switch (trouble.kind()) {
            case REFUSED, UNREACHABLE, LOCAL ->
                    place.with(Actions.words(words.get("media.retry"), this::load));
            case ADDRESS, TOO_LARGE, WRONG_TYPE -> {}
        }
        var address = media.address();
        if (address != null && !media.isLocal() && trouble.kind() != MediaException.Kind.REFUSED) {
            place.with(
                    Actions.words(
                            words.get("media.save"),
                            () -> transfers.run(host.media().save(address, name()))));
        }
        replace(place);
    }

    private Placeholder place(String sentence) {
        return new Placeholder(Feather.IMAGE, name(), sentence);
    }

    private void replace(Node node) {
        frame.getChildren().setAll(node);
        if (node instanceof Placeholder place) {
            place.setMaxWidth(WIDEST);
            place.footer(transfers);
        }
    }

    private String name() {
        return media.name().isBlank() ? words.get("picture.unnamed") : media.name();
    }

    @Override
    public Node node() {
        return frame;
    }

    @Override
    public void dispose() {
        picture.stop();
        transfers.dispose();
    }
}
