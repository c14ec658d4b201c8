package org.agentdesk.ui.composer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.image.Image;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.FileLook;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.media.FileNames;
import org.jspecify.annotations.Nullable;

/// The files that go with what is being written in the open conversation. Each is looked at before
/// it is taken, so that nothing is found out only after the agent has sent. Lives on the JavaFX
/// thread.
public final class AttachmentsViewModel {

    /// A file that goes with the draft.
    ///
    /// @param path where it lies
    /// @param size in words; `""` when it was not looked at in this session
    public record Attached(String path, String name, String size) {}

    /// How many files may go with one draft.
    static final int MOST = 10;

    private static final long KILO = 1024;

    private final Texts texts = Texts.of(ComposerController.class);
    private final Desk desk;
    private final OpenConversation open;
    private final Drafts drafts;
    private final PastedPictures pictures;
    private final UiThread ui;
    private final Map<String, Attachment> known = new HashMap<>();
    private final Set<String> looking = new HashSet<>();
    private final Map<String, List<String>> troubles = new HashMap<>();
    private final ObservableList<Attached> files = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    public AttachmentsViewModel(
            Desk desk, OpenConversation open, Drafts drafts, PastedPictures pictures, UiThread ui) {
        this.desk = desk;
        this.open = open;
        this.drafts = drafts;
        this.pictures = pictures;
        this.ui = ui;
        open.follow(this::project);
        drafts.changesProperty().subscribe(_ -> project(open.state(), open.get()));
    }

    private void project(DeskState state, @Nullable Conversation conversation) {
        troubles.keySet().removeIf(id -> state.conversation(id).isEmpty());
        offered.set(
                conversation != null
                        && conversation.canSpeak()
                        && !drafts.extras(conversation.id()).whisper()
                        && state.around().options().fileSharing());
        known.keySet().removeIf(path -> isInNone(state, path));
        if (conversation != null) {
            lookAgain(conversation.id());
        }
        var paths =
                conversation == null ? List.<String>of() : drafts.extras(conversation.id()).files();
        var now = paths.stream().map(this::attached).toList();
        if (!now.equals(files)) {
            files.setAll(now);
        }
        var said = conversation == null ? null : troubles.get(conversation.id());
        trouble.set(said == null ? "" : String.join("\n", said));
    }

    private boolean isInNone(DeskState state, String path) {
        return state.conversations().stream()
                .noneMatch(it -> drafts.extras(it.id()).files().contains(path));
    }

    private Attached attached(String path) {
        var size = Optional.ofNullable(known.get(path)).map(Attachment::size).map(this::size);
        return new Attached(path, name(path), size.orElse(""));
    }

    private static String name(String path) {
        return FileNames.readable(String.valueOf(Path.of(path).getFileName()));
    }

    private String size(long bytes) {
        if (bytes < KILO) {
            return texts.get("size.bytes", bytes);
        }
        return bytes < KILO * KILO
                ? texts.get("size.kilo", Math.ceilDiv(bytes, KILO))
                : texts.get("size.mega", (double) bytes / (KILO * KILO));
    }

    /// Takes files along with what is being written, as far as they can be sent; says why where one
    /// cannot.
    public void add(List<Path> paths) {
        var id = openId();
        if (id != null) {
            add(id, paths);
        }
    }

    /// The conversation whose draft can take files now; null when none can.
    @Nullable String openId() {
        var conversation = open.get();
        return conversation == null || !offered.get() ? null : conversation.id();
    }

    /// The same for a conversation that need not be in view any more.
    void add(String id, List<Path> paths) {
        if (paths.isEmpty() || open.state().conversation(id).isEmpty()) {
            return;
        }
        troubles.remove(id);
        var room = MOST - drafts.extras(id).files().size();
        if (paths.size() > room) {
            say(id, texts.get("attach.tooMany", MOST));
        }
        for (var path : paths.subList(0, Math.clamp(paths.size(), 0, Math.max(0, room)))) {
            var file = path.toAbsolutePath().normalize().toString();
            desk.look(file).thenAccept(look -> ui.run(() -> looked(id, file, look)));
        }
        project(open.state(), open.get());
    }

    private void looked(String id, String path, FileLook look) {
        if (open.state().conversation(id).isEmpty()) {
            return;
        }
        switch (look) {
            case FileLook.Fine(var file) -> {
                known.put(path, file);
                var all = new ArrayList<>(drafts.extras(id).files());
                if (!all.contains(path) && all.size() < MOST) {
                    all.add(path);
                }
                drafts.keep(id, drafts.extras(id).withFiles(all));
            }
            case FileLook.Refused refused -> say(id, refusal(refused));
        }
        project(open.state(), open.get());
    }

    /// What an earlier session left, or came back, may have gone meanwhile.
    private void lookAgain(String id) {
        for (var path : drafts.extras(id).files()) {
            if (!known.containsKey(path) && looking.add(path)) {
                desk.look(path).thenAccept(look -> ui.run(() -> lookedAgain(id, path, look)));
            }
        }
    }

    private void lookedAgain(String id, String path, FileLook look) {
        looking.remove(path);
        var extras = drafts.extras(id);
        if (!extras.files().contains(path)) {
            return;
        }
        switch (look) {
            case FileLook.Fine(var file) -> known.put(path, file);
            case FileLook.Refused refused -> {
                say(id, refusal(refused));
                leaveOut(id, path);
            }
        }
        project(open.state(), open.get());
    }

    private String refusal(FileLook.Refused refused) {
        return texts.get("attach." + refused.why(), FileNames.readable(refused.name()));
    }

    private void leaveOut(String id, String path) {
        var extras = drafts.extras(id);
        var rest = new ArrayList<>(extras.files());
        rest.remove(path);
        drafts.keep(id, extras.withFiles(rest));
        pictures.forget(path);
    }

    private void say(String id, String sentence) {
        troubles.computeIfAbsent(id, _ -> new ArrayList<>()).add(sentence);
    }

    /// Takes a picture along, as a file.
    void add(Image picture) {
        pictures.file(picture).ifPresentOrElse(file -> add(List.of(file)), this::pictureFailed);
    }

    private void pictureFailed() {
        var conversation = open.get();
        if (conversation != null) {
            say(conversation.id(), texts.get("picture.failed"));
            project(open.state(), conversation);
        }
    }

    /// Leaves a file out again.
    public void remove(Attached file) {
        var conversation = open.get();
        if (conversation != null) {
            leaveOut(conversation.id(), file.path());
        }
    }

    /// What was wrong has been read.
    public void forgetTrouble() {
        var conversation = open.get();
        if (conversation != null) {
            troubles.remove(conversation.id());
            project(open.state(), conversation);
        }
    }

    /// The files, in the order they will be sent.
    public ObservableList<Attached> files() {
        return files;
    }

    /// Whether files may be sent now.
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// Why files were not taken, a sentence a line; `""` when nothing was wrong.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
