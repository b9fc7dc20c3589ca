package org.livret.xhtml;

import org.livret.diag.Span;
import org.livret.math.Formula;
import org.livret.math.Formula.Align;
import org.livret.math.Formula.Kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// The tables of formulas as elements. Alignment is said twice: in MathML 3's attribute, and in
/// styles, which MathML Core has instead.
final class MathTables {
    private final Span span;
    private final Cells cells;

    /// Makes the content of a cell.
    @FunctionalInterface
    interface Cells {
        List<Content> of(Formula cell, boolean display);
    }

    MathTables(Span span, Cells cells) {
        this.span = span;
        this.cells = cells;
    }

    Content.Element table(Formula.Table f) {
        boolean display =
                switch (f.kind()) {
                    case ALIGNED, GATHERED, MULTLINE, DISPLAY_CASES -> true;
                    case ARRAY, MATRIX, SMALL, CASES -> false;
                };
        boolean tagged = f.lines().stream().anyMatch(line -> line.tag().isPresent());
        List<Content> rows = new ArrayList<>();
        for (int i = 0; i < f.lines().size(); i++) {
            rows.add(row(f, i, display, tagged));
        }
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        if (display) {
            attributes.put("displaystyle", "true");
        }
        List<String> aligns = new ArrayList<>();
        f.columns().forEach(c -> aligns.add(c.align().name().toLowerCase(Locale.ROOT)));
        if (aligns.stream().anyMatch(a -> !a.equals("center"))) {
            attributes.put("columnalign", String.join(" ", aligns));
        }
        if (f.kind() == Kind.SMALL) {
            attributes.put("scriptlevel", "1");
            SequencedMap<String, String> own = new LinkedHashMap<>(attributes);
            Content.Element table = new Content.Element("mtable", withoutLevel(own), rows, span);
            SequencedMap<String, String> level = new LinkedHashMap<>();
            level.put("scriptlevel", "1");
            return new Content.Element("mstyle", level, List.of(table), span);
        }
        return new Content.Element("mtable", attributes, rows, span);
    }

    private static SequencedMap<String, String> withoutLevel(SequencedMap<String, String> own) {
        own.remove("scriptlevel");
        return own;
    }

    private Content row(Formula.Table f, int index, boolean display, boolean tagged) {
        Formula.Line line = f.lines().get(index);
        List<Content> out = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            out.add(cell(cells.of(line.cells().get(i), display), style(f, i, line, index)));
        }
        if (tagged) {
            List<Content> tag = line.tag().map(t -> cells.of(t, false)).orElse(List.of());
            out.add(cell(tag, "padding-left:2em"));
        }
        return new Content.Element("mtr", new LinkedHashMap<>(), out, span);
    }

    private Content cell(List<Content> content, String style) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        if (!style.isEmpty()) {
            attributes.put("style", style);
        }
        return new Content.Element("mtd", attributes, content, span);
    }

    private static String style(Formula.Table f, int column, Formula.Line line, int index) {
        Formula.Column c =
                column < f.columns().size()
                        ? f.columns().get(column)
                        : Formula.Column.of(Align.CENTER);
        Align align = c.align();
        int last = f.lines().size() - 1;
        if (f.kind() == Kind.MULTLINE) {
            align = index == 0 ? Align.LEFT : index == last ? Align.RIGHT : Align.CENTER;
        }
        List<String> styles = new ArrayList<>();
        if (align != Align.CENTER) {
            styles.add("text-align:" + align.name().toLowerCase(Locale.ROOT));
        }
        if (f.kind() == Kind.ALIGNED) {
            styles.add(column % 2 == 0 ? "padding-right:0" : "padding-left:0");
        }
        if (c.ruleBefore()) {
            styles.add("border-left:1px solid");
        }
        if (c.ruleAfter()) {
            styles.add("border-right:1px solid");
        }
        if (line.ruleAbove()) {
            styles.add("border-top:1px solid");
        }
        if (line.ruleBelow()) {
            styles.add("border-bottom:1px solid");
        }
        return String.join(";", styles);
    }
}
