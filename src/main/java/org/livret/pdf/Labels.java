package org.livret.pdf;

import org.livret.page.Page;
import org.openpdf.text.pdf.PdfPageLabels;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The pages' labels as ranges (ISO 32000-1, section 12.4.2).
final class Labels {
    private static final int[] ROMAN = {1, 5, 10, 50, 100, 500, 1000};

    private record Label(int style, String prefix, int number) {
        boolean follows(Label before) {
            return style == before.style
                    && prefix.equals(before.prefix)
                    && style != PdfPageLabels.EMPTY
                    && number == before.number + 1;
        }
    }

    private Labels() {}

    static PdfPageLabels of(List<Page> pages) {
        PdfPageLabels labels = new PdfPageLabels();
        Label before = new Label(PdfPageLabels.EMPTY, "", 0);
        for (int i = 0; i < pages.size(); i++) {
            Label label = label(pages.get(i).label());
            if (i == 0 || !label.follows(before)) {
                labels.addPageLabel(i + 1, label.style, label.prefix, Math.max(1, label.number));
            }
            before = label;
        }
        return labels;
    }

    private static Label label(String text) {
        Optional<Integer> decimal = decimal(text);
        if (decimal.isPresent()) {
            return new Label(PdfPageLabels.DECIMAL_ARABIC_NUMERALS, "", decimal.get());
        }
        int roman = roman(text.toLowerCase(Locale.ROOT));
        if (roman > 0) {
            boolean lower = Character.isLowerCase(text.charAt(0));
            int style =
                    lower
                            ? PdfPageLabels.LOWERCASE_ROMAN_NUMERALS
                            : PdfPageLabels.UPPERCASE_ROMAN_NUMERALS;
            return new Label(style, "", roman);
        }
        return new Label(PdfPageLabels.EMPTY, text, 1);
    }

    private static Optional<Integer> decimal(String text) {
        try {
            int value = Integer.parseInt(text);
            return value > 0 ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// The value of a Roman numeral, or 0 for any other text.
    private static int roman(String text) {
        int sum = 0;
        int before = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            int value = "ivxlcdm".indexOf(text.charAt(i));
            if (value < 0) {
                return 0;
            }
            int worth = ROMAN[value];
            sum += worth < before ? -worth : worth;
            before = Math.max(before, worth);
        }
        return sum;
    }
}
