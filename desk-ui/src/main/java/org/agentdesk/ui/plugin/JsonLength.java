package org.agentdesk.ui.plugin;

import java.util.concurrent.atomic.AtomicLong;
import org.agentdesk.core.cim.Json;

/// How long a JSON value is when it is written, roughly; endless when it is nested too deeply to be
/// read again.
final class JsonLength {

    private static final int DEEPEST = 100;
    private static final long ENDLESS = Integer.MAX_VALUE;

    private JsonLength() {}

    static long of(Json value) {
        return of(value, 0);
    }

    private static long of(Json value, int depth) {
        if (depth > DEEPEST) {
            return ENDLESS;
        }
        var length = new AtomicLong(2);
        switch (value) {
            case Json.Obj members ->
                    members.forEach((name, member) ->
                            length.addAndGet(name.length() + 4L + of(member, depth + 1)));
            case Json.Arr(var items) ->
                    items.forEach(item -> length.addAndGet(1 + of(item, depth + 1)));
            case Json.Str(var text) -> length.addAndGet(text.length());
            case Json.Num(var text) -> length.addAndGet(text.length());
            case Json.Bool _, Json.Null _ -> length.addAndGet(3);
        }
        return length.get();
    }
}
