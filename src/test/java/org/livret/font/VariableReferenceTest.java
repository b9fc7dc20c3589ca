package org.livret.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.List;

/// Instances of a real variable font are what HarfBuzz and FontTools make of it.
///
/// The font is a part of Roboto Flex (OFL) with some letters and four axes. The expectations were
/// made once: glyphs with their advances, shifts left out, by `hb-shape` 6.0.0 with `--variations`;
/// measures, points and places of parts by FontTools 4.38 (`instancer`), which rounds like HarfBuzz
/// but may be one unit off.
class VariableReferenceTest {
    private static final String FOLDER = "/org/livret/font/variable/";

    private static Fonts fonts() {
        FontFace.Source source =
                new FontFace.Data(
                        "RobotoFlex.ttf", TestFiles.bytes(FOLDER + "RobotoFlex-Sample.ttf"));
        Serves.Range any = new Serves.Range(1, 1000, false);
        Serves.Range widths = new Serves.Range(1, 2000, false);
        Serves.Range angles = new Serves.Range(-20_000, 20_000, false);
        FontFace face =
                new FontFace(
                        "Flex",
                        new Serves(any, widths, new Serves.Slopes(false, angles), List.of()),
                        List.of(source),
                        FaceSettings.NONE,
                        Scope.ALL,
                        Span.of(SourceFile.unread("x.css")));
        return new Fonts(
                List.of(face),
                List.of(),
                problem -> {
                    throw new AssertionError(problem.message());
                });
    }

    private static Face instance(String place) {
        List<AxisValue> values = new ArrayList<>();
        for (String one : place.equals("-") ? new String[0] : place.split(",", -1)) {
            String[] parts = one.split("=", -1);
            values.add(new AxisValue(parts[0], Double.parseDouble(parts[1])));
        }
        Selection selection = new Selection(400, 1000, Slope.UPRIGHT, 0, values);
        return fonts().stack(List.of("Flex"), selection).primary().orElseThrow();
    }

    @Test
    void measuresGlyphsAndPointsAreTheReferences() {
        Face face = instance("-");
        int points = 0;
        int lines = 0;
        for (String line : TestFiles.lines(FOLDER + "RobotoFlex-Sample.txt")) {
            if (line.startsWith("# ")) {
                face = instance(line.substring(2));
            } else if (line.startsWith("x ")) {
                assertThat(measures(face)).as(face.name()).isEqualTo(line);
            } else if (line.contains(" | ")) {
                String text = line.substring(0, line.indexOf(" | "));
                assertThat(shaped(face, text)).as(face.name()).isEqualTo(line);
                lines++;
            } else {
                points += compare(face, line.split(" ", -1));
            }
        }
        assertThat(lines).isEqualTo(10);
        assertThat(points).isGreaterThan(2000);
    }

    private static String measures(Face face) {
        return String.join(
                " ",
                "x",
                String.valueOf(face.xHeight()),
                "cap",
                String.valueOf(face.capHeight()),
                "strike",
                String.valueOf(face.strikeoutPosition()),
                String.valueOf(face.strikeoutSize()),
                "under",
                String.valueOf(face.underlinePosition()),
                String.valueOf(face.underlineThickness()));
    }

    private static String shaped(Face face, String text) {
        ShapedRun run =
                new OpenTypeShaper().shape(new ShapeRequest(text, face, Features.DEFAULT, "fr"));
        StringBuilder out = new StringBuilder(text).append(" |");
        for (int i = 0; i < run.glyphCount(); i++) {
            out.append(' ').append(run.glyphs()[i]).append('+').append(run.advances()[i]);
        }
        return out.toString();
    }

    /// The points of a glyph, or the places of its parts; answers how many there are.
    private static int compare(Face face, String[] words) {
        Table data = ((GlyfOutlines) face.outlines()).glyph(Integer.parseInt(words[0]));
        List<int[]> found = new ArrayList<>();
        if (words[1].contains(":")) {
            Component.of(data).forEach(part -> found.add(new int[] {part.dx(), part.dy()}));
        } else {
            GlyphPoints points = GlyphPoints.read(data, data.s16(0));
            assertThat(points).isNotNull();
            for (int i = 0; i < points.xs().length; i++) {
                found.add(new int[] {points.xs()[i], points.ys()[i]});
            }
        }
        assertThat(found).as("%s, glyph %s", face.name(), words[0]).hasSize(words.length - 1);
        for (int i = 1; i < words.length; i++) {
            String point = words[i].substring(words[i].indexOf(':') + 1);
            int comma = point.indexOf(',');
            int x = Integer.parseInt(point.substring(0, comma));
            int y = Integer.parseInt(point.substring(comma + 1));
            assertThat(Math.abs(found.get(i - 1)[0] - x)).as(words[i]).isLessThanOrEqualTo(1);
            assertThat(Math.abs(found.get(i - 1)[1] - y)).as(words[i]).isLessThanOrEqualTo(1);
        }
        return words.length - 1;
    }
}
