package org.livret.xhtml;

import java.util.Map;

/// Writes contents as XHTML5: XML 1.0 in the syntax that HTML parsers also read.
///
/// Every element is closed, void elements as `<br/>`; `xml:lang` stands beside `lang`; characters
/// that XML 1.0 does not allow are left out. Line feeds between blocks make the text readable and
/// mean nothing. Page numbers of the printed pages are left out with the `span.page-reference`
/// around them. The caller writes the root element and declares the namespaces, `epub` among them.
public final class XhtmlWriter {
    private final StringBuilder out;

    /// A writer that appends to a text.
    public XhtmlWriter(StringBuilder out) {
        this.out = out;
    }

    public void write(Iterable<? extends Content> contents) {
        for (Content content : contents) {
            write(content);
        }
    }

    public void write(Content content) {
        switch (content) {
            case Content.Characters n -> characters(n.text());
            case Content.Element n -> element(n);
            case Content.PageNumber _,
                    Content.Locator _,
                    Content.Plotted _,
                    Content.Expression _ -> {}
        }
    }

    /// Writes text, escaped.
    public void characters(String text) {
        escape(text, false);
    }

    /// Writes ` key="value"`, escaped.
    public void attribute(String key, String value) {
        out.append(' ').append(key).append("=\"");
        escape(value, true);
        out.append('"');
    }

    private void element(Content.Element n) {
        if (n.name().equals("span") && n.hasClass("page-reference")) {
            return;
        }
        open(n);
        if (isVoid(n.name())) {
            out.append("/>");
            if (n.name().equals("hr")) {
                out.append('\n');
            }
            return;
        }
        Line line = line(n.name());
        out.append('>');
        if (line == Line.CONTAINER) {
            out.append('\n');
        }
        write(n.children());
        out.append("</").append(n.name()).append('>');
        if (line != Line.INLINE) {
            out.append('\n');
        }
    }

    private void open(Content.Element n) {
        out.append('<').append(n.name());
        for (Map.Entry<String, String> attribute : n.attributes().entrySet()) {
            attribute(attribute.getKey(), attribute.getValue());
            if (attribute.getKey().equals("lang")) {
                attribute("xml:lang", attribute.getValue());
            }
        }
    }

    private static boolean isVoid(String name) {
        return switch (name) {
            case "br", "hr", "img", "col", "wbr" -> true;
            default -> false;
        };
    }

    /// How an element stands among lines of the written text.
    private enum Line {
        INLINE,
        BLOCK,
        CONTAINER
    }

    private static Line line(String name) {
        return switch (name) {
            case "body",
                    "section",
                    "div",
                    "aside",
                    "nav",
                    "header",
                    "footer",
                    "blockquote",
                    "ul",
                    "ol",
                    "dl",
                    "table",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "figure" ->
                    Line.CONTAINER;
            case "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "li",
                    "dt",
                    "dd",
                    "pre",
                    "caption",
                    "th",
                    "td",
                    "figcaption" ->
                    Line.BLOCK;
            default -> Line.INLINE;
        };
    }

    private void escape(String text, boolean attribute) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c, attribute)) {
                continue;
            }
            out.append(text, from, i);
            from = i + 1;
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                case '\n' -> out.append("&#10;");
                default -> {
                    if (isPair(text, i)) {
                        out.append(c).append(text.charAt(i + 1));
                        i++;
                        from = i + 1;
                    } else if (c >= 0xE000 && c < 0xFFFE) {
                        out.append(c);
                    }
                }
            }
        }
        out.append(text, from, text.length());
    }

    private static boolean isPlain(char c, boolean attribute) {
        return switch (c) {
            case '&', '<', '>' -> false;
            case '"', '\n' -> !attribute;
            default -> c >= ' ' && c < 0xD800;
        };
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }
}
