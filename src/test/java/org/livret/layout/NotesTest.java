package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Notes at the foot of the page.
class NotesTest {
    private static String call(int id) {
        return "<a class='noteref' href='#n" + id + "'>" + id + "</a>";
    }

    private static String note(int id, String text) {
        return "<aside id='n" + id + "'><p>" + text + "</p></aside>";
    }

    @Test
    void aNoteStandsAtTheFootOfThePageOfItsCall() {
        assertThat(
                        Publication.of("", "<p>a" + call(1) + "</p>" + note(1, "note") + "<p>b</p>")
                                .lines())
                .containsExactly("1:10 10 a|1", "1:20 10 b", "1:80 10 note");
    }

    @Test
    void theNoteAreaHasItsEdges() {
        assertThat(
                        Publication.of(
                                        "@page { @footnote { margin-top: 5pt; border-top: 1pt solid"
                                                + " black; padding-top: 4pt } }",
                                        "<p>a" + call(1) + "</p>" + note(1, "note"))
                                .dump())
                .contains("fill 10,75 80×1 rgb(0,0,0) artifact")
                .contains("glyphs 10,88 ‘EmSquare’ 10 w 40 ‘note’");
    }

    @Test
    void theCallingLineGoesWithItsNote() {
        String seven = "<p>1</p><p>2</p><p>3</p><p>4</p><p>5</p><p>6</p><p>7</p>";
        assertThat(Publication.of("", seven + "<p>a" + call(1) + "</p>" + note(1, "note")).lines())
                .endsWith("1:70 10 7", "2:10 10 a|1", "2:80 10 note");
    }

    @Test
    void aLongNoteRunsOn() {
        Publication p =
                Publication.of(
                        "",
                        "<p>a" + call(1) + "</p>" + note(1, "nn nn nn ".repeat(9)) + "<p>b</p>");
        assertThat(p.lines())
                .contains("1:10 10 a|1", "1:80 10 nn nn nn", "2:80 10 nn nn nn")
                .hasSize(11);
        assertThat(p.problems()).isEmpty();
        assertThat(p.laidOut().quality().notes().continued()).isEqualTo(1);
    }

    @Test
    void aNoteLongerThanAPageFillsPages() {
        Publication p =
                Publication.of("", "<p>a" + call(1) + "</p>" + note(1, "nn nn nn ".repeat(30)));
        assertThat(p.lines()).hasSize(31);
        assertThat(p.problems()).isEmpty();
    }

    @Test
    void fiveHundredNotesOnALineEnd() {
        StringBuilder body = new StringBuilder("<p>");
        for (int i = 0; i < 500; i++) {
            body.append("<a class='noteref' href='#n").append(i).append("'>\u200b</a>");
        }
        body.append("x</p>");
        for (int i = 0; i < 500; i++) {
            body.append(note(i, "n" + i));
        }
        Publication p = Publication.of("", body.toString());
        assertThat(p.lines().stream().filter(line -> line.contains(" n"))).hasSize(500);
        assertThat(p.codes()).contains("LY107");
    }

    @Test
    void notesAreCalledFromTablesCaptionsAndHeadings() {
        assertThat(
                        Publication.of(
                                        "figcaption { font-size: 10pt }",
                                        "<h2>h"
                                                + call(1)
                                                + "</h2><table><tr><td>t"
                                                + call(2)
                                                + "</td></tr></table><figure><p>f</p><figcaption>c"
                                                + call(3)
                                                + "</figcaption></figure>"
                                                + note(1, "one")
                                                + note(2, "two")
                                                + note(3, "three"))
                                .lines())
                .endsWith("1:60 10 one", "1:70 10 two", "1:80 10 three");
    }

    @Test
    void aNoteMayCallANote() {
        assertThat(
                        Publication.of(
                                        "",
                                        "<p>a"
                                                + call(1)
                                                + "</p>"
                                                + note(1, "one" + call(2))
                                                + note(2, "two"))
                                .lines())
                .containsExactly("1:10 10 a|1", "1:70 10 one|2", "1:80 10 two");
    }
}
