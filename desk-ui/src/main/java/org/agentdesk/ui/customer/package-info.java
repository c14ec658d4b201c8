/// Who the customer is: profile, labels, linking a conversation to a profile.
@NullMarked
package org.agentdesk.ui.customer;

import org.jspecify.annotations.NullMarked;
