package org.livret.font;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Reporter;
import org.livret.diag.Span;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// One face of a font file, TrueType or OpenType, checked and ready. All measures are in font
/// units: [#unitsPerEm()] of them make the font size.
///
/// Immutable to its users; what is costly (the layout tables' digests, pages of the character map)
/// is made on first use and may be made twice by two threads at once, with equal results.
public final class Face {
    private final String name;
    private final FaceTables tables;
    private final List<Axis> axes;
    private final Features features;
    private final HorizontalMetrics advances;
    private final Metrics metrics;
    private final Names names;
    private @Nullable Layout substitution;
    private @Nullable Layout positioning;
    private @Nullable Gdef gdef;

    Face(String name, FaceTables tables, List<Axis> axes, Features features) {
        this.name = name;
        this.tables = tables;
        this.axes = List.copyOf(axes);
        this.features = features;
        this.advances = HorizontalMetrics.read(tables.sfnt());
        this.metrics = Metrics.read(tables.sfnt(), tables.cmap(), tables.outlines());
        this.names = Names.read(tables.sfnt(), name);
    }

    /// Opens a font file: TrueType or OpenType with CFF outlines, as it is, in WOFF or in WOFF 2.
    /// Of a variable font, it is the instance whose outlines stand in the file.
    ///
    /// @param name the key by which pages and the PDF will know the face; by custom the file's name
    ///   without extension
    /// @param span the rule that names the file, where problems are reported
    /// @return empty when the file cannot be used; then a [FontProblem] has been reported
    public static Optional<Face> open(
            String name, String fileName, byte[] bytes, Span span, Reporter reporter) {
        return new FaceReader(fileName, "", span, reporter)
                .read(bytes)
                .map(font ->
                        font.isVariable()
                                ? Instance.of(font, Instance.Plan.normal(name, font))
                                : new Face(name, font.tables(), List.of(), Features.DEFAULT));
    }

    /// The unique key of the face within a publication. Bundled fonts carry their PostScript name.
    public String name() {
        return name;
    }

    /// What the file calls itself for PostScript and PDF: printable ASCII without spaces and
    /// brackets.
    public String postScriptName() {
        return names.postScript();
    }

    /// The typographic family as the file names it.
    public String family() {
        return names.family();
    }

    /// The weight that the file claims, 1 to 1000.
    public int weight() {
        return metrics.weight();
    }

    /// Whether the file says that it is italic or oblique.
    public boolean italic() {
        return metrics.italic();
    }

    /// Whether all glyphs claim one advance (`post.isFixedPitch`).
    public boolean fixedPitch() {
        return metrics.fixedPitch();
    }

    public int unitsPerEm() {
        return metrics.unitsPerEm();
    }

    /// How far the face reaches above the baseline; positive.
    public int ascent() {
        return metrics.ascent();
    }

    /// How far the face reaches below the baseline; positive.
    public int descent() {
        return metrics.descent();
    }

    /// The space that the font wants between the descent of one line and the ascent of the next.
    public int lineGap() {
        return metrics.lineGap();
    }

    /// The empty room between a glyph's origin and its ink; negative when the ink begins before it.
    public int leftBearing(int glyph) {
        return switch (tables.outlines()) {
            case GlyfOutlines outlines -> outlines.leftBearing(glyph);
            case CffOutlines outlines ->
                    axes.isEmpty() ? advances.leftBearing(glyph) : outlines.xMin(glyph);
        };
    }

    /// The height of flat capitals.
    public int capHeight() {
        return metrics.capHeight();
    }

    /// The height of a flat lower-case x, the `ex` of CSS.
    public int xHeight() {
        return metrics.xHeight();
    }

    /// The smallest rectangle around all glyphs of the face, in font units: left, bottom, right,
    /// top (OpenType, table `head`); of an instance of a variable font, around those given.
    public int[] bounds(BitSet glyphs) {
        if (axes.isEmpty()) {
            Table head = sfnt().table("head");
            return new int[] {head.s16(36), head.s16(38), head.s16(40), head.s16(42)};
        }
        GlyphBounds bounds = new GlyphBounds();
        glyphs.stream().forEach(glyph -> draw(glyph, bounds));
        return new int[] {bounds.left(), bounds.bottom(), bounds.right(), bounds.top()};
    }

    /// The angle of the strokes in degrees counter-clockwise from the vertical, as in `post`:
    /// negative for italics.
    public double italicAngle() {
        return metrics.italicAngle();
    }

    /// The upper edge of an underline above the baseline; negative below it.
    public int underlinePosition() {
        return metrics.underlinePosition();
    }

    public int underlineThickness() {
        return metrics.underlineThickness();
    }

    /// The upper edge of a strike-through line above the baseline.
    public int strikeoutPosition() {
        return metrics.strikeoutPosition();
    }

    public int strikeoutSize() {
        return metrics.strikeoutSize();
    }

    /// What `OS/2.fsType` allows.
    public Embedding embedding() {
        return metrics.embedding();
    }

    /// Of what kind the outlines are.
    public Format format() {
        return switch (tables.outlines()) {
            case GlyfOutlines _ -> Format.TRUETYPE;
            case CffOutlines _ -> Format.CFF;
        };
    }

    /// How outlines are written.
    public enum Format {
        /// Quadratic curves, in the table `glyf`.
        TRUETYPE,
        /// PostScript's cubic curves, in the table `CFF` or `CFF2`.
        CFF
    }

    /// How documents may carry the font. One that they must not carry is never opened.
    public enum Embedding {
        ALLOWED,
        /// Whole only: no subset may be made.
        NO_SUBSET
    }

    /// Whether the character map has the character itself.
    public boolean covers(int codePoint) {
        return tables.cmap().glyph(codePoint) != 0;
    }

    /// Whether the character can be set, by its own glyph or by the stand-in that [OpenTypeShaper]
    /// uses: a space for the spaces, a hyphen-minus for the hyphens, nothing for invisible
    /// controls.
    public boolean sets(int codePoint) {
        return covers(codePoint) || StandIn.of(this, codePoint) != StandIn.NONE;
    }

    /// The glyph of a character by the character map alone; 0 (`.notdef`) when the font has none.
    public int glyph(int codePoint) {
        return tables.cmap().glyph(codePoint);
    }

    public int glyphCount() {
        return advances.glyphCount();
    }

    /// The horizontal advance of a glyph in font units; 0 for a glyph that is not there.
    public int advance(int glyph) {
        return advances.advance(glyph);
    }

    /// Draws a glyph's outline; nothing for a glyph that has none.
    public void draw(int glyph, GlyphPen pen) {
        tables.outlines().draw(glyph, pen);
    }

    /// The whole font as a static file of its own. Not copied; nobody may change it.
    byte[] bytes() {
        boolean written = axes.isEmpty() && hasOutlines();
        return written ? sfnt().whole() : SubsetWriter.whole(this);
    }

    private boolean hasOutlines() {
        return sfnt().has("glyf") || sfnt().has("CFF ") || sfnt().has("CFF2");
    }

    /// Whether the font offers an OpenType feature, such as `smcp`, for any script.
    public boolean has(String feature) {
        int tag = Tag.of(feature);
        return substitution().has(tag) || positioning().has(tag);
    }

    /// The axes of the variable font that the face is an instance of; none for other fonts.
    public List<Axis> axes() {
        return axes;
    }

    /// The features that its rule switches on or off for all that is set in it; they come before
    /// those of the text (CSS Fonts 4, section 7.2).
    public Features features() {
        return features;
    }

    FaceTables tables() {
        return tables;
    }

    /// The box around a glyph's outline: left, bottom, right, top.
    public int[] box(int glyph) {
        Outlines outlines = tables.outlines();
        return new int[] {
            outlines.xMin(glyph), outlines.yMin(glyph), outlines.xMax(glyph), outlines.yMax(glyph)
        };
    }

    /// What the font knows of setting mathematics; empty when it is none for that.
    public Optional<MathTable> math() {
        Table table = sfnt().table("MATH");
        return table.isEmpty() ? Optional.empty() : Optional.of(MathTable.read(table));
    }

    Sfnt sfnt() {
        return tables.sfnt();
    }

    Outlines outlines() {
        return tables.outlines();
    }

    HorizontalMetrics advances() {
        return advances;
    }

    Layout substitution() {
        Layout known = substitution;
        if (known == null) {
            known = Layout.read(tables.substitution(), Layout.Kind.SUBSTITUTION);
            substitution = known;
        }
        return known;
    }

    Layout positioning() {
        Layout known = positioning;
        if (known == null) {
            known = Layout.read(tables.positioning(), Layout.Kind.POSITIONING);
            positioning = known;
        }
        return known;
    }

    Gdef gdef() {
        Gdef known = gdef;
        if (known == null) {
            known = new Gdef(sfnt().table("GDEF"));
            gdef = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return name;
    }
}
