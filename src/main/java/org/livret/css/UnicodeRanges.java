package org.livret.css;

import org.livret.css.FontFaceRule.CharacterRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `unicode-range` (CSS Fonts 4, section 4.5): `U+416`, `U+400-4FF`, `U+4??`.
final class UnicodeRanges {
    private static final Pattern INTERVAL =
            Pattern.compile("[Uu]\\+([0-9A-Fa-f]{1,6})(?:-([0-9A-Fa-f]{1,6}))?");
    private static final Pattern WILDCARD = Pattern.compile("[Uu]\\+([0-9A-Fa-f]{0,5})(\\?{1,5})");
    private static final Pattern DESCRIPTOR =
            Pattern.compile("unicode-range\\s*:[^;}?]*\\?[^;}]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private UnicodeRanges() {}

    /// The text of a sheet with other signs in place of wildcards, which the parser of sheets takes
    /// for mistakes; every place stays.
    static String withoutWildcards(String sheet) {
        return sheet.indexOf('?') < 0
                ? sheet
                : DESCRIPTOR.matcher(sheet).replaceAll(range -> range.group().replace('?', '0'));
    }

    /// Empty when the text is no list of ranges.
    static Optional<List<CharacterRange>> read(String text) {
        List<CharacterRange> ranges = new ArrayList<>();
        for (String part : COMMENT.matcher(text).replaceAll(" ").split(",", -1)) {
            Optional<CharacterRange> range = range(part.strip());
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        return Optional.of(List.copyOf(ranges));
    }

    private static Optional<CharacterRange> range(String text) {
        Matcher interval = INTERVAL.matcher(text);
        if (interval.matches()) {
            String last = interval.group(2) == null ? interval.group(1) : interval.group(2);
            return range(interval.group(1), last);
        }
        Matcher wildcard = WILDCARD.matcher(text);
        if (wildcard.matches() && text.length() <= 8) {
            int digits = wildcard.group(2).length();
            return range(
                    wildcard.group(1) + "0".repeat(digits), wildcard.group(1) + "F".repeat(digits));
        }
        return Optional.empty();
    }

    private static Optional<CharacterRange> range(String from, String to) {
        int first = Integer.parseInt(from, 16);
        int last = Integer.parseInt(to, 16);
        return last > Character.MAX_CODE_POINT || first > last
                ? Optional.empty()
                : Optional.of(new CharacterRange(first, last));
    }
}
