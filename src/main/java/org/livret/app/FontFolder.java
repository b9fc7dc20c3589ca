package org.livret.app;

import org.livret.css.FontFaceRule;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.font.FontDescription;
import org.livret.font.FontProblem;
import org.livret.font.Serves;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The fonts in the folder `fonts` beside a manuscript. They are found by what they call
/// themselves, so that nobody need write `@font-face` to set a text in a font of the house.
record FontFolder(Folder folder, Reporter reporter) {
    private static final String NAME = "fonts";

    /// The kinds of files by their endings. Where one font is there in several, the first is taken:
    /// a plain file is opened faster than a packed one.
    private static final List<String> KINDS =
            List.of(".otf", ".ttf", ".otc", ".ttc", ".woff2", ".woff");

    /// A face of the folder.
    private record Found(String path, boolean first, FontDescription font) {
        /// What makes a face of a family one of its styles.
        String style() {
            return font.serves().toString();
        }

        Span span() {
            return Span.of(SourceFile.unread(path));
        }
    }

    /// The rules of the sheets, and rules for the folder's fonts before them. What a sheet of the
    /// user's declares stays: its files are not looked at, and its families are its own. A family
    /// of a theme that the folder has, too, is the folder's.
    List<FontFaceRule> with(List<FontFaceRule> declared) {
        Set<String> files = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (FontFaceRule rule : declared) {
            if (!isThemes(rule)) {
                files.add(withoutMember(rule.sources().getFirst()));
                taken.add(key(rule.family()));
            }
        }
        List<FontFaceRule> own = new ArrayList<>();
        Set<String> found = new HashSet<>();
        families(files)
                .forEach((family, faces) -> {
                    if (taken.contains(key(family))) {
                        return;
                    }
                    found.add(key(family));
                    for (Found face : settled(family, faces)) {
                        own.add(rule(family, face));
                    }
                });
        for (FontFaceRule rule : declared) {
            if (!isThemes(rule) || !found.contains(key(rule.family()))) {
                own.add(rule);
            }
        }
        return List.copyOf(own);
    }

    static boolean isThemes(FontFaceRule rule) {
        return rule.sources().getFirst().startsWith(Styles.OWN);
    }

    private static String withoutMember(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    private static String key(String family) {
        return family.toLowerCase(Locale.ROOT);
    }

    private static FontFaceRule rule(String family, Found face) {
        FontDescription font = face.font;
        return new FontFaceRule(
                family,
                new FontFaceRule.Serves(
                        range(font.serves().weights()),
                        range(font.serves().widths()),
                        font.serves().slopes().italic(),
                        range(font.serves().slopes().angles()),
                        List.of()),
                List.of(face.first ? face.path : face.path + "#" + font.member()),
                FontFaceRule.Settings.NONE,
                face.span());
    }

    private static FontFaceRule.Range range(Serves.Range range) {
        return new FontFaceRule.Range(range.least(), range.greatest(), range.open());
    }

    // ---- what is there ----

    private Map<String, List<Found>> families(Set<String> declared) {
        Map<String, List<Found>> families = new LinkedHashMap<>();
        for (String kind : KINDS) {
            for (String path : folder.files(NAME)) {
                boolean wanted =
                        path.toLowerCase(Locale.ROOT).endsWith(kind) && !declared.contains(path);
                for (Found face : wanted ? faces(path) : List.<Found>of()) {
                    for (String family : face.font.families()) {
                        families.computeIfAbsent(family, _ -> new ArrayList<>()).add(face);
                    }
                }
            }
        }
        return families;
    }

    private List<Found> faces(String path) {
        Span span = Span.of(SourceFile.unread(path));
        List<Found> faces = new ArrayList<>();
        folder.telling(reporter)
                .read(path, span)
                .ifPresent(bytes -> {
                    for (FontDescription font : FontDescription.of(path, bytes, span, reporter)) {
                        faces.add(new Found(path, faces.isEmpty(), font));
                    }
                });
        return faces;
    }

    /// One face a style. Two files of one font are nothing to be told of; of two fonts that both
    /// claim a style the first by name is used.
    private List<Found> settled(String family, List<Found> faces) {
        Map<String, Found> styles = new LinkedHashMap<>();
        for (Found face : faces) {
            Found known = styles.putIfAbsent(face.style(), face);
            if (known != null && !known.font.member().equals(face.font.member())) {
                reporter.report(
                        new FontProblem.Ambiguous(face.span(), family, known.path, face.path));
            }
        }
        return List.copyOf(styles.values());
    }
}
