package org.agentdesk.messages.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.agentdesk.messages.words.Words;

/// Who a mail goes to: fields with a name before each. Those for copies come when they are asked
/// for or hold something.
final class Recipients {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int MOST = 100;

    private final GridPane node = new GridPane();
    private final Words words;
    private final Runnable changed;
    private final TextField to = new TextField();
    private final TextField cc = new TextField();
    private final TextField bcc = new TextField();
    private final Button copies = new Button();

    Recipients(Words words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        node.getStyleClass().add("mail-form-rows");
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        node.getColumnConstraints().addAll(names, fields);
        copies.setText(words.get("mail.copies"));
        copies.getStyleClass().addAll("flat", "small");
        copies.setOnAction(_ -> showCopies(true));
        var first = new HBox(to, copies);
        HBox.setHgrow(to, Priority.ALWAYS);
        first.getStyleClass().add("mail-form-first");
        watch(to);
        watch(cc);
        watch(bcc);
        add("mail.to", to, first);
        add("mail.cc", cc);
        add("mail.bcc", bcc);
    }

    Node node() {
        return node;
    }

    /// Adds a field below.
    void add(String key, TextField field) {
        add(key, field, field);
    }

    private void add(String key, TextField field, Node row) {
        var name = new Label(words.get(key));
        name.getStyleClass().add("message-mail-name");
        name.setLabelFor(field);
        field.setAccessibleText(words.get(key));
        name.visibleProperty().bind(row.visibleProperty());
        name.managedProperty().bind(row.managedProperty());
        node.addRow(node.getRowCount(), name, row);
    }

    /// A field turns red when the agent leaves it with something in it that is no address.
    private void watch(TextField field) {
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT); // addresses are, everywhere
        field.textProperty()
                .subscribe(() -> {
                    field.pseudoClassStateChanged(WRONG, false);
                    changed.run();
                });
        field.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        field.pseudoClassStateChanged(WRONG, !wrong(field).isEmpty());
                    }
                });
    }

    private static List<String> wrong(TextField field) {
        return Addresses.split(field.getText()).stream()
                .filter(entry -> !Addresses.isValid(entry))
                .toList();
    }

    void fill(String newTo, String newCc, String newBcc) {
        to.setText(newTo);
        cc.setText(newCc);
        bcc.setText(newBcc);
        showCopies(!newCc.isBlank() || !newBcc.isBlank());
    }

    private void showCopies(boolean shown) {
        for (var field : List.of(cc, bcc)) {
            field.setVisible(shown);
            field.setManaged(shown);
        }
        copies.setVisible(!shown);
        copies.setManaged(!shown);
    }

    String to() {
        return to.getText();
    }

    String cc() {
        return cc.getText();
    }

    String bcc() {
        return bcc.getText();
    }

    /// What is wrong with the addresses; empty when nothing is.
    Optional<String> trouble() {
        var wrong = new ArrayList<String>();
        int all = 0;
        for (var field : List.of(to, cc, bcc)) {
            wrong.addAll(wrong(field));
            all += Addresses.split(field.getText()).size();
        }
        if (!wrong.isEmpty()) {
            return Optional.of(words.get("mail.address.bad", Answer.line(wrong.getFirst())));
        }
        if (all > MOST) {
            return Optional.of(words.get("mail.address.many", MOST));
        }
        return Addresses.split(to.getText()).isEmpty()
                ? Optional.of(words.get("mail.address.none"))
                : Optional.empty();
    }

    void focus() {
        to.requestFocus();
    }
}
