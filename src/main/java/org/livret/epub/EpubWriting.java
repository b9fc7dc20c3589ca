package org.livret.epub;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Reporter;
import org.livret.doc.Metadata;
import org.livret.doc.Node;
import org.livret.epub.Chunk.Matter;
import org.livret.language.LanguageTag;
import org.livret.resolve.Words;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes a publication as one EPUB file.
public final class EpubWriting {
    static final String STYLES = "css/book.css";
    private static final String NAVIGATION = "nav.xhtml";
    private static final String NCX = "toc.ncx";
    private static final String XHTML_TYPE = "application/xhtml+xml";

    private final EpubInput input;
    private final Metadata metadata;
    private final Reporter reporter;
    private final Words words;
    private final EpubWords own;
    private final String language;
    private final String identifier;

    /// What the book is called; by its identifier when nothing of its title can be said.
    private final String title;

    private final Container container;
    private final PackageModel model = new PackageModel();
    private final PictureStore pictures;
    private final List<Chunk> chunks;

    private EpubWriting(EpubInput input, OutputStream out, Reporter reporter) throws IOException {
        this.input = input;
        this.reporter = reporter;
        metadata = input.metadata();
        words = Words.of(metadata.language());
        own = EpubWords.of(words.language());
        language = language();
        container = new Container(out);
        pictures = new PictureStore(input.pictures(), container, model, reporter);
        identifier = PackageIdentifier.of(metadata, reporter);
        String named = XmlText.clean(metadata.title());
        title = named.isEmpty() ? identifier : named;
        chunks = new Chunker(title, words, division()).of(input.tree());
    }

    private Chunker.Division division() {
        String level = metadata.options().getOrDefault("epub.split-level", "1");
        if (level.length() == 1 && level.charAt(0) >= '1' && level.charAt(0) <= '6') {
            return new Chunker.Division(level.charAt(0) - '0', Chunker.LONGEST);
        }
        reporter.report(new EpubProblem.BadSplitLevel(level, metadata.place("epub.split-level")));
        return Chunker.Division.CHAPTERS;
    }

    /// Writes the container to a stream that the caller closes.
    ///
    /// Equal input gives equal bytes. What the container cannot take is left out and reported.
    ///
    /// @throws IOException when the stream does
    public static void write(EpubInput input, OutputStream out, Reporter reporter)
            throws IOException {
        new EpubWriting(input, out, reporter).write();
    }

    private String language() {
        String tag = metadata.language();
        if (LanguageTag.isWellFormed(tag)) {
            return tag;
        }
        reporter.report(new EpubProblem.BadLanguage(tag, metadata.place("lang")));
        return "";
    }

    private void write() throws IOException {
        fixedParts();
        ContentDocument.Page page = new ContentDocument.Page(language, true);
        Cover cover = new Cover(input, chunks, pictures, reporter);
        Optional<PictureStore.Stored> coverPicture = cover.store();
        styles();
        Targets targets = Targets.of(chunks, input.tree());
        PageMarks marks = new PageMarks(input.print().pages(), words);
        Rewriting.Tools tools =
                new Rewriting.Tools(
                        targets,
                        pictures,
                        marks,
                        new IndexPages(input.tree(), input.print().pages()),
                        words,
                        reporter);
        boolean apart = coverPicture.isPresent() && cover.isApart();
        if (apart) {
            put(Cover.DOCUMENT, cover.document(page, coverPicture.get()));
            model.addAside(Cover.DOCUMENT, "");
        }
        boolean contentsInText = documents(new ContentDocument(tools, page));

        List<NavEntry> entries = NavEntry.of(input.resolved().toc(), targets, words, chunks);
        List<Landmark> landmarks = landmarks(contentsInText, apart);
        Navigation navigation = new Navigation(words, own, page);
        put(
                NAVIGATION,
                navigation.write(
                        new Navigation.Lists(entries, marks.pages(), extras(targets), landmarks)));
        PackageModel.Head head =
                new PackageModel.Head(identifier, title, authors(), own.of(EpubWords.Key.PAGES));
        put(NCX, model.ncx(NCX, head, entries, marks.pages()));
        guide(landmarks);
        Accessibility accessibility = Accessibility.of(input.tree(), !marks.pages().isEmpty());
        PackageMetadata.Extras extras =
                new PackageMetadata.Extras(
                        Moments.modified(input.modified()),
                        coverPicture.map(PictureStore.Stored::id),
                        !input.fonts().isEmpty(),
                        !marks.pages().isEmpty(),
                        accessibility,
                        own);
        put(
                "package.opf",
                packageDocument(
                        new PackageMetadata(metadata, identifier, language, extras, reporter)));
        container.finish();
    }

    private void put(String path, byte[] bytes) throws IOException {
        container.deflated(Container.ROOT + path, bytes);
    }

    private void fixedParts() throws IOException {
        container.deflated(
                "META-INF/container.xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
                  <rootfiles>
                    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
                  </rootfiles>
                </container>
                """
                        .getBytes(StandardCharsets.UTF_8));
        if (!input.fonts().isEmpty()) {
            container.deflated(
                    "META-INF/com.apple.ibooks.display-options.xml",
                    """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <display_options>
                      <platform name="*">
                        <option name="specified-fonts">true</option>
                      </platform>
                    </display_options>
                    """
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<String> authors() {
        List<String> authors = new ArrayList<>();
        for (Metadata.Person person : metadata.authors()) {
            String name = XmlText.clean(person.name());
            if (!name.isEmpty()) {
                authors.add(name);
            }
        }
        return authors;
    }

    // ---- styles and fonts ----

    private void styles() throws IOException {
        put(STYLES, new StyleSheetFile(input).write());
        model.add(STYLES, "text/css", "");
        Set<String> names = new HashSet<>();
        for (EpubInput.FontFile font : input.fonts()) {
            String path = StyleSheetFile.path(font);
            if (names.add(path)) {
                if (font.isWoff()) {
                    container.stored(Container.ROOT + path, font.bytes());
                } else {
                    put(path, font.bytes());
                }
                model.add(path, font.isWoff() ? "font/woff" : "font/ttf", "");
            }
        }
    }

    // ---- documents ----

    /// Writes the documents in reading order. The navigation document stands before the first
    /// chapter unless the text has contents of its own, which is answered.
    private boolean documents(ContentDocument document) throws IOException {
        boolean contentsInText = contents() != null;
        boolean placed = contentsInText || chunks.size() < 2;
        if (placed) {
            model.add(NAVIGATION, XHTML_TYPE, "nav");
        }
        for (Chunk chunk : chunks) {
            if (!placed && chunk.matter() == Matter.BODY) {
                model.addToSpine(NAVIGATION, "nav");
                placed = true;
            }
            put(chunk.path(), document.write(chunk, chunk == chunks.getLast()));
            model.addToSpine(chunk.path(), properties(chunk));
        }
        if (!placed) {
            model.addToSpine(NAVIGATION, "nav");
        }
        return contentsInText;
    }

    private @Nullable Chunk contents() {
        for (Chunk chunk : chunks) {
            if (Contents.find(chunk.contents(), Contents::isContents) != null) {
                return chunk;
            }
        }
        return null;
    }

    private static String properties(Chunk chunk) {
        List<String> properties = new ArrayList<>(2);
        if (Contents.find(chunk.contents(), e -> e.name().equals("math")) != null) {
            properties.add("mathml");
        }
        if (Contents.find(chunk.contents(), e -> e.name().equals("svg")) != null) {
            properties.add("svg");
        }
        return String.join(" ", properties);
    }

    /// The lists of figures and tables that stand in the text, for the navigation.
    private List<Navigation.Extra> extras(Targets targets) {
        List<Navigation.Extra> extras = new ArrayList<>(2);
        extra(extras, "loi", Node.Listed.FIGURES, Words.Key.LIST_OF_FIGURES, targets);
        extra(extras, "lot", Node.Listed.TABLES, Words.Key.LIST_OF_TABLES, targets);
        return extras;
    }

    private void extra(
            List<Navigation.Extra> extras,
            String type,
            Node.Listed listed,
            Words.Key title,
            Targets targets) {
        List<NavEntry> entries =
                NavEntry.ofList(
                        input.resolved().lists().getOrDefault(listed, List.of()), targets, words);
        if (!entries.isEmpty()) {
            extras.add(new Navigation.Extra(type, words.of(title), entries));
        }
    }

    // ---- landmarks ----

    private List<Landmark> landmarks(boolean contentsInText, boolean coverApart) {
        List<Landmark> out = new ArrayList<>();
        if (coverApart) {
            out.add(new Landmark("cover", words.of(Words.Key.COVER), Cover.DOCUMENT));
        }
        Chunk own = contents();
        boolean begun = false;
        for (Chunk chunk : chunks) {
            switch (chunk.type()) {
                case "cover" -> {
                    if (!coverApart) {
                        out.add(new Landmark("cover", chunk.title(), chunk.path()));
                    }
                }
                case "glossary", "bibliography", "appendix", "index" ->
                        out.add(new Landmark(chunk.type(), chunk.title(), chunk.path()));
                case "titlepage" ->
                        out.add(
                                new Landmark(
                                        "titlepage",
                                        this.own.of(EpubWords.Key.TITLE_PAGE),
                                        chunk.path()));
                default -> {}
            }
            if (chunk.equals(own)) {
                out.add(new Landmark("toc", words.of(Words.Key.CONTENTS), chunk.path()));
            }
            if (!begun && chunk.matter() == Matter.BODY) {
                begun = true;
                if (!contentsInText && chunks.size() > 1) {
                    String title = words.of(Words.Key.CONTENTS);
                    out.add(new Landmark("toc", title, NAVIGATION + "#toc"));
                }
                String title = this.own.of(EpubWords.Key.START_READING);
                out.add(new Landmark("bodymatter", title, chunk.path()));
            }
        }
        return out;
    }

    private void guide(List<Landmark> landmarks) {
        for (Landmark landmark : landmarks) {
            String type = landmark.guideType();
            if (!type.isEmpty()) {
                model.addToGuide(type, landmark.title(), landmark.href());
            }
        }
    }

    // ---- package ----

    private byte[] packageDocument(PackageMetadata described) {
        XmlText out = new XmlText();
        String direction = LanguageTag.isRightToLeft(language) ? "rtl" : "ltr";
        List<String> attributes =
                new ArrayList<>(
                        List.of(
                                "xmlns",
                                "http://www.idpf.org/2007/opf",
                                "version",
                                "3.0",
                                "unique-identifier",
                                "pub-id"));
        if (!language.isEmpty()) {
            attributes.addAll(List.of("xml:lang", language));
        }
        attributes.addAll(
                List.of(
                        "dir",
                        direction,
                        "prefix",
                        "ibooks:"
                                + " http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/"));
        out.open("package", attributes.toArray(String[]::new));
        described.write(out);
        model.write(out, direction);
        out.close("package");
        return out.bytes();
    }
}
