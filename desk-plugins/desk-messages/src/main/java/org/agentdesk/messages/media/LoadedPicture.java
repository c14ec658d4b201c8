package org.agentdesk.messages.media;

import java.net.URI;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.agentdesk.plugin.Host;
import org.jspecify.annotations.Nullable;

/// A picture that is asked for, comes or does not, and is asked for again. On the JavaFX thread.
final class LoadedPicture {

    private final Host host;
    private final Consumer<Image> shown;
    private final Consumer<Trouble> missed;
    private @Nullable CompletableFuture<Image> arriving;

    /// @param shown told when the picture is there
    /// @param missed told why it will not come
    LoadedPicture(Host host, Consumer<Image> shown, Consumer<Trouble> missed) {
        this.host = host;
        this.shown = shown;
        this.missed = missed;
    }

    /// Asks for it; answers at once where it is there already.
    void load(URI address, int width, int height) {
        stop();
        var future = host.media().picture(address, width, height);
        arriving = future;
        future.whenComplete((image, cause) -> {
            if (arriving == future) {
                arrived(image, cause);
            }
        });
    }

    private void arrived(@Nullable Image image, @Nullable Throwable cause) {
        if (image != null) {
            shown.accept(image);
        } else if (!(cause instanceof CancellationException)) {
            missed.accept(Trouble.of(cause, host));
        }
    }

    /// Waits no longer.
    void stop() {
        var before = arriving;
        arriving = null;
        if (before != null) {
            before.cancel(false);
        }
    }
}
