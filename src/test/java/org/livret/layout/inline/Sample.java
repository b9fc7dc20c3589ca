package org.livret.layout.inline;

import org.livret.box.Box;
import org.livret.css.Background;
import org.livret.css.BoxStyle;
import org.livret.css.BreakStyle;
import org.livret.css.ComputedStyle;
import org.livret.css.DrawingStyle;
import org.livret.css.Edges;
import org.livret.css.Extent;
import org.livret.css.GeneratedStyle;
import org.livret.css.ParagraphStyle;
import org.livret.css.ParagraphStyle.Align;
import org.livret.css.ParagraphStyle.HyphenateLimits;
import org.livret.css.ParagraphStyle.Hyphens;
import org.livret.css.ParagraphStyle.WhiteSpace;
import org.livret.css.ParagraphStyle.Wrap;
import org.livret.css.TextStyle;
import org.livret.diag.CollectingReporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.font.EmSquare;
import org.livret.font.Hyphenation;
import org.livret.font.OpenTypeShaper;
import org.livret.font.ShapingCache;
import org.livret.geom.Color;
import org.livret.geom.Sp;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A paragraph in the em-square font at 10 points on lines of 12, with what a test changes about
/// it. Each character, the space too, is 10 points wide.
final class Sample {
    static final long EM = Sp.pt(10);

    Align align = Align.START;
    Align alignLast = Align.AUTO;
    Extent indent = Extent.ZERO;
    boolean hangingIndent;
    Hyphens hyphens = Hyphens.NONE;
    WhiteSpace whiteSpace = WhiteSpace.NORMAL;
    Wrap wrap = Wrap.AUTO;
    boolean hanging;
    boolean anywhere;
    boolean rightToLeft;
    String language = "fr";
    List<String> families = List.of(EmSquare.FAMILY);
    BlockSetter blocks = BlockSetter.NONE;
    PageFacts facts = PageFacts.UNKNOWN;
    final CollectingReporter reporter = new CollectingReporter();
    final List<Box.Inline> content = new ArrayList<>();

    static Sample of(String text) {
        return new Sample().text(text);
    }

    Sample text(String text) {
        return text(text, look());
    }

    Sample text(String text, TextStyle style) {
        return text(text, style, Optional.empty());
    }

    Sample text(String text, TextStyle style, Optional<Box.Link> link) {
        SourceFile file = new SourceFile("sample.md", text);
        Box.Source source = new Box.Source(new Span(file, 0, text.length()), content.size(), 0);
        return add(new Box.Text(text, style, new Tag(1, 10 + content.size()), source, link));
    }

    Sample add(Box.Inline inline) {
        content.add(inline);
        return this;
    }

    TextStyle look() {
        return look(EM, 0, List.of());
    }

    TextStyle look(long size, long shift, List<TextStyle.DecorationLine> lines) {
        return new TextStyle(
                families,
                size,
                TextStyle.Cut.of(400, false),
                List.of(),
                true,
                Color.BLACK,
                Color.TRANSPARENT,
                0,
                0,
                TextStyle.Transform.NONE,
                lines,
                shift,
                true,
                language);
    }

    ParagraphStyle paragraphStyle() {
        return new ParagraphStyle(
                Sp.pt(12),
                align,
                alignLast,
                indent,
                hangingIndent,
                hyphens,
                new HyphenateLimits(0, 0, 0, 2),
                whiteSpace,
                wrap,
                hanging,
                anywhere,
                4,
                rightToLeft,
                false,
                "");
    }

    ComputedStyle style() {
        return style(box(Edges.ZERO, Edges.ZERO, Background.NONE));
    }

    ComputedStyle style(BoxStyle box) {
        return new ComputedStyle(
                look(),
                paragraphStyle(),
                box,
                new BreakStyle(
                        BreakStyle.Break.AUTO,
                        BreakStyle.Break.AUTO,
                        BreakStyle.Inside.AUTO,
                        2,
                        2,
                        ""),
                GeneratedStyle.NONE,
                DrawingStyle.PLAIN);
    }

    static Background ground(Color color) {
        return new Background(color, Background.Area.BORDER, List.of());
    }

    static BoxStyle box(Edges margin, Edges padding, Background background) {
        return new BoxStyle(
                BoxStyle.Display.INLINE,
                margin,
                padding,
                BoxStyle.Borders.NONE,
                background,
                BoxStyle.Around.NONE,
                Extent.AUTO,
                Extent.AUTO,
                Extent.AUTO,
                Extent.Keyword.NONE,
                Extent.AUTO,
                Extent.Keyword.NONE,
                false,
                BoxStyle.FloatSide.NONE,
                BoxStyle.Clear.NONE,
                BoxStyle.VerticalAlign.BASELINE,
                BoxStyle.Columns.NONE,
                BoxStyle.Flow.NONE,
                BoxStyle.Fitting.FILL,
                false,
                0,
                false,
                false,
                1000,
                BoxStyle.Transform.NONE,
                false,
                false,
                BoxStyle.InitialLetter.NONE,
                BoxStyle.UnicodeBidi.NORMAL,
                BoxStyle.Positioning.STATIC);
    }

    Box.Paragraph paragraph() {
        return new Box.Paragraph(style(), 1, List.of(), Optional.empty(), content, span());
    }

    static Span span() {
        return Span.of(SourceFile.unread("sample.md"));
    }

    LineSetter setter() {
        return new LineSetter(
                EmSquare.fonts(reporter),
                new ShapingCache(new OpenTypeShaper()),
                new Hyphenation(),
                blocks,
                reporter);
    }

    SetParagraph set(int points) {
        return set(Measure.of(Sp.pt(points)));
    }

    SetParagraph set(Measure measure) {
        return setter().set(paragraph(), measure, facts);
    }

    String dump(int points) {
        return LineDump.of(set(points).lines());
    }
}
