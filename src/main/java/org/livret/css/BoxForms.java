package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.BoxStyle.Clear;
import org.livret.css.BoxStyle.Display;
import org.livret.css.BoxStyle.FloatSide;
import org.livret.css.BoxStyle.Justify;
import org.livret.css.BreakStyle.Break;
import org.livret.css.BreakStyle.Inside;

/// The forms of box, column, alignment and break properties.
final class BoxForms {
    /// A value that may depend on which way the lines around run.
    record Relative<T>(T leftToRight, T rightToLeft) {
        static <T> Relative<T> of(T both) {
            return new Relative<>(both, both);
        }

        T in(boolean isRightToLeft) {
            return isRightToLeft ? rightToLeft : leftToRight;
        }
    }

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
    static final Form<Relative<FloatSide>> FLOAT =
            new Keywords<Relative<FloatSide>>()
                    .add("none", Relative.of(FloatSide.NONE))
                    .add("left", Relative.of(FloatSide.LEFT))
                    .add("right", Relative.of(FloatSide.RIGHT))
                    .add("inline-start", new Relative<>(FloatSide.LEFT, FloatSide.RIGHT))
                    .add("inline-end", new Relative<>(FloatSide.RIGHT, FloatSide.LEFT))
                    .add("top", Relative.of(FloatSide.TOP))
                    .add("bottom", Relative.of(FloatSide.BOTTOM))
                    .add("footnote", Relative.of(FloatSide.FOOTNOTE))
                    .form();
    static final Form<BoxStyle.UnicodeBidi> UNICODE_BIDI =
            Keywords.of(BoxStyle.UnicodeBidi.values());
    static final Form<Relative<Clear>> CLEAR =
            new Keywords<Relative<Clear>>()
                    .add("none", Relative.of(Clear.NONE))
                    .add("left", Relative.of(Clear.LEFT))
                    .add("right", Relative.of(Clear.RIGHT))
                    .add("both", Relative.of(Clear.BOTH))
                    .add("inline-start", new Relative<>(Clear.LEFT, Clear.RIGHT))
                    .add("inline-end", new Relative<>(Clear.RIGHT, Clear.LEFT))
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
    static final Form<Justify> JUSTIFY_CONTENT =
            content().add("left", Justify.START).add("right", Justify.END).form();
    static final Form<Justify> ALIGN_CONTENT = content().add("baseline", Justify.START).form();
    static final Form<Justify> JUSTIFY_ITEMS =
            items("normal").add("left", Justify.START).add("right", Justify.END).form();
    static final Form<Justify> JUSTIFY_SELF =
            items("auto")
                    .add("normal", Justify.STRETCH)
                    .add("left", Justify.START)
                    .add("right", Justify.END)
                    .form();
    static final Form<Justify> ALIGN_ITEMS = items("normal").form();
    static final Form<Justify> ALIGN_SELF = items("auto").add("normal", Justify.STRETCH).form();
    static final Form<FlexDirection> FLEX_DIRECTION = Keywords.of(FlexDirection.values());
    static final Form<Integer> ORDER =
            new Form<>("a whole number", (in, units) -> Forms.whole(in, units, -1_000_000));
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

    /// `flex-direction`.
    enum FlexDirection {
        ROW,
        ROW_REVERSE,
        COLUMN,
        COLUMN_REVERSE
    }

    /// How room around content is shared.
    private static Keywords<Justify> content() {
        return new Keywords<Justify>()
                .add("normal", Justify.NORMAL)
                .add("start", Justify.START)
                .add("flex-start", Justify.START)
                .add("end", Justify.END)
                .add("flex-end", Justify.END)
                .add("center", Justify.CENTER)
                .add("stretch", Justify.STRETCH)
                .add("space-between", Justify.SPACE_BETWEEN)
                .add("space-around", Justify.SPACE_AROUND)
                .add("space-evenly", Justify.SPACE_EVENLY);
    }

    /// Where items stand in their areas; `normal` is the word for no choice.
    private static Keywords<Justify> items(String normal) {
        return new Keywords<Justify>()
                .add(normal, Justify.NORMAL)
                .add("stretch", Justify.STRETCH)
                .add("start", Justify.START)
                .add("self-start", Justify.START)
                .add("flex-start", Justify.START)
                .add("end", Justify.END)
                .add("self-end", Justify.END)
                .add("flex-end", Justify.END)
                .add("center", Justify.CENTER)
                .add("baseline", Justify.BASELINE);
    }

    /// A keyword property of two words, such as `border-collapse`.
    static Form<Boolean> either(String no, String yes) {
        return new Keywords<Boolean>().add(no, false).add(yes, true).form();
    }

    private static @Nullable Long borderSpacing(Tokens in, Units units) {
        Long first = Forms.length(in, units);
        if (first != null && !in.atEnd() && !first.equals(Forms.length(in, units))) {
            return null;
        }
        return first == null || first < 0 ? null : first;
    }
}
