package org.agentdesk.ui.app;

import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Offer;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.session.AgentDesk;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.session.Storage;
import org.agentdesk.ui.composer.FileDialog;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Named;
import org.agentdesk.ui.fx.Png;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.settings.Remembered.Thing;
import org.agentdesk.ui.theme.Typeface;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Ann at the real window, and her colleagues at desks without one.
final class Workday {

    private static final int PATIENCE = 20;
    private static final int MOST_CLICKS = 3;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 1000;

    final FxRobot robot = new FxRobot();
    private final Hands hands = new Hands(robot);
    final Desk desk;

    /// What the dialog for files will answer.
    final List<Path> chosen = new ArrayList<>();

    private final SimulatedCentre centre;
    private final Module instead;
    private final List<Desk> colleagues = new ArrayList<>();
    private DeskStates states;

    Workday(SimulatedCentre centre) throws Exception {
        this(centre, EmbeddedSimulator.RONA);
    }

    /// @param ring how long the desk believes that requests ring
    Workday(SimulatedCentre centre, Duration ring) throws Exception {
        this(centre, ring, _ -> {});
    }

    /// @param instead what takes the place of parts of the desk
    Workday(SimulatedCentre centre, Duration ring, Module instead) throws Exception {
        this(centre, AgentDesk.open(new DeskSettings(ring)), instead);
    }

    /// @param folder where the desk keeps what outlives it
    Workday(SimulatedCentre centre, Path folder) throws Exception {
        this(
                centre,
                AgentDesk.open(
                        new DeskSettings(EmbeddedSimulator.RONA),
                        Storage.in(folder, folder.resolve("key")),
                        null),
                _ -> {});
    }

    private Workday(SimulatedCentre centre, Desk opened, Module instead) throws Exception {
        this.centre = centre;
        this.instead = instead;
        desk = opened;
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::fill);
    }

    private void fill(Stage stage) {
        Typeface.load();
        states = new DeskStates(desk.state());
        var ticks = Ticks.everySecond(Clock.systemUTC());
        var remembered = Remembered.untilTheEnd();
        remembered.put(Thing.SERVER, centre.address());
        remembered.put(Thing.USER, "ann");
        FileDialog dialog = _ -> List.copyOf(chosen);
        var module =
                Modules.override(new DeskModule(desk, states, ticks, remembered, _ -> {}))
                        .with(binder -> {
                            binder.bind(FileDialog.class).toInstance(dialog);
                            binder.install(instead);
                        });
        var injector = Guice.createInjector(module);
        desk.observe(injector.getInstance(UiThread.class).newest(states::show));
        injector.getInstance(DeskWindow.class).open(stage);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
    }

    /// Waits until something is so at the window.
    void waitUntil(String what, BooleanSupplier condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what, e);
        }
    }

    /// Waits until somebody's desk is as wanted.
    static void waitUntil(String what, Desk desk, Predicate<DeskState> wanted) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> wanted.test(desk.state()));
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what, e);
        }
    }

    void waitToSee(String selector) throws Exception {
        waitUntil("seen: " + selector, () -> sees(selector));
    }

    void waitToSeeNo(String selector) throws Exception {
        waitUntil("gone: " + selector, () -> !sees(selector));
    }

    boolean sees(String selector) {
        return find(selector) != null;
    }

    /// The first node in view; null when there is none.
    Node find(String selector) {
        return looked(() -> inView(selector).findFirst().orElse(null));
    }

    /// Every node in view.
    List<Node> all(String selector) {
        return looked(() -> inView(selector).toList());
    }

    private Stream<Node> inView(String selector) {
        var found =
                selector.startsWith("@")
                        ? Named.lookup(robot.window(0).getScene().getRoot(), selector)
                        : robot.lookup(selector).queryAll().stream();
        return found.filter(Workday::isVisible);
    }

    /// The window changes under who looks from another thread.
    private static <T> T looked(Callable<T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1_000L, look);
    }

    boolean isFocused(String selector) {
        var node = find(selector);
        return node != null && node.isFocused();
    }

    static boolean isVisible(Node node) {
        for (var above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// What a label says; `""` where none is in view.
    String text(String selector) {
        return find(selector) instanceof Labeled labeled ? labeled.getText() : "";
    }

    /// Waits until something can be clicked and stands still, and clicks it.
    void click(String selector) throws Exception {
        hands.click(placeOf(selector, () -> find(selector)));
    }

    /// The same with what is found in another way.
    void clickOn(String what, Supplier<Node> found) throws Exception {
        hands.click(placeOf(what, found));
    }

    /// The same, but the button is let go so many pixels below.
    void drag(String selector, int down) throws Exception {
        hands.drag(placeOf(selector, () -> find(selector)), down);
    }

    private Bounds placeOf(String what, Supplier<Node> found) throws Exception {
        var place = new AtomicReference<Bounds>();
        waitUntil("usable: " + what, () -> isUsable(found.get(), place));
        return place.get();
    }

    /// What has just come is somewhere else once the window is laid out, where no eye saw it
    /// before.
    private static boolean isUsable(Node node, AtomicReference<Bounds> place) {
        if (node == null || node.getScene() == null || node.isDisabled()) {
            return false;
        }
        var root = node.getScene().getRoot();
        root.applyCss();
        root.layout();
        var now = node.localToScreen(node.getBoundsInLocal());
        return now != null
                && now.getWidth() > 0
                && isInSight(node)
                && now.equals(place.getAndSet(now));
    }

    /// Whether its middle is not scrolled out of sight.
    private static boolean isInSight(Node node) {
        var bounds = node.localToScene(node.getBoundsInLocal());
        for (var above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane pane
                    && !pane.localToScene(pane.getBoundsInLocal())
                            .contains(bounds.getCenterX(), bounds.getCenterY())) {
                return false;
            }
        }
        return true;
    }

    /// Opens a menu and chooses the item that begins so.
    void choose(String menu, String item) throws Exception {
        click(menu);
        for (int i = 0; i < MOST_CLICKS && !shows(menu); i++) {
            click(menu); // the toolbar moved when it was about to be clicked
        }
        clickOn("in the menu: " + item, () -> itemWith(item));
    }

    private boolean shows(String menu) {
        return looked(() -> find(menu) instanceof MenuButton it && it.isShowing());
    }

    /// Chooses the item of an open menu that begins so, whatever else in the window is called so.
    void chooseInMenu(String item) throws Exception {
        clickOn("in the menu: " + item, () -> menuItem(item));
    }

    /// Opens a box of choices and picks the one that is called so.
    void pick(String box, String choice) throws Exception {
        click(box);
        clickOn("in the box: " + choice, () -> labelled(".combo-box-popup .list-cell", choice));
    }

    private Node menuItem(String text) {
        return labelled(".menu-item .label", text);
    }

    private Node labelled(String selector, String text) {
        return firstCalled(text, robot.lookup(selector).queryAll());
    }

    private Node itemWith(String text) {
        return firstCalled(text, robot.lookup(Labeled.class::isInstance).queryAll());
    }

    private static Node firstCalled(String text, Collection<Node> nodes) {
        return nodes.stream()
                .filter(node ->
                        node instanceof Labeled labeled
                                && labeled.getText() != null
                                && labeled.getText().startsWith(text))
                .filter(Workday::isVisible)
                .findFirst()
                .orElse(null);
    }

    /// Which windows there are and who has the focus, for a failure's message.
    String situation() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () ->
                        Window.getWindows().stream().map(Workday::words).toList()
                                + " focus "
                                + robot.window(0).getScene().getFocusOwner());
    }

    private static String words(Window window) {
        var root = window.getScene() == null ? null : window.getScene().getRoot();
        return "%s %s (%.0f, %.0f, %.0f x %.0f) showing %s focused %s"
                .formatted(
                        window.getClass().getSimpleName(),
                        root == null
                                ? ""
                                : root.getStyleClass() + " " + root.getChildrenUnmodifiable(),
                        window.getX(),
                        window.getY(),
                        window.getWidth(),
                        window.getHeight(),
                        window.isShowing(),
                        window.isFocused());
    }

    /// Draws the window as it is.
    void picture(Path file) throws Exception {
        var image =
                WaitForAsyncUtils.waitForAsyncFx(
                        10_000, () -> robot.window(0).getScene().snapshot(null));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Png.of(image));
    }

    void type(String text) {
        hands.type(text);
    }

    void press(KeyCode... keys) {
        hands.press(keys);
    }

    DeskState state() {
        return desk.state();
    }

    Conversation conversation() {
        return state().conversations().getFirst();
    }

    void signIn(String password) throws Exception {
        click("#signin-password");
        type(password);
        click("#signin-submit");
    }

    /// How many requests ring, as the window has it.
    long rings() {
        return states.getValue().offers().stream().filter(Offer::isRinging).count();
    }

    AgentState agent() {
        var presence = states.getValue().presence();
        return presence == null ? AgentState.UNKNOWN : presence.state();
    }

    boolean chatsAreOn() {
        var presence = states.getValue().presence();
        return presence != null && presence.mrds().getFirst().state().isOn();
    }

    /// Signs in at the window and takes chats.
    void begin() throws Exception {
        signIn("secret");
        waitUntil("signed in", () -> state().link().isLive());
        click("#advice-action");
        waitUntil("ready", () -> agent() == AgentState.READY);
        click(".mrd-chip");
        waitUntil("taking chats", this::chatsAreOn);
    }

    /// Accepts, by the mouse, a customer who comes; the conversation's id.
    String meet(String name, String text) throws Exception {
        var id = centre.customerComesTo("ann", name, text);
        click("@offer-" + id + " .offer-accept");
        waitToSee(".inbound");
        return id;
    }

    /// Accepts, by the mouse, whoever rings.
    void accept() throws Exception {
        click(".offer-accept");
        waitToSee(".inbound");
    }

    /// Puts a text into a field in the place of what is in it.
    void fill(String field, String text) throws Exception {
        click(field);
        press(KeyCode.SHORTCUT, KeyCode.A);
        type(text);
    }

    /// Somebody else at a desk without a window, signed in and taking chats.
    Desk colleague(String user) throws Exception {
        var other = AgentDesk.open(DeskSettings.DEFAULT);
        colleagues.add(other);
        other.signIn(centre.address(), user, new Secret("secret"));
        waitUntil(user + " is there", other, s -> s.link().isLive() && s.presence() != null);
        other.ready();
        waitUntil(user + " is ready", other, s -> s.presence().state() == AgentState.READY);
        other.switchMrd(other.state().presence().mrds().getFirst().id(), true);
        waitUntil(user + " takes chats", other, s -> s.presence().mrds().getFirst().state().isOn());
        return other;
    }

    /// Subscribes to a list that the page of lists shows, or leaves it.
    void tick(PullList list, boolean on) throws Exception {
        var box = "#list-" + list.id();
        click(box);
        waitUntil(
                on ? "subscribed" : "unsubscribed",
                () -> find(box) instanceof CheckBox ticked && ticked.isSelected() == on);
    }

    /// A colleague takes what rings; the offer as it rang.
    static Offer take(Desk colleague, String id) throws Exception {
        waitUntil("rings", colleague, s -> s.offer(id).filter(Offer::isRinging).isPresent());
        var offer = colleague.state().offer(id).orElseThrow();
        colleague.accept(id);
        waitUntil("open", colleague, s -> s.conversation(id).isPresent());
        return offer;
    }

    /// Everybody goes home.
    public void end() throws Exception {
        colleagues.add(desk);
        colleagues.forEach(one -> one.signOut(null));
        for (var one : colleagues) {
            // the server has taken it, so that nobody is still there when the next test begins
            waitUntil("signed out", one, s -> s.link() instanceof Link.SignedOut);
            one.close();
        }
        centre.forgetCustomers();
    }
}
