/// The supervisor's part of the desk: the pages of the supervisor tools, and the port they act
/// through.
@NullMarked
package org.agentdesk.ui.supervisor;

import org.jspecify.annotations.NullMarked;
