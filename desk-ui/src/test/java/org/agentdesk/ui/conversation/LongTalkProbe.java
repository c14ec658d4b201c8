package org.agentdesk.ui.conversation;

import static org.agentdesk.ui.conversation.Talk.ANN;
import static org.agentdesk.ui.conversation.Talk.CLARA;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.agentdesk.core.model.Transcript;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.theme.Typeface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Prints how long a conversation of 100,000 messages takes to open, to grow and to scroll: `mvn …
/// -Dtest=LongTalkProbe -Dprobe=true`.
@EnabledIfSystemProperty(named = "probe", matches = "true")
class LongTalkProbe {

    private static final int MESSAGES = 100_000;
    private static final int FRAMES = 200;

    @Test
    void measures() throws Exception {
        FxToolkit.registerPrimaryStage();
        var talk = new Talk();
        for (int i = 0; i < MESSAGES; i++) {
            talk.says(
                    i % 3 == 0 ? ANN : CLARA,
                    "Message " + i + " of a **long** talk. ".repeat(1 + i % 5));
            talk.later(i % 4 == 0 ? 40 : 2);
        }
        var conversation = talk.conversation();
        var room = fx(() -> new Room(Talk.desk(conversation)));
        var stage = fx(() -> show(room));
        long start = System.nanoTime();
        fx(() -> {
            room.selection.open("c1");
            return null;
        });
        System.out.printf("open: %d ms%n", (System.nanoTime() - start) / 1_000_000);
        WaitForAsyncUtils.sleep(1, java.util.concurrent.TimeUnit.SECONDS);
        var grown = new Transcript[] {talk.transcript()};
        frames(
                "a message a frame",
                _ -> {
                    grown[0] = grown[0].plus(talk.later(1).says(CLARA, "One more").last());
                    room.states.show(Talk.desk(conversation.withTranscript(grown[0])));
                });
        var transcript = stage.getScene().lookup(".transcript");
        frames(
                "a line up a frame",
                _ ->
                        transcript.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.UP,
                                        false,
                                        false,
                                        false,
                                        false)));
        fx(() -> {
            stage.hide();
            room.close();
            return null;
        });
    }

    private static Stage show(Room room) {
        Typeface.load();
        var scene = new Scene(new StackPane(), 860, 900);
        new Theme().dress(scene);
        scene.setRoot(new StackPane(room.view()));
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    /// Does something in every frame and prints how much longer than idle the work of a frame took.
    private static void frames(String what, IntConsumer work) throws Exception {
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        var done = new java.util.concurrent.CountDownLatch(1);
        fx(() -> {
            new AnimationTimer() {
                private int frame;

                @Override
                public void handle(long now) {
                    long start = System.nanoTime();
                    work.accept(frame);
                    frame++;
                    javafx.application.Platform.runLater(
                            () -> times.add(System.nanoTime() - start));
                    if (frame == FRAMES) {
                        stop();
                        done.countDown();
                    }
                }
            }.start();
            return null;
        });
        done.await();
        WaitForAsyncUtils.waitForFxEvents();
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                "%s: median %.1f ms, p95 %.1f ms, most %.1f ms%n",
                what,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 95 / 100) / 1e6,
                sorted.getLast() / 1e6);
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }
}
