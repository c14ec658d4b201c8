package org.agentdesk.ui.customer;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A field that the agent is writing in. Lives on the JavaFX thread.
final class Change {

    private final Field field;
    private final StringProperty text;

    Change(Field field) {
        this.field = field;
        this.text = new SimpleStringProperty(this, "text", field.value());
    }

    Field field() {
        return field;
    }

    StringProperty textProperty() {
        return text;
    }

    boolean isMade() {
        return !text.getValueSafe().strip().equals(field.value());
    }
}
