package org.agentdesk.messages.text;

import java.util.ArrayList;
import java.util.List;
import org.agentdesk.messages.text.Run.Mark;
import org.agentdesk.messages.text.Run.Style;
import org.commonmark.node.Code;
import org.commonmark.node.Delimited;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// Turns what stands inside a block into runs.
final class InlineReader {

    private final Links links;
    private final List<Run> runs = new ArrayList<>();

    InlineReader(Links links) {
        this.links = links;
    }

    /// The runs of a block.
    List<Run> read(Node block) {
        below(block, Style.NORMAL);
        return runs;
    }

    private void below(Node parent, Style style) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            inline(node, style);
        }
    }

    private void inline(Node node, Style style) {
        switch (node) {
            case Text text -> runs.addAll(links.in(text.getLiteral(), style));
            case Code code -> add(code.getLiteral(), style.with(Mark.CODE));
            case HtmlInline html -> add(html.getLiteral(), style);
            case SoftLineBreak _, HardLineBreak _ -> add("\n", style);
            case Emphasis part -> emphasis(part, style, style.with(Mark.ITALIC));
            case StrongEmphasis part -> emphasis(part, style, style.with(Mark.BOLD));
            case Link link -> link(link, link.getDestination(), style);
            case Image image -> link(image, image.getDestination(), style);
            default -> below(node, style);
        }
    }

    /// A star inside a word is a star: `2*3*4` is arithmetic, not emphasis.
    private <N extends Node & Delimited> void emphasis(N node, Style outer, Style inner) {
        if (endsInWord(node.getPrevious()) || startsInWord(node.getNext())) {
            add(node.getOpeningDelimiter(), outer);
            below(node, outer);
            add(node.getClosingDelimiter(), outer);
        } else {
            below(node, inner);
        }
    }

    private static boolean endsInWord(Node before) {
        return before instanceof Text text
                && !text.getLiteral().isEmpty()
                && Character.isLetterOrDigit(
                        text.getLiteral().codePointBefore(text.getLiteral().length()));
    }

    private static boolean startsInWord(Node after) {
        return after instanceof Text text
                && !text.getLiteral().isEmpty()
                && Character.isLetterOrDigit(text.getLiteral().codePointAt(0));
    }

    private void link(Node node, String destination, Style style) {
        var label = new InlineReader(Links.NONE).read(node);
        var target = links.target(destination);
        if (target == null) {
            label.forEach(run -> add(run.text(), style));
            add(" (" + destination + ")", style);
            return;
        }
        var words = new StringBuilder();
        label.forEach(run -> words.append(run.text()));
        var shown = words.toString().isBlank() ? destination : words.toString();
        runs.add(new Run(shown, style, target));
        if (Links.misleads(shown, target)) {
            add(" (" + target.getHost() + ")", style);
        }
    }

    private void add(String text, Style style) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, style, null));
        }
    }
}
