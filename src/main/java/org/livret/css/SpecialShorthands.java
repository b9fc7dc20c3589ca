package org.livret.css;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The shorthands with a grammar of their own.
final class SpecialShorthands {
    private SpecialShorthands() {}

    /// CSS Flexible Box 1, section 7.1.1: `none`, `auto`, or numbers and a basis; a lone number
    /// makes the basis 0.
    static @Nullable Map<Property<?>, List<Value>> flex(Tokens in, List<Property<?>> longhands) {
        if (in.take("none")) {
            return flex("0", "0", "auto");
        }
        if (in.take("auto")) {
            return flex("1", "1", "auto");
        }
        Map<Property<?>, List<Value>> out = new LinkedHashMap<>(flex("1", "1", "0"));
        boolean any = false;
        List<Value> grow = Shorthand.part(in, Properties.FLEX_GROW);
        if (grow != null) {
            any = true;
            out.put(Properties.FLEX_GROW, grow);
            List<Value> shrink = Shorthand.part(in, Properties.FLEX_SHRINK);
            if (shrink != null) {
                out.put(Properties.FLEX_SHRINK, shrink);
            }
        }
        List<Value> basis = Shorthand.part(in, Properties.FLEX_BASIS);
        if (basis != null) {
            any = true;
            out.put(Properties.FLEX_BASIS, basis);
        }
        return any ? out : null;
    }

    private static Map<Property<?>, List<Value>> flex(String grow, String shrink, String basis) {
        return Map.of(
                Properties.FLEX_GROW, Tokenizer.values(grow),
                Properties.FLEX_SHRINK, Tokenizer.values(shrink),
                Properties.FLEX_BASIS, Tokenizer.values(basis));
    }

    /// `none` takes the type; an image of `none` is the only one there is.
    static @Nullable Map<Property<?>, List<Value>> listStyle(
            Tokens in, List<Property<?>> longhands) {
        Map<Property<?>, List<Value>> out = new LinkedHashMap<>();
        while (!in.atEnd()) {
            if (!Shorthands.takeOne(in, longhands, out) && !in.take("none")) {
                return null;
            }
        }
        return out.isEmpty() ? null : out;
    }

    /// One to four radii, and after a slash one to four for the upright sides: top left, top right,
    /// bottom right, bottom left (CSS Backgrounds 3, section 4.4).
    static @Nullable Map<Property<?>, List<Value>> radii(Tokens in, List<Property<?>> longhands) {
        List<List<Value>> level = lengths(in);
        List<List<Value>> upright = in.take('/') ? lengths(in) : level;
        if (level.isEmpty() || upright.isEmpty()) {
            return null;
        }
        Map<Property<?>, List<Value>> out = new LinkedHashMap<>();
        for (int i = 0; i < longhands.size(); i++) {
            List<Value> corner = new ArrayList<>(corner(level, i));
            corner.addAll(corner(upright, i));
            out.put(longhands.get(i), corner);
        }
        return out;
    }

    private static List<List<Value>> lengths(Tokens in) {
        List<List<Value>> lengths = new ArrayList<>(4);
        while (lengths.size() < 4) {
            int start = in.position();
            if (Forms.positive(in, Units.NEUTRAL) == null) {
                in.back(start);
                break;
            }
            lengths.add(in.since(start));
        }
        return lengths;
    }

    private static List<Value> corner(List<List<Value>> given, int corner) {
        int opposite = corner == 3 && given.size() > 1 ? 1 : 0;
        return given.get(corner < given.size() ? corner : given.size() == 3 ? 1 : opposite);
    }

    /// `normal`, `none`, or keywords of any of the longhands.
    static @Nullable Map<Property<?>, List<Value>> fontVariant(
            Tokens in, List<Property<?>> longhands) {
        if (in.take("normal")) {
            return Map.of();
        }
        if (in.take("none")) {
            return Map.of(Properties.FONT_VARIANT_LIGATURES, List.of(new Value.Ident("none")));
        }
        return Shorthands.anyOrder(in, longhands);
    }

    /// CSS Fonts 4, section 2.7: style, caps, weight and width in any order, size, perhaps a line
    /// height after a slash, families.
    static @Nullable Map<Property<?>, List<Value>> font(Tokens in, List<Property<?>> longhands) {
        Map<Property<?>, List<Value>> out = new LinkedHashMap<>();
        List<Property<?>> leading = longhands.subList(0, 4);
        boolean more = true;
        while (more) {
            more = in.take("normal") || (!isSize(in) && Shorthands.takeOne(in, leading, out));
        }
        List<Value> size = Shorthand.part(in, Properties.FONT_SIZE);
        if (size == null) {
            return null;
        }
        out.put(Properties.FONT_SIZE, size);
        if (in.take('/')) {
            List<Value> height = Shorthand.part(in, Properties.LINE_HEIGHT);
            if (height == null) {
                return null;
            }
            out.put(Properties.LINE_HEIGHT, height);
        }
        List<Value> family = Shorthand.part(in, Properties.FONT_FAMILY);
        if (family == null) {
            return null;
        }
        out.put(Properties.FONT_FAMILY, family);
        return out;
    }

    private static boolean isSize(Tokens in) {
        return in.peek() instanceof Value.Numeric(double _, String unit) && !unit.isEmpty();
    }
}
