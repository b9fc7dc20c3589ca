package org.livret.layout.inline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.css.ParagraphStyle.Align;
import org.livret.font.BundledFonts;
import org.livret.font.Hyphenation;
import org.livret.font.OpenTypeShaper;
import org.livret.font.ShapingCache;
import org.livret.geom.Sp;
import org.livret.page.Fragment;

import java.util.List;
import java.util.Random;

/// Whatever scripts meet in a paragraph: every character stands on its lines, in reading order, and
/// within the measure; and set again it stands at the same place.
class RandomScriptsTest {
    private static final String[] WORDS = {
        "word",
        "(mot)",
        "« été »",
        "12",
        "3,5",
        "a-b",
        "שלום",
        "(כן)",
        "בָּרָא",
        "אבג12",
        "مرحبا",
        "لا",
        "می‌آیند",
        "ٹھیک",
        "وُهِبوا",
        "١٢٣٫٤٥",
        "؟",
        "Ἀχιλῆος",
        "ѣ",
        "Всё",
        "日本語",
        "「キャ」。",
        "漢字kana",
        "한국어",
        "😀",
        "👩🏽‍🚀",
        "🇫🇷🇩🇪",
        "1️⃣",
        "!",
        "—",
        "[",
        "…",
        "\u200F",
        "\u2067x\u2069"
    };

    private final OpenTypeShaper shaper = new OpenTypeShaper();
    private final ShapingCache cache = new ShapingCache(shaper);

    private Sample sample(Random random) {
        Sample sample = new Sample();
        sample.families = List.of("serif");
        sample.language = random.nextBoolean() ? "en" : "ar";
        sample.rightToLeft = random.nextBoolean();
        sample.align = random.nextBoolean() ? Align.JUSTIFY : Align.START;
        sample.anywhere = true;
        int segments = 1 + random.nextInt(4);
        for (int s = 0; s < segments; s++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(WORDS[random.nextInt(WORDS.length)]);
                text.append(random.nextInt(4) == 0 ? "" : " ");
            }
            sample.text(text.toString());
        }
        return sample;
    }

    private List<Line> set(Sample sample, long width) {
        LineSetter setter =
                new LineSetter(
                        BundledFonts.with(List.of(), sample.reporter),
                        cache,
                        new Hyphenation(),
                        BlockSetter.NONE,
                        sample.reporter);
        return setter.set(sample.paragraph(), Measure.of(width), PageFacts.UNKNOWN).lines();
    }

    @Test
    void everyCharacterStandsInReadingOrder() {
        Random random = new Random(14);
        for (int i = 0; i < 150; i++) {
            Sample sample = sample(random);
            long width = Sp.pt(60 + random.nextInt(300));
            List<Line> lines = set(sample, width);
            assertThat(said(lines)).as("paragraph %d", i).isEqualTo(wanted(sample));
            assertThat(LineDump.of(set(sample, width))).isEqualTo(LineDump.of(lines));
            for (Line line : lines) {
                assertWithin(line, width);
            }
        }
    }

    private static String wanted(Sample sample) {
        StringBuilder text = new StringBuilder();
        sample.content.forEach(inline -> text.append(((org.livret.box.Box.Text) inline).text()));
        return bare(text.toString());
    }

    private static String said(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            for (Fragment fragment : line.fragments()) {
                if (fragment instanceof Fragment.Glyphs glyphs) {
                    text.append(glyphs.run().text());
                }
            }
        }
        return bare(text.toString());
    }

    /// Without spaces, which lines take away at their ends, and without what is never said.
    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0\\u00AD\\u200F\\u2067\\u2069]", "");
    }

    // But for the space that keeps a line's last word from the next one's first.
    private static void assertWithin(Line line, long width) {
        for (Fragment fragment : line.fragments()) {
            if (fragment instanceof Fragment.Glyphs glyphs && !glyphs.run().text().isBlank()) {
                assertThat(glyphs.origin().x()).isGreaterThanOrEqualTo(-Sp.pt(6));
                assertThat(glyphs.origin().x() + glyphs.run().width())
                        .isLessThanOrEqualTo(width + Sp.pt(6));
            }
        }
    }
}
