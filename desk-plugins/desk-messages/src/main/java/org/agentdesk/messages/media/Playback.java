package org.agentdesk.messages.media;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.agentdesk.plugin.Host;
import org.jspecify.annotations.Nullable;

/// The playing of one file: fetched when it is first wanted, then played, paused, sought in. Knows
/// no control. Lives on the JavaFX thread.
final class Playback implements Player.Listener {

    /// Where it stands.
    sealed interface State {
        /// Nobody wanted it yet.
        record Idle() implements State {}

        /// It is fetched, and played when it is there.
        record Fetching() implements State {}

        record Playing() implements State {}

        record Paused() implements State {}

        /// It will not play here.
        record Unplayable() implements State {}

        /// It is not to be had.
        ///
        /// @param sentence why, for the agent
        record Failed(String sentence) implements State {}
    }

    private static final List<Double> SPEEDS = List.of(1.0, 1.5, 2.0);

    private final URI address;
    private final Host host;
    private final Player.Opener players;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", new State.Idle());
    private final ReadOnlyObjectWrapper<Duration> position =
            new ReadOnlyObjectWrapper<>(this, "position", Duration.ZERO);
    private final ReadOnlyObjectWrapper<Duration> length =
            new ReadOnlyObjectWrapper<>(this, "length", Duration.ZERO);
    private final ReadOnlyObjectWrapper<Double> speed =
            new ReadOnlyObjectWrapper<>(this, "speed", SPEEDS.getFirst());
    private @Nullable CompletableFuture<Path> arriving;
    private @Nullable Player player;
    private boolean closed;

    Playback(URI address, Host host, Player.Opener players) {
        this.address = address;
        this.host = host;
        this.players = players;
    }

    /// Plays or pauses; fetches it first where it is not here, or was not to be had.
    void toggle() {
        switch (state.get()) {
            case State.Idle _, State.Failed _ -> fetch();
            case State.Playing _ -> pause();
            case State.Paused _ -> play();
            case State.Fetching _, State.Unplayable _ -> {}
        }
    }

    private void fetch() {
        state.set(new State.Fetching());
        var future = host.media().file(address);
        arriving = future;
        future.whenComplete(this::arrived);
    }

    private void arrived(@Nullable Path file, @Nullable Throwable cause) {
        if (closed || cause instanceof CancellationException) {
            return;
        }
        if (file == null) {
            state.set(new State.Failed(Trouble.of(cause, host).sentence()));
            return;
        }
        player = players.open(file, this);
        player.speed(speed.get());
        play();
    }

    private void play() {
        if (player != null) {
            state.set(new State.Playing());
            player.play();
        }
    }

    private void pause() {
        if (player != null) {
            state.set(new State.Paused());
            player.pause();
        }
    }

    /// Goes somewhere, from 0 to 1; nowhere while the length is not known.
    void seek(double share) {
        if (player != null && !length.get().isZero()) {
            var to = Duration.ofMillis((long) (Math.clamp(share, 0, 1) * length.get().toMillis()));
            position.set(to);
            player.seek(to);
        }
    }

    /// Goes on by a while, or back.
    void skip(Duration by) {
        if (!length.get().isZero()) {
            seek((double) position.get().plus(by).toMillis() / length.get().toMillis());
        }
    }

    /// To the next of the speeds, and from the last to the first.
    void nextSpeed() {
        int next = (SPEEDS.indexOf(speed.get()) + 1) % SPEEDS.size();
        speed.set(SPEEDS.get(next));
        if (player != null) {
            player.speed(speed.get());
        }
    }

    @Override
    public void ready(Duration whole) {
        later(() -> length.set(whole));
    }

    @Override
    public void at(Duration reached) {
        later(() -> position.set(reached));
    }

    @Override
    public void ended() {
        later(() -> {
            position.set(Duration.ZERO);
            state.set(new State.Paused());
        });
    }

    @Override
    public void failed() {
        later(() -> {
            state.set(new State.Unplayable());
            closePlayer();
        });
    }

    private void later(Runnable task) {
        host.runLater(() -> {
            if (!closed) {
                task.run();
            }
        });
    }

    private void closePlayer() {
        if (player != null) {
            player.close();
            player = null;
        }
    }

    /// Stops for good.
    void close() {
        closed = true;
        if (arriving != null) {
            arriving.cancel(false);
        }
        closePlayer();
    }

    @Nullable Player player() {
        return player;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Duration> position() {
        return position.getReadOnlyProperty();
    }

    /// Zero while it is not known.
    ReadOnlyObjectProperty<Duration> length() {
        return length.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Double> speed() {
        return speed.getReadOnlyProperty();
    }
}
