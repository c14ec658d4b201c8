package org.agentdesk.messages.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.agentdesk.messages.text.Run.Style;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;

/// Reads the light markdown of messages: bold, italic, code, lists, quotes and links. Whatever is
/// not that, HTML first of all, is text and stays as it was typed.
///
/// Pure. Time and depth are bounded for every input.
final class Markdown {

    private static final int NESTING = 24;

    private static final Parser PARSER =
            Parser.builder()
                    .enabledBlockTypes(
                            Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class))
                    .maxOpenBlockParsers(NESTING)
                    .maxInlineNesting(NESTING)
                    .build();

    /// Anything that could mean something in markdown.
    private static final Pattern MARKUP =
            Pattern.compile("[*_`\\[<>&\\\\~]|(?m:^ {0,3}(?:[-+]|\\d{1,9}[.)])\\s)");

    private Markdown() {}

    /// The blocks of a text; empty for a blank one.
    ///
    /// @param opens which addresses may become links
    static List<Block> read(String text, Predicate<URI> opens) {
        if (text.isBlank()) {
            return List.of();
        }
        var links = new Links(opens);
        if (!MARKUP.matcher(text).find()) {
            return List.of(plain(text.strip(), links));
        }
        var blocks = new ArrayList<Block>();
        new BlockReader(links, blocks).read(PARSER.parse(text));
        return blocks.isEmpty() ? List.of(plain(text.strip(), links)) : blocks;
    }

    private static Block plain(String text, Links links) {
        return new Block(Block.Kind.TEXT, 0, "", links.in(text, Style.NORMAL));
    }
}
