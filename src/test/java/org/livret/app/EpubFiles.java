package org.livret.app;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// The files of an e-book, found as a reading system finds them: container, package, spine.
record EpubFiles(ZipFile zip) {
    static final String XHTML = "http://www.w3.org/1999/xhtml";
    static final String OPF = "http://www.idpf.org/2007/opf";
    static final String OPS = "http://www.idpf.org/2007/ops";

    /// A file of an e-book as text.
    static String text(Path epub, String name) throws IOException {
        try (ZipFile zip = new ZipFile(epub.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Document parse(String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newNSInstance();
            factory.setFeature(
                    "http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(name, e);
        }
    }

    private String packagePath() throws IOException {
        NodeList roots = parse("META-INF/container.xml").getElementsByTagName("rootfile");
        return ((Element) roots.item(0)).getAttribute("full-path");
    }

    /// The paths of the documents in reading order.
    List<String> spine() throws IOException {
        String path = packagePath();
        Document opf = parse(path);
        Map<String, String> files = new HashMap<>();
        for (Element item : elements(opf.getElementsByTagNameNS(OPF, "item"))) {
            files.put(item.getAttribute("id"), item.getAttribute("href"));
        }
        List<String> spine = new ArrayList<>();
        for (Element item : elements(opf.getElementsByTagNameNS(OPF, "itemref"))) {
            spine.add(folder(path) + Objects.requireNonNull(files.get(item.getAttribute("idref"))));
        }
        return spine;
    }

    /// The list of pages: labels by the places to which they lead.
    SequencedMap<String, String> pageList() throws IOException {
        String path = packagePath();
        String nav = "";
        for (Element item : elements(parse(path).getElementsByTagNameNS(OPF, "item"))) {
            nav = item.getAttribute("properties").contains("nav") ? item.getAttribute("href") : nav;
        }
        SequencedMap<String, String> pages = new LinkedHashMap<>();
        for (Element list :
                elements(parse(folder(path) + nav).getElementsByTagNameNS(XHTML, "nav"))) {
            if (list.getAttributeNS(OPS, "type").equals("page-list")) {
                for (Element link : elements(list.getElementsByTagNameNS(XHTML, "a"))) {
                    pages.put(folder(path) + link.getAttribute("href"), link.getTextContent());
                }
            }
        }
        return pages;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    static List<Element> elements(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(i -> (Element) list.item(i)).toList();
    }
}
