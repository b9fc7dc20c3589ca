package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.geom.Size;
import org.livret.geom.Sp;

/// The forms of properties that only pages have (CSS Paged Media 3).
final class PageForms {
    /// `marks`.
    record Marks(boolean crop, boolean cross) {}

    static final Form<Size> SIZE =
            new Form<>(
                    "one or two lengths, or a size such as ‘A5’ or ‘letter’, perhaps with"
                            + " ‘landscape’",
                    PageForms::size);
    static final Form<Marks> MARKS =
            new Form<>("‘none’ or some of ‘crop’, ‘cross’", PageForms::marks);
    static final Form<Extent> BLEED =
            new Form<>(
                    "a length or ‘auto’",
                    (in, units) -> in.take("auto") ? Extent.AUTO : bleed(in, units));

    private PageForms() {}

    // Of several orientations the last one holds: a theme adds one to the size that its user chose,
    // which may have one already.
    private static @Nullable Size size(Tokens in, Units units) {
        if (in.take("auto")) {
            return named("a5");
        }
        if (in.peek() instanceof Value.Ident) {
            return sheet(in);
        }
        Long width = Forms.length(in, units);
        boolean square = in.atEnd() || in.peek() instanceof Value.Ident;
        Long height = square ? width : Forms.length(in, units);
        boolean landscape = false;
        while (in.peek() instanceof Value.Ident) {
            boolean lying = in.take("landscape");
            if (!lying && !in.take("portrait")) {
                return null;
            }
            landscape = lying;
        }
        return width == null
                        || height == null
                        || width <= 0
                        || height <= 0
                        || width > Sp.pt(14_400)
                        || height > Sp.pt(14_400)
                ? null
                : landscape
                        ? new Size(Math.max(width, height), Math.min(width, height))
                        : new Size(width, height);
    }

    private static @Nullable Size sheet(Tokens in) {
        Size size = null;
        String orientation = "";
        while (!in.word().isEmpty()) {
            String word = in.word();
            if (word.equals("landscape") || word.equals("portrait")) {
                orientation = word;
            } else if (size == null) {
                size = named(word);
                if (size == null) {
                    return null;
                }
            } else {
                return null;
            }
            in.skip();
        }
        Size sheet = size == null ? named("a5") : size;
        return sheet != null && orientation.equals("landscape")
                ? new Size(/* width= */ sheet.height(), /* height= */ sheet.width())
                : sheet;
    }

    private static @Nullable Size named(String word) {
        return switch (word) {
            case "a3" -> mm(297, 420);
            case "a4" -> mm(210, 297);
            case "a5" -> mm(148, 210);
            case "a6" -> mm(105, 148);
            case "b4" -> mm(250, 353);
            case "b5" -> mm(176, 250);
            case "jis-b4" -> mm(257, 364);
            case "jis-b5" -> mm(182, 257);
            case "letter" -> new Size(Sp.pt(612), Sp.pt(792));
            case "legal" -> new Size(Sp.pt(612), Sp.pt(1008));
            case "ledger" -> new Size(Sp.pt(792), Sp.pt(1224));
            default -> null;
        };
    }

    private static Size mm(double width, double height) {
        return new Size(Sp.mm(width), Sp.mm(height));
    }

    private static @Nullable Marks marks(Tokens in, Units units) {
        if (in.take("none")) {
            return new Marks(false, false);
        }
        boolean crop = in.take("crop");
        boolean cross = in.take("cross");
        crop |= in.take("crop");
        return crop || cross ? new Marks(crop, cross) : null;
    }

    private static @Nullable Extent bleed(Tokens in, Units units) {
        Long length = Forms.length(in, units);
        return length == null || length < 0 ? null : Extent.fixed(length);
    }
}
