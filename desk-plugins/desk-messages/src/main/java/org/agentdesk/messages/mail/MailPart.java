package org.agentdesk.messages.mail;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.agentdesk.messages.text.Block;
import org.agentdesk.messages.text.Run;
import org.jspecify.annotations.Nullable;

/// A piece of a mail that stands below the one before it. What lay deep in the mail's markup is
/// flat here, so that nothing a sender nests can make the window deep.
sealed interface MailPart {

    /// How many quotations it stands in, 0 for what the sender wrote.
    int quotes();

    /// Its words without their style.
    String text();

    /// A paragraph, a heading, an item of a list or preformatted text.
    record Words(Block block, int quotes) implements MailPart {
        @Override
        public String text() {
            return block.marker().isEmpty() ? block.text() : block.marker() + " " + block.text();
        }
    }

    /// A line across.
    record Rule(int quotes) implements MailPart {
        @Override
        public String text() {
            return "";
        }
    }

    /// A cell of a table.
    record Cell(List<Run> runs, boolean heading) {
        public Cell {
            runs = List.copyOf(runs);
        }

        String text() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }
    }

    /// A table of data; rows may be of different lengths.
    record Table(List<List<Cell>> rows, int quotes) implements MailPart {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String text() {
            return rows.stream()
                    .map(row -> row.stream().map(Cell::text).collect(Collectors.joining("\t")))
                    .collect(Collectors.joining("\n"));
        }
    }

    /// A picture, which is not fetched until the agent asks.
    ///
    /// @param source an http address, or `cid:` and the name of a part of the mail
    /// @param alternative what is said in its place; may be `""`
    /// @param width as wide as the sender wants it, in pixels; 0 when that was not said
    /// @param link where a click on it goes; null for nowhere
    record Picture(String source, String alternative, int width, @Nullable URI link, int quotes)
            implements MailPart {
        @Override
        public String text() {
            return alternative;
        }
    }
}
