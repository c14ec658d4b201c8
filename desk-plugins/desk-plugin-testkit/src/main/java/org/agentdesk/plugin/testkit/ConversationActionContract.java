package org.agentdesk.plugin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.cim.Json;
import org.agentdesk.plugin.ConversationAction;
import org.agentdesk.plugin.ConversationAction.Availability;
import org.agentdesk.plugin.ConversationAction.Place;
import org.agentdesk.plugin.MessageView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the desk expects of every [ConversationAction]. Extend it with your action.
public abstract class ConversationActionContract {

    private final TestHost host = new TestHost();

    /// For the tests that extend it.
    protected ConversationActionContract() {}

    /// A fresh action.
    protected abstract ConversationAction action();

    /// Bodies of messages that it may be asked about, where its place is the message.
    protected List<Json.Obj> samples() {
        return Samples.english().bodies();
    }

    @Test
    void hasANameALabelAndAPlace() {
        assertFalse(action().id().isBlank());
        assertEquals(action().id(), action().id());
        assertFalse(action().label(host).isBlank());
        assertNotNull(action().place());
        assertNotNull(action().icon());
    }

    @Test
    void decidesFromTheValuesAloneWhetherItCanBeDone() throws Exception {
        FxThread.run(() -> {
            for (var message : messages()) {
                for (var view : Situations.all()) {
                    var answer = action().availability(view, message);
                    assertNotNull(answer);
                    assertEquals(answer, action().availability(view, message));
                    if (answer instanceof Availability.Disabled(var reason)) {
                        assertFalse(reason.isBlank(), "a disabled action says why");
                    }
                }
            }
        });
    }

    private List<@Nullable MessageView> messages() {
        var messages = new ArrayList<@Nullable MessageView>();
        if (action().place() == Place.CONVERSATION) {
            messages.add(null);
        } else {
            for (var sample : samples()) {
                messages.add(Samples.message(Samples.body(sample), false));
                messages.add(Samples.message(Samples.body(sample), true));
            }
        }
        return messages;
    }
}
