package org.livret.markdown;

import java.util.Optional;

/// What a paragraph asks for in the words of other programs: LaTeX's commands for a new page, which
/// Pandoc lets through, and Quarto's short codes.
sealed interface Directive {
    record PageBreak() implements Directive {}

    record Include(String path) implements Directive {}

    static Optional<Directive> of(String text) {
        return switch (text) {
            case "\\newpage", "\\pagebreak", "\\clearpage" -> Optional.of(new PageBreak());
            default ->
                    isShortCode(text)
                            ? shortCode(text.substring(3, text.length() - 3).strip())
                            : Optional.empty();
        };
    }

    static boolean isShortCode(String text) {
        return text.startsWith("{{<") && text.endsWith(">}}");
    }

    private static Optional<Directive> shortCode(String words) {
        if (words.equals("pagebreak")) {
            return Optional.of(new PageBreak());
        }
        String path = words.startsWith("include ") ? words.substring(8).strip() : "";
        return path.isEmpty() || path.indexOf('\n') >= 0
                ? Optional.empty()
                : Optional.of(new Include(path));
    }
}
