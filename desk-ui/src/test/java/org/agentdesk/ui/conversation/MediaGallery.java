package org.agentdesk.ui.conversation;

import static org.agentdesk.ui.conversation.Talk.ANN;
import static org.agentdesk.ui.conversation.Talk.CLARA;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Author;
import org.agentdesk.ui.ask.Board;
import org.agentdesk.ui.ask.Question;
import org.agentdesk.ui.ask.QuestionController;
import org.agentdesk.ui.ask.QuestionViewModel;
import org.agentdesk.ui.fx.Views;
import org.agentdesk.ui.media.MediaSamples;
import org.agentdesk.ui.media.Png;
import org.agentdesk.ui.media.RawServer;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.theme.Typeface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Draws every medium, the picture viewer and a question as pictures in `target/gallery`, for
/// people to look at: `mvn … -Dtest=MediaGallery -Dgallery=true`.
@EnabledIfSystemProperty(named = "gallery", matches = "true")
class MediaGallery {

    private static final Path FOLDER = Path.of("target/gallery");

    @Test
    void drawsEveryMedium() throws Exception {
        Files.createDirectories(FOLDER);
        FxToolkit.registerPrimaryStage();
        try (var server = new RawServer()) {
            server.file("lamp.png", MediaSamples.lamp());
            server.file("voice.wav", MediaSamples.voice(12));
            server.file("page.png", "<html>".getBytes());
            for (var theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
                draw("media-in-1", firstHalf(CLARA), theme, server.engine());
                draw("media-in-2", secondHalf(CLARA), theme, server.engine());
                draw("media-out-1", firstHalf(ANN), theme, server.engine());
                draw("media-out-2", secondHalf(ANN), theme, server.engine());
                question(theme);
            }
        }
    }

    private static Talk firstHalf(Author who) {
        return new Talk()
                .says(who, Talk.picture(RawServer.mediaUrl("lamp.png"), "lamp.png"))
                .says(who, Talk.picture(RawServer.mediaUrl("gone.png"), "gone.png"))
                .says(who, Talk.picture(RawServer.mediaUrl("page.png"), "page.png"))
                .says(who, Talk.picture("http://cdn.example/x.png", "insecure.png"));
    }

    private static Talk secondHalf(Author who) {
        return new Talk()
                .says(who, new Body.Audio("", "", file("voice.wav", "audio/wav")))
                .says(who, new Body.Audio("", "", file("voice.ogg", "audio/ogg")))
                .says(who, new Body.Video("", "My *new* lamp", file("lamp.mp4", "video/mp4")))
                .says(who, new Body.File("", "", file("return-label.pdf", "application/pdf")))
                .says(who, new Body.File("", "", file("invoice\u202Efdp.exe", "")))
                .says(who, new Body.File("", "", file("فاتورة.xlsx", "")))
                .says(who, new Body.Multimedia("", "", new Attachment("", "", -1, "", "")))
                .says(
                        who,
                        new Body.Sticker(
                                "A lamp", RawServer.mediaUrl("lamp.png"), "1", Json.Obj.EMPTY));
    }

    private static Attachment file(String name, String mime) {
        var known = name.equals("voice.wav") ? name : "other";
        return new Attachment(RawServer.mediaUrl(known), mime, 182_400, name, "");
    }

    private static void draw(String name, Talk talk, Theme.Choice theme, URI engine)
            throws Exception {
        var room = fx(() -> new Room(Talk.desk(talk.conversation()), engine));
        var stage = fx(() -> show(new StackPane(room.view()), 700, 990, theme));
        fx(() -> {
            room.selection.open("c1");
            return null;
        });
        settle();
        save(stage.getScene(), name, theme);
        if (name.equals("media-in-1")) {
            fx(() -> {
                ((Button) room.view.lookup(".message-picture")).fire();
                return null;
            });
            settle();
            var viewer = fx(() -> (Stage) Window.getWindows().getLast());
            save(viewer.getScene(), "media-viewer", theme);
            fx(() -> {
                viewer.hide();
                return null;
            });
        }
        fx(() -> {
            stage.hide();
            room.close();
            return null;
        });
    }

    private static void question(Theme.Choice theme) throws Exception {
        var board = fx(Board::new);
        var model = fx(() -> new QuestionViewModel(board));
        var view =
                fx(() ->
                        new Views(_ -> new QuestionController(board))
                                .root(QuestionController.class));
        var stage = fx(() -> show(view, 700, 400, theme));
        fx(() ->
                model.ask(
                        new Question(
                                "Open this file?",
                                "“return-label.pdf” may contain macros, scripts or other files."
                                        + " Open it only if you know the sender and expected it.",
                                "Open",
                                "Cancel")));
        settle();
        save(stage.getScene(), "question", theme);
        fx(() -> {
            stage.hide();
            return null;
        });
    }

    private static Stage show(Parent root, double width, double height, Theme.Choice choice) {
        Typeface.load();
        var scene = new Scene(new StackPane(), width, height);
        var theme = new Theme();
        theme.choiceProperty().set(choice);
        theme.dress(scene);
        scene.setRoot(root);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private static void settle() throws InterruptedException {
        Thread.sleep(700);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static void save(Scene scene, String name, Theme.Choice theme) throws Exception {
        var image = fx(() -> scene.snapshot(null));
        var file = name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        var pixels = image.getPixelReader();
        Files.write(
                FOLDER.resolve(file),
                Png.of((int) image.getWidth(), (int) image.getHeight(), pixels::getArgb));
    }
}
