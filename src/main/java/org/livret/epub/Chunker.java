package org.livret.epub;

import org.livret.epub.Chunk.Matter;
import org.livret.resolve.Words;
import org.livret.xhtml.Content;
import org.livret.xhtml.Content.Element;
import org.livret.xhtml.ElementTree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Divides a publication into content documents. Order and words stay.
final class Chunker {
    /// Characters of markup over which a section is divided: e-readers load a document whole, and
    /// old ones take no more than 300 kB.
    static final int LONGEST = 240_000;

    private static final String BACK_COVER = "back-cover";

    /// Down to which level of sections each is a document, and how long one may be.
    record Division(int level, int longest) {
        static final Division CHAPTERS = new Division(1, LONGEST);
    }

    private final String bookTitle;
    private final Words words;
    private final Division division;
    private final Names files = new Names();
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<Content> loose = new ArrayList<>();
    private boolean begun;

    Chunker(String bookTitle, Words words, Division division) {
        this.bookTitle = bookTitle;
        this.words = words;
        this.division = division;
    }

    List<Chunk> of(ElementTree tree) {
        // Text without any section is no front matter.
        begun = !hasSections(tree.body());
        for (Content content : tree.body().children()) {
            if (content instanceof Element e) {
                top(e);
            } else {
                loose.add(content);
            }
        }
        flush();
        if (chunks.isEmpty()) {
            // A spine names at least one file (EPUB 3.3, section 5.6.1), even with nothing in it.
            emit(List.of(), "text", Matter.BODY, "", bookTitle);
        }
        return List.copyOf(chunks);
    }

    private static boolean hasSections(Element body) {
        for (Content child : body.children()) {
            if (Contents.isSection(child) || child instanceof Element e && isWrapper(e)) {
                return true;
            }
        }
        return false;
    }

    private void top(Element e) {
        if (isWrapper(e)) {
            flush();
            split(e, true).forEach(this::add);
            return;
        }
        boolean alone =
                e.name().equals("section")
                        || e.hasClass("cover")
                        || e.hasClass("title-page")
                        || e.hasClass(BACK_COVER);
        if (!alone) {
            loose.add(e);
            return;
        }
        flush();
        add(e);
    }

    private static Element with(Element e, List<Content> children) {
        return new Element(e.name(), e.attributes(), children, e.span());
    }

    /// Whether an element that has no heading of its own holds sections of the highest level.
    private static boolean isWrapper(Element e) {
        boolean holder = e.name().equals("div") || e.name().equals("section");
        if (!holder || Contents.isSection(e)) {
            return false;
        }
        for (Content child : e.children()) {
            if (child instanceof Element c && (c.hasClass("level1") && Contents.isSection(c))) {
                return true;
            }
        }
        return false;
    }

    // ---- chunks ----

    private void flush() {
        List<Content> part = new ArrayList<>();
        long size = 0;
        for (Content content : loose) {
            for (Content piece : parts(content)) {
                long length = Contents.size(piece);
                if (size + length > division.longest && !part.isEmpty()) {
                    emitLoose(part);
                    part.clear();
                    size = 0;
                }
                part.add(piece);
                size += length;
            }
        }
        emitLoose(part);
        loose.clear();
    }

    private void emitLoose(List<Content> part) {
        if (!part.isEmpty() && (hasPicture(part) || !Contents.words(part).isEmpty())) {
            String id = idOf(part);
            String name = id.isEmpty() ? (begun ? "text" : "front") : id;
            emit(part, name, begun ? Matter.BODY : Matter.FRONT, "", bookTitle);
        }
    }

    private static boolean hasPicture(List<Content> contents) {
        return Contents.find(contents, e -> e.name().equals("img")) != null;
    }

    private static String idOf(List<Content> contents) {
        Element first = Contents.find(contents, e -> e.id().isPresent());
        return first == null ? "" : first.id().orElse("");
    }

    private void add(Element e) {
        boolean parts = isOfParts(e);
        if (!parts && Contents.size(e) <= division.longest) {
            emit(e);
            return;
        }
        split(e, parts).forEach(this::emit);
    }

    /// Whether the sections right below one are documents of their own.
    private boolean isOfParts(Element e) {
        if (!Contents.isSection(e) || Contents.level(e) >= division.level) {
            return false;
        }
        for (Content child : e.children()) {
            if (Contents.isSection(child)) {
                return true;
            }
        }
        return false;
    }

    private void emit(Element whole) {
        // The contents are no chapter, though their heading stands among those of chapters.
        Element e = isChapter(whole) && isContents(whole) ? withoutMeaning(whole) : whole;
        String type = type(e);
        Matter matter = matter(e, type);
        begun |= matter == Matter.BODY;
        String name = e.id().orElseGet(() -> name(e, type));
        emit(List.of(e), name, matter, type, title(e, type));
    }

    private void emit(
            List<Content> contents, String name, Matter matter, String type, String title) {
        String file = files.file(name, matter == Matter.FRONT ? "front" : "text", ".xhtml");
        chunks.add(new Chunk(file, matter, type, title, contents));
    }

    private static String name(Element e, String type) {
        if (type.equals("titlepage")) {
            return "title-page";
        }
        if (!type.isEmpty() && !type.equals("chapter")) {
            return type;
        }
        return e.hasClass(BACK_COVER) ? BACK_COVER : idOf(List.of(e));
    }

    private static String type(Element e) {
        if (e.hasClass("cover") && !Contents.isSection(e)) {
            return "cover";
        }
        if (e.hasClass("title-page")) {
            return "titlepage";
        }
        String type = e.attribute("epub:type").orElse("");
        return type.equals("chapter") ? typeOfOnlyPart(e) : type;
    }

    // A heading over nothing but a glossary makes a glossary.
    private static String typeOfOnlyPart(Element chapter) {
        List<Content> children = chapter.children();
        boolean one = children.size() == 2 && Contents.isHeading(children.getFirst());
        String type =
                one && children.get(1) instanceof Element part
                        ? part.attribute("epub:type").orElse("")
                        : "";
        return switch (type) {
            case "glossary", "bibliography", "appendix", "index" -> type;
            default -> "chapter";
        };
    }

    private Matter matter(Element e, String type) {
        return switch (type) {
            case "cover", "titlepage" -> Matter.FRONT;
            case "dedication", "epigraph", "foreword", "preface", "abstract" ->
                    begun ? Matter.BODY : Matter.FRONT;
            case "acknowledgments", "colophon", "credits" -> begun ? Matter.BACK : Matter.FRONT;
            case "appendix", "afterword", "bibliography", "glossary", "index", "errata" ->
                    begun ? Matter.BACK : Matter.BODY;
            default -> {
                if (e.hasClass(BACK_COVER) || "doc-index".equals(e.attributes().get("role"))) {
                    yield Matter.BACK;
                }
                boolean front = isContents(e) || !Contents.isSection(e) && type.isEmpty();
                yield !begun && front ? Matter.FRONT : Matter.BODY;
            }
        };
    }

    private static boolean isChapter(Element e) {
        return "chapter".equals(e.attributes().get("epub:type"));
    }

    /// Whether the element holds the contents or lists of captions and nothing else but a heading.
    private static boolean isContents(Element e) {
        boolean found = false;
        for (Content child : e.children()) {
            boolean contents = child instanceof Element c && Contents.isListing(c);
            if (!contents && !Contents.isHeading(child)) {
                return false;
            }
            found |= contents;
        }
        return found;
    }

    private static Element withoutMeaning(Element e) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>(e.attributes());
        attributes.remove("epub:type");
        attributes.remove("role");
        return new Element(e.name(), attributes, e.children(), e.span());
    }

    private String title(Element e, String type) {
        if (type.equals("cover")) {
            return words.of(Words.Key.COVER);
        }
        Element heading = Contents.find(e.children(), Contents::isHeading);
        String title = heading == null ? "" : Contents.words(heading.children());
        return title.isEmpty() ? bookTitle : title;
    }

    // ---- division ----

    /// The element as several of its kind, each with some of its children: one for every section
    /// when `atSections`, else as few as keep under the longest length. Later ones are without id
    /// and meaning.
    private List<Element> split(Element e, boolean atSections) {
        List<Element> pieces = new ArrayList<>();
        List<Content> current = new ArrayList<>();
        long size = 0;
        for (Content child : e.children()) {
            for (Content part : parts(child)) {
                long length = Contents.size(part);
                boolean fresh =
                        atSections ? Contents.isSection(part) : size + length > division.longest;
                if (fresh && holdsText(current)) {
                    pieces.add(piece(e, current, pieces.isEmpty()));
                    current.clear();
                    size = 0;
                }
                current.add(part);
                size += length;
            }
        }
        if (!current.isEmpty()) {
            pieces.add(piece(e, current, pieces.isEmpty()));
        }
        return pieces;
    }

    private List<? extends Content> parts(Content child) {
        if (!(child instanceof Element e)
                || !(e.name().equals("section") || e.name().equals("div"))) {
            return List.of(child);
        }
        boolean parts = isOfParts(e);
        boolean divisible = parts || Contents.size(e) > division.longest;
        return divisible ? split(e, parts) : List.of(child);
    }

    private static boolean holdsText(List<Content> contents) {
        for (Content content : contents) {
            if (!Contents.isHeading(content)) {
                return true;
            }
        }
        return false;
    }

    private static Element piece(Element e, List<Content> children, boolean first) {
        if (first) {
            return with(e, children);
        }
        SequencedMap<String, String> attributes =
                new LinkedHashMap<>(withoutMeaning(e).attributes());
        attributes.remove("id");
        return new Element(e.name(), attributes, children, e.span());
    }
}
