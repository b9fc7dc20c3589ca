package org.livret.epub;

import org.jspecify.annotations.Nullable;
import org.livret.epub.PageMarks.Page;
import org.livret.xhtml.XhtmlWriter;
import org.xmlpull.v1.XmlSerializer;

import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Takes the NCX as epublib says it and writes it down: with line feeds, without characters that
/// XML 1.0 forbids, and with what epublib does not know, the list of printed pages (DAISY/NISO
/// Z39.86-2005, section 8.4).
///
/// epublib would write through kxml2 and set up a DOM parser besides, which costs a short run more
/// than everything else in the container. It only calls what is written out here.
final class NcxSerializer implements XmlSerializer {
    private final StringBuilder out = new StringBuilder(4096);
    private final XhtmlWriter escaped = new XhtmlWriter(out);
    private final Deque<String> open = new ArrayDeque<>();
    private final String pagesTitle;
    private final List<Page> pages;
    private boolean inTag;
    private boolean afterText;
    private int points;
    private String metaName = "";

    NcxSerializer(String pagesTitle, List<Page> pages) {
        this.pagesTitle = pagesTitle;
        this.pages = pages;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void startDocument(@Nullable String encoding, @Nullable Boolean standalone) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    // The one namespace is written as the default one.
    @Override
    public void setPrefix(String prefix, String namespace) {}

    @Override
    public XmlSerializer startTag(@Nullable String namespace, String name) {
        endOfTag();
        line();
        out.append('<').append(name);
        if (open.isEmpty()) {
            escaped.attribute("xmlns", "http://www.daisy.org/z3986/2005/ncx/");
        }
        open.addLast(name);
        points += name.equals("navPoint") ? 1 : 0;
        inTag = true;
        afterText = false;
        return this;
    }

    private void line() {
        out.append('\n').repeat("  ", open.size());
    }

    private void endOfTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    @Override
    public XmlSerializer attribute(@Nullable String namespace, String name, String value) {
        if (name.equals("name")) {
            metaName = value;
        }
        escaped.attribute(name, name.equals("content") ? content(value) : value);
        return this;
    }

    private String content(String value) {
        return switch (metaName) {
            case "dtb:generator" -> "Livret";
            case "dtb:totalPageCount" -> Integer.toString(pages.size());
            case "dtb:maxPageNumber" -> Integer.toString(greatest());
            default -> value;
        };
    }

    @Override
    public XmlSerializer text(String text) {
        endOfTag();
        // epublib writes surname, comma, given name; Livret knows names as a whole.
        boolean author = open.contains("docAuthor") && text.endsWith(", ");
        escaped.characters(author ? text.substring(0, text.length() - 2) : text);
        afterText = true;
        return this;
    }

    @Override
    public XmlSerializer endTag(@Nullable String namespace, String name) {
        open.removeLast();
        if (inTag) {
            out.append("/>");
            inTag = false;
        } else {
            if (!afterText) {
                line();
            }
            out.append("</").append(name).append('>');
        }
        afterText = false;
        if (name.equals("navMap") && !pages.isEmpty()) {
            pageList();
        }
        return this;
    }

    @Override
    public void endDocument() {
        out.append('\n');
    }

    @Override
    public void flush() {}

    // ---- pages ----

    private void pageList() {
        startTag(null, "pageList");
        label(pagesTitle);
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            int number = number(page.label());
            // A number belongs to one page; a second page of that name is a special one.
            boolean normal = number > 0 && seen.add(number);
            startTag(null, "pageTarget");
            attribute(null, "id", "page-target-" + (i + 1));
            attribute(null, "type", normal ? "normal" : number > 0 ? "special" : "front");
            if (normal) {
                attribute(null, "value", Integer.toString(number));
            }
            attribute(null, "playOrder", Integer.toString(points + i + 1));
            label(page.label());
            startTag(null, "content");
            attribute(null, "src", page.href());
            endTag(null, "content");
            endTag(null, "pageTarget");
        }
        endTag(null, "pageList");
    }

    private void label(String words) {
        startTag(null, "navLabel");
        startTag(null, "text");
        text(words);
        endTag(null, "text");
        endTag(null, "navLabel");
    }

    private int greatest() {
        int greatest = 0;
        for (Page page : pages) {
            greatest = Math.max(greatest, number(page.label()));
        }
        return greatest;
    }

    /// The value of a decimal folio, or 0.
    private static int number(String label) {
        int value = 0;
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (c < '0' || c > '9' || i > 6) {
                return 0;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    // ---- what epublib never calls ----

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("no NCX needs this");
    }

    @Override
    public void setFeature(String name, boolean state) {
        throw unused();
    }

    @Override
    public boolean getFeature(String name) {
        throw unused();
    }

    @Override
    public void setProperty(String name, Object value) {
        throw unused();
    }

    @Override
    public Object getProperty(String name) {
        throw unused();
    }

    @Override
    public void setOutput(OutputStream stream, String encoding) {
        throw unused();
    }

    @Override
    public void setOutput(Writer writer) {
        throw unused();
    }

    @Override
    public String getPrefix(String namespace, boolean generate) {
        throw unused();
    }

    @Override
    public int getDepth() {
        return open.size();
    }

    @Override
    public String getNamespace() {
        throw unused();
    }

    @Override
    public String getName() {
        throw unused();
    }

    @Override
    public XmlSerializer text(char[] characters, int start, int length) {
        throw unused();
    }

    @Override
    public void cdsect(String text) {
        throw unused();
    }

    @Override
    public void entityRef(String text) {
        throw unused();
    }

    @Override
    public void processingInstruction(String text) {
        throw unused();
    }

    @Override
    public void comment(String text) {
        throw unused();
    }

    @Override
    public void docdecl(String text) {
        throw unused();
    }

    @Override
    public void ignorableWhitespace(String text) {
        throw unused();
    }
}
