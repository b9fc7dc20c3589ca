package org.livret.cite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.diag.CollectingReporter;
import org.livret.diag.ProblemText;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.TreeDump;
import org.livret.doc.Walk;
import org.livret.markdown.Defaults;
import org.livret.markdown.MarkdownReader;
import org.livret.markdown.YamlFile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Manuscripts with their citations set, as plain text: notes in braces where they are called, an
/// entry of the bibliography on a line of its own behind a dash.
class CitationsTest {
    private static final String REFS =
            """
            @string{mac = "Macmillan"}
            @book{jevons, author = {Jevons, William Stanley}, title = {The Coal Question: An Inquiry},
              publisher = mac, address = {London}, year = 1865, langid = {english}}
            @article{sen, author = {Sen, Amartya and Dr{\\`e}ze, Jean}, title = {Development},
              journaltitle = {Review}, date = {1999-05}, volume = 12, pages = {12--34}}
            @book{mode, author = {Georges Perec}, title = {La Vie}, subtitle = {Romans},
              publisher = {Hachette}, location = {Paris}, date = {1978}}
            @book{souviens, author = {Georges Perec}, title = {Je me souviens},
              publisher = {Hachette}, location = {Paris}, date = {1978}}
            """;

    private final Map<String, String> files = new HashMap<>(Map.of("refs.bib", REFS));
    private final CollectingReporter reporter = new CollectingReporter();

    private final class TestFiles implements Citations.Files {
        @Override
        public Optional<SourceFile> text(String path, Span place) {
            return Optional.ofNullable(files.get(path)).map(text -> new SourceFile(path, text));
        }

        @Override
        public Citations.Data yaml(SourceFile file) {
            YamlFile read = YamlFile.read(file);
            return new Citations.Data(read.value(), read.fault(), read.place());
        }
    }

    private Document cited(String front, String text) {
        String manuscript = "---\n" + front + "\n---\n\n" + text + "\n";
        SourceFile file = new SourceFile("in.md", manuscript);
        Document document = MarkdownReader.read(file, Defaults.of("en"), reporter);
        return new Citations(new TestFiles()).apply(document, reporter);
    }

    private String set(String language, String style, String text) {
        String front = "lang: " + language + "\nbibliography: refs.bib\ncsl: " + style;
        return words(cited(front, text + "\n\n# R {.bibliography}"));
    }

    /// The text of the first paragraph.
    private String first(String language, String style, String text) {
        return set(language, style, text).lines().findFirst().orElse("");
    }

    private static String words(Document document) {
        StringBuilder out = new StringBuilder();
        write(document.blocks(), out);
        return out.toString();
    }

    private static void write(List<? extends Node> nodes, StringBuilder out) {
        for (Node node : nodes) {
            switch (node) {
                case Node.Text n ->
                        out.append(n.text().replace('\u00A0', ' ').replace('\u202F', ' '));
                case Node.SoftBreak _ -> out.append(' ');
                case Node.InlineNote n -> {
                    out.append('{');
                    write(n.content(), out);
                    out.append('}');
                }
                case Node.Phrase n when n.attributes().hasClass("cited-at") -> {}
                case Node.ListItem n -> {
                    out.append("- ");
                    write(n.blocks(), out);
                    out.append('\n');
                }
                case Node.Block n -> {
                    write(Walk.children(n), out);
                    out.append(n instanceof Node.Plain ? "" : "\n");
                }
                default -> write(Walk.children(node), out);
            }
        }
    }

    private List<String> problems() {
        return reporter.problems().stream()
                .map(problem -> {
                    List<String> lines = ProblemText.render(problem).lines().toList();
                    return lines.getFirst() + " " + lines.getLast().strip();
                })
                .toList();
    }

    // ---- author and date ----

    @Test
    void authorAndDateStandInTheText() {
        assertThat(
                        set(
                                "en",
                                "author-date",
                                "See [@jevons, p. 12; also @sen, chap. 3, *passim*] and [-@sen]."))
                .isEqualTo(
                        """
                        See (Jevons 1865, 12; also Sen and Drèze 1999, chap. 3, passim) and (1999).
                        R
                        - Jevons, William Stanley. 1865. The Coal Question: An Inquiry. London: Macmillan.
                        - Sen, Amartya, and Jean Drèze. 1999. “Development.” Review 12 (May): 12–34.

                        """);
        assertThat(problems()).isEmpty();
    }

    @Test
    void theSentenceMayNameTheAuthors() {
        assertThat(first("en", "author-date", "As @sen [p. 3] and @jevons say."))
                .isEqualTo("As Sen and Drèze (1999, 3) and Jevons (1865) say.");
    }

    @Test
    void lettersTellSourcesOfOneYearApartAndOneAuthorIsNamedOnce() {
        assertThat(set("en", "author-date", "[@mode; @souviens; @jevons] @mode"))
                .startsWith("(Perec 1978b, 1978a; Jevons 1865) Perec (1978b)\n")
                .contains("- Perec, Georges. 1978a. Je Me Souviens.")
                .contains("- Perec, Georges. 1978b. La Vie: Romans.");
    }

    @Test
    void frenchHasItsOwnStyleAndSpaces() {
        assertThat(set("fr", "author-date", "[voir @sen, p. 3-5 ; @jevons, chap. 2]"))
                .startsWith("(voir Sen, Drèze 1999, p. 3–5 ; Jevons 1865, chap. 2)\n")
                .contains("- JEVONS, William Stanley, 1865. The Coal Question: An Inquiry. London");
    }

    // ---- numbers ----

    @Test
    void numbersFollowTheOrderOfCitingAndBecomeRanges() {
        assertThat(set("fr", "numeric", "[@sen] [@jevons; @mode, p. 3] [@mode; @sen; @jevons]"))
                .startsWith("(1) (2, 3, p. 3) (1–3)\n")
                .contains("- 1.", "- 2. JEVONS");
        assertThat(first("en", "numeric", "[@sen; @jevons] @mode")).isEqualTo("[1], [2] Perec [3]");
    }

    // ---- notes ----

    @Test
    void notesStandCloseToTheirWordsAndGetShorter() {
        assertThat(
                        first(
                                "en",
                                "notes",
                                "Coal [see @jevons, p. 12]. Again [@jevons, p. 12], [@jevons, p. 14],"
                                        + " [@sen], [@jevons]. @mode [p. 2] says."))
                .isEqualTo(
                        "Coal{See William Stanley Jevons, The Coal Question: An Inquiry (London:"
                                + " Macmillan, 1865), 12.}. Again{Ibid.},{Ibid., 14.},{Amartya Sen"
                                + " and Jean Drèze, “Development,” Review 12 (May 1999):"
                                + " 12–34.},{Jevons, The Coal Question: An Inquiry.}. Perec{Georges"
                                + " Perec, La Vie: Romans (Paris: Hachette, 1978), 2.} says.");
    }

    @Test
    void withinANoteACitationIsAPartOfIt() {
        assertThat(first("en", "notes", "A^[See [@mode, p. 2].]."))
                .isEqualTo("A{See Georges Perec, La Vie: Romans (Paris: Hachette, 1978), 2.}.");
    }

    @Test
    void notesAreReadWhereTheyAreCalled() {
        String text = "[^1]: [@jevons, p. 3].\n\nA [@mode] and[^1] and [@jevons, p. 3].";
        assertThat(set("en", "notes", text)).contains("1978).} and and{Ibid.}.");
    }

    // ---- links ----

    @Test
    void citationsLeadToEntriesAndEntriesBack() {
        String dump =
                TreeDump.of(
                        cited(
                                "bibliography: refs.bib",
                                "[@jevons]\n\n# A {#ref-jevons}\n\n# R {.bibliography}"));
        assertThat(dump)
                .contains("Link \"#ref-jevons-2\" {#cite-1}")
                .contains("ListItem {#ref-jevons-2 .reference}")
                .contains("Link \"#cite-1\"");
    }

    @Test
    void aTitleInAnotherLanguageSaysSo() {
        String front = "lang: fr\nbibliography: refs.bib";
        assertThat(TreeDump.of(cited(front, "[@jevons]\n\n# R {.bibliography}")))
                .contains("Phrase {lang=\"en\"}\n");
    }

    // ---- where the bibliography stands ----

    @Test
    void theBibliographyStandsInItsPlaceOrAtTheEnd() {
        assertThat(
                        words(
                                cited(
                                        "bibliography: refs.bib",
                                        "# R {.bibliography}\n\nIntro.\n\n# B\n\n[@sen]")))
                .startsWith("R\nIntro.\n- Sen")
                .endsWith("B\n(Sen and Drèze 1999)\n");
        assertThat(
                        words(
                                cited(
                                        "bibliography: refs.bib",
                                        "# R {.bibliography}\n\n[@sen]\n\n::: bibliography\n:::")))
                .startsWith("R\n(Sen and Drèze 1999)\n- Sen");
        assertThat(problems()).isEmpty();

        assertThat(
                        words(
                                cited(
                                        "lang: fr\nbibliography: refs.bib",
                                        "## A\n\n[@sen]\n\n::: back-cover\nz\n:::")))
                .contains("Bibliographie\n- SEN")
                .endsWith("z\n\n");
        assertThat(problems())
                .containsExactly(
                        "in.md:3:15: note CT006 Nothing says where the bibliography belongs, so it"
                                + " stands at the end. hint: Give it a place with a heading such as"
                                + " ‘# References {.bibliography}’.");
    }

    @Test
    void whatIsNotCitedIsThereWhenItIsAskedFor() {
        String front = "bibliography: refs.bib\nnocite: ";
        assertThat(words(cited(front + "['@sen', mode]", "# R {.bibliography}")))
                .contains("- Perec", "- Sen")
                .doesNotContain("Jevons");
        assertThat(words(cited(front + "all", "# R {.bibliography}"))).contains("Jevons", "Sen");
    }

    // ---- forms ----

    @Test
    void sourcesMayBeJsonOrYaml() {
        String item =
                "\t{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"issued\":"
                        + " {\"date-parts\": [[2001, 2]]}, \"author\": [{\"family\": \"Doe\","
                        + " \"given\": \"Jane\"}]}";
        files.put("a.json", "[\n" + item + "\n]");
        files.put(
                "b.yaml",
                """
                references:
                - id: b
                  type: book
                  title: U
                  author: [{family: Roe, given: Ann}]
                  issued: {date-parts: [['2002']]}
                """);
        assertThat(words(cited("bibliography: [a.json, b.yaml]", "[@a] [@b]")))
                .startsWith("(Doe 2001) (Roe 2002)");
    }

    @Test
    void anEntryMayBorrowFromAnother() {
        files.put(
                "refs.bib",
                "@inbook{p, author={Doe, J.}, title={P}, crossref={w}, pages={1--2}}\n"
                        + "@BOOK(w, Title={Whole}, publisher={X}, year={2003})\n");
        assertThat(set("en", "author-date", "[@p]"))
                .contains("(Doe 2003)")
                .contains("“P.” In Whole, 1–2. X.");
    }

    // ---- what goes wrong ----

    @Test
    void anUnknownKeyIsToldWithTheNearest() {
        assertThat(first("en", "author-date", "[@jevon] @zzzzzzz")).isEqualTo("@jevon @zzzzzzz");
        assertThat(problems())
                .containsExactly(
                        "in.md:7:2: error CT001 No bibliography has a source ‘jevon’. hint: Did you"
                                + " mean ‘@jevons’?",
                        "in.md:7:10: error CT001 No bibliography has a source ‘zzzzzzz’. hint: Add"
                                + " it to the bibliography, or write ‘\\@’ for a sign that names no"
                                + " source.");
    }

    @Test
    void aFaultInABibliographyCostsNoOtherSource() {
        files.put(
                "refs.bib",
                "@book{a, title = }\n@book{b, title={B}, year=2001}\n@book{b, title={C}}\n@book{c, x");
        assertThat(first("en", "author-date", "[@a] [@b]")).endsWith(" (B 2001)");
        assertThat(problems()).hasSize(3);
        assertThat(problems().get(0)).startsWith("refs.bib:4:1: error CT002 ");
        assertThat(problems().get(1))
                .startsWith("refs.bib:3:1: warning CT003 The key ‘b’ is already that of another");
        assertThat(problems().get(2)).startsWith("refs.bib:1:1: error CT002 ");
    }

    @Test
    void whatIsNoStyleGivesWayToTheUsualOne() {
        files.put(
                "entity.csl",
                "<!DOCTYPE style [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<style>&x;</style>");
        files.put("other.csl", "<?xml version='1.0'?><html/>");
        files.put(
                "endless.csl",
                "<style class='in-text'><macro name='a'><text macro='a'/></macro><citation><layout>"
                        + "<text macro='a'/></layout></citation></style>");
        for (String style : List.of("entity.csl", "other.csl", "numerc")) {
            assertThat(first("en", style, "[@jevons]")).isEqualTo("(Jevons 1865)");
        }
        assertThat(first("en", "endless.csl", "[@jevons]")).isEqualTo("jevons");
        List<String> codes = new ArrayList<>();
        reporter.problems().forEach(problem -> codes.add(problem.code().id()));
        assertThat(codes).containsExactly("CT005", "CT005", "CT004", "CT008");
        assertThat(problems().get(2)).endsWith("hint: Did you mean ‘numeric’?");
        assertThat(problems().get(3)).contains("its macros name each other without end");
    }

    @Test
    void aFormIsKnownByTheNameOfItsFile() {
        cited("bibliography: refs.txt", "a");
        assertThat(problems().getFirst()).startsWith("in.md:2:15: error CT007 ");
    }
}
