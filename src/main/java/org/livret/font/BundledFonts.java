package org.livret.font;

import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.List;

/// The fonts that travel with the program (all under free licences, beside the files), and what the
/// generic families mean.
public final class BundledFonts {
    private static final String FOLDER = "/org/livret/styles/fonts/";

    /// The families asked for characters that no named family has: those for scripts and
    /// pictographs of their own, three with wide Latin, Greek and Cyrillic, then one with symbols,
    /// mathematics, arrows and box drawing.
    private static final List<String> FALLBACK =
            List.of(
                    "Vazirmatn",
                    "Frank Ruhl Libre",
                    "Noto Emoji",
                    "Inter",
                    "EB Garamond",
                    "Source Serif 4",
                    "DejaVu Sans");

    private static final List<Bundle> BUNDLES =
            List.of(
                    new Bundle(
                            "EB Garamond",
                            "eb-garamond/EBGaramond",
                            List.of("serif", "ui-serif"),
                            List.of("Regular", "Italic", "SemiBold", "SemiBoldItalic", "Bold")),
                    new Bundle(
                            "Source Serif 4",
                            "source-serif-4/SourceSerif4",
                            List.of(),
                            List.of("Regular", "Italic", "SemiBold", "Bold")),
                    new Bundle(
                            "Inter",
                            "inter/Inter",
                            List.of("sans-serif", "ui-sans-serif", "system-ui"),
                            List.of("Regular", "Italic", "SemiBold", "Bold")),
                    new Bundle(
                            "JetBrains Mono",
                            "jetbrains-mono/JetBrainsMono",
                            List.of("monospace", "ui-monospace"),
                            List.of("Regular", "Italic", "Bold")),
                    new Bundle("DejaVu Sans", "dejavu-sans/DejaVuSans", List.of(), List.of("")),
                    new Bundle(
                            "STIX Two Math",
                            "stix-two-math/STIXTwoMath",
                            List.of("math"),
                            List.of("Regular")),
                    new Bundle(
                            "Vazirmatn",
                            "vazirmatn/Vazirmatn",
                            List.of(),
                            List.of("Regular", "Bold"),
                            Scope.ARABIC),
                    new Bundle(
                            "Frank Ruhl Libre",
                            "frank-ruhl-libre/FrankRuhlLibre",
                            List.of(),
                            List.of("Regular", "Bold"),
                            Scope.HEBREW),
                    new Bundle(
                            "Noto Emoji",
                            "noto-emoji/NotoEmoji",
                            List.of("emoji"),
                            List.of("Regular"),
                            Scope.EMOJI));

    private record Bundle(
            String family, String stem, List<String> generics, List<String> cuts, Scope scope) {
        Bundle(String family, String stem, List<String> generics, List<String> cuts) {
            this(family, stem, generics, cuts, Scope.ALL);
        }
    }

    private BundledFonts() {}

    /// The descriptions of the bundled faces, under their family names and the generic names that
    /// they stand for.
    public static List<FontFace> faces() {
        List<FontFace> faces = new ArrayList<>();
        for (Bundle bundle : BUNDLES) {
            add(faces, bundle, bundle.family);
            for (String generic : bundle.generics) {
                add(faces, bundle, generic);
            }
        }
        return List.copyOf(faces);
    }

    /// A catalogue of a publication's own faces and the bundled ones. A family of its own hides a
    /// bundled family of the same name.
    public static Fonts with(List<FontFace> own, Reporter reporter) {
        List<FontFace> all = new ArrayList<>(own);
        for (FontFace bundled : faces()) {
            if (!described(own, bundled.family())) {
                all.add(bundled);
            }
        }
        return new Fonts(all, FALLBACK, reporter);
    }

    private static boolean described(List<FontFace> faces, String family) {
        for (FontFace face : faces) {
            if (face.family().equalsIgnoreCase(family)) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<FontFace> faces, Bundle bundle, String family) {
        for (String cut : bundle.cuts) {
            String resource = FOLDER + bundle.stem + (cut.isEmpty() ? "" : "-" + cut) + ".ttf";
            int weight = cut.startsWith("SemiBold") ? 600 : cut.startsWith("Bold") ? 700 : 400;
            Span nowhere =
                    Span.of(SourceFile.unread(resource.substring(resource.lastIndexOf('/') + 1)));
            faces.add(
                    new FontFace(
                            family,
                            Serves.of(weight, cut.endsWith("Italic")),
                            List.of(new FontFace.Resource(resource)),
                            FaceSettings.NONE,
                            bundle.scope,
                            nowhere));
        }
    }
}
