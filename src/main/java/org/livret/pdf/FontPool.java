package org.livret.pdf;

import org.livret.diag.Reporter;
import org.livret.font.Face;
import org.livret.font.Fonts;
import org.openpdf.text.DocumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The fonts of one file. A face is embedded once, and once more for glyphs that must say several
/// texts.
final class FontPool {
    private final Fonts fonts;
    private final TaggedWriter writer;
    private final Reporter reporter;
    private final Map<String, List<EmbeddedFont>> embedded = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    FontPool(Fonts fonts, TaggedWriter writer, Reporter reporter) {
        this.fonts = fonts;
        this.writer = writer;
        this.reporter = reporter;
    }

    /// A font of the face in which the glyph says the text; empty when the face cannot be embedded,
    /// which is reported once.
    Optional<EmbeddedFont> font(String face, int glyph, String text) {
        if (refused.contains(face)) {
            return Optional.empty();
        }
        List<EmbeddedFont> instances = embedded.computeIfAbsent(face, _ -> new ArrayList<>(2));
        for (EmbeddedFont instance : instances) {
            if (instance.say(glyph, text)) {
                return Optional.of(instance);
            }
        }
        Optional<EmbeddedFont> another = embed(face, instances.size());
        another.ifPresent(font -> {
            font.say(glyph, text);
            instances.add(font);
        });
        return another;
    }

    private Optional<EmbeddedFont> embed(String name, int instance) {
        Optional<Face> face = fonts.face(name);
        if (face.isEmpty()) {
            refuse(name, "there is no such face");
            return Optional.empty();
        }
        try {
            EmbeddedFont font = new EmbeddedFont(face.get(), instance);
            writer.willEmbed(font);
            return Optional.of(font);
        } catch (IOException | DocumentException e) {
            refuse(name, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void refuse(String name, String reason) {
        refused.add(name);
        reporter.report(new PdfProblem.FontRefused(name, reason));
    }
}
