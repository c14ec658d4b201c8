package org.agentdesk.messages.media;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

/// Where the bytes of a picture come from.
@FunctionalInterface
public interface PictureSource {

    /// Fetches a file. Returns at once; the future fails when the file is not to be had or is
    /// larger than a transcript should carry. Cancelling the future stops the transfer.
    CompletableFuture<byte[]> fetch(URI address);
}
