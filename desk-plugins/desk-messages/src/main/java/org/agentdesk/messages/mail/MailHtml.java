package org.agentdesk.messages.mail;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeTraversor;

/// Reads the HTML of a mail. It goes through an allow-list first: no script, form, frame, style
/// sheet or address other than those of web, mail, telephone and the mail's own parts is left, and
/// of what is left only what [HtmlReader] has a case for means anything.
final class MailHtml {

    /// Characters of HTML that are looked at; what comes after is left out.
    private static final int LONGEST = 1_000_000;

    /// Their content is not text for people. They are let through the allow-list, bare, so that the
    /// reader can leave out what is in them; otherwise only their brackets would go.
    static final Set<String> SILENT =
            Set.of(
                    "script",
                    "style",
                    "iframe",
                    "frameset",
                    "object",
                    "embed",
                    "applet",
                    "svg",
                    "math",
                    "template",
                    "noembed",
                    "noframes",
                    "title",
                    "textarea",
                    "select",
                    "audio",
                    "video",
                    "canvas",
                    "xmp",
                    "head",
                    "datalist");

    private static final String[] READ = {
        "a",
        "abbr",
        "address",
        "article",
        "aside",
        "b",
        "big",
        "blockquote",
        "br",
        "caption",
        "center",
        "cite",
        "code",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "fieldset",
        "figcaption",
        "figure",
        "font",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "legend",
        "li",
        "main",
        "mark",
        "nav",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "samp",
        "section",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "tt",
        "u",
        "ul",
        "var"
    };

    private static final Cleaner CLEANER = new Cleaner(allowed());

    private MailHtml() {}

    static Reading read(String html) {
        boolean cut = html.length() > LONGEST;
        var parsed = Parser.htmlParser().parseInput(cut ? html.substring(0, LONGEST) : html, "");
        var reader = new HtmlReader();
        NodeTraversor.filter(reader, sanitised(parsed).body());
        return reader.finished(cut);
    }

    static Document sanitised(Document mail) {
        return CLEANER.clean(mail);
    }

    /// Classes, ids and styles are hints to the reader and go no further.
    private static Safelist allowed() {
        return new Safelist()
                .addTags(READ)
                .addTags(SILENT.toArray(String[]::new))
                .addAttributes(":all", "class", "id", "style", "hidden")
                .addAttributes("a", "href")
                .addAttributes("blockquote", "type")
                .addAttributes("img", "src", "alt", "width", "height")
                .addAttributes("ol", "start")
                .addAttributes("table", "border", "role")
                .addProtocols("a", "href", "http", "https", "mailto", "tel")
                .addProtocols("img", "src", "http", "https", "cid");
    }
}
