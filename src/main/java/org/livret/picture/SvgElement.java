package org.livret.picture;

import org.livret.picture.Pictures.Oversize;
import org.livret.picture.Pictures.Unreadable;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An element of an SVG file. `children` holds elements and, as [String]s wrapped in [Chars], the
/// text between them.
///
/// Names are local names; attributes of other namespaces are dropped but for `xlink:href`, which
/// counts as `href`. Declarations in `style` attributes are attributes already.
record SvgElement(String name, Map<String, String> attributes, List<Part> children) {
    private static final int MOST_ELEMENTS = 200_000;
    private static final int DEEPEST = 100;
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    sealed interface Part {}

    record Chars(String text) implements Part {}

    record Child(SvgElement element) implements Part {}

    Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    /// The words in and below the element.
    String text() {
        StringBuilder out = new StringBuilder();
        for (Part part : children) {
            switch (part) {
                case Chars(String text) -> out.append(text);
                case Child(SvgElement element) -> out.append(element.text());
            }
        }
        return out.toString();
    }

    /// Parses a file without document type, entities or anything fetched.
    static SvgElement parse(byte[] bytes) throws Unreadable, Oversize {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    if (!reader.getLocalName().equals("svg")) {
                        throw new Unreadable("it is an XML file but no SVG drawing");
                    }
                    return new Parser(reader).element(0);
                }
            }
            throw new Unreadable("it is empty");
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new Unreadable(
                    line > 1
                            ? "its XML is malformed in line " + line
                            : "it is no JPEG, PNG or SVG file");
        }
    }

    private static final class Parser {
        private final XMLStreamReader reader;
        private int count;

        Parser(XMLStreamReader reader) {
            this.reader = reader;
        }

        /// Reads from a start tag to its end tag.
        SvgElement element(int depth) throws XMLStreamException, Oversize {
            if (++count > MOST_ELEMENTS) {
                throw new Oversize("more than " + MOST_ELEMENTS + " elements");
            }
            if (depth > DEEPEST) {
                throw new Oversize("elements nested more than " + DEEPEST + " deep");
            }
            String name = reader.getLocalName();
            Map<String, String> attributes = attributes();
            List<Part> children = new ArrayList<>();
            while (true) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT ->
                            children.add(new Child(element(depth + 1)));
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                            children.add(new Chars(reader.getText()));
                    case XMLStreamConstants.END_ELEMENT -> {
                        return new SvgElement(name, attributes, children);
                    }
                    default -> {}
                }
            }
        }

        private Map<String, String> attributes() {
            Map<String, String> attributes = new HashMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                String namespace = reader.getAttributeNamespace(i);
                if (namespace == null || namespace.isEmpty() || namespace.equals(XLINK)) {
                    attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                }
            }
            String style = attributes.remove("style");
            if (style != null) {
                for (String declaration : style.split(";", -1)) {
                    int colon = declaration.indexOf(':');
                    if (colon > 0) {
                        attributes.put(
                                declaration.substring(0, colon).strip(),
                                declaration.substring(colon + 1).strip());
                    }
                }
            }
            return attributes;
        }
    }
}
