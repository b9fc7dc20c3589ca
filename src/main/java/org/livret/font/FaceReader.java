package org.livret.font;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Reporter;
import org.livret.diag.Span;

import java.util.Optional;

/// Checks a font file once, so that everything after it may trust the tables that it needs.
record FaceReader(String file, String member, Span span, Reporter reporter) {
    private static final int HEAD_MAGIC = 0x5F0F3CF5;

    Optional<OpenedFont> read(byte[] bytes) {
        Sfnt sfnt = new FontFile(file, span, reporter).face(bytes, member);
        if (sfnt == null) {
            return Optional.empty();
        }
        if (isPictures(sfnt)) {
            reporter.report(
                    new FontProblem.Unsupported(span, file, FontProblem.Unsupported.Kind.BITMAP));
            return Optional.empty();
        }
        String damaged = damagedTable(sfnt);
        if (damaged != null) {
            reporter.report(new FontProblem.Damaged(span, file, damaged));
            return Optional.empty();
        }
        if (isForbidden(sfnt.table("OS/2").u16(8))) {
            reporter.report(new FontProblem.EmbeddingForbidden(span, file));
            return Optional.empty();
        }
        Cmap cmap = Cmap.read(sfnt.table("cmap"));
        if (cmap == null) {
            reporter.report(new FontProblem.Damaged(span, file, "cmap"));
            return Optional.empty();
        }
        if (sfnt.has("COLR") || sfnt.has("SVG ")) {
            reporter.report(new FontProblem.Coloured(span, file));
        }
        FaceTables tables =
                new FaceTables(
                        sfnt,
                        cmap,
                        Outlines.read(sfnt),
                        soundLayout(sfnt, "GSUB"),
                        soundLayout(sfnt, "GPOS"));
        return Optional.of(new OpenedFont(tables, axes(sfnt)));
    }

    /// Whether documents must not carry the font, or only pictures made of it (OpenType 1.9,
    /// “fsType”). Of several permissions the least restrictive counts.
    private static boolean isForbidden(int bits) {
        return (bits & 0xF) == 2 || (bits & 0x200) != 0;
    }

    /// Whether glyphs are pictures of some sizes, without outlines.
    private static boolean isPictures(Sfnt sfnt) {
        boolean outlines = sfnt.has("glyf") || sfnt.has("CFF ") || sfnt.has("CFF2");
        boolean pictures =
                sfnt.has("CBDT") || sfnt.has("EBDT") || sfnt.has("sbix") || sfnt.has("bdat");
        return pictures && !outlines;
    }

    /// The first table that is missing or cannot be right; null when the font can be set.
    private static @Nullable String damagedTable(Sfnt sfnt) {
        if (sfnt.truncated()) {
            return "table directory";
        }
        Table head = sfnt.table("head");
        if (head.length() < 54
                || head.tag(12) != HEAD_MAGIC
                || head.u16(18) < 16
                || head.u16(18) > 16_384) {
            return "head";
        }
        int glyphs = sfnt.table("maxp").u16(4);
        if (glyphs == 0) {
            return "maxp";
        }
        Table hhea = sfnt.table("hhea");
        int metrics = hhea.u16(34);
        if (hhea.length() < 36 || metrics == 0 || metrics > glyphs) {
            return "hhea";
        }
        if (sfnt.table("hmtx").length() < 4 * metrics + 2 * (glyphs - metrics)) {
            return "hmtx";
        }
        if (sfnt.has("glyf")) {
            return StoredOutlines.read(sfnt).sound() ? null : "loca";
        }
        String cff = sfnt.has("CFF2") ? "CFF2" : sfnt.has("CFF ") ? "CFF " : "";
        return cff.isEmpty() ? "glyf" : CffFont.read(sfnt) == null ? cff : null;
    }

    /// The axes of a variable font; none when its outlines cannot follow them, which is told.
    private Axes axes(Sfnt sfnt) {
        Axes axes = Axes.read(sfnt);
        Table variations = sfnt.table("gvar");
        boolean sound =
                !axes.isEmpty()
                        && (variations.isEmpty()
                                || GlyphVariations.sound(variations, axes.axes().size()));
        if (sfnt.has("fvar") && !sound) {
            reporter.report(new FontProblem.Variable(span, file));
        }
        return sound ? axes : Axes.NONE;
    }

    /// A layout table, or an empty one in the place of one that is damaged.
    private Table soundLayout(Sfnt sfnt, String tag) {
        Table table = sfnt.table(tag);
        if (table.isEmpty() || Layout.sound(table)) {
            return table;
        }
        reporter.report(new FontProblem.DamagedLayout(span, file, tag));
        return Table.EMPTY;
    }
}
