package org.livret.css;

import java.util.List;
import java.util.Locale;

/// Extended filtering of language tags (RFC 4647, section 3.3.2), as `:lang()` wants it.
final class LanguageRange {
    private LanguageRange() {}

    /// Whether a tag is in one of the ranges, which are in lower case. An empty range holds for
    /// text in no language, `*` for text in any.
    static boolean anyHolds(List<String> ranges, String tag) {
        String[] parts = tag.toLowerCase(Locale.ROOT).split("-", -1);
        for (String range : ranges) {
            if (holds(range.split("-", -1), parts)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(String[] range, String[] tag) {
        boolean any = range[0].equals("*") && !tag[0].isEmpty();
        if (!any && !range[0].equals(tag[0])) {
            return false;
        }
        int at = 1;
        for (int i = 1; i < range.length; i++) {
            if (range[i].equals("*")) {
                continue;
            }
            // Parts that the range does not name may stand between, but no single letter, which
            // begins an extension.
            while (at < tag.length && !tag[at].equals(range[i])) {
                if (tag[at].length() == 1) {
                    return false;
                }
                at++;
            }
            if (at == tag.length) {
                return false;
            }
            at++;
        }
        return true;
    }
}
