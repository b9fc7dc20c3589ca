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
/// @param weights from the lightest to the heaviest, 1 to 1000; equal but for variable fonts
/// @param width in per cent of the normal width
public record FontDescription(
        String member, List<String> families, Weights weights, double width, boolean italic) {
    private static final int FAMILY = 1;
    private static final int TYPOGRAPHIC_FAMILY = 16;
    private static final int AXIS_SIZE = 20;

    /// Widths by their classes (OpenType 1.9, “usWidthClass”).
    private static final double[] WIDTHS = {50, 62.5, 75, 87.5, 100, 112.5, 125, 150, 200};

    private static final int NORMAL_CLASS = 5;

    public FontDescription {
        families = List.copyOf(families);
    }

    /// The weights that a face serves.
    public record Weights(int least, int most) {}

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
                weights(sfnt.table("fvar"), weight(os2, style, macStyle)),
                WIDTHS[Math.clamp(os2.isEmpty() ? NORMAL_CLASS : os2.u16(6), 1, 9) - 1],
                (style & (1 | 1 << 9)) != 0 || (macStyle & 2) != 0);
    }

    /// The class of weight; some fonts count it from 1 to 9, and some bold ones leave it at normal.
    private static int weight(Table os2, int style, int macStyle) {
        int weight = os2.u16(4);
        weight = weight < 10 ? weight * 100 : Math.min(weight, 1000);
        boolean bold = (style & 1 << 5) != 0 || (macStyle & 1) != 0;
        return bold && (weight == 0 || weight == 400) ? 700 : weight == 0 ? 400 : weight;
    }

    /// What the axis `wght` of a variable font reaches.
    private static Weights weights(Table fvar, int weight) {
        for (int i = 0; i < fvar.u16(8); i++) {
            int at = fvar.u16(4) + i * Math.max(AXIS_SIZE, fvar.u16(10));
            if (fvar.tag(at) == Tag.of("wght")) {
                int least = Math.clamp(fvar.s16(at + 4), 1, 1000);
                return new Weights(least, Math.clamp(fvar.s16(at + 12), least, 1000));
            }
        }
        return new Weights(weight, weight);
    }
}
