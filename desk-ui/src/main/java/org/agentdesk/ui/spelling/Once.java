package org.agentdesk.ui.spelling;

import java.util.function.Consumer;

/// Hands on the first value and drops what follows. Used by one thread.
final class Once<T> implements Consumer<T> {

    private final Consumer<T> target;
    private boolean done;

    Once(Consumer<T> target) {
        this.target = target;
    }

    @Override
    public void accept(T value) {
        if (!done) {
            done = true;
            target.accept(value);
        }
    }
}
