package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.FontFaceRule.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The forms of descriptors of `@font-face` that are not those of properties (CSS Fonts 4, section
/// 4).
final class FontFaceForms {
    /// `font-style`: italic, or slanted by angles.
    record Style(boolean italic, Range angles) {
        static final Style AUTO = new Style(false, Range.auto(0));
    }

    static final int NORMAL = -1;

    private static final int LARGEST_SHARE = 10_000;

    static final Form<Range> WEIGHTS =
            new Form<>(
                    "‘auto’, a weight, or two from the lightest to the boldest",
                    (in, units) -> range(in, units, FontForms.WEIGHT, 400));
    static final Form<Range> WIDTHS =
            new Form<>(
                    "‘auto’, a width such as ‘75%’ or ‘condensed’, or two from the narrowest to the"
                            + " widest",
                    (in, units) -> range(in, units, FontForms.STRETCH, 1000));
    static final Form<Style> STYLE =
            new Form<>(
                    "‘auto’, ‘normal’, ‘italic’ or ‘oblique’, which may have an angle or two from"
                            + " -90deg to 90deg",
                    FontFaceForms::style);

    /// `font-named-instance`; empty for `auto`.
    static final Form<String> INSTANCE =
            new Form<>("‘auto’ or the name of an instance in quotes", FontFaceForms::instance);

    /// Heights, [#NORMAL] for those of the file.
    static final Form<Integer> OVERRIDE =
            new Form<>("‘normal’ or a percentage that is not negative", FontFaceForms::override);

    static final Form<Integer> SIZE_ADJUST =
            new Form<>("a percentage from 10% to 1000%", FontFaceForms::size);
    static final Form<Boolean> DISPLAY =
            new Keywords<Boolean>()
                    .add("auto", true)
                    .add("block", true)
                    .add("swap", true)
                    .add("fallback", true)
                    .add("optional", true)
                    .form();

    private FontFaceForms() {}

    private static @Nullable Range range(Tokens in, Units units, Form<Integer> form, int normal) {
        if (in.take("auto")) {
            return Range.auto(normal);
        }
        boolean relative = in.word().equals("bolder") || in.word().equals("lighter");
        Integer first = relative ? null : form.reader().read(in, units);
        Integer second = first == null || in.atEnd() ? first : form.reader().read(in, units);
        return first == null || second == null ? null : Range.of(first, second);
    }

    private static @Nullable Style style(Tokens in, Units units) {
        if (in.take("auto")) {
            return Style.AUTO;
        }
        TextStyle.Slope first = FontForms.STYLE.reader().read(in, units);
        if (first == null) {
            return null;
        }
        int last = first.angle();
        if (!first.italic() && FontForms.startsAngle(in)) {
            Integer second = Angles.read(in);
            if (second == null || Math.abs(second) > FontForms.STEEPEST) {
                return null;
            }
            last = second;
        }
        return new Style(first.italic(), Range.of(first.angle(), last));
    }

    private static @Nullable String instance(Tokens in, Units units) {
        if (in.take("auto")) {
            return "";
        }
        if (in.peek() instanceof Value.Quoted(String name)) {
            in.skip();
            return name;
        }
        return null;
    }

    private static @Nullable Integer override(Tokens in, Units units) {
        return in.take("normal") ? (Integer) NORMAL : FontForms.share(in, units, LARGEST_SHARE);
    }

    private static @Nullable Integer size(Tokens in, Units units) {
        Integer share = FontForms.share(in, units, LARGEST_SHARE);
        return share == null || share < 100 ? null : share;
    }

    // ---- sources ----

    /// The addresses of fonts that can be read, by what is said of their format; all when none is
    /// left, so that whoever opens them says why. `local()` fonts differ from machine to machine
    /// and are never used.
    static List<String> sources(List<Value> value) {
        List<String> usable = new ArrayList<>();
        List<String> all = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= value.size(); i++) {
            if (i == value.size() || value.get(i) instanceof Value.Sign(char sign) && sign == ',') {
                List<Value> one = value.subList(start, i);
                start = i + 1;
                address(one)
                        .ifPresent(address -> {
                            all.add(address);
                            if (isReadable(one)) {
                                usable.add(address);
                            }
                        });
            }
        }
        return usable.isEmpty() ? List.copyOf(all) : List.copyOf(usable);
    }

    private static Optional<String> address(List<Value> source) {
        for (Value part : source) {
            if (part instanceof Value.Url(String address) && !address.isEmpty()) {
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }

    private static boolean isReadable(List<Value> source) {
        boolean readable = true;
        for (Value part : source) {
            if (part instanceof Value.Function(String name, List<Value> arguments)) {
                readable &= !name.equals("format") || isReadableFormat(arguments);
                readable &= !name.equals("tech") || isReadableTech(arguments);
            }
        }
        return readable;
    }

    private static boolean isReadableFormat(List<Value> arguments) {
        return switch (word(arguments)) {
            case "truetype",
                    "opentype",
                    "woff",
                    "truetype-variations",
                    "woff-variations",
                    "opentype-variations" ->
                    true;
            default -> false;
        };
    }

    // Every technology that is named has to be there; layout tables and variations are.
    private static boolean isReadableTech(List<Value> arguments) {
        for (Value part : arguments) {
            boolean readable =
                    switch (word(List.of(part))) {
                        case "variations", "features-opentype" -> true;
                        default -> part instanceof Value.Sign;
                    };
            if (!readable) {
                return false;
            }
        }
        return true;
    }

    private static String word(List<Value> arguments) {
        Value first = arguments.isEmpty() ? new Value.Ident("") : arguments.getFirst();
        String word =
                first instanceof Value.Quoted(String text)
                        ? text
                        : first instanceof Value.Ident(String name) ? name : "";
        return word.toLowerCase(Locale.ROOT);
    }
}
