package org.agentdesk.messages.mail;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.text.TextNodes;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;

/// What a mail is about, who wrote it and to whom; the rest of its header when asked. Addresses are
/// always shown in full: names are chosen by whoever writes.
final class MailHeader {

    private static final int LONGEST = 300;
    private static final int MOST = 100;

    private final GridPane rows = new GridPane();
    private final VBox node = new VBox();
    private final Body.Email mail;
    private final Words words;
    private final Host host;

    MailHeader(Body.Email mail, Words words, Host host) {
        this.mail = mail;
        this.words = words;
        this.host = host;
        node.getStyleClass().add("message-mail-header");
        node.getChildren().add(TextNodes.plain(subject(mail, words), "message-mail-subject"));
        rows.getStyleClass().add("message-mail-rows");
        rows.getColumnConstraints().addAll(names(), values());
        row("mail.from", list(List.of(mail.from())));
        row("mail.to", first(mail.to()));
        node.getChildren().add(rows);
        if (hasMore()) {
            node.getChildren().add(more());
        }
    }

    private static ColumnConstraints names() {
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        return names;
    }

    private static ColumnConstraints values() {
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        return values;
    }

    Node node() {
        return node;
    }

    static String subject(Body.Email mail, Words words) {
        var subject = clean(mail.subject());
        return subject.isBlank() ? words.get("mail.noSubject") : subject;
    }

    /// The header as text.
    static String text(Body.Email mail, Words words) {
        return Stream.of(
                        subject(mail, words),
                        line(words.get("mail.from"), list(List.of(mail.from()))),
                        line(words.get("mail.to"), list(mail.to())),
                        line(words.get("mail.cc"), list(mail.cc())))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String line(String name, String value) {
        return value.isEmpty() ? "" : name + ": " + value;
    }

    private boolean hasMore() {
        return mail.to().size() > 1
                || !mail.cc().isEmpty()
                || !mail.bcc().isEmpty()
                || !mail.replyTo().isEmpty()
                || mail.received() != null;
    }

    private Node more() {
        var button = new Button(words.get("mail.details"));
        button.getStyleClass().addAll("message-mail-fold", "flat", "small");
        button.setOnAction(_ -> {
            node.getChildren().remove(button);
            rows.getChildren().clear();
            row("mail.from", list(List.of(mail.from())));
            row("mail.replyTo", list(mail.replyTo()));
            row("mail.to", list(mail.to()));
            row("mail.cc", list(mail.cc()));
            row("mail.bcc", list(mail.bcc()));
            row("mail.date", date());
        });
        return button;
    }

    private String date() {
        var received = mail.received();
        return received == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(host.locale())
                        .withZone(host.zone())
                        .format(received);
    }

    private void row(String key, String value) {
        if (!value.isBlank()) {
            var name = new Label(words.get(key));
            name.getStyleClass().add("message-mail-name");
            TextFlow shown = TextNodes.plain(value, "message-mail-value");
            GridPane.setValignment(name, VPos.TOP);
            GridPane.setFillWidth(shown, false);
            rows.addRow(rows.getRowCount(), name, shown);
        }
    }

    private String first(List<String> addresses) {
        if (addresses.size() < 2) {
            return list(addresses);
        }
        return words.get("mail.more", clean(addresses.getFirst()), addresses.size() - 1);
    }

    private static String list(List<String> addresses) {
        return addresses.stream()
                .limit(MOST)
                .map(MailHeader::clean)
                .filter(address -> !address.isBlank())
                .collect(Collectors.joining(", "));
    }

    /// Without line breaks, without letters that turn others around, and not too long.
    private static String clean(String text) {
        var seen = ParagraphBuilder.seen(text).replaceAll("[\\s\\p{Cc}\\u2066-\\u2069]+", " ");
        return (seen.length() > LONGEST ? seen.substring(0, LONGEST) + "…" : seen).strip();
    }
}
