package org.agentdesk.core.faults;

import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.session.AgentDesk;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Means;
import org.agentdesk.core.session.Storage;
import org.agentdesk.core.transport.AgentManagerSocket;

/// Opens the desk that is put to the test.
@FunctionalInterface
interface DeskMaker {

    /// The desk as it is.
    DeskMaker REAL =
            (settings, socket) ->
                    AgentDesk.open(
                            settings, Means.on(socket, settings.patience()), Storage.none(), null);

    Desk open(DeskSettings settings, AgentManagerSocket socket);
}
