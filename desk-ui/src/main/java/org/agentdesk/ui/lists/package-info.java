/// Pull mode: lists of requests that agents take conversations from themselves.
@NullMarked
package org.agentdesk.ui.lists;

import org.jspecify.annotations.NullMarked;
