/// Where the program starts and is put together. Only this package knows the container.
@NullMarked
package org.agentdesk.ui.app;

import org.jspecify.annotations.NullMarked;
