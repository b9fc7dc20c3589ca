package org.livret.layout;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.BreakStyle;
import org.livret.css.ComputedStyle;
import org.livret.css.PageStyle;
import org.livret.diag.Reporter;
import org.livret.layout.flow.Flow;
import org.livret.layout.flow.FlowContext;
import org.livret.layout.flow.LineGrid;
import org.livret.layout.flow.PageProblem;
import org.livret.layout.flow.Trials;
import org.livret.layout.inline.PageFacts;
import org.livret.layout.table.TableLayout;

import java.util.ArrayList;
import java.util.List;

/// Gives tables that would not read well on their page a page named [#PAGE], when the style has one
/// that is wider. What may not be parted from such a table, as a heading above it or the line that
/// names its source, goes along.
final class TurnedTables {
    /// The name of the pages that wide tables are put on.
    static final String PAGE = "landscape";

    /// Tables in boxes nested deeper than this stay where they are.
    private static final int DEEPEST = 100;

    private final Flow flow;
    private final Reporter reporter;
    private int depth;

    private TurnedTables(Flow flow, Reporter reporter) {
        this.flow = flow;
        this.reporter = reporter;
    }

    /// The root with such tables turned.
    static Box.Block in(LayoutInput input) {
        Box.Block root = input.boxes().root();
        long upright = width(input.pageStyles().apply(page("")));
        long turned = width(input.pageStyles().apply(page(PAGE)));
        if (turned <= upright || !hasTable(root, 0)) {
            return root;
        }
        Reporter nobody = _ -> {};
        FlowContext context =
                new FlowContext(
                        InlineParagraphs.of(input.lines(), input.pictures(), nobody),
                        new TableLayout(),
                        input.pictures(),
                        PageFacts.UNKNOWN,
                        upright,
                        0,
                        LineGrid.NONE,
                        new Trials(nobody));
        return new TurnedTables(new Flow(context), input.reporter()).block(root, upright);
    }

    private static PageStyle.Context page(String name) {
        return new PageStyle.Context(name, 3, false, false, false);
    }

    private static long width(PageStyle page) {
        return page.size().width() - page.margin().horizontal() - page.padding().horizontal();
    }

    private static boolean hasTable(Box box, int level) {
        return switch (box) {
            case Box.Table _ -> true;
            case Box.Block b ->
                    level < DEEPEST && b.children().stream().anyMatch(c -> hasTable(c, level + 1));
            case Box.Paragraph _, Box.Replaced _ -> false;
        };
    }

    private Box.Block block(Box.Block block, long available) {
        if (!isPlain(block) || depth > DEEPEST) {
            return block;
        }
        depth++;
        long width = available - edges(block.style().box(), available);
        List<Box> children = new ArrayList<>(block.children());
        boolean changed = false;
        for (int i = 0; i < children.size(); i++) {
            Box child = children.get(i);
            if (isTooWide(child, width)) {
                changed = true;
                i = turn(children, i);
            } else if (child instanceof Box.Block inner) {
                Box.Block made = block(inner, width);
                changed |= made != inner;
                children.set(i, made);
            }
        }
        depth--;
        return changed ? with(block, block.style(), children) : block;
    }

    /// Turns a box with the headings before it and what follows that must not be parted from it;
    /// returns the last of them.
    private static int turn(List<Box> children, int table) {
        int first = table;
        while (first > 0
                && children.get(first - 1).style().breaks().after() == BreakStyle.Break.AVOID) {
            first--;
        }
        int last = table;
        while (last + 1 < children.size()
                && children.get(last + 1).style().breaks().before() == BreakStyle.Break.AVOID) {
            last++;
        }
        for (int i = first; i <= last; i++) {
            children.set(i, onOwnPage(children.get(i)));
        }
        return last;
    }

    private boolean isTooWide(Box box, long available) {
        boolean wide =
                box instanceof Box.Table table
                        && table.style().box().floating() == BoxStyle.FloatSide.NONE
                        && !table.style().breaks().page().equals(PAGE)
                        && !TableLayout.suits(table, available, flow);
        if (wide) {
            reporter.report(new PageProblem.TableTurned(box.span()));
        }
        return wide;
    }

    private static boolean isPlain(Box.Block block) {
        BoxStyle style = block.style().box();
        return style.display() != BoxStyle.Display.FLEX
                && style.display() != BoxStyle.Display.GRID
                && style.floating() == BoxStyle.FloatSide.NONE
                && style.columns().count() <= 1;
    }

    private static long edges(BoxStyle style, long width) {
        return style.margin().resolve(width).horizontal()
                + style.padding().resolve(width).horizontal()
                + style.borders().left().width()
                + style.borders().right().width();
    }

    private static Box onOwnPage(Box box) {
        ComputedStyle style = named(box.style());
        return switch (box) {
            case Box.Block b -> with(b, style, b.children());
            case Box.Paragraph p ->
                    new Box.Paragraph(
                            style,
                            p.element(),
                            p.marks(),
                            p.marker(),
                            p.opening(),
                            p.content(),
                            p.span());
            case Box.Table t ->
                    new Box.Table(
                            style,
                            t.element(),
                            t.marks(),
                            t.caption(),
                            t.columns(),
                            t.widths(),
                            t.head(),
                            t.body(),
                            t.foot(),
                            t.span());
            case Box.Replaced r -> r;
        };
    }

    private static Box.Block with(Box.Block b, ComputedStyle style, List<Box> children) {
        return new Box.Block(style, b.element(), b.marks(), b.marker(), children, b.span());
    }

    private static ComputedStyle named(ComputedStyle s) {
        BreakStyle b = s.breaks();
        BreakStyle breaks =
                new BreakStyle(b.before(), b.after(), b.inside(), b.orphans(), b.widows(), PAGE);
        return new ComputedStyle(
                s.text(), s.paragraph(), s.box(), breaks, s.generated(), s.drawing());
    }
}
