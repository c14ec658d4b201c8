/// What outlives the program: the outbox and drafts, encrypted, in one SQLite file.
@NullMarked
package org.agentdesk.core.store;

import org.jspecify.annotations.NullMarked;
