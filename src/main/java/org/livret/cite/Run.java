package org.livret.cite;

import de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes;
import de.undercouch.citeproc.csl.internal.token.TextToken;
import de.undercouch.citeproc.csl.internal.token.Token;

import java.util.ArrayList;
import java.util.List;

/// A stretch of rendered text in one look. `first` tells that it belongs to the first field of an
/// entry, which some styles set apart.
record Run(String text, Looks looks, boolean address, boolean first) {
    /// How text looks.
    record Looks(
            boolean italic,
            boolean bold,
            boolean smallCapitals,
            boolean underlined,
            boolean raised,
            boolean lowered) {
        static final Looks PLAIN = new Looks(false, false, false, false, false, false);
    }

    Run with(String other) {
        return new Run(other, looks, address, first);
    }

    static List<Run> of(List<Token> tokens) {
        List<Run> runs = new ArrayList<>();
        for (Token token : tokens) {
            if (token instanceof TextToken text && !text.getText().isEmpty()) {
                boolean address =
                        text.getType() == TextToken.Type.URL
                                || text.getType() == TextToken.Type.DOI;
                runs.add(
                        new Run(
                                text.getText(),
                                looks(text.getFormattingAttributes()),
                                address,
                                text.isFirstField()));
            }
        }
        return runs;
    }

    private static Looks looks(int a) {
        int style = FormattingAttributes.getFontStyle(a);
        int align = FormattingAttributes.getVerticalAlign(a);
        return new Looks(
                style == FormattingAttributes.FS_ITALIC || style == FormattingAttributes.FS_OBLIQUE,
                FormattingAttributes.getFontWeight(a) == FormattingAttributes.FW_BOLD,
                FormattingAttributes.getFontVariant(a) == FormattingAttributes.FV_SMALLCAPS,
                FormattingAttributes.getTextDecoration(a) == FormattingAttributes.TD_UNDERLINE,
                align == FormattingAttributes.VA_SUP,
                align == FormattingAttributes.VA_SUB);
    }

    static String text(List<Run> runs) {
        StringBuilder out = new StringBuilder();
        runs.forEach(run -> out.append(run.text()));
        return out.toString();
    }

    /// The characters from one index to another.
    static List<Run> part(List<Run> runs, int from, int to) {
        List<Run> part = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            int start = Math.max(from, at);
            int end = Math.min(to, at + run.text().length());
            if (start < end) {
                part.add(run.with(run.text().substring(start - at, end - at)));
            }
            at += run.text().length();
        }
        return part;
    }
}
