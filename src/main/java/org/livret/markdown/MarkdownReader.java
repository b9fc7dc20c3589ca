package org.livret.markdown;

import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Document;
import org.livret.doc.Metadata;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads manuscripts. Reading never fails: what is wrong is reported, and a tree comes of the rest.
public final class MarkdownReader {
    private MarkdownReader() {}

    /// Reads the main file of a publication. Its `chapters:` become [Node.Include] after its own
    /// blocks; paths of includes are as written.
    public static Document read(SourceFile file, Defaults defaults, Reporter reporter) {
        Reading reading = reading(file, defaults, reporter);
        FrontMatter front = FrontMatter.of(reading);
        formulaKeys(front.metadata(), reporter);
        Reading text = reading.with(defaults.within(front.metadata()));
        List<Block> blocks = new ArrayList<>(BlockReader.read(text, front.bodyStart()));
        Metadata metadata = titled(front.metadata(), blocks, file);
        blocks.addAll(front.chapters());
        return new Document(metadata, blocks);
    }

    private static void formulaKeys(Metadata metadata, Reporter reporter) {
        for (String key : metadata.options().keySet()) {
            boolean known = key.startsWith(Defaults.MACROS) || key.equals(Defaults.DECIMAL_COMMA);
            if (key.startsWith("math") && !known) {
                Optional<String> nearest =
                        NearestName.of(key, List.of("math.macros", Defaults.DECIMAL_COMMA));
                reporter.report(
                        new FrontMatterProblem.UnknownKey(key, nearest, metadata.place(key)));
            }
        }
    }

    /// Reads a file that another includes. Its front matter has no effect.
    public static List<Block> readPart(SourceFile file, Defaults defaults, Reporter reporter) {
        Reading reading = reading(file, defaults, reporter);
        return BlockReader.read(reading, FrontMatter.skipIncluded(reading));
    }

    /// Reads CommonMark or the dialect without any front matter.
    static List<Block> readText(SourceFile file, Defaults defaults, Reporter reporter) {
        return BlockReader.read(reading(file, defaults, reporter), 0);
    }

    private static Reading reading(SourceFile file, Defaults defaults, Reporter reporter) {
        if (file.text().length() > Limits.FILE) {
            reporter.report(new MarkdownProblem.FileTooLarge(Limits.FILE, Span.of(file)));
            return new Reading(file, "", defaults, reporter);
        }
        return new Reading(file, PublishableText.of(file, reporter), defaults, reporter);
    }

    private static Metadata titled(Metadata m, List<Block> blocks, SourceFile file) {
        if (!m.title().isEmpty()) {
            return m;
        }
        return new Metadata(
                title(blocks, file),
                m.subtitle(),
                m.authors(),
                m.date(),
                m.language(),
                m.identifier(),
                m.publisher(),
                m.rights(),
                m.description(),
                m.keywords(),
                m.cover(),
                m.coverAlternative(),
                m.styles(),
                m.theme(),
                m.options(),
                m.places(),
                m.span());
    }

    // The first heading of the highest level that there is, else the file's name.
    private static String title(List<Block> blocks, SourceFile file) {
        Node.Heading best = null;
        for (Block block : blocks) {
            if (block instanceof Node.Heading heading
                    && (best == null || heading.level() < best.level())) {
                best = heading;
            }
        }
        String words = best == null ? "" : Walk.plainText(best.content()).strip();
        return words.isEmpty() ? stem(file.name()) : words;
    }

    private static String stem(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
