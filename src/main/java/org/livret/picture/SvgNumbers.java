package org.livret.picture;

/// Reads numbers, commands and words from SVG's attribute micro-syntaxes (SVG 1.1, sections 4.2 and
/// 8.3.9), skipping white space and commas.
final class SvgNumbers {
    private final String text;
    private int at;

    SvgNumbers(String text) {
        this.text = text;
    }

    private void skip() {
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == ',')) {
            at++;
        }
    }

    boolean atEnd() {
        skip();
        return at >= text.length();
    }

    /// Whether a number comes next.
    boolean atNumber() {
        skip();
        return at < text.length() && "+-.0123456789".indexOf(text.charAt(at)) >= 0;
    }

    /// The next character, whatever it is.
    char next() {
        skip();
        return text.charAt(at++);
    }

    /// The letters that come next.
    String word() {
        skip();
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /// A flag of an arc: one digit, which may touch what follows.
    boolean flag() {
        skip();
        return at < text.length() && text.charAt(at++) == '1';
    }

    /// The next number, or NaN when there is none.
    double number() {
        skip();
        int start = at;
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            at++;
        }
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at > start
                && at < text.length()
                && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int back = at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            int exponent = at;
            digits();
            if (at == exponent) {
                at = back;
            }
        }
        try {
            return Double.parseDouble(text.substring(start, at));
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    private void digits() {
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
    }

    boolean percent() {
        if (at < text.length() && text.charAt(at) == '%') {
            at++;
            return true;
        }
        return false;
    }
}
