package org.livret.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Document;
import org.livret.doc.Metadata;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;
import org.livret.doc.Walk;
import org.livret.font.TestFiles;
import org.livret.resolve.Tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Lines in and out are written in signs: `⍽` is U+00A0, `⸱` U+202F, `↵` a soft break, `¶` a hard
/// one, `†` the call of a note, `^…^` superscript, `*…*` emphasis, `` `…` `` code, `{…}` an English
/// phrase, `<…>` a number or numeral.
class TypographyTest {
    private static final SourceFile FILE = new SourceFile("t.md", "x".repeat(4000));

    // ---- lines of all languages ----

    /// A file a language: rule, what is typed, what is set. `@` names the language and the option
    /// of the lines below it.
    @ParameterizedTest
    @MethodSource("tables")
    void linesAreSetAsTheirLanguageWants(String file) {
        String language = "";
        String[] options = {};
        List<String> set = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String row : rows(file)) {
            if (row.startsWith("@")) {
                String[] words = row.substring(1).strip().split(" ", 2);
                language = words[0];
                options =
                        words.length == 1 ? new String[0] : new String[] {"typography." + words[1]};
                continue;
            }
            String[] parts = row.split(" \\| ");
            Metadata metadata = Tree.metadata(language, options);
            String out = set(parts[1], metadata);
            String again = set(out, metadata);
            expected.add(row);
            set.add(parts[0] + " | " + parts[1] + " | " + out);
            expected.add(out);
            set.add(again);
        }
        assertThat(set).isEqualTo(expected);
    }

    @Test
    void everyRuleHasALine() {
        Set<String> rules = new TreeSet<>();
        rows("fr").forEach(row -> rules.add(row.split(" \\| ")[0]));

        assertThat(rules).contains("AB", "C1", "F1", "G1", "G2");
        for (int i = 1; i <= 15; i++) {
            assertThat(rules).contains("P" + i);
        }
        for (int i = 1; i <= 10; i++) {
            assertThat(rules).contains("Q" + i);
        }
        for (int i = 1; i <= 11; i++) {
            assertThat(rules).contains("N" + i);
        }
    }

    /// A language's table is found by its name alone.
    private static List<String> tables() throws IOException {
        Path folder = Path.of("src/test/resources/org/livret/transform/typography");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .filter(name -> !name.equals("lints"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyLanguageHasATable() throws IOException {
        Path folder = Path.of("src/main/resources/org/livret/language");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(tables())
                    .hasSizeGreaterThan(7)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(f -> f.getFileName().toString().replace(".properties", ""))
                                    .toList());
        }
    }

    private static List<String> rows(String file) {
        String path = "/org/livret/transform/typography/" + file + ".txt";
        return TestFiles.lines(path).stream()
                .filter(row -> !row.isBlank() && !row.startsWith("#"))
                .toList();
    }

    // ---- what is reported ----

    @Test
    void aQuoteWithoutPartnerIsReportedAtItsPlace() {
        CollectingReporter reporter = new CollectingReporter();
        set("abc \"def", Tree.metadata("fr"), reporter);

        Problem problem = reporter.problems().getFirst();
        assertThat(reporter.problems()).hasSize(1);
        assertThat(problem.code().id()).isEqualTo("TX006");
        assertThat(problem.span().start()).isEqualTo(4);
    }

    @Test
    void entriesOfTheIndexAreSetWithoutTheirSigns() {
        Metadata french = Tree.metadata("fr", "typography.missing-spaces: insert");
        Attributes braces = Attributes.NONE.with("index", "l'eau!d'hier ?;où").with("see", "l'an");
        Node.Phrase phrase =
                new Node.Phrase(Optional.empty(), List.of(new Node.Text("a", at())), at(), braces);
        Node.Heading heading = new Node.Heading(1, List.of(), at(), braces);
        Document out =
                apply(
                        new Document(
                                french,
                                List.of(
                                        new Node.Paragraph(List.of(phrase), at(), Attributes.NONE),
                                        heading)),
                        new CollectingReporter());

        List<Attributes> set = new ArrayList<>();
        Walk.each(out.blocks(), node -> set.add(node.attributes()));
        set.removeIf(Attributes::isEmpty);
        assertThat(set)
                .hasSize(2)
                .allSatisfy(a -> {
                    assertThat(a.get("index")).contains("l’eau!d’hier\u202F?;où");
                    assertThat(a.get("see")).contains("l’an");
                });
    }

    private static Span at() {
        return new Span(FILE, 0, 1);
    }

    @Test
    void missingSpacesAreReportedOnDemand() {
        CollectingReporter reporter = new CollectingReporter();
        String out =
                set(
                        "Non... oui! (?)",
                        Tree.metadata("fr", "typography.missing-spaces: warn"),
                        reporter);

        assertThat(out).isEqualTo("Non… oui! (?)");
        assertThat(reporter.problems())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.code().id()).isEqualTo("TX007");
                    assertThat(p.span().start()).isEqualTo(10);
                });
    }

    @Test
    void anUnknownValueIsReported() {
        CollectingReporter reporter = new CollectingReporter();
        set("a", Tree.metadata("fr", "typography.ranges: long"), reporter);

        assertThat(reporter.problems())
                .singleElement()
                .extracting(p -> p.code().id())
                .isEqualTo("TX008");
    }

    @Test
    void anUnknownOptionIsReportedWithTheNearestOne() {
        CollectingReporter reporter = new CollectingReporter();
        set("a", Tree.metadata("fr", "typography.missing-space: keep"), reporter);

        assertThat(reporter.problems())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.code().id()).isEqualTo("TY001");
                    assertThat(p.hints())
                            .containsExactly("Did you mean ‘typography.missing-spaces’?");
                });
    }

    @Test
    void typographyCanBeTurnedOff() {
        assertThat(set("\"a\" !", Tree.metadata("fr", "typography: false"))).isEqualTo("\"a\" !");
    }

    // ---- blocks ----

    @Test
    void divisionsHaveTheirOwnLanguageAndTitlesInBracesAreSetToo() {
        Node.Division english =
                Tree.division("note", "lang=en title=It's", Tree.paragraph("\"a\" !"));
        Document out =
                apply(
                        Tree.document("fr", english, Tree.paragraph("\"b\" !")),
                        new CollectingReporter());

        Node.Division division = (Node.Division) out.blocks().getFirst();
        assertThat(division.attributes().get("title")).contains("It’s");
        assertThat(Walk.plainText(out.blocks())).isEqualTo("“a” !«\u00A0b\u00A0»\u202F!");
    }

    @Test
    void unchangedTreesAreSharedAndPicturesSpeakTheLanguageToo() {
        Node.Paragraph same = Tree.paragraph("rien à changer", Tree.em("ici"));
        Node.Paragraph picture = Tree.paragraph(Tree.image("a b.png", "l'eau !", ""));
        Document out = apply(Tree.document("fr", same, picture), new CollectingReporter());

        assertThat(out.blocks().getFirst()).isSameAs(same);
        Node.Image image = (Node.Image) ((Node.Paragraph) out.blocks().get(1)).content().getFirst();
        assertThat(image.alternative()).isEqualTo("l’eau\u202F!");
        assertThat(image.source()).isEqualTo("a b.png");
    }

    @Test
    void inlineNotesAreLinesOfTheirOwn() {
        Node.InlineNote note = Tree.inlineNote("dit \"non\" !");
        Document out =
                apply(
                        Tree.document("fr", Tree.paragraph("\"oui", note, "\" !")),
                        new CollectingReporter());

        Node.Paragraph p = (Node.Paragraph) out.blocks().getFirst();
        assertThat(Walk.plainText(p.content())).isEqualTo("«\u00A0oui\u00A0»\u202F!");
        Node.InlineNote set = (Node.InlineNote) p.content().get(1);
        assertThat(Walk.plainText(set.content())).isEqualTo("dit «\u00A0non\u00A0»\u202F!");
    }

    // ---- properties ----

    @ParameterizedTest
    @ValueSource(strings = {"fr", "fr-CA", "en", "de"})
    void randomLinesKeepTheirLettersAndASecondPassChangesNothing(String language) {
        Random random = new Random(20250120);
        String signs = "abcLMs'\"«»“”().,;:!?…-–%€ 0123  ⍽⸱x*†`↵";
        for (int round = 0; round < 3000; round++) {
            StringBuilder in = new StringBuilder();
            for (int i = random.nextInt(24); i >= 0; i--) {
                char c = signs.charAt(random.nextInt(signs.length()));
                in.append(c == '*' ? "*b*" : c == '`' ? "`c`" : String.valueOf(c));
            }
            String once = set(in.toString(), language);
            assertThat(letters(once)).as(in.toString()).isEqualTo(letters(in.toString()));
            assertThat(set(once, language)).as(in.toString()).isEqualTo(once);
            if (language.equals("fr")) {
                assertThat(once.replace("*", "").replace('↵', ' '))
                        .as(in.toString())
                        .doesNotContainPattern(" [;:!?»]")
                        .doesNotContain("« ");
            }
        }
    }

    private static String letters(String text) {
        StringBuilder out = new StringBuilder();
        text.chars()
                .filter(Character::isLetterOrDigit)
                .filter(c -> c != 'x')
                .forEach(c -> out.append((char) c));
        return out.toString();
    }

    // ---- signs ----

    private static String set(String line, String language) {
        return set(line, Tree.metadata(language));
    }

    private static String set(String line, Metadata metadata) {
        return set(line, metadata, new CollectingReporter());
    }

    private static String set(String line, Metadata metadata, CollectingReporter reporter) {
        List<Inline> inlines = new Signs(line).read('\0');
        Node.Block block = new Node.Paragraph(inlines, new Span(FILE, 0, 1), Attributes.NONE);
        Document out = apply(new Document(metadata, List.of(block)), reporter);
        StringBuilder text = new StringBuilder();
        write(text, ((Node.Paragraph) out.blocks().getFirst()).content());
        return text.toString();
    }

    private static Document apply(Document document, CollectingReporter reporter) {
        return Passes.apply(document, (_, _) -> Optional.empty(), reporter);
    }

    /// Reads a line of signs.
    private static final class Signs {
        private final String line;
        private int at;

        Signs(String line) {
            this.line = line;
        }

        List<Inline> read(char end) {
            List<Inline> all = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            int from = at;
            while (at < line.length() && line.charAt(at) != end) {
                char c = line.charAt(at);
                Inline node = special(c, all, text, from);
                if (node != null) {
                    all.add(node);
                    from = at + 1;
                } else {
                    text.append(c == '⍽' ? '\u00A0' : c == '⸱' ? '\u202F' : c);
                }
                at++;
            }
            flush(all, text, from);
            return all;
        }

        private Inline special(char c, List<Inline> all, StringBuilder text, int from) {
            if ("*`{<^↵¶†".indexOf(c) < 0) {
                return null;
            }
            flush(all, text, from);
            Span span = new Span(FILE, at, at + 1);
            at += "*`{<^".indexOf(c) >= 0 ? 1 : 0;
            return switch (c) {
                case '*' -> new Node.Emphasis(read('*'), span, Attributes.NONE);
                case '^' -> new Node.Superscript(read('^'), span, Attributes.NONE);
                case '{' ->
                        new Node.Phrase(
                                Optional.empty(),
                                read('}'),
                                span,
                                Attributes.NONE.with("lang", "en"));
                case '<' ->
                        new Node.Phrase(
                                Optional.empty(), read('>'), span, Attributes.ofClass("grouped"));
                case '`' -> {
                    int start = at;
                    at = line.indexOf('`', at);
                    yield new Node.CodeSpan(line.substring(start, at), span, Attributes.NONE);
                }
                case '↵' -> new Node.SoftBreak(span);
                case '¶' -> new Node.HardBreak(span);
                default -> new Node.NoteReference("1", span, Attributes.NONE);
            };
        }

        private void flush(List<Inline> all, StringBuilder text, int from) {
            if (!text.isEmpty()) {
                all.add(new Node.Text(text.toString(), new Span(FILE, from, at)));
                text.setLength(0);
            }
        }
    }

    private static void write(StringBuilder out, List<Inline> inlines) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Node.Text n ->
                        out.append(n.text().replace('\u00A0', '⍽').replace('\u202F', '⸱'));
                case Node.Emphasis n -> {
                    out.append('*');
                    write(out, n.content());
                    out.append('*');
                }
                case Node.Phrase n -> {
                    boolean foreign = n.attributes().get("lang").isPresent();
                    out.append(foreign ? '{' : '<');
                    write(out, n.content());
                    out.append(foreign ? '}' : '>');
                }
                case Node.Superscript n -> {
                    out.append('^');
                    write(out, n.content());
                    out.append('^');
                }
                case Node.CodeSpan n -> out.append('`').append(n.text()).append('`');
                case Node.SoftBreak _ -> out.append('↵');
                case Node.HardBreak _ -> out.append('¶');
                default -> out.append('†');
            }
        }
    }
}
