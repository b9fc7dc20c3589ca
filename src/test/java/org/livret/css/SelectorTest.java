package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livret.css.Css.element;
import static org.livret.css.Css.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.css.Styled.StyledElement;
import org.livret.diag.CollectingReporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.xhtml.Content;

import java.util.ArrayList;
import java.util.List;

class SelectorTest {
    private static final Content.Element BODY =
            element(
                    "body#b[lang=fr]",
                    element("h1#h", text("x")),
                    element(
                            "p#p1.lead.big",
                            element("em#e1", text("x")),
                            element("a#a1[href=#x][title=Ab c]", text("x"))),
                    element("p#p2", element("em#e2", element("em#e3"))),
                    element(
                            "ul#u",
                            element("li#l1"),
                            element("li#l2[lang=en-GB]"),
                            element("li#l3"),
                            element("li#l4"),
                            element("p#p3")),
                    element("aside#n[epub:type=footnote x]", text(" ")));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "p ; p1 p2 p3",
                "* > em ; e1 e2 e3",
                "p em ; e1 e2 e3",
                "p > em ; e1 e2",
                ".lead ; p1",
                "p.big.lead ; p1",
                "#p2 ; p2",
                "h1 + p ; p1",
                "h1 ~ p ; p1 p2",
                "[href] ; a1",
                "a[href^='#'] ; a1",
                "[title~=c] ; a1",
                "[title$='c'] ; a1",
                "[title*='b c'] ; a1",
                "[title=\"AB C\" i] ; a1",
                "[lang|=en] ; l2",
                "aside[epub|type~=\"footnote\"] ; n",
                "[epub\\:type~=x] ; n",
                "li:first-child ; l1",
                "li:nth-child(2n+1) ; l1 l3",
                "li:nth-child(even) ; l2 l4",
                "li:nth-child(-n+2) ; l1 l2",
                "li:nth-last-child(2) ; l4",
                "li:last-of-type ; l4",
                "p:first-of-type ; p1 p3",
                ":only-child ; b e2 e3",
                "em:empty ; e3",
                "p:not(.lead) ; p2 p3",
                "p:not(.lead, :last-child) ; p2",
                ":is(h1, #p2) em ; e2 e3",
                "li:lang(en) ; l2",
                "li:lang(fr) ; l1 l3 l4",
                "html > body > h1 ; h",
                ":root > body ; b",
                "body :where(li):nth-of-type(3) ; l3",
                "ul > li ~ li:not(:nth-child(3)) ; l2 l4",
                "em em ; e3",
                "p > em > em ; e3",
                "a:hover ; ''",
                "a:link ; a1",
                "ul *:last-child ; p3",
                "p:has(a) ; p1",
                "p:has(> em > em) ; p2",
                "h1:has(+ p) ; h",
                "p:has(~ ul) ; p1 p2",
                "p:has(+ p a) ; ''",
                "p:has(+ p em) ; p1",
                "ul:has(> li ~ p) ; u",
                "em:has(em) ; e2",
                ":has(> #e3) ; e2",
                "p:not(:has(a)) ; p2 p3",
                "li:nth-child(2 of [lang]) ; ''",
                "li:nth-child(1 of [lang]) ; l2",
                ":nth-child(2 of li) ; l2",
                ":nth-last-child(-n + 2 of li) ; l3 l4",
                "li:nth-child(2n of :not([lang])) ; l3",
                "li:nth-child( 2N - 1 ) ; l1 l3",
                "li:nth-child(+3) ; l3",
                "li:nth-of-type(n + 3) ; l3 l4",
                "em:only-of-type ; e1 e2 e3",
                ":dir(rtl) em ; ''",
                "body:dir(ltr) > h1 ; h",
                "li:lang('*-gb') ; l2",
                "li:lang(en, de) ; l2",
                "[title='AB C' s] ; ''",
                "[title='Ab c' s] ; a1",
                "*|p ; p1 p2 p3",
                "xhtml|p.lead ; p1",
                "*|*#h ; h",
                "a:checked, a:visited ; ''",
                "p::selection ; ''",
                ":is(.lead, h1 + .x, #p2) > em ; e1 e2",
                ":is(ul, ul > li):first-child ; l1",
                "#p1[class~='big']:first-of-type ; p1"
            })
    void matches(String selector, String ids) {
        Css css = Css.of(selector + " { orphans: 9 } * { orphans: 2 }".replace("*", "zzz"));
        List<String> found = new ArrayList<>();
        collect(Css.of(selector + " { margin-left: 9pt }").style(BODY), found);
        assertThat(css.codes()).isEmpty();
        assertThat(String.join(" ", found)).isEqualTo(ids);
    }

    private static void collect(StyledElement e, List<String> found) {
        if (!e.style().box().margin().left().equals(Extent.ZERO)) {
            found.add(e.element().id().orElse("?"));
        }
        for (Styled child : e.children()) {
            if (child instanceof StyledElement element) {
                collect(element, found);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "* ; 0 0 0",
                "p ; 0 0 1",
                "p em + a ; 0 0 3",
                ".a ; 0 1 0",
                "#a p.b ; 1 1 1",
                "[x] ; 0 1 0",
                ":first-child ; 0 1 0",
                "p::before ; 0 0 2",
                ":not(#a, .b) ; 1 0 0",
                ":is(p, .b) ; 0 1 0",
                ":where(#a) p ; 0 0 1",
                ":lang(fr) ; 0 1 0",
                "p:first-line ; 0 0 2",
                "p:has(#a, .b) ; 1 0 1",
                ":nth-child(2 of .a, #b) ; 1 1 0",
                "& p ; 0 0 1"
            })
    void specificity(String selector, String counts) {
        SourceFile file = new SourceFile("t", selector);
        int packed = read(file, new CollectingReporter()).getFirst().specificity();
        assertThat((packed >> 20) + " " + (packed >> 10 & 1023) + " " + (packed & 1023))
                .isEqualTo(counts);
    }

    private static List<Selector> read(SourceFile file, CollectingReporter reporter) {
        Span all = new Span(file, 0, file.text().length());
        return SelectorReader.list(all, reporter, SelectorReader.Context.TOP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "p::footnote-call ; Livret has no pseudo-element ‘::footnote-call’",
                "p:has() ; a selector is missing here in ‘:has()’",
                "p:has(:has(a)) ; ‘:has()’ cannot stand in ‘:has()’",
                ":not(p::before) ; no pseudo-element can stand in brackets",
                "[a=1] ; the value of an attribute that is no name stands in quotes",
                "[a='b' x] ; only ‘i’ and ‘s’ can follow the value of an attribute",
                ":dir(up) ; ‘ltr’ or ‘rtl’ must stand in ‘:dir()’",
                "p..a ; a name must follow ‘.’",
                "p > ; a selector is missing here",
                "[a ; ‘]’ is missing",
                "p::before em ; nothing can follow a pseudo-element",
                "li:nth-child(2n + -1) ; positions are written like ‘2n+1’, ‘odd’, ‘even’ or ‘3’",
                "li:nth-child(x) ; positions are written like ‘2n+1’, ‘odd’, ‘even’ or ‘3’",
                "a!b ; ‘!’ cannot stand here"
            })
    void whatCannotBeUsedIsNamed(String selector, String why) {
        CollectingReporter reporter = new CollectingReporter();
        SourceFile file = new SourceFile("t", "h1, " + selector + ", h2");
        List<Selector> read = read(file, reporter);
        assertThat(read).flatExtracting(Selector::plain).containsExactly("h1", "h2");
        assertThat(reporter.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(why));
    }
}
