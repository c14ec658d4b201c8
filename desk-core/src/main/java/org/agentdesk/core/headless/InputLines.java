package org.agentdesk.core.headless;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Reads lines of a bounded length: of one that is longer the rest is skipped.
final class InputLines {

    /// A line without its end.
    ///
    /// @param tooLong whether there was more than may be; then the rest is left out
    record Line(String text, boolean tooLong) {}

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader in;
    private final int longest;
    private boolean started;

    /// @param longest characters of a line
    InputLines(Reader in, int longest) {
        this.in = new BufferedReader(in, 1 << 14);
        this.longest = longest;
    }

    /// The next line; null at the end.
    @Nullable Line next() throws IOException {
        var line = new StringBuilder();
        boolean tooLong = false;
        int c = first();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() < longest) {
                line.append((char) c);
            } else {
                tooLong = true;
            }
        }
        return new Line(line.toString(), tooLong);
    }

    /// Some shells put a byte order mark before what they pipe.
    private int first() throws IOException {
        int c = in.read();
        if (!started) {
            started = true;
            return c == BYTE_ORDER_MARK ? in.read() : c;
        }
        return c;
    }
}
