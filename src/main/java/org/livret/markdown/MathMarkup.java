package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a formula in MathML: presentation elements of MathML Core and the annotation that holds
/// its TeX, without whatever could lead elsewhere or do anything. Its words are its `alttext`, else
/// its TeX, else what its symbols say.
final class MathMarkup {
    private static final int DEEPEST = 100;

    private final StringBuilder markup = new StringBuilder();
    private final StringBuilder symbols = new StringBuilder();
    private final StringBuilder tex = new StringBuilder();
    private String words = "";
    private boolean block;

    private MathMarkup() {}

    /// The index after the formula whose start tag begins at an index, or -1 when it has no end.
    static int end(String s, int at) {
        int close = s.indexOf("</math", at);
        int end = close < 0 ? -1 : s.indexOf('>', close);
        return end < 0 ? -1 : end + 1;
    }

    /// The formula as a phrase named `math` that holds its words; its markup is the attribute
    /// `markup`. Null when it is no well-formed XML, which is reported.
    static @Nullable Inline read(String raw, Span span, Reading reading) {
        MathMarkup math = new MathMarkup();
        try {
            math.read(withoutEntities(raw));
        } catch (XMLStreamException _) {
            reading.reporter.report(new MathProblem.Malformed(span));
            return null;
        }
        boolean said = !math.words.isBlank();
        String other = math.tex.isEmpty() ? math.symbols.toString() : math.tex.toString();
        String words = (said ? math.words : other).strip();
        if (!said) {
            reading.reporter.report(new MathProblem.Silent(words, span));
        }
        reading.reporter.report(new MathProblem.InWords(words, span));
        Attributes attributes = Attributes.NONE.with("markup", math.markup.toString());
        if (math.block) {
            attributes = attributes.with("display", "block");
        }
        List<Inline> content = List.of(new Node.Text(words, span));
        return new Node.Phrase(Optional.of("math"), content, span, attributes);
    }

    // XML knows five names of characters, HTML two thousand.
    private static String withoutEntities(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int from = 0;
        for (int at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', at + 1)) {
            int end = Entities.end(raw, at);
            String value = end < 0 ? "" : Entities.value(raw, at, end);
            if (!value.isEmpty() && "<>&\"'".indexOf(value.charAt(0)) < 0) {
                out.append(raw, from, at).append(value);
                from = end;
            }
        }
        return out.append(raw, from, raw.length()).toString();
    }

    private void read(String raw) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(raw));
        int depth = 0;
        boolean inTex = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = reader.getLocalName();
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("too deep");
                    }
                    inTex = name.equals("annotation");
                    if (depth == 1) {
                        words = attribute(reader, "alttext");
                        block = attribute(reader, "display").equals("block");
                    } else if (isKnown(name)) {
                        open(reader, name);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    String name = reader.getLocalName();
                    inTex = false;
                    if (--depth > 0 && isKnown(name)) {
                        markup.append("</").append(name).append('>');
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    escape(reader.getText());
                    (inTex ? tex : symbols).append(reader.getText().strip());
                }
                default -> {}
            }
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private void open(XMLStreamReader reader, String name) {
        markup.append('<').append(name);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (isKnownAttribute(reader.getAttributeLocalName(i))) {
                markup.append(' ').append(reader.getAttributeLocalName(i)).append("=\"");
                escape(reader.getAttributeValue(i));
                markup.append('"');
            }
        }
        markup.append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                default -> markup.append(c);
            }
        }
    }

    private static boolean isKnown(String name) {
        return switch (name) {
            case "annotation",
                    "merror",
                    "mfrac",
                    "mi",
                    "mmultiscripts",
                    "mn",
                    "mo",
                    "mover",
                    "mpadded",
                    "mphantom",
                    "mprescripts",
                    "mroot",
                    "mrow",
                    "ms",
                    "mspace",
                    "msqrt",
                    "mstyle",
                    "msub",
                    "msubsup",
                    "msup",
                    "mtable",
                    "mtd",
                    "mtext",
                    "mtr",
                    "munder",
                    "munderover",
                    "semantics" ->
                    true;
            default -> false;
        };
    }

    private static boolean isKnownAttribute(String name) {
        return switch (name) {
            case "accent",
                    "accentunder",
                    "columnalign",
                    "columnspan",
                    "depth",
                    "displaystyle",
                    "encoding",
                    "fence",
                    "form",
                    "height",
                    "largeop",
                    "linethickness",
                    "lspace",
                    "mathvariant",
                    "maxsize",
                    "minsize",
                    "movablelimits",
                    "rowspan",
                    "rspace",
                    "scriptlevel",
                    "separator",
                    "stretchy",
                    "symmetric",
                    "voffset",
                    "width" ->
                    true;
            default -> false;
        };
    }
}
