package org.livret.math;

import java.io.StringReader;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a formula in presentation MathML into the tree that TeX has, too. Attributes that lead
/// elsewhere or do anything have no place in it; what it has no word for is read as what it holds.
public final class MathmlReader {
    private static final int DEEPEST = 100;

    /// A formula with the words that its author gives it (`alttext`), and the TeX in its
    /// annotation.
    public record Read(
            Formula formula, boolean display, Optional<String> words, Optional<String> tex) {}

    private MathmlReader() {}

    /// Reads a `math` element. Names of characters that XML does not know must have been replaced.
    ///
    /// @return empty when it is no well-formed XML, or nested too deeply
    public static Optional<Read> read(String markup) {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(markup));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {}
            MathmlElement root = element(reader, 0);
            while (reader.hasNext()) {
                reader.next();
            }
            return Optional.of(read(root));
        } catch (XMLStreamException _) {
            return Optional.empty();
        }
    }

    private static Read read(MathmlElement root) {
        MathmlRows rows = new MathmlRows();
        Formula formula = rows.row(root.children());
        return new Read(
                formula,
                root.attribute("display").equals("block"),
                Optional.of(root.attribute("alttext").strip()).filter(words -> !words.isEmpty()),
                root.annotation());
    }

    private static MathmlElement element(XMLStreamReader reader, int depth)
            throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("too deep");
        }
        MathmlElement.Builder out = new MathmlElement.Builder(local(reader.getLocalName()));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            out.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> out.child(element(reader, depth + 1));
                case XMLStreamConstants.CHARACTERS -> out.text(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return out.build();
                }
                default -> {}
            }
        }
    }

    // Prefixes are not resolved: `m:mi` is `mi`.
    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
