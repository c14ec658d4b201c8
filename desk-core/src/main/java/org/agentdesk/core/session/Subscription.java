package org.agentdesk.core.session;

/// A standing interest in the desk's state; closing it ends it. Safe from any thread.
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
