package org.agentdesk.ui.plugin;

import java.util.Optional;
import javafx.scene.Node;
import org.agentdesk.plugin.OpenTool;
import org.agentdesk.plugin.SupervisorPort;
import org.agentdesk.plugin.SupervisorTool;

/// A supervisor tool of a plug-in, guarded: no call throws. Lives on the JavaFX thread.
public final class ToolOffer {

    private final SupervisorTool tool;
    private final String id;
    private final Part part;

    ToolOffer(SupervisorTool tool, String id, Part part) {
        this.tool = tool;
        this.id = id;
        this.part = part;
    }

    /// Its name among all tools of all plug-ins.
    public String key() {
        return part.plugin() + "/" + id;
    }

    /// What its tab says.
    public String title() {
        return Part.label(part.guard().call("title", () -> tool.title(part.host())), id);
    }

    /// The outline of a picture in a box of 24 × 24.
    public Optional<String> icon() {
        return Part.picture(part.guard().call("icon", tool::icon));
    }

    boolean isShut() {
        return part.guard().isShut();
    }

    /// Opens its page; empty where it fails.
    public Optional<Open> open(SupervisorPort desk) {
        return part.guard()
                .call("open " + id, () -> tool.open(part.host(), desk))
                .flatMap(this::shown);
    }

    private Optional<Open> shown(OpenTool opened) {
        var open = new Open(opened, part);
        if (open.frame.show(part.guard(), opened::node)) {
            return Optional.of(open);
        }
        open.dispose();
        return Optional.empty();
    }

    /// A page that is open.
    public static final class Open {

        private final OpenTool tool;
        private final Part part;
        private final Frame frame = new Frame();

        private Open(OpenTool tool, Part part) {
            this.tool = tool;
            this.part = part;
        }

        /// Where its node stands.
        public Node node() {
            return frame;
        }

        /// Closes it.
        public void dispose() {
            part.guard().last("dispose", tool::dispose);
            frame.empty();
        }
    }
}
