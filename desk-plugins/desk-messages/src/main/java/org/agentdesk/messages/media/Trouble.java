package org.agentdesk.messages.media;

import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MediaException;
import org.jspecify.annotations.Nullable;

/// Why a file is not to be had.
///
/// @param sentence for the agent
record Trouble(MediaException.Kind kind, String sentence) {

    /// Out of whatever a future failed with.
    static Trouble of(@Nullable Throwable cause, Host host) {
        var sentence = Words.in(host.locale()).get("media.failed");
        return switch (cause) {
            case MediaException known ->
                    new Trouble(
                            known.kind(), Objects.requireNonNullElse(known.getMessage(), sentence));
            case CompletionException wrapped when wrapped.getCause() != null ->
                    of(wrapped.getCause(), host);
            case null, default -> {
                host.log(System.Logger.Level.WARNING, "A file could not be loaded", cause);
                yield new Trouble(MediaException.Kind.LOCAL, sentence);
            }
        };
    }
}
