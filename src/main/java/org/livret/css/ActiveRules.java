package org.livret.css;

import org.livret.css.Condition.Truth;
import org.livret.css.StyleSheet.Rule;
import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rules of all sheets that apply in one output, in order, sorted by kind.
final class ActiveRules {
    /// Among rules of one origin, above all layers.
    static final int NO_LAYER = Integer.MAX_VALUE;

    /// An `@page` rule with the origin and the layer of its sheet.
    record OriginatedPage(Origin origin, int layer, StyleSheet.PageRule rule) {}

    /// Stronger than any selector; matches the root.
    static final Selector ROOT =
            new Selector(
                    new Selector.Compound(List.of(Selector.State.ROOT), Optional.empty()),
                    Optional.empty(),
                    Integer.MAX_VALUE,
                    1,
                    List.of(":root"));

    /// What a custom property may hold, told by its value in the theme.
    private static final List<Form<?>> KINDS =
            List.of(Forms.COLOR, Forms.MARGIN, PageForms.SIZE, TextForms.FAMILY);

    private final Medium medium;
    private final MediaFeatures features;
    private final List<Layered<StyleSheet.StyleRule>> styles = new ArrayList<>();
    private final List<Layered<StyleSheet.PageRule>> pages = new ArrayList<>();
    private final List<RuleIndex.Entry> frontMatter = new ArrayList<>();
    private final List<Layered<CounterRule>> counters = new ArrayList<>();
    private final List<FontFaceRule> faces = new ArrayList<>();
    private final Map<String, List<Value>> customs = new LinkedHashMap<>();
    private boolean asksSize;

    /// A rule in its place of the cascade.
    private record Layered<R>(Origin origin, Layer layer, R rule) {}

    private ActiveRules(Medium medium, MediaFeatures features) {
        this.medium = medium;
        this.features = features;
    }

    /// What the cascade is for: an output, and what is known of its pages.
    record Target(Medium medium, MediaFeatures features) {}

    static ActiveRules of(
            List<StyleSheet> sheets,
            Target target,
            Map<String, String> customProperties,
            Reporter reporter) {
        ActiveRules out = new ActiveRules(target.medium(), target.features());
        Map<Origin, Layer> layers = new EnumMap<>(Origin.class);
        for (StyleSheet sheet : sheets) {
            Layer all = layers.computeIfAbsent(sheet.origin(), _ -> new Layer());
            out.add(sheet.rules(), new Within(sheet.origin(), all));
        }
        layers.values().forEach(Layer::settle);
        out.addFrontMatter(customProperties, reporter);
        return out;
    }

    /// The selectors of all style rules.
    List<RuleIndex.Entry> entries() {
        List<RuleIndex.Entry> entries = new ArrayList<>();
        for (Layered<StyleSheet.StyleRule> style : styles) {
            int layer = style.layer().rank();
            for (Selector selector : style.rule().selectors()) {
                entries.add(
                        new RuleIndex.Entry(
                                style.origin(), layer, selector, style.rule().declarations()));
            }
        }
        entries.addAll(frontMatter);
        return entries;
    }

    List<OriginatedPage> pageRules() {
        List<OriginatedPage> out = new ArrayList<>(pages.size());
        for (Layered<StyleSheet.PageRule> page : pages) {
            out.add(new OriginatedPage(page.origin(), page.layer().rank(), page.rule()));
        }
        return out;
    }

    List<FontFaceRule> fontFaces() {
        return List.copyOf(faces);
    }

    /// The weakest first.
    List<CounterRule> counterStyles() {
        return counters.stream()
                .sorted(
                        Comparator.<Layered<CounterRule>, Origin>comparing(Layered::origin)
                                .thenComparingInt(counter -> counter.layer().rank()))
                .map(Layered::rule)
                .toList();
    }

    /// Tells of names that no rule defines.
    void reportCounterStyles(CounterStyles known, Reporter reporter) {
        styles.forEach(style -> report(style.rule().declarations(), known, reporter));
        for (Layered<StyleSheet.PageRule> page : pages) {
            report(page.rule().declarations(), known, reporter);
            page.rule().parts().forEach(part -> report(part.declarations(), known, reporter));
        }
    }

    private static void report(
            List<Declaration> declarations, CounterStyles known, Reporter reporter) {
        for (Declaration declaration : declarations) {
            for (String name : declaration.counterStyles()) {
                if (!known.has(name)) {
                    reporter.report(
                            new CssProblem.UnknownCounterStyle(
                                    name, NearestName.of(name, known.names()), declaration.span()));
                }
            }
        }
    }

    /// Whether a condition waits for the size of pages.
    boolean asksSize() {
        return asksSize;
    }

    /// Where in the cascade rules stand.
    private record Within(Origin origin, Layer layer) {
        Within layer(String name) {
            return new Within(origin, layer.within(name));
        }
    }

    private void add(List<Rule> rules, Within within) {
        for (Rule rule : rules) {
            switch (rule) {
                case StyleSheet.StyleRule style -> add(style, within);
                case StyleSheet.MediaRule media -> {
                    if (holds(media.queries())) {
                        add(media.rules(), within);
                    }
                }
                case StyleSheet.SupportsRule supports -> {
                    if (supports.holds()) {
                        add(supports.rules(), within);
                    }
                }
                case StyleSheet.LayerOrder order -> order.names().forEach(within::layer);
                case StyleSheet.LayerRule layer ->
                        add(layer.rules(), within.layer(layer.name().orElse("")));
                case StyleSheet.ImportRule imported -> {
                    if (holds(imported.conditions().queries())) {
                        add(
                                imported.sheet().rules(),
                                imported.conditions().layer().map(within::layer).orElse(within));
                    }
                }
                case StyleSheet.PageRule page ->
                        pages.add(new Layered<>(within.origin(), within.layer(), page));
                case StyleSheet.FontRule font -> faces.add(font.face());
                case StyleSheet.CounterStyleRule counter ->
                        counters.add(
                                new Layered<>(within.origin(), within.layer(), counter.rule()));
            }
        }
    }

    private boolean holds(List<MediaQuery> queries) {
        Truth truth = MediaQuery.any(queries, medium, features);
        boolean open = truth == Truth.UNKNOWN && features.page().isEmpty();
        asksSize |= open && medium == Medium.PRINT;
        return truth == Truth.TRUE || truth == Truth.UNKNOWN && medium == Medium.EPUB;
    }

    private void add(StyleSheet.StyleRule style, Within within) {
        styles.add(new Layered<>(within.origin(), within.layer(), style));
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
                declarations.add(new Declaration(name, value, false, List.of(), Set.of(), span));
            }
        }
        if (!declarations.isEmpty()) {
            frontMatter.add(new RuleIndex.Entry(Origin.THEME, NO_LAYER, ROOT, declarations));
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
