package org.livret.doc;

import org.livret.math.PlainFormula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads a tree in document order.
public final class Walk {
    private Walk() {}

    /// Hands every node below and including the given ones to the visitor, parents first.
    public static void each(List<? extends Node> nodes, Consumer<? super Node> visitor) {
        for (Node node : nodes) {
            visitor.accept(node);
            each(children(node), visitor);
        }
    }

    /// The nodes directly below a node, in document order.
    public static List<? extends Node> children(Node node) {
        return switch (node) {
            case Node.Heading n -> n.content();
            case Node.Section n -> joined(List.of(n.heading()), n.blocks());
            case Node.Paragraph n -> n.content();
            case Node.Plain n -> n.content();
            case Node.BlockQuote n -> n.blocks();
            case Node.ListBlock n -> n.items();
            case Node.ListItem n -> n.blocks();
            case Node.DefinitionList n -> n.definitions();
            case Node.Definition n -> {
                List<Node> all = new ArrayList<>(n.terms());
                n.meanings().forEach(all::addAll);
                yield all;
            }
            case Node.Table n -> joined(joined(n.caption(), n.head()), joined(n.body(), n.foot()));
            case Node.Row n -> n.cells();
            case Node.Cell n -> n.blocks();
            case Node.Figure n -> joined(n.blocks(), n.caption());
            case Node.Division n -> n.blocks();
            case Node.NoteDefinition n -> n.blocks();
            case Node.Emphasis n -> n.content();
            case Node.Strong n -> n.content();
            case Node.Strikethrough n -> n.content();
            case Node.Superscript n -> n.content();
            case Node.Subscript n -> n.content();
            case Node.Phrase n -> n.content();
            case Node.Link n -> n.content();
            case Node.InlineNote n -> n.content();
            case Node.Citation n -> {
                List<Node> all = new ArrayList<>();
                for (Node.Cite cite : n.cites()) {
                    all.addAll(cite.before());
                    all.addAll(cite.after());
                }
                yield all;
            }
            case Node.CodeBlock _,
                    Node.ChartBlock _,
                    Node.FormulaBlock _,
                    Node.ThematicBreak _,
                    Node.Contents _,
                    Node.Include _,
                    Node.Text _,
                    Node.CodeSpan _,
                    Node.InlineFormula _,
                    Node.Image _,
                    Node.Abbreviation _,
                    Node.SoftBreak _,
                    Node.HardBreak _,
                    Node.NoteReference _,
                    Node.CrossReference _,
                    Node.PageReference _ ->
                    List.of();
        };
    }

    /// The words of inlines without any markup: what a contents entry, a bookmark or an alternative
    /// text says. Notes are left out.
    public static String plainText(List<? extends Node> nodes) {
        StringBuilder out = new StringBuilder();
        append(out, nodes);
        return out.toString();
    }

    private static void append(StringBuilder out, List<? extends Node> nodes) {
        for (Node node : nodes) {
            switch (node) {
                case Node.Text n -> out.append(n.text());
                case Node.CodeSpan n -> out.append(n.text());
                case Node.InlineFormula n -> out.append(PlainFormula.of(n.formula()));
                case Node.FormulaBlock n -> out.append(PlainFormula.of(n.formula()));
                case Node.Abbreviation n -> out.append(n.text());
                case Node.Image n -> out.append(n.alternative());
                case Node.SoftBreak _, Node.HardBreak _ -> out.append(' ');
                case Node.InlineNote _,
                        Node.NoteReference _,
                        Node.PageReference _,
                        Node.NoteDefinition _ -> {}
                case Node.CodeBlock n -> out.append(n.text());
                case Node.Block n -> append(out, children(n));
                case Node.Inline n -> append(out, children(n));
                case Node.ListItem n -> append(out, n.blocks());
                case Node.Definition n -> append(out, children(n));
                case Node.Row n -> append(out, n.cells());
                case Node.Cell n -> append(out, n.blocks());
            }
        }
    }

    private static List<Node> joined(List<? extends Node> first, List<? extends Node> second) {
        List<Node> all = new ArrayList<>(first.size() + second.size());
        all.addAll(first);
        all.addAll(second);
        return all;
    }
}
