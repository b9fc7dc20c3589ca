package org.livret.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.diag.CollectingReporter;
import org.livret.diag.ProblemText;
import org.livret.diag.SourceFile;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.TreeDump;
import org.livret.doc.Walk;
import org.livret.markdown.Defaults;
import org.livret.markdown.MarkdownReader;

import java.util.List;

/// Manuscripts and their indexes as text: a range has a dash, a main place stars.
class IndexTest {
    private final CollectingReporter reporter = new CollectingReporter();

    private Resolved resolved(String text) {
        Document document =
                MarkdownReader.read(new SourceFile("in.md", text), Defaults.of("fr"), reporter);
        return Resolver.resolve(document, reporter);
    }

    private String index(String text) {
        StringBuilder out = new StringBuilder();
        for (Index.Group group : resolved(text + "\n\n# Index {.index}\n").index().groups()) {
            out.append("== ").append(group.letter()).append('\n');
            write(group.entries(), 0, out);
        }
        return out.toString();
    }

    private static void write(List<Index.Entry> entries, int depth, StringBuilder out) {
        for (Index.Entry entry : entries) {
            out.repeat("  ", depth).append(Walk.plainText(entry.term()));
            for (Index.Place place : entry.places()) {
                String target = place.target().replace("index-place-", "");
                String shown = place.main() ? "*" + target + "*" : target;
                out.append(' ').append(place.range() ? shown + "-" : shown);
            }
            names(" → ", entry.see(), out);
            names(" + ", entry.seeAlso(), out);
            out.append('\n');
            write(entry.below(), depth + 1, out);
        }
    }

    private static void names(String before, List<Index.Reference> all, StringBuilder out) {
        for (Index.Reference reference : all) {
            out.append(before)
                    .append(reference.words())
                    .append(reference.target().isPresent() ? "" : "?");
        }
    }

    private List<String> problems() {
        return reporter.problems().stream()
                .map(problem -> ProblemText.render(problem).lines().toList())
                .map(lines ->
                        lines.getFirst().replace("in.md:", "") + " " + lines.getLast().strip())
                .toList();
    }

    @Test
    void entriesAreSortedBelowTheirLetters() {
        assertThat(
                        index(
                                """
                                [œuf]{.index} [zeste]{.index} [eau]{.index .main} [Élan]{.index}
                                [°]{.index} [3D]{.index} [eau]{.index} [x]{index="eau"}
                                """))
                .isEqualTo(
                        """
                        ==\s
                        ° 5
                        3D 6
                        == E
                        eau *3* 7 8
                        Élan 4
                        == O
                        œuf 1
                        == Z
                        zeste 2
                        """);
        assertThat(problems()).isEmpty();
    }

    @Test
    void anEntryMayStandBelowAnotherAndPlacesMayHaveSeveral() {
        assertThat(
                        index(
                                """
                                []{index="pain!miche; farine ; pain ! bis!rond"} [pain]{.index}

                                - []{index="α" sort="alpha"} []{index="lettres!β" sort="beta"}
                                - []{index="lettres!a"}
                                """))
                .isEqualTo(
                        """
                        == A
                        α 3
                        == F
                        farine 1
                        == L
                        lettres
                          a 5
                          β 4
                        == P
                        pain 2
                          bis
                            rond 1
                          miche 1
                        """);
    }

    @Test
    void headingsAndDivisionsAreRangesOtherBlocksAndNotesAreNot() {
        assertThat(
                        index(
                                """
                                # Un {#un index="a"}

                                ::: {index="b"}
                                Texte[^1].
                                :::

                                ::: {#c index="c" .main}
                                Texte.
                                :::

                                Alinéa.
                                {index="d"}

                                [^1]: La [note]{.index}.
                                """))
                .isEqualTo("== A\na un-\n== B\nb 1-\n== C\nc *c*-\n== D\nd 2\n== N\nnote 3\n");
    }

    @Test
    void referencesNameOtherEntries() {
        assertThat(
                        index(
                                """
                                [pâton]{.index see="pâte!levée"} []{index="pâte!levée"}
                                [sel]{.index see-also="pâte; pâton"}
                                """))
                .isEqualTo(
                        "== P\npâte\n  levée 2\npâton → pâte, levée\n== S\nsel 3 + pâte + pâton\n");
        assertThat(problems()).isEmpty();
    }

    @Test
    void anEntryLooksAsItsFirstWordsDo() {
        Resolved resolved =
                resolved(
                        "`--out`{.index} [*Émile* [x](#index)]{.index .main .q} \n\n# Index {.index}");
        List<Node.Inline> terms =
                resolved.index().groups().stream()
                        .flatMap(group -> group.entries().stream())
                        .flatMap(entry -> entry.term().stream())
                        .toList();
        assertThat(terms.toString())
                .contains("CodeSpan[text=--out")
                .contains("Emphasis")
                .contains("classes=[q]")
                .doesNotContain("Link");
        assertThat(resolved.anchors()).containsKeys("index-place-1", "index-place-2");
    }

    @Test
    void theIndexStandsBehindTheTextOfItsPlace() {
        Resolved section = resolved("[a]{.index}\n\n# I {.index}\n\nb\n\n## c\n");
        assertThat(TreeDump.of(section.document()))
                .contains("Paragraph\n    Text \"b\"\n  Contents index\n  Section");
        Resolved division = resolved("# I {.index}\n\n[a]{.index}\n\n::: index\n:::\n\nb\n");
        assertThat(TreeDump.of(division.document())).contains("Division index\n    Contents index");
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() {
        index(
                """
                [levain]{.index} [Levain]{.index} [x]{index="le vain"}
                [sel]{.index see="lévain"} []{index="sel"} []{index=" ! a"} []{.index}
                [eau]{.index see-also="feu"}
                """);
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "1:18: warning IX005 ‘Levain’ and ‘levain’ are two entries of the index."
                                + " hint: If they are one, write index=\"levain\" as at in.md:1.",
                        "1:35: warning IX005 ‘le vain’ and ‘levain’ are two entries of the index."
                                + " hint: If they are one, write index=\"levain\" as at in.md:1.",
                        "2:1: warning IX006 The entry ‘sel’ says ‘see lévain’, but has places of its"
                                + " own. hint: Write see-also= instead of see=, or mark the other"
                                + " places otherwise.",
                        "2:1: warning IX004 The index has no entry ‘lévain’ to refer to. hint: Did"
                                + " you mean ‘levain’?",
                        "2:44: warning IX007 This entry for the index has no words. hint: Name it as"
                                + " in index=\"pain\", with ‘!’ before an entry below it and ‘;’"
                                + " between two.",
                        "2:61: warning IX007 This entry for the index has no words. hint: Name it as"
                                + " in index=\"pain\", with ‘!’ before an entry below it and ‘;’"
                                + " between two.",
                        "3:1: warning IX004 The index has no entry ‘feu’ to refer to. hint: Mark it"
                                + " somewhere, as in ‘[feu]{.index}’.");
    }

    @Test
    void anIndexNeedsAPlaceAndEntries() {
        resolved("a [b]{.index} [c]{.index}\n");
        resolved("# Index {.index}\n");
        resolved("# Index {.index}\n\n- by hand\n");
        resolved("[a]{.index}\n\n::: index\n:::\n\n# Index {.index}\n");
        assertThat(problems())
                .containsExactly(
                        "1:3: warning IX001 The 2 entries for the index, of which this is the first,"
                                + " stand in none. hint: Give the index a place with a heading such"
                                + " as ‘# Index {.index}’.",
                        "1:1: warning IX002 Nothing is marked for the index that should stand here."
                                + " hint: Mark words as in ‘[levain]{.index}’, or write the index"
                                + " yourself.",
                        "6:1: warning IX003 The index stands elsewhere already. hint: Its first place"
                                + " is at in.md:3.");
    }

    @Test
    void aTitleLikeAReservedIdHasAnotherOne() {
        assertThat(resolved("# FN 1\n\n# Page_1\n").anchors().keySet())
                .containsExactly("x-fn-1", "page-1");
    }
}
