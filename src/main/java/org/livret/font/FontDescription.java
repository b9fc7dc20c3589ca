package org.livret.font;

import org.livret.diag.Reporter;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// What a font file says that it is, for finding it by the name of its family.
///
/// @param member the PostScript name of the face; tells it from the others of a collection
/// @param families the typographic family, then the one of old programs, which know four styles of
///   a family and call the others families (“Brand Sans Light”)
/// @param serves its weights, widths and slopes; one value each but for variable fonts
public record FontDescription(String member, List<String> families, Serves serves) {
    private static final int FAMILY = 1;
    private static final int TYPOGRAPHIC_FAMILY = 16;

    /// Widths by their classes (OpenType 1.9, “usWidthClass”), in thousandths of the normal one.
    private static final int[] WIDTHS = {500, 625, 750, 875, 1000, 1125, 1250, 1500, 2000};

    private static final int NORMAL_CLASS = 5;

    public FontDescription {
        families = List.copyOf(families);
    }

    /// The faces of a file in their order; none when it cannot be used, which is reported.
    public static List<FontDescription> of(
            String fileName, byte[] bytes, Span span, Reporter reporter) {
        List<FontDescription> found = new ArrayList<>();
        for (Sfnt sfnt : new FontFile(fileName, span, reporter).faces(bytes)) {
            found.add(of(sfnt, fileName));
        }
        return List.copyOf(found);
    }

    private static FontDescription of(Sfnt sfnt, String fileName) {
        Table names = sfnt.table("name");
        SequencedSet<String> families = new LinkedHashSet<>();
        for (int id : new int[] {TYPOGRAPHIC_FAMILY, FAMILY}) {
            String family = Names.find(names, id).strip();
            if (!family.isEmpty()) {
                families.add(family);
            }
        }
        Table os2 = sfnt.table("OS/2");
        int style = os2.isEmpty() ? 0 : os2.u16(62);
        int macStyle = sfnt.table("head").u16(44);
        return new FontDescription(
                Names.read(sfnt, fileName).postScript(),
                List.copyOf(families),
                serves(
                        Axes.read(sfnt),
                        weight(os2, style, macStyle),
                        WIDTHS[Math.clamp(os2.isEmpty() ? NORMAL_CLASS : os2.u16(6), 1, 9) - 1],
                        (style & (1 | 1 << 9)) != 0 || (macStyle & 2) != 0));
    }

    /// One value each, or all that the axes of a variable font reach. One that can be made italic
    /// serves for upright text, and keeps no other from being so.
    private static Serves serves(Axes axes, int weight, int width, boolean italic) {
        Serves.Range angles =
                axes.has(Axis.ITALIC)
                        ? new Serves.Range(0, 0, true)
                        : reach(axes, Axis.SLANT, -1000, 0);
        return new Serves(
                reach(axes, Axis.WEIGHT, 1, weight),
                reach(axes, Axis.WIDTH, 10, width),
                italic ? Serves.Slopes.ITALIC : new Serves.Slopes(false, angles),
                List.of());
    }

    /// What an axis reaches in so many parts of its unit.
    private static Serves.Range reach(Axes axes, String tag, int parts, int otherwise) {
        int index = axes.index(tag);
        if (index < 0) {
            return Serves.Range.of(otherwise);
        }
        Axis axis = axes.axes().get(index);
        int one = (int) Math.round(axis.min() * parts);
        int other = (int) Math.round(axis.max() * parts);
        return new Serves.Range(Math.min(one, other), Math.max(one, other), false);
    }

    /// The class of weight; some fonts count it from 1 to 9, and some bold ones leave it at normal.
    private static int weight(Table os2, int style, int macStyle) {
        int weight = os2.u16(4);
        weight = weight < 10 ? weight * 100 : Math.min(weight, 1000);
        boolean bold = (style & 1 << 5) != 0 || (macStyle & 1) != 0;
        return bold && (weight == 0 || weight == 400) ? 700 : weight == 0 ? 400 : weight;
    }
}
