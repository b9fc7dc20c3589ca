package org.livret.font;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Reporter;
import org.livret.diag.Span;

import java.util.Optional;

/// Checks a font file once, so that everything after it may trust the tables that it needs.
record FaceReader(String file, Span span, Reporter reporter) {
    private static final int HEAD_MAGIC = 0x5F0F3CF5;

    Optional<Face> read(String name, byte[] bytes) {
        byte[] plain = unpacked(bytes);
        if (plain == null) {
            return Optional.empty();
        }
        Sfnt sfnt = Sfnt.read(plain);
        String damaged = damagedTable(sfnt);
        if (damaged != null) {
            reporter.report(new FontProblem.Damaged(span, file, damaged));
            return Optional.empty();
        }
        Cmap cmap = Cmap.read(sfnt.table("cmap"));
        if (cmap == null) {
            reporter.report(new FontProblem.Damaged(span, file, "cmap"));
            return Optional.empty();
        }
        if (sfnt.has("fvar")) {
            reporter.report(new FontProblem.Variable(span, file));
        }
        Table substitution = soundLayout(sfnt, "GSUB");
        Table positioning = soundLayout(sfnt, "GPOS");
        return Optional.of(new Face(name, sfnt, cmap, substitution, positioning));
    }

    /// The TrueType file itself, taken out of its packing; null when it is none, and then the
    /// reason is reported.
    private byte @Nullable [] unpacked(byte[] bytes) {
        FontProblem.Unsupported.Kind kind = FontProblem.Unsupported.Kind.CFF;
        switch (Sfnt.signature(bytes)) {
            case Sfnt.TRUETYPE, Sfnt.APPLE -> {
                return bytes;
            }
            case Sfnt.WOFF -> {
                byte[] plain = Woff.unpack(bytes);
                if (plain == null) {
                    reporter.report(new FontProblem.Damaged(span, file, "wOFF"));
                    return null;
                }
                return Sfnt.signature(plain) == Sfnt.WOFF ? null : unpacked(plain);
            }
            case Sfnt.CFF -> kind = FontProblem.Unsupported.Kind.CFF;
            case Sfnt.COLLECTION -> kind = FontProblem.Unsupported.Kind.COLLECTION;
            case Sfnt.WOFF2 -> kind = FontProblem.Unsupported.Kind.WOFF2;
            default -> {
                reporter.report(new FontProblem.NotAFont(span, file));
                return null;
            }
        }
        reporter.report(new FontProblem.Unsupported(span, file, kind));
        return null;
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
        if (!sfnt.has("glyf")) {
            return "glyf";
        }
        return Outlines.read(sfnt).sound() ? null : "loca";
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
