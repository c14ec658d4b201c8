package org.agentdesk.ui.supervisor;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.session.Desk;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.SupervisorPort;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.port.ConversationViews;
import org.agentdesk.ui.port.Privacy;
import org.jspecify.annotations.Nullable;

/// The desk as a supervisor's tool sees it. Lives on the JavaFX thread.
public final class DeskSupervisor implements SupervisorPort {

    private final Texts texts = Texts.of(DeskSupervisor.class);
    private final Desk desk;
    private final DeskStates states;
    private final Privacy privacy;
    private final UiThread uiThread;
    private final ReadOnlyObjectWrapper<List<ConversationView>> conversations =
            new ReadOnlyObjectWrapper<>(List.of());

    public DeskSupervisor(Desk desk, DeskStates states, Privacy privacy, UiThread uiThread) {
        this.desk = desk;
        this.states = states;
        this.privacy = privacy;
        this.uiThread = uiThread;
        states.subscribe(this::project);
        privacy.piiProperty().subscribe((_, _) -> project(states.getValue()));
    }

    private void project(DeskState state) {
        var pii = privacy.pii();
        var now = state.conversations().stream().map(c -> ConversationViews.of(c, pii)).toList();
        if (!now.equals(conversations.get())) {
            conversations.set(now);
        }
    }

    @Override
    public ObservableValue<List<ConversationView>> conversations() {
        return conversations.getReadOnlyProperty();
    }

    @Override
    public CompletableFuture<Json> report(String path, @Nullable Json body) {
        var answer = new CompletableFuture<Json>();
        desk.services()
                .report(path, body)
                .thenAccept(told ->
                        uiThread.run(() ->
                                told.got()
                                        .ifPresentOrElse(
                                                answer::complete,
                                                () ->
                                                        answer.completeExceptionally(
                                                                new IOException(
                                                                        texts.get("noReport"))))));
        return answer;
    }

    @Override
    public void monitor(String conversationId, @Nullable ChannelSession session) {
        if (session == null) {
            desk.monitor(conversationId);
        } else {
            desk.monitor(conversationId, whole(conversationId, session));
        }
    }

    /// What a tool was shown may be masked; the server gets the session as it came.
    private ChannelSession whole(String conversationId, ChannelSession shown) {
        return states.getValue()
                .conversation(conversationId)
                .flatMap(open -> open.session(shown.id()))
                .orElse(shown);
    }

    @Override
    public void whisper(String conversationId) {
        desk.joinWhisper(conversationId);
    }

    @Override
    public void bargeIn(String conversationId) {
        desk.bargeIn(conversationId);
    }

    @Override
    public void leave(String conversationId) {
        desk.leave(conversationId);
    }
}
