package org.livret.layout.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.font.Face;
import org.livret.geom.Color;
import org.livret.geom.Rect;
import org.livret.geom.Sp;
import org.livret.math.TexReader;
import org.livret.math.TexSource;
import org.livret.page.Fragment;
import org.livret.structure.Tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Formulas at a size at which a unit of the font is a point, so that places are those of the
/// font's table: axis 258, rules 68 thick.
class MathSetterTest {
    private static final Path FONT = Path.of("styles/fonts/stix-two-math/STIXTwoMath-Regular.ttf");

    private static MathSetter setter;
    private static Face face;

    @BeforeAll
    static void open() throws IOException {
        Span span = Span.of(SourceFile.unread("math"));
        face = Face.open("math", "math.ttf", Files.readAllBytes(FONT), span, _ -> {}).orElseThrow();
        setter = MathSetter.of(face, Sp.pt(1000), (_, _, _, _) -> MathBox.space(0)).orElseThrow();
    }

    private static MathBox set(String tex, MathStyle style) {
        SourceFile file = new SourceFile("formula", tex);
        TexSource source = new TexSource(tex, (from, to) -> new Span(file, from, to));
        TexReader.Read read = TexReader.read(source, true, TexReader.Habits.USUAL, _ -> {});
        return setter.set(read.formula(), style, Color.BLACK);
    }

    /// What is painted, in whole points: the text of glyphs with their place, rules with theirs.
    private static List<String> painted(MathBox box) {
        List<String> out = new ArrayList<>();
        for (Fragment fragment : box.at(0, 0, Tag.ARTIFACT)) {
            switch (fragment) {
                case Fragment.Glyphs g ->
                        out.add(
                                g.run().text()
                                        + " "
                                        + pt(g.origin().x())
                                        + ","
                                        + pt(-g.origin().y()));
                case Fragment.Fill f -> {
                    Rect r = f.shape().bounds();
                    out.add(
                            "rule "
                                    + pt(r.x())
                                    + ","
                                    + pt(-r.bottom())
                                    + " "
                                    + pt(r.width())
                                    + "×"
                                    + pt(r.height()));
                }
                default -> throw new AssertionError(fragment);
            }
        }
        return out;
    }

    private static long pt(long sp) {
        return Math.round(Sp.toPt(sp));
    }

    private static int advance(String character) {
        return face.advance(face.glyph(character.codePointAt(0)));
    }

    @Test
    void aFractionStandsAroundTheAxis() {
        // Room at the sides 120; shifts 640 in display style, 585 in the text.
        int one = advance("1");
        assertThat(painted(set("\\frac12", MathStyle.DISPLAY)))
                .containsExactly("1 120,640", "rule 120,224 " + one + "×68", "2 120,-640");
        assertThat(painted(set("\\frac12", MathStyle.TEXT)))
                .extracting(line -> line.substring(line.indexOf(',')))
                .element(0)
                .isEqualTo(",585");
    }

    @Test
    void operatorsHaveTheirSpace() {
        // 4 mu on both sides of a binary operator, 5 of a relation; none in scripts.
        int a = advance("𝑎");
        int plus = advance("+");
        assertThat(painted(set("a+b", MathStyle.TEXT)))
                .containsExactly(
                        "𝑎 0,0",
                        "+ " + Math.round(a + 1000 * 4 / 18.0) + ",0",
                        "𝑏 " + Math.round(a + plus + 1000 * 8 / 18.0) + ",0");
        assertThat(painted(set("a=b", MathStyle.TEXT)).get(1))
                .isEqualTo("= " + Math.round(a + 1000 * 5 / 18.0) + ",0");
    }

    @Test
    void scriptsStandAsHighAsTheFontSays() {
        assertThat(painted(set("x^2", MathStyle.TEXT)).get(1)).endsWith(",360");
        assertThat(painted(set("\\sqrt{x^2}", MathStyle.TEXT)).get(3)).endsWith(",252");
        assertThat(painted(set("x_2", MathStyle.TEXT)).get(1)).matches("2 \\d+,-2[0-9][0-9]");
    }

    @Test
    void rootsHaveARuleAsWideAsTheirContent() {
        MathBox box = set("\\sqrt{x}", MathStyle.TEXT);
        List<String> painted = painted(box);

        assertThat(painted.get(0)).startsWith("√");
        assertThat(painted.get(1)).endsWith(advance("𝑥") + "×68");
        assertThat(box.height()).isGreaterThan(set("x", MathStyle.TEXT).height() + Sp.pt(68 + 85));
    }

    @Test
    void sumsAreLargeInDisplayStyleWithTheirLimitsBelowAndAbove() {
        MathBox alone = set("\\sum", MathStyle.DISPLAY);
        assertThat(pt(alone.total())).isGreaterThan(1300);
        assertThat(pt((alone.height() - alone.depth()) / 2)).isBetween(257L, 259L);
        MathBox limits = set("\\sum_i^n", MathStyle.DISPLAY);
        assertThat(limits.height()).isGreaterThan(alone.height());
        assertThat(limits.depth()).isGreaterThan(alone.depth());
        MathBox inline = set("\\sum_i^n", MathStyle.TEXT);
        assertThat(inline.width()).isGreaterThan(set("\\sum", MathStyle.TEXT).width());
    }

    @Test
    void delimitersGrowWithWhatTheyHold() {
        MathBox small = set("\\left(x\\right)", MathStyle.TEXT);
        MathBox tall =
                set(
                        "\\left(\\begin{matrix}1\\\\2\\\\3\\\\4\\\\5\\\\6\\end{matrix}\\right)",
                        MathStyle.TEXT);
        MathBox content =
                set("\\begin{matrix}1\\\\2\\\\3\\\\4\\\\5\\\\6\\end{matrix}", MathStyle.TEXT);

        assertThat(small.total()).isLessThan(Sp.pt(1200));
        assertThat(tall.total()).isGreaterThanOrEqualTo(content.total() * 9 / 10);
    }

    @Test
    void accentsStandOverTheirLetters() {
        List<String> painted = painted(set("\\overline{x}", MathStyle.TEXT));
        assertThat(painted.get(1)).startsWith("rule 0,").endsWith(advance("𝑥") + "×68");
        MathBox hat = set("\\hat x", MathStyle.TEXT);
        assertThat(hat.width()).isEqualTo(set("x", MathStyle.TEXT).width());
        assertThat(hat.height()).isGreaterThan(set("x", MathStyle.TEXT).height());
    }

    @Test
    void whatIsCancelledIsStruckFromCornerToCorner() {
        MathBox box = set("\\cancel{x}", MathStyle.TEXT);

        assertThat(box.at(0, 0, Tag.ARTIFACT).get(1))
                .isInstanceOfSatisfying(
                        Fragment.Stroke.class,
                        stroke -> {
                            Rect r = stroke.path().bounds();
                            assertThat(r.width()).isEqualTo(box.width());
                            assertThat(r.height()).isEqualTo(box.height() + box.depth());
                            assertThat(stroke.pen().width()).isEqualTo(Sp.pt(68));
                        });
    }

    @Test
    void aFormulaBreaksBehindItsRelationsAndOperatorsAtTheOutermostLevel() {
        SourceFile file = SourceFile.unread("formula");
        TexSource source = new TexSource("a+(b+c)=d", (_, _) -> Span.of(file));
        TexReader.Read read = TexReader.read(source, false, TexReader.Habits.USUAL, _ -> {});
        List<MathPiece> pieces = setter.pieces(read.formula(), MathStyle.TEXT, Color.BLACK, false);

        assertThat(pieces).extracting(MathPiece::cost).containsExactly(700, 700, 500, 0);
    }

    @Test
    void randomFormulasNeverThrowAndStayInTheirBoxes() {
        List<String> parts =
                List.of(
                        "x",
                        "12",
                        "+",
                        "=",
                        "\\frac{#}{#}",
                        "\\sqrt{#}",
                        "\\sqrt[#]{#}",
                        "#^{#}",
                        "#_{#}^{#}",
                        "\\sum_{#}^{#}",
                        "\\left(#\\right)",
                        "\\hat{#}",
                        "\\overline{#}",
                        "\\underbrace{#}_{#}",
                        "\\begin{matrix}#&#\\\\#\\end{matrix}",
                        "\\begin{aligned}#&=#\\end{aligned}",
                        "\\int_#^#",
                        "\\xrightarrow[#]{#}",
                        "\\binom{#}{#}",
                        "\\phantom{#}",
                        "\\boxed{#}",
                        "\\mathrlap{#}",
                        "\\displaystyle #",
                        "\\lim_{#}",
                        "\\big(",
                        "\\mathbf{v}",
                        "\\color{red}#",
                        "\\left|#\\middle/#\\right.");
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            String tex = "#";
            for (int step = 0; step < 12; step++) {
                String part = parts.get(random.nextInt(parts.size()));
                tex = tex.replaceFirst("#", part.replace("\\", "\\\\") + (step < 4 ? " #" : ""));
            }
            tex = tex.replace("#", "y");
            MathBox box = set(tex, i % 2 == 0 ? MathStyle.DISPLAY : MathStyle.TEXT);
            if (tex.contains("lap") || tex.contains("phantom")) {
                continue;
            }
            for (Fragment fragment : box.at(0, 0, Tag.ARTIFACT)) {
                if (fragment instanceof Fragment.Fill fill) {
                    Rect r = fill.shape().bounds();
                    assertThat(-r.y()).as(tex).isLessThanOrEqualTo(box.height());
                    assertThat(r.bottom()).as(tex).isLessThanOrEqualTo(box.depth());
                } else if (fragment instanceof Fragment.Glyphs g) {
                    assertThat(-g.origin().y())
                            .as(tex)
                            .isBetween(-box.depth() - Sp.pt(1500), box.height() + Sp.pt(1500));
                    assertThat(g.origin().x())
                            .as(tex)
                            .isLessThanOrEqualTo(box.width() + Sp.pt(300));
                }
            }
        }
    }
}
