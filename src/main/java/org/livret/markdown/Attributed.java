package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;

/// Gives nodes the attributes that stand in braces after them. Braces come later than what a node
/// has already, and win.
final class Attributed {
    private Attributed() {}

    /// The inline with more attributes and a span that reaches to the end of the braces, or null
    /// when its kind takes none.
    static @Nullable Inline inline(Inline node, Attributes braces, Span bracesSpan) {
        Attributes all = Braces.join(node.attributes(), braces);
        Span span = node.span().to(bracesSpan);
        return switch (node) {
            case Node.Emphasis n -> new Node.Emphasis(n.content(), span, all);
            case Node.Strong n -> new Node.Strong(n.content(), span, all);
            case Node.Strikethrough n -> new Node.Strikethrough(n.content(), span, all);
            case Node.Superscript n -> new Node.Superscript(n.content(), span, all);
            case Node.Subscript n -> new Node.Subscript(n.content(), span, all);
            case Node.Phrase n -> new Node.Phrase(n.element(), n.content(), span, all);
            case Node.CodeSpan n -> new Node.CodeSpan(n.text(), span, all);
            case Node.InlineFormula n ->
                    new Node.InlineFormula(n.formula(), n.display(), span, all);
            case Node.Link n -> new Node.Link(n.destination(), n.title(), n.content(), span, all);
            case Node.Image n -> new Node.Image(n.source(), n.alternative(), n.title(), span, all);
            case Node.Abbreviation n -> new Node.Abbreviation(n.text(), n.expansion(), span, all);
            case Node.NoteReference n -> new Node.NoteReference(n.label(), span, all);
            case Node.InlineNote n -> new Node.InlineNote(n.content(), span, all);
            case Node.Citation n -> new Node.Citation(n.inText(), n.cites(), span, all);
            case Node.CrossReference n -> new Node.CrossReference(n.target(), span, all);
            case Node.Text _, Node.SoftBreak _, Node.HardBreak _, Node.PageReference _ -> null;
        };
    }

    /// The block with more attributes; its span stays, because braces may stand apart from it.
    static Block block(Block node, Attributes braces) {
        Attributes all = Braces.join(node.attributes(), braces);
        return switch (node) {
            case Node.Heading n -> new Node.Heading(n.level(), n.content(), n.span(), all);
            case Node.Section n -> new Node.Section(n.heading(), n.blocks(), n.span(), all);
            case Node.Paragraph n -> new Node.Paragraph(n.content(), n.span(), all);
            case Node.Plain n -> new Node.Plain(n.content(), n.span(), all);
            case Node.BlockQuote n -> new Node.BlockQuote(n.blocks(), n.span(), all);
            case Node.ListBlock n ->
                    new Node.ListBlock(n.ordered(), n.start(), n.tight(), n.items(), n.span(), all);
            case Node.DefinitionList n -> new Node.DefinitionList(n.definitions(), n.span(), all);
            case Node.CodeBlock n -> new Node.CodeBlock(n.language(), n.text(), n.span(), all);
            case Node.FormulaBlock n -> new Node.FormulaBlock(n.formula(), n.span(), all);
            case Node.ChartBlock n ->
                    new Node.ChartBlock(n.chart(), n.alternative(), n.span(), all);
            case Node.ThematicBreak n -> new Node.ThematicBreak(n.span(), all);
            case Node.Table n ->
                    new Node.Table(
                            n.columns(), n.head(), n.body(), n.foot(), n.caption(), n.span(), all);
            case Node.Figure n -> new Node.Figure(n.blocks(), n.caption(), n.span(), all);
            case Node.Division n -> new Node.Division(n.name(), n.blocks(), n.span(), all);
            case Node.Contents n -> new Node.Contents(n.listed(), n.span(), all);
            case Node.Include n -> new Node.Include(n.path(), n.span(), all);
            case Node.NoteDefinition n ->
                    new Node.NoteDefinition(n.label(), n.blocks(), n.span(), all);
        };
    }
}
