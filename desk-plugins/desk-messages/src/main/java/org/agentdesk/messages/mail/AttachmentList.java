package org.agentdesk.messages.mail;

import java.net.URI;
import java.util.function.BiFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.text.Direction;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MediaAccess.Risk;
import org.agentdesk.plugin.Transfer;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The files of a mail, each to be opened or saved through the desk.
final class AttachmentList {

    private static final int MOST = 50;

    private final VBox node = new VBox();
    private final Host host;
    private final Words words;

    AttachmentList(Body.Email mail, Host host, Words words) {
        this.host = host;
        this.words = words;
        node.getStyleClass().add("message-mail-files");
        mail.attachments().stream().limit(MOST).map(this::row).forEach(node.getChildren()::add);
        int more = mail.attachments().size() - MOST;
        if (more > 0) {
            node.getChildren().add(new Label(words.get("mail.files.more", more)));
        }
    }

    Node node() {
        return node;
    }

    private Node row(Attachment file) {
        var shown = ParagraphBuilder.seen(file.name());
        var name = shown.isBlank() ? words.get("file.unnamed") : shown;
        var risk = host.media().risk(name, file.mimeType());
        var title =
                new Label(
                        name,
                        new FontIcon(
                                risk == Risk.HIGH ? Feather.ALERT_TRIANGLE : Feather.PAPERCLIP));
        title.getStyleClass().add("message-file-name");
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.setNodeOrientation(Direction.of(name));
        title.setTooltip(new Tooltip(name));
        title.setMinWidth(0);
        var detail =
                new Label(
                        risk == Risk.HIGH
                                ? words.get("mail.file.program")
                                : words.size(file.size()));
        detail.getStyleClass().add("message-file-detail");
        detail.setMinWidth(HBox.USE_PREF_SIZE);
        var row = new HBox(title, detail);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("message-mail-file");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Inside.address(file)
                .ifPresentOrElse(
                        address -> {
                            if (risk != Risk.HIGH) {
                                var open = button("mail.file.open", name, Feather.EXTERNAL_LINK);
                                open.setOnAction(
                                        _ -> start(host.media()::open, address, name, detail));
                                row.getChildren().add(open);
                            }
                            var save = button("mail.file.save", name, Feather.DOWNLOAD);
                            save.setOnAction(_ -> start(host.media()::save, address, name, detail));
                            row.getChildren().add(save);
                        },
                        () -> detail.setText(words.get("file.nowhere")));
        return row;
    }

    private Button button(String key, String name, Feather icon) {
        var button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("flat", "small", "button-icon");
        button.setAccessibleText(words.get(key, name));
        button.setTooltip(new Tooltip(words.get(key, name)));
        return button;
    }

    private void start(
            BiFunction<URI, String, Transfer> how, URI address, String name, Label detail) {
        var before = detail.getText();
        var transfer = how.apply(address, name);
        transfer.progress().addListener((_, _, part) -> tell(transfer, detail, before));
        transfer.state().addListener((_, _, _) -> tell(transfer, detail, before));
        tell(transfer, detail, before);
    }

    private void tell(Transfer transfer, Label detail, String before) {
        var trouble = transfer.trouble();
        detail.setText(
                switch (transfer.state().getValue()) {
                    case RUNNING -> words.get("mail.file.running", percent(transfer));
                    case DONE -> words.get("mail.file.done");
                    case CANCELLED -> before;
                    case FAILED -> trouble == null ? words.get("mail.file.failed") : trouble;
                });
    }

    private static double percent(Transfer transfer) {
        double part = transfer.progress().getValue();
        return Double.isNaN(part) || part < 0 ? 0 : Math.min(1, part);
    }
}
