package org.livret.markdown;

import org.livret.diag.SourceFile;
import org.livret.doc.Node;
import org.livret.doc.Walk;

import java.util.ArrayList;
import java.util.List;

/// Which files a manuscript includes.
public final class Includes {
    private Includes() {}

    /// The paths that a manuscript's text and its `chapters:` name, as written, in their order.
    /// Reports nothing: reading the manuscript does.
    public static List<String> of(SourceFile file) {
        Defaults defaults = Defaults.of("und");
        List<String> paths = new ArrayList<>();
        if (!file.text().contains("!include(")) {
            for (Node.Include chapter : FrontMatter.of(file, defaults, _ -> {}).chapters()) {
                paths.add(chapter.path());
            }
            return paths;
        }
        Walk.each(
                MarkdownReader.read(file, defaults, _ -> {}).blocks(),
                node -> {
                    if (node instanceof Node.Include include) {
                        paths.add(include.path());
                    }
                });
        return paths;
    }
}
