package org.agentdesk.simulator.centre;

/// What plays the customers. Called on the loop thread; conversations are named by id.
public interface CustomerScript {
    /// An agent has joined the conversation.
    void agentJoined(String conversationId);

    /// An agent has written to the customer.
    void agentWrote(String conversationId, String messageId, String text);

    /// Nobody speaks to the customer any more, and nobody is going to.
    void agentsGone(String conversationId);

    /// No agent could be found in time.
    void noAgent(String conversationId);

    /// A customer who is played by hand: nothing happens by itself.
    CustomerScript NONE =
            new CustomerScript() {
                @Override
                public void agentJoined(String conversationId) {}

                @Override
                public void agentWrote(String conversationId, String messageId, String text) {}

                @Override
                public void agentsGone(String conversationId) {}

                @Override
                public void noAgent(String conversationId) {}
            };
}
