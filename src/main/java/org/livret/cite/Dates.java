package org.livret.cite;

import de.undercouch.citeproc.csl.CSLDate;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates of sources, as far as numbers say them.
final class Dates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");

    private Dates() {}

    /// Year, month and day of the beginning; as many as are known.
    static int[] parts(@Nullable CSLDate date) {
        if (date == null) {
            return new int[0];
        }
        int[][] parts = date.getDateParts();
        if (parts != null && parts.length > 0) {
            return parts[0];
        }
        Matcher raw = ISO.matcher(String.valueOf(date.getRaw()));
        if (!raw.find()) {
            return new int[0];
        }
        int known = raw.group(2) == null ? 1 : raw.group(3) == null ? 2 : 3;
        int[] read = new int[known];
        for (int i = 0; i < known; i++) {
            read[i] = Integer.parseInt(raw.group(i + 1));
        }
        return read;
    }

    static String year(@Nullable CSLDate date) {
        int[] parts = parts(date);
        return parts.length == 0 ? "" : Integer.toString(parts[0]);
    }
}
