package org.livret.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// The shaper gives what HarfBuzz gives, glyph for glyph and unit for unit.
///
/// The expectations were made once with `hb-shape` 6.0.0 (`--no-glyph-names
/// --remove-default-ignorables`, with `--direction=ltr --script=latn` or `--direction=rtl`) from
/// `lines.txt`, `arabic.txt` and `hebrew.txt`. The first line of each file names font, features,
/// language and, for text from right to left, the text; then comes one line a line of text, one
/// word a glyph in the order of the text: its id; `=n` when its cluster starts n characters after
/// that of the glyph before, unless n is 1; `@x,y` when it is shifted; `+n` or `-n` when its
/// advance differs so much from `hmtx`.
class HarfBuzzTest {
    private static final String FOLDER = "/org/livret/font/harfbuzz/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EBGaramond-Regular",
                "EBGaramond-Regular_smcp_onum",
                "EBGaramond-Regular_c2sc_smcp_tnum",
                "EBGaramond-Italic",
                "EBGaramond-Italic_dlig_swsh1_sups",
                "SourceSerif4-Regular",
                "SourceSerif4-Regular_frac_onum_pnum_zero",
                "SourceSerif4-Regular_-liga_-kern",
                "Inter-Regular",
                "Inter-Regular_tnum_case_ss011_cv051_-calt",
                "JetBrainsMono-Regular",
                "DejaVuSans"
            })
    void shapesAsHarfBuzz(String file) {
        compare(file, "lines.txt", false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vazirmatn-Regular",
                "Vazirmatn-Regular_dlig_-kern",
                "FrankRuhlLibre-Regular",
                "DejaVuSans_he"
            })
    void shapesFromRightToLeftAsHarfBuzz(String file) {
        List<String> expected = TestFiles.lines(FOLDER + file + ".txt");
        compare(file, expected.getFirst().split(" ", -1)[3], true);
    }

    private static void compare(String file, String text, boolean rightToLeft) {
        List<String> lines = TestFiles.lines(FOLDER + text);
        List<String> expected = TestFiles.lines(FOLDER + file + ".txt");
        String[] head = expected.getFirst().split(" ", -1);
        Face face = TestFiles.bundled(head[0]);
        Features features = features(head[1]);
        Shaper shaper = new OpenTypeShaper();
        StringBuilder wanted = new StringBuilder();
        StringBuilder shaped = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            ShapeRequest request =
                    new ShapeRequest(line, 0, line.length(), face, features, head[2], rightToLeft);
            wanted.append(line).append('\n').append(expected.get(i + 1)).append('\n');
            shaped.append(line).append('\n').append(text(shaper.shape(request))).append('\n');
        }
        assertThat(lines).hasSizeGreaterThan(60);
        assertThat(shaped).hasToString(wanted.toString());
    }

    private static Features features(String text) {
        Features features = Features.DEFAULT;
        for (String word : text.equals("-") ? new String[0] : text.split(",", -1)) {
            String[] parts = word.split("=", -1);
            if (word.startsWith("-")) {
                features = features.without(word.substring(1));
            } else {
                features =
                        features.with(parts[0], parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
            }
        }
        return features;
    }

    private static String text(ShapedRun run) {
        StringBuilder out = new StringBuilder();
        int last = -1;
        for (int i = 0; i < run.glyphCount(); i++) {
            out.append(i == 0 ? "" : " ").append(run.glyphs()[i]);
            if (run.clusters()[i] != last + 1) {
                out.append('=').append(run.clusters()[i] - last);
            }
            last = run.clusters()[i];
            if (run.xOffsets()[i] != 0 || run.yOffsets()[i] != 0) {
                out.append('@').append(run.xOffsets()[i]).append(',').append(run.yOffsets()[i]);
            }
            int change = run.advances()[i] - run.face().advance(run.glyphs()[i]);
            out.append(change > 0 ? "+" : "").append(change == 0 ? "" : String.valueOf(change));
        }
        return out.toString();
    }
}
