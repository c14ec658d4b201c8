package org.agentdesk.ui.composer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import org.agentdesk.ui.fx.Png;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pictures from the clipboard as files, in a folder that only this user can read. They are deleted
/// when the program ends.
public final class PastedPictures {

    private static final Logger LOG = LoggerFactory.getLogger(PastedPictures.class);

    private final Texts texts = Texts.of(ComposerController.class);
    private @Nullable Path folder;
    private int count;

    /// The file of a picture; empty when it could not be written.
    Optional<Path> file(Image picture) {
        try {
            count++;
            var file = folder().resolve(texts.get("picture.name", count) + ".png");
            file.toFile().deleteOnExit();
            return Optional.of(Files.write(file, Png.of(picture)));
        } catch (IOException e) {
            LOG.warn("cannot keep a pasted picture", e);
            return Optional.empty();
        }
    }

    /// Made for the owner alone, where the system can.
    private Path folder() throws IOException {
        var known = folder;
        if (known == null) {
            known = Files.createTempDirectory("agent-desk-");
            known.toFile().deleteOnExit();
            folder = known;
        }
        return known;
    }
}
