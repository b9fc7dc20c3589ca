package org.livret.epub;

import org.livret.resolve.Words;
import org.livret.xhtml.XhtmlWriter;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes the navigation document (EPUB 3.3, section 7): contents, pages of the printed edition,
/// lists of illustrations and tables, landmarks.
record Navigation(Words words, EpubWords own, ContentDocument.Page page) {
    /// A list beside the contents, by its word of the EPUB Structural Semantics Vocabulary.
    record Extra(String type, String title, List<NavEntry> entries) {}

    /// What the document holds.
    record Lists(
            List<NavEntry> contents,
            List<PageMarks.Page> pages,
            List<Extra> extras,
            List<Landmark> landmarks) {}

    byte[] write(Lists lists) {
        List<PageMarks.Page> pages = lists.pages();
        List<Landmark> landmarks = lists.landmarks();
        StringBuilder out = new StringBuilder(4096);
        String title = words.of(Words.Key.CONTENTS);
        page.open(out, title, EpubWriting.STYLES);
        out.append("<body epub:type=\"frontmatter\">\n");
        out.append("<nav id=\"toc\" epub:type=\"toc\" role=\"doc-toc\"");
        out.append(" aria-labelledby=\"toc-title\">\n");
        heading(out, "h1", "toc-title", title);
        list(out, lists.contents());
        out.append("</nav>\n");
        if (!pages.isEmpty()) {
            hidden(out, "page-list", " role=\"doc-pagelist\"");
            heading(out, "h2", "page-list-title", own.of(EpubWords.Key.PAGES));
            out.append("<ol>\n");
            for (PageMarks.Page one : pages) {
                link(out, "", one.href(), one.label());
                out.append("</li>\n");
            }
            out.append("</ol>\n</nav>\n");
        }
        for (Extra extra : lists.extras()) {
            hidden(out, extra.type(), "");
            heading(out, "h2", extra.type() + "-title", extra.title());
            list(out, extra.entries());
            out.append("</nav>\n");
        }
        if (!landmarks.isEmpty()) {
            hidden(out, "landmarks", "");
            heading(out, "h2", "landmarks-title", own.of(EpubWords.Key.LANDMARKS));
            out.append("<ol>\n");
            for (Landmark one : landmarks) {
                link(out, one.type(), one.href(), one.title());
                out.append("</li>\n");
            }
            out.append("</ol>\n</nav>\n");
        }
        out.append("</body>\n</html>\n");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void hidden(StringBuilder out, String type, String role) {
        out.append("<nav id=\"").append(type).append("\" epub:type=\"").append(type).append('"');
        out.append(role).append(" aria-labelledby=\"").append(type);
        out.append("-title\" hidden=\"hidden\">\n");
    }

    private static void heading(StringBuilder out, String element, String id, String words) {
        out.append('<').append(element).append(" id=\"").append(id).append("\">");
        new XhtmlWriter(out).characters(words);
        out.append("</").append(element).append(">\n");
    }

    private static void list(StringBuilder out, List<NavEntry> entries) {
        out.append("<ol>\n");
        for (NavEntry entry : entries) {
            link(out, "", entry.href(), entry.text());
            if (!entry.children().isEmpty()) {
                out.append('\n');
                list(out, entry.children());
            }
            out.append("</li>\n");
        }
        out.append("</ol>\n");
    }

    private static void link(StringBuilder out, String type, String href, String words) {
        XhtmlWriter escaped = new XhtmlWriter(out);
        out.append("<li><a");
        if (!type.isEmpty()) {
            escaped.attribute("epub:type", type);
        }
        escaped.attribute("href", href);
        out.append('>');
        escaped.characters(words);
        out.append("</a>");
    }
}
