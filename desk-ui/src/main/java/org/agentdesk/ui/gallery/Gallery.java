package org.agentdesk.ui.gallery;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Secret;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.UiThread;

/// A picture of every type of message: said by the customer, by a bot and by the agent, light and
/// dark, in English from left to right and in Arabic from right to left; and of what can become of
/// a message, of whispers and of the lines between. All of it comes and goes over the wire of the
/// simulator, and is drawn by the window's own bubbles.
public final class Gallery {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FOR_WHAT_MAY_NOT_SHOW = Duration.ofMillis(800);

    /// What is said in one conversation.
    private record Room(String language, String customer, NodeOrientation orientation) {}

    private static final List<Room> ROOMS =
            List.of(
                    new Room("en", "Clara Novak", NodeOrientation.LEFT_TO_RIGHT),
                    new Room("ar", "يارا منصور", NodeOrientation.RIGHT_TO_LEFT));

    private final Desk desk;
    private final Selection selection;
    private final UiThread uiThread;
    private final Studio studio;
    private final PrintStream report;

    public Gallery(
            Desk desk, Selection selection, UiThread uiThread, Studio studio, PrintStream report) {
        this.desk = desk;
        this.selection = selection;
        this.uiThread = uiThread;
        this.studio = studio;
        this.report = report;
    }

    /// Draws everything into a folder, with an `index.html` and a contact sheet for each theme.
    ///
    /// @return whether every type was said and seen
    public boolean draw(String server, Path out) throws IOException, InterruptedException {
        Files.createDirectories(out);
        desk.signIn(server, "ann", new Secret("secret"));
        var pictures = new ArrayList<Shot>();
        try (var customer = new SampleCustomer(server)) {
            require("signed in", () -> isAgent(AgentState.NOT_READY));
            desk.ready();
            require("ready", () -> isAgent(AgentState.READY));
            var types = customer.types();
            for (var room : ROOMS) {
                var names = talk(customer, room, types);
                pictures.addAll(studio.shoot(names, room.orientation(), out));
            }
            var missing = Page.write(types, pictures, out);
            studio.contactSheets(pictures, out);
            report.println(pictures.size() + " pictures of " + types.size() + " types");
            missing.forEach(type -> report.println("no bubble of its own: " + type));
            return pictures.size() > types.size();
        }
    }

    /// Lets everything be said.
    ///
    /// @return what to call the picture of each entry, by the entry's id
    private Map<String, String> talk(SampleCustomer customer, Room room, List<String> types)
            throws IOException, InterruptedException {
        var id = customer.comesTo("ann", room.customer());
        require(
                "in the conversation",
                () -> conversation(id).stream().anyMatch(Conversation::synced));
        var names = new LinkedHashMap<String, String>();
        for (var type : types) {
            var said = customer.says(id, "messages", type, room.language());
            said.ifPresent(message -> names.put(message, type + "-inbound"));
            if (said.isPresent() && waitFor(() -> has(id, said.get()), FOR_WHAT_MAY_NOT_SHOW)) {
                names.put(sendBack(id, said.get()), type + "-outbound");
            }
            var bot = customer.says(id, "bot", type, room.language());
            bot.ifPresent(message -> names.put(message, type + "-bot"));
        }
        waitFor(
                () -> names.keySet().stream().allMatch(message -> has(id, message)),
                FOR_WHAT_MAY_NOT_SHOW);
        waitFor(() -> said(id).allMatch(entry -> entry.delivery().isConfirmed()), PATIENCE);
        entries(id)
                .forEach(entry -> {
                    if (entry instanceof Entry.Happened(var event)) {
                        names.put(entry.id(), "event-" + event.wireName());
                    }
                });
        play(customer, room, id).forEach(names::putIfAbsent);
        uiThread.run(() -> selection.open(id));
        return names;
    }

    /// Lets happen what is not simply said: whispers, changed messages, events.
    private Map<String, String> play(SampleCustomer customer, Room room, String id)
            throws IOException, InterruptedException {
        var names = new LinkedHashMap<String, String>();
        for (var scene : customer.scenes()) {
            boolean said = scene.endsWith("-inbound") || scene.endsWith("-outbound");
            customer.plays(id, scene, room.language())
                    .ifPresent(about -> names.put(about, said ? scene : "event-" + scene));
        }
        require("told of what happened", () -> untold(id, names).isEmpty());
        return names;
    }

    private Set<String> untold(String id, Map<String, String> names) {
        var untold = new HashSet<>(names.keySet());
        entries(id).map(Entry::id).forEach(untold::remove);
        return untold;
    }

    /// Sends what the customer said back to the customer, exactly as it came.
    private String sendBack(String conversation, String message) {
        var said = said(conversation).filter(entry -> entry.id().equals(message)).findFirst();
        return desk.send(conversation, Outbound.of(said.orElseThrow().message().body()));
    }

    private Stream<Conversation> conversations(String id) {
        return desk.state().conversation(id).stream();
    }

    private List<Conversation> conversation(String id) {
        return conversations(id).toList();
    }

    private Stream<Entry> entries(String id) {
        return conversations(id).flatMap(open -> open.transcript().stream());
    }

    private Stream<Entry.Said> said(String id) {
        return entries(id).filter(Entry.Said.class::isInstance).map(Entry.Said.class::cast);
    }

    private boolean has(String id, String message) {
        return said(id).anyMatch(entry -> entry.id().equals(message));
    }

    private boolean isAgent(AgentState wanted) {
        var presence = desk.state().presence();
        return presence != null && presence.state() == wanted;
    }

    private void require(String what, BooleanSupplier condition) throws InterruptedException {
        if (!waitFor(condition, PATIENCE)) {
            throw new IllegalStateException("not " + what + " in time: " + desk.state().link());
        }
    }

    private static boolean waitFor(BooleanSupplier condition, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(10);
        }
        return true;
    }
}
