package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.ui.app.Page.Shown;
import org.agentdesk.ui.fx.Named;
import org.testfx.util.WaitForAsyncUtils;

/// What a test sees of the open conversation, and the hands it needs there.
record TenWindow(Workday day) {

    private static final String WRITING = ".composer-box .text-area";
    private static final int PATIENCE = 20;
    private static final int MOST_CLICKS = 5;

    /// What stands in the open conversation; may be called on any thread.
    Shown shown() {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1_000L, this::look);
    }

    /// The same on the JavaFX thread.
    Shown look() {
        var about = day.sees(".composer-reference") ? day.text(".composer-reference-line") : "";
        var text = day.find(WRITING) instanceof TextInputControl field ? field.getText() : "";
        var files =
                day.all(".file-chip-name").stream()
                        .map(chip -> ((Labeled) chip).getText())
                        .toList();
        var open =
                day.all(".conversation-row").stream()
                        .filter(row -> isOpen(row))
                        .map(row ->
                                Objects.requireNonNull(Named.nameOf(row))
                                        .replace("conversation-", ""))
                        .findFirst()
                        .orElse("");
        return new Shown(open, text, about, files);
    }

    private static boolean isOpen(Node row) {
        return row.getPseudoClassStates().stream()
                .anyMatch(it -> it.getPseudoClassName().equals("open"));
    }

    /// Waits until the window shows what it should.
    void waitFor(UnaryOperator<Shown> wanted) throws Exception {
        var last = new AtomicReference<Shown>();
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE,
                    TimeUnit.SECONDS,
                    () -> {
                        var now = shown();
                        last.set(now);
                        return now.equals(wanted.apply(now));
                    });
        } catch (TimeoutException e) {
            assertEquals(wanted.apply(last.get()), last.get());
        }
    }

    /// Puts the cursor where messages are written, at the end of what is there.
    void goWriting() throws Exception {
        day.waitToSee(WRITING);
        if (!isFocused(WRITING)) {
            day.click(WRITING);
            day.press(KeyCode.SHORTCUT, KeyCode.END);
        }
    }

    private boolean isFocused(String selector) {
        return WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE * 1_000L, () -> day.find(selector) instanceof Node it && it.isFocused());
    }

    /// What has the keyboard.
    Node focus() {
        return WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE * 1_000L, () -> day.robot.window(0).getScene().getFocusOwner());
    }

    void goNoting() throws Exception {
        day.click("#wrap-up-note");
        day.press(KeyCode.SHORTCUT, KeyCode.END);
    }

    /// What stands in the wrap-up form.
    String note() {
        return day.find("#wrap-up-note") instanceof TextInputControl field ? field.getText() : "";
    }

    void openWrapUp() throws Exception {
        if (!WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1_000L, () -> day.sees("#wrap-up"))) {
            day.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
        }
        day.waitToSee("#wrap-up-note");
    }

    /// Clicks a conversation in the list; nothing where it would have to be scrolled to. The list
    /// moves up when a request above it goes away, perhaps just then, and on the headless platform
    /// a tooltip that has gone can still take a click: the agent clicks again.
    void clickRow(String id) {
        for (int i = 0; i < MOST_CLICKS && !shown().id().equals(id); i++) {
            var row = day.find("@conversation-" + id);
            if (row == null || !isWhole(row)) {
                return;
            }
            click(row, MouseButton.PRIMARY);
        }
    }

    /// Clicks what is to be accepted, again where the card has just moved.
    void clickAccept() {
        for (int i = 0; i < MOST_CLICKS && day.rings() > 0; i++) {
            if (day.find(".offer-accept") instanceof Node button) {
                click(button, MouseButton.PRIMARY);
            }
        }
    }

    private boolean isWhole(Node node) {
        return WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE * 1_000L,
                () -> {
                    for (var above = node.getParent(); above != null; above = above.getParent()) {
                        if (above.getStyleClass().contains("scroll-pane")
                                || above.getStyleClass().contains("virtual-flow")
                                || above.getStyleClass().contains("transcript")) {
                            return bounds(above).contains(bounds(node));
                        }
                    }
                    return true;
                });
    }

    /// Nothing where it has gone meanwhile, as a row of a transcript may.
    private void click(Node node, MouseButton button) {
        var place =
                WaitForAsyncUtils.waitForAsyncFx(
                        PATIENCE * 1_000L, () -> node.localToScreen(node.getLayoutBounds()));
        if (place != null) {
            day.robot.clickOn(place, button);
        }
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    void removeFile(int place) {
        click(day.all(".file-chip-remove").get(place), MouseButton.PRIMARY);
    }

    /// Takes up the agent's last message in view to be reworded; false where that is not possible.
    boolean rewordLast() throws Exception {
        var own = day.all(".bubble.own").stream().filter(this::isWhole).toList();
        if (own.isEmpty()) {
            return false;
        }
        click(own.getLast(), MouseButton.SECONDARY);
        WaitForAsyncUtils.waitForFxEvents();
        if (day.all(".context-menu").isEmpty()) {
            return false; // the transcript has scrolled meanwhile
        }
        var edit =
                day.all(".menu-item").stream()
                        .filter(item -> item instanceof Labeled || item instanceof Parent)
                        .filter(item ->
                                !item.lookupAll(".label").stream()
                                        .filter(label ->
                                                label instanceof Labeled l
                                                        && "Edit".equals(l.getText()))
                                        .toList()
                                        .isEmpty())
                        .findFirst();
        if (edit.isEmpty()) {
            day.press(KeyCode.ESCAPE);
            day.waitToSeeNo(".context-menu");
            return false;
        }
        click(edit.get(), MouseButton.PRIMARY);
        day.waitToSeeNo(".context-menu");
        return true;
    }

    /// Opens a conversation that may be out of sight in the list.
    void openByProgram(String id) {
        if (day.find("@conversation-" + id) instanceof Button row) {
            row.fire();
        }
    }

    /// Whether the server has everything that was said in a conversation.
    static boolean isSent(DeskState state, Page page) {
        return state.conversation(page.id()).stream()
                .flatMap(it -> it.transcript().stream())
                .filter(it ->
                        it instanceof Entry.Said said && said.author().kind() == Author.Kind.ME)
                .allMatch(it -> ((Entry.Said) it).delivery().isConfirmed());
    }

    /// How many nodes the windows hold.
    static int nodes() {
        return Window.getWindows().stream()
                .filter(it -> it.getScene() != null)
                .mapToInt(it -> nodes(it.getScene().getRoot()))
                .sum();
    }

    private static int nodes(Node node) {
        return node instanceof Parent parent
                ? 1 + parent.getChildrenUnmodifiable().stream().mapToInt(TenWindow::nodes).sum()
                : 1;
    }
}
