package org.livret.cite;

import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Document;
import org.livret.doc.Metadata;
import org.livret.doc.Node;
import org.livret.language.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The pass that makes citations readable: `bibliography:` in the front matter names the files of
/// sources, `csl:` the style, `nocite:` sources that the bibliography has without being cited.
///
/// A publication without bibliography is better not given to this pass, as its libraries would be
/// loaded in vain.
public final class Citations implements Document.Pass {
    private final Files files;

    public Citations(Files files) {
        this.files = files;
    }

    /// Reads the files that the front matter names.
    public interface Files {
        /// A file's text by its path beside the manuscript; empty with a problem told.
        Optional<SourceFile> text(String path, Span place);

        /// A file's YAML as lists, maps and texts.
        Data yaml(SourceFile file);
    }

    /// What a file of data holds, or what is wrong with it, in words, and where; the fault is empty
    /// when nothing is.
    public record Data(Optional<Object> value, String fault, Span place) {}

    /// Where files come from and problems go.
    record Ports(Files files, Reporter reporter) {}

    @Override
    public Document apply(Document document, Reporter reporter) {
        Ports ports = new Ports(files, reporter);
        Metadata metadata = document.metadata();
        Sources sources =
                Sources.of(listed(metadata, "bibliography"), metadata.place("bibliography"), ports);
        String name = metadata.options().getOrDefault("csl", "").strip();
        Style style =
                Style.of(
                        name.isEmpty() ? Style.USUAL : name,
                        metadata.language(),
                        metadata.place("csl"),
                        ports);
        Cited cited = Cited.of(document, sources, style, reporter);
        Citing citing = new Citing(cited, Language.orEnglish(metadata.language()), reporter);
        List<Node.Block> blocks = citing.all(document.blocks());
        return document.withBlocks(
                new Bibliography(cited, citing, reporter).placed(blocks, metadata));
    }

    /// The values of a list in the front matter.
    static List<String> listed(Metadata metadata, String key) {
        List<String> values = new ArrayList<>();
        for (String value : metadata.options().getOrDefault(key, "").split(",")) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }
}
