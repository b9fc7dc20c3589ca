package org.livret.app;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;

/// When a publication says that it was made: from what the user gave, never from the clock, so that
/// equal input makes equal files.
final class Instants {
    /// For a manuscript without a date; any fixed day would do.
    private static final String WITHOUT_DATE = "2000-01-01T00:00:00Z";

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");

    private Instants() {}

    /// `SOURCE_DATE_EPOCH` when it is set, else the manuscript's date (`2026`, `2026-11` or
    /// `2026-11-23`) at midnight, in ISO 8601 with seconds.
    static String of(OptionalLong epoch, Optional<String> date) {
        if (epoch.isPresent()) {
            return SECONDS.format(
                    Instant.ofEpochSecond(epoch.getAsLong()).atOffset(ZoneOffset.UTC));
        }
        return date.map(Instants::midnight).orElse(WITHOUT_DATE);
    }

    private static String midnight(String date) {
        return switch (date.length()) {
            case 4 -> date + "-01-01T00:00:00Z";
            case 7 -> date + "-01T00:00:00Z";
            case 10 -> date + "T00:00:00Z";
            default -> WITHOUT_DATE;
        };
    }
}
