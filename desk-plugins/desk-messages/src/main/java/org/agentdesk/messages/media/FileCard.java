package org.agentdesk.messages.media;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.agentdesk.messages.text.TextNodes;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MediaAccess.Risk;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A file as a card: what kind, its name and size, a warning where it may do harm, and buttons that
/// open and save it. Also for films and sounds that nothing here plays.
final class FileCard implements RenderedMedia.Card {

    private final VBox card = new VBox();
    private final Media media;
    private final Host host;
    private final Words words;
    private final TransferBar transfers;
    private final Risk risk;

    FileCard(Media media, Host host) {
        this.media = media;
        this.host = host;
        this.words = Words.in(host.locale());
        this.transfers = new TransferBar(host);
        this.risk = host.media().risk(media.name(), media.mimeType());
        card.getStyleClass().add("message-file");
        card.getChildren().add(row());
        if (risk == Risk.HIGH) {
            card.getStyleClass().add("risky");
            card.getChildren().add(TextNodes.plain(words.get("file.risky"), "message-note"));
        }
        card.getChildren().add(transfers);
    }

    private Node row() {
        var below = new Label(detail());
        below.getStyleClass().add("message-file-detail");
        var texts = new VBox(new FileName(name()), below);
        texts.setMinWidth(0);
        texts.getStyleClass().add("message-file-words");
        HBox.setHgrow(texts, Priority.ALWAYS);
        var icon = risk == Risk.HIGH ? Feather.ALERT_TRIANGLE : FileIcons.of(media);
        var tile = new StackPane(new FontIcon(icon));
        tile.getStyleClass().add("message-file-tile");
        var row = new HBox(tile, texts);
        row.getStyleClass().add("message-file-row");
        var address = media.address();
        if (address != null && !media.isLocal()) {
            addActions(row, address);
        }
        return row;
    }

    private void addActions(HBox row, URI address) {
        var spoken = name() + ", " + detail();
        if (risk != Risk.HIGH) {
            row.getChildren()
                    .add(
                            Actions.icon(
                                    Feather.EXTERNAL_LINK,
                                    words.get("file.open", spoken),
                                    () -> begin(address, true)));
        }
        row.getChildren()
                .add(
                        Actions.icon(
                                Feather.DOWNLOAD,
                                words.get("file.save", spoken),
                                () -> begin(address, false)));
    }

    /// A second click while it is coming does nothing.
    private void begin(URI address, boolean open) {
        if (!transfers.isRunning()) {
            var access = host.media();
            transfers.run(open ? access.open(address, name()) : access.save(address, name()));
        }
    }

    private String detail() {
        if (media.address() == null) {
            return words.get("file.nowhere");
        }
        var known =
                Stream.of(media.ending(), words.size(media.bytes()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        return known.isEmpty() ? words.get("file.unknown") : known;
    }

    private String name() {
        return media.name().isBlank() ? words.get("file.unnamed") : media.name();
    }

    @Override
    public Node node() {
        return card;
    }

    @Override
    public void dispose() {
        transfers.dispose();
    }
}
