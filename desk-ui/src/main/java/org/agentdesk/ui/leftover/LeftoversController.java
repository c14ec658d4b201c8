package org.agentdesk.ui.leftover;

import java.io.File;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.media.FileNames;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The list of what was written and not sent, laid over the window.
public final class LeftoversController {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    /// What is shown of a text; copied is all of it.
    private static final int LONGEST = 2_000;

    private final Texts texts = Texts.of(LeftoversController.class);
    private final LeftoversViewModel model;
    private final ZoneId zone;
    private @Nullable Node focusedBefore;

    @FXML private Pane root;
    @FXML private ScrollPane scroll;
    @FXML private VBox lines;
    @FXML private Node empty;
    @FXML private Label copied;
    @FXML private Button close;

    public LeftoversController(LeftoversViewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
    }

    @FXML
    private void initialize() {
        root.setVisible(false);
        root.managedProperty().bind(root.visibleProperty());
        Rows.followWhile(model.shownProperty(), model.lines(), lines.getChildren(), this::line);
        Shown.when(empty, Bindings.isEmpty(model.lines()));
        Shown.when(scroll, Bindings.isNotEmpty(model.lines()));
        Shown.when(copied, copied.textProperty().isNotEmpty());
        scroll.prefViewportHeightProperty().bind(lines.heightProperty());
        model.shownProperty().subscribe(this::show);
    }

    private void show(boolean on) {
        if (on == root.isVisible()) {
            return;
        }
        if (on) {
            focusedBefore = root.getScene() == null ? null : root.getScene().getFocusOwner();
        }
        root.setVisible(on);
        copied.setText("");
        if (on) {
            close.requestFocus();
        } else if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }

    private Node line(LeftoverLine line) {
        var customer = new Label(line.customer());
        customer.getStyleClass().add("subtitle");
        var when = new Label(WHEN.format(line.at().atZone(zone)));
        when.getStyleClass().addAll("caption", "faint");
        var names = new VBox(customer, when);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        var copy = button("copy", Feather.COPY, line);
        copy.setOnAction(_ -> copy(line));
        var discard = button("discard", Feather.TRASH_2, line);
        discard.setOnAction(_ -> discard(line));
        var head = new HBox(names, copy, discard);
        head.getStyleClass().add("leftover-head");
        var card = new VBox(head);
        card.getStyleClass().add("leftover");
        line.pieces().forEach(piece -> card.getChildren().add(piece(piece)));
        return card;
    }

    private Button button(String key, Feather icon, LeftoverLine line) {
        var button = new Button(texts.get(key), new FontIcon(icon));
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("leftover-button", "leftover-" + key);
        button.setAccessibleText(texts.get(key + ".accessible", line.customer()));
        return button;
    }

    private Node piece(Piece piece) {
        var kind = new Label(piece.kind());
        kind.getStyleClass().addAll("small", "muted");
        kind.setMaxWidth(Double.MAX_VALUE);
        var box = new VBox(kind);
        box.getStyleClass().add("leftover-piece");
        if (!piece.text().isBlank()) {
            box.getChildren().add(text(piece.text().strip()));
        }
        piece.files().forEach(file -> box.getChildren().add(file(file)));
        return box;
    }

    private static Label text(String words) {
        boolean whole = words.length() <= LONGEST;
        var label = new Label(whole ? words : words.substring(0, LONGEST) + "…");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("leftover-text");
        return label;
    }

    private Label file(String path) {
        var last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        var name = FileNames.readable(last);
        var label = new Label(name, new FontIcon(Feather.PAPERCLIP));
        label.getStyleClass().add("leftover-file");
        model.ifGone(path, () -> label.setText(texts.get("gone", name)));
        return label;
    }

    private void copy(LeftoverLine line) {
        var content = new ClipboardContent();
        if (!line.words().isEmpty()) {
            content.putString(line.words());
        }
        if (!line.files().isEmpty()) {
            content.putFiles(line.files().stream().map(File::new).toList());
        }
        Clipboard.getSystemClipboard().setContent(content);
        copied.setText(texts.get("copied", line.customer()));
    }

    /// The keyboard goes on at the next line, or at the end.
    private void discard(LeftoverLine line) {
        int at = model.lines().indexOf(line);
        copied.setText("");
        model.discard(line);
        var all = lines.getChildren();
        int next = at + 1 < all.size() ? at + 1 : at - 1;
        var button = next < 0 ? null : all.get(next).lookup(".leftover-copy");
        Objects.requireNonNullElse(button, close).requestFocus();
    }

    @FXML
    private void close() {
        model.hide();
    }

    @FXML
    private void closeOutside(MouseEvent press) {
        if (press.getTarget() == root) {
            model.hide();
        }
    }
}
