package org.livret.resolve;

import java.util.HashMap;
import java.util.Map;

/// Counters by name. A number given by the author sets its counter, so that counting goes on from
/// there.
final class Counting {
    private final Map<String, Integer> counts = new HashMap<>();

    /// The next number of a counter, or the given one.
    String next(String counter, String given) {
        if (given.isEmpty()) {
            return Integer.toString(counts.merge(counter, 1, Integer::sum));
        }
        int number = number(given);
        if (number >= 0) {
            counts.put(counter, number);
        }
        return given;
    }

    /// The value of a short decimal number, or -1.
    static int number(String text) {
        if (text.isEmpty() || text.length() > 6) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
