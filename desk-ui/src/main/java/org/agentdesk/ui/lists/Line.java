package org.agentdesk.ui.lists;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A line that stays the same while what it says changes, and with it the node that shows it, its
/// focus and a click that has begun. Lives on the JavaFX thread.
///
/// @param <T> what it says
final class Line<T> {

    private final ReadOnlyObjectWrapper<T> now;

    Line(T first) {
        now = new ReadOnlyObjectWrapper<>(this, "now", first);
    }

    /// Says something newer.
    Line<T> say(T newer) {
        now.set(newer);
        return this;
    }

    T get() {
        return now.get();
    }

    ReadOnlyObjectProperty<T> property() {
        return now.getReadOnlyProperty();
    }
}
