package org.livret.epub;

import org.livret.xhtml.Content;

import java.util.List;

/// What becomes one content document.
///
/// `file` is its name in the folder of texts. `type` is a word of the EPUB Structural Semantics
/// Vocabulary for landmarks (`cover`, `titlepage`, `glossary` …) or empty. `title` is what its
/// heading says, or what the publication is called.
record Chunk(String file, Matter matter, String type, String title, List<Content> contents) {
    /// Folder of the content documents within the package.
    static final String FOLDER = "text/";

    Chunk {
        contents = List.copyOf(contents);
    }

    /// The part of a book to which a chunk belongs.
    enum Matter {
        FRONT("frontmatter"),
        BODY("bodymatter"),
        BACK("backmatter");

        final String type;

        Matter(String type) {
            this.type = type;
        }
    }

    /// Path within the package.
    String path() {
        return FOLDER + file;
    }

    boolean isCover() {
        return type.equals("cover");
    }
}
