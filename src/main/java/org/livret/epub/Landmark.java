package org.livret.epub;

/// A place that e-readers offer by its kind. `type` is a word of the EPUB Structural Semantics
/// Vocabulary.
record Landmark(String type, String title, String href) {
    /// The word that EPUB 2 guides have for the kind; empty when they have none.
    String guideType() {
        return switch (type) {
            case "cover", "toc", "glossary", "bibliography", "index" -> type;
            case "titlepage" -> "title-page";
            case "bodymatter" -> "text";
            default -> "";
        };
    }
}
