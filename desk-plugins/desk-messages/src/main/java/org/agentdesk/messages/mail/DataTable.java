package org.agentdesk.messages.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.agentdesk.messages.text.Links;
import org.agentdesk.messages.text.Run.Style;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// Tells tables of data from those that lay out a page, and reads the former.
final class DataTable {

    private static final int MOST_ROWS = 200;
    private static final int MOST_COLUMNS = 8;
    private static final int LONGEST_CELL = 300;
    private static final int LARGEST = 20_000;

    private static final int MOST_NODES = 200;
    private static final Set<String> MORE_THAN_WORDS =
            Set.of("table", "img", "ul", "ol", "blockquote", "pre", "hr", "h1", "h2");

    private DataTable() {}

    /// The rows of a table of data: two rows and two columns at least, short cells, nothing but
    /// words in them. Empty for every other table.
    static Optional<List<List<MailPart.Cell>>> rows(Element table) {
        if (table.attr("role").equals("presentation")) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<MailPart.Cell>>();
        for (var row : rowElements(table)) {
            var cells = new ArrayList<MailPart.Cell>();
            for (var cell : row.children()) {
                var read = cells.size() < MOST_COLUMNS ? cell(cell) : null;
                if (read == null) {
                    return Optional.empty();
                }
                cells.add(read);
            }
            if (cells.stream().anyMatch(cell -> !cell.text().isBlank())) {
                rows.add(cells);
            }
            if (rows.size() > MOST_ROWS) {
                return Optional.empty();
            }
        }
        long wide = rows.stream().filter(row -> row.size() > 1).count();
        return wide >= 2 ? Optional.of(rows) : Optional.empty();
    }

    private static List<Element> rowElements(Element table) {
        var rows = new ArrayList<Element>();
        for (var child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(child);
                case "thead", "tbody", "tfoot" -> rows.addAll(child.children());
                default -> {}
            }
        }
        return rows;
    }

    private static MailPart.@Nullable Cell cell(Element cell) {
        var walk = new Walk();
        var heading = cell.normalName().equals("th");
        return walk.read(cell) ? new MailPart.Cell(walk.words.take(), heading) : null;
    }

    /// Through the words of a cell, given up when it holds more than words.
    private static final class Walk implements NodeFilter {

        final ParagraphBuilder words = new ParagraphBuilder();
        private boolean simple = true;
        private int nodes;

        boolean read(Element cell) {
            NodeTraversor.filter(this, cell);
            return simple;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (++nodes > MOST_NODES || !isSimple(node)) {
                simple = false;
                return FilterResult.STOP;
            }
            return switch (node) {
                case TextNode text -> text(text);
                case Element element -> element(element);
                default -> FilterResult.SKIP_ENTIRELY;
            };
        }

        private FilterResult text(TextNode text) {
            var parent = text.parent() instanceof Element element ? element : null;
            var style = parent == null ? Style.NORMAL : Hints.style(parent, Style.NORMAL);
            words.flowing(text.getWholeText(), style, parent == null ? null : link(parent));
            return FilterResult.CONTINUE;
        }

        private FilterResult element(Element element) {
            if (element.normalName().equals("br")) {
                words.newLine();
            }
            return MailHtml.SILENT.contains(element.normalName()) || Hints.isHidden(element)
                    ? FilterResult.SKIP_ENTIRELY
                    : FilterResult.CONTINUE;
        }

        private boolean isSimple(Node node) {
            return switch (node) {
                case Element element ->
                        !MORE_THAN_WORDS.contains(element.normalName()) && !misleads(element);
                case TextNode text ->
                        text.getWholeText().length() < LARGEST
                                && words.length() + text.text().length() <= LONGEST_CELL;
                default -> true;
            };
        }

        /// The reader of the page warns of those.
        private static boolean misleads(Element element) {
            var target = element.normalName().equals("a") ? link(element) : null;
            return target != null && Links.misleads(element.text(), target);
        }

        private static @Nullable URI link(Element element) {
            var anchor = element.closest("a");
            return anchor == null
                    ? null
                    : ParagraphBuilder.LINKS.target(anchor.attr("href").strip());
        }
    }
}
