package org.agentdesk.core.diagnostics;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.wire.JsonText;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.MessageFormatter;

/// Writes a log event as one line of JSON that holds allowed things only: the sentence as it stands
/// in the desk's own code, values that [CarefulText] shows, named fields of a list, and of a
/// problem its kinds and places. The messages of problems and of other libraries are never written.
final class CarefulEncoder extends EncoderBase<ILoggingEvent> {

    private static final Set<String> FIELDS =
            Set.of("attempt", "conversations", "count", "event", "input", "link", "ms", "why");

    /// Whose sentences are constants of this code (a test sees to it).
    private static final String OWN = "org.agentdesk.";

    private static final int MOST_FRAMES = 60;
    private static final int MOST_CAUSES = 5;
    private static final byte[] NOTHING = {};

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return (JsonText.write(line(event)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Json.Obj line(ILoggingEvent event) {
        var line =
                Json.obj(
                        "at", Json.of(event.getInstant().toString()),
                        "level", Json.of(event.getLevel().toString()),
                        "logger", Json.of(event.getLoggerName()),
                        "thread", Json.of(Surroundings.firstWord(event.getThreadName())));
        if (event.getLoggerName().startsWith(OWN)) {
            line = line.with("says", Json.of(sentence(event)));
        }
        var fields = event.getKeyValuePairs();
        if (fields != null) {
            for (var field : fields) {
                if (FIELDS.contains(field.key) && field.value != null) {
                    line = line.with(field.key, Json.of(CarefulText.of(field.value)));
                }
            }
        }
        var problem = event.getThrowableProxy();
        return problem == null ? line : line.with("problem", problem(problem));
    }

    private static String sentence(ILoggingEvent event) {
        var arguments = event.getArgumentArray();
        var shown =
                arguments == null
                        ? new Object[0]
                        : Arrays.stream(arguments).map(CarefulText::of).toArray();
        return MessageFormatter.basicArrayFormat(event.getMessage(), shown);
    }

    private static Json problem(IThrowableProxy problem) {
        var causes = new ArrayList<Json>();
        for (@Nullable IThrowableProxy p = problem;
                p != null && causes.size() < MOST_CAUSES;
                p = p.getCause()) {
            var places =
                    Arrays.stream(p.getStackTraceElementProxyArray())
                            .limit(MOST_FRAMES)
                            .map(frame -> Json.of(frame.getStackTraceElement().toString()))
                            .toList();
            causes.add(Json.obj("kind", Json.of(p.getClassName()), "in", new Json.Arr(places)));
        }
        return new Json.Arr(causes);
    }
}
