package org.agentdesk.ui.assist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.AssistRequest;
import org.agentdesk.core.model.AssistRequest.End;
import org.agentdesk.core.model.AssistRequest.Kind;
import org.agentdesk.core.model.AssistRequest.Stage.Accepted;
import org.agentdesk.core.model.AssistRequest.Stage.Asked;
import org.agentdesk.core.model.AssistRequest.Stage.Ended;
import org.agentdesk.core.model.AssistRequest.Stage.Found;
import org.agentdesk.core.model.AssistTarget;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.theme.Typeface;
import org.agentdesk.ui.tour.Picture;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Draws asking others in many situations as pictures in `target/gallery`, for people to look at.
/// Not a test: it runs only when asked, `-Dtest=AssistGallery`.
class AssistGallery {

    private static final Path FOLDER = Path.of("target", "gallery");
    private static final double WIDE = 760;

    /// As narrow as the window lets a conversation become.
    private static final double NARROW = 420;

    private static final Assistance.Target SALES = new Assistance.Target.Queue("sales");
    private static final Assistance.Target BOB = new Assistance.Target.Agent("a2");

    @Test
    void drawsEverySituation() throws Exception {
        Files.createDirectories(FOLDER);
        FxToolkit.registerPrimaryStage();
        for (var theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
            draw("assist-progress", theme, desk().withAssists(requests()), _ -> {});
            draw("assist-narrow", theme, desk().withAssists(requests()), _ -> {});
            draw("assist-people", theme, desk(), AssistGallery::openPeople);
            draw("assist-people-offline", theme, offline(), AssistGallery::openPeople);
            draw("assist-handing", theme, desk(), AssistGallery::handOver);
            draw("assist-dialog", theme, desk(), AssistGallery::openDialog);
            draw("assist-dialog-offline", theme, desk(), AssistGallery::loseTheLink);
        }
    }

    private static DeskState desk() {
        var talk =
                new Talk()
                        .says(Talk.CLARA, "Hi! I ordered a reading lamp last Monday.")
                        .later(61)
                        .joins(Talk.BOB, Role.ASSISTANT)
                        .whispers(Talk.BOB, "Offer her ten per cent.");
        var bot =
                new Participant(
                        "b1", "b1", "BOT", "Desk bot", Role.ASSISTANT, Json.Obj.EMPTY, Talk.START);
        var all =
                List.of(
                        Talk.participant(Talk.ANN, Role.PRIMARY).since(Talk.START),
                        Talk.participant(Talk.BOB, Role.ASSISTANT).since(Talk.START),
                        bot);
        return Talk.desk(talk.conversation().withParticipants(all));
    }

    private static DeskState offline() {
        return desk().withLink(new Link.Lost(Talk.START, 1, Talk.START));
    }

    private static List<AssistRequest> requests() {
        var refused = "The conversation is full";
        return List.of(
                request("1", Kind.CONFERENCE, SALES, "", new Asked(Talk.START)),
                request("2", Kind.CONSULT, SALES, "", new Found("b9", "ben", Talk.START)),
                request("3", Kind.CONSULT, BOB, "", new Accepted("a2", "bob", Talk.START)),
                request("4", Kind.TRANSFER, SALES, "VIP", new Ended(End.NOBODY, "")),
                request("5", Kind.CONFERENCE, SALES, "VIP", new Ended(End.REFUSED, refused)));
    }

    private static AssistRequest request(
            String id, Kind kind, Assistance.Target target, String note, AssistRequest.Stage at) {
        return new AssistRequest(id, "c1", kind, target, note, Talk.START, at);
    }

    private static void openPeople(Room room) {
        ((MenuButton) room.view.lookup("#people")).show();
    }

    private static void handOver(Room room) {
        room.people.handOver(room.people.people().get(1));
    }

    private static void openDialog(Room room) {
        var ben = new AssistTarget.Colleague("b9", "Ben Meyer", "READY");
        room.desk.services.targets =
                new ServiceAnswer.Got<>(
                        List.of(
                                new AssistTarget("q1", "sales", null, 1, List.of(ben)),
                                new AssistTarget("q2", "support", null, 0, List.of())));
        room.assist.ask(Assistance.CONSULT);
        room.assist.noteProperty().set("She asks for a discount.");
    }

    private static void loseTheLink(Room room) {
        openDialog(room);
        room.states.show(offline());
    }

    private static void draw(String name, Theme.Choice theme, DeskState state, Consumer<Room> then)
            throws Exception {
        var room = fx(() -> new Room(state));
        double width = name.endsWith("narrow") ? NARROW : WIDE;
        var stage = fx(() -> show(room, theme, width));
        fx(() -> {
            room.selection.open("c1");
            return null;
        });
        settle();
        fx(() -> {
            then.accept(room);
            return null;
        });
        settle();
        var file = name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        fx(() -> Picture.of(stage).save(FOLDER.resolve(file)));
        fx(() -> {
            stage.hide();
            room.close();
            return null;
        });
    }

    private static void settle() throws InterruptedException {
        Thread.sleep(250);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Stage show(Room room, Theme.Choice choice, double width) {
        Typeface.load();
        var scene = new Scene(new StackPane(), width, 620);
        var theme = new Theme();
        theme.choiceProperty().set(choice);
        theme.dress(scene);
        scene.setRoot(new StackPane(room.view(), room.views().root(AssistController.class)));
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }
}
