package org.agentdesk.core.headless;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.wire.JsonText;

/// Takes commands line by line, one after the other, and lets every change of the desk be told.
final class Conductor {

    private static final String END = "";

    private final Desk desk;
    private final Lines lines;
    private final Commands commands;
    private final StateEvents events = new StateEvents();
    private final LinkedBlockingQueue<String> input = new LinkedBlockingQueue<>();
    private volatile boolean over;
    private int count;

    Conductor(Desk desk, Lines lines) {
        this.desk = desk;
        this.lines = lines;
        this.commands = new Commands(desk, lines);
    }

    /// Runs to the end and returns what the process ends with.
    int conduct(BufferedReader in) throws IOException {
        Thread.ofPlatform().daemon().name("desk-stdin").start(() -> read(in));
        try (var _ = desk.observe(this::changed)) {
            while (true) {
                var line = input.take();
                if (over) {
                    return Headless.ENDED;
                }
                if (line.equals(END)) {
                    return Headless.QUIT;
                }
                if (!line.isBlank() && !obey(line)) {
                    return Headless.QUIT;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Headless.ENDED;
        }
    }

    private void read(BufferedReader in) {
        try {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                input.add(line.isEmpty() ? " " : line);
            }
        } catch (IOException e) {
            System.err.println("desk: the input broke off");
        }
        input.add(END);
    }

    private void changed(DeskState state) {
        events.of(state).forEach(lines::event);
        if (state.link() instanceof Link.SignedOut(var why) && why != null) {
            over = true;
            input.add(END);
        }
    }

    /// Whether to go on.
    private boolean obey(String line) throws InterruptedException {
        count++;
        var command = parse(line);
        int mark = lines.mark();
        var reply = commands.obey(command);
        lines.forget(mark);
        lines.reply(complete(reply, command));
        return !command.get("do").text().equals("quit");
    }

    private Json.Obj complete(Json.Obj reply, Json command) {
        var complete = Json.obj("reply", Json.of(count));
        for (var member : reply.members().entrySet()) {
            complete = complete.with(member.getKey(), member.getValue());
        }
        var ref = command.get("ref");
        return ref.isNull() ? complete : complete.with("ref", ref);
    }

    private static Json parse(String line) {
        try {
            return JsonText.parse(line);
        } catch (JsonText.NotJson e) {
            return Json.Null.NULL;
        }
    }
}
