package org.livret.app;

import org.livret.css.StyledTree;
import org.livret.diag.Reporter;
import org.livret.layout.LaidOut;
import org.livret.page.PageSequence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The manuscript that holds every block, in one theme, in a folder where it can be published.
record Gallery(Path manuscript) {
    static final Path SOURCES = Path.of("src/test/resources/org/livret/app/gallery");

    /// Puts the gallery into a folder, with more text behind it.
    static Gallery in(Path folder, String theme, String more) throws IOException {
        Files.copy(SOURCES.resolve("square.svg"), folder.resolve("square.svg"));
        String text = Files.readString(SOURCES.resolve("gallery.md"));
        String dressed = text.replace("\nlang: en\n", "\nlang: en\nstyle: " + theme + "\n");
        Path manuscript = folder.resolve("gallery.md");
        Files.writeString(manuscript, dressed + more);
        return new Gallery(manuscript);
    }

    static Gallery in(Path folder, String theme) throws IOException {
        return in(folder, theme, "");
    }

    Published published() throws IOException {
        return Published.of(manuscript, manuscript.resolveSibling("out"));
    }

    /// What the theme makes of the gallery, before and after it is laid out.
    record Dressed(Design design, PdfPublication pdf) {
        StyledTree tree() {
            return design.tree();
        }

        PageSequence pages() {
            LaidOut laidOut = pdf.laidOut();
            return laidOut.pages();
        }
    }

    Dressed dressed() {
        Reporter silent = _ -> {};
        Path output = manuscript.resolveSibling("out");
        Publisher publisher =
                new Publisher(Published.request(manuscript, output), manuscript, silent);
        Publisher.Manuscript read = publisher.manuscript().orElseThrow();
        Publisher.Tools tools = publisher.tools(silent);
        Design design = Design.of(read, tools, silent);
        return new Dressed(design, PdfPublication.of(read, design, tools));
    }
}
