package org.livret.css;

import org.livret.css.Condition.Truth;
import org.livret.css.StyleSheet.Rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// Writes the stylesheets of a publication again for e-readers, as one plain sheet.
///
/// In: the sheets of the PDF. Out: CSS text, the same for the same sheets. Selectors stay as they
/// are, since they match the same XHTML. Rules for print only, pages and what only a printer can do
/// are left out; custom properties and `color-mix()` are replaced by their values, since many
/// e-readers know neither; absolute lengths become relative to the reader's own font size. Light
/// grounds become translucent, and dark lines and drawings get a share of the text's colour, so
/// that night modes stay readable; where dark mode is announced, coloured text gives way. What
/// stands in `@media epub` is kept, but for those translations.
public final class EpubCss {
    private static final String DARK = "prefers-color-scheme";

    /// Parts of selectors that e-readers of some years ago do not know.
    private static final List<String> NEWER = List.of(":is(", ":where(", ":has(", ":dir(", " of ");

    private final EpubDeclarations declarations;
    private final StringBuilder out = new StringBuilder(8192);
    private final List<String> coloured = new ArrayList<>();
    private final Map<Origin, Layer> layers = new EnumMap<>(Origin.class);
    private final IdentityHashMap<Rule, Layer> ofRules = new IdentityHashMap<>();
    private Layer written = new Layer();
    private boolean knowsDarkMode;
    private boolean inDarkMode;

    private EpubCss(EpubDeclarations declarations) {
        this.declarations = declarations;
    }

    /// Font faces are left out: which of them an e-book carries, and of what, its text decides.
    public static String write(List<StyleSheet> sheets, Map<String, String> customProperties) {
        // What is wrong with the sheets is reported when pages are styled.
        Cascade cascade = Cascade.of(sheets, Medium.EPUB, customProperties, problem -> {});
        EpubCss css = new EpubCss(new EpubDeclarations(cascade.rootValues()));
        css.out.append("@namespace epub \"http://www.idpf.org/2007/ops\";\n");
        css.all(sheets);
        css.darkMode();
        return css.out.toString();
    }

    /// Layers one after the other, since few e-readers know them: those that win come last.
    ///
    /// Debt: within the sheet selectors of a stronger layer do not win over more specific ones of a
    /// weaker layer.
    private void all(List<StyleSheet> sheets) {
        for (StyleSheet sheet : sheets) {
            register(sheet.rules(), root(sheet));
        }
        for (Origin origin : Origin.values()) {
            Layer all = layers.get(origin);
            for (Layer each : all == null ? List.<Layer>of() : all.settle()) {
                written = each;
                for (StyleSheet sheet : sheets) {
                    if (sheet.origin() == origin) {
                        rules(sheet.rules(), root(sheet));
                    }
                }
            }
        }
    }

    private Layer root(StyleSheet sheet) {
        return layers.computeIfAbsent(sheet.origin(), _ -> new Layer());
    }

    /// Names the layers of some rules, and remembers which is that of each rule with its own.
    private void register(List<Rule> rules, Layer layer) {
        for (Rule rule : rules) {
            switch (rule) {
                case StyleSheet.MediaRule media -> register(media.rules(), layer);
                case StyleSheet.SupportsRule supports -> register(supports.rules(), layer);
                case StyleSheet.LayerOrder order -> order.names().forEach(layer::within);
                case StyleSheet.LayerRule inner -> {
                    Layer own = layer.within(inner.name().orElse(""));
                    ofRules.put(inner, own);
                    register(inner.rules(), own);
                }
                case StyleSheet.ImportRule imported -> {
                    Layer own = imported.conditions().layer().map(layer::within).orElse(layer);
                    ofRules.put(imported, own);
                    register(imported.sheet().rules(), own);
                }
                case StyleSheet.StyleRule _,
                        StyleSheet.PageRule _,
                        StyleSheet.CounterStyleRule _,
                        StyleSheet.FontRule _ -> {}
            }
        }
    }

    // Layers are compared by identity: each is one place of the cascade.
    @SuppressWarnings("ReferenceEquality")
    private void rules(List<Rule> rules, Layer layer) {
        for (Rule rule : rules) {
            switch (rule) {
                case StyleSheet.StyleRule style -> {
                    if (layer == written) {
                        style(style);
                    }
                }
                case StyleSheet.MediaRule media ->
                        media(media.queries(), () -> rules(media.rules(), layer));
                case StyleSheet.SupportsRule supports ->
                        block(
                                "supports",
                                supports.condition(),
                                () -> rules(supports.rules(), layer));
                case StyleSheet.LayerRule inner -> rules(inner.rules(), own(inner, layer));
                case StyleSheet.ImportRule imported ->
                        media(
                                imported.conditions().queries(),
                                () -> rules(imported.sheet().rules(), own(imported, layer)));
                case StyleSheet.CounterStyleRule counter -> {
                    if (layer == written) {
                        counterStyle(counter);
                    }
                }
                case StyleSheet.FontRule _, StyleSheet.PageRule _, StyleSheet.LayerOrder _ -> {}
            }
        }
    }

    private Layer own(Rule rule, Layer around) {
        return ofRules.getOrDefault(rule, around);
    }

    private void style(StyleSheet.StyleRule rule) {
        List<String> lines = declarations.of(rule, !inDarkMode);
        if (lines.isEmpty()) {
            return;
        }
        StringJoiner known = new StringJoiner(", ");
        List<String> newer = new ArrayList<>(0);
        for (Selector selector : rule.selectors()) {
            for (String text : selector.plain()) {
                if (isNewer(text)) {
                    newer.add(text);
                } else {
                    known.add(text);
                }
            }
        }
        if (known.length() > 0) {
            style(known.toString(), lines);
        }
        // A reader that does not know a selector drops the whole list.
        newer.forEach(text -> style(text, lines));
        knowsDarkMode |= lines.stream().anyMatch(line -> line.contains("light-dark("));
        if (lines.stream().anyMatch(EpubCss::isColour)) {
            colour(rule.selectors());
        }
    }

    private static boolean isColour(String line) {
        return line.startsWith("color:") && !line.startsWith("color: inherit");
    }

    private void style(String selectors, List<String> lines) {
        out.append('\n').append(selectors).append(" {\n");
        lines.forEach(line -> out.append("    ").append(line).append(";\n"));
        out.append("}\n");
    }

    private static boolean isNewer(String selector) {
        int not = selector.indexOf(":not(");
        String negated = not < 0 ? "" : selector.substring(not + 5, selector.indexOf(')', not));
        boolean list = negated.contains(",") || negated.contains(" ") || negated.contains(">");
        return list || NEWER.stream().anyMatch(selector::contains);
    }

    // A reader that does not know a pseudo-element would drop the whole list of selectors.
    private void colour(List<Selector> selectors) {
        for (Selector selector : selectors) {
            if (selector.pseudo().isEmpty()) {
                selector.plain().stream().filter(text -> !isNewer(text)).forEach(coloured::add);
            }
        }
    }

    /// Conditions are kept, the media themselves are not: e-readers know no medium `epub`.
    private void media(List<MediaQuery> queries, Runnable rules) {
        if (MediaQuery.any(queries, Medium.EPUB, MediaFeatures.UNSIZED) == Truth.FALSE) {
            return;
        }
        StringJoiner conditions = new StringJoiner(", ");
        boolean always = queries.isEmpty();
        for (MediaQuery query : queries) {
            if (query.holds(Medium.EPUB, MediaFeatures.UNSIZED) != Truth.FALSE) {
                always |= query.forReaders().isEmpty();
                query.forReaders().ifPresent(conditions::add);
            }
        }
        if (always) {
            rules.run();
            return;
        }
        boolean dark = conditions.toString().contains(DARK);
        knowsDarkMode |= dark;
        boolean outside = inDarkMode;
        inDarkMode |= dark;
        block("media", conditions.toString(), rules);
        inDarkMode = outside;
    }

    /// Rules in a block with a condition; nothing when there are none.
    private void block(String name, String condition, Runnable rules) {
        int start = out.length();
        out.append("\n@").append(name).append(' ').append(condition).append(" {");
        int open = out.length();
        rules.run();
        if (out.length() == open) {
            out.setLength(start);
        } else {
            out.append("}\n");
        }
    }

    /// E-readers that do not know the rule write decimal numbers.
    private void counterStyle(StyleSheet.CounterStyleRule counter) {
        out.append("\n@counter-style ").append(counter.rule().name()).append(" {\n");
        for (Declaration descriptor : counter.descriptors()) {
            out.append("    ").append(descriptor.property()).append(": ");
            out.append(ValueText.of(descriptor.value())).append(";\n");
        }
        out.append("}\n");
    }

    /// Colours chosen for white paper are too dark on a dark screen. A sheet that speaks of dark
    /// mode itself is left alone.
    private void darkMode() {
        if (knowsDarkMode || coloured.isEmpty()) {
            return;
        }
        out.append("\n@media (").append(DARK).append(": dark) {\n");
        out.append(String.join(",\n", coloured)).append(" {\n    color: inherit;\n}\n}\n");
    }
}
