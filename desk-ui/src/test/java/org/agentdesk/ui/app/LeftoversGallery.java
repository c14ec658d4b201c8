package org.agentdesk.ui.app;

import static org.agentdesk.ui.Samples.NOW;
import static org.agentdesk.ui.Samples.ago;
import static org.agentdesk.ui.Samples.busy;
import static org.agentdesk.ui.Samples.notice;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Kept;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.MessageDraft.About;
import org.agentdesk.core.model.MessageDraft.How;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.model.WrapUpForm;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.Samples;
import org.agentdesk.ui.composer.Drafts;
import org.agentdesk.ui.conversation.ConversationViewModel;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.leftover.LeftoversViewModel;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.theme.Typeface;
import org.agentdesk.ui.tour.Picture;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// Draws what was not sent, light and dark, to `target/gallery`, for people to look at. Not a test:
/// it runs only when asked, `-Dtest=LeftoversGallery -Dsurefire.failIfNoSpecifiedTests=false`.
class LeftoversGallery {

    private static final Path OUT = Path.of("target", "gallery");

    private static DeskState state() {
        var edit =
                new MessageDraft(
                        "It comes on Friday, between eight and",
                        new About(How.EDIT, "m1", "You", "It comes on Monday.", null),
                        "By the way, the second lamp is back in stock.",
                        List.of("/home/ann/Delivery note 2210.pdf"),
                        null,
                        "");
        var half =
                new MessageDraft(
                        "I have looked it up: your order left our warehouse this morning. The"
                                + " carrier says that it",
                        null);
        var note =
                new WrapUpDraft(
                        List.of(new WrapUpForm.Choice("Sales", "Delivery")),
                        "Wants to be called before the delivery.");
        var left =
                List.of(
                        new Leftover("x1", "Vera Vogel", ago(4000), List.of(half), List.of()),
                        new Leftover("x2", "Grace Okafor", ago(60), List.of(edit), List.of(note)));
        return busy().withKept(Kept.NOTHING.withLeftovers(left))
                .withNotices(
                        List.of(
                                notice(1, Notice.Kind.CONVERSATION_ENDED, "Grace Okafor", ""),
                                notice(2, Notice.Kind.WORDS_KEPT, "Grace Okafor", "")));
    }

    @Test
    void draws() throws Exception {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(OUT);
        for (var dark : List.of(false, true)) {
            var name = dark ? "-dark" : "-light";
            var opened = new CompletableFuture<Opened>();
            Platform.runLater(() -> opened.complete(open(dark)));
            var window = opened.get(20, TimeUnit.SECONDS);
            save(window.stage, "leftovers-toast" + name);
            Platform.runLater(() -> ((Button) window.stage.getScene().lookup("#bell")).fire());
            save(window.stage, "leftovers-bell" + name);
            Platform.runLater(window.injector.getInstance(LeftoversViewModel.class)::open);
            save(window.stage, "leftovers" + name);
            Platform.runLater(() -> {
                window.injector.getInstance(LeftoversViewModel.class).hide();
                var drafts = window.injector.getInstance(Drafts.class);
                var id = window.injector.getInstance(Selection.class).conversation();
                drafts.keep(id, "I have looked it up and");
                window.injector.getInstance(ConversationViewModel.class).leave();
            });
            save(window.stage, "leftovers-leave" + name);
            Platform.runLater(window.stage::close);
        }
    }

    private record Opened(Stage stage, Injector injector) {}

    private static Opened open(boolean dark) {
        Typeface.load();
        var states = new DeskStates(Samples.SIGNED_OUT);
        var ticks = new Ticks(() -> NOW, _ -> Subscription.EMPTY);
        var module =
                new DeskModule(new FakeDesk(), states, ticks, Remembered.untilTheEnd(), _ -> {});
        var injector = Guice.createInjector(module);
        var stage = new Stage();
        injector.getInstance(DeskWindow.class).open(stage);
        injector.getInstance(Theme.class)
                .choiceProperty()
                .set(dark ? Theme.Choice.DARK : Theme.Choice.LIGHT);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1280);
        stage.setHeight(860);
        states.show(state());
        injector.getInstance(Selection.class)
                .open(states.getValue().conversations().getFirst().id());
        return new Opened(stage, injector);
    }

    private static void save(Stage stage, String name) throws Exception {
        Thread.sleep(400); // a picture is taken after what moves has come to rest
        var done = new CompletableFuture<Path>();
        Platform.runLater(() -> done.complete(Picture.of(stage).save(OUT.resolve(name + ".png"))));
        done.get(10, TimeUnit.SECONDS);
    }
}
