package org.livret.font;

import java.util.ArrayList;
import java.util.List;

/// What a font knows of setting mathematics (OpenType 1.9, table `MATH`), in font units. What a
/// damaged table does not say is zero.
public final class MathTable {
    /// Measures that hold for the whole font, by their place among the values of `MathConstants`.
    public enum Constant {
        AXIS_HEIGHT(1),
        ACCENT_BASE_HEIGHT(2),
        SUBSCRIPT_SHIFT_DOWN(4),
        SUBSCRIPT_TOP_MAX(5),
        SUBSCRIPT_BASELINE_DROP_MIN(6),
        SUPERSCRIPT_SHIFT_UP(7),
        SUPERSCRIPT_SHIFT_UP_CRAMPED(8),
        SUPERSCRIPT_BOTTOM_MIN(9),
        SUPERSCRIPT_BASELINE_DROP_MAX(10),
        SUB_SUPERSCRIPT_GAP_MIN(11),
        SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT(12),
        SPACE_AFTER_SCRIPT(13),
        UPPER_LIMIT_GAP_MIN(14),
        UPPER_LIMIT_BASELINE_RISE_MIN(15),
        LOWER_LIMIT_GAP_MIN(16),
        LOWER_LIMIT_BASELINE_DROP_MIN(17),
        STACK_TOP_SHIFT_UP(18),
        STACK_TOP_DISPLAY_STYLE_SHIFT_UP(19),
        STACK_BOTTOM_SHIFT_DOWN(20),
        STACK_BOTTOM_DISPLAY_STYLE_SHIFT_DOWN(21),
        STACK_GAP_MIN(22),
        STACK_DISPLAY_STYLE_GAP_MIN(23),
        STRETCH_STACK_GAP_ABOVE_MIN(26),
        STRETCH_STACK_GAP_BELOW_MIN(27),
        FRACTION_NUMERATOR_SHIFT_UP(28),
        FRACTION_NUMERATOR_DISPLAY_STYLE_SHIFT_UP(29),
        FRACTION_DENOMINATOR_SHIFT_DOWN(30),
        FRACTION_DENOMINATOR_DISPLAY_STYLE_SHIFT_DOWN(31),
        FRACTION_NUMERATOR_GAP_MIN(32),
        FRACTION_NUM_DISPLAY_STYLE_GAP_MIN(33),
        FRACTION_RULE_THICKNESS(34),
        FRACTION_DENOMINATOR_GAP_MIN(35),
        FRACTION_DENOM_DISPLAY_STYLE_GAP_MIN(36),
        OVERBAR_VERTICAL_GAP(39),
        OVERBAR_RULE_THICKNESS(40),
        OVERBAR_EXTRA_ASCENDER(41),
        UNDERBAR_VERTICAL_GAP(42),
        UNDERBAR_RULE_THICKNESS(43),
        UNDERBAR_EXTRA_DESCENDER(44),
        RADICAL_VERTICAL_GAP(45),
        RADICAL_DISPLAY_STYLE_VERTICAL_GAP(46),
        RADICAL_RULE_THICKNESS(47),
        RADICAL_EXTRA_ASCENDER(48),
        RADICAL_KERN_BEFORE_DEGREE(49),
        RADICAL_KERN_AFTER_DEGREE(50);

        private final int place;

        Constant(int place) {
            this.place = place;
        }
    }

    /// The corners at which scripts stand.
    public enum Corner {
        TOP_RIGHT(0),
        TOP_LEFT(2),
        BOTTOM_RIGHT(4),
        BOTTOM_LEFT(6);

        private final int offset;

        Corner(int offset) {
            this.offset = offset;
        }
    }

    /// A taller or wider form of a glyph, and how long it is in that direction.
    public record Variant(int glyph, int advance) {}

    /// A part of a glyph that is put together, from the bottom to the top or from the left to the
    /// right. Connectors may overlap the neighbour's; extenders may be repeated.
    public record Part(int glyph, int start, int end, int advance, boolean extender) {}

    // More of them than any font has.
    private static final int MOST = 1_000;
    private static final int FIRST_VALUE = 8;
    private static final int EXTENDER = 1;

    private final Table constants;
    private final Table italics;
    private final Table accents;
    private final Table kerns;
    private final Table variants;

    private MathTable(Table table) {
        this.constants = below(table, 4);
        Table glyphs = below(table, 6);
        this.italics = below(glyphs, 0);
        this.accents = below(glyphs, 2);
        this.kerns = below(glyphs, 6);
        this.variants = below(table, 8);
    }

    static MathTable read(Table table) {
        return new MathTable(table);
    }

    private static Table below(Table table, int at) {
        int offset = table.u16(at);
        return offset == 0 ? Table.EMPTY : table.from(offset);
    }

    public int constant(Constant constant) {
        return constants.s16(FIRST_VALUE + 4 * constant.place);
    }

    /// The size of scripts in percent of the text's: of the first level, or of all others.
    public int scriptPercent(boolean first) {
        int percent = constants.s16(first ? 0 : 2);
        return percent > 0 && percent <= 100 ? percent : first ? 70 : 50;
    }

    /// The least height of operators in display style.
    public int displayOperatorMinHeight() {
        return constants.u16(6);
    }

    /// How far the degree of a root is raised, in percent of the root's height.
    public int degreeRaisePercent() {
        return constants.s16(212);
    }

    /// How far the top of a slanted glyph leans over its advance.
    public int italicsCorrection(int glyph) {
        int index = Coverage.index(italics, italics.u16(0), glyph);
        return index < 0 ? 0 : italics.s16(4 + 4 * index);
    }

    /// Where accents are centred above a glyph; the middle of the given advance when it does not
    /// say.
    public int topAccent(int glyph, int advance) {
        int index = Coverage.index(accents, accents.u16(0), glyph);
        return index < 0 ? advance / 2 : accents.s16(4 + 4 * index);
    }

    /// How much closer (negative) or farther a script stands to a corner of a glyph at a height.
    public int kern(int glyph, Corner corner, int height) {
        int index = Coverage.index(kerns, kerns.u16(0), glyph);
        int offset = index < 0 ? 0 : kerns.u16(4 + 8 * index + corner.offset);
        if (offset == 0) {
            return 0;
        }
        Table kern = kerns.from(offset);
        int count = Math.min(kern.u16(0), MOST);
        int step = 0;
        while (step < count && height >= kern.s16(2 + 4 * step)) {
            step++;
        }
        return kern.s16(2 + 4 * count + 4 * step);
    }

    /// How much neighbouring parts overlap at least.
    public int minConnectorOverlap() {
        return variants.u16(0);
    }

    private Table construction(int glyph, boolean vertical) {
        int index = Coverage.index(variants, variants.u16(vertical ? 2 : 4), glyph);
        int count = variants.u16(6);
        if (index < 0 || index >= variants.u16(vertical ? 6 : 8)) {
            return Table.EMPTY;
        }
        return below(variants, 10 + 2 * (vertical ? index : count + index));
    }

    /// The forms of a glyph from the smallest to the largest.
    public List<Variant> variants(int glyph, boolean vertical) {
        Table construction = construction(glyph, vertical);
        List<Variant> out = new ArrayList<>();
        int count = Math.min(construction.u16(2), MOST);
        for (int i = 0; i < count; i++) {
            out.add(new Variant(construction.u16(4 + 4 * i), construction.u16(6 + 4 * i)));
        }
        return out;
    }

    /// The parts that a glyph of any length is put together from; none when there are none.
    public List<Part> assembly(int glyph, boolean vertical) {
        Table assembly = below(construction(glyph, vertical), 0);
        List<Part> out = new ArrayList<>();
        int count = Math.min(assembly.u16(4), MOST);
        for (int i = 0; i < count; i++) {
            int at = 6 + 10 * i;
            out.add(
                    new Part(
                            assembly.u16(at),
                            assembly.u16(at + 2),
                            assembly.u16(at + 4),
                            assembly.u16(at + 6),
                            (assembly.u16(at + 8) & EXTENDER) != 0));
        }
        return out;
    }
}
