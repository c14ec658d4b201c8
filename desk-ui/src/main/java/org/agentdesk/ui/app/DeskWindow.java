package org.agentdesk.ui.app;

import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.agentdesk.ui.ask.QuestionController;
import org.agentdesk.ui.fx.Tooltips;
import org.agentdesk.ui.fx.Views;
import org.agentdesk.ui.notify.SoundsViewModel;
import org.agentdesk.ui.session.IdleViewModel;
import org.agentdesk.ui.session.LockController;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.settings.Remembered.Thing;
import org.agentdesk.ui.shell.ShellController;
import org.agentdesk.ui.shell.ShellViewModel;
import org.agentdesk.ui.signin.SignInController;
import org.agentdesk.ui.theme.Logo;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.theme.Theme.Choice;

/// The one window: sign-in or shell, dressed in the theme.
public final class DeskWindow {

    private static final double WIDTH = 1360;
    private static final double HEIGHT = 860;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;

    private final ShellViewModel model;
    private final IdleViewModel idle;
    private final Theme theme;
    private final Remembered remembered;
    private final SoundsViewModel sounds;
    private final Views views;

    public DeskWindow(
            ShellViewModel model,
            IdleViewModel idle,
            Theme theme,
            Remembered remembered,
            SoundsViewModel sounds,
            Views views) {
        this.model = model;
        this.idle = idle;
        this.theme = theme;
        this.remembered = remembered;
        this.sounds = sounds;
        this.views = views;
    }

    /// Fills a stage and shows it.
    public void open(Stage stage) {
        rememberTheme();
        Tooltips.letEscapeThrough();
        var content = new StackPane();
        var scene = new Scene(content, WIDTH, HEIGHT);
        theme.dress(scene);
        var signIn = views.root(SignInController.class);
        var shell = views.root(ShellController.class);
        var lock = views.root(LockController.class);
        var question = views.root(QuestionController.class);
        Runnable show =
                () -> {
                    boolean in = model.signedInProperty().get();
                    boolean locked = idle.lockedProperty().get();
                    content.getChildren().setAll(!in ? signIn : locked ? lock : shell, question);
                };
        model.signedInProperty().subscribe(_ -> show.run());
        idle.lockedProperty()
                .subscribe(locked -> {
                    show.run();
                    if (locked) {
                        closePopups();
                    }
                });
        scene.addEventFilter(InputEvent.ANY, _ -> idle.used());
        sounds.focusedProperty().bind(stage.focusedProperty());
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.getIcons().setAll(Logo.icons());
        stage.titleProperty().bind(model.titleProperty());
        stage.show();
    }

    /// A menu or a hint that is open may show what the lock is to hide.
    private static void closePopups() {
        for (var window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow popup) {
                popup.hide();
            }
        }
    }

    private void rememberTheme() {
        var choice = theme.choiceProperty();
        choice.set(choiceOf(remembered.get(Thing.THEME)));
        choice.subscribe(chosen -> remembered.put(Thing.THEME, chosen.name()));
    }

    private static Choice choiceOf(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "LIGHT" -> Choice.LIGHT;
            case "DARK" -> Choice.DARK;
            default -> Choice.SYSTEM;
        };
    }
}
