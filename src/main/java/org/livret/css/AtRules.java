package org.livret.css;

import org.livret.css.SyntaxTree.At;
import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known of the names of at-rules.
final class AtRules {
    private static final List<String> READ =
            List.of(
                    "@page",
                    "@media",
                    "@import",
                    "@font-face",
                    "@supports",
                    "@layer",
                    "@counter-style",
                    "@namespace",
                    "@charset");

    private static final Set<String> BLOCKS =
            Set.of("page", "media", "font-face", "supports", "counter-style");

    /// Rules of CSS of which Livret makes nothing, with what can be used instead.
    private static final Map<String, String> INSTEAD =
            Map.ofEntries(
                    Map.entry(
                            "container",
                            "Pages have fixed sizes: use ‘@media’ with ‘(width …)’, or a class."),
                    Map.entry("scope", "Use nested rules, such as ‘.card { & img { … } }’."),
                    Map.entry("property", "Give the custom property its first value in ‘:root’."),
                    Map.entry("keyframes", "Nothing moves on paper or in an e-book."),
                    Map.entry("starting-style", "Nothing moves on paper or in an e-book."),
                    Map.entry("view-transition", "Nothing moves on paper or in an e-book."),
                    Map.entry("position-try", "Positions are fixed: use ‘inset’ properties."),
                    Map.entry("viewport", "The size of pages is set with ‘size’ in ‘@page’."),
                    Map.entry("font-feature-values", "Use ‘font-feature-settings’."),
                    Map.entry("font-palette-values", "Colour fonts have the palette they bring."),
                    Map.entry(
                            "color-profile", "Colours are named in ‘color()’ or ‘device-cmyk()’."),
                    Map.entry("when", "Use ‘@media’ and ‘@supports’."),
                    Map.entry("else", "Use ‘@media’ and ‘@supports’."),
                    Map.entry("document", "Give the publication a sheet of its own with ‘style:’."),
                    Map.entry("prince-pdf", "The front matter says what the PDF tells of itself."),
                    Map.entry("prince-overlay", "Use margin boxes or ‘position: fixed’."));

    private AtRules() {}

    static boolean takesBlock(String name) {
        return BLOCKS.contains(name);
    }

    /// Reports a rule that is left out.
    static void report(At at, SourceFile file, Reporter reporter) {
        String name = '@' + at.name();
        Optional<String> instead = Optional.ofNullable(INSTEAD.get(at.name()));
        Span span = new Span(file, at.start(), at.prelude().start());
        if (at.name().startsWith("-")) {
            return;
        }
        reporter.report(
                new CssProblem.UnknownAtRule(
                        name,
                        instead,
                        instead.isPresent() ? Optional.empty() : NearestName.of(name, READ),
                        span));
    }

    /// Names of layers divided by commas, each perhaps with dots; empty when one of them is none.
    static List<String> layerNames(String prelude) {
        List<String> names = new ArrayList<>();
        for (String part : prelude.split(",", -1)) {
            String name = part.strip();
            if (!isLayerName(name)) {
                return List.of();
            }
            names.add(name);
        }
        return names;
    }

    private static boolean isLayerName(String name) {
        boolean starts = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (starts ? !Scanner.isNameStart(c) && c != '-' : !Scanner.isNamePart(c) && c != '.') {
                return false;
            }
            starts = c == '.';
        }
        return !starts;
    }
}
