package org.livret.doc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

class TreeDumpTest {
    private static final SourceFile FILE = new SourceFile("a.md", "0123456789");
    private static final Span SPAN = new Span(FILE, 2, 5);

    @Test
    void everyNodeTakesOneLineIndentedByItsDepth() {
        Node.Inline text = new Node.Text("word", SPAN);
        Node.Inline strong =
                new Node.Strong(List.of(text), SPAN, Attributes.ofClass("x").withId("i"));
        Node.Block paragraph = new Node.Paragraph(List.of(strong), SPAN, Attributes.NONE);
        assertThat(TreeDump.of(List.of(paragraph)))
                .isEqualTo(
                        """
                        Paragraph
                          Strong {#i .x}
                            Text "word"
                        """);
        assertThat(TreeDump.withSpans(List.of(paragraph)))
                .startsWith("Paragraph @2..5\n  Strong {#i .x} @2..5\n");
    }

    @Test
    void whatTheEyeCannotTellIsEscaped() {
        Node text = new Node.Text("a\u00A0b\u202Fc\u00ADd \"\\\n\te\u200B", SPAN);
        assertThat(TreeDump.of(List.of(text)))
                .isEqualTo("Text \"a\\u00A0b\\u202Fc\\u00ADd \\\"\\\\\\n\\te\\u200B\"\n");
    }

    @Test
    void partsOfTablesFiguresAndDefinitionsAreNamed() {
        Node.Block plain = new Node.Plain(List.of(), SPAN, Attributes.NONE);
        Node.Cell cell = new Node.Cell(2, 1, List.of(plain), SPAN, Attributes.NONE);
        List<Node.Row> rows = List.of(new Node.Row(List.of(cell), SPAN, Attributes.NONE));
        List<Node.Column> columns = List.of(Node.Column.LEFT, Node.Column.NONE);
        List<Node.Inline> caption = List.of(new Node.Text("c", SPAN));
        Node table = new Node.Table(columns, rows, rows, List.of(), caption, SPAN, Attributes.NONE);
        Node.Definition definition =
                new Node.Definition(
                        List.of(new Node.Plain(List.of(), SPAN, Attributes.NONE)),
                        List.of(List.of(plain)),
                        SPAN,
                        Attributes.NONE);
        Node list = new Node.DefinitionList(List.of(definition), SPAN, Attributes.NONE);
        assertThat(TreeDump.of(List.of(table, list)))
                .isEqualTo(
                        """
                        Table left none
                          caption
                            Text "c"
                          head
                            Row
                              Cell columns=2
                                Plain
                          body
                            Row
                              Cell columns=2
                                Plain
                        DefinitionList
                          Definition
                            term
                              Plain
                            meaning
                              Plain
                        """);
    }

    @Test
    void ownValuesStandAfterTheName() {
        Attributes pair = Attributes.NONE.with("lang", "en \"x\"");
        List<Node> nodes =
                List.of(
                        new Node.ListBlock(true, 3, false, List.of(), SPAN, Attributes.NONE),
                        new Node.ListItem(Optional.of(true), List.of(), SPAN, Attributes.NONE),
                        new Node.CodeBlock(Optional.of("java"), "a\n", SPAN, Attributes.NONE),
                        new Node.Link("u", Optional.of("t"), List.of(), SPAN, Attributes.NONE),
                        new Node.Image("s", "a", Optional.empty(), SPAN, Attributes.NONE),
                        new Node.Phrase(Optional.of("kbd"), List.of(), SPAN, pair),
                        new Node.Abbreviation("IA", "x", SPAN, Attributes.NONE),
                        new Node.PageReference("p", ", page ", SPAN));
        assertThat(TreeDump.of(nodes))
                .isEqualTo(
                        """
                        ListBlock ordered start=3 loose
                        ListItem done
                        CodeBlock java "a\\n"
                        Link "u" title "t"
                        Image "s" alt "a"
                        Phrase kbd {lang="en \\"x\\""}
                        Abbreviation "IA" = "x"
                        PageReference "p" before ", page "
                        """);
    }

    @Test
    void metadataComesFirst() {
        LinkedHashMap<String, String> theme = new LinkedHashMap<>();
        theme.put("accent", "#c00");
        Metadata metadata =
                new Metadata(
                        "T",
                        Optional.empty(),
                        List.of(new Metadata.Person("A B", "aut", Optional.of("B, A"))),
                        Optional.of("2026"),
                        "fr",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("k"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        theme,
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        SPAN);
        assertThat(TreeDump.of(new Document(metadata, List.of())))
                .isEqualTo(
                        """
                        Metadata
                          title "T"
                          person aut "A B" file-as "B, A"
                          date "2026"
                          language "fr"
                          keyword "k"
                          theme accent "#c00"
                        """);
    }
}
