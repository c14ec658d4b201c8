package org.agentdesk.ui.composer;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;

/// The file dialog of the operating system.
public final class OsFileDialog implements FileDialog {

    private final Texts texts = Texts.of(ComposerController.class);
    private @Nullable File folder;

    @Override
    public List<Path> choose(@Nullable Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("attach"));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        var chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        folder = chosen.getFirst().getParentFile();
        return chosen.stream().map(File::toPath).toList();
    }
}
