package org.livret.app;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// The words of an e-book in the order of its spine; the notes, which stand at the ends of its
/// files, apart.
final class EpubText {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String OPF = "http://www.idpf.org/2007/opf";
    private static final String OPS = "http://www.idpf.org/2007/ops";

    private final ZipFile zip;
    private final StringBuilder body = new StringBuilder();
    private final List<StringBuilder> notes = new ArrayList<>();

    private EpubText(ZipFile zip) {
        this.zip = zip;
    }

    static WrittenText of(Path epub) throws IOException {
        try (ZipFile zip = new ZipFile(epub.toFile())) {
            EpubText text = new EpubText(zip);
            text.readSpine();
            return new WrittenText(
                    text.body.toString(),
                    text.notes.stream().map(StringBuilder::toString).toList());
        }
    }

    private void readSpine() throws IOException {
        Element rootFile =
                (Element) parse("META-INF/container.xml").getElementsByTagName("rootfile").item(0);
        String path = rootFile.getAttribute("full-path");
        Document opf = parse(path);
        Map<String, String> files = new HashMap<>();
        for (Element item : elements(opf.getElementsByTagNameNS(OPF, "item"))) {
            files.put(item.getAttribute("id"), item.getAttribute("href"));
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        for (Element item : elements(opf.getElementsByTagNameNS(OPF, "itemref"))) {
            Document chapter =
                    parse(folder + Objects.requireNonNull(files.get(item.getAttribute("idref"))));
            append(chapter.getElementsByTagNameNS(XHTML, "body").item(0), body);
        }
    }

    private Document parse(String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newNSInstance();
            factory.setFeature(
                    "http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(name, e);
        }
    }

    private static Iterable<Element> elements(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(i -> (Element) list.item(i)).toList();
    }

    private void append(Node node, StringBuilder out) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                StringBuilder target = out;
                if (element.getAttributeNS(OPS, "type").equals("footnote")) {
                    target = new StringBuilder();
                    notes.add(target);
                }
                append(element, target);
            } else {
                out.append(child.getNodeValue() == null ? "" : child.getNodeValue());
            }
        }
    }
}
