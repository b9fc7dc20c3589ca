package org.livret.cite;

import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// XML from anywhere: without document types, and so without entities and addresses to fetch.
final class Xml {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private Xml() {}

    /// A text that is not the XML that was looked for.
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Span span;

        Malformed(String fault, Span span) {
            super(fault);
            this.span = span;
        }

        Span span() {
            return span;
        }

        String fault() {
            return String.valueOf(getMessage());
        }
    }

    static Document parse(SourceFile file) throws Malformed {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Throwing());
            return builder.parse(new InputSource(new StringReader(file.text())));
        } catch (SAXParseException e) {
            throw new Malformed(said(e), place(file, e));
        } catch (SAXException | IOException e) {
            throw new Malformed(said(e), Span.of(file));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String said(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static Span place(SourceFile file, SAXParseException e) {
        int at = 0;
        for (int line = 1; line < e.getLineNumber() && at >= 0; line++) {
            int end = file.text().indexOf('\n', at);
            at = end < 0 ? file.text().length() : end + 1;
        }
        return new Span(file, at, at);
    }

    /// Problems are thrown; the parser's own handler would print them.
    private static final class Throwing implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    /// The elements right below a node.
    static List<Element> children(Node node) {
        List<Element> all = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e) {
                all.add(e);
            }
        }
        return all;
    }

    /// The elements of a name below a node, in document order.
    static List<Element> all(Element root, String name) {
        List<Element> all = new ArrayList<>();
        for (Element child : children(root)) {
            if (child.getTagName().equals(name)) {
                all.add(child);
            }
            all.addAll(all(child, name));
        }
        return all;
    }
}
