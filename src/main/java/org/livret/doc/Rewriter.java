package org.livret.doc;

import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Rewrites a tree from the top down. A pass overrides [#block(Block)] or [#inline(Inline)] (one
/// node into any number of nodes), or [#inlines(List)] to see the neighbours in a line, and calls
/// `super` to go on below. A node whose children did not change is returned itself, so that
/// unchanged parts of the tree are shared and passes are cheap.
// The very same list back means that nothing changed; equal content would not do.
@SuppressWarnings("ReferenceEquality")
public abstract class Rewriter {
    /// Rewrites blocks that stand one below another.
    public List<Block> blocks(List<Block> blocks) {
        return each(blocks, this::block);
    }

    /// Rewrites inlines that stand side by side.
    public List<Inline> inlines(List<Inline> inlines) {
        return each(inlines, this::inline);
    }

    /// Rewrites one block; by default its children.
    protected List<Block> block(Block block) {
        return List.of(below(block));
    }

    /// Rewrites one inline; by default its children.
    protected List<Inline> inline(Inline inline) {
        return List.of(below(inline));
    }

    protected final Block below(Block block) {
        return switch (block) {
            case Node.Heading n -> {
                List<Inline> content = inlines(n.content());
                yield content == n.content()
                        ? n
                        : new Node.Heading(n.level(), content, n.span(), n.attributes());
            }
            case Node.Section n -> {
                Block heading = below(n.heading());
                List<Block> blocks = blocks(n.blocks());
                yield heading == n.heading() && blocks == n.blocks()
                        ? n
                        : new Node.Section(
                                (Node.Heading) heading, blocks, n.span(), n.attributes());
            }
            case Node.Paragraph n -> {
                List<Inline> content = inlines(n.content());
                yield content == n.content()
                        ? n
                        : new Node.Paragraph(content, n.span(), n.attributes());
            }
            case Node.Plain n -> plain(n);
            case Node.BlockQuote n -> {
                List<Block> blocks = blocks(n.blocks());
                yield blocks == n.blocks()
                        ? n
                        : new Node.BlockQuote(blocks, n.span(), n.attributes());
            }
            case Node.ListBlock n -> {
                List<Node.ListItem> items = each(n.items(), i -> List.of(item(i)));
                yield items == n.items()
                        ? n
                        : new Node.ListBlock(
                                n.ordered(), n.start(), n.tight(), items, n.span(), n.attributes());
            }
            case Node.DefinitionList n -> {
                List<Node.Definition> all = each(n.definitions(), d -> List.of(definition(d)));
                yield all == n.definitions()
                        ? n
                        : new Node.DefinitionList(all, n.span(), n.attributes());
            }
            case Node.Table n -> table(n);
            case Node.Figure n -> {
                List<Block> blocks = blocks(n.blocks());
                List<Inline> caption = inlines(n.caption());
                yield blocks == n.blocks() && caption == n.caption()
                        ? n
                        : new Node.Figure(blocks, caption, n.span(), n.attributes());
            }
            case Node.Division n -> {
                List<Block> blocks = blocks(n.blocks());
                yield blocks == n.blocks()
                        ? n
                        : new Node.Division(n.name(), blocks, n.span(), n.attributes());
            }
            case Node.NoteDefinition n -> {
                List<Block> blocks = blocks(n.blocks());
                yield blocks == n.blocks()
                        ? n
                        : new Node.NoteDefinition(n.label(), blocks, n.span(), n.attributes());
            }
            case Node.CodeBlock n -> n;
            case Node.ChartBlock n -> n;
            case Node.FormulaBlock n -> n;
            case Node.ThematicBreak n -> n;
            case Node.Contents n -> n;
            case Node.Include n -> n;
        };
    }

    protected final Inline below(Inline inline) {
        return switch (inline) {
            case Node.Emphasis n ->
                    content(n, n.content(), c -> new Node.Emphasis(c, n.span(), n.attributes()));
            case Node.Strong n ->
                    content(n, n.content(), c -> new Node.Strong(c, n.span(), n.attributes()));
            case Node.Strikethrough n ->
                    content(
                            n,
                            n.content(),
                            c -> new Node.Strikethrough(c, n.span(), n.attributes()));
            case Node.Superscript n ->
                    content(n, n.content(), c -> new Node.Superscript(c, n.span(), n.attributes()));
            case Node.Subscript n ->
                    content(n, n.content(), c -> new Node.Subscript(c, n.span(), n.attributes()));
            case Node.Phrase n ->
                    content(
                            n,
                            n.content(),
                            c -> new Node.Phrase(n.element(), c, n.span(), n.attributes()));
            case Node.Link n ->
                    content(
                            n,
                            n.content(),
                            c ->
                                    new Node.Link(
                                            n.destination(),
                                            n.title(),
                                            c,
                                            n.span(),
                                            n.attributes()));
            case Node.InlineNote n ->
                    content(n, n.content(), c -> new Node.InlineNote(c, n.span(), n.attributes()));
            case Node.Citation n -> {
                List<Node.Cite> cites = each(n.cites(), cite -> List.of(cite(cite)));
                yield cites == n.cites()
                        ? n
                        : new Node.Citation(n.inText(), cites, n.span(), n.attributes());
            }
            case Node.Text n -> n;
            case Node.CodeSpan n -> n;
            case Node.InlineFormula n -> n;
            case Node.Image n -> n;
            case Node.Abbreviation n -> n;
            case Node.SoftBreak n -> n;
            case Node.HardBreak n -> n;
            case Node.NoteReference n -> n;
            case Node.CrossReference n -> n;
            case Node.PageReference n -> n;
        };
    }

    private Node.Cite cite(Node.Cite n) {
        List<Inline> before = inlines(n.before());
        List<Inline> after = inlines(n.after());
        return before == n.before() && after == n.after()
                ? n
                : new Node.Cite(n.key(), n.withoutAuthor(), before, after, n.span());
    }

    private Inline content(Inline node, List<Inline> old, Function<List<Inline>, Inline> remade) {
        List<Inline> content = inlines(old);
        return content == old ? node : remade.apply(content);
    }

    private Node.Plain plain(Node.Plain n) {
        List<Inline> content = inlines(n.content());
        return content == n.content() ? n : new Node.Plain(content, n.span(), n.attributes());
    }

    private Node.ListItem item(Node.ListItem n) {
        List<Block> blocks = blocks(n.blocks());
        return blocks == n.blocks()
                ? n
                : new Node.ListItem(n.checked(), blocks, n.span(), n.attributes());
    }

    private Node.Definition definition(Node.Definition n) {
        List<Node.Plain> terms = each(n.terms(), t -> List.of(plain(t)));
        List<List<Block>> meanings = each(n.meanings(), m -> List.of(blocks(m)));
        return terms == n.terms() && meanings == n.meanings()
                ? n
                : new Node.Definition(terms, meanings, n.span(), n.attributes());
    }

    private Node.Table table(Node.Table n) {
        List<Node.Row> head = rows(n.head());
        List<Node.Row> body = rows(n.body());
        List<Node.Row> foot = rows(n.foot());
        List<Inline> caption = inlines(n.caption());
        boolean same =
                head == n.head() && body == n.body() && foot == n.foot() && caption == n.caption();
        return same
                ? n
                : new Node.Table(n.columns(), head, body, foot, caption, n.span(), n.attributes());
    }

    private List<Node.Row> rows(List<Node.Row> rows) {
        return each(
                rows,
                r -> {
                    List<Node.Cell> cells = each(r.cells(), c -> List.of(cell(c)));
                    return List.of(
                            cells == r.cells() ? r : new Node.Row(cells, r.span(), r.attributes()));
                });
    }

    private Node.Cell cell(Node.Cell n) {
        List<Block> blocks = blocks(n.blocks());
        return blocks == n.blocks()
                ? n
                : new Node.Cell(n.columnSpan(), n.rowSpan(), blocks, n.span(), n.attributes());
    }

    /// Maps each element to any number of elements; returns the very list when nothing changed.
    private static <T> List<T> each(List<T> old, Function<T, List<T>> map) {
        List<T> changed = null;
        for (int i = 0; i < old.size(); i++) {
            T before = old.get(i);
            List<T> after = map.apply(before);
            boolean same = after.size() == 1 && after.getFirst() == before;
            if (!same && changed == null) {
                changed = new ArrayList<>(old.size() + after.size());
                changed.addAll(old.subList(0, i));
            }
            if (changed != null) {
                changed.addAll(after);
            }
        }
        return changed == null ? old : changed;
    }
}
