package org.livret.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.livret.resolve.Tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Lines in and out are written in signs: `⍽` is U+00A0, `⸱` U+202F, `↵` a soft break, `¶` a hard
/// one, `†` the call of a note, `^…^` superscript, `*…*` emphasis, `` `…` `` code, `{…}` an English
/// phrase.
class TypographyTest {
    private static final SourceFile FILE = new SourceFile("t.md", "x".repeat(4000));

    // ---- French ----

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // spaces and punctuation
                "P1 | Superman !               | Superman⸱!",
                "P1 | mot⍽; suite              | mot⸱; suite",
                "P1 | mot   ? Oui              | mot⸱? Oui",
                "P1 | *mot* ! suite            | *mot*⸱! suite",
                "P1 | mot↵! suite              | mot⸱! suite",
                "P1 | mot† ! suite             | mot†⸱! suite",
                "P1 | `f()` ; suite            | `f()`⸱; suite",
                "P2 | Quoi !?                  | Quoi⸱!?",
                "P2 | Quoi ! ?                 | Quoi⸱!?",
                "P3 | Superman : le film       | Superman⍽: le film",
                "P3 | Superman⸱: le film       | Superman⍽: le film",
                "P4 | Yahoo!                   | Yahoo!",
                "P4 | Superman: le film        | Superman: le film",
                "P5 | fdda:5cc1:23:4::1f       | fdda:5cc1:23:4::1f",
                "P5 | à 10:30, ratio 16:9      | à 10:30, ratio 16:9",
                "P5 | https://a.b/c?d='e'...f  | https://a.b/c?d='e'...f",
                "P5 | Voir https://a.b !       | Voir https://a.b⸱!",
                "P5 | C:\\x\\l'a...b           | C:\\x\\l'a...b",
                "P5 | d'a...b@a.fr             | d’a...b@a.fr",
                "P5 | `a ! ... \"b\"`          | `a ! ... \"b\"`",
                "P6 | (?) et [!] et (!)        | (?) et [!] et (!)",
                "P6 | mot…! mot…⍽!             | mot…! mot…⸱!",
                "P7 | (oui) ! [non] ?          | (oui)⸱! [non]⸱?",
                "P7 | « oui » ?                | «⍽oui⍽»⸱?",
                "P8 | «test»                   | «⍽test⍽»",
                "P8 | « test »                 | «⍽test⍽»",
                "P8 | «*test*»                 | «⍽*test*⍽»",
                "P8 | «↵test »                 | «⍽test⍽»",
                "P9 | mot , suite .            | mot, suite.",
                "P9 | 12,5 et .5 et le .NET    | 12,5 et .5 et le .NET",
                "P9 | mot … et … rien          | mot… et… rien",
                "P9 | 1, 2, …, n               | 1, 2, …, n",
                "P10 | ( mot ) [ mot ]         | (mot) [mot]",
                "P10 | « a “ b ” »             | «⍽a “b”⍽»",
                "P10 | case vide : [ ]         | case vide⍽: [ ]",
                "P11 | d’« huile »             | d’«⍽huile⍽»",
                "P11 | d’ « huile »            | d’«⍽huile⍽»",
                "P11 | l’ eau, qu’ il          | l’eau, qu’il",
                "P12 | mot – aside – mot       | mot –⍽aside⍽– mot",
                "P12 | mot — aside —, mot      | mot —⍽aside⍽—, mot",
                "P12 | mot – fin. A – b – c    | mot –⍽fin. A –⍽b⍽– c",
                "P12 | de 1914 – 1918          | de 1914 – 1918",
                "P12 | – Bonjour               | –⍽Bonjour",
                "P14 | a  b⍽ c\t d             | a b⍽c d",
                "P14 | *a *¶ b                 | *a*¶b",
                // quotes, apostrophes, dots, dashes
                "Q1 | \"*Citation forte !*\".  | «⍽*Citation forte⸱!*⍽».",
                "Q1 | (\"mot\")                | («⍽mot⍽»)",
                "Q1 | l'\"huile\"              | l’«⍽huile⍽»",
                "Q1 | de \"10 à 20\" ans       | de «⍽10 à 20⍽» ans",
                "Q1 | \"mot\"†, \"`code`\"     | «⍽mot⍽»†, «⍽`code`⍽»",
                "Q2 | « a \"b\" c »            | «⍽a “b” c⍽»",
                "Q2 | \"a \"b\" c\"            | «⍽a “b” c⍽»",
                "Q2 | \"a 'b' c\"              | «⍽a ‘b’ c⍽»",
                "Q3 | 2'33\" contre 2'44\"     | 2'33\" contre 2'44\"",
                "Q3 | un écran de 13\" ici     | un écran de 13\" ici",
                "Q4 | seul: \" !               | seul: \"⸱!",
                "Q5 | t'avoir, aujourd'hui     | t’avoir, aujourd’hui",
                "Q5 | l'*eau* qu'`il`          | l’*eau* qu’`il`",
                "Q5 | l'été '68                | l’été ’68",
                "Q6 | Fin...                   | Fin…",
                "Q6 | etc... et etc…           | etc. et etc.",
                "Q6 | .... et ../a et .../b    | .... et ../a et .../b",
                "Q7 | mot -- aside -- mot      | mot –⍽aside⍽– mot",
                "Q7 | 1914--1918 et --aide     | 1914–1918 et --aide",
                "Q8 | 1914-1918                | 1914-1918",
                "Q9 | 12 x 34 et 4x4 m         | 12⍽×⍽34 et 4×4⍽m",
                "Q9 | 0x10, 10x, xx            | 0x10, 10x, xx",
                // numbers, units, dates
                "N1 | 12 635 et 1 234 567      | 12⸱635 et 1⸱234⸱567",
                "N1 | en 2025 100 personnes    | en 2025 100 personnes",
                "N1 | 01 234 567               | 01 234 567",
                "N2 | 2025 et 12635            | 2025 et 12635",
                "N4 | 10 km, 5 %, 88%, 12 €    | 10⍽km, 5⍽%, 88⍽%, 12⍽€",
                "N4 | 20 °C, 20°C, 45°         | 20⍽°C, 20⍽°C, 45°",
                "N4 | 5 millions et 3 m’ont    | 5⍽millions et 3 m’ont",
                "N4 | 10↵km                    | 10⍽km",
                "N4 | 3 h, 16 h 15, 5 *kg*     | 3⍽h, 16⍽h⍽15, 5⍽*kg*",
                "N6 | 14 juillet 1789          | 14⍽juillet 1789",
                "N6 | 1er janvier, 120 mai     | 1^er^⍽janvier, 120 mai",
                "N7 | le 1er mai, la 2e, 1ers  | le 1^er^⍽mai, la 2^e^, 1^ers^",
                "N7 | XIXe siècle, Ce Me 3D    | XIX^e^⍽siècle, Ce Me 3D",
                "N7 | Ier siècle et le 2d      | I^er^⍽siècle et le 2^d^",
                "N7 | 3e4, 2e-5, R2d2, 12ex    | 3e4, 2e-5, R2d2, 12ex",
                "N9 | n° 5, N° 12              | n°⍽5, N°⍽12",
                "N11 | 12,50€                  | 12,50⍽€",
                // abbreviations
                "A | M. Dupont, Mme Curie      | M.⍽Dupont, Mme⍽Curie",
                "A | (p. 12), vol. 2, t. II    | (p.⍽12), vol.⍽2, t.⍽II",
                "A | av. J.-C., J.-P. Sartre   | av.⍽J.-C., J.-P.⍽Sartre",
                "A | le plan B. Le reste       | le plan B. Le reste",
                "A | le XIXe siècle, § 3       | le XIX^e^⍽siècle, §⍽3",
                // another language within
                "L | Il dit {\"no!\" ... it's} ! | Il dit {“no!” … it’s}⸱!",
                "L | « {it's} »                | «⍽{it’s}⍽»",
            })
    void french(String rule, String in, String out) {
        assertThat(set(in, "fr")).as(rule).isEqualTo(out);
        assertThat(set(out, "fr")).as(rule + " again").isEqualTo(out);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "missing-spaces: insert  | fr    | Yahoo! Non: oui; (?) 10:30 | Yahoo⸱! Non⍽: oui⸱;"
                        + " (?) 10:30",
                "guillemet-space: nnbsp  | fr    | « a » !                    | «⸱a⸱»⸱!",
                "narrow-space: nbsp      | fr    | a ! 12 345                 | a⍽! 12⍽345",
                "ranges: dash            | fr    | 1914-1918, 2025-01-20      | 1914–1918,"
                        + " 2025-01-20",
                "ordinals: keep          | fr    | le 1er                     | le 1er",
                "dialogue: true          | fr    | - Bonjour                  | —⍽Bonjour",
                "x: y                    | fr-CA | « a » ! b : c              | «⍽a⍽»! b⍽: c",
                "x: y                    | fr-CH | « a » !                    | «⸱a⸱»⸱!",
            })
    void frenchByOptionAndRegion(String option, String language, String in, String out) {
        String key = "typography." + option;
        assertThat(set(in, Tree.metadata(language, key))).isEqualTo(out);
        assertThat(set(out, Tree.metadata(language, key))).isEqualTo(out);
    }

    // ---- other languages ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "en | \"It's 'so' --- they say...\" | “It’s ‘so’ — they say…”",
                "en | pp. 12--15, --help, a--b      | pp. 12–15, --help, a–b",
                "en | the '90s, dogs' and 5'10\"    | the ’90s, dogs’ and 5'10\"",
                "en | Wait  : really !              | Wait  : really !",
                "de | \"Er sagt \"ja\"\"            | „Er sagt ‚ja‘“",
                "de-CH | \"ja\"                     | «ja»",
                "es | \"él dijo \"sí\"\"            | «él dijo “sí”»",
                "it | l'acqua \"viva\"              | l’acqua «viva»",
                "pt | \"a\"                         | «a»",
                "pt-BR | \"a\"                      | “a”",
                "nl | \"a 'b'\"                     | “a ‘b’”",
                "xx | \"a\" ... l'b                 | \"a\" ... l'b",
            })
    void otherLanguages(String language, String in, String out) {
        assertThat(set(in, language)).isEqualTo(out);
        assertThat(set(out, language)).isEqualTo(out);
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
            if ("*`{^↵¶†".indexOf(c) < 0) {
                return null;
            }
            flush(all, text, from);
            Span span = new Span(FILE, at, at + 1);
            at += "*`{^".indexOf(c) >= 0 ? 1 : 0;
            return switch (c) {
                case '*' -> new Node.Emphasis(read('*'), span, Attributes.NONE);
                case '^' -> new Node.Superscript(read('^'), span, Attributes.NONE);
                case '{' ->
                        new Node.Phrase(
                                Optional.empty(),
                                read('}'),
                                span,
                                Attributes.NONE.with("lang", "en"));
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
                    out.append('{');
                    write(out, n.content());
                    out.append('}');
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
