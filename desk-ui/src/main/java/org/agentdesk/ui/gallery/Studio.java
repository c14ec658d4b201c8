package org.agentdesk.ui.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Background;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.agentdesk.ui.conversation.ConversationController;
import org.agentdesk.ui.conversation.TranscriptSheet;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.theme.Theme.Choice;
import org.agentdesk.ui.tour.Picture;

/// Takes pictures of the rows of the open conversation. Called from a thread that may wait.
public final class Studio {

    private static final double WIDTH = 560;
    private static final long FOR_MEDIA_TO_COME = 1_200;
    private static final long FOR_LAYOUT = 300;
    private static final List<String> COLUMNS = List.of("inbound", "bot", "outbound");

    private final UiThread uiThread;
    private final ConversationController conversation;
    private final Theme theme;

    public Studio(UiThread uiThread, ConversationController conversation, Theme theme) {
        this.uiThread = uiThread;
        this.conversation = conversation;
        this.theme = theme;
    }

    /// Takes a picture of every row that has a name, by day and by night.
    ///
    /// @param names what the pictures are called, by the ids of the entries
    List<Shot> shoot(Map<String, String> names, NodeOrientation orientation, Path out)
            throws InterruptedException {
        var shots = new ArrayList<Shot>();
        for (var choice : List.of(Choice.LIGHT, Choice.DARK)) {
            var scene = onFx(() -> empty(choice, orientation));
            Thread.sleep(FOR_LAYOUT); // the conversation has just been opened
            var sheet = onFx(() -> fill(scene));
            Thread.sleep(FOR_MEDIA_TO_COME);
            shots.addAll(onFx(() -> shoot(sheet, names, look(choice, orientation), out)));
        }
        return shots;
    }

    private Scene empty(Choice choice, NodeOrientation orientation) {
        theme.choiceProperty().set(choice);
        var scene = new Scene(new StackPane());
        scene.setNodeOrientation(orientation);
        theme.dress(scene);
        return scene;
    }

    private TranscriptSheet fill(Scene scene) {
        var sheet = conversation.sheet(WIDTH);
        scene.setRoot(new StackPane(sheet.node()));
        layOut(scene);
        return sheet;
    }

    private static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().autosize();
        scene.getRoot().layout();
    }

    private static List<Shot> shoot(
            TranscriptSheet sheet, Map<String, String> names, String look, Path out) {
        layOut(sheet.node().getScene());
        var shots = new ArrayList<Shot>();
        for (var row : sheet.rows()) {
            var name = names.get(row.entryId());
            if (name != null) {
                var subject = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "_");
                var picture = Picture.of(row.node());
                var shot = new Shot(subject, look, picture.image());
                picture.save(out.resolve(shot.file()));
                shots.add(shot);
            }
        }
        sheet.dispose();
        return shots;
    }

    private static String look(Choice choice, NodeOrientation orientation) {
        return choice.name().toLowerCase(Locale.ROOT)
                + (orientation == NodeOrientation.LEFT_TO_RIGHT ? "-ltr" : "-rtl");
    }

    /// Puts all pictures of a look on one sheet.
    void contactSheets(List<Shot> shots, Path out) {
        shots.stream()
                .map(Shot::look)
                .distinct()
                .forEach(look -> {
                    var some = shots.stream().filter(shot -> shot.look().equals(look)).toList();
                    onFx(() -> {
                        var grid = new Scene(grid(some)).getRoot();
                        grid.applyCss();
                        grid.autosize();
                        grid.layout();
                        return Picture.of(grid).save(out.resolve("sheet-" + look + ".png"));
                    });
                });
    }

    private static GridPane grid(List<Shot> shots) {
        var grid = new GridPane();
        var paper = shots.getFirst().image().getPixelReader().getColor(0, 0);
        grid.setBackground(Background.fill(paper));
        var subjects = new ArrayList<String>();
        for (var shot : shots) {
            var dash = shot.subject().lastIndexOf('-');
            int column = COLUMNS.indexOf(shot.subject().substring(dash + 1));
            var subject = column < 0 ? shot.subject() : shot.subject().substring(0, dash);
            if (!subjects.contains(subject)) {
                subjects.add(subject);
            }
            grid.add(new ImageView(shot.image()), Math.max(0, column), subjects.indexOf(subject));
        }
        return grid;
    }

    private <T> T onFx(Supplier<T> action) {
        var result = new CompletableFuture<T>();
        uiThread.run(() -> result.completeAsync(action, Runnable::run));
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
