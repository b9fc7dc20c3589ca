package org.livret.css;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CascadingStyleSheet;

import org.livret.css.Condition.Truth;
import org.livret.css.SyntaxTree.At;
import org.livret.css.SyntaxTree.Custom;
import org.livret.css.SyntaxTree.Item;
import org.livret.css.SyntaxTree.Run;
import org.livret.css.SyntaxTree.Styled;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns the rules of a [SyntaxTree] into Livret's. Of runs of declarations, ph-css says where each
/// stands and what is wrong with them; selectors, conditions and values are read from the text,
/// which keeps exact places.
final class RuleReader {
    private final SourceFile file;
    private final Reporter reporter;
    private final DeclarationReader declarations;
    private final Importing importing;
    private final Map<Integer, List<Declaration.Place>> runs = new HashMap<>();
    private boolean checked = true;
    private boolean importsMayCome = true;

    /// What reads the sheets that others import.
    @FunctionalInterface
    interface Importing {
        Optional<StyleSheet> sheet(String address, Span span);
    }

    RuleReader(SourceFile file, Reporter reporter, Importing importing) {
        this.file = file;
        this.reporter = reporter;
        this.declarations = new DeclarationReader(file, reporter);
        this.importing = importing;
    }

    /// Takes in where ph-css found declarations.
    void found(CascadingStyleSheet parsed, Places places) {
        for (CSSStyleRule rule : parsed.getAllStyleRules()) {
            List<Declaration.Place> found = new ArrayList<>();
            for (CSSDeclaration each : rule.getAllDeclarations()) {
                Span span = places.span(each.getSourceLocation());
                found.add(new Declaration.Place(span, each.isImportant()));
            }
            runs.put(places.span(rule.getSourceLocation()).start(), found);
        }
    }

    List<StyleSheet.Rule> rules(SyntaxTree tree) {
        List<StyleSheet.Rule> out = new ArrayList<>();
        items(tree.items(), List.of(), out);
        return out;
    }

    /// Reads what stands in a block, or in the sheet when there are no selectors around.
    private void items(List<Item> items, List<Selector> around, List<StyleSheet.Rule> out) {
        List<Declaration> run = new ArrayList<>();
        for (Item item : items) {
            switch (item) {
                case Run _, Custom _ -> {
                    if (around.isEmpty()) {
                        stray(item);
                    } else {
                        add(item, run);
                    }
                }
                case Styled styled -> {
                    flush(run, around, out);
                    style(styled, around, out);
                }
                case At at -> {
                    flush(run, around, out);
                    at(at, around, out);
                }
            }
        }
        flush(run, around, out);
    }

    /// Declarations behind a nested rule win over it: they are a rule of their own (CSS Nesting 1,
    /// section 4.3).
    private void flush(List<Declaration> run, List<Selector> around, List<StyleSheet.Rule> out) {
        if (!run.isEmpty()) {
            Span span = run.getFirst().span().to(run.getLast().span());
            out.add(new StyleSheet.StyleRule(around, run, span));
            run.clear();
        }
    }

    private void stray(Item item) {
        int end = item.start();
        while (end < item.end() && Scanner.isNamePart(file.text().charAt(end))) {
            end++;
        }
        Span span = new Span(file, item.start(), Math.max(end, item.start() + 1));
        String found = file.text().substring(span.start(), span.end());
        reporter.report(new CssProblem.Malformed(found, "", span));
    }

    private void style(Styled styled, List<Selector> around, List<StyleSheet.Rule> out) {
        importsMayCome = false;
        Span prelude = new Span(file, styled.start(), styled.brace());
        List<Selector> selectors =
                SelectorReader.list(prelude, reporter, SelectorReader.Context.within(around));
        if (!selectors.isEmpty()) {
            items(styled.items(), selectors, out);
        }
    }

    // ---- declarations ----

    private void add(Item item, List<Declaration> out) {
        switch (item) {
            case Run run -> {
                for (Declaration.Place place : runs.getOrDefault(run.start(), List.of())) {
                    out.add(declarations.read(place, checked));
                }
            }
            case Custom(int start, int end) ->
                    out.add(declarations.custom(new Span(file, start, end)));
            case Styled _, At _ -> {}
        }
    }

    /// The declarations among some items; rules among them are left to `others`.
    private List<Declaration> declarations(At at, List<At> others) {
        List<Declaration> out = new ArrayList<>();
        for (Item item : at.items().orElse(List.of())) {
            switch (item) {
                case Run _, Custom _ -> add(item, out);
                case At inner -> others.add(inner);
                case Styled styled -> {
                    Span brace = new Span(file, styled.brace(), styled.brace() + 1);
                    reporter.report(new CssProblem.Malformed("{", "", brace));
                }
            }
        }
        return out;
    }

    // ---- at-rules ----

    private void at(At at, List<Selector> around, List<StyleSheet.Rule> out) {
        boolean imports = at.name().equals("import");
        if (!imports && !at.name().equals("charset") && !isLayerOrder(at)) {
            importsMayCome = false;
        }
        if (at.items().isEmpty() && AtRules.takesBlock(at.name())) {
            Span end = new Span(file, at.end(), at.end());
            reporter.report(new CssProblem.Malformed("", "", end));
            return;
        }
        switch (at.name()) {
            case "charset", "namespace" -> {}
            case "import" -> imported(at, out);
            case "media" -> media(at, around, out);
            case "supports" -> supports(at, around, out);
            case "layer" -> layer(at, around, out);
            case "page" -> page(at, out);
            case "font-face" -> fontFace(at, out);
            case "counter-style" -> counterStyle(at, out);
            default -> AtRules.report(at, file, reporter);
        }
    }

    private static boolean isLayerOrder(At at) {
        return at.name().equals("layer") && at.items().isEmpty();
    }

    private Span span(At at) {
        return new Span(file, at.start(), at.end());
    }

    private Span prelude(At at) {
        int end = at.prelude().end();
        while (end > at.start() && file.text().charAt(end - 1) <= ' ') {
            end--;
        }
        return new Span(file, at.start(), end);
    }

    private String preludeText(At at) {
        return file.text().substring(at.prelude().start(), at.prelude().end()).strip();
    }

    /// Reads rules that may be of no use to the PDF, and are then not checked.
    private List<StyleSheet.Rule> inner(At at, List<Selector> around, boolean useful) {
        boolean outer = checked;
        checked = outer && useful;
        List<StyleSheet.Rule> rules = new ArrayList<>();
        items(at.items().orElse(List.of()), around, rules);
        checked = outer;
        return rules;
    }

    private void media(At at, List<Selector> around, List<StyleSheet.Rule> out) {
        List<MediaQuery> queries = queries(at.prelude().start(), at.prelude().end(), prelude(at));
        boolean useful =
                MediaQuery.any(queries, Medium.PRINT, MediaFeatures.UNSIZED) != Truth.FALSE;
        out.add(new StyleSheet.MediaRule(queries, inner(at, around, useful), span(at)));
    }

    private List<MediaQuery> queries(int start, int end, Span span) {
        List<MediaQuery> queries = ConditionReader.queries(file.text(), start, end);
        for (MediaQuery query : queries) {
            query.condition().ifPresent(condition -> features(condition, span));
            boolean never =
                    query.holds(Medium.PRINT, MediaFeatures.UNSIZED) == Truth.FALSE
                            && query.holds(Medium.EPUB, MediaFeatures.UNSIZED) == Truth.FALSE;
            if (never) {
                reporter.report(new CssProblem.UnknownMedium(query.text(), span));
            }
        }
        return queries;
    }

    private void features(Condition condition, Span span) {
        switch (condition) {
            case Condition.Not(Condition inner) -> features(inner, span);
            case Condition.All(List<Condition> parts) -> parts.forEach(p -> features(p, span));
            case Condition.Any(List<Condition> parts) -> parts.forEach(p -> features(p, span));
            case Condition.Feature feature -> {
                String name = MediaFeatures.name(feature);
                if (!MediaFeatures.isKnown(name)) {
                    reporter.report(CssProblem.UnknownFeature.of(name, span));
                }
            }
        }
    }

    private void supports(At at, List<Selector> around, List<StyleSheet.Rule> out) {
        String condition = preludeText(at);
        Optional<Boolean> holds = supports(condition, prelude(at));
        if (holds.isPresent()) {
            List<StyleSheet.Rule> rules = inner(at, around, holds.get());
            out.add(new StyleSheet.SupportsRule(condition, holds.get(), rules, span(at)));
        }
    }

    /// The answer to a condition; empty when it cannot be read.
    private Optional<Boolean> supports(String text, Span span) {
        Condition condition = ConditionReader.condition(text, 0, text.length());
        if (condition == null) {
            reporter.report(new CssProblem.UnusableCondition(text, span));
            return Optional.empty();
        }
        return Optional.of(condition.holds(Supported::holds) == Truth.TRUE);
    }

    private void layer(At at, List<Selector> around, List<StyleSheet.Rule> out) {
        String prelude = preludeText(at);
        List<String> names = AtRules.layerNames(prelude);
        if (names.isEmpty() != prelude.isEmpty()
                || at.items().isEmpty() && names.isEmpty()
                || at.items().isPresent() && names.size() > 1) {
            reporter.report(new CssProblem.UnusableLayer(prelude, prelude(at)));
            return;
        }
        if (at.items().isEmpty()) {
            out.add(new StyleSheet.LayerOrder(names, span(at)));
        } else {
            Optional<String> name =
                    names.isEmpty() ? Optional.empty() : Optional.of(names.getFirst());
            out.add(new StyleSheet.LayerRule(name, inner(at, around, true), span(at)));
        }
    }

    private void imported(At at, List<StyleSheet.Rule> out) {
        Span span = span(at);
        if (!importsMayCome) {
            Span word = new Span(file, at.start(), at.prelude().start());
            reporter.report(new CssProblem.Malformed("@import", "", word));
            return;
        }
        ImportPrelude prelude =
                ImportPrelude.read(file.text(), at.prelude().start(), at.prelude().end());
        if (prelude == null) {
            reporter.report(new CssProblem.ImportNotFound(preludeText(at), span));
            return;
        }
        Optional<Boolean> supports =
                prelude.supports().flatMap(condition -> supports(condition, span));
        List<MediaQuery> queries = queries(prelude.queries(), at.prelude().end(), span);
        if (prelude.supports().isEmpty() || supports.orElse(false)) {
            StyleSheet.Conditions conditions =
                    new StyleSheet.Conditions(queries, prelude.layer(), prelude.supports());
            importing
                    .sheet(prelude.address(), span)
                    .ifPresent(
                            sheet -> out.add(new StyleSheet.ImportRule(conditions, sheet, span)));
        }
    }

    private void page(At at, List<StyleSheet.Rule> out) {
        List<StyleSheet.PageSelector> selectors =
                PageSelectors.read(
                        new Span(file, at.prelude().start(), at.prelude().end()), reporter);
        List<At> inner = new ArrayList<>();
        List<Declaration> own = declarations(at, inner);
        List<StyleSheet.PagePart> parts = new ArrayList<>();
        for (At part : inner) {
            Optional<PageStyle.MarginBox> box = PageSelectors.box(part.name());
            if (box.isEmpty() && !part.name().equals("footnote")) {
                Span name = new Span(file, part.start(), part.prelude().start());
                reporter.report(new CssProblem.Malformed('@' + part.name(), "", name));
            } else {
                parts.add(new StyleSheet.PagePart(box, declarations(part, new ArrayList<>())));
            }
        }
        if (!selectors.isEmpty()) {
            out.add(new StyleSheet.PageRule(selectors, own, parts, span(at)));
        }
    }

    private void fontFace(At at, List<StyleSheet.Rule> out) {
        List<Declaration> descriptors = descriptors(at);
        FontFaceReader.read(descriptors, span(at), reporter)
                .ifPresent(face -> out.add(new StyleSheet.FontRule(face, descriptors, span(at))));
    }

    private void counterStyle(At at, List<StyleSheet.Rule> out) {
        List<Declaration> descriptors = descriptors(at);
        CounterStyleReader.read(preludeText(at), descriptors, span(at), reporter)
                .ifPresent(rule ->
                        out.add(new StyleSheet.CounterStyleRule(rule, descriptors, span(at))));
    }

    /// Declarations that are no properties.
    private List<Declaration> descriptors(At at) {
        boolean outer = checked;
        checked = false;
        List<Declaration> descriptors = declarations(at, new ArrayList<>());
        checked = outer;
        return descriptors;
    }
}
