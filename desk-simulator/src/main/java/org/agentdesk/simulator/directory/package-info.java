/// Who and what there is in the contact centre: users, teams, MRDs, queues, channels, reasons.
@NullMarked
package org.agentdesk.simulator.directory;

import org.jspecify.annotations.NullMarked;
