package org.livret.pdf;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Reporter;
import org.livret.font.Face;
import org.livret.font.Fonts;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The fonts of one file, by the name of their face. They are written when all pages are painted,
/// since only then it is known what they must hold.
final class FontPool {
    private final Fonts fonts;
    private final TaggedWriter writer;
    private final Reporter reporter;
    private final Map<String, EmbeddedFont> embedded = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();

    FontPool(Fonts fonts, TaggedWriter writer, Reporter reporter) {
        this.fonts = fonts;
        this.writer = writer;
        this.reporter = reporter;
    }

    /// The font of a face; empty when there is none of that name, which is reported once.
    Optional<EmbeddedFont> font(String face) {
        EmbeddedFont known = embedded.get(face);
        if (known == null && !refused.contains(face)) {
            known = embed(face);
        }
        return Optional.ofNullable(known);
    }

    private @Nullable EmbeddedFont embed(String name) {
        Optional<Face> face = fonts.face(name);
        if (face.isEmpty()) {
            refused.add(name);
            reporter.report(new PdfProblem.FontRefused(name, "there is no such face"));
            return null;
        }
        EmbeddedFont font = new EmbeddedFont(face.get(), writer.getPdfIndirectReference());
        embedded.put(name, font);
        return font;
    }

    /// The names of the faces that stand in the file.
    List<String> names() {
        return List.copyOf(embedded.keySet());
    }

    void write() throws IOException {
        for (EmbeddedFont font : embedded.values()) {
            font.write(writer);
        }
    }
}
