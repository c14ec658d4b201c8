package org.agentdesk.messages.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.agentdesk.messages.media.Playback.State;
import org.agentdesk.plugin.MediaException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The logic of playing, with a player that only writes down what it is told.
class PlaybackTest {

    private static final URI ADDRESS = URI.create("https://x.example/voice.wav");

    private final MediaHost host = new MediaHost();
    private final List<String> told = new ArrayList<>();
    private Player.Listener listener;
    private final Playback playback = new Playback(ADDRESS, host, this::open);

    private Player open(Path file, Player.Listener to) {
        listener = to;
        told.add("open");
        return new Player() {
            @Override
            public void play() {
                told.add("play");
            }

            @Override
            public void pause() {
                told.add("pause");
            }

            @Override
            public void seek(Duration position) {
                told.add("seek " + position.toMillis());
            }

            @Override
            public void speed(double factor) {
                told.add("speed " + factor);
            }

            @Override
            public @Nullable Node picture() {
                return null;
            }

            @Override
            public void close() {
                told.add("close");
            }
        };
    }

    private void start() {
        playback.toggle();
        host.media.file.complete(Path.of("voice.wav"));
        listener.ready(Duration.ofSeconds(20));
        told.clear();
    }

    private State state() {
        return playback.state().get();
    }

    @Test
    void fetchesOnlyWhenItIsWanted() {
        assertEquals(List.of(), host.media.asked);
        playback.toggle();
        playback.toggle();
        assertEquals(List.of("file " + ADDRESS), host.media.asked);
        assertInstanceOf(State.Fetching.class, state());
        host.media.file.complete(Path.of("voice.wav"));
        assertEquals(List.of("open", "speed 1.0", "play"), told);
        assertInstanceOf(State.Playing.class, state());
    }

    @Test
    void pausesAndGoesOn() {
        start();
        playback.toggle();
        assertInstanceOf(State.Paused.class, state());
        playback.toggle();
        assertEquals(List.of("pause", "play"), told);
    }

    @Test
    void seeksWithinItsLength() {
        start();
        playback.seek(0.5);
        listener.at(Duration.ofSeconds(10));
        playback.skip(Duration.ofSeconds(5));
        playback.skip(Duration.ofSeconds(50));
        playback.skip(Duration.ofSeconds(-50));
        assertEquals(List.of("seek 10000", "seek 15000", "seek 20000", "seek 0"), told);
    }

    @Test
    void goesNowhereBeforeItsLengthIsKnown() {
        playback.seek(0.5);
        playback.skip(Duration.ofSeconds(5));
        assertEquals(Duration.ZERO, playback.position().get());
    }

    @Test
    void goesThroughTheSpeedsAndKeepsTheChosenOne() {
        playback.nextSpeed();
        playback.toggle();
        host.media.file.complete(Path.of("voice.wav"));
        playback.nextSpeed();
        playback.nextSpeed();
        assertEquals(List.of("open", "speed 1.5", "play", "speed 2.0", "speed 1.0"), told);
    }

    @Test
    void standsAtTheBeginningAfterTheEnd() {
        start();
        listener.at(Duration.ofSeconds(20));
        listener.ended();
        assertInstanceOf(State.Paused.class, state());
        assertEquals(Duration.ZERO, playback.position().get());
    }

    @Test
    void saysWhyAFileIsNotToBeHadAndTriesAgain() {
        playback.toggle();
        var gone = new MediaException(MediaException.Kind.REFUSED, "Gone.");
        host.media.file.completeExceptionally(gone);
        assertEquals(new State.Failed("Gone."), state());
        host.media.file = new java.util.concurrent.CompletableFuture<>();
        playback.toggle();
        assertEquals(2, host.media.asked.size());
    }

    @Test
    void givesUpOnWhatDoesNotPlayHere() {
        start();
        listener.failed();
        assertInstanceOf(State.Unplayable.class, state());
        assertEquals(List.of("close"), told);
        playback.toggle();
        assertEquals(List.of("close"), told);
    }

    @Test
    void isSilentOnceItIsClosed() {
        playback.toggle();
        playback.close();
        assertTrue(host.media.file.isCancelled());
        assertEquals(List.of(), told);
    }

    @Test
    void hearsNothingOfItsPlayerOnceItIsClosed() {
        start();
        playback.close();
        listener.at(Duration.ofSeconds(3));
        listener.failed();
        assertInstanceOf(State.Playing.class, state());
        assertEquals(Duration.ZERO, playback.position().get());
    }
}
