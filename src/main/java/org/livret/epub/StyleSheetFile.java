package org.livret.epub;

import org.livret.epub.EpubInput.FontFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

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
        out.append("@font-face { font-family: \"");
        String family = font.family();
        for (int i = 0; i < family.length(); i++) {
            char c = family.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') {
                out.append(c);
            }
        }
        out.append("\"; font-weight: ").append(font.weight());
        out.append("; font-style: ").append(font.italic() ? "italic" : "normal");
        out.append("; src: url(\"../").append(path(font)).append("\"); }\n");
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
