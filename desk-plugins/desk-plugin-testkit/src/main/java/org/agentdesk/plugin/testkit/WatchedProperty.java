package org.agentdesk.plugin.testkit;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakListener;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;

/// A property that knows who listens. Lives on the JavaFX thread.
final class WatchedProperty<T> extends SimpleObjectProperty<T> {

    private final List<Object> listeners = new ArrayList<>();

    WatchedProperty(T value) {
        super(value);
    }

    /// How many listeners there are; weak ones do not count.
    int listeners() {
        return listeners.size();
    }

    @Override
    public void addListener(InvalidationListener listener) {
        super.addListener(listener);
        add(listener);
    }

    @Override
    public void addListener(ChangeListener<? super T> listener) {
        super.addListener(listener);
        add(listener);
    }

    @Override
    public void removeListener(InvalidationListener listener) {
        super.removeListener(listener);
        listeners.remove(listener);
    }

    @Override
    public void removeListener(ChangeListener<? super T> listener) {
        super.removeListener(listener);
        listeners.remove(listener);
    }

    private void add(Object listener) {
        if (!(listener instanceof WeakListener)) {
            listeners.add(listener);
        }
    }
}
