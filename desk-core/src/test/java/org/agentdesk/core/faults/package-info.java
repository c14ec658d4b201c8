/// What a bad line does to a desk: seeded schedules of faults, and a checker of what came of them.
package org.agentdesk.core.faults;
