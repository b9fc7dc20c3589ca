package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Tables in 80 points.
class TableTest {
    @Test
    void columnsAreAsWideAsTheirContent() {
        assertThat(
                        Publication.of(
                                        "",
                                        "<table><tr><td>a</td><td>bbb</td></tr><tr><td>cc</td><td>d</td></tr></table>")
                                .lines())
                .containsExactly("1:10 10 a|bbb", "1:20 10 cc|d");
        assertThat(
                        Publication.of(
                                        "td { border: 2pt solid black; padding: 3pt } table {"
                                                + " border-collapse: separate; border-spacing: 4pt }",
                                        "<table><tr><td>a</td><td>b</td></tr></table>")
                                .dump())
                .as("4 spacing, 2 + 3 edges, 10 text, 3 + 2 edges, 4 spacing")
                .contains("glyphs 19,27 ‘EmSquare’ 10 w 10 ‘a’")
                .contains("glyphs 43,27 ‘EmSquare’ 10 w 10 ‘b’");
    }

    @Test
    void cellsOfAColumnAreAlignedOnAText() {
        assertThat(
                        Publication.of(
                                        "td { text-align: '.' } th { text-align: right }",
                                        "<table><tr><th>h</th></tr><tr><td>1.2</td></tr><tr><td>33</td></tr>"
                                                + "<tr><td>4.55</td></tr></table>")
                                .lines())
                .as("the widest end takes 30 points, the widest beginning 20")
                .containsExactly("1:10 50 h", "1:20 20 1.2", "1:30 10 33", "1:40 20 4.55");
    }

    @Test
    void whereContentIsTooWideColumnsShareTheRoom() {
        assertThat(
                        Publication.of(
                                        "",
                                        "<table><tr><td>aa aa</td><td>bb bb bb"
                                                + " bb</td></tr></table>")
                                .lines())
                .as("min 20 and 20, max 50 and 110: 40 of room in the ratio 30 : 90")
                .containsExactly("1:10 10 aa|bb bb", "1:20 10 aa|bb bb");
    }

    @Test
    void givenWidthsAreKept() {
        assertThat(
                        Publication.of(
                                        "table { width: 100% } .w { width: 50pt } .p { width: 25%"
                                                + " }",
                                        "<table><tr><td"
                                                + " class='w'>a</td><td>b</td></tr></table><table><tr><td"
                                                + " class='p'>c</td><td>d</td></tr></table>")
                                .dump())
                .contains("glyphs 60,18 ‘EmSquare’ 10 w 10 ‘b’")
                .contains("glyphs 30,28 ‘EmSquare’ 10 w 10 ‘d’");
    }

    @Test
    void cellsSpanColumnsAndRows() {
        assertThat(
                        Publication.of(
                                        "td { vertical-align: top }",
                                        "<table><tr><td colspan='2'>abcd</td><td>x</td></tr><tr><td"
                                                + " rowspan='2'>e e e"
                                                + " e</td><td>f</td><td>g</td></tr><tr><td>h</td><td>i</td></tr></table>")
                                .lines())
                .containsExactly("1:10 10 abcd|x", "1:20 10 e e e|f|g", "1:30 10 e|h|i");
    }

    @Test
    void cellsAreAlignedInTheirRow() {
        assertThat(
                        Publication.of(
                                        ".m { vertical-align: middle } .b { vertical-align: bottom"
                                                + " }",
                                        "<table><tr><td>a<br/>a<br/>a</td><td class='m'>m</td><td"
                                                + " class='b'>b</td></tr></table>")
                                .lines())
                .containsExactly("1:10 10 a", "1:20 10 a|m", "1:30 10 a|b");
    }

    @Test
    void theHeadIsRepeatedAsAnArtifact() {
        String rows =
                "<tr><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr><tr><td>4</td></tr>";
        Publication p =
                Publication.of(
                        "",
                        "<table><thead><tr><th>H</th></tr></thead><tbody>"
                                + rows
                                + rows
                                + rows
                                + "</tbody></table>");
        assertThat(p.lines())
                .contains("1:10 10 H", "1:80 10 3", "2:10 10 H", "2:20 10 4", "2:60 10 4");
        assertThat(p.dump())
                .contains(
                        "page 2 ‘2’ 100×100\n  glyphs 10,18 ‘EmSquare-Bold’ 10 w 10 ‘H’ artifact");
    }

    @Test
    void theFootStandsOnEveryPageOfTheTable() {
        String rows = "<tr><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr>";
        Publication p =
                Publication.of(
                        "",
                        "<table><thead><tr><th>H</th></tr></thead><tfoot><tr><td>F</td></tr></tfoot>"
                                + "<tbody>"
                                + rows
                                + rows
                                + rows
                                + "</tbody></table>");
        assertThat(p.lines())
                .as("six of eight lines are left to rows")
                .containsExactly(
                        "1:10 10 H",
                        "1:20 10 1",
                        "1:30 10 2",
                        "1:40 10 3",
                        "1:50 10 1",
                        "1:60 10 2",
                        "1:70 10 3",
                        "1:80 10 F",
                        "2:10 10 H",
                        "2:20 10 1",
                        "2:30 10 2",
                        "2:40 10 3",
                        "2:50 10 F");
        assertThat(p.dump()).contains("glyphs 10,88 ‘EmSquare’ 10 w 10 ‘F’ artifact");
    }

    @Test
    void aRowTallerThanThePageIsSplitBetweenLines() {
        Publication p =
                Publication.of(
                        "td { width: 30pt; border: 1pt solid black }",
                        "<table><tr><td>aa aa aa aa aa aa aa aa aa aa aa"
                                + " aa</td><td>b</td></tr></table>");
        assertThat(p.lines()).hasSize(12).contains("1:10.5 11 aa|b");
        assertThat(p.problems()).isEmpty();
    }

    @Test
    void aRowMayBeginAPage() {
        assertThat(
                        Publication.of(
                                        ".b { break-before: page }",
                                        "<table><thead><tr><th>H</th></tr></thead><tbody><tr><td>1</td></tr><tr"
                                                + " class='b'><td>2</td></tr></tbody></table>")
                                .lines())
                .containsExactly("1:10 10 H", "1:20 10 1", "2:10 10 H", "2:20 10 2");
    }

    @Test
    void theCaptionStaysWithItsTable() {
        String six = "<p>1</p><p>2</p><p>3</p><p>4</p><p>5</p><p>6</p><p>7</p>";
        assertThat(
                        Publication.of(
                                        "caption { margin: 0 }",
                                        six
                                                + "<table><caption>cap</caption><tr><td>a</td></tr></table>")
                                .lines())
                .endsWith("1:70 10 7", "2:10 10 cap", "2:20 10 a");
        assertThat(
                        Publication.of(
                                        "table { caption-side: bottom } caption { margin: 0 }",
                                        "<table><caption>cap</caption><tr><td>a</td></tr></table>")
                                .lines())
                .containsExactly("1:10 10 a", "1:20 10 cap");
    }

    @Test
    void aTableTooWideIsScaledAndReported() {
        Publication p = Publication.of("", "<table><tr><td>abcde</td><td>fghij</td></tr></table>");
        assertThat(p.dump())
                .contains("group 10,10 80×8 map 0.8 0 0 0.8 10,10")
                .contains("glyphs 50,8 ‘EmSquare’ 10 w 50 ‘fghij’");
        assertThat(p.codes()).containsExactly("LY101");
    }

    @Test
    void wordsAreHyphenatedBeforeTheTableIsMadeSmaller() {
        Publication p =
                Publication.of(
                        "", "<table lang='en'><tr><td>hyphenation</td><td>ab</td></tr></table>");
        assertThat(p.lines())
                .as("six squares for the word and its hyphens")
                .containsExactly("1:10 10 hy|­|ab", "1:20 10 phen|­", "1:30 10 ation");
        assertThat(p.problems()).isEmpty();
    }

    @Test
    void wordsAreBrokenAnywhereWhereNothingElseHelps() {
        Publication p =
                Publication.of("", "<table><tr><td>aaaaaaaaaaaaaaaa</td><td>b</td></tr></table>");
        assertThat(p.lines())
                .as("seven of eight squares")
                .containsExactly("1:10 10 aaaaaaa|b", "1:20 10 aaaaaaa", "1:30 10 aa");
        assertThat(p.codes()).containsExactly("LY111");
    }

    /// Pages of 100 by 60 turned: 80 points of room, or 40 upright.
    @Test
    void aTableTooWideGetsATurnedPageWhenTheStyleHasOne() {
        Publication p =
                Publication.of(
                        "@page { size: 60pt 100pt } @page landscape { size: 100pt 60pt } .source {"
                                + " break-before: avoid }",
                        "<p>1</p><div><table><tr><td>abcdefg</td></tr></table><p"
                                + " class='source'>s</p></div><p>2</p>");
        assertThat(p.lines())
                .containsExactly("1:10 10 1", "2:10 10 abcdefg", "2:20 10 s", "3:10 10 2");
        assertThat(p.dump()).contains("page 2 ‘2’ 100×60", "page 3 ‘3’ 60×100");
        assertThat(p.codes()).containsExactly("LY112");
    }

    @Test
    void columnsMayBeGivenTheirWidths() {
        String cells = "<tr><td>a</td><td>b</td><td>c</td></tr></table>";
        assertThat(
                        Publication.of(
                                        "table { grid-template-columns: 1fr 2fr 20pt }",
                                        "<table>" + cells)
                                .dump())
                .as("60 points in the ratio 1 : 2")
                .contains("glyphs 30,18 ‘EmSquare’ 10 w 10 ‘b’")
                .contains("glyphs 70,18 ‘EmSquare’ 10 w 10 ‘c’");
        assertThat(
                        Publication.of(
                                        "table { width: 100% } .h { width: 50% } .l { width: 30pt"
                                                + " }",
                                        "<table><colgroup><col class='h'/><col"
                                                + " class='l'/></colgroup>"
                                                + cells)
                                .dump())
                .contains("glyphs 50,18 ‘EmSquare’ 10 w 10 ‘b’")
                .contains("glyphs 80,18 ‘EmSquare’ 10 w 10 ‘c’");
        assertThat(
                        Publication.of(
                                        "table { grid-template-columns: 1fr 1fr }",
                                        "<table><tr><td>abcdef</td><td>g</td></tr></table>")
                                .dump())
                .as("no column is narrower than its word")
                .contains("glyphs 70,18 ‘EmSquare’ 10 w 10 ‘g’");
    }

    @Test
    void twoHundredColumnsAreReported() {
        Publication p =
                Publication.of("", "<table><tr>" + "<td>ab</td>".repeat(200) + "</tr></table>");
        p.pages();
        assertThat(p.codes()).containsExactly("LY102");
    }

    @Test
    void collapsedBordersAreDrawnOnceBetweenCells() {
        assertThat(
                        Publication.of(
                                        "table { border-collapse: collapse } td { border: 2pt solid"
                                                + " black } .w { border-left: 4pt solid red }",
                                        "<table><tr><td>a</td><td class='w'>b</td></tr></table>")
                                .dump())
                .as(
                        "the wider border wins: 2 + 10 + 2 (half of 4), 2 + 10 + 2; text begins"
                                + " after half of it")
                .contains("glyphs 12,19 ‘EmSquare’ 10 w 10 ‘a’")
                .contains("glyphs 26,19 ‘EmSquare’ 10 w 10 ‘b’");
    }

    @Test
    void noRowStandsAloneBeyondAPageTurn() {
        assertThat(Publication.of("", table("abcdefghi")).lines())
                .as("eight rows would fit")
                .endsWith("1:70 10 g", "2:10 10 h", "2:20 10 i");
        assertThat(Publication.of("", paragraphs("123456") + table("abcde")).lines())
                .as("two rows are company")
                .endsWith("1:70 10 a", "1:80 10 b", "2:10 10 c", "2:20 10 d", "2:30 10 e");
    }

    @Test
    void aTableThatNoPageHoldsBeginsWhereItStands() {
        String keep = "table { break-inside: avoid } ";
        assertThat(Publication.of(keep, paragraphs("1234") + table("abcdefghij")).lines())
                .contains("1:50 10 a", "1:80 10 d", "2:10 10 e");
        assertThat(Publication.of(keep, paragraphs("1234") + table("abcdefg")).lines())
                .contains("1:40 10 4", "2:10 10 a");
    }

    private static String table(String rows) {
        StringBuilder table = new StringBuilder("<table>");
        rows.chars().forEach(c -> table.append("<tr><td>").append((char) c).append("</td></tr>"));
        return table.append("</table>").toString();
    }

    private static String paragraphs(String each) {
        StringBuilder paragraphs = new StringBuilder();
        each.chars().forEach(c -> paragraphs.append("<p>").append((char) c).append("</p>"));
        return paragraphs.toString();
    }
}
