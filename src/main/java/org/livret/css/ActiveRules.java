package org.livret.css;

import org.livret.css.StyleSheet.Rule;
import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rules of all sheets that apply in one output, in order, sorted by kind.
final class ActiveRules {
    /// An `@page` rule with the origin of its sheet.
    record OriginatedPage(Origin origin, StyleSheet.PageRule rule) {}

    /// Stronger than any selector; matches the root.
    static final Selector ROOT =
            new Selector(
                    new Selector.Compound(List.of(Selector.State.ROOT), Optional.empty()),
                    Optional.empty(),
                    Integer.MAX_VALUE,
                    ":root");

    private final Medium medium;
    private final List<RuleIndex.Entry> entries = new ArrayList<>();
    private final List<OriginatedPage> pages = new ArrayList<>();
    private final List<FontFaceRule> faces = new ArrayList<>();
    private final Set<String> customNames = new LinkedHashSet<>();

    private ActiveRules(Medium medium) {
        this.medium = medium;
    }

    static ActiveRules of(
            List<StyleSheet> sheets,
            Medium medium,
            Map<String, String> customProperties,
            Reporter reporter) {
        ActiveRules out = new ActiveRules(medium);
        for (StyleSheet sheet : sheets) {
            out.add(sheet.rules(), sheet.origin());
        }
        out.addFrontMatter(customProperties, reporter);
        return out;
    }

    List<RuleIndex.Entry> entries() {
        return entries;
    }

    List<OriginatedPage> pageRules() {
        return pages;
    }

    List<FontFaceRule> fontFaces() {
        return List.copyOf(faces);
    }

    private void add(List<Rule> rules, Origin origin) {
        for (Rule rule : rules) {
            switch (rule) {
                case StyleSheet.StyleRule style -> add(style, origin);
                case StyleSheet.MediaRule media -> {
                    if (StyleSheet.applies(media.queries(), medium)) {
                        add(media.rules(), origin);
                    }
                }
                case StyleSheet.ImportRule imported -> {
                    if (StyleSheet.applies(imported.queries(), medium)) {
                        add(imported.sheet().rules(), origin);
                    }
                }
                case StyleSheet.PageRule page -> pages.add(new OriginatedPage(origin, page));
                case StyleSheet.FontRule font -> faces.add(font.face());
            }
        }
    }

    private void add(StyleSheet.StyleRule style, Origin origin) {
        for (Selector selector : style.selectors()) {
            entries.add(new RuleIndex.Entry(origin, selector, style.declarations()));
        }
        for (Declaration declaration : style.declarations()) {
            if (declaration.isCustom()) {
                customNames.add(declaration.property());
            }
        }
    }

    private void addFrontMatter(Map<String, String> customProperties, Reporter reporter) {
        List<Declaration> declarations = new ArrayList<>();
        for (Map.Entry<String, String> property : customProperties.entrySet()) {
            String name =
                    property.getKey().startsWith("--")
                            ? property.getKey()
                            : "--" + property.getKey();
            SourceFile place =
                    new SourceFile("theme", property.getKey() + ": " + property.getValue());
            Span span = new Span(place, 0, place.text().length());
            if (!customNames.contains(name)) {
                Optional<String> nearest =
                        NearestName.of(name, customNames).map(known -> known.substring(2));
                reporter.report(new CssProblem.UnknownThemeValue(property.getKey(), nearest, span));
            }
            declarations.add(
                    new Declaration(
                            name, Tokenizer.values(property.getValue()), false, List.of(), span));
        }
        if (!declarations.isEmpty()) {
            entries.add(new RuleIndex.Entry(Origin.THEME, ROOT, declarations));
        }
    }
}
