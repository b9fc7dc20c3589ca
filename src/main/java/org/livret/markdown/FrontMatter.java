package org.livret.markdown;

import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.doc.Metadata;
import org.livret.doc.Node;

import java.util.List;

/// The YAML between two lines of dashes at the head of a manuscript.
///
/// The title of the metadata is empty when the front matter names none; [MarkdownReader] then finds
/// another. The body starts at a UTF-16 offset: 0 when there is no front matter.
public record FrontMatter(Metadata metadata, List<Node.Include> chapters, int bodyStart) {
    public FrontMatter {
        chapters = List.copyOf(chapters);
    }

    /// Reads the front matter alone, without the text below it.
    public static FrontMatter of(SourceFile file, Defaults defaults, Reporter reporter) {
        return of(new Reading(file, file.text(), defaults, reporter));
    }

    static FrontMatter of(Reading reading) {
        Extent extent = Extent.of(reading);
        return new FrontMatterReader(reading).read(extent);
    }

    /// Where an included file's text starts. The keys before it have no effect, which is reported.
    static int skipIncluded(Reading reading) {
        Extent extent = Extent.of(reading);
        if (extent.bodyStart() > 0
                && Yaml.read(reading, extent.start(), extent.end())
                        instanceof Yaml.Mapping mapping) {
            for (Yaml.Entry entry : mapping.entries()) {
                reading.reporter.report(
                        new FrontMatterProblem.FrontMatterIgnored(entry.key(), entry.keySpan()));
            }
        }
        return extent.bodyStart();
    }

    /// Where the YAML stands, and where the text after it starts. All zero when there is none.
    record Extent(int start, int end, int bodyStart) {
        private static final Extent NONE = new Extent(0, 0, 0);

        static Extent of(Reading reading) {
            String s = reading.whole;
            int start = lineAfter(s, 0);
            // A thematic break has a blank line after it; front matter has not.
            if (!isDelimiter(s, 0, false) || start >= s.length() || isBlank(s, start)) {
                return NONE;
            }
            for (int at = start; at < s.length(); at = lineAfter(s, at)) {
                if (isDelimiter(s, at, true)) {
                    return new Extent(start, at, lineAfter(s, at));
                }
            }
            if (isKey(s, start)) {
                reading.reporter.report(
                        new FrontMatterProblem.FrontMatterUnclosed(reading.span(0, 3)));
            }
            return NONE;
        }

        private static boolean isDelimiter(String s, int at, boolean closing) {
            boolean marks = s.startsWith("---", at) || closing && s.startsWith("...", at);
            return marks && Columns.firstNonSpace(s, at + 3) >= lineEnd(s, at);
        }

        private static boolean isBlank(String s, int at) {
            return Columns.firstNonSpace(s, at) >= lineEnd(s, at);
        }

        private static boolean isKey(String s, int at) {
            int i = at;
            while (i < s.length() && (Scan.isAlphanumeric(s.charAt(i)) || s.charAt(i) == '-')) {
                i++;
            }
            return i > at && i < s.length() && s.charAt(i) == ':';
        }

        private static int lineEnd(String s, int at) {
            int i = at;
            while (i < s.length() && s.charAt(i) != '\n' && s.charAt(i) != '\r') {
                i++;
            }
            return i;
        }

        private static int lineAfter(String s, int at) {
            int end = lineEnd(s, at);
            if (s.startsWith("\r\n", end)) {
                return end + 2;
            }
            return Math.min(s.length(), end + 1);
        }
    }
}
