package org.agentdesk.ui.plugin;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.OpenComposer;
import org.agentdesk.plugin.OutboundComposer;
import org.agentdesk.plugin.RenderContext;

/// A form with one field, which tells when it is opened and closed.
final class Coupon implements OutboundComposer {

    private final List<String> log;

    /// The field of the form that was opened last, and the message that it was opened for.
    TextField last = new TextField();

    MessageView about;

    Coupon(List<String> log) {
        this.log = log;
    }

    @Override
    public String bodyType() {
        return "coupon";
    }

    @Override
    public String label(Host host) {
        return "Coupon";
    }

    @Override
    public boolean isOffered(ConversationView conversation, MessageView message) {
        return true;
    }

    @Override
    public OpenComposer open(RenderContext context, MessageView message, Json draft) {
        var field = new TextField(draft.text());
        last = field;
        about = message;
        log.add("open " + context.conversation().view().id() + " '" + draft.text() + "'");
        return new OpenComposer() {
            @Override
            public Node node() {
                return field;
            }

            @Override
            public ObservableValue<Boolean> complete() {
                return new SimpleBooleanProperty(true);
            }

            @Override
            public Json draft() {
                return Json.of(field.getText());
            }

            @Override
            public Optional<Outbound> outbound() {
                return field.getText().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Outbound.of(
                                        new Body.Unknown(
                                                "COUPON", field.getText(), Json.Obj.EMPTY)));
            }

            @Override
            public void focus() {}

            @Override
            public void dispose() {
                log.add("dispose");
            }
        };
    }
}
