package org.livret.markdown;

import java.util.Optional;

/// Keys that other programs read in a front matter, and what they are here.
final class OtherKeys {
    private OtherKeys() {}

    /// What to write instead of a key of Pandoc, Quarto, Jekyll, Hugo or MkDocs.
    static Optional<String> advice(String key) {
        String said =
                switch (key) {
                    case "toc", "table-of-contents" ->
                            "Write ‘[TOC]’ in a paragraph of its own where the contents belong.";
                    case "number-sections", "numbersections" ->
                            "Write ‘numbering: true’, or how many levels are numbered.";
                    case "css", "stylesheet" ->
                            "Name stylesheets under ‘style’, as in ‘style: [brochure, my.css]’.";
                    case "documentclass", "template" ->
                            "Choose a theme: ‘style: book’, ‘report’ or ‘brochure’.";
                    case "papersize", "paper-size" -> "Write ‘theme: { page: A4 }’.";
                    case "mainfont", "fontfamily" -> "Write ‘theme: { text-font: … }’.";
                    case "sansfont" -> "Write ‘theme: { heading-font: … }’.";
                    case "monofont" -> "Write ‘theme: { code-font: … }’.";
                    case "fontsize" -> "Write ‘theme: { text-size: 11pt }’.";
                    case "geometry", "margin" ->
                            "Write ‘theme: { margin-top: 20mm }’, and so on for each margin.";
                    case "linestretch" -> "Write ‘theme: { leading: 14pt }’.";
                    case "linkcolor", "urlcolor" ->
                            "Links take colours of the theme: ‘theme: { accent: \"#b83a1b\" }’.";
                    case "language" -> "The key is ‘lang’.";
                    case "tags", "categories" -> "The key is ‘keywords’.";
                    case "abstract", "summary" ->
                            "Write ‘description’ for shops and catalogues, ‘::: abstract’ for a text that"
                                    + " is printed.";
                    case "cover-image" -> "The key is ‘cover’.";
                    case "epub-cover-image" -> "The key is ‘cover’, and serves both outputs.";
                    case "copyright", "license" -> "The key is ‘rights’.";
                    case "isbn-13" -> "The key is ‘isbn’.";
                    case "input-files" -> "The key is ‘chapters’.";
                    default -> "";
                };
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }
}
