package org.livret.layout.inline;

import org.livret.box.Box;
import org.livret.css.ComputedStyle;
import org.livret.css.ParagraphStyle;
import org.livret.css.ParagraphStyle.Align;
import org.livret.css.TextStyle;
import org.livret.css.TextStyle.Cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// A paragraph whose first line has a style of its own (CSS Pseudo-elements 4, section 2.1).
///
/// How much the first line takes is found by setting the whole paragraph in its style; then both
/// parts are set by themselves. Debt: a ground or border of inline text that goes on in the second
/// line ends with the first.
final class FirstLine {
    private final Box.Paragraph paragraph;
    private final TextStyle own;
    private final TextStyle line;

    FirstLine(Box.Paragraph paragraph, TextStyle line) {
        this.paragraph = paragraph;
        this.own = paragraph.style().text();
        this.line = line;
    }

    /// The whole paragraph in the first line's style. Its words are not hyphenated, so that the
    /// parts meet between words.
    Box.Paragraph styled() {
        return part(styled(paragraph.content()), paragraph.style().paragraph());
    }

    /// The first line by itself, stretched as a line that others follow.
    Box.Paragraph first(List<Box.Inline> content) {
        ParagraphStyle p = paragraph.style().paragraph();
        Align last = p.align() == Align.JUSTIFY ? Align.JUSTIFY : Align.AUTO;
        return part(content, p.withLast(last));
    }

    /// All other lines.
    Box.Paragraph rest(List<Box.Inline> content) {
        ParagraphStyle p = paragraph.style().paragraph();
        // What is indented is the first line, or with ‘hanging’ all others.
        ParagraphStyle set = p.indentHanging() ? p : p.withoutIndent();
        return new Box.Paragraph(
                paragraph.style().with(set),
                paragraph.element(),
                List.of(),
                Optional.empty(),
                content,
                paragraph.span());
    }

    private Box.Paragraph part(List<Box.Inline> content, ParagraphStyle p) {
        ComputedStyle style = paragraph.style().with(p.withoutHyphens());
        return new Box.Paragraph(
                style, paragraph.element(), List.of(), Optional.empty(), content, paragraph.span());
    }

    // ---- the text of the first line ----

    /// The content up to an offset of its text, and what follows; `lengths` are those of the
    /// inlines in the paragraph's text.
    record Parts(List<Box.Inline> first, List<Box.Inline> rest) {}

    Parts split(int[] lengths, int cut) {
        List<Box.Inline> first = new ArrayList<>();
        List<Box.Inline> rest = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < lengths.length; i++) {
            Box.Inline inline = paragraph.content().get(i);
            int end = at + lengths[i];
            if (inline instanceof Box.Text t && at < cut && cut < end) {
                first.add(cut(t, 0, cut - at));
                rest.add(cut(t, cut - at, t.text().length()));
            } else {
                (at < cut ? first : rest).add(inline);
            }
            at = end;
        }
        return new Parts(styled(first), rest);
    }

    private static Box.Text cut(Box.Text t, int from, int to) {
        Box.Source s = t.source();
        Box.Source source = new Box.Source(s.span(), s.node(), s.offset() + from);
        return new Box.Text(t.text().substring(from, to), t.style(), t.tag(), source, t.link());
    }

    private List<Box.Inline> styled(List<Box.Inline> content) {
        List<Box.Inline> out = new ArrayList<>(content.size());
        for (Box.Inline inline : content) {
            out.add(
                    inline instanceof Box.Text t
                            ? new Box.Text(
                                    text(t), styled(t.style()), t.tag(), t.source(), t.link())
                            : inline);
        }
        return out;
    }

    // Text that would change its length keeps its letters: offsets into it must stay.
    private String text(Box.Text t) {
        if (line.transform() == own.transform() || t.style().transform() != own.transform()) {
            return t.text();
        }
        Locale locale = Locale.forLanguageTag(t.style().language());
        String changed =
                switch (line.transform()) {
                    case UPPERCASE -> t.text().toUpperCase(locale);
                    case LOWERCASE -> t.text().toLowerCase(locale);
                    case NONE, CAPITALIZE -> t.text();
                };
        return changed.length() == t.text().length() ? changed : t.text();
    }

    /// What an inline element has of its own stays; what it has from the paragraph is the line's.
    private TextStyle styled(TextStyle t) {
        return new TextStyle(
                pick(t.families(), own.families(), line.families()),
                pick(t.fontSize(), own.fontSize(), line.fontSize()),
                cut(t.cut(), own.cut(), line.cut()),
                pick(t.features(), own.features(), line.features()),
                pick(t.kerning(), own.kerning(), line.kerning()),
                pick(t.color(), own.color(), line.color()),
                pick(t.background(), own.background(), line.background()),
                pick(t.letterSpacing(), own.letterSpacing(), line.letterSpacing()),
                pick(t.wordSpacing(), own.wordSpacing(), line.wordSpacing()),
                t.transform(),
                pick(t.lines(), own.lines(), line.lines()),
                t.shift(),
                t.wraps(),
                t.language());
    }

    private static Cut cut(Cut t, Cut own, Cut line) {
        return new Cut(
                pick(t.weight(), own.weight(), line.weight()),
                pick(t.width(), own.width(), line.width()),
                pick(t.slope(), own.slope(), line.slope()),
                pick(t.opticalSizing(), own.opticalSizing(), line.opticalSizing()),
                pick(t.variations(), own.variations(), line.variations()));
    }

    private static <T> T pick(T text, T paragraph, T line) {
        return Objects.equals(text, paragraph) ? line : text;
    }
}
