package org.livret.app;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/// The list of pages of an e-book, and the running text that follows each of its marks, over the
/// ends of files.
final class EpubPages {
    /// `text` is without the separators between numbers and headings.
    record Marked(String label, String text, String withSeparators) {}

    private final EpubFiles files;
    private final StringBuilder all = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final Map<String, Integer> marks = new LinkedHashMap<>();
    private final Map<String, Integer> plainMarks = new LinkedHashMap<>();

    private EpubPages(EpubFiles files) {
        this.files = files;
    }

    static List<Marked> of(Path epub) throws IOException {
        try (ZipFile zip = new ZipFile(epub.toFile())) {
            EpubPages pages = new EpubPages(new EpubFiles(zip));
            return pages.read();
        }
    }

    private List<Marked> read() throws IOException {
        for (String path : files.spine()) {
            Document document = files.parse(path);
            append(document.getElementsByTagNameNS(EpubFiles.XHTML, "body").item(0), path, false);
        }
        List<Marked> out = new ArrayList<>();
        for (Map.Entry<String, String> page : files.pageList().entrySet()) {
            String plainText = text(plain, plainMarks.get(page.getKey()));
            out.add(new Marked(page.getValue(), plainText, text(all, marks.get(page.getKey()))));
        }
        return out;
    }

    private static String text(CharSequence all, @Nullable Integer at) {
        return at == null ? "no mark" : all.subSequence(at, all.length()).toString();
    }

    private void append(Node node, String path, boolean separator) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                String type = element.getAttributeNS(EpubFiles.OPS, "type");
                if (type.equals("pagebreak")) {
                    marks.put(path + "#" + element.getAttribute("id"), all.length());
                    plainMarks.put(path + "#" + element.getAttribute("id"), plain.length());
                }
                if (!type.equals("footnotes") && !isPicture(element)) {
                    append(element, path, element.getAttribute("class").equals("separator"));
                }
            } else if (child.getNodeValue() != null) {
                all.append(child.getNodeValue());
                plain.append(separator ? "" : child.getNodeValue());
            }
        }
    }

    /// What is drawn has no text on the printed page, and neither have a chart's data.
    private static boolean isPicture(Element element) {
        return "svg".equals(element.getLocalName())
                || element.getAttribute("class").equals("chart-data");
    }
}
