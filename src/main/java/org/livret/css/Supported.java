package org.livret.css;

import org.livret.css.Condition.Feature;
import org.livret.css.Condition.Truth;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

/// What `@supports` asks, answered by what Livret reads (CSS Conditional 4, section 2).
final class Supported {
    private static final Reporter SILENT = problem -> {};

    private Supported() {}

    static Truth holds(Feature feature) {
        return Truth.of(
                switch (feature.function()) {
                    case "" -> declaration(feature.text());
                    case "selector" -> selector(feature.text());
                    case "font-tech" ->
                            feature.text().equals("features-opentype")
                                    || feature.text().equals("variations");
                    case "font-format" ->
                            feature.text().equals("truetype") || feature.text().equals("opentype");
                    default -> false;
                });
    }

    private static boolean declaration(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            return false;
        }
        SourceFile file = new SourceFile("@supports", text);
        Declaration read =
                new DeclarationReader(file, SILENT)
                        .read(new Declaration.Place(new Span(file, 0, text.length()), false), true);
        return read.isCustom() || !read.assignments().isEmpty();
    }

    private static boolean selector(String text) {
        SourceFile file = new SourceFile("@supports", text);
        Span all = new Span(file, 0, text.length());
        return SelectorReader.list(all, SILENT, SelectorReader.Context.TOP).size() == 1;
    }
}
