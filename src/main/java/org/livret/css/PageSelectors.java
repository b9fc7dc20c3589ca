package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.StyleSheet.NthPage;
import org.livret.css.StyleSheet.PageSelector;
import org.livret.diag.Reporter;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the selectors of `@page` rules and the names of what stands in them (CSS Paged Media 3,
/// section 5; CSS GCPM 3, section 3).
final class PageSelectors extends Scanner {
    private boolean first;
    private boolean blank;
    private boolean left;
    private boolean right;
    private final List<NthPage> nth = new ArrayList<>(0);

    private PageSelectors(Span where) {
        super(where.file().text(), where.start(), where.end());
    }

    /// The selectors of a rule, of which unusable ones are reported; all pages when none is
    /// written.
    static List<PageSelector> read(Span where, Reporter reporter) {
        List<PageSelector> out = new ArrayList<>();
        boolean none = true;
        for (Span each : byCommas(where)) {
            none = false;
            PageSelector selector = new PageSelectors(each).selector();
            if (selector != null) {
                out.add(selector);
            } else {
                String text = each.file().text().substring(each.start(), each.end());
                reporter.report(new CssProblem.UnusablePageSelector(text, each));
            }
        }
        return none ? List.of(PageSelector.ANY) : out;
    }

    private static List<Span> byCommas(Span where) {
        List<Span> out = new ArrayList<>();
        PageSelectors in = new PageSelectors(where);
        in.skipSpace();
        int start = in.at;
        while (in.at < in.end) {
            while (!in.atEnd() && in.peek(0) != ',') {
                in.at++;
            }
            int last = in.at;
            while (last > start && in.text.charAt(last - 1) <= ' ') {
                last--;
            }
            out.add(new Span(where.file(), start, last));
            in.at++;
            in.skipSpace();
            start = in.at;
        }
        return out;
    }

    private @Nullable PageSelector selector() {
        skipSpace();
        String name = startsName() ? name() : "";
        while (peek(0) == ':') {
            at++;
            if (!pseudo(name().toLowerCase(Locale.ROOT))) {
                return null;
            }
        }
        skipSpace();
        return atEnd() ? new PageSelector(name, first, blank, left, right, nth) : null;
    }

    private boolean pseudo(String name) {
        switch (name) {
            case "first" -> first = true;
            case "blank" -> blank = true;
            case "left", "verso" -> left = true;
            case "right", "recto" -> right = true;
            case "nth" -> {
                return nth();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean nth() {
        int close = text.indexOf(')', at);
        if (peek(0) != '(' || close < 0 || close >= end) {
            return false;
        }
        String inside = text.substring(at + 1, close);
        int of = inside.indexOf(" of ");
        AnPlusB formula = AnPlusB.read(of < 0 ? inside : inside.substring(0, of));
        if (formula == null) {
            return false;
        }
        nth.add(new NthPage(formula, of < 0 ? "" : inside.substring(of + 4).strip()));
        at = close + 1;
        return true;
    }

    /// The names of what may stand in an `@page` rule.
    static List<String> parts() {
        List<String> parts = new ArrayList<>();
        parts.add("@footnote");
        for (PageStyle.MarginBox box : PageStyle.MarginBox.values()) {
            parts.add('@' + box.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return parts;
    }

    /// The margin box of `top-left` and its like; empty for `footnote`.
    static Optional<PageStyle.MarginBox> box(String symbol) {
        String name = symbol.toUpperCase(Locale.ROOT).replace('-', '_');
        for (PageStyle.MarginBox box : PageStyle.MarginBox.values()) {
            if (box.name().equals(name)) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }
}
