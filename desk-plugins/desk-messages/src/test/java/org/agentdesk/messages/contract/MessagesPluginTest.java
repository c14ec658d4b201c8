package org.agentdesk.messages.contract;

import org.agentdesk.messages.MessagesPlugin;
import org.agentdesk.plugin.DeskPlugin;
import org.agentdesk.plugin.testkit.DeskPluginContract;

class MessagesPluginTest extends DeskPluginContract {

    @Override
    protected DeskPlugin plugin() {
        return new MessagesPlugin();
    }
}
