package org.agentdesk.messages.text;

import java.util.List;
import org.agentdesk.messages.text.Block.Kind;
import org.agentdesk.messages.text.Run.Mark;
import org.agentdesk.messages.text.Run.Style;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/// Flattens the tree of a parsed text into blocks.
final class BlockReader {

    private static final String BULLET = "•";

    private final Links links;
    private final List<Block> into;
    private int depth;
    private int quotes;
    private String marker = "";

    BlockReader(Links links, List<Block> into) {
        this.links = links;
        this.into = into;
    }

    /// Adds the blocks below a node.
    void read(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    private void block(Node node) {
        switch (node) {
            case BulletList list -> items(list, 0, "");
            case OrderedList list -> items(list, first(list), delimiter(list));
            case BlockQuote quote -> {
                quotes++;
                read(quote);
                quotes--;
            }
            case FencedCodeBlock code -> add(Kind.CODE, code(code));
            default -> add(quotes > 0 ? Kind.QUOTE : Kind.TEXT, inline(node));
        }
    }

    private static int first(OrderedList list) {
        var number = list.getMarkerStartNumber();
        return number == null ? 1 : number;
    }

    private static String delimiter(OrderedList list) {
        var delimiter = list.getMarkerDelimiter();
        return delimiter == null ? "." : delimiter;
    }

    private void items(Node list, int number, String delimiter) {
        depth++;
        int next = number;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            marker = delimiter.isEmpty() ? BULLET : next++ + delimiter;
            if (item instanceof ListItem && item.getFirstChild() == null) {
                add(Kind.TEXT, List.of());
            }
            read(item);
        }
        marker = "";
        depth--;
    }

    private List<Run> code(FencedCodeBlock block) {
        var literal = block.getLiteral() == null ? "" : block.getLiteral();
        return List.of(new Run(literal.stripTrailing(), Style.NORMAL.with(Mark.CODE), null));
    }

    private List<Run> inline(Node block) {
        return new InlineReader(links).read(block);
    }

    private void add(Kind kind, List<Run> runs) {
        into.add(new Block(kind, Math.min(depth, Block.DEEPEST), marker, runs));
        marker = "";
    }
}
