package org.agentdesk.messages.mail;

import java.util.Locale;
import java.util.regex.Pattern;
import org.agentdesk.messages.text.Run.Mark;
import org.agentdesk.messages.text.Run.Style;
import org.jsoup.nodes.Element;

/// What the attributes of an element say about how to read it. Their values are compared with a few
/// known ones and used for nothing else.
final class Hints {

    private static final int LONGEST = 1_000;

    private static final Pattern HIDDEN =
            Pattern.compile(
                    "display:none|visibility:hidden|mso-hide:all"
                        + "|(?:^|;)(?:font-size|max-height|opacity):0(?:px|pt|em|%)?(?:[;!]|$)");

    private static final Pattern BOLD = Pattern.compile("font-weight:(?:bold|[6-9]00)");

    private static final Pattern QUOTATION =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:gmail_quote|gmail_quote_container|gmail_extra|yahoo_quoted"
                            + "|protonmail_quote|zmail_extra|moz-cite-prefix|moz-forward-container"
                            + "|divrplyfwdmsg|appendonsend|olk_src_body_section"
                            + "|mail-editor-reference-message-container)(?:$|\\s)");

    private static final Pattern TO_THE_END =
            Pattern.compile("(?:divrplyfwdmsg|appendonsend|moz-cite-prefix)");

    private Hints() {}

    /// Whether an element is not meant to be seen.
    static boolean isHidden(Element element) {
        return element.hasAttr("hidden") || HIDDEN.matcher(style(element)).find();
    }

    /// The style of the text in an element.
    static Style style(Element element, Style outer) {
        var declared = style(element);
        var style = byName(element.normalName(), outer);
        if (BOLD.matcher(declared).find()) {
            style = style.with(Mark.BOLD);
        }
        if (declared.contains("font-style:italic")) {
            style = style.with(Mark.ITALIC);
        }
        if (declared.contains("underline")) {
            style = style.with(Mark.UNDERLINE);
        }
        return declared.contains("line-through") ? style.with(Mark.STRIKE) : style;
    }

    private static Style byName(String name, Style outer) {
        return switch (name) {
            case "b", "strong", "th", "dt", "legend", "summary" -> outer.with(Mark.BOLD);
            case "i", "em", "cite", "dfn", "var" -> outer.with(Mark.ITALIC);
            case "u", "ins" -> outer.with(Mark.UNDERLINE);
            case "s", "strike", "del" -> outer.with(Mark.STRIKE);
            case "code", "tt", "kbd", "samp", "pre" -> outer.with(Mark.CODE);
            default -> outer;
        };
    }

    /// Whether an element is what mail programs put a quoted mail into.
    static boolean isQuotation(Element element) {
        return QUOTATION.matcher(names(element)).find()
                || element.normalName().equals("blockquote")
                        && element.attr("type").equalsIgnoreCase("cite");
    }

    /// Whether what follows such an element is quoted too.
    static boolean isToTheEnd(Element element) {
        return TO_THE_END.matcher(names(element)).find();
    }

    private static String names(Element element) {
        return bounded(element.attr("class") + " " + element.attr("id"));
    }

    private static String style(Element element) {
        return bounded(element.attr("style")).replace(" ", "");
    }

    private static String bounded(String value) {
        var short_ = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        return short_.toLowerCase(Locale.ROOT);
    }

    /// A picture so small that it only tells the sender that the mail was opened.
    static boolean isTracking(Element picture) {
        var declared = style(picture);
        return isTiny(picture.attr("width"))
                || isTiny(picture.attr("height"))
                || declared.matches(".*(?:^|;)(?:width|height):[0-2](?:px|pt)?(?:[;!].*|$)");
    }

    private static boolean isTiny(String length) {
        return length.strip().matches("[0-2](?:px)?");
    }

    /// A length in pixels; 0 when there is none.
    static int pixels(String length) {
        var digits = length.strip().replaceFirst("px$", "");
        return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
    }
}
