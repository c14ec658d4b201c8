/// Writing to the customer: the draft of each conversation, and the field it is written in.
@NullMarked
package org.agentdesk.ui.composer;

import org.jspecify.annotations.NullMarked;
