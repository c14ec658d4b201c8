package org.agentdesk.ui.port;

import org.agentdesk.plugin.MessageView;
import org.jspecify.annotations.Nullable;

/// Where messages of a conversation are written. Lives on the JavaFX thread.
public interface Composing {

    /// Nowhere.
    Composing NOWHERE =
            new Composing() {
                @Override
                public void propose(String conversationId, String text) {}

                @Override
                public boolean compose(
                        String conversationId, String bodyType, @Nullable MessageView about) {
                    return false;
                }
            };

    /// Puts a text into the text composer, after what is there.
    void propose(String conversationId, String text);

    /// Opens the outbound composer of a body type; false where there is none to open now.
    boolean compose(String conversationId, String bodyType, @Nullable MessageView about);
}
