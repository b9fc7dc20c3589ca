package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.StringJoiner;

/// CSS Counter Styles 3: its own styles and those that sheets define.
class CounterStylesTest {
    private static String numbers(CounterStyle style, String numbers) {
        StringJoiner out = new StringJoiner(" ");
        for (String number : numbers.split(" ", -1)) {
            out.add(style.format(Integer.parseInt(number)));
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decimal | -3 0 12 | -3 0 12",
                "decimal-leading-zero | -7 5 12 | -7 05 12",
                "lower-roman | 4 1994 0 4000 | iv mcmxciv 0 4000",
                "upper-alpha | 1 26 27 703 0 | A Z AA AAA 0",
                "lower-greek | 1 24 25 | α ω αα",
                "armenian | 1 1999 | Ա ՌՋՂԹ",
                "georgian | 7 1999 10000 | ზ ჩშჟთ ჵ",
                "hebrew | 15 16 115 5786 | טו טז קטו ה׳תשפו",
                "thai | 10 | ๑๐",
                "cjk-decimal | 2026 | 二〇二六",
                "katakana | 1 48 49 | ア ン アア",
                "hiragana | 2 | い",
                "cjk-earthly-branch | 12 13 | 亥 13",
                "DISC | 1 2 | • •"
            })
    void ownStyles(String name, String numbers, String expected) {
        assertThat(numbers(CounterStyle.named(name).orElseThrow(), numbers)).isEqualTo(expected);
    }

    private static CounterStyle defined(String descriptors, String others) {
        Css css =
                Css.of(
                        "@counter-style x { "
                                + descriptors
                                + " } "
                                + others
                                + " p { list-style-type: x }");
        CounterStyle style = css.paragraph().generated().listStyle();
        assertThat(css.codes()).isEmpty();
        return style;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "system: cyclic; symbols: '*' '+' | 0 1 2 3 | + * + *",
                "symbols: '*' '†' | 1 2 3 4 0 | * † ** †† 0",
                "system: symbolic; symbols: a b; fallback: lower-roman | 0 3 | 0 aa",
                "system: fixed 3; symbols: c d; fallback: upper-roman | 2 3 4 5 | II c d V",
                "system: alphabetic; symbols: a b | 1 3 7 | a aa aaa",
                "system: numeric; symbols: '0' '1' | 0 5 -2 | 0 101 -10",
                "system: additive; additive-symbols: 5 V, 1 I | 7 5 0 | VII V 0",
                "system: additive; additive-symbols: V 5, I 1, 0 none | 0 6 | none VI",
                "system: extends decimal; range: 1 3, 7 infinite; fallback: lower-alpha | 2 5 9"
                        + " | 2 e 9",
                "system: extends decimal; pad: 3 '0' | 7 -7 1234 | 007 -07 1234",
                "system: extends decimal; negative: '(' ')' | -7 7 | (7) 7"
            })
    void definedStyles(String descriptors, String numbers, String expected) {
        assertThat(numbers(defined(descriptors, ""), numbers)).isEqualTo(expected);
    }

    @Test
    void markersHavePrefixAndSuffix() {
        CounterStyle style = defined("system: extends upper-roman; prefix: '('; suffix: ') '", "");
        assertThat(style.marker(4)).isEqualTo("(IV)");
        assertThat(CounterStyle.DECIMAL.marker(4)).isEqualTo("4.");
        assertThat(CounterStyle.named("disc").orElseThrow().marker(4)).isEqualTo("•");
        assertThat(CounterStyle.NONE.marker(4)).isEmpty();
    }

    @Test
    void stylesRestOnOthersAndTheLastOfANameWins() {
        String others =
                "@counter-style y { system: extends x; suffix: '!' } @counter-style x { system:"
                        + " extends y; prefix: '-' }";
        // Both extend each other: where the circle closes stands decimal.
        assertThat(defined("system: cyclic; symbols: o", others).marker(3)).isEqualTo("-3!");
        Css css =
                Css.of(
                        "@counter-style x { system: cyclic; symbols: a } @layer low { @counter-style"
                                + " x { system: cyclic; symbols: b } } p { list-style-type: x }");
        assertThat(css.paragraph().generated().listStyle().format(1)).isEqualTo("a");
    }

    @Test
    void stylesWithoutANameAreWrittenInPlace() {
        Css css = Css.of("p { list-style-type: symbols(cyclic '*' '+') }");
        assertThat(numbers(css.paragraph().generated().listStyle(), "1 2 3")).isEqualTo("* + *");
        assertThat(css.codes()).isEmpty();
    }

    @Test
    void pagesAndContentCountInThem() {
        Css css =
                Css.of(
                        "@counter-style x { system: cyclic; symbols: o } @page { @top-left {"
                                + " content: counter(page, x) } }");
        PageStyle page = css.cascade().page(new PageStyle.Context("", 3, false, false, false));
        assertThat(
                        page.marginBoxes()
                                .get(PageStyle.MarginBox.TOP_LEFT)
                                .generated()
                                .content()
                                .orElseThrow())
                .singleElement()
                .satisfies(item ->
                        assertThat(((GeneratedStyle.Counter) item).style().format(9))
                                .isEqualTo("o"));
        assertThat(css.codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@counter-style { symbols: a } | CS022",
                "@counter-style disc { symbols: a } | CS022",
                "@counter-style x { system: numeric; symbols: a } | CS022",
                "@counter-style x { symbols: a; sufix: b } | CS024",
                "@counter-style x { symbols: a; range: 3 1 } | CS003",
                "@counter-style x { symbols: a; pad: a } | CS003",
                "@counter-style x { symbols: a; system: wild } | CS003",
                "p { list-style-type: lower-romn } | CS023",
                "p::before { content: counter(c, lower-romn) } | CS023",
                "@page { @top-left { content: counter(page, lower-romn) } } | CS023"
            })
    void whatCannotBeUsedIsTold(String css, String code) {
        Css read = Css.of(css);
        read.paragraph();
        assertThat(read.codes()).containsOnly(code);
    }

    @Test
    void eReadersGetTheRuleAsItIs() {
        String written =
                EpubCss.write(
                        Css.of("@counter-style x { system: cyclic; symbols: '*' }").sheets(),
                        Map.of());
        assertThat(written.replaceAll("\n *", ""))
                .endsWith("@counter-style x {system: cyclic;symbols: \"*\";}");
    }
}
