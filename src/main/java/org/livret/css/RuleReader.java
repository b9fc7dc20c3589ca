package org.livret.css;

import com.helger.css.ICSSSourceLocationAware;
import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSFontFaceRule;
import com.helger.css.decl.CSSMediaExpression;
import com.helger.css.decl.CSSMediaQuery;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSNamespaceRule;
import com.helger.css.decl.CSSPageMarginBlock;
import com.helger.css.decl.CSSPageRule;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.ICSSPageRuleMember;
import com.helger.css.decl.ICSSTopLevelRule;

import org.livret.css.StyleSheet.MediaQuery;
import org.livret.css.StyleSheet.PagePart;
import org.livret.css.StyleSheet.PageSelector;
import org.livret.css.StyleSheet.Rule;
import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Turns ph-css's rules into Livret's. Of a rule, ph-css says where it and its declarations stand;
/// selectors and values are read from the text there, which keeps exact places.
final class RuleReader {
    private static final List<String> AT_RULES =
            List.of("@page", "@media", "@import", "@font-face", "@namespace", "@charset");

    private final Places places;
    private final Reporter reporter;
    private final DeclarationReader declarations;
    private boolean checked = true;

    RuleReader(Places places, Reporter reporter) {
        this.places = places;
        this.reporter = reporter;
        this.declarations = new DeclarationReader(places.file(), reporter);
    }

    List<Rule> rules(Iterable<? extends ICSSTopLevelRule> parsed) {
        List<Rule> out = new ArrayList<>();
        for (ICSSTopLevelRule rule : parsed) {
            rule(rule, out);
        }
        return out;
    }

    private void rule(ICSSTopLevelRule rule, List<Rule> out) {
        Span span =
                rule instanceof ICSSSourceLocationAware placed
                        ? places.span(placed.getSourceLocation())
                        : Span.of(places.file());
        switch (rule) {
            case CSSStyleRule style -> style(style, span, out);
            case CSSMediaRule media -> media(media, span, out);
            case CSSPageRule page -> page(page, span, out);
            case CSSFontFaceRule face -> fontFace(face, span, out);
            case CSSNamespaceRule _ -> {}
            // ph-css's kinds of rule are not sealed: what is left are rules that Livret has no use
            // for.
            default -> unknown(span);
        }
    }

    private void unknown(Span span) {
        String text = places.file().text();
        int end = span.start();
        while (end < span.end()
                && (text.charAt(end) == '@' || Scanner.isNamePart(text.charAt(end)))) {
            end++;
        }
        Span name = new Span(places.file(), span.start(), end);
        String found = text.substring(span.start(), end);
        reporter.report(new CssProblem.UnknownAtRule(found, NearestName.of(found, AT_RULES), name));
    }

    private void style(CSSStyleRule rule, Span span, List<Rule> out) {
        List<Selector> selectors =
                SelectorReader.list(places.file(), span.start(), places.brace(span), reporter);
        List<Declaration> read = declarations(rule.getAllDeclarations());
        if (!selectors.isEmpty()) {
            out.add(new StyleSheet.StyleRule(selectors, read, span));
        }
    }

    private List<Declaration> declarations(Iterable<CSSDeclaration> parsed) {
        List<Declaration> out = new ArrayList<>();
        for (CSSDeclaration declaration : parsed) {
            out.add(declaration(declaration));
        }
        return out;
    }

    private Declaration declaration(CSSDeclaration parsed) {
        Span span = places.span(parsed.getSourceLocation());
        return declarations.read(span.start(), span.end(), parsed.isImportant(), checked);
    }

    private void media(CSSMediaRule rule, Span span, List<Rule> out) {
        Span prelude = new Span(places.file(), span.start(), places.brace(span));
        List<MediaQuery> queries = queries(rule.getAllMediaQueries(), prelude);
        boolean outer = checked;
        checked = outer && StyleSheet.applies(queries, Medium.PRINT);
        out.add(new StyleSheet.MediaRule(queries, rules(rule.getAllRules()), span));
        checked = outer;
    }

    List<MediaQuery> queries(Iterable<CSSMediaQuery> parsed, Span span) {
        List<MediaQuery> out = new ArrayList<>();
        for (CSSMediaQuery query : parsed) {
            StringBuilder condition = new StringBuilder();
            for (CSSMediaExpression expression : query.getAllMediaExpressions()) {
                condition
                        .append(condition.isEmpty() ? "" : " and ")
                        .append(expression.getAsCSSString());
            }
            String medium =
                    query.getMedium() == null ? "all" : query.getMedium().toLowerCase(Locale.ROOT);
            MediaQuery read = new MediaQuery(medium, query.isNot(), condition.toString());
            if (!read.appliesTo(Medium.PRINT) && !read.appliesTo(Medium.EPUB)) {
                reporter.report(new CssProblem.UnknownMedium(query.getAsCSSString(), span));
            }
            out.add(read);
        }
        return out;
    }

    private void page(CSSPageRule rule, Span span, List<Rule> out) {
        List<PageSelector> selectors = new ArrayList<>();
        for (String text : rule.getAllSelectors()) {
            Optional<PageSelector> selector = PageSelectors.read(text);
            selector.ifPresent(selectors::add);
            if (selector.isEmpty()) {
                Span prelude = new Span(places.file(), span.start(), places.brace(span));
                reporter.report(new CssProblem.UnusablePageSelector(text, prelude));
            }
        }
        if (rule.getAllSelectors().isEmpty()) {
            selectors.add(PageSelector.ANY);
        }
        List<Declaration> own = new ArrayList<>();
        List<PagePart> parts = new ArrayList<>();
        for (ICSSPageRuleMember member : rule.getAllMembers()) {
            if (member instanceof CSSDeclaration declaration) {
                own.add(declaration(declaration));
            } else if (member instanceof CSSPageMarginBlock block) {
                parts.add(
                        new PagePart(
                                PageSelectors.box(block.getPageMarginSymbol()),
                                declarations(block.getAllDeclarations())));
            }
        }
        if (!selectors.isEmpty()) {
            out.add(new StyleSheet.PageRule(selectors, own, parts, span));
        }
    }

    private void fontFace(CSSFontFaceRule rule, Span span, List<Rule> out) {
        boolean outer = checked;
        checked = false;
        List<Declaration> descriptors = declarations(rule.getAllDeclarations());
        checked = outer;
        FontFaceReader.read(descriptors, span, reporter)
                .ifPresent(face -> out.add(new StyleSheet.FontRule(face, descriptors, span)));
    }
}
