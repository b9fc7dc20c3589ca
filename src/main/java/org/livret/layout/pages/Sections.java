package org.livret.layout.pages;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.BreakStyle.Break;
import org.livret.css.GeneratedStyle;
import org.livret.layout.flow.Part;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;

/// Cuts the flow at forced breaks (CSS Fragmentation 3, section 3.1) and where the page's name
/// changes (CSS Paged Media 3, section 7.2).
///
/// A break before the first child of a block counts as one before the block, and one after the last
/// child as one after it.
public final class Sections {
    private final List<Section> sections = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final IdentityHashMap<Box, Boolean> cuts = new IdentityHashMap<>();
    private Break pending = Break.AUTO;
    private Section.Start start = new Section.Start("", Break.PAGE, OptionalInt.empty(), false);
    private boolean started;
    private final List<Box> held = new ArrayList<>();
    private OptionalInt nextReset = OptionalInt.empty();
    private boolean refers;

    /// A block that is being cut: its parts in the section at hand, and whether an earlier section
    /// has its beginning.
    private static final class Open {
        final Box.Block block;
        List<Part> parts = new ArrayList<>();
        boolean opens = true;

        Open(Box.Block block) {
            this.block = block;
        }

        /// Whether nothing of the block has come yet.
        boolean isNew() {
            return opens && parts.isEmpty();
        }
    }

    private Sections() {}

    public static List<Section> of(Box.Block root) {
        Sections cutter = new Sections();
        cutter.markCuts(root, "", 0);
        cutter.cuts.put(root, true);
        cutter.visit(root, "");
        if (!cutter.started) {
            cutter.begin(named(root, ""), "");
        }
        cutter.held.forEach(cutter::here);
        cutter.flush(root, true);
        return cutter.sections;
    }

    /// Notes which blocks hold a forced break or a page of another name.
    private boolean markCuts(Box box, String inherited, int depth) {
        String name = named(box, inherited);
        boolean cut =
                isForced(box.style().breaks().before()) || isForced(box.style().breaks().after());
        boolean inside = false;
        if (box instanceof Box.Block block && isPlain(block) && depth < 150) {
            for (Box child : block.children()) {
                inside |= markCuts(child, name, depth + 1);
            }
            if (inside) {
                cuts.put(block, true);
            }
        }
        return cut || inside || !name.equals(inherited);
    }

    /// Only the main flow is cut: floats, rows, grids and columns are not.
    private static boolean isPlain(Box.Block block) {
        BoxStyle style = block.style().box();
        boolean flows =
                switch (style.display()) {
                    case FLEX, GRID -> false;
                    case NONE,
                            INLINE,
                            INLINE_BLOCK,
                            BLOCK,
                            LIST_ITEM,
                            TABLE,
                            TABLE_CAPTION,
                            TABLE_HEADER_GROUP,
                            TABLE_ROW_GROUP,
                            TABLE_FOOTER_GROUP,
                            TABLE_ROW,
                            TABLE_CELL,
                            CONTENTS ->
                            true;
                };
        return flows && style.floating() == BoxStyle.FloatSide.NONE && style.columns().count() <= 1;
    }

    private static boolean isForced(Break value) {
        return switch (value) {
            case PAGE, LEFT, RIGHT, RECTO, VERSO -> true;
            case AUTO, AVOID, COLUMN -> false;
        };
    }

    private static String named(Box box, String inherited) {
        String name = box.style().breaks().page();
        return name.isEmpty() ? inherited : name;
    }

    private void visit(Box box, String inherited) {
        String name = named(box, inherited);
        want(box.style().breaks().before());
        for (GeneratedStyle.CounterChange change : box.style().generated().counterReset()) {
            if (change.name().equals("page")) {
                nextReset = OptionalInt.of(change.value());
            }
        }
        if (box instanceof Box.Block block && cuts.containsKey(block)) {
            open.add(new Open(block));
            for (Box child : block.children()) {
                visit(child, name);
            }
            if (open.size() > 1) {
                close();
            }
        } else if (isMarkOnly(box)) {
            // What stands after a forced break goes with what follows it.
            if (pending == Break.AUTO) {
                here(box);
            } else {
                held.add(box);
            }
        } else {
            leaf(box, name, inherited);
        }
        want(box.style().breaks().after());
    }

    /// Boxes that only carry marks make no page of their own.
    private static boolean isMarkOnly(Box box) {
        return box instanceof Box.Block block
                && block.children().isEmpty()
                && block.element() < 0
                && !block.marks().isEmpty()
                && block.style().box().borders().equals(BoxStyle.Borders.NONE);
    }

    /// The stronger of two forced breaks at one place: a side says more than any page.
    private void want(Break value) {
        if (isForced(value) && (pending == Break.AUTO || value != Break.PAGE)) {
            pending = value;
        }
    }

    private void leaf(Box box, String name, String inherited) {
        if (!started) {
            begin(name, inherited);
            started = true;
        } else if (pending != Break.AUTO || !name.equals(start.page())) {
            flush(open.getFirst().block, false);
            begin(name, inherited);
        }
        pending = Break.AUTO;
        held.forEach(this::here);
        held.clear();
        here(box);
    }

    private void begin(String name, String inherited) {
        Break side = pending == Break.AUTO ? Break.PAGE : pending;
        start =
                new Section.Start(
                        name, side, nextReset, !name.isEmpty() && opensGroup(name, inherited));
        nextReset = OptionalInt.empty();
    }

    /// Whether the page's name comes from an element that begins here.
    private boolean opensGroup(String name, String inherited) {
        boolean opens = !name.equals(inherited);
        for (int i = open.size() - 1; i > 0 && !opens && open.get(i).isNew(); i--) {
            opens = !named(open.get(i - 1).block, "").equals(name);
        }
        return opens;
    }

    private void here(Box box) {
        refers |= References.in(box);
        open.getLast().parts.add(new Part.Whole(box));
    }

    /// A block that no part was put into since it was opened still stands for its marks and edges.
    private void close() {
        Open closed = open.removeLast();
        if (!closed.parts.isEmpty() || closed.opens) {
            open.getLast().parts.add(new Part.Cut(closed.block, closed.opens, true, closed.parts));
        }
    }

    /// Ends the section at hand. Blocks that were opened but hold nothing yet go on to the next.
    private void flush(Box.Block root, boolean last) {
        Part inner = null;
        for (int i = open.size() - 1; i >= 0; i--) {
            Open each = open.get(i);
            if (inner != null) {
                each.parts.add(inner);
            }
            boolean begun = !each.parts.isEmpty() || i == 0;
            inner = begun ? new Part.Cut(each.block, each.opens, last, each.parts) : null;
            if (begun) {
                each.opens = false;
                each.parts = new ArrayList<>();
            }
        }
        if (inner != null) {
            sections.add(new Section(inner, start, refers, root.span()));
        }
        refers = false;
    }
}
