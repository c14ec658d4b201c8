package org.agentdesk.ui.media;

import java.net.URI;
import java.util.function.Supplier;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.settings.Remembered.Thing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the file engine is: where an administrator says, else beside the Agent Manager.
public final class FileEngineAddress implements Supplier<@Nullable URI> {

    private static final Logger LOG = LoggerFactory.getLogger(FileEngineAddress.class);

    private final Supplier<@Nullable URI> derived;
    private final @Nullable URI configured;

    public FileEngineAddress(Supplier<@Nullable URI> derived, Remembered remembered) {
        this.derived = derived;
        this.configured = read(remembered.get(Thing.FILE_ENGINE));
    }

    private static @Nullable URI read(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            var uri = URI.create(text.strip().replaceAll("/+$", ""));
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // told below, like every other address that is none
        }
        LOG.warn("the configured address of the file engine is no http or https address");
        return null;
    }

    @Override
    public @Nullable URI get() {
        return configured == null ? derived.get() : configured;
    }
}
