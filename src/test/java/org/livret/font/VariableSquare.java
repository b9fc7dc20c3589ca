package org.livret.font;

import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.List;

/// The em-square font with four axes, so that advances and outlines are worked out by hand:
///
/// | axis | values | at the greatest | at the least |
/// |---|---|---|---|
/// | `wght` | 100, 400, 900 | 200 wider | 100 narrower |
/// | `wdth` | 50, 100, 200 | 500 wider | 250 narrower |
/// | `opsz` | 8, 12, 72 | 80 narrower | |
/// | `GRAD` | 0, 0, 100 | the top is 50 higher | |
///
/// The `wght` axis is bent: halfway to 900 only a quarter of the way is gone. At its end the
/// x-height is 100 more, and the pair AV stands 60 closer, which is 100 closer to begin with. From
/// halfway on, bent, the dollar sign is another glyph, 600 wide at 400.
///
/// The two named instances are “Bold” (700) and “Display” (`opsz` 72).
public final class VariableSquare {
    public static final String FAMILY = "Variable Square";

    private static final int ONE = 1 << 14;

    /// One region of the axes: its peak on each, the points it names (none for all), and how far
    /// they move.
    private record Region(int[] peak, int[] points, int[] dx, int[] dy) {}

    // The points of a square: lower left, upper left, upper right, lower right; then its sides.
    private static final List<Region> SQUARE =
            List.of(
                    all(new int[] {ONE, 0, 0, 0}, 200, 0),
                    all(new int[] {-ONE, 0, 0, 0}, -100, 0),
                    some(new int[] {0, ONE, 0, 0}, 500),
                    some(new int[] {0, -ONE, 0, 0}, -250),
                    all(new int[] {0, 0, ONE, 0}, -80, 0),
                    all(new int[] {0, 0, 0, ONE}, 0, 50));

    private VariableSquare() {}

    private static Region all(int[] peak, int wider, int higher) {
        return new Region(
                peak,
                new int[0],
                new int[] {0, 0, wider, wider, 0, wider, 0, 0},
                new int[] {0, higher, higher, 0, 0, 0, 0, 0});
    }

    /// Two corners and the right side are said; the other corners go with those beside them.
    private static Region some(int[] peak, int wider) {
        return new Region(
                peak, new int[] {0, 2, 5}, new int[] {0, wider, wider}, new int[] {0, 0, 0});
    }

    public static byte[] bytes() {
        return font().build();
    }

    /// The same with a table of advances, which say nothing else.
    static byte[] bytesWithAdvances() {
        TestFont font = font();
        Bytes rows = new Bytes();
        Bytes data = new Bytes().u16(1, 5, 5, 0, 1, 2, 3, 4);
        data.u16(200, -100, 500, -250, -80);
        rows.add(store(new int[][] {{0, 1}, {0, -1}, {1, 1}, {1, -1}, {2, 1}}, data));
        Bytes hvar = new Bytes().u32(0x00010000, 20, 20 + rows.size(), 0, 0).add(rows);
        // Every glyph is the last that the map speaks of.
        return font.table("HVAR", hvar.u8(0, 0).u16(1).u8(0)).build();
    }

    private static TestFont font() {
        TestFont font = EmSquare.plain("VariableSquare");
        int boldDollar = font.glyph(-1, 600);
        font.name(256, "Bold").name(257, "Display");
        font.table("fvar", fvar()).table("avar", avar()).table("gvar", gvar(font));
        Bytes row = new Bytes().u16(1, 1, 1, 0).u16(100);
        font.table(
                "MVAR", new Bytes().u16(1, 0, 0, 8, 1, 20).tag("xhgt").u16(0, 0).add(weights(row)));
        row = new Bytes().u16(1, 1, 1, 0).u16(-60);
        font.table("GDEF", new Bytes().u16(1, 3, 0, 0, 0, 0, 0).u32(18).add(weights(row)));
        return font.table("GPOS", kerning(font)).table("GSUB", dollars(font, boldDollar));
    }

    /// A description of the font that serves all weights and widths.
    public static FontFace face(FaceSettings settings) {
        return new FontFace(
                FAMILY,
                new Serves(
                        new Serves.Range(1, 1000, false),
                        new Serves.Range(500, 2000, false),
                        Serves.Slopes.UPRIGHT,
                        List.of()),
                List.of(new FontFace.Data("VariableSquare.ttf", bytes())),
                settings,
                Scope.ALL,
                Span.of(SourceFile.unread("square.css")));
    }

    // ---- tables ----

    private static Bytes fvar() {
        Bytes fvar = new Bytes().u16(1, 0, 16, 2, 4, 20, 2, 20);
        axis(fvar, "wght", 100, 400, 900);
        axis(fvar, "wdth", 50, 100, 200);
        axis(fvar, "opsz", 8, 12, 72);
        axis(fvar, "GRAD", 0, 0, 100);
        fvar.u16(256, 0).u32(700 << 16, 100 << 16, 12 << 16, 0);
        return fvar.u16(257, 0).u32(400 << 16, 100 << 16, 72 << 16, 0);
    }

    private static void axis(Bytes fvar, String tag, int min, int normal, int max) {
        fvar.tag(tag).u32((long) min << 16, (long) normal << 16, (long) max << 16).u16(0, 255);
    }

    private static Bytes avar() {
        Bytes avar = new Bytes().u16(1, 0, 0, 4);
        avar.u16(4, -ONE, -ONE, 0, 0, ONE / 2, ONE / 4, ONE, ONE);
        for (int i = 0; i < 3; i++) {
            avar.u16(3, -ONE, -ONE, 0, 0, ONE, ONE);
        }
        return avar;
    }

    private static Bytes gvar(TestFont font) {
        Bytes data = new Bytes();
        Bytes offsets = new Bytes();
        int space = font.of(' ');
        for (int glyph = 0; glyph < font.glyphCount(); glyph++) {
            offsets.u32(data.size());
            data.add(variations(glyph == space ? 0 : 4));
        }
        offsets.u32(data.size());
        int count = font.glyphCount();
        Bytes gvar = new Bytes().u16(1, 0, 4, 0).u32(20 + 4L * (count + 1)).u16(count, 1);
        return gvar.u32(20 + 4L * (count + 1)).add(offsets).add(data);
    }

    /// What moves the points of a glyph with so many of its own, those of its sides after them.
    private static Bytes variations(int points) {
        Bytes headers = new Bytes().u16(SQUARE.size(), 4 + 12 * SQUARE.size());
        Bytes bodies = new Bytes();
        for (Region region : SQUARE) {
            Bytes body = points == 0 ? sides(region) : body(region);
            headers.u16(body.size(), 0x8000 | 0x2000).u16(region.peak);
            bodies.add(body);
        }
        Bytes all = headers.add(bodies);
        return all.size() % 2 == 0 ? all : all.u8(0);
    }

    private static Bytes body(Region region) {
        Bytes body = new Bytes().u8(region.points.length);
        if (region.points.length > 0) {
            body.u8(region.points.length - 1);
            int last = 0;
            for (int point : region.points) {
                body.u8(point - last);
                last = point;
            }
        }
        return deltas(deltas(body, region.dx), region.dy);
    }

    /// The glyph without points: its right side is the second point.
    private static Bytes sides(Region region) {
        int wider = region.dx[region.points.length > 0 ? 1 : 2];
        return deltas(deltas(new Bytes().u8(1, 0, 1), new int[] {wider}), new int[] {0});
    }

    private static Bytes deltas(Bytes out, int[] deltas) {
        return out.u8(0x40 | deltas.length - 1).u16(deltas);
    }

    private static Bytes weights(Bytes row) {
        return store(new int[][] {{0, 1}}, row);
    }

    /// A variation store of one set of data; each region is an axis and the side of it.
    private static Bytes store(int[][] regions, Bytes data) {
        Bytes list = new Bytes().u16(4, regions.length);
        for (int[] region : regions) {
            for (int axis = 0; axis < 4; axis++) {
                int peak = axis == region[0] ? region[1] * ONE : 0;
                list.u16(Math.min(0, peak), peak, Math.max(0, peak));
            }
        }
        return new Bytes().u16(1).u32(12).u16(1).u32(12L + list.size()).add(list).add(data);
    }

    /// A pair whose advance has a change beside it.
    private static Bytes kerning(TestFont font) {
        Bytes pair = new Bytes().u16(1, 12, 0x44, 0, 1, 18).u16(1, 1, font.of('A'));
        pair.u16(1, font.of('V'), -100, 8).u16(0, 0, 0x8000);
        return new TestLayout().lookup("kern", 2, pair).build();
    }

    /// A feature that does nothing but where the strokes are bold.
    private static Bytes dollars(TestFont font, int bold) {
        int dollar = font.of('$');
        Bytes gsub = new Bytes().u16(1, 1, 14, 34, 46).u32(70);
        gsub.u16(1).tag("DFLT").u16(8).u16(4, 0).u16(0, 0xFFFF, 1, 0);
        gsub.u16(1).tag("rvrn").u16(8).u16(0, 0);
        gsub.u16(1, 4).u16(1, 0, 1, 8).u16(1, 6, bold - dollar).u16(1, 1, dollar);
        gsub.u16(1, 0).u32(1, 16, 30);
        gsub.u16(1).u32(6).u16(1, 0, ONE / 2, ONE);
        return gsub.u16(1, 0, 1, 0).u32(12).u16(0, 1, 0);
    }
}
