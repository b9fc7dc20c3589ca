package org.livret.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The widths of a table's columns as people write them in braces, `widths="2fr 1fr auto"`: shares
/// of what is left (`fr`), percentages, lengths, `auto`, `min-content` or `max-content`. They are
/// CSS, and plain numbers are shares.
public record ColumnSizes(List<Size> sizes) {
    public ColumnSizes {
        sizes = List.copyOf(sizes);
    }

    /// A number with its unit, or a keyword with the number 0.
    public record Size(double number, String unit) {
        public String css() {
            String digits =
                    number == Math.rint(number)
                            ? Long.toString((long) number)
                            : Double.toString(number);
            return isKeyword() ? unit : digits + unit;
        }

        public boolean isKeyword() {
            return switch (unit) {
                case "auto", "min-content", "max-content" -> true;
                default -> false;
            };
        }
    }

    /// The sizes of a text, or empty when it holds anything else.
    public static Optional<ColumnSizes> of(String text) {
        List<Size> sizes = new ArrayList<>();
        for (String word : text.strip().split("[ ,]+")) {
            Optional<Size> size = size(word);
            if (size.isEmpty()) {
                return Optional.empty();
            }
            sizes.add(size.get());
        }
        return Optional.of(new ColumnSizes(sizes));
    }

    private static Optional<Size> size(String word) {
        Size keyword = new Size(0, word);
        if (keyword.isKeyword()) {
            return Optional.of(keyword);
        }
        int end = 0;
        while (end < word.length() && (isDigit(word.charAt(end)) || word.charAt(end) == '.')) {
            end++;
        }
        String digits = word.substring(0, end);
        boolean number = !digits.isEmpty() && end < 8 && digits.matches("\\d+(\\.\\d+)?");
        return number ? size(Double.parseDouble(digits), word.substring(end)) : Optional.empty();
    }

    private static Optional<Size> size(double number, String unit) {
        return switch (unit) {
            case "" -> Optional.of(new Size(number, "fr"));
            case "fr", "%", "pt", "mm", "cm", "in", "px", "em", "rem" ->
                    number > 0 ? Optional.of(new Size(number, unit)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// The widths that e-readers know, one a column, empty for those that the reader works out:
    /// shares become percentages of what percentages leave when there is nothing else.
    public List<String> percentages() {
        double shares = 0;
        double left = 100;
        boolean others = false;
        for (Size size : sizes) {
            shares += size.unit().equals("fr") ? size.number() : 0;
            left -= size.unit().equals("%") ? size.number() : 0;
            others |= !size.unit().equals("fr") && !size.unit().equals("%");
        }
        List<String> out = new ArrayList<>(sizes.size());
        for (Size size : sizes) {
            if (size.unit().equals("fr")) {
                long tenths = Math.round(size.number() / shares * Math.max(0, left) * 10);
                out.add(
                        others
                                ? ""
                                : tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + "%");
            } else {
                out.add(size.isKeyword() ? "" : size.css());
            }
        }
        return out;
    }
}
