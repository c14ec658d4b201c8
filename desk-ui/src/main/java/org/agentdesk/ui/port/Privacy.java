package org.agentdesk.ui.port;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.CustomerAttribute;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Pii;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.UiThread;
import org.jspecify.annotations.Nullable;

/// The attributes that customers have, and how much of them the agent may see. Until the server has
/// told the attributes, everything counts as personal for an agent whose scope masks. Lives on the
/// JavaFX thread.
public final class Privacy {

    private static final Me NOBODY =
            new Me("", "", "", "", null, List.of(), Map.of(), Json.Obj.EMPTY);

    private final Desk desk;
    private final UiThread uiThread;
    private final ReadOnlyObjectWrapper<List<CustomerAttribute>> schema =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Pii> pii =
            new ReadOnlyObjectWrapper<>(Pii.of(NOBODY, List.of()));
    private @Nullable Me me;

    public Privacy(Desk desk, DeskStates states, UiThread uiThread) {
        this.desk = desk;
        this.uiThread = uiThread;
        states.subscribe(this::follow);
    }

    private void follow(DeskState state) {
        var now = state.me();
        if (now != null && (me == null || !now.equals(me))) {
            boolean other = me == null || !now.id().equals(me.id());
            me = now;
            know(other ? List.of() : schema.get());
            if (other) {
                load();
            }
        } else if (now == null) {
            me = null;
        }
    }

    private void know(List<CustomerAttribute> attributes) {
        schema.set(attributes);
        pii.set(Pii.of(me == null ? NOBODY : me, attributes));
    }

    /// Asks for the attributes where they are not known.
    public void load() {
        var asker = me;
        if (asker != null && schema.get().isEmpty()) {
            desk.services()
                    .customerSchema()
                    .thenAccept(answer -> uiThread.run(() -> arrived(asker, answer)));
        }
    }

    private void arrived(Me asker, ServiceAnswer<List<CustomerAttribute>> answer) {
        if (me != null && me.id().equals(asker.id())) {
            answer.got().ifPresent(this::know);
        }
    }

    /// The attributes that customers have; empty while they are not known.
    public ReadOnlyObjectProperty<List<CustomerAttribute>> schemaProperty() {
        return schema.getReadOnlyProperty();
    }

    /// How much of them the agent may see.
    public ReadOnlyObjectProperty<Pii> piiProperty() {
        return pii.getReadOnlyProperty();
    }

    /// How much of them the agent may see now.
    public Pii pii() {
        return pii.get();
    }
}
