package org.agentdesk.ui.media;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;

/// The system's own dialog for saving; remembers the folder until the desk ends.
public final class SaveDialog implements SavePlace {

    private final Texts texts = Texts.of(DeskMedia.class);
    private @Nullable Path folder;

    @Override
    public @Nullable Path choose(String suggested) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("save.title"));
        chooser.setInitialFileName(suggested);
        var before = folder;
        if (before != null && Files.isDirectory(before)) {
            chooser.setInitialDirectory(before.toFile());
        }
        var chosen = chooser.showSaveDialog(focused());
        if (chosen == null) {
            return null;
        }
        folder = chosen.toPath().toAbsolutePath().getParent();
        return chosen.toPath();
    }

    private static @Nullable Window focused() {
        return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    }
}
