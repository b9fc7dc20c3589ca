package org.livret.epub;

import static org.livret.resolve.Tree.call;
import static org.livret.resolve.Tree.cell;
import static org.livret.resolve.Tree.division;
import static org.livret.resolve.Tree.em;
import static org.livret.resolve.Tree.heading;
import static org.livret.resolve.Tree.image;
import static org.livret.resolve.Tree.inlineNote;
import static org.livret.resolve.Tree.link;
import static org.livret.resolve.Tree.note;
import static org.livret.resolve.Tree.paragraph;
import static org.livret.resolve.Tree.phrase;
import static org.livret.resolve.Tree.place;
import static org.livret.resolve.Tree.row;

import org.livret.check.EpubCheckRun;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Document;
import org.livret.doc.Metadata;
import org.livret.doc.Node;
import org.livret.epub.EpubInput.FontFile;
import org.livret.epub.EpubInput.PageStart;
import org.livret.resolve.Resolved;
import org.livret.resolve.Resolver;
import org.livret.resolve.Tree;
import org.livret.xhtml.ElementTree;
import org.livret.xhtml.Elements;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Publications for tests, written and read back.
final class Books {
    static final String MODIFIED = "2026-11-23T10:00:00Z";
    static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgAB"
                                    + "SK+kcQAAAABJRU5ErkJggg==");
    static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><title>Carré</title>"
                    + "<path d=\"M0 0H4V4H0Z\"/></svg>";

    private Books() {}

    /// A publication in the making: its text, its files, its printed pages.
    static final class Book {
        private final List<Node.Block> blocks = new ArrayList<>();
        private final Map<String, byte[]> files = new LinkedHashMap<>();
        private final SequencedMap<String, String> options = new LinkedHashMap<>();
        private final List<PageStart> pages = new ArrayList<>();
        private final List<FontFile> fonts = new ArrayList<>();
        private String language = "fr";
        private String title = "Le titre";
        private Optional<String> subtitle = Optional.empty();
        private Optional<String> cover = Optional.empty();
        private Optional<byte[]> printedCover = Optional.empty();
        private Optional<String> identifier = Optional.empty();
        private Optional<String> date = Optional.of("2026-11");
        private List<Metadata.Person> people = List.of();
        private String css = "p { margin: 0 }\n";

        Book add(Node.Block... more) {
            blocks.addAll(List.of(more));
            return this;
        }

        Book file(String path, String text) {
            return file(path, text.getBytes(StandardCharsets.UTF_8));
        }

        Book file(String path, byte[] bytes) {
            files.put(path, bytes);
            return this;
        }

        Book option(String key, String value) {
            options.put(key, value);
            return this;
        }

        Book page(String label, int node, int offset) {
            pages.add(new PageStart(label, node, offset));
            return this;
        }

        Book font(FontFile font) {
            fonts.add(font);
            return this;
        }

        Book language(String tag) {
            language = tag;
            return this;
        }

        Book title(String words, String below) {
            title = words;
            subtitle = Optional.of(below);
            return this;
        }

        Book cover(String path) {
            cover = Optional.of(path);
            return this;
        }

        Book printedCover(byte[] jpeg) {
            printedCover = Optional.of(jpeg);
            return this;
        }

        Book identifier(String value) {
            identifier = Optional.of(value);
            return this;
        }

        Book date(String value) {
            date = Optional.of(value);
            return this;
        }

        Book people(Metadata.Person... all) {
            people = List.of(all);
            return this;
        }

        Book css(String text) {
            css = text;
            return this;
        }

        private Metadata metadata() {
            SequencedMap<String, Span> places = new LinkedHashMap<>();
            places.put("title", place());
            return new Metadata(
                    title,
                    subtitle,
                    people,
                    date,
                    language,
                    identifier,
                    Optional.of("Éditions & fils"),
                    Optional.of("CC BY"),
                    Optional.of("Une <description>."),
                    List.of("essai", "test"),
                    cover,
                    Optional.empty(),
                    List.of(),
                    new LinkedHashMap<>(),
                    options,
                    places,
                    Tree.place());
        }

        EpubInput input() {
            Resolved resolved =
                    Resolver.resolve(new Document(metadata(), blocks), new CollectingReporter());
            ElementTree tree = Elements.of(resolved);
            return new EpubInput(
                    resolved,
                    tree,
                    css,
                    fonts,
                    (path, _) -> Optional.ofNullable(files.get(path)),
                    MODIFIED,
                    new EpubInput.Print(pages, () -> printedCover));
        }

        Epub write() {
            CollectingReporter reporter = new CollectingReporter();
            byte[] bytes = bytes(input(), reporter);
            List<String> problems = new ArrayList<>();
            for (Problem problem : reporter.problems()) {
                problems.add(problem.code().id() + " " + problem.message());
            }
            return new Epub(bytes, entries(bytes), problems);
        }
    }

    /// A written EPUB: its bytes, its entries in order, and what was reported.
    record Epub(byte[] bytes, SequencedMap<String, byte[]> entries, List<String> problems) {
        /// EPUBCheck has nothing to say of the file once it is put into a folder.
        void assertClean(Path folder) throws IOException {
            Path file = folder.resolve("book.epub");
            Files.write(file, bytes);
            EpubCheckRun.assertClean(file);
        }

        String text(String path) {
            byte[] bytes = entries.get("EPUB/" + path);
            if (bytes == null) {
                throw new IllegalArgumentException("no " + path + " in " + entries.keySet());
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }

        String body(String path) {
            String text = text(path);
            return text.substring(text.indexOf("<body"), text.indexOf("</html>"));
        }

        List<String> documents() {
            return entries.keySet().stream().filter(p -> p.startsWith("EPUB/text/")).toList();
        }
    }

    static byte[] bytes(EpubInput input, Reporter reporter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            EpubWriting.write(input, out, reporter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Epub read(byte[] bytes) {
        return new Epub(bytes, entries(bytes), List.of());
    }

    /// The words of markup without tags and line feeds.
    static String words(String markup) {
        StringBuilder out = new StringBuilder();
        boolean tag = false;
        for (int i = 0; i < markup.length(); i++) {
            char c = markup.charAt(i);
            tag = c == '<' || tag && c != '>';
            if (!tag && c != '>' && c != '\n') {
                out.append(c);
            }
        }
        return out.toString()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static SequencedMap<String, byte[]> entries(byte[] epub) {
        SequencedMap<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(epub))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                entries.put(e.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /// A publication with every kind of thing in it.
    static Book full() {
        return new Book()
                .title("Un livre", "Et ce qu’il contient")
                .cover("pictures/cover.svg")
                .file("pictures/cover.svg", SVG)
                .file("pictures/carré.png", PNG)
                .people(
                        new Metadata.Person("Une Autrice", "aut", Optional.of("Autrice, Une")),
                        new Metadata.Person("Un Traducteur", "trl", Optional.empty()))
                .option("labels.lecon", "Leçon")
                .option("series", "La série")
                .option("series-number", "2")
                .add(division("lead", "", paragraph("Un chapeau.")))
                .add(
                        heading(1, "Premier chapitre", "#premier .lecon"),
                        paragraph(
                                "Un ",
                                em("mot"),
                                call("a"),
                                ", un renvoi à ",
                                link("#second", "la suite"),
                                " et ",
                                link("https://example.org/a b", "ailleurs"),
                                "."),
                        heading(2, "Une section", ""),
                        new Node.Figure(
                                List.of(paragraph(image("pictures/carré.png", "Un carré", ""))),
                                Tree.inlines("Le carré"),
                                place(),
                                Tree.braces("#fig")),
                        table(),
                        paragraph(phrase("lang=en", "English words"), call("a")),
                        heading(1, "Second", "#second .lecon"),
                        paragraph("Une note", inlineNote("Son ", em("texte"), call("b")), "."),
                        new Node.CodeBlock(
                                Optional.of("java"), "if (a < b) {}\n", place(), Attributes.NONE),
                        note("a", "Première."),
                        note("b", "Dans la note."),
                        heading(1, "Glossaire", "#glossaire .glossary .unnumbered"),
                        paragraph("Des mots."),
                        division("back-cover", "", paragraph("Quatrième.")));
    }

    private static Node.Table table() {
        return new Node.Table(
                List.of(Node.Column.LEFT, Node.Column.RIGHT),
                List.of(row(cell("Nom"), cell("Valeur"))),
                List.of(row(cell("a"), cell("1"))),
                List.of(),
                Tree.inlines("Des valeurs"),
                place(),
                Attributes.NONE);
    }
}
