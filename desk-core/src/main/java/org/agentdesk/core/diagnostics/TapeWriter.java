package org.agentdesk.core.diagnostics;

import java.io.IOException;
import java.io.Writer;
import java.security.SecureRandom;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.diagnostics.Recording.Tape;
import org.agentdesk.core.machine.Stamped;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.wire.JsonText;

/// Writes a tape in disguise, a line a step, each with the fingerprint of the state that it led to.
/// Where a stretch begins, that is the state as the desk had it, not as it is worked out here.
final class TapeWriter {

    private final Pseudonyms pseudonyms = new Pseudonyms(new SecureRandom());
    private final RecordWriter records = new RecordWriter(pseudonyms);
    private final Fingerprint fingerprint = new Fingerprint(pseudonyms);
    private final Writer out;

    TapeWriter(Writer out) {
        this.out = out;
    }

    void write(Tape tape) throws IOException {
        var first = tape.stretches().getFirst().before();
        line(
                Json.obj(
                        "base", records.write(first, DeskState.class),
                        "state", Json.of(fingerprint.of(first))));
        for (int i = 0; i < tape.stretches().size(); i++) {
            var stretch = tape.stretches().get(i);
            boolean isLast = i + 1 == tape.stretches().size();
            write(stretch, isLast ? tape.last() : tape.stretches().get(i + 1).before());
        }
    }

    private void write(Recording.Stretch stretch, DeskState after) throws IOException {
        var state = stretch.before();
        for (int i = 0; i < stretch.inputs().size(); i++) {
            var input = stretch.inputs().get(i);
            boolean isLast = i + 1 == stretch.inputs().size();
            pseudonyms.keep(input.madeIds());
            state = isLast ? after : Fold.next(state, input);
            line(
                    Json.obj(
                            "step", records.write(input, Stamped.class),
                            "state", Json.of(fingerprint.of(state))));
        }
    }

    private void line(Json json) throws IOException {
        out.write(JsonText.write(json));
        out.write('\n');
    }
}
