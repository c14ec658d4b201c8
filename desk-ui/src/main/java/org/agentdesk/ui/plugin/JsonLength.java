package org.agentdesk.ui.plugin;

import java.util.concurrent.atomic.AtomicLong;
import org.agentdesk.core.cim.Json;

/// How long a JSON value is when it is written, roughly.
final class JsonLength {

    private JsonLength() {}

    static long of(Json value) {
        var length = new AtomicLong(2);
        switch (value) {
            case Json.Obj members ->
                    members.forEach(
                            (name, member) -> length.addAndGet(name.length() + 4L + of(member)));
            case Json.Arr(var items) -> items.forEach(item -> length.addAndGet(1 + of(item)));
            case Json.Str(var text) -> length.addAndGet(text.length());
            case Json.Num(var text) -> length.addAndGet(text.length());
            case Json.Bool _, Json.Null _ -> length.addAndGet(3);
        }
        return length.get();
    }
}
