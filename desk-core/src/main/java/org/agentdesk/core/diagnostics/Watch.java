package org.agentdesk.core.diagnostics;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.diagnostics.Timings.What;
import org.agentdesk.core.machine.Effect;
import org.agentdesk.core.machine.Input;
import org.agentdesk.core.machine.Stamped;
import org.agentdesk.core.machine.Step;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees from the steps of a desk how long things take, and tells it to the flight recorder, the
/// timings and the log.
final class Watch implements Witness {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /// Messages that never get an echo must not pile up.
    private static final int MOST_WAITING = 1_000;

    private record Started<E>(E event, Instant at) {}

    private final Timings timings;
    private final Map<String, Started<Moments.PublishToEcho>> published = new LinkedHashMap<>();
    private @Nullable Started<Moments.Connect> connect;
    private @Nullable Started<Moments.Resync> resync;

    Watch(Timings timings) {
        this.timings = timings;
    }

    @Override
    public void taken(DeskState before, Stamped input, Step step, Duration took) {
        timings.took(What.STEP, took);
        var now = input.at();
        step.effects().forEach(effect -> begin(effect, before.link(), now));
        if (input.input() instanceof Input.Arrived(var event, var _)) {
            arrived(event, now);
        }
        linkMoved(before.link(), step.state(), now);
        resynced(step.state(), now);
    }

    private void begin(Effect effect, Link link, Instant now) {
        switch (effect) {
            case Effect.Connect _ -> {
                var event = new Moments.Connect();
                event.again = link instanceof Link.Lost;
                event.begin();
                connect = new Started<>(event, now);
            }
            case Effect.Emit(ClientCommand.Publish publish)
                    when publish.event().data() instanceof EventData.Message said
                            && published.size() < MOST_WAITING -> {
                var event = new Moments.PublishToEcho();
                event.begin();
                published.put(said.message().id(), new Started<>(event, now));
            }
            default -> {}
        }
    }

    private void arrived(ServerEvent event, Instant now) {
        switch (event) {
            case ServerEvent.CimEventTold(var _, var cim)
                    when cim.data() instanceof EventData.Message(var message) -> {
                var waited = published.remove(message.id());
                if (waited != null) {
                    waited.event().waiting = published.size();
                    waited.event().commit();
                    timings.took(What.PUBLISH_TO_ECHO, Duration.between(waited.at(), now));
                }
            }
            case ServerEvent.Unreadable unreadable ->
                    LOG.atWarn()
                            .addKeyValue("event", unreadable.of())
                            .log("the server sent something unreadable");
            case ServerEvent.Failed _ -> LOG.warn("the server reported an error");
            default -> {}
        }
    }

    private void linkMoved(Link before, DeskState state, Instant now) {
        var link = state.link();
        if (link.getClass() == before.getClass() && !isNextAttempt(before, link)) {
            return;
        }
        var why = link instanceof Link.SignedOut(var trouble) && trouble != null ? trouble : null;
        LOG.atInfo()
                .addKeyValue("link", link.getClass())
                .addKeyValue("why", why == null ? null : why.kind())
                .addKeyValue("attempt", link instanceof Link.Lost lost ? lost.attempt() : null)
                .addKeyValue("conversations", state.conversations().size())
                .log("the link moved");
        if (link instanceof Link.Connecting) {
            return;
        }
        connected(link, now);
        published.clear();
        if (link instanceof Link.Live && before instanceof Link.Lost) {
            var event = new Moments.Resync();
            event.begin();
            resync = new Started<>(event, now);
        } else {
            endResync(state, false, now);
        }
    }

    private static boolean isNextAttempt(Link before, Link link) {
        return before instanceof Link.Lost old
                && link instanceof Link.Lost lost
                && old.attempt() != lost.attempt();
    }

    private void connected(Link link, Instant now) {
        if (connect != null) {
            connect.event().link = link.getClass().getSimpleName();
            connect.event().commit();
            timings.took(What.CONNECT, Duration.between(connect.at(), now));
            connect = null;
        }
    }

    private void resynced(DeskState state, Instant now) {
        if (resync != null && state.conversations().stream().allMatch(Conversation::synced)) {
            endResync(state, true, now);
        }
    }

    private void endResync(DeskState state, boolean complete, Instant now) {
        if (resync != null) {
            resync.event().conversations = state.conversations().size();
            resync.event().complete = complete;
            resync.event().commit();
            timings.took(What.RESYNC, Duration.between(resync.at(), now));
            resync = null;
        }
    }
}
