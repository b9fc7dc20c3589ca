package org.livret.css;

import org.livret.css.StyleSheet.Rule;
import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /// What a custom property may hold, told by its value in the theme.
    private static final List<Form<?>> KINDS =
            List.of(Forms.COLOR, Forms.MARGIN, PageForms.SIZE, TextForms.FAMILY);

    private final Medium medium;
    private final List<RuleIndex.Entry> entries = new ArrayList<>();
    private final List<OriginatedPage> pages = new ArrayList<>();
    private final List<FontFaceRule> faces = new ArrayList<>();
    private final Map<String, List<Value>> customs = new LinkedHashMap<>();

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
                customs.put(declaration.property(), declaration.value());
            }
        }
    }

    private void addFrontMatter(Map<String, String> customProperties, Reporter reporter) {
        List<Declaration> declarations = new ArrayList<>();
        for (Map.Entry<String, String> property : customProperties.entrySet()) {
            String key = property.getKey();
            String name = key.startsWith("--") ? key : "--" + key;
            SourceFile place = new SourceFile("theme", key + ": " + property.getValue());
            Span span = new Span(place, 0, place.text().length());
            List<Value> value = Tokenizer.values(property.getValue());
            if (isUsable(name, value, span, reporter)) {
                declarations.add(new Declaration(name, value, false, List.of(), span));
            }
        }
        if (!declarations.isEmpty()) {
            entries.add(new RuleIndex.Entry(Origin.THEME, ROOT, declarations));
        }
    }

    /// Whether a theme value is of the kind of the one that it replaces. One that no sheet declares
    /// is reported, but may be used all the same.
    private boolean isUsable(String name, List<Value> value, Span span, Reporter reporter) {
        List<Value> replaced = customs.get(name);
        String key = name.substring(2);
        if (replaced == null) {
            Optional<String> nearest =
                    NearestName.of(name, customs.keySet()).map(known -> known.substring(2));
            reporter.report(new CssProblem.UnknownThemeValue(key, nearest, span));
            return true;
        }
        for (Form<?> kind : KINDS) {
            if (kind.read(replaced, Units.NEUTRAL) != null) {
                boolean same = kind.read(value, Units.NEUTRAL) != null || Variables.isUsedIn(value);
                if (!same) {
                    reporter.report(
                            new CssProblem.UnusableThemeValue(
                                    key, ValueText.of(value), kind.expected(), span));
                }
                return same;
            }
        }
        return true;
    }
}
