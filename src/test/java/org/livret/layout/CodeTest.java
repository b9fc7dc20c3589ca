package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Code in 80 points: eight characters a line, of which the sheet takes one and two fifths for what
/// wraps.
class CodeTest {
    private static final String SHEET =
            "pre { font-size: 10pt; line-height: 10pt; font-family: serif } pre code { font-size:"
                    + " 1em }";

    private static String pre(String attributes, String... lines) {
        StringBuilder out = new StringBuilder("<pre" + attributes + "><code>");
        for (String line : lines) {
            out.append("<span class='line'>").append(line).append("\n</span>");
        }
        return out.append("</code></pre>").toString();
    }

    @Test
    void linesStandBelowEachOtherAndEmptyOnesKeepTheirPlace() {
        assertThat(Publication.of(SHEET, pre("", "ab", "", "cd")).lines())
                .containsExactly("1:10 10 ab", "1:30 10 cd");
    }

    @Test
    void whatDoesNotFitGoesOnFurtherInBehindAMarkThatIsNoText() {
        Publication p = Publication.of(SHEET, pre("", "abcdefghij"));
        assertThat(p.dump())
                .as("12 of padding taken back by the first line; the mark 10 wide and 5 before")
                .contains("glyphs 10,18 ‘EmSquare’ 10 w 80 ‘abcdefgh’")
                .contains("glyphs 7,28 ‘EmSquare’ 10 w 10 ‘’ artifact")
                .contains("glyphs 22,28 ‘EmSquare’ 10 w 20 ‘ij’");
    }

    @Test
    void anIndentedLineWrapsBelowItself() {
        String line =
                "<pre><code><span class='line' style='padding-left:24pt;text-indent:-24pt'> "
                        + " abcdefg\n"
                        + "</span></code></pre>";
        assertThat(Publication.of(SHEET, line).dump())
                .contains("glyphs 10,18 ‘EmSquare’ 10 w 70 ‘  abcde’")
                .contains("glyphs 34,28 ‘EmSquare’ 10 w 20 ‘fg’");
    }

    @Test
    void numbersStandBesideAndAreNoText() {
        Publication p =
                Publication.of(
                        SHEET + " pre.numbered { padding-left: 30pt }",
                        pre(" class='numbered' style='counter-reset:list-item 8'", "a", "b"));
        assertThat(p.dump())
                .contains("‘’ artifact")
                .doesNotContain("‘9")
                .contains("glyphs 40,18 ‘EmSquare’ 10 w 10 ‘a’")
                .contains("glyphs 40,28 ‘EmSquare’ 10 w 10 ‘b’");
        assertThat(Publication.of(SHEET, pre("", "a")).dump()).doesNotContain("artifact");
    }

    @Test
    void noLineIsLeftAlone() {
        String words = "<p>1</p><p>2</p><p>3</p><p>4</p><p>5</p><p>6</p><p>7</p>";
        assertThat(Publication.of(SHEET, words + pre("", "a", "b", "c", "d")).lines())
                .as("one line would fit below the seven")
                .contains("1:70 10 7", "2:10 10 a")
                .doesNotContain("1:80 10 a");
        assertThat(
                        Publication.of(
                                        SHEET,
                                        words.substring(0, 32) + pre("", "a", "b", "c", "d", "e"))
                                .lines())
                .as("four lines would fit below the four, but the fifth would stand alone")
                .contains("1:70 10 c", "2:10 10 d");
    }
}
