package org.livret.chart;

/// Widths of words in a font that is not known: those of a roomy sans serif, so that what is set in
/// another font hardly needs more.
public record Guess(long em) implements Measure {
    @Override
    public long width(String text, Mark.Role role) {
        long thousandths = 0;
        for (int i = 0; i < text.length(); i++) {
            thousandths += width(text.charAt(i));
        }
        boolean bold = role == Mark.Role.NAME;
        return thousandths * em / 1000 * (bold ? 107 : 100) / 100;
    }

    private static int width(char c) {
        if (c >= '\u2E80' && c < '\uD800' || c >= '\uFF00' && c < '\uFFE0') {
            return 1000;
        }
        if (c >= '0' && c <= '9') {
            return 620;
        }
        if (Character.isUpperCase(c)) {
            return c == 'M' || c == 'W' ? 920 : c == 'I' || c == 'J' ? 480 : 720;
        }
        return switch (c) {
            case 'i', 'j', 'l', '.', ',', ':', ';', '!', '|', '\'', '’' -> 290;
            case ' ', 'f', 't', 'r', '(', ')', '[', ']', '-', '/' -> 380;
            case '\u00A0' -> 300;
            case '\u202F' -> 180;
            case 'm', 'w', '%', '@', '—', '…' -> 900;
            default -> Character.isSurrogate(c) ? 550 : 600;
        };
    }
}
