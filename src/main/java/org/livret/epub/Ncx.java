package org.livret.epub;

import org.livret.epub.PageMarks.Page;
import org.livret.xhtml.XhtmlWriter;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finishes the NCX that epublib writes: line feeds, authors without the comma between given name
/// and surname, which Livret does not tell apart, and the list of pages (DAISY/NISO Z39.86-2005,
/// section 8.4).
final class Ncx {
    private static final String MAP_END = "</navMap>\n";

    private Ncx() {}

    static byte[] finish(String ncx, String pagesTitle, int entries, List<Page> pages) {
        String text = ncx.replace("\r\n", "\n");
        text = text.substring(text.indexOf("?>") + 2).stripLeading();
        text = text.replace(", </text>\n  </docAuthor>", "</text>\n  </docAuthor>");
        text = text.replaceFirst("(<meta name=\"dtb:generator\" content=\")[^\"]*", "$1Livret");
        StringBuilder out = new StringBuilder(text.length() + 120 * pages.size() + 100);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        int end = text.lastIndexOf(MAP_END) + MAP_END.length();
        if (pages.isEmpty()) {
            out.append(text);
        } else {
            out.append(text, 0, end);
            list(out, pagesTitle, entries, pages);
            out.append(text, end, text.length());
            counts(out, pages);
        }
        return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void list(StringBuilder out, String title, int entries, List<Page> pages) {
        XhtmlWriter escaped = new XhtmlWriter(out);
        out.append("  <pageList>\n    <navLabel><text>");
        escaped.characters(title);
        out.append("</text></navLabel>\n");
        int order = entries;
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            int number = number(page.label());
            // A number belongs to one page; a second page of that name is a special one.
            boolean normal = number > 0 && seen.add(number);
            out.append("    <pageTarget");
            escaped.attribute("id", "page-target-" + (i + 1));
            escaped.attribute("type", normal ? "normal" : number > 0 ? "special" : "front");
            if (normal) {
                escaped.attribute("value", Integer.toString(number));
            }
            escaped.attribute("playOrder", Integer.toString(++order));
            out.append("><navLabel><text>");
            escaped.characters(page.label());
            out.append("</text></navLabel><content");
            escaped.attribute("src", page.href());
            out.append("/></pageTarget>\n");
        }
        out.append("  </pageList>\n");
    }

    private static void counts(StringBuilder out, List<Page> pages) {
        int greatest = 0;
        for (Page page : pages) {
            greatest = Math.max(greatest, number(page.label()));
        }
        set(out, "dtb:totalPageCount", pages.size());
        set(out, "dtb:maxPageNumber", greatest);
    }

    private static void set(StringBuilder out, String name, int value) {
        String start = "name=\"" + name + "\" content=\"";
        int at = out.indexOf(start) + start.length();
        out.replace(at, out.indexOf("\"", at), Integer.toString(value));
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
}
