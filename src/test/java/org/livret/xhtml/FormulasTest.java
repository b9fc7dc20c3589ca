package org.livret.xhtml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.math.FormulaDump;
import org.livret.math.MathmlReader;
import org.livret.math.PlainFormula;
import org.livret.math.TexReader;
import org.livret.math.TexSource;
import org.livret.resolve.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A table of formulas in TeX, each with its tree, its MathML, its line of plain characters and its
/// words. `-Dgolden.update` rewrites the table, and fails all the same.
class FormulasTest {
    private static final Path TABLE = Path.of("src/test/resources/org/livret/xhtml/formulas.txt");

    private static final int AT_LEAST = 150;

    @Test
    void treesMathmlAndWordsAreAsRecorded() throws IOException {
        List<String> formulas =
                Files.readAllLines(TABLE).stream().filter(line -> !line.startsWith("  ")).toList();
        StringBuilder out = new StringBuilder();
        for (String tex : formulas) {
            out.append(tex).append('\n').append(described(tex));
        }
        String recorded = Files.readString(TABLE);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(TABLE, out);
        }
        assertThat(formulas).hasSizeGreaterThan(AT_LEAST);
        assertThat(out.toString()).isEqualTo(recorded);
    }

    @Test
    void whatIsWrittenAsMathmlIsReadBackAsTheSameWords() throws IOException {
        int same = 0;
        List<String> formulas =
                Files.readAllLines(TABLE).stream().filter(line -> !line.startsWith("  ")).toList();
        for (String tex : formulas) {
            TexReader.Read read = read(tex);
            String written = written(read, "en");
            MathmlReader.Read back = MathmlReader.read(written).orElseThrow();
            String plain = PlainFormula.of(read.formula()).replaceAll("\\s", "");
            same += PlainFormula.of(back.formula()).replaceAll("\\s", "").equals(plain) ? 1 : 0;
        }
        // Laps, classes and some accents have no word in MathML Core.
        assertThat(same).isGreaterThan(formulas.size() * 8 / 10);
    }

    private static TexReader.Read read(String tex) {
        SourceFile file = new SourceFile("formula", tex);
        TexSource source = new TexSource(tex, (from, to) -> new Span(file, from, to));
        return TexReader.read(source, true, TexReader.Habits.USUAL, _ -> {});
    }

    private static String written(TexReader.Read read, String language) {
        MathElements.Said said = new MathElements.Said(Words.of(language), Attributes.NONE);
        Span span = Span.of(SourceFile.unread("formula"));
        StringBuilder out = new StringBuilder();
        new XhtmlWriter(out).write(MathElements.of(read.formula(), true, said, span));
        return out.toString();
    }

    private static String described(String tex) {
        TexReader.Read read = read(tex);
        String mathml = written(read, "en").replaceFirst("^<math[^>]*>", "").replace("</math>", "");
        String tag = read.tag().map(t -> " tag " + t.plain()).orElse("");
        String label = read.label().map(l -> " label " + l).orElse("");
        return "  tree "
                + FormulaDump.of(read.formula())
                + tag
                + label
                + "\n  mathml "
                + mathml
                + "\n  plain "
                + PlainFormula.of(read.formula())
                + "\n  en "
                + new MathElements.Said(Words.of("en"), Attributes.NONE).of(read.formula())
                + "\n  fr "
                + new MathElements.Said(Words.of("fr"), Attributes.NONE).of(read.formula())
                + "\n";
    }
}
