package org.agentdesk.messages.mail;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.messages.mail.Answering.Way;
import org.agentdesk.messages.text.Direction;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.OpenComposer;
import org.agentdesk.plugin.RenderContext;
import org.jspecify.annotations.Nullable;

/// The open form: what way, to whom, what about, what it says, and what of the original goes along.
final class MailForm implements OpenComposer {

    private static final boolean LINUX =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");

    private static final int QUICK = 10_000;
    private static final int LONGEST = 50_000;

    private final VBox node = new VBox();
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
    private final Recipients recipients;
    private final TextField subject = new TextField();
    private final TextArea text = new TextArea();
    private final CheckBox original = new CheckBox();
    private final VBox files = new VBox();
    private final Label trouble = new Label();
    private final Set<String> leftOut = new HashSet<>();
    private final MailSubject about;
    private final Host host;
    private final Words words;
    private final Executor background;
    private Way way;
    private @Nullable Original quoted;
    private boolean disposed;

    MailForm(RenderContext context, MailSubject about, MailDraft draft, Executor background) {
        this.host = context.host();
        this.words = Words.in(host.locale());
        this.about = about;
        this.background = background;
        this.way = draft.way();
        this.recipients = new Recipients(words, this::check);
        leftOut.addAll(draft.leftOut());
        node.getStyleClass().add("mail-form");
        trouble.getStyleClass().add("mail-form-trouble");
        trouble.setWrapText(true);
        trouble.managedProperty().bind(trouble.visibleProperty());
        trouble.setVisible(false);
        build();
        fill(draft);
        readOriginal();
        check();
    }

    private void build() {
        if (about.mail() != null) {
            node.getChildren().add(new WayChoice(words, way, this::choose).node());
        }
        subject.textProperty()
                .subscribe(written -> {
                    subject.setNodeOrientation(direction(written));
                    check();
                });
        text.getStyleClass().add("mail-form-text");
        text.setPromptText(words.get("mail.body"));
        text.setAccessibleText(words.get("mail.body"));
        text.setPrefRowCount(7);
        text.textProperty()
                .subscribe(written -> {
                    text.setWrapText(!LINUX || !Direction.isMixed(written));
                    text.setNodeOrientation(direction(written));
                    check();
                });
        recipients.add("mail.subject", subject);
        original.setText(words.get("mail.original"));
        original.selectedProperty().subscribe(this::check);
        files.getStyleClass().add("mail-form-files");
        node.getChildren().addAll(recipients.node(), text, files, original, trouble);
    }

    /// That of the window until something is written.
    private static NodeOrientation direction(String written) {
        return written.isBlank() ? NodeOrientation.INHERIT : Direction.of(written);
    }

    private void fill(MailDraft draft) {
        recipients.fill(draft.to(), draft.cc(), draft.bcc());
        subject.setText(draft.subject());
        text.setText(draft.text());
        original.setSelected(draft.original());
        showWay();
    }

    /// Another way has other recipients and another subject, but for what the agent has changed;
    /// what was written stays.
    private void choose(Way other) {
        var before = MailDraft.of(way, about.answer(way));
        var after = MailDraft.of(other, about.answer(other));
        way = other;
        recipients.fill(
                changed(recipients.to(), before.to(), after.to()),
                changed(recipients.cc(), before.cc(), after.cc()),
                recipients.bcc());
        subject.setText(changed(subject.getText(), before.subject(), after.subject()));
        quoted = null;
        showWay();
        readOriginal();
        check();
    }

    private static String changed(String now, String before, String after) {
        return now.equals(before) ? after : now;
    }

    private void showWay() {
        boolean answers = about.mail() != null && way != Way.FORWARD;
        original.setVisible(answers);
        original.setManaged(answers);
        files.getChildren().setAll(way == Way.FORWARD ? attached() : List.of());
    }

    private List<CheckBox> attached() {
        var boxes = new ArrayList<CheckBox>();
        for (var file : filesOfOriginal()) {
            var name = file.name().isBlank() ? words.get("file.unnamed") : file.name();
            var box = new CheckBox(ParagraphBuilder.seen(name));
            box.setMnemonicParsing(false);
            box.setAccessibleText(words.get("mail.file.include", name));
            box.setSelected(!leftOut.contains(file.mediaUrl()));
            box.selectedProperty().subscribe(goes -> keep(file, goes));
            boxes.add(box);
        }
        return boxes;
    }

    private void keep(Attachment file, boolean goes) {
        if (goes) {
            leftOut.remove(file.mediaUrl());
        } else {
            leftOut.add(file.mediaUrl());
        }
    }

    private List<Attachment> filesOfOriginal() {
        var mail = about.mail();
        return mail == null ? List.of() : mail.attachments();
    }

    private void readOriginal() {
        var mail = about.mail();
        if (mail == null) {
            return;
        }
        var wanted = way;
        var locale = host.locale();
        var zone = host.zone();
        if (mail.htmlBody().length() + mail.text().length() <= QUICK) {
            quoted = read(mail, wanted, locale, zone);
            return;
        }
        background.execute(() -> {
            var read = read(mail, wanted, locale, zone);
            host.runLater(() -> {
                if (!disposed && way == wanted) {
                    quoted = read;
                    check();
                }
            });
        });
    }

    private Original read(Body.Email mail, Way wanted, Locale locale, ZoneId zone) {
        return wanted == Way.FORWARD
                ? Original.forwarded(mail, words, locale, zone)
                : Original.quoted(mail, words, locale, zone);
    }

    private boolean takesOriginal() {
        return about.mail() != null && (way == Way.FORWARD || original.isSelected());
    }

    private void check() {
        trouble.setVisible(false);
        complete.set(trouble().isEmpty());
    }

    /// Why it cannot be sent; empty when it can.
    private Optional<String> trouble() {
        var wrong = recipients.trouble();
        if (wrong.isPresent()) {
            return wrong;
        }
        if (text.getText().isBlank() && way != Way.FORWARD) {
            return Optional.of(words.get("mail.body.none"));
        }
        if (text.getText().length() > LONGEST) {
            return Optional.of(words.get("mail.body.long"));
        }
        return takesOriginal() && quoted == null
                ? Optional.of(words.get("mail.reading"))
                : Optional.empty();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ObservableValue<Boolean> complete() {
        return complete.getReadOnlyProperty();
    }

    @Override
    public Json draft() {
        return new MailDraft(
                        way,
                        recipients.to(),
                        recipients.cc(),
                        recipients.bcc(),
                        subject.getText(),
                        text.getText(),
                        original.isSelected(),
                        leftOut)
                .json()
                .object()
                .with("about", Json.of(about.id()));
    }

    @Override
    public Optional<Outbound> outbound() {
        var wrong = trouble();
        trouble.setText(wrong.orElse(""));
        trouble.setVisible(wrong.isPresent());
        return wrong.isPresent() ? Optional.empty() : Optional.of(about.outbound(body(), way));
    }

    private Body body() {
        var written =
                new Written(text.getText(), takesOriginal() ? quoted : null, way != Way.FORWARD);
        return new Body.Email(
                written.plain(),
                Answer.line(subject.getText()),
                about.own(),
                List.of(),
                null,
                written.html(),
                Addresses.split(recipients.to()),
                Addresses.split(recipients.cc()),
                Addresses.split(recipients.bcc()),
                way == Way.FORWARD ? goingAlong() : List.of(),
                Json.Obj.EMPTY);
    }

    private List<Attachment> goingAlong() {
        return filesOfOriginal().stream()
                .filter(file -> !leftOut.contains(file.mediaUrl()))
                .toList();
    }

    @Override
    public void focus() {
        if (recipients.to().isBlank()) {
            recipients.focus();
        } else {
            text.requestFocus();
            text.positionCaret(0);
        }
    }

    @Override
    public void dispose() {
        disposed = true;
        node.getChildren().clear();
    }
}
