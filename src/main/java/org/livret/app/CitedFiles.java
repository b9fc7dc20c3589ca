package org.livret.app;

import org.livret.cite.Citations;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Document;
import org.livret.markdown.Utf8;
import org.livret.markdown.YamlFile;

import java.nio.file.Path;
import java.util.Optional;

/// Bibliographies and citation styles beside a manuscript.
record CitedFiles(Path manuscript, Folder folder, Reporter reporter) implements Citations.Files {
    /// The pass that a document needs: none when it names no bibliography, so that what reads them
    /// is not even loaded.
    Document.Pass pass(Document document) {
        return document.metadata().options().containsKey("bibliography")
                ? new Citations(this)
                : (unchanged, _) -> unchanged;
    }

    @Override
    public Optional<SourceFile> text(String path, Span place) {
        Path parent = manuscript.getParent();
        Path whole = parent == null ? Path.of(path) : parent.resolve(path);
        return folder.read(path, place)
                .map(bytes -> Utf8.decode(bytes, Manuscripts.display(whole), reporter));
    }

    @Override
    public Citations.Data yaml(SourceFile file) {
        YamlFile read = YamlFile.read(file);
        return new Citations.Data(read.value(), read.fault(), read.place());
    }
}
