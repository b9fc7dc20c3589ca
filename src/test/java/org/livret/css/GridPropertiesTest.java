package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.css.BoxStyle.Justify;
import org.livret.css.GridStyle.At;
import org.livret.css.GridStyle.Line;
import org.livret.css.GridStyle.Part;
import org.livret.css.GridStyle.Placement;
import org.livret.css.GridStyle.Spanning;

import java.util.ArrayList;
import java.util.List;

/// What flex and grid properties mean.
class GridPropertiesTest {
    private static BoxStyle.Flow flow(String declarations) {
        Css css = Css.of("p { " + declarations + " }");
        BoxStyle.Flow flow = css.paragraph().box().flow();
        assertThat(css.problems()).isEmpty();
        return flow;
    }

    private static String said(List<Part> parts) {
        List<String> out = new ArrayList<>();
        for (Part part : parts) {
            out.add(
                    switch (part) {
                        case GridStyle.Track(Extent least, Extent most, Extent limit)
                                when limit != Extent.Keyword.NONE ->
                                "fit(" + StyleDump.extent(limit) + ")";
                        case GridStyle.Track(Extent least, Extent most, Extent _) ->
                                least.equals(most)
                                        ? StyleDump.extent(most)
                                        : StyleDump.extent(least) + ".." + StyleDump.extent(most);
                        case GridStyle.Names(List<String> names) -> names.toString();
                        case GridStyle.AutoRepeat(boolean fit, List<Part> repeated) ->
                                (fit ? "fit" : "fill") + "{" + said(repeated) + "}";
                    });
        }
        return String.join(" ", out);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1fr 2fr | auto..1fr auto..2fr",
                "20mm auto | 56.693 auto",
                "repeat(2, 1fr 10pt) | auto..1fr 10 auto..1fr 10",
                "[a] minmax(0, 1.5fr) [b c] 10% [d] | [a] 0..1.5fr [b, c] 10% [d]",
                "fit-content(20pt) min-content | fit(20) min-content",
                "10pt repeat(auto-fill, minmax(40pt, 1fr)) | 10 fill{40..1fr}",
                "repeat(auto-fit, [x] 40pt) | fit{[x] 40}",
                "none | ''"
            })
    void listsOfTracks(String value, String expected) {
        assertThat(said(flow("grid-template-columns: " + value).grid().columns().parts()))
                .isEqualTo(expected);
        assertThat(said(flow("grid-template-rows: " + value).grid().rows().parts()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grid-template-columns: repeat(auto-fill, 1fr)",
                "grid-template-columns: repeat(auto-fill, 10pt) repeat(auto-fit, 10pt)",
                "grid-template-columns: minmax(1fr, 10pt)",
                "grid-template-columns: [a]",
                "grid-template-columns: repeat(2, repeat(2, 1fr))",
                "grid-template-areas: 'a b' 'c'",
                "grid-template-areas: 'a b' 'b a'",
                "grid-row: 0",
                "grid-column: span 0",
                "grid-area: 1 / 2 / 3 / 4 / 5",
                "grid-auto-flow: dense dense column row",
                "order: 1.5",
                "align-items: space-between",
                "flex-wrap: wrap-reverse"
            })
    void whatCannotBeMeantIsReported(String declaration) {
        assertThat(Css.of("p { " + declaration + " }").reporter.problems())
                .extracting(problem -> problem.code().id())
                .containsExactly("CS003");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grid-column: 1 / -1 | 1 -1 auto auto",
                "grid-row: 2 / span 2 | auto auto 2 span2",
                "grid-column: span 3 | span3 auto auto auto",
                "grid-area: 1 / 2 / 3 / 4 | 2 4 1 3",
                "grid-area: head | head head head head",
                "grid-area: a / b | b b a a",
                "grid-row-start: 2 side; grid-column-end: foot | auto foot 2side auto"
            })
    void places(String declarations, String expected) {
        Placement p = flow(declarations).item().place();
        assertThat(
                        String.join(
                                " ",
                                said(p.columnStart()),
                                said(p.columnEnd()),
                                said(p.rowStart()),
                                said(p.rowEnd())))
                .isEqualTo(expected);
    }

    private static String said(Line line) {
        return switch (line) {
            case GridStyle.Auto _ -> "auto";
            case Spanning(int tracks) -> "span" + tracks;
            case At(int number, String name) -> (number == 0 ? "" : number) + name;
        };
    }

    @Test
    void templatesInOneDeclaration() {
        GridStyle grid =
                flow("grid-template: 'a a' 20pt [x] 'b c' / 1fr 2fr; grid-auto-flow: dense").grid();
        assertThat(grid.areas().rows()).containsExactly(List.of("a", "a"), List.of("b", "c"));
        assertThat(said(grid.rows().parts())).isEqualTo("20 [x] auto");
        assertThat(said(grid.columns().parts())).isEqualTo("auto..1fr auto..2fr");
        assertThat(grid.flow()).isEqualTo(new GridStyle.AutoFlow(false, true));
        assertThat(said(flow("grid-template: 10pt / 20pt").grid().rows().parts())).isEqualTo("10");
        assertThat(flow("grid-template-areas: '... a' 'b .'").grid().areas().rows())
                .containsExactly(List.of(".", "a"), List.of("b", "."));
    }

    @Test
    void alignment() {
        BoxStyle.Flow both =
                flow("place-content: center space-evenly; place-items: end; place-self: start end");
        assertThat(both.alignment())
                .isEqualTo(
                        new BoxStyle.Alignment(
                                Justify.SPACE_EVENLY, Justify.CENTER, Justify.END, Justify.END));
        assertThat(both.item().alignSelf()).isEqualTo(Justify.START);
        assertThat(both.item().justifySelf()).isEqualTo(Justify.END);
    }

    @Test
    void flexItemsAndContainers() {
        BoxStyle.Flow flow = flow("flex: 2 0 10pt; order: -1; flex-flow: column-reverse wrap");
        assertThat(flow.item().grow()).isEqualTo(2000);
        assertThat(flow.item().shrink()).isZero();
        assertThat(flow.item().order()).isEqualTo(-1);
        assertThat(flow.flex()).isEqualTo(new BoxStyle.FlexStyle(true, true, true));
    }
}
