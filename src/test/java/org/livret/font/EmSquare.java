package org.livret.font;

import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.List;

/// The em-square test font: every glyph, the space too, advances by one em, so that a line of n
/// characters at 10 points is n × 10 points wide and layouts are worked out by hand. Em 1000 units,
/// ascent 800, descent 200, line gap 0, x-height 500, capitals 700; underline at −100, 50 thick.
///
/// It has printable ASCII, Latin-1 and the usual typographic punctuation, and no layout tables.
/// [#shapingFace()] is the same with three features: the ligature `fi` (`liga`, advance 1500), the
/// pair AV (`kern`, −100), and small capitals for a to z (`smcp`, advance 800).
public final class EmSquare {
    public static final String FAMILY = "Em Square";

    /// Œ œ Ÿ, dashes, quotes, bullets, ellipsis, thin spaces, primes, euro, arrows, minus, boxes.
    private static final String FURTHER = "ŒœŸ‐‑‒–—―‘’‚“”„†‡•…\u2009\u202F‰′″‹›⁄€№™←↑→↓↩−≤≥□☐☑";

    private EmSquare() {}

    /// The plain font; its glyph 1 is the space, 2 the exclamation mark, and so on in the order of
    /// characters.
    public static byte[] bytes() {
        return plain("EmSquare").build();
    }

    public static Face face() {
        return open("EmSquare", bytes());
    }

    public static byte[] shapingBytes() {
        TestFont font = plain("EmSquareShaping");
        int ligature = font.glyph(-1, 1500);
        int smallCaps = ligature + 1;
        for (int i = 0; i < 26; i++) {
            font.glyph(-1, 800);
        }
        int a = font.of('a');
        TestLayout substitution = new TestLayout();
        substitution.lookup("liga", 4, TestLayout.ligature(font.of('f'), font.of('i'), ligature));
        substitution.lookup("smcp", 1, TestLayout.shifted(a, 26, smallCaps - a));
        TestLayout positioning = new TestLayout();
        positioning.lookup("kern", 2, TestLayout.pair(font.of('A'), font.of('V'), -100));
        return font.table("GSUB", substitution.build()).table("GPOS", positioning.build()).build();
    }

    public static Face shapingFace() {
        return open("EmSquareShaping", shapingBytes());
    }

    /// A catalogue of the plain font alone, in regular, italic and bold cuts (`EmSquare`,
    /// `EmSquare-Italic`, `EmSquare-Bold`): whatever family is asked for, this is what sets it.
    public static Fonts fonts(Reporter reporter) {
        Span span = Span.of(SourceFile.unread("em-square"));
        List<FontFace> faces = new ArrayList<>();
        byte[] bytes = bytes();
        faces.add(new FontFace(FAMILY, 400, false, new FontFace.Data("EmSquare.ttf", bytes), span));
        faces.add(
                new FontFace(
                        FAMILY, 400, true, new FontFace.Data("EmSquare-Italic.ttf", bytes), span));
        faces.add(
                new FontFace(
                        FAMILY, 700, false, new FontFace.Data("EmSquare-Bold.ttf", bytes), span));
        return new Fonts(faces, List.of(FAMILY), reporter);
    }

    /// Opens a font that must be without fault.
    static Face open(String name, byte[] bytes) {
        Reporter strict =
                problem -> {
                    throw new AssertionError(problem.message());
                };
        return Face.open(name, name + ".ttf", bytes, Span.of(SourceFile.unread(name)), strict)
                .orElseThrow();
    }

    /// The plain font under another name, to be added to.
    static TestFont plain(String name) {
        TestFont font = new TestFont(name);
        for (int c = 0x20; c < 0x7F; c++) {
            font.glyph(c, TestFont.EM);
        }
        for (int c = 0xA0; c < 0x100; c++) {
            font.glyph(c, TestFont.EM);
        }
        FURTHER.codePoints().sorted().forEach(c -> font.glyph(c, TestFont.EM));
        return font;
    }
}
