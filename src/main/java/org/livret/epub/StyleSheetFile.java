package org.livret.epub;

import org.livret.epub.EpubInput.FontFile;
import org.livret.font.Features;
import org.livret.font.Serves;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// The one stylesheet of the package: what every e-book needs, the embedded faces, then the
/// publication's own styles, which win.
record StyleSheetFile(EpubInput input) {
    private static final String FONTS = "fonts/";

    /// Where a font file stands within the package.
    static String path(FontFile font) {
        return FONTS + font.fileName();
    }

    byte[] write() throws IOException {
        StringBuilder out = new StringBuilder(8192);
        out.append("@charset \"UTF-8\";\n");
        out.append(base());
        for (FontFile font : input.fonts()) {
            face(out, font);
        }
        out.append(input.styles());
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void face(StringBuilder out, FontFile font) {
        Serves serves = font.serves();
        out.append("@font-face { font-family: ").append(family(font.family()));
        out.append("; font-weight: ").append(range(serves.weights(), 1, ""));
        if (!serves.widths().equals(Serves.NORMAL_WIDTH) && !serves.widths().open()) {
            out.append("; font-stretch: ").append(range(serves.widths(), 10, "%"));
        }
        out.append("; font-style: ").append(style(serves.slopes()));
        if (!serves.characters().isEmpty()) {
            out.append("; unicode-range: ").append(characters(serves.characters()));
        }
        if (!font.features().equals(Features.DEFAULT)) {
            out.append("; font-feature-settings: ").append(features(font.features()));
        }
        out.append("; src: url(\"../").append(path(font)).append("\"); }\n");
    }

    /// The name of a family in quotes; of a generic one without.
    static String family(String family) {
        if (FontUses.isGeneric(family)) {
            return family;
        }
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < family.length(); i++) {
            char c = family.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static String style(Serves.Slopes slopes) {
        Serves.Range angles = slopes.angles();
        if (slopes.italic()) {
            return "italic";
        }
        return angles.least() == 0 && angles.greatest() == 0
                ? "normal"
                : "oblique " + range(angles, 1000, "deg");
    }

    /// One number, or two from the least to the greatest, in so many parts of a unit.
    private static String range(Serves.Range range, int parts, String unit) {
        String least = number(range.least(), parts) + unit;
        return range.least() == range.greatest()
                ? least
                : least + " " + number(range.greatest(), parts) + unit;
    }

    private static String number(int count, int parts) {
        return BigDecimal.valueOf(count)
                .divide(BigDecimal.valueOf(parts))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String characters(List<Serves.CharacterRange> ranges) {
        StringJoiner out = new StringJoiner(", ");
        for (Serves.CharacterRange range : ranges) {
            String first = "U+" + Integer.toHexString(range.first()).toUpperCase(Locale.ROOT);
            out.add(
                    range.first() == range.last()
                            ? first
                            : first
                                    + "-"
                                    + Integer.toHexString(range.last()).toUpperCase(Locale.ROOT));
        }
        return out.toString();
    }

    private static String features(Features features) {
        StringJoiner out = new StringJoiner(", ");
        for (String said : features.said()) {
            int equals = said.indexOf('=', 4);
            out.add("\"" + said.substring(0, equals) + "\" " + said.substring(equals + 1));
        }
        return out.toString();
    }

    private static String base() throws IOException {
        try (InputStream in = StyleSheetFile.class.getResourceAsStream("base.css")) {
            if (in == null) {
                throw new IllegalStateException("the e-book's own styles are missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
