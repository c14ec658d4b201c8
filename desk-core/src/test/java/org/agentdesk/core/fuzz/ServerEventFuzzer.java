package org.agentdesk.core.fuzz;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.agentdesk.core.fuzz.Payloads.Payload;

/// What Jazzer calls: bytes become one to three payloads, which a live desk takes.
public final class ServerEventFuzzer {

    private static final List<Payload> PAYLOADS = Payloads.all();
    private static final int BARE_TEXT = 0xff;

    private ServerEventFuzzer() {}

    /// One run.
    public static void fuzzerTestOneInput(byte[] bytes) {
        var taken = new ArrayList<String>();
        try {
            run(new Choices(bytes), taken);
        } catch (Throwable e) { // an error is as much a finding as an exception
            throw new AssertionError(report(bytes, taken, e), e);
        }
    }

    private static void run(Choices choices, List<String> taken) {
        var desk = LiveDesk.open();
        for (int i = choices.below(3); i >= 0; i--) {
            int which = choices.below(256);
            var payload = PAYLOADS.get((which + choices.below(256)) % PAYLOADS.size());
            var text =
                    which == BARE_TEXT
                            ? choices.rest()
                            : new Mutation(PAYLOADS, choices).text(payload.json());
            taken.add(payload.event() + " " + text);
            desk.take(payload.event(), text);
        }
        if (choices.oneIn(4)) {
            desk.agentGoesOn();
        }
    }

    private static String report(byte[] bytes, List<String> taken, Throwable e) {
        return e
                + "\nafter:\n  "
                + String.join("\n  ", taken)
                + "\nreplay: ./mvnw -pl desk-core -am test -Dtest=ServerEventFuzzTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dfuzz.replay="
                + Base64.getEncoder().encodeToString(bytes);
    }

    static List<Payload> payloads() {
        return PAYLOADS;
    }
}
