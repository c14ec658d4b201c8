package org.agentdesk.core.store;

import java.util.List;
import org.agentdesk.core.model.StoreTrouble;

/// Where things are kept. Used by one thread.
interface Shelf extends AutoCloseable {

    /// It did not work.
    final class Failure extends Exception {
        private static final long serialVersionUID = 1L;

        private final StoreTrouble trouble;

        /// The cause's message may quote content, so only its type is kept.
        Failure(StoreTrouble trouble, Exception cause) {
            super(cause.getClass().getName(), null, false, false);
            this.trouble = trouble;
        }

        StoreTrouble trouble() {
            return trouble;
        }
    }

    /// What is kept of an account.
    Content content(String account) throws Failure;

    /// Writes all of the changes, in their order, or none. On return they are kept.
    void write(List<Change> changes) throws Failure;

    @Override
    void close();
}
