package org.livret.layout.inline;

import org.jspecify.annotations.Nullable;
import org.livret.css.ParagraphStyle.HyphenateLimits;
import org.livret.css.TextStyle;
import org.livret.font.AxisValue;
import org.livret.font.Face;
import org.livret.font.Features;
import org.livret.font.FontStack;
import org.livret.font.Fonts;
import org.livret.font.Hyphenation;
import org.livret.font.Hyphenator;
import org.livret.font.Selection;
import org.livret.font.ShapedRun;
import org.livret.font.ShapingCache;
import org.livret.font.Slope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The typography of real fonts: font units into scaled points, styles into faces and features. For
/// one thread; the cache of shapes behind it may be shared by all.
public final class FontTypography implements Typography {
    private static final long[] NO_OFFSETS = {};
    private static final int REPLACEMENT = 0xFFFD;

    private final Fonts fonts;
    private final ShapingCache cache;
    private final Hyphenation hyphenation;
    private final Map<TextStyle, Setting> settings = new HashMap<>();

    // Boxes share their styles: most lookups need no comparison of whole styles.
    private final IdentityHashMap<TextStyle, Setting> known = new IdentityHashMap<>();
    private final List<Setting> byId = new ArrayList<>();

    public FontTypography(Fonts fonts, ShapingCache cache, Hyphenation hyphenation) {
        this.fonts = fonts;
        this.cache = cache;
        this.hyphenation = hyphenation;
    }

    /// What belongs to one style.
    private record Setting(Look look, FontStack stack, Features features, Hyphenator hyphenator) {
        Features featuresIn(Face face) {
            return face.features().equals(Features.DEFAULT)
                    ? features
                    : FontTypography.features(face.features(), look.style());
        }
    }

    @Override
    public Look look(TextStyle style) {
        Setting setting = known.get(style);
        if (setting == null) {
            setting = settings.get(style);
            if (setting == null) {
                setting = make(style);
                settings.put(style, setting);
            }
            known.put(style, setting);
        }
        return setting.look;
    }

    private Setting make(TextStyle style) {
        FontStack stack = fonts.stack(style.families(), selection(style));
        Look look =
                new Look(
                        byId.size(),
                        style,
                        metrics(stack.primary().orElse(null), style.fontSize()));
        Setting setting =
                new Setting(
                        look,
                        stack,
                        features(Features.DEFAULT, style),
                        hyphenation.forLanguage(style.language()));
        byId.add(setting);
        return setting;
    }

    /// What a style asks of the faces of its families.
    public static Selection selection(TextStyle style) {
        TextStyle.Cut cut = style.cut();
        List<AxisValue> variations = new ArrayList<>(cut.variations().size());
        for (TextStyle.AxisValue value : cut.variations()) {
            variations.add(new AxisValue(value.tag(), value.value()));
        }
        return new Selection(
                cut.weight(),
                cut.width(),
                new Slope(cut.slope().italic(), cut.slope().angle()),
                style.opticalSize(),
                variations);
    }

    private static Look.Metrics metrics(@Nullable Face face, long size) {
        if (face == null) {
            return new Look.Metrics(
                    "",
                    size * 4 / 5,
                    size / 5,
                    size / 2,
                    size * 7 / 10,
                    size / 10,
                    size / 20,
                    size / 4,
                    size / 20,
                    size / 4,
                    0,
                    false);
        }
        Scale scale = new Scale(size, face.unitsPerEm());
        int space = face.glyph(' ');
        return new Look.Metrics(
                face.name(),
                scale.of(face.ascent()),
                scale.of(face.descent()),
                scale.of(face.xHeight()),
                scale.of(face.capHeight()),
                -scale.of(face.underlinePosition()),
                scale.of(face.underlineThickness()),
                scale.of(face.strikeoutPosition()) - scale.of(face.strikeoutSize()) / 2,
                scale.of(face.strikeoutSize()),
                scale.of(face.advance(space)),
                space,
                face.fixedPitch());
    }

    /// Font units at a size, rounded to the nearest scaled point.
    private record Scale(long size, int unitsPerEm) {
        long of(long units) {
            long product = units * size;
            long half = unitsPerEm / 2;
            return product >= 0 ? (product + half) / unitsPerEm : -((half - product) / unitsPerEm);
        }
    }

    /// The features of a style over those of a face (CSS Fonts 4, section 7.2).
    private static Features features(Features face, TextStyle style) {
        Features features = face;
        if (!style.kerning()) {
            features = features.without(Features.KERNING);
        }
        // Letters that stand apart are not tied together (CSS Text 4, section 8.2).
        if (style.letterSpacing() != 0) {
            features = features.withoutLigatures();
        }
        for (TextStyle.Feature feature : style.features()) {
            features = features.with(feature.tag(), feature.value());
        }
        return features;
    }

    @Override
    public Optional<Face> formulas(TextStyle style) {
        for (String family : style.families()) {
            Optional<Face> face = ofFamily(family, style);
            if (face.isPresent()) {
                return face;
            }
        }
        return ofFamily("math", style);
    }

    private Optional<Face> ofFamily(String family, TextStyle style) {
        return fonts.hasFamily(family)
                ? fonts.stack(List.of(family), selection(style))
                        .primary()
                        .filter(face -> face.math().isPresent())
                : Optional.empty();
    }

    @Override
    public Shaped shape(Look look, String text, boolean rightToLeft) {
        Setting setting = byId.get(look.id());
        List<FontStack.Run> runs = setting.stack.runs(text, 0, text.length());
        List<Part> parts = new ArrayList<>(runs.size());
        int[] missing = {};
        for (FontStack.Run run : runs) {
            Face face = run.face();
            if (face != null) {
                boolean whole = run.from() == 0 && run.to() == text.length();
                String stretch = whole ? text : text.substring(run.from(), run.to());
                ShapedRun shaped =
                        cache.words(
                                        face,
                                        setting.featuresIn(face),
                                        look.style().language(),
                                        rightToLeft)
                                .shape(stretch);
                parts.add(part(shaped, run.from(), run.to(), look.size()));
            } else {
                missing = with(missing, text, run);
                setting.stack.primary().ifPresent(p -> parts.add(signs(p, text, run, look.size())));
            }
        }
        return new Shaped(parts, missing);
    }

    private static int[] with(int[] missing, String text, FontStack.Run run) {
        int[] stretch = text.substring(run.from(), run.to()).codePoints().toArray();
        int[] all = Arrays.copyOf(missing, missing.length + stretch.length);
        System.arraycopy(stretch, 0, all, missing.length, stretch.length);
        return all;
    }

    private static Part part(ShapedRun run, int from, int to, long size) {
        Scale scale = new Scale(size, run.face().unitsPerEm());
        int count = run.glyphCount();
        int[] clusters = run.clusters();
        if (from > 0) {
            clusters = clusters.clone();
            for (int i = 0; i < count; i++) {
                clusters[i] += from;
            }
        }
        long[] advances = scaled(run.advances(), scale);
        boolean moved = run.hasOffsets();
        return new Part(
                run.face().name(),
                from,
                to,
                run.glyphs(),
                clusters,
                advances,
                moved ? scaled(run.xOffsets(), scale) : NO_OFFSETS,
                moved ? scaled(run.yOffsets(), scale) : NO_OFFSETS);
    }

    private static long[] scaled(int[] units, Scale scale) {
        long[] scaled = new long[units.length];
        for (int i = 0; i < units.length; i++) {
            scaled[i] = scale.of(units[i]);
        }
        return scaled;
    }

    @Override
    public long bearing(Look look, String text) {
        List<FontStack.Run> runs = byId.get(look.id()).stack.runs(text, 0, text.length());
        Face face = runs.isEmpty() ? null : runs.getFirst().face();
        if (face == null) {
            return 0;
        }
        int[] glyphs = shape(look, text, false).parts().getFirst().glyphs();
        int bearing = glyphs.length == 0 ? 0 : face.leftBearing(glyphs[0]);
        return new Scale(look.size(), face.unitsPerEm()).of(bearing);
    }

    // A visible sign in place of each character that no font has.
    private static Part signs(Face face, String text, FontStack.Run run, long size) {
        int glyph = face.covers(REPLACEMENT) ? face.glyph(REPLACEMENT) : 0;
        long advance = new Scale(size, face.unitsPerEm()).of(face.advance(glyph));
        int count = text.codePointCount(run.from(), run.to());
        int[] glyphs = new int[count];
        int[] clusters = new int[count];
        long[] advances = new long[count];
        int at = run.from();
        for (int i = 0; i < count; i++) {
            glyphs[i] = glyph;
            advances[i] = advance;
            clusters[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        return new Part(
                face.name(),
                run.from(),
                run.to(),
                glyphs,
                clusters,
                advances,
                NO_OFFSETS,
                NO_OFFSETS);
    }

    @Override
    public int[] hyphens(Look look, String word, HyphenateLimits limits) {
        Hyphenator hyphenator = byId.get(look.id()).hyphenator;
        Hyphenator.Limits own = hyphenator.limits();
        boolean usual = limits.word() == 0 && limits.before() == 0 && limits.after() == 0;
        if (usual) {
            return hyphenator.points(word);
        }
        return hyphenator.points(
                word,
                new Hyphenator.Limits(
                        limits.word() > 0 ? limits.word() : own.word(),
                        limits.before() > 0 ? limits.before() : own.before(),
                        limits.after() > 0 ? limits.after() : own.after()));
    }
}
