package org.livret.epub;

import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.epub.EpubInput.PageStart;
import org.livret.epub.Targets.Kind;
import org.livret.epub.Targets.Place;
import org.livret.language.LanguageTag;
import org.livret.resolve.Words;
import org.livret.xhtml.Content;
import org.livret.xhtml.Content.Characters;
import org.livret.xhtml.Content.Element;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Makes the elements of one chunk fit for their document: links lead to files, pictures to the
/// container, ids are given once, marks stand where printed pages start.
final class Rewriting {
    private static final char SOFT_HYPHEN = '\u00AD';

    /// What all documents of a publication share.
    record Tools(
            Targets targets,
            PictureStore pictures,
            PageMarks marks,
            IndexPages index,
            Words words,
            Reporter reporter) {}

    private final Tools tools;
    private final String file;
    private final Set<String> used = new HashSet<>();
    private boolean marking;
    private boolean verbatim;

    Rewriting(Tools tools, String file) {
        this.tools = tools;
        this.file = file;
    }

    /// The text of a chunk. To be called for each chunk in document order.
    List<Content> text(List<Content> contents) throws IOException {
        marking = true;
        return contents(contents, Kind.TEXT);
    }

    /// The notes at the end of the chunk.
    List<Content> notes(List<Element> notes) throws IOException {
        marking = false;
        List<Content> out = new ArrayList<>(notes.size());
        for (Element note : notes) {
            element(out, note, Kind.NOTE);
        }
        return out;
    }

    private List<Content> contents(List<Content> contents, Kind kind) throws IOException {
        List<Content> out = new ArrayList<>(contents.size());
        for (Content content : contents) {
            switch (content) {
                case Characters c -> characters(out, c);
                case Element e -> element(out, e, kind);
                case Content.PageNumber _,
                        Content.Locator _,
                        Content.Plotted _,
                        Content.Expression _ ->
                        out.add(content);
            }
        }
        return out;
    }

    // ---- text ----

    private void characters(List<Content> out, Characters c) {
        int from = 0;
        if (marking) {
            PageStart start = tools.marks().within(1);
            while (start != null) {
                int at = boundary(c.text(), tools.marks().offset(start), from);
                add(out, c, from, at);
                out.add(tools.marks().take(tools.targets(), file, c.span()));
                from = at;
                start = tools.marks().within(1);
            }
            tools.marks().leafDone();
        }
        add(out, c, from, c.text().length());
    }

    // Never inside a surrogate pair, never before the last mark.
    private static int boundary(String text, int offset, int from) {
        int at = Math.max(from, Math.min(offset, text.length()));
        boolean inside =
                at > from
                        && at < text.length()
                        && Character.isLowSurrogate(text.charAt(at))
                        && Character.isHighSurrogate(text.charAt(at - 1));
        return inside ? at - 1 : at;
    }

    private void add(List<Content> out, Characters c, int from, int to) {
        if (from == to) {
            return;
        }
        String text = c.text();
        if (from == 0 && to == text.length() && (verbatim || text.indexOf(SOFT_HYPHEN) < 0)) {
            out.add(c);
            return;
        }
        String part = text.substring(from, to);
        // Screen readers stumble over soft hyphens, and e-readers hyphenate without them.
        out.add(new Characters(verbatim ? part : part.replace("\u00AD", ""), c.span()));
    }

    // ---- elements ----

    private void element(List<Content> out, Element e, Kind kind) throws IOException {
        if (marking) {
            marksBefore(out, e);
        }
        switch (e.name()) {
            case "img" -> {
                picture(out, e);
                if (marking) {
                    tools.marks().leafDone();
                }
            }
            case "svg" -> {
                out.add(e);
                if (marking) {
                    tools.marks().leafDone();
                }
            }
            case "a" -> out.add(link(e));
            case "pre", "code" -> {
                boolean outer = verbatim;
                verbatim = true;
                out.add(plain(e, kind));
                verbatim = outer;
            }
            default -> {
                if (IndexPages.isLocators(e)) {
                    locators(out, e, kind);
                } else {
                    out.add(plain(e, kind));
                }
            }
        }
    }

    // Their texts are other ones than the printed pages count.
    private void locators(List<Content> out, Element e, Kind kind) throws IOException {
        boolean outer = marking;
        marking = false;
        out.add(plain(tools.index().said(e), kind));
        marking = outer;
        for (int leaf = Contents.leaves(e); marking && leaf > 0; leaf--) {
            tools.marks().leafDone();
        }
    }

    // A mark in a note's call breaks its pop-up, none may stand in a formula or between the places
    // of an index's entry; one in the heading that starts a section would be read as part of the
    // heading; one in the caption of a figure would come after its picture.
    private void marksBefore(List<Content> out, Element e) {
        if (Contents.isNoteCall(e) || e.name().equals("math") || IndexPages.isLocators(e)) {
            int leaves = Contents.leaves(e);
            while (tools.marks().within(leaves) != null) {
                out.add(tools.marks().take(tools.targets(), file, e.span()));
            }
            return;
        }
        boolean whole =
                e.name().equals("figure")
                        || e.name().equals("table")
                        || e.name().equals("img")
                        || e.name().equals("svg")
                        || (Contents.isSection(e) && Contents.isHeading(e.children().getFirst()));
        while (whole && tools.marks().atNext() && Contents.leaves(e) > 0) {
            out.add(tools.marks().take(tools.targets(), file, e.span()));
        }
    }

    /// The marks of pages on which no text begins before the end.
    List<Content> rest() {
        List<Content> out = new ArrayList<>(0);
        while (tools.marks().atEnd()) {
            Span nowhere = Span.of(SourceFile.unread(file));
            out.add(tools.marks().take(tools.targets(), file, nowhere));
        }
        return out;
    }

    private Element plain(Element e, Kind kind) throws IOException {
        SequencedMap<String, String> attributes = attributes(e, kind);
        return new Element(e.name(), attributes, contents(e.children(), Kind.TEXT), e.span());
    }

    private SequencedMap<String, String> attributes(Element e, Kind kind) {
        Map<String, String> old = e.attributes();
        String id = old.get("id");
        String language = old.get("lang");
        boolean badLanguage = language != null && !LanguageTag.isWellFormed(language);
        if (id == null && !badLanguage) {
            return e.attributes();
        }
        SequencedMap<String, String> attributes = new LinkedHashMap<>(old);
        if (badLanguage) {
            attributes.remove("lang");
        }
        if (id != null) {
            id(attributes, kind, id);
        }
        return attributes;
    }

    private void id(SequencedMap<String, String> attributes, Kind kind, String id) {
        Place place = tools.targets().place(kind, id);
        if (place != null && place.file().equals(file) && used.add(place.id())) {
            attributes.put("id", place.id());
        } else {
            attributes.remove("id");
        }
    }

    // ---- links ----

    private Element link(Element e) throws IOException {
        boolean call = Contents.isNoteCall(e);
        boolean back = "doc-backlink".equals(e.attributes().get("role"));
        SequencedMap<String, String> attributes =
                new LinkedHashMap<>(attributes(e, call ? Kind.CALL : Kind.TEXT));
        List<Content> children = contents(e.children(), Kind.TEXT);
        Kind kind = call ? Kind.NOTE : back ? Kind.CALL : Kind.TEXT;
        Optional<String> href = destination(e, kind);
        if (href.isEmpty()) {
            attributes.remove("href");
            attributes.remove("epub:type");
            attributes.remove("role");
            return new Element("span", attributes, children, e.span());
        }
        attributes.put("href", href.get());
        if (back) {
            String label = Contents.words(e.children());
            String words = tools.words().of(Words.Key.BACK_TO_TEXT);
            attributes.put("aria-label", label.isEmpty() ? words : label + " – " + words);
        }
        return new Element("a", attributes, children, e.span());
    }

    private Optional<String> destination(Element e, Kind kind) {
        String href = e.attribute("href").orElse("");
        if (href.startsWith("#")) {
            Place place = tools.targets().place(kind, href.substring(1));
            return Optional.ofNullable(place).map(p -> p.from(file));
        }
        // What is no place and has no scheme is a file beside the manuscript, of which its reader
        // has been told already.
        String scheme = WebAddress.scheme(href);
        if (scheme.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> address = WebAddress.clean(href);
        if (address.isEmpty()) {
            tools.reporter().report(new EpubProblem.BadAddress(href, e.span()));
        } else if (!WebAddress.isKnown(WebAddress.scheme(address.get()))) {
            tools.reporter().report(new EpubProblem.UnknownScheme(href, scheme, e.span()));
            return Optional.empty();
        }
        return address;
    }

    // ---- pictures ----

    private void picture(List<Content> out, Element e) throws IOException {
        SequencedMap<String, String> attributes = new LinkedHashMap<>(attributes(e, Kind.TEXT));
        String source = attributes.getOrDefault("src", "");
        String words = attributes.getOrDefault("alt", "");
        Optional<String> path = tools.pictures().path(source, e.span());
        if (path.isPresent()) {
            attributes.put("src", "../" + path.get());
            attributes.putIfAbsent("alt", "");
            details(attributes, e.span());
            out.add(new Element("img", attributes, List.of(), e.span()));
            return;
        }
        if (!words.isBlank()) {
            attributes.keySet().removeAll(List.of("src", "alt", "style", "role", "aria-details"));
            attributes.merge("class", "missing-picture", (a, b) -> a + " " + b);
            out.add(
                    new Element(
                            "span",
                            attributes,
                            List.of(new Characters(words, e.span())),
                            e.span()));
        }
    }

    // ARIA leads to elements of the same document only.
    private void details(SequencedMap<String, String> attributes, Span span) {
        String id = attributes.get("aria-details");
        if (id == null) {
            return;
        }
        Place place = tools.targets().place(Kind.TEXT, id);
        if (place != null && place.file().equals(file)) {
            attributes.put("aria-details", place.id());
        } else {
            attributes.remove("aria-details");
            tools.reporter().report(new EpubProblem.DetailsElsewhere(id, span));
        }
    }
}
