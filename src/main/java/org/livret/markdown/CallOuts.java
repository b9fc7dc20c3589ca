package org.livret.markdown;

import org.livret.doc.Attributes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What call-outs are called in other dialects: GitHub's alerts, Obsidian's call-outs, the
/// admonitions of MkDocs and Docusaurus, the divisions of Quarto and Pandoc.
final class CallOuts {
    private static final String QUARTO = "callout-";

    private CallOuts() {}

    /// The name of the division that a kind of call-out becomes.
    static Optional<String> name(String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "note",
                    "info",
                    "abstract",
                    "summary",
                    "tldr",
                    "question",
                    "help",
                    "faq",
                    "seealso",
                    "todo" ->
                    Optional.of("note");
            case "tip", "hint", "success", "check", "done" -> Optional.of("tip");
            case "important" -> Optional.of("important");
            case "warning", "attention" -> Optional.of("warning");
            case "caution", "danger", "error", "bug", "failure", "fail", "missing" ->
                    Optional.of("caution");
            case "example", "snippet" -> Optional.of("example");
            case "definition" -> Optional.of("definition");
            default -> Optional.empty();
        };
    }

    /// The name of a division that has none but a class that says as much: `{.warning}` as in
    /// Pandoc, `{.callout-warning}` as in Quarto.
    static Optional<String> named(Attributes attributes) {
        for (String word : attributes.classes()) {
            Optional<String> name =
                    word.startsWith(QUARTO)
                            ? name(word.substring(QUARTO.length()))
                            : name(word).filter(word::equals);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /// The attributes without the class that became a name.
    static Attributes without(Attributes attributes, String name) {
        List<String> classes = new ArrayList<>(attributes.classes());
        classes.removeIf(word ->
                word.equals(name)
                        || word.startsWith(QUARTO)
                                && name(word.substring(QUARTO.length())).equals(Optional.of(name)));
        return new Attributes(attributes.id(), classes, attributes.pairs());
    }
}
