package org.livret.xhtml;

import org.livret.diag.Span;
import org.livret.resolve.Words;

import java.util.ArrayList;
import java.util.List;

/// Labels and numbers before headings, captions and titles.
///
/// `<span class="label">Figure <span class="number">1</span></span><span class="separator"> –
/// </span>`; a number without label stands alone in its span. The separator is an element so that a
/// style can leave it out.
record Labels(Words words) {
    private static final String NO_BREAK_SPACE = "\u00A0";

    /// The label and its separator before `text`; the text alone when both are empty.
    List<Content> before(String label, String number, List<Content> text, Span span) {
        if (label.isEmpty() && number.isEmpty()) {
            return text;
        }
        List<Content> all = new ArrayList<>(text.size() + 2);
        Content numeral = span("number", span, new Content.Characters(number, span));
        if (label.isEmpty()) {
            all.add(numeral);
        } else if (number.isEmpty()) {
            all.add(span("label", span, new Content.Characters(label, span)));
        } else {
            all.add(
                    span(
                            "label",
                            span,
                            new Content.Characters(label + NO_BREAK_SPACE, span),
                            numeral));
        }
        if (!text.isEmpty()) {
            String separator = label.isEmpty() ? " " : words.of(Words.Key.SEPARATOR);
            all.add(span("separator", span, new Content.Characters(separator, span)));
            all.addAll(text);
        }
        return all;
    }

    private static Content.Element span(String name, Span span, Content... children) {
        return new Tag("span").cls(name).of(span, children);
    }
}
