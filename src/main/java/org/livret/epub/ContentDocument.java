package org.livret.epub;

import org.livret.diag.Span;
import org.livret.language.LanguageTag;
import org.livret.resolve.Words;
import org.livret.xhtml.Content;
import org.livret.xhtml.Content.Element;
import org.livret.xhtml.XhtmlWriter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Writes chunks as XHTML content documents (EPUB 3.3, section 6.1).
record ContentDocument(Rewriting.Tools tools, Page page) {

    /// What the heads of all documents say. `language` is empty when it is not known.
    record Page(String language, boolean styled) {
        /// The lines from the XML declaration to the start of the body.
        void open(StringBuilder out, String title, String toStyles) {
            out.append(
                    """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <!DOCTYPE html>
                    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops\
                    """);
            out.append('"');
            XhtmlWriter escaped = new XhtmlWriter(out);
            if (!language.isEmpty()) {
                escaped.attribute("lang", language);
                escaped.attribute("xml:lang", language);
                if (LanguageTag.isRightToLeft(language)) {
                    out.append(" dir=\"rtl\"");
                }
            }
            out.append(">\n<head>\n<meta charset=\"UTF-8\"/>\n<title>");
            escaped.characters(title);
            out.append("</title>\n");
            if (styled) {
                out.append("<link rel=\"stylesheet\" type=\"text/css\" href=\"")
                        .append(toStyles)
                        .append("\"/>\n");
            }
            out.append("</head>\n");
        }
    }

    /// The document of a chunk. To be called for each chunk in document order; `last` tells whether
    /// it is the last one.
    byte[] write(Chunk chunk, boolean last) throws IOException {
        Rewriting rewriting = new Rewriting(tools, chunk.file());
        List<Content> text = new ArrayList<>(rewriting.text(chunk.contents()));
        if (last) {
            text.addAll(rewriting.rest());
        }
        List<Content> notes = rewriting.notes(tools.targets().notes(chunk.file()));
        StringBuilder out = new StringBuilder(8192);
        page.open(out, chunk.title(), "../" + EpubWriting.STYLES);
        XhtmlWriter writer = new XhtmlWriter(out);
        out.append("<body");
        writer.attribute("epub:type", chunk.matter().type);
        out.append(">\n");
        writer.write(chunk.isCover() ? cover(text) : text);
        if (!notes.isEmpty()) {
            writer.write(notes(notes));
        }
        out.append("</body>\n</html>\n");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Content notes(List<Content> notes) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "footnotes");
        attributes.put("epub:type", "footnotes");
        attributes.put("role", "doc-endnotes");
        attributes.put("aria-label", tools.words().of(Words.Key.NOTES));
        return new Element("section", attributes, notes, notes.getFirst().span());
    }

    // The first picture of a cover is the cover, for e-readers that skip it or show it alone.
    private static List<Content> cover(List<Content> text) {
        List<Content> out = new ArrayList<>(text.size());
        boolean found = false;
        for (Content content : text) {
            if (!found && content instanceof Element e) {
                Element marked = with(withRole(e), "epub:type", "cover");
                found = true;
                out.add(marked);
            } else {
                out.add(content);
            }
        }
        return out;
    }

    private static Element withRole(Element e) {
        if (e.name().equals("img")) {
            return with(e, "role", "doc-cover");
        }
        List<Content> children = new ArrayList<>(e.children());
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i) instanceof Element child) {
                Element marked = withRole(child);
                if (marked != child) {
                    children.set(i, marked);
                    return new Element(e.name(), e.attributes(), children, e.span());
                }
            }
        }
        return e;
    }

    private static Element with(Element e, String key, String value) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>(e.attributes());
        attributes.put(key, value);
        Span span = e.span();
        return new Element(e.name(), attributes, e.children(), span);
    }
}
