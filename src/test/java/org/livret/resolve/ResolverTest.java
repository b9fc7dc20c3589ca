package org.livret.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livret.resolve.Tree.call;
import static org.livret.resolve.Tree.contents;
import static org.livret.resolve.Tree.division;
import static org.livret.resolve.Tree.document;
import static org.livret.resolve.Tree.figure;
import static org.livret.resolve.Tree.heading;
import static org.livret.resolve.Tree.inlineNote;
import static org.livret.resolve.Tree.link;
import static org.livret.resolve.Tree.metadata;
import static org.livret.resolve.Tree.note;
import static org.livret.resolve.Tree.paragraph;
import static org.livret.resolve.Tree.phrase;
import static org.livret.resolve.Tree.ref;
import static org.livret.resolve.Tree.resolve;

import org.junit.jupiter.api.Test;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.Walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ResolverTest {
    private static Document with(List<Node.Block> blocks, String... options) {
        return new Document(metadata("fr", options), blocks);
    }

    // ---- sections and ids ----

    @Test
    void sectionsNestByLevelAndTakeIdsFromTheirWords() {
        Tree.Outcome out =
                resolve(
                        document(
                                "fr",
                                paragraph("Avant."),
                                heading(1, "L'œuvre d’été", ""),
                                heading(2, "Où ?", ""),
                                paragraph("a"),
                                heading(1, "2025", ""),
                                heading(2, "Où ?", "")));

        assertThat(out.problems()).isEmpty();
        assertThat(contents(out.resolved().toc()))
                .isEqualTo(
                        """
                        L'œuvre d’été (#l-oeuvre-d-ete)
                          Où ? (#ou)
                        2025 (#section-2025)
                          Où ? (#ou-2)
                        """);
        assertThat(out.resolved().document().blocks()).hasSize(3);
        Node.Section first = (Node.Section) out.resolved().document().blocks().get(1);
        assertThat(((Node.Section) first.blocks().getFirst()).blocks()).hasSize(1);
    }

    @Test
    void aSlugIsTheSameBeforeAndAfterTypography() {
        assertThat(Slug.of("« L’IA : quel coût ? »", "s"))
                .isEqualTo(Slug.of("\"L'IA: quel coût?\"", "s"));
        assertThat(Slug.of("…", "section")).isEqualTo("section");
        assertThat(Slug.of("Łódź 2e\u0301t ﬁn", "s")).isEqualTo("lodz-2et-fin");
    }

    @Test
    void anExplicitIdIsNeverTakenByAnEarlierTitle() {
        Tree.Outcome out =
                resolve(document("fr", heading(1, "Prix", ""), heading(1, "Autre", "#prix")));

        assertThat(contents(out.resolved().toc())).isEqualTo("Prix (#prix-2)\nAutre (#prix)\n");
    }

    @Test
    void oneIdGivenTwiceIsReportedWithTheFirstPlace() {
        Tree.Outcome out =
                resolve(document("fr", heading(1, "A", "#x"), paragraph(phrase("#x", "b"))));

        assertThat(out.problems()).containsExactly("RF001 The id ‘x’ is already taken.");
    }

    @Test
    void skippedLevelsAndEmptyHeadingsAreReportedAndKept() {
        Tree.Outcome out =
                resolve(
                        document(
                                "fr",
                                heading(1, "A", ""),
                                heading(3, "B", ""),
                                heading(2, " ", "")));

        assertThat(out.problems())
                .containsExactly(
                        "RF006 This heading of level 3 stands directly below one of level 1.",
                        "RF007 This heading has no words, so the contents leave it out.");
        assertThat(contents(out.resolved().toc())).isEqualTo("A (#a)\n  B (#b)\n");
    }

    @Test
    void headingsInPanelsOpenNoSectionsButThoseInOtherDivisionsDo() {
        Tree.Outcome out =
                resolve(
                        document(
                                "fr",
                                division("note", "", heading(2, "Encadré", "")),
                                division(
                                        "faq",
                                        "",
                                        heading(1, "Questions", ""),
                                        heading(2, "Une", ".unlisted"))));

        assertThat(contents(out.resolved().toc())).isEqualTo("Questions (#questions)\n");
    }

    // ---- numbers ----

    @Test
    void headingsAreNumberedByLevelFromTheHighestInUse() {
        List<Node.Block> blocks =
                List.of(
                        heading(1, "Titre", ".unnumbered"),
                        heading(2, "A", ""),
                        heading(3, "B", ""),
                        heading(3, "C", ""),
                        heading(2, "D", "number=7"),
                        heading(2, "E", ""),
                        heading(3, "F", ".unnumbered"),
                        heading(3, "G", ""));
        assertThat(contents(resolve(with(blocks, "numbering: true")).resolved().toc()))
                .isEqualTo(
                        """
                        Titre (#titre)
                          1 A (#a)
                            1.1 B (#b)
                            1.2 C (#c)
                          7 D (#d)
                          8 E (#e)
                            F (#f)
                            8.1 G (#g)
                        """);
        assertThat(contents(resolve(with(blocks, "numbering: 1", "toc-depth: 1")).resolved().toc()))
                .isEqualTo("Titre (#titre)\n  1 A (#a)\n  7 D (#d)\n  8 E (#e)\n");
    }

    @Test
    void aClassWithALabelCountsByItself() {
        Tree.Outcome out =
                resolve(
                        with(
                                List.of(
                                        heading(1, "Ouverture", ""),
                                        heading(1, "Qui ?", ".lecon"),
                                        heading(1, "Combien ?", ".lecon #lecon-cout"),
                                        paragraph("Voir ", ref("lecon-cout"), ".")),
                                "labels.lecon: Leçon"));

        assertThat(contents(out.resolved().toc()))
                .isEqualTo(
                        "Ouverture (#ouverture)\n"
                                + "Leçon 1 Qui ? (#qui)\n"
                                + "Leçon 2 Combien ? (#lecon-cout)\n");
        Node.Link link = firstLink(out.resolved());
        assertThat(Walk.plainText(link.content())).isEqualTo("leçon\u00A02");
        assertThat(link.content().getLast()).isInstanceOf(Node.PageReference.class);
        assertThat(((Node.PageReference) link.content().getLast()).before())
                .isEqualTo(", page\u00A0");
    }

    @Test
    void figuresCountWhenTheyHaveACaptionOrAnId() {
        Tree.Outcome out =
                resolve(
                        document(
                                "fr",
                                figure("", "Coûts"),
                                figure(""),
                                figure("#vue"),
                                figure(".unnumbered", "Photo"),
                                division("equation", "#somme", paragraph("a"))));

        assertThat(Tree.map(out.resolved().anchors()))
                .isEqualTo(
                        Map.of(
                                "figure-1",
                                "FIGURE Figure 1",
                                "somme",
                                "EQUATION Équation 1",
                                "vue",
                                "FIGURE Figure 2"));
    }

    // ---- cross-references ----

    @Test
    void aCrossReferenceSaysWhatItPointsAtInTheLanguageOfThePublication() {
        assertThat(said("fr", "Voir ", ref("vue"))).isEqualTo("figure\u00A01");
        assertThat(said("fr", ref("vue"), " montre")).isEqualTo("Figure\u00A01");
        assertThat(said("fr", "Fin. ", ref("vue"))).isEqualTo("Figure\u00A01");
        assertThat(said("en", "See ", ref("vue"))).isEqualTo("Figure\u00A01");
        assertThat(said("de", "Siehe ", ref("vue"))).isEqualTo("Abbildung\u00A01");
        assertThat(said("fr", "Voir ", ref("fig:vue"))).isEqualTo("figure\u00A01");
        assertThat(said("fr", "Voir ", ref("partie"))).isEqualTo("«\u00A0Une partie\u00A0»");
        assertThat(said("fr", "Voir ", ref("mot"))).isEqualTo("«\u00A0terme\u00A0»");
    }

    private static String said(String language, Object... content) {
        Tree.Outcome out =
                resolve(
                        document(
                                language,
                                paragraph(content),
                                figure("#vue", "Vue"),
                                heading(1, "Une partie", "#partie"),
                                paragraph(phrase("#mot", "terme"))));
        assertThat(out.problems()).isEmpty();
        return Walk.plainText(firstLink(out.resolved()).content());
    }

    @Test
    void anUnknownTargetIsReportedWithTheNearestIdAndItsWordsAreKept() {
        Tree.Outcome out =
                resolve(
                        document(
                                "fr",
                                heading(1, "Coûts", "#couts"),
                                paragraph("Voir ", ref("cout"))));

        assertThat(out.problems())
                .containsExactly("RF002 Nothing in the publication has the id ‘cout’.");
        assertThat(Walk.plainText(out.resolved().document().blocks())).isEqualTo("CoûtsVoir cout");
    }

    @Test
    void aTargetWithoutNameIsReported() {
        Node.Block target = new Node.ThematicBreak(Tree.place(), Tree.braces("#trait"));
        assertThat(resolve(document("fr", target, paragraph("Voir ", ref("trait")))).problems())
                .containsExactly(
                        "RF011 The place ‘trait’ has neither a number nor a title that could be"
                                + " said here.");
    }

    // ---- links ----

    @Test
    void linksThatLeadNowhereKeepTheirWordsOnly() {
        Tree.Outcome out =
                resolve(
                        document(
                                "fr",
                                paragraph(
                                        link("#rien", "un"),
                                        link("autre.md#x", "deux"),
                                        link("javascript:alert(1)", "trois"),
                                        link("https://a.b/c", "quatre"),
                                        link("mailto:a@b.c", "cinq"))));

        assertThat(out.problems())
                .containsExactly(
                        "RF003 The link ‘#rien’ leads nowhere, so only its words are kept.",
                        "RF004 The file ‘autre.md#x’ is not part of the publication, so only the"
                                + " words of the link are kept.",
                        "RF005 Links such as ‘javascript:alert(1)’ are not allowed, so only the"
                                + " words are kept.");
        Node.Paragraph p = (Node.Paragraph) out.resolved().document().blocks().getFirst();
        assertThat(p.content().stream().filter(Node.Link.class::isInstance)).hasSize(2);
        assertThat(Walk.plainText(p.content())).isEqualTo("undeuxtroisquatrecinq");
    }

    @Test
    void aLinkToAnIncludedManuscriptLeadsToItsPlaceHere() {
        SourceFile chapter = new SourceFile("source/parts/one.md", "# Un\n");
        Node.Heading included =
                new Node.Heading(1, Tree.inlines("Un"), new Span(chapter, 0, 4), Attributes.NONE);
        Tree.Outcome out =
                resolve(
                        document(
                                "fr",
                                paragraph(link("parts/one.md", "a")),
                                included,
                                paragraph(link("./parts/one.md#un", "b"))));

        assertThat(out.problems()).isEmpty();
        assertThat(firstLink(out.resolved()).destination()).isEqualTo("#un");
    }

    // ---- notes ----

    @Test
    void notesAreNumberedInTheOrderOfTheirFirstCalls() {
        Tree.Outcome out =
                resolve(
                        document(
                                "fr",
                                note("z", "dernière"),
                                paragraph(
                                        "a",
                                        call("b"),
                                        inlineNote("en ligne"),
                                        call("z"),
                                        call("b")),
                                note("b", "appelée, avec ", call("c"), " dedans"),
                                note("c", "note d'une note")));

        assertThat(out.problems()).isEmpty();
        assertThat(
                        out.resolved().notes().values().stream()
                                .map(n -> n.number() + " " + Walk.plainText(n.blocks())))
                .containsExactly(
                        "1 appelée, avec  dedans", "2 note d'une note", "3 en ligne", "4 dernière");
        Node.Paragraph text = (Node.Paragraph) out.resolved().document().blocks().getFirst();
        assertThat(
                        text.content().stream()
                                .filter(Node.NoteReference.class::isInstance)
                                .map(n -> ((Node.NoteReference) n).label()))
                .containsExactly("1", "3", "4", "1");
    }

    @Test
    void missingUnusedAndRepeatedNotesAreReported() {
        Tree.Outcome out =
                resolve(
                        document(
                                "fr",
                                paragraph("a", call("un"), call("sourc")),
                                note("un", "x"),
                                note("un", "y"),
                                note("source", "z")));

        assertThat(out.problems())
                .containsExactly(
                        "RF010 The note ‘un’ is written twice, and the second text is left out.",
                        "RF008 There is no note ‘sourc’.",
                        "RF009 Nothing calls the note ‘source’, so it is left out.");
        assertThat(Walk.plainText(out.resolved().document().blocks())).isEqualTo("a[^sourc]");
    }

    @Test
    void aNoteThatCallsItselfEnds() {
        Tree.Outcome out =
                resolve(document("fr", paragraph("a", call("n")), note("n", "voir ", call("n"))));

        assertThat(out.resolved().notes()).hasSize(1);
    }

    @Test
    void eachFileHasItsOwnLabelsOfNotes() {
        SourceFile chapter = new SourceFile("source/b.md", "[^1] [^1]: b");
        Span place = new Span(chapter, 0, 4);
        Node.Block theirs =
                new Node.Paragraph(
                        List.of(new Node.NoteReference("1", place, Attributes.NONE)),
                        place,
                        Attributes.NONE);
        Node.Block text =
                new Node.NoteDefinition("1", List.of(paragraph("la leur")), place, Attributes.NONE);
        Tree.Outcome out =
                resolve(
                        document(
                                "fr",
                                paragraph("a", call("1")),
                                note("1", "la nôtre"),
                                theirs,
                                text));

        assertThat(out.problems()).isEmpty();
        assertThat(out.resolved().notes().values().stream().map(n -> Walk.plainText(n.blocks())))
                .containsExactly("la nôtre", "la leur");
    }

    // ---- front matter ----

    @Test
    void aBadValueIsReportedAndAnUnknownLanguageSpeaksEnglish() {
        Tree.Outcome bad =
                resolve(with(List.of(figure("", "x")), "toc-depth: beaucoup", "numbering: 2"));
        assertThat(bad.problems())
                .containsExactly("RF012 The value ‘beaucoup’ of ‘toc-depth’ cannot be used.");

        Tree.Outcome out = resolve(document("fi", figure("", "x")));
        assertThat(out.problems()).hasSize(1).first().asString().startsWith("RF013");
        assertThat(out.resolved().anchors().get("figure-1").label()).isEqualTo("Figure");
    }

    private static Node.Link firstLink(Resolved resolved) {
        List<Node.Link> links = new ArrayList<>();
        Walk.each(
                resolved.document().blocks(),
                node -> {
                    if (node instanceof Node.Link link) {
                        links.add(link);
                    }
                });
        return links.getFirst();
    }

    @Test
    void labelsAndReferencesSpeakTheLanguageOfTheirPart() {
        Document document =
                document(
                        "fr",
                        figure("#a", "Un"),
                        paragraph("Voir ", ref("a"), " et ", ref("b"), "."),
                        division(
                                "div",
                                "lang=en",
                                figure("#b", "Two"),
                                paragraph("See ", ref("a"), " and ", ref("b"), ".")));

        Resolved resolved = resolve(document).resolved();

        assertThat(resolved.anchors().get("b").label()).isEqualTo("Figure");
        assertThat(Walk.plainText(resolved.document().blocks()))
                .contains("Voir figure\u00A01 et figure\u00A02.")
                .contains("See Figure\u00A01 and Figure\u00A02.");
    }
}
