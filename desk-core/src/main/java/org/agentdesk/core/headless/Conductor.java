package org.agentdesk.core.headless;

import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.headless.InputLines.Line;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.wire.JsonText;

/// Takes commands line by line, one after the other, and lets every change of the desk be told.
final class Conductor {

    private static final Line END = new Line("", false);
    private static final int READ_AHEAD = 1_000;

    /// Characters of one command: far more than any message may have.
    private static final int LONGEST_LINE = 4 * 1024 * 1024;

    private final Desk desk;
    private final Clock clock;
    private final Recent recent = new Recent();
    private final Lines lines;
    private final Commands commands;
    private final StateEvents events = new StateEvents();
    private final BlockingQueue<Line> input = new ArrayBlockingQueue<>(READ_AHEAD);
    private volatile boolean over;
    private long count;

    Conductor(Desk desk, java.io.OutputStream out, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        lines = new Lines(out, clock, recent);
        commands = new Commands(desk, recent);
    }

    /// Runs to the end, writes everything, and returns what the process ends with.
    int conduct(Reader in) {
        lines.whenBroken(this::end);
        Thread.ofPlatform().daemon().name("desk-stdin").start(() -> read(in));
        try (lines;
                var _ = desk.observe(this::changed)) {
            return obeyAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Headless.ENDED;
        }
    }

    private int obeyAll() throws InterruptedException {
        while (true) {
            var line = input.take();
            if (over) {
                return Headless.ENDED;
            }
            if (line == END) {
                LastWords.leave(desk);
                return over ? Headless.ENDED : Headless.QUIT;
            }
            if (!obey(line)) {
                return Headless.QUIT;
            }
        }
    }

    private void read(Reader in) {
        try {
            var source = new InputLines(in, LONGEST_LINE);
            try {
                for (var line = source.next(); line != null; line = source.next()) {
                    input.put(line);
                }
            } catch (IOException e) {
                System.err.println(Sentences.of("input.broken"));
            }
            input.put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void changed(DeskState state) {
        events.of(state, clock.instant()).forEach(lines::event);
        if (state.link() instanceof Link.SignedOut(var why) && why != null) {
            end();
        }
    }

    /// The session is over; a command that still waits is answered first.
    private void end() {
        over = true;
        recent.over();
        input.offer(END);
    }

    /// Whether to go on.
    private boolean obey(Line line) throws InterruptedException {
        count++;
        var command = line.tooLong() ? Json.Null.NULL : parse(line.text());
        recent.begin();
        var reply = commands.obey(command);
        recent.end();
        lines.reply(complete(reply, command));
        return over
                || !command.get("do").text().equals("quit")
                || reply.get("ok") != Json.Bool.TRUE;
    }

    private Json.Obj complete(Json.Obj reply, Json command) {
        var complete = Json.obj("reply", Json.of(count), "ok", reply.get("ok"));
        for (var member : reply.members().entrySet()) {
            complete = complete.with(member.getKey(), member.getValue());
        }
        return command instanceof Json.Obj object && object.has("ref")
                ? complete.with("ref", object.get("ref"))
                : complete;
    }

    private static Json parse(String line) {
        try {
            return JsonText.parse(line);
        } catch (JsonText.NotJson e) {
            return Json.Null.NULL;
        }
    }
}
