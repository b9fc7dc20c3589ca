package org.livret.font;

import java.util.concurrent.ConcurrentHashMap;

/// Shaping with the font's own layout tables, in plain Java: Latin, Greek, Cyrillic, Hebrew, Arabic
/// and other scripts whose letters need no reordering. Results are those of HarfBuzz.
///
/// Not handled, and owned up to: the scripts that are reported as [FontProblem]s, vertical text,
/// variations. A stretch is shaped in the script of its first letter; whoever mixes scripts in one
/// word gets the kerning of the first.
///
/// Safe for use from several threads; what it keeps are the plans, one for each face, script,
/// language and set of features.
public final class OpenTypeShaper implements Shaper {
    private static final int FRACTION_SLASH = 0x2044;
    private static final int NON_JOINER = 0x200C;

    private final ConcurrentHashMap<PlanKey, Plans> plans = new ConcurrentHashMap<>();

    private record PlanKey(Face face, int script, int language, Features features) {}

    private record Plans(Layout.Plan substitution, Layout.Plan positioning, boolean kernTable) {}

    @Override
    public ShapedRun shape(ShapeRequest request) {
        Face face = request.face();
        GlyphBuffer buffer =
                new GlyphBuffer(face, request.to() - request.from(), request.rightToLeft());
        fill(buffer, request);
        int script = Scripts.of(request.text(), request.from(), request.to(), request.language());
        if (Joining.joins(script)) {
            buffer.join(Joining.forms(request.text(), request.from(), request.to()));
        }
        Plans plan = plans(request, script);
        if (plan.substitution.lookups().length > 0) {
            new Substitution(buffer, face.substitution(), plan.substitution.lookups()[0])
                    .run(plan.substitution);
        }
        buffer.startPositioning();
        if (plan.positioning.lookups().length > 0) {
            new Positioning(buffer, face.positioning(), plan.positioning.lookups()[0])
                    .run(plan.positioning);
        }
        if (plan.kernTable && !request.rightToLeft()) {
            KernTable.apply(face.sfnt().table("kern"), buffer);
        }
        if (face.positioning().isEmpty()) {
            MarkFallback.place(buffer);
        }
        buffer.finishPositioning();
        return buffer.run();
    }

    private Plans plans(ShapeRequest request, int script) {
        int language = Scripts.language(request.language());
        PlanKey key = new PlanKey(request.face(), script, language, request.features());
        Plans known = plans.get(key);
        if (known == null) {
            known = plan(key);
            plans.put(key, known);
        }
        return known;
    }

    private static Plans plan(PlanKey key) {
        Layout.Plan substitution =
                key.face.substitution().plan(key.script, key.language, key.features);
        Layout.Plan positioning =
                key.face.positioning().plan(key.script, key.language, key.features);
        boolean kernTable =
                !positioning.kerning()
                        && key.features.value(Tag.KERN) != 0
                        && key.face.sfnt().has("kern");
        return new Plans(substitution, positioning, kernTable);
    }

    /// Turns characters into glyphs, cluster by cluster.
    private static void fill(GlyphBuffer buffer, ShapeRequest request) {
        CharSequence text = request.text();
        boolean fractions = false;
        for (int at = request.from(); at < request.to(); ) {
            int codePoint = Character.codePointAt(text, at);
            int next = at + Character.charCount(codePoint);
            boolean alone =
                    next >= request.to() || !Clusters.extend(Character.codePointAt(text, next));
            int glyph = glyph(buffer, codePoint);
            if (alone && glyph != 0 && !StandIn.invisible(codePoint)) {
                buffer.add(glyph, at - request.from(), guess(codePoint));
            } else if (alone) {
                addOther(buffer, codePoint, at - request.from());
            } else {
                next = Clusters.end(text, at, request.to());
                addCluster(buffer, text.subSequence(at, next).toString(), at - request.from());
            }
            fractions |= codePoint == FRACTION_SLASH;
            at = next;
        }
        if (fractions) {
            markFractions(buffer);
        }
    }

    /// The glyph of a character, or of its mirror image in text from right to left when the face
    /// has that.
    private static int glyph(GlyphBuffer buffer, int codePoint) {
        int mirrored = buffer.rightToLeft ? Mirroring.of(codePoint) : codePoint;
        int glyph = buffer.face.glyph(mirrored);
        return glyph == 0 ? buffer.face.glyph(codePoint) : glyph;
    }

    private static int guess(int codePoint) {
        return Clusters.mark(codePoint)
                        && Character.getType(codePoint) == Character.NON_SPACING_MARK
                ? Gdef.MARK
                : Gdef.BASE;
    }

    private static void addCluster(GlyphBuffer buffer, String cluster, int offset) {
        StringBuilder visible = new StringBuilder(cluster.length());
        for (int at = 0; at < cluster.length(); ) {
            int codePoint = cluster.codePointAt(at);
            if (!StandIn.invisible(codePoint) || codePoint == NON_JOINER) {
                visible.appendCodePoint(codePoint);
            }
            at += Character.charCount(codePoint);
        }
        if (visible.isEmpty()) {
            return;
        }
        String fitted = Normalizing.fit(buffer.face, visible.toString());
        for (int at = 0; at < fitted.length(); ) {
            int codePoint = fitted.codePointAt(at);
            if (buffer.face.covers(codePoint) && !StandIn.invisible(codePoint)) {
                buffer.add(glyph(buffer, codePoint), offset, guess(codePoint));
            } else {
                addOther(buffer, codePoint, offset);
            }
            at += Character.charCount(codePoint);
        }
    }

    /// A character without a glyph of its own: invisible, or set with a stand-in, or from its
    /// parts, or missing.
    private static void addOther(GlyphBuffer buffer, int codePoint, int offset) {
        Face face = buffer.face;
        switch (StandIn.of(face, codePoint)) {
            case NOTHING -> {
                if (codePoint == NON_JOINER) {
                    buffer.add(face.glyph(' '), offset, Gdef.BASE);
                    buffer.nonJoiner[buffer.length - 1] = true;
                }
            }
            case SPACE -> {
                buffer.add(face.glyph(' '), offset, Gdef.BASE);
                buffer.fixedAdvance[buffer.length - 1] = StandIn.spaceAdvance(face, codePoint);
            }
            case HYPHEN ->
                    buffer.add(
                            face.covers(0x2010) ? face.glyph(0x2010) : face.glyph('-'),
                            offset,
                            Gdef.BASE);
            case NONE -> addParts(buffer, codePoint, offset);
        }
    }

    private static void addParts(GlyphBuffer buffer, int codePoint, int offset) {
        String character = Character.toString(codePoint);
        if (codePoint < 0xC0
                || !Normalizing.composes(buffer.face, character, 0, character.length())) {
            buffer.add(0, offset, Gdef.BASE);
            return;
        }
        String parts = Normalizing.fit(buffer.face, character);
        for (int at = 0; at < parts.length(); ) {
            int part = parts.codePointAt(at);
            buffer.add(buffer.face.glyph(part), offset, guess(part));
            at += Character.charCount(part);
        }
    }

    /// Marks the digits around each fraction slash, for the features that make a fraction of them.
    private static void markFractions(GlyphBuffer buffer) {
        int slash = buffer.face.glyph(FRACTION_SLASH);
        for (int i = 0; i < buffer.length; i++) {
            if (buffer.glyph[i] != slash) {
                continue;
            }
            buffer.mask[i] |= GlyphBuffer.FRACTION;
            for (int k = i - 1; k >= 0 && isDigit(buffer, k); k--) {
                buffer.mask[k] |= GlyphBuffer.FRACTION | GlyphBuffer.NUMERATOR;
            }
            for (int k = i + 1; k < buffer.length && isDigit(buffer, k); k++) {
                buffer.mask[k] |= GlyphBuffer.FRACTION | GlyphBuffer.DENOMINATOR;
            }
        }
    }

    private static boolean isDigit(GlyphBuffer buffer, int i) {
        for (char digit = '0'; digit <= '9'; digit++) {
            if (buffer.glyph[i] == buffer.face.glyph(digit)) {
                return true;
            }
        }
        return false;
    }
}
