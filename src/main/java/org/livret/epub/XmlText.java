package org.livret.epub;

import org.livret.xhtml.XhtmlWriter;

import java.nio.charset.StandardCharsets;

/// An XML document in the making: elements one a line, indented, with attributes in the order in
/// which they are given. Characters that XML 1.0 does not allow are left out.
final class XmlText {
    private final StringBuilder out = new StringBuilder(4096);
    private final XhtmlWriter escaped = new XhtmlWriter(out);
    private int depth;

    XmlText() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /// Appends a line as it is.
    XmlText line(String markup) {
        out.append(markup).append('\n');
        return this;
    }

    /// Opens an element; `attributes` are names and values in turn.
    XmlText open(String name, String... attributes) {
        start(name, attributes);
        out.append(">\n");
        depth++;
        return this;
    }

    XmlText close(String name) {
        depth--;
        indent();
        out.append("</").append(name).append(">\n");
        return this;
    }

    /// An element that holds text only.
    XmlText leaf(String name, String text, String... attributes) {
        start(name, attributes);
        out.append('>');
        escaped.characters(text);
        out.append("</").append(name).append(">\n");
        return this;
    }

    XmlText empty(String name, String... attributes) {
        start(name, attributes);
        out.append("/>\n");
        return this;
    }

    private void start(String name, String... attributes) {
        indent();
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            escaped.attribute(attributes[i], attributes[i + 1]);
        }
    }

    private void indent() {
        out.repeat("  ", depth);
    }

    /// The text as one line: white space as single spaces, without what XML 1.0 does not allow.
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                out.append(c).append(text.charAt(++i));
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (c > ' ' && !Character.isSurrogate(c) && c < 0xFFFE) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    /// Where markup that others write goes.
    StringBuilder raw() {
        return out;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
