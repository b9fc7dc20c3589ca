package org.livret.xhtml;

import org.livret.doc.Node;

import java.util.List;

/// What an element is in a publication: a word of the EPUB 3 Structural Semantics Vocabulary for
/// `epub:type`, and a role of ARIA or Digital Publishing WAI-ARIA 1.1. Either may be empty. Where
/// both vocabularies have a word, both are given; a type that has no role of its own is not used.
///
/// Roles are those that ARIA in HTML allows on the element that bears them.
record Meaning(String type, String role) {
    static final Meaning NONE = new Meaning("", "");
    static final Meaning NOTEREF = new Meaning("noteref", "doc-noteref");
    static final Meaning FOOTNOTE = new Meaning("footnote", "doc-footnote");
    static final Meaning BACKLINK = new Meaning("", "doc-backlink");
    static final Meaning CHAPTER = new Meaning("chapter", "doc-chapter");

    boolean isNone() {
        return type.isEmpty() && role.isEmpty();
    }

    /// The meaning of a section with certain blocks: one that holds an index made by the program
    /// has the structure that EPUB Indexes 1.0 demands below the type.
    Meaning holding(List<Node.Block> blocks) {
        boolean index =
                role.equals("doc-index")
                        && blocks.stream()
                                .anyMatch(block ->
                                        block instanceof Node.Contents n
                                                && n.listed() == Node.Listed.INDEX);
        return index ? new Meaning("index", role) : this;
    }

    /// What a class says of a `section`, and whether it says anything: [#NONE] when not.
    static Meaning ofSection(String word) {
        return switch (word) {
            case "abstract",
                    "acknowledgments",
                    "afterword",
                    "appendix",
                    "bibliography",
                    "chapter",
                    "colophon",
                    "conclusion",
                    "credits",
                    "dedication",
                    "epigraph",
                    "epilogue",
                    "errata",
                    "foreword",
                    "glossary",
                    "introduction",
                    "part",
                    "preface",
                    "prologue",
                    "qna" ->
                    new Meaning(word, "doc-" + word);
            case "acknowledgements" -> new Meaning("acknowledgments", "doc-acknowledgments");
            // EPUB Indexes 1.0 demands a structure of its own below the type.
            case "index" -> new Meaning("", "doc-index");
            case "faq" -> new Meaning("qna", "doc-qna");
            default -> NONE;
        };
    }

    /// What a class or a division's name says of an `aside`; [#NONE] when it is none.
    static Meaning ofAside(String word) {
        return switch (word) {
            case "tip" -> new Meaning("tip", "doc-tip");
            case "example" -> new Meaning("", "doc-example");
            case "pull-quote" -> new Meaning("pullquote", "doc-pullquote");
            case "note", "important", "warning", "caution", "definition", "sidebar" ->
                    new Meaning("", "note");
            default -> NONE;
        };
    }
}
