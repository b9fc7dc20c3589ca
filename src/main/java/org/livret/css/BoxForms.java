package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.BoxStyle.Background;
import org.livret.css.BoxStyle.Border.Line;
import org.livret.css.BoxStyle.Clear;
import org.livret.css.BoxStyle.Display;
import org.livret.css.BoxStyle.FloatSide;
import org.livret.css.BoxStyle.Justify;
import org.livret.css.BreakStyle.Break;
import org.livret.css.BreakStyle.Inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The forms of box, background, column, flex, grid and break properties.
final class BoxForms {
    static final Form<Display> DISPLAY =
            new Keywords<Display>()
                    .add("none", Display.NONE)
                    .add("inline", Display.INLINE)
                    .add("inline-block", Display.INLINE_BLOCK)
                    .add("block", Display.BLOCK)
                    .add("flow-root", Display.BLOCK)
                    .add("list-item", Display.LIST_ITEM)
                    .add("table", Display.TABLE)
                    .add("table-caption", Display.TABLE_CAPTION)
                    .add("table-header-group", Display.TABLE_HEADER_GROUP)
                    .add("table-row-group", Display.TABLE_ROW_GROUP)
                    .add("table-footer-group", Display.TABLE_FOOTER_GROUP)
                    .add("table-row", Display.TABLE_ROW)
                    .add("table-cell", Display.TABLE_CELL)
                    .add("flex", Display.FLEX)
                    .add("grid", Display.GRID)
                    .add("contents", Display.CONTENTS)
                    .form();
    static final Form<FloatSide> FLOAT =
            new Keywords<FloatSide>()
                    .add("none", FloatSide.NONE)
                    .add("left", FloatSide.LEFT)
                    .add("right", FloatSide.RIGHT)
                    .add("inline-start", FloatSide.LEFT)
                    .add("inline-end", FloatSide.RIGHT)
                    .add("top", FloatSide.TOP)
                    .add("bottom", FloatSide.BOTTOM)
                    .add("footnote", FloatSide.FOOTNOTE)
                    .form();
    static final Form<BoxStyle.UnicodeBidi> UNICODE_BIDI =
            Keywords.of(BoxStyle.UnicodeBidi.values());
    static final Form<Clear> CLEAR = Keywords.of(Clear.values());
    static final Form<Line> LINE =
            new Keywords<Line>()
                    .add("none", Line.NONE)
                    .add("hidden", Line.NONE)
                    .add("solid", Line.SOLID)
                    .add("dashed", Line.DASHED)
                    .add("dotted", Line.DOTTED)
                    .add("double", Line.DOUBLE)
                    .form();
    static final Form<Break> BREAK =
            new Keywords<Break>()
                    .add("auto", Break.AUTO)
                    .add("avoid", Break.AVOID)
                    .add("avoid-page", Break.AVOID)
                    .add("avoid-column", Break.AVOID)
                    .add("page", Break.PAGE)
                    .add("always", Break.PAGE)
                    .add("all", Break.PAGE)
                    .add("left", Break.LEFT)
                    .add("right", Break.RIGHT)
                    .add("recto", Break.RECTO)
                    .add("verso", Break.VERSO)
                    .add("column", Break.COLUMN)
                    .form();
    static final Form<Inside> INSIDE =
            new Keywords<Inside>()
                    .add("auto", Inside.AUTO)
                    .add("avoid", Inside.AVOID)
                    .add("avoid-page", Inside.AVOID)
                    .add("avoid-column", Inside.AVOID)
                    .form();
    static final Form<Justify> JUSTIFY =
            new Keywords<Justify>()
                    .add("normal", Justify.START)
                    .add("start", Justify.START)
                    .add("flex-start", Justify.START)
                    .add("left", Justify.START)
                    .add("end", Justify.END)
                    .add("flex-end", Justify.END)
                    .add("right", Justify.END)
                    .add("center", Justify.CENTER)
                    .add("stretch", Justify.STRETCH)
                    .add("space-between", Justify.SPACE_BETWEEN)
                    .add("space-around", Justify.SPACE_AROUND)
                    .add("space-evenly", Justify.SPACE_AROUND)
                    .form();
    // `baseline` stands items on their tops: layout knows no baselines across items.
    static final Form<Justify> ALIGN_ITEMS =
            new Keywords<Justify>()
                    .add("normal", Justify.STRETCH)
                    .add("stretch", Justify.STRETCH)
                    .add("start", Justify.START)
                    .add("flex-start", Justify.START)
                    .add("baseline", Justify.START)
                    .add("end", Justify.END)
                    .add("flex-end", Justify.END)
                    .add("center", Justify.CENTER)
                    .form();
    static final Form<Optional<Background.Image>> IMAGE =
            new Form<>("‘none’, ‘url(…)’ or ‘linear-gradient(…)’", BoxForms::image);
    static final Form<List<Extent>> TRACKS =
            new Form<>(
                    "‘none’ or widths such as ‘1fr 2fr’, ‘20mm auto’, ‘repeat(3, 1fr)’",
                    BoxForms::trackList);
    static final Form<BoxStyle.GridColumn> GRID_COLUMN =
            new Form<>("‘auto’, ‘span 2’ or lines such as ‘2’ or ‘1 / -1’", BoxForms::gridColumn);
    static final Form<Long> BORDER_SPACING = new Form<>("one length", BoxForms::borderSpacing);
    static final Form<Boolean> CAPTION_SIDE =
            new Keywords<Boolean>()
                    .add("top", false)
                    .add("block-start", false)
                    .add("bottom", true)
                    .add("block-end", true)
                    .form();
    static final Form<Integer> COLUMN_COUNT =
            new Form<>(
                    "a whole number or ‘auto’",
                    (in, units) -> in.take("auto") ? (Integer) 0 : Forms.whole(in, units, 1));

    private BoxForms() {}

    /// A keyword property of two words, such as `border-collapse`.
    static Form<Boolean> either(String no, String yes) {
        return new Keywords<Boolean>().add(no, false).add(yes, true).form();
    }

    @SuppressWarnings("NullableOptional") // null: the value cannot be used; empty: it is ‘none’
    private static @Nullable Optional<Background.Image> image(Tokens in, Units units) {
        if (in.take("none")) {
            return Optional.empty();
        }
        if (in.peek() instanceof Value.Url(String address)) {
            in.skip();
            return Optional.of(new Background.Url(address, Background.Placement.INITIAL));
        }
        Tokens gradient = in.function("linear-gradient");
        Background.Image image = gradient == null ? null : Gradients.linear(gradient, units);
        return image == null ? null : Optional.of(image);
    }

    private static @Nullable List<Extent> trackList(Tokens in, Units units) {
        return in.take("none") ? List.of() : tracks(in, units);
    }

    private static @Nullable List<Extent> tracks(Tokens in, Units units) {
        List<Extent> out = new ArrayList<>();
        while (!in.atEnd()) {
            if (in.peek() instanceof Value.Block(char open, List<Value> _) && open == '[') {
                in.skip();
                continue;
            }
            Tokens repeated = in.function("repeat");
            List<Extent> next = repeated == null ? one(track(in, units)) : repeat(repeated, units);
            if (next == null || out.size() + next.size() > 1000) {
                return null;
            }
            out.addAll(next);
        }
        return out.isEmpty() ? null : List.copyOf(out);
    }

    private static @Nullable List<Extent> one(@Nullable Extent extent) {
        return extent == null ? null : List.of(extent);
    }

    private static @Nullable List<Extent> repeat(Tokens in, Units units) {
        Integer times = Forms.whole(in, units, 1);
        if (times == null || !in.take(',')) {
            return null;
        }
        List<Extent> pattern = tracks(in, units);
        if (pattern == null || pattern.size() * (long) times > 1000) {
            return null;
        }
        List<Extent> out = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            out.addAll(pattern);
        }
        return out;
    }

    // Of minmax() the upper bound counts: tracks here never shrink below their content anyway.
    private static @Nullable Extent track(Tokens in, Units units) {
        if (in.peek() instanceof Value.Numeric(double number, String unit) && unit.equals("fr")) {
            in.skip();
            return number < 0 ? null : new Extent.Fraction((int) Math.round(number * 1000));
        }
        Tokens bounds = in.function("minmax");
        if (bounds == null) {
            return Forms.size(in, units);
        }
        Extent least = Forms.size(bounds, units);
        if (least == null || !bounds.take(',')) {
            return null;
        }
        Extent most = track(bounds, units);
        return bounds.atEnd() ? most : null;
    }

    private static BoxStyle.@Nullable GridColumn gridColumn(Tokens in, Units units) {
        if (in.take("auto")) {
            return BoxStyle.GridColumn.AUTO;
        }
        if (in.take("span")) {
            return spanning(0, Forms.whole(in, units, 1));
        }
        Integer from = Forms.whole(in, units, 1);
        if (from == null) {
            return null;
        }
        if (!in.take('/')) {
            return new BoxStyle.GridColumn(from, 1);
        }
        if (in.take("span")) {
            return spanning(from, Forms.whole(in, units, 1));
        }
        Integer to = Forms.whole(in, units, -1);
        if (to == null || to == 0) {
            return null;
        }
        return to < 0
                ? new BoxStyle.GridColumn(from, BoxStyle.GridColumn.ALL_TRACKS)
                : to > from ? new BoxStyle.GridColumn(from, to - from) : null;
    }

    private static BoxStyle.@Nullable GridColumn spanning(int start, @Nullable Integer span) {
        return span == null ? null : new BoxStyle.GridColumn(start, span);
    }

    private static @Nullable Long borderSpacing(Tokens in, Units units) {
        Long first = Forms.length(in, units);
        if (first != null && !in.atEnd() && !first.equals(Forms.length(in, units))) {
            return null;
        }
        return first == null || first < 0 ? null : first;
    }
}
