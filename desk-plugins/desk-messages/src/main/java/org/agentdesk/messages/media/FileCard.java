package org.agentdesk.messages.media;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.agentdesk.messages.text.Direction;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A file as a card: what kind, its name and size, and a click that opens it.
final class FileCard implements RenderedMedia.Card {

    private final Button card = new Button();

    FileCard(Media media, Host host) {
        var words = Words.in(host.locale());
        var name = media.name().isBlank() ? words.get("file.unnamed") : media.name();
        var detail = detail(media, words);
        card.getStyleClass().add("message-file");
        card.setGraphic(row(media, name, detail));
        card.setMaxWidth(Double.MAX_VALUE);
        card.setAccessibleText(words.get("file.open", name, detail));
        var address = media.address();
        if (address != null && host.opens(address)) {
            card.setOnAction(_ -> host.openLink(address));
            card.setTooltip(new Tooltip(address.toASCIIString()));
        } else {
            card.setFocusTraversable(false);
            card.setMouseTransparent(true);
        }
    }

    private static String detail(Media media, Words words) {
        var address = media.address();
        var parts = Stream.of(media.ending(), words.size(media.bytes()));
        var known = parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        if (address == null) {
            return words.get("file.nowhere");
        }
        return known.isEmpty() ? words.get("file.unknown") : known;
    }

    private static Node row(Media media, String name, String detail) {
        var title = new Label(name);
        title.getStyleClass().add("message-file-name");
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.setNodeOrientation(Direction.of(name));
        var below = new Label(detail);
        below.getStyleClass().add("message-file-detail");
        var words = new VBox(title, below);
        words.setMinWidth(0);
        words.getStyleClass().add("message-file-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var tile = new StackPane(new FontIcon(icon(media)));
        tile.getStyleClass().add("message-file-tile");
        var row = new HBox(tile, words);
        row.getStyleClass().add("message-file-row");
        if (media.address() != null) {
            var open = new FontIcon(Feather.EXTERNAL_LINK);
            open.getStyleClass().add("message-file-open");
            row.getChildren().add(open);
        }
        row.setNodeOrientation(NodeOrientation.INHERIT);
        return row;
    }

    private static Feather icon(Media media) {
        var mime = media.mimeType().toLowerCase(Locale.ROOT);
        var kind = mime.contains("/") ? mime.substring(0, mime.indexOf('/')) : mime;
        return switch (kind) {
            case "image" -> Feather.IMAGE;
            case "video" -> Feather.FILM;
            case "audio" -> Feather.MUSIC;
            default -> byEnding(media.ending());
        };
    }

    private static Feather byEnding(String ending) {
        return switch (ending) {
            case "PDF", "DOC", "DOCX", "RTF", "TXT", "ODT", "MD" -> Feather.FILE_TEXT;
            case "XLS", "XLSX", "CSV", "ODS" -> Feather.GRID;
            case "PPT", "PPTX", "ODP" -> Feather.MONITOR;
            case "ZIP", "7Z", "RAR", "TAR", "GZ" -> Feather.ARCHIVE;
            default -> Feather.FILE;
        };
    }

    @Override
    public Node node() {
        return card;
    }

    @Override
    public void dispose() {
        card.setOnAction(null);
    }
}
