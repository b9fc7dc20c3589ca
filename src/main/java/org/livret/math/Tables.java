package org.livret.math;

import org.jspecify.annotations.Nullable;
import org.livret.diag.NearestName;
import org.livret.math.Formula.Align;
import org.livret.math.Formula.Column;
import org.livret.math.Formula.Length;
import org.livret.math.Formula.Line;
import org.livret.math.Rows.Stop;
import org.livret.math.TexToken.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads environments: lines of cells.
final class Tables {
    private final Rows rows;

    Tables(Rows rows) {
        this.rows = rows;
    }

    // ---- environments ----

    /// The table that `\begin` begins.
    Formula environment(TexToken begin) {
        List<TexToken> words = rows.in.argument();
        String name = words == null ? "" : TexStream.text(words);
        Commands.@Nullable Environment known = Commands.environment(name);
        Commands.Environment environment =
                known == null ? new Commands.Environment(Formula.Kind.GATHERED, "", "") : known;
        if (known == null) {
            rows.faults.report(
                    new TexProblem.UnknownEnvironment(
                            name,
                            NearestName.of(name, Commands.environments()),
                            rows.faults.place(begin)));
        }
        List<Column> columns = columns(name, environment.kind());
        List<Line> lines = rows.environment(() -> lines(Stop.CELL, environment.kind()));
        end(begin, name, known != null);
        return fenced(table(environment.kind(), columns, lines, name), environment);
    }

    private static Formula fenced(Formula table, Commands.Environment environment) {
        return environment.open().isEmpty() && environment.close().isEmpty()
                ? table
                : new Formula.Fenced(
                        List.of(environment.open(), environment.close()), List.of(table));
    }

    private void end(TexToken begin, String name, boolean known) {
        TexToken end = rows.in.peek();
        if (Rows.structure(end) != Structure.END) {
            rows.faults.report(
                    new TexProblem.Unclosed("\\begin{" + name + "}", rows.faults.place(begin)));
            return;
        }
        rows.in.next();
        List<TexToken> words = rows.in.argument();
        String ended = words == null ? "" : TexStream.text(words);
        if (!ended.equals(name) && known) {
            rows.faults.report(new TexProblem.WrongEnd(name, ended, rows.faults.place(end)));
        }
    }

    private static Formula table(
            Formula.Kind kind, List<Column> given, List<Line> lines, String name) {
        int count = 1;
        for (Line line : lines) {
            count = Math.max(count, line.cells().size());
        }
        boolean single = lines.size() == 1 && count == 1 && lines.getFirst().tag().isEmpty();
        if (kind == Formula.Kind.GATHERED && single) {
            return lines.getFirst().cells().getFirst();
        }
        List<Column> columns = new ArrayList<>(given);
        for (int i = columns.size(); i < count; i++) {
            columns.add(Column.of(align(kind, i, name)));
        }
        return new Formula.Table(kind, columns, lines);
    }

    private static Align align(Formula.Kind kind, int column, String name) {
        return switch (kind) {
            case ARRAY, MATRIX, SMALL, GATHERED -> Align.CENTER;
            case CASES, DISPLAY_CASES, MULTLINE -> Align.LEFT;
            case ALIGNED ->
                    name.startsWith("eqnarray") && column == 1
                            ? Align.CENTER
                            : column % 2 == 0 && !(name.startsWith("eqnarray") && column == 2)
                                    ? Align.RIGHT
                                    : Align.LEFT;
        };
    }

    // ---- columns ----

    /// What stands before the first line and says how columns are aligned.
    private List<Column> columns(String name, Formula.Kind kind) {
        if (name.equals("array") || name.equals("darray") || name.equals("subarray")) {
            List<TexToken> spec = rows.in.argument();
            return spec == null ? List.of() : columns(spec);
        }
        if (name.startsWith("alignat") || name.equals("alignedat")) {
            rows.in.argument();
            return List.of();
        }
        List<TexToken> spec = takesBrackets(name, kind) ? rows.in.bracketed() : null;
        boolean matrix = kind == Formula.Kind.MATRIX || kind == Formula.Kind.SMALL;
        return spec == null || !matrix ? List.of() : repeated(columns(spec));
    }

    // `[t]` of ‘aligned’ and `[r]` of ‘pmatrix*’ are no content; ‘[’ in others may be.
    private static boolean takesBrackets(String name, Formula.Kind kind) {
        return switch (kind) {
            case MATRIX, SMALL -> name.endsWith("*");
            case ALIGNED, GATHERED, MULTLINE -> name.endsWith("ed");
            case ARRAY, CASES, DISPLAY_CASES -> false;
        };
    }

    // The matrices of mathtools align all columns alike.
    private static List<Column> repeated(List<Column> columns) {
        return columns.size() != 1
                ? columns
                : java.util.Collections.nCopies(40, columns.getFirst());
    }

    private static List<Column> columns(List<TexToken> spec) {
        List<Column> out = new ArrayList<>();
        boolean rule = false;
        int depth = 0;
        for (TexToken token : spec) {
            depth += token.kind() == Kind.OPEN ? 1 : token.kind() == Kind.CLOSE ? -1 : 0;
            if (depth > 0 || token.kind() != Kind.CHARACTER) {
                continue;
            }
            Align align =
                    switch (token.text()) {
                        case "l", "p" -> Align.LEFT;
                        case "c" -> Align.CENTER;
                        case "r" -> Align.RIGHT;
                        default -> null;
                    };
            if (align != null) {
                out.add(new Column(align, rule, false));
                rule = false;
            }
            rule |= token.is('|');
        }
        if (rule && !out.isEmpty()) {
            Column last = out.removeLast();
            out.add(new Column(last.align(), last.ruleBefore(), true));
        }
        return out;
    }

    // ---- lines ----

    /// The lines up to what ends them.
    List<Line> lines(Stop stop, Formula.Kind kind) {
        List<Line> out = new ArrayList<>();
        boolean more = true;
        while (more) {
            boolean ruleAbove = rule();
            List<Formula> cells = cells(stop, kind);
            TexToken end = rows.in.peek();
            more = Rows.structure(end) == Structure.NEW_LINE;
            Length after = Length.ZERO;
            if (more) {
                rows.in.next();
                after = after(end);
            }
            Optional<Formula> tag = stop == Stop.TOP ? Optional.empty() : rows.labels.takeTag();
            boolean empty = cells.size() == 1 && isEmpty(cells.getFirst()) && tag.isEmpty();
            if (more || out.isEmpty() || !empty) {
                out.add(new Line(cells, after, ruleAbove, false, tag));
            } else if (ruleAbove) {
                Line last = out.removeLast();
                out.add(new Line(last.cells(), last.after(), last.ruleAbove(), true, last.tag()));
            }
        }
        return out;
    }

    private static boolean isEmpty(Formula cell) {
        return cell.equals(Formula.NOTHING);
    }

    // `\\[3pt]` asks for room, `\\*` for the same page.
    private Length after(TexToken end) {
        if (rows.in.peek().is('*')) {
            rows.in.next();
        }
        TexToken next = rows.in.peek();
        if (!next.is('[') || next.spaced()) {
            return Length.ZERO;
        }
        List<TexToken> length = rows.in.bracketed();
        return length == null
                ? Length.ZERO
                : rows.definitions().length(TexStream.text(length), end);
    }

    private boolean rule() {
        boolean rule = false;
        while (Rows.structure(rows.in.peek()) == Structure.RULE_LINE) {
            rows.in.next();
            rule = true;
        }
        return rule;
    }

    private List<Formula> cells(Stop stop, Formula.Kind kind) {
        List<Formula> cells = new ArrayList<>();
        while (true) {
            List<Formula> parts = new ArrayList<>(rows.parts(stop));
            TexToken end = rows.in.peek();
            // A relation that begins a cell has its space before it all the same.
            if (kind == Formula.Kind.ALIGNED && cells.size() % 2 == 1) {
                parts.addFirst(Formula.NOTHING);
            }
            cells.add(Rows.of(parts));
            if (end.kind() != Kind.ALIGN) {
                return cells;
            }
            rows.in.next();
            if (stop == Stop.TOP) {
                rows.faults.report(new TexProblem.StrayAlign(rows.faults.place(end)));
            }
        }
    }

    /// All lines as one row, for where there is but one line.
    static Formula joined(List<Line> lines) {
        List<Formula> parts = new ArrayList<>();
        for (Line line : lines) {
            if (!parts.isEmpty()) {
                parts.add(new Formula.Space(Length.mu(18)));
            }
            for (Formula cell : line.cells()) {
                if (cell instanceof Formula.Row(List<Formula> inner)) {
                    parts.addAll(inner);
                } else {
                    parts.add(cell);
                }
            }
        }
        return Rows.of(parts);
    }
}
