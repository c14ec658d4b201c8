package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Link;
import org.agentdesk.ui.app.Page.Sent;

/// An agent who works in ten conversations by mouse and keyboard, in any order, and leaves things
/// half done. After each step the window has to show what the test remembers of the open one.
final class BusyAgent {

    private static final int MOST_FILES = 4;

    private final Workday day;
    private final TenWindow window;
    private final TenCustomers customers;
    private final SimulatedCentre centre;
    private final Path folder;
    private final Random random;
    private final Map<String, Page> open = new LinkedHashMap<>();
    private final List<Page> all = new ArrayList<>();
    private final Map<String, Integer> did = new TreeMap<>();
    private int count;

    BusyAgent(Workday day, SimulatedCentre centre, TenCustomers customers, Path folder, long seed) {
        this.day = day;
        this.window = new TenWindow(day);
        this.customers = customers;
        this.centre = centre;
        this.folder = folder;
        this.random = new Random(seed);
    }

    /// Every conversation there was.
    List<Page> all() {
        return all;
    }

    /// How often each thing was done.
    Map<String, Integer> did() {
        return did;
    }

    /// Accepts ten who come at the same time.
    void begin() throws Exception {
        for (int i = 0; i < TenCustomers.MANY; i++) {
            var page = customers.comes();
            open.put(page.id(), page);
            all.add(page);
        }
        Workday.waitUntil("ring", day.desk, s -> s.offers().size() == TenCustomers.MANY);
        day.waitToSee(".offer-accept");
        for (int i = TenCustomers.MANY; i > 0; i--) {
            int left = i;
            day.waitUntil("less ring", () -> day.rings() == left);
            day.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        }
        Workday.waitUntil("open", day.desk, s -> s.conversations().size() == TenCustomers.MANY);
        open.values().forEach(customers::accepted);
        day.waitUntil("one is in view", () -> !window.look().id().isEmpty());
        settle();
    }

    void step() throws Exception {
        var page = open.get(window.shown().id());
        if (open.size() < TenCustomers.MANY) {
            done("accepted", this::accept);
        } else if (page == null) {
            done("switched", this::turn);
        } else if (customers.hasSaidAll(page)) {
            done("left", () -> leave(page));
        } else {
            step(page);
        }
    }

    private void step(Page page) throws Exception {
        int choice = random.nextInt(100);
        if (choice < 34) {
            done("switched", this::turn);
        } else if (choice < 54) {
            done("typed", () -> write(page, words(page)));
        } else if (choice < 70) {
            done("sent", () -> send(page));
        } else if (choice < 76) {
            done("quoted", () -> quote(page));
        } else if (choice < 79) {
            done("quote dropped", () -> forget(page));
        } else if (choice < 85) {
            done("attached", () -> attach(page));
        } else if (choice < 87) {
            done("file removed", () -> remove(page));
        } else if (choice < 89) {
            done("emoji", () -> emoji(page));
        } else if (choice < 91) {
            done("canned", () -> canned(page));
        } else if (choice < 94) {
            done("reworded", () -> reword(page));
        } else if (choice < 95) {
            done("held", () -> hold());
        } else if (choice < 98) {
            done("noted", () -> note(page));
        } else if (choice < 99) {
            done("undone", this::undo);
        } else {
            done("link lost", () -> lose(page));
        }
    }

    private interface Deed {
        void run() throws Exception;
    }

    private void done(String what, Deed deed) throws Exception {
        did.merge(what, 1, Integer::sum);
        deed.run();
    }

    private String words(Page page) {
        return page.mark() + " w" + ++count + " ";
    }

    /// The window shows what belongs to the open conversation, and nothing else.
    private void settle() throws Exception {
        window.waitFor(shown -> {
            var page = open.get(shown.id());
            return page == null ? shown : page.shown();
        });
    }

    private void accept() throws Exception {
        var page = customers.comes();
        day.waitToSee(".offer-accept");
        boolean byMouse = random.nextBoolean();
        if (byMouse) {
            window.clickAccept();
        }
        if (day.rings() > 0) {
            day.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        }
        day.waitUntil(
                "accepted " + (byMouse ? "by mouse" : "by key at " + window.focus()),
                () -> window.look().id().equals(page.id()));
        open.put(page.id(), page);
        all.add(page);
        customers.accepted(page);
        day.waitToSee(".inbound");
        settle();
    }

    private void turn() throws Exception {
        switch (random.nextInt(3)) {
            case 0 -> {
                var wanted = List.copyOf(open.values()).get(random.nextInt(open.size()));
                window.clickRow(wanted.id());
            }
            case 1 -> day.press(KeyCode.SHORTCUT, digit(1 + random.nextInt(9)));
            default -> day.press(KeyCode.CONTROL, KeyCode.TAB);
        }
        settle();
    }

    private static KeyCode digit(int number) {
        return KeyCode.getKeyCode(Integer.toString(number));
    }

    private void write(Page page, String text) throws Exception {
        window.goWriting();
        day.type(text);
        page.draft += text;
        settle();
    }

    private void send(Page page) throws Exception {
        window.goWriting();
        day.press(KeyCode.ENTER);
        page.send();
        settle();
    }

    private void quote(Page page) throws Exception {
        window.goWriting();
        day.press(KeyCode.SHORTCUT, KeyCode.R);
        if (!page.isAmidRewording()) {
            page.stopReferring();
            day.waitUntil("a quote", () -> !window.look().about().isEmpty());
            page.about = window.shown().about();
            isOnly(page, page.about);
        }
        settle();
    }

    private void isOnly(Page page, String text) {
        assertTrue(
                Set.of(page.mark().toString()).containsAll(Mark.in(text)),
                () -> "of another conversation than " + page.mark() + ": " + text);
    }

    private void forget(Page page) throws Exception {
        if (!page.about.isEmpty()) {
            window.goWriting();
            day.press(KeyCode.ESCAPE);
            page.stopReferring();
        }
        settle();
    }

    /// Now and then the agent is somewhere else before the file has been looked at.
    private void attach(Page page) throws Exception {
        if (page.files.size() == MOST_FILES) {
            return;
        }
        var name = page.mark() + "-" + ++count + ".txt";
        day.chosen.clear();
        day.chosen.add(Files.writeString(folder.resolve(name), "A file of " + page.mark()));
        day.click("#composer-attach");
        page.files.add(name);
        if (random.nextBoolean()) {
            turn();
        }
        settle();
    }

    private void remove(Page page) throws Exception {
        if (!page.files.isEmpty()) {
            int place = random.nextInt(page.files.size());
            window.removeFile(place);
            page.files.remove(place);
        }
        settle();
    }

    private void emoji(Page page) throws Exception {
        window.goWriting();
        day.press(KeyCode.SHORTCUT, KeyCode.E);
        day.waitToSee("#emoji-search");
        day.type("pizza");
        day.press(KeyCode.ENTER);
        day.waitToSeeNo("#emoji-search");
        page.draft += "🍕";
        settle();
    }

    private void canned(Page page) throws Exception {
        window.goWriting();
        if (!page.draft.isEmpty() && !page.draft.endsWith("\n")) {
            day.press(KeyCode.SHIFT, KeyCode.ENTER);
            page.draft += "\n";
        }
        day.type("/thank");
        day.waitToSee("#canned-list");
        day.press(KeyCode.ENTER);
        page.draft += "Thank you, Clara " + page.mark() + ". ";
        write(page, words(page));
    }

    private void reword(Page page) throws Exception {
        if (window.rewordLast() && !page.isAmidRewording()) {
            var shown = window.shown();
            var wordings = new ArrayList<String>();
            page.sent.forEach(sent -> {
                switch (sent) {
                    case Sent.Text(var text, _) -> wordings.add(text);
                    case Sent.Wording(var text, _) -> wordings.add(text);
                    default -> {}
                }
            });
            assertTrue(wordings.contains(shown.text()), () -> "not said here: " + shown.text());
            page.reword(shown.text(), shown.about());
        }
        settle();
    }

    private void hold() throws Exception {
        if (day.sees("#resume")) {
            day.click("#resume");
        } else {
            day.choose("#hold", "1 minute");
        }
        settle();
    }

    private void note(Page page) throws Exception {
        window.openWrapUp();
        jot(page);
        switch (random.nextInt(3)) {
            case 0 -> {
                day.click("#wrap-up-save");
                page.saveNote();
                day.waitToSeeNo("#wrap-up");
            }
            case 1 -> day.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
            default -> turn();
        }
        settle();
    }

    private void jot(Page page) throws Exception {
        var before = page.note;
        day.waitUntil("the own note: " + before, () -> window.note().equals(before));
        window.goNoting();
        var text = words(page);
        day.type(text);
        page.note += text;
        page.noted = false;
        var after = page.note;
        day.waitUntil("noted: " + after, () -> window.note().equals(after));
    }

    /// What cannot be undone here must not bring back what stood in another conversation. Where the
    /// agent stayed in the same, there is something to undo.
    private void undo() throws Exception {
        var before = window.shown().id();
        turn();
        var here = open.get(window.shown().id());
        if (here != null && !here.id().equals(before)) {
            window.goWriting();
            day.press(KeyCode.SHORTCUT, KeyCode.Z);
            settle();
            assertEquals(here.shown(), window.shown(), "undone");
        }
    }

    /// The agent goes on writing while there is no connection.
    private void lose(Page page) throws Exception {
        centre.drop("ann");
        Workday.waitUntil("lost", day.desk, s -> s.link() instanceof Link.Lost);
        write(page, words(page));
        send(page);
        turn();
        Workday.waitUntil("back", day.desk, s -> s.link().isLive());
        Workday.waitUntil(
                "told again", day.desk, s -> s.conversations().stream().allMatch(c -> c.synced()));
        settle();
    }

    private void leave(Page page) throws Exception {
        awaitSent(page);
        day.click(".leave-button");
        if (page.isAnything()) {
            day.click(".asking-bar .danger-button");
        }
        open.remove(page.id());
        day.waitToSee("#wrap-up-left");
        jot(page);
        switch (random.nextInt(3)) {
            case 0 -> {
                day.click("#wrap-up-save");
                page.saveNote();
                finished(page);
            }
            case 1 -> {
                day.click("#wrap-up-skip");
                finished(page);
            }
            default -> {
                page.saveNote(); // the desk does, when the time is up
                turn();
            }
        }
        customers.leaves(page);
        settle();
    }

    private void finished(Page page) throws Exception {
        Workday.waitUntil("finished", day.desk, s -> s.conversation(page.id()).isEmpty());
    }

    private void awaitSent(Page page) throws Exception {
        Workday.waitUntil(
                "all of it is at the server",
                day.desk,
                s -> s.link().isLive() && s.kept().outbox().isEmpty() && TenWindow.isSent(s, page));
    }

    /// Whether no wrap-up runs against the clock, so that the program may stand still.
    boolean isNothingDue() {
        return day.state().conversations().stream()
                .noneMatch(c -> c.phase() instanceof Conversation.Phase.WrapUp);
    }

    /// Waits for the wrap-ups that are left to the clock.
    void awaitWrapUps() throws Exception {
        Workday.waitUntil(
                "wrap-ups are over",
                day.desk,
                s -> s.conversations().stream().allMatch(c -> open.containsKey(c.id())));
    }

    /// Looks into each conversation that is still open, and waits until everything is sent.
    void lookAround() throws Exception {
        for (var page : List.copyOf(open.values())) {
            awaitSent(page);
            day.waitUntil("in view", () -> day.find("@conversation-" + page.id()) != null);
            day.robot.interact(() -> window.openByProgram(page.id()));
            settle();
            assertEquals(page.shown(), window.shown());
        }
    }
}
