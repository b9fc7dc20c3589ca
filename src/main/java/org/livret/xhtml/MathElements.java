package org.livret.xhtml;

import org.livret.diag.Span;
import org.livret.doc.Node;
import org.livret.doc.Walk;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A formula as elements: `math[alttext][display]` with the presentation MathML that the manuscript
/// holds, which its reader has cleaned.
final class MathElements {
    private static final String NAMESPACE = "http://www.w3.org/1998/Math/MathML";

    private MathElements() {}

    static boolean isFormula(Node.Phrase n) {
        return n.element().filter("math"::equals).isPresent();
    }

    static Content of(Node.Phrase n) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        attributes.put("xmlns", NAMESPACE);
        n.attributes().get("display").ifPresent(value -> attributes.put("display", value));
        attributes.put("alttext", Walk.plainText(n.content()));
        String markup = n.attributes().get("markup").orElse("");
        return new Content.Element("math", attributes, children(markup, n.span()), n.span());
    }

    /// An element of which the end is not yet read.
    private record Open(
            String name, SequencedMap<String, String> attributes, List<Content> children) {}

    private static List<Content> children(String markup, Span span) {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open("", new LinkedHashMap<>(), new ArrayList<>()));
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader reader =
                    factory.createXMLStreamReader(new StringReader("<m>" + markup + "</m>"));
            reader.next();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> open.push(start(reader));
                    case XMLStreamConstants.CHARACTERS ->
                            open.peek()
                                    .children
                                    .add(new Content.Characters(reader.getText(), span));
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (open.size() > 1) {
                            Open last = open.pop();
                            open.peek()
                                    .children
                                    .add(
                                            new Content.Element(
                                                    last.name,
                                                    last.attributes,
                                                    last.children,
                                                    span));
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cleaned markup is well-formed", e);
        }
        return open.peek().children;
    }

    private static Open start(XMLStreamReader reader) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new Open(reader.getLocalName(), attributes, new ArrayList<>());
    }
}
