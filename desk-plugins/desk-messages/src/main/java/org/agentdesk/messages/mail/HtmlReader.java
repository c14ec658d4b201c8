package org.agentdesk.messages.mail;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.agentdesk.messages.mail.Reading.Quotation;
import org.agentdesk.messages.text.Block;
import org.agentdesk.messages.text.Block.Kind;
import org.agentdesk.messages.text.Links;
import org.agentdesk.messages.text.Run;
import org.agentdesk.messages.text.Run.Mark;
import org.agentdesk.messages.text.Run.Style;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// Walks through sanitised HTML and flattens it into parts. Tables that only lay out the page are
/// read cell by cell. Walking is not recursive and stops when there is more than a window can show.
final class HtmlReader implements NodeFilter {

    private static final int MOST_PARTS = 800;
    private static final int MOST_RUNS = 4_000;
    private static final int MOST_LETTERS = 60_000;
    private static final int LONGEST_PARAGRAPH = 8_000;
    private static final int LONGEST_LABEL = 2_048;
    private static final String BULLET = "•";

    private static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "body",
                    "caption",
                    "center",
                    "dd",
                    "details",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "legend",
                    "li",
                    "main",
                    "nav",
                    "ol",
                    "p",
                    "pre",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "ul");

    /// Where the walk is. One for each open element.
    private static final class Place {
        Style style = Style.NORMAL;
        Kind kind = Kind.TEXT;
        int quotes;
        int indent;
        boolean numbered;
        int number;
        int quotedFrom = -1;
        @Nullable URI link;
        @Nullable StringBuilder label;

        Place inner() {
            var inner = new Place();
            inner.style = style;
            inner.kind = kind;
            inner.quotes = quotes;
            inner.indent = indent;
            inner.link = link;
            return inner;
        }
    }

    private final List<MailPart> parts = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();
    private final ParagraphBuilder paragraph = new ParagraphBuilder();
    private final Deque<Place> places = new ArrayDeque<>();
    private @Nullable StringBuilder label;
    private String marker = "";
    private int runs;
    private int letters;
    private boolean full;

    HtmlReader() {
        places.push(new Place());
    }

    private Place place() {
        return places.element();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (isFull()) {
            full = true;
            return FilterResult.STOP;
        }
        return switch (node) {
            case TextNode text -> {
                text(text.getWholeText());
                yield FilterResult.SKIP_ENTIRELY;
            }
            case Element element -> element(element);
            default -> FilterResult.SKIP_ENTIRELY;
        };
    }

    private boolean isFull() {
        return parts.size() >= MOST_PARTS
                || runs + paragraph.size() >= MOST_RUNS
                || letters + paragraph.length() >= MOST_LETTERS;
    }

    private void text(String whole) {
        int room = MOST_LETTERS - letters - paragraph.length();
        full = full || whole.length() > room;
        var text = whole.length() > room ? whole.substring(0, room) : whole;
        var here = place();
        if (label != null && label.length() + text.length() <= LONGEST_LABEL) {
            label.append(text);
        }
        for (int at = 0; at < text.length(); at += LONGEST_PARAGRAPH) {
            var next = text.substring(at, Math.min(text.length(), at + LONGEST_PARAGRAPH));
            if (here.kind == Kind.CODE) {
                paragraph.literal(next, here.style, here.link);
            } else {
                paragraph.flowing(next, here.style, here.link);
            }
            if (paragraph.length() >= LONGEST_PARAGRAPH) {
                end();
            }
        }
    }

    private FilterResult element(Element element) {
        var name = element.normalName();
        if (MailHtml.SILENT.contains(name) || Hints.isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (name) {
            case "br" -> paragraph.newLine();
            case "hr" -> {
                end();
                parts.add(new MailPart.Rule(place().quotes));
            }
            case "img" -> picture(element);
            case "table" -> {
                var rows = DataTable.rows(element);
                if (rows.isPresent()) {
                    end();
                    table(rows.get());
                    return FilterResult.SKIP_ENTIRELY;
                }
            }
            default -> {}
        }
        enter(element, name);
        return FilterResult.CONTINUE;
    }

    private void table(List<List<MailPart.Cell>> rows) {
        for (var row : rows) {
            for (var cell : row) {
                runs += cell.runs().size();
                letters += cell.text().length();
            }
        }
        parts.add(new MailPart.Table(rows, place().quotes));
    }

    private void picture(Element picture) {
        var source = picture.attr("src").strip();
        if (source.isEmpty() || Hints.isTracking(picture)) {
            return;
        }
        var alternative = ParagraphBuilder.seen(picture.attr("alt")).strip();
        var shown = alternative.length() > 200 ? alternative.substring(0, 200) : alternative;
        int width = Hints.pixels(picture.attr("width"));
        end();
        parts.add(new MailPart.Picture(source, shown, width, place().link, place().quotes));
    }

    private void enter(Element element, String name) {
        if (BLOCKS.contains(name)) {
            end();
        }
        var outer = place();
        var inner = outer.inner();
        places.push(inner);
        inner.style = Hints.style(element, outer.style);
        if (Hints.isQuotation(element)) {
            inner.quotedFrom = parts.size();
        }
        switch (name) {
            case "a" -> link(inner, element);
            case "blockquote" -> inner.quotes++;
            case "dd" -> inner.indent++;
            case "ul" -> inner.indent++;
            case "ol" -> {
                inner.indent++;
                inner.numbered = true;
                inner.number = Math.max(1, Hints.pixels(element.attr("start")));
            }
            case "li" -> {
                inner.indent = Math.max(1, inner.indent);
                marker = outer.numbered ? outer.number++ + "." : BULLET;
            }
            case "pre" -> inner.kind = Kind.CODE;
            case "h1", "h2" -> inner.kind = Kind.HEADING;
            case "h3", "h4", "h5", "h6" -> inner.kind = Kind.SUBHEADING;
            default -> {}
        }
    }

    private void link(Place place, Element element) {
        var target = ParagraphBuilder.LINKS.target(element.attr("href").strip());
        if (target != null) {
            place.link = target;
            place.label = new StringBuilder();
            label = place.label;
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (BLOCKS.contains(element.normalName())) {
            end();
        }
        var left = places.pop();
        if (left.label != null && left.link != null) {
            label = null;
            warn(left.label.toString(), left.link, left.style);
        }
        if (left.quotedFrom >= 0) {
            int to = Hints.isToTheEnd(element) ? Integer.MAX_VALUE : parts.size();
            quotations.add(new Quotation(left.quotedFrom, to));
        }
        return FilterResult.CONTINUE;
    }

    /// A label that names another host than the one it leads to is what fraud looks like.
    private void warn(String label, URI target, Style style) {
        if (Links.misleads(label, target)) {
            var warning = " (\u26A0\uFE0F " + target.getHost() + ")";
            paragraph.literal(warning, style.with(Mark.WARNING), target);
        }
    }

    /// Ends the paragraph.
    private void end() {
        var here = place();
        List<Run> taken = paragraph.take();
        if (!taken.isEmpty()) {
            runs += taken.size();
            taken.forEach(run -> letters += run.text().length());
            int indent = Math.min(here.indent, Block.DEEPEST);
            parts.add(new MailPart.Words(new Block(here.kind, indent, marker, taken), here.quotes));
            marker = "";
        }
    }

    /// What was read.
    ///
    /// @param cut whether the reader was not given all
    Reading finished(boolean cut) {
        end();
        while (places.size() > 1) {
            var left = places.pop();
            if (left.quotedFrom >= 0) {
                quotations.add(new Quotation(left.quotedFrom, Integer.MAX_VALUE));
            }
        }
        return new Reading(parts, quotations, cut || full);
    }
}
