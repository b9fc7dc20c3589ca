package org.livret.markdown;

import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;
import org.livret.math.TexReader;
import org.livret.math.TexSource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Makes nodes of formulas in TeX, and parts paragraphs at those for display.
final class Formulas {
    private Formulas() {}

    /// A formula in a line of text.
    static Inline inline(SourceText source, Dollars.Found found, int start, Reading reading) {
        TexReader.Read read = read(source.part(found.from(), found.to()), found.display(), reading);
        Span span = source.span(start, found.end());
        return new Node.InlineFormula(
                read.formula(), found.display(), span, attributes(read, Attributes.NONE));
    }

    /// A formula on lines of its own.
    static Block block(SourceText tex, Span span, Attributes braces, Reading reading) {
        TexReader.Read read = read(tex, true, reading);
        return new Node.FormulaBlock(read.formula(), span, attributes(read, braces));
    }

    private static TexReader.Read read(SourceText tex, boolean display, Reading reading) {
        TexSource source = new TexSource(tex.text(), tex::span);
        return TexReader.read(source, display, reading.defaults.formulas(), reading.reporter);
    }

    // A name and a number that the formula gives itself count as those in braces do.
    private static Attributes attributes(TexReader.Read read, Attributes braces) {
        Attributes all = braces;
        if (read.label().isPresent() && all.id().isEmpty()) {
            all = all.withId(read.label().get());
        }
        if (read.tag().isPresent() && all.get("number").isEmpty()) {
            TexReader.Tag tag = read.tag().get();
            all = all.with("number", tag.plain());
            all = tag.bare() ? all.withClass("bare") : all;
        }
        return all;
    }

    // ---- paragraphs ----

    /// The blocks of a text that holds formulas for display: what stands before, between and after
    /// them, and the formulas. Empty when it holds none.
    static List<Block> parted(List<Inline> content, Function<List<Inline>, Block> paragraph) {
        boolean any = false;
        for (Inline inline : content) {
            any |= isDisplay(inline);
        }
        if (!any) {
            return List.of();
        }
        List<Block> out = new ArrayList<>();
        List<Inline> run = new ArrayList<>();
        for (Inline inline : content) {
            if (inline instanceof Node.InlineFormula f && f.display()) {
                flush(run, paragraph, out);
                out.add(new Node.FormulaBlock(f.formula(), f.span(), f.attributes()));
            } else {
                run.add(inline);
            }
        }
        flush(run, paragraph, out);
        return out;
    }

    private static boolean isDisplay(Inline inline) {
        return inline instanceof Node.InlineFormula formula && formula.display();
    }

    private static void flush(
            List<Inline> run, Function<List<Inline>, Block> paragraph, List<Block> out) {
        List<Inline> trimmed = trimmed(run);
        if (!trimmed.isEmpty()) {
            out.add(paragraph.apply(trimmed));
        }
        run.clear();
    }

    private static List<Inline> trimmed(List<Inline> run) {
        List<Inline> out = new ArrayList<>(run);
        while (!out.isEmpty() && isSpace(out.getLast())) {
            out.removeLast();
        }
        while (!out.isEmpty() && isSpace(out.getFirst())) {
            out.removeFirst();
        }
        if (!out.isEmpty() && out.getLast() instanceof Node.Text(String text, Span span)) {
            out.set(out.size() - 1, new Node.Text(text.stripTrailing(), span));
        }
        if (!out.isEmpty() && out.getFirst() instanceof Node.Text(String text, Span span)) {
            out.set(0, new Node.Text(text.stripLeading(), span));
        }
        return out;
    }

    private static boolean isSpace(Inline inline) {
        return inline instanceof Node.SoftBreak
                || inline instanceof Node.HardBreak
                || inline instanceof Node.Text text && text.text().isBlank();
    }
}
