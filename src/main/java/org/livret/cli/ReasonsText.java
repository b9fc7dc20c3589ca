package org.livret.cli;

import org.livret.app.BuildResult;
import org.livret.diag.SourceFile;
import org.livret.layout.pages.PagePlan.Term;
import org.livret.layout.pages.PageReason;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Why pages end where they do, in words.
final class ReasonsText {
    private final StringBuilder out = new StringBuilder();

    private ReasonsText() {}

    static String of(List<BuildResult.Findings> all) {
        ReasonsText text = new ReasonsText();
        for (BuildResult.Findings findings : all) {
            text.out.append(findings.manuscript()).append('\n');
            findings.reasons().forEach(text::page);
        }
        return text.out.toString();
    }

    private void page(PageReason reason) {
        out.append("  page ").append(reason.page());
        PageReason.Way chosen = reason.chosen();
        if (chosen.next().isEmpty()) {
            out.append(" ends with its text");
        } else {
            out.append(" ends before ");
            place(chosen.next());
        }
        out.append(": ");
        cost(chosen);
        out.append('\n');
        for (PageReason.Other other : reason.others()) {
            out.append("    ").append(more(other.more()));
            if (other.way().next().isEmpty()) {
                out.append(" with all that is left");
            } else {
                out.append(" before ");
                place(other.way().next());
            }
            out.append(": ");
            cost(other.way());
            out.append('\n');
        }
    }

    private static String more(OptionalLong more) {
        if (more.isEmpty()) {
            return "far more";
        }
        return more.getAsLong() == 0 ? "the same" : more.getAsLong() + " more";
    }

    private void place(Optional<PageReason.Beginning> next) {
        if (next.isPresent()) {
            SourceFile file = next.get().span().file();
            int line = file.position(next.get().span().start()).line();
            String text = next.get().text();
            out.append(text.isEmpty() ? "what is no text" : "‘" + text + "’");
            out.append(" (line ").append(line).append(')');
        }
    }

    private void cost(PageReason.Way way) {
        out.append(way.cost());
        for (Term term : way.terms()) {
            out.append(", ").append(words(term.reason()));
            if (way.terms().size() > 1) {
                out.append(' ').append(term.cost());
            }
        }
    }

    private static String words(Term.Reason reason) {
        return switch (reason) {
            case OVERFULL -> "something is taller than the page";
            case NOTE_MOVED -> "a note is away from its call";
            case TORN -> "what is one thing is torn";
            case STRANDED -> "a heading is parted from its text";
            case SPLIT -> "a box is split that should stay whole";
            case WIDOW -> "a widow";
            case ORPHAN -> "an orphan";
            case ONLY_NOTES -> "a page of notes only";
            case OVERLEAF -> "a word goes on overleaf";
            case LONE_ROW -> "a row of a table stands alone";
            case ROW -> "a row of a table is split";
            case NOTE_SPLIT -> "a note goes on";
            case FLOAT_LATER -> "a float stands on a later page";
            case SHORT_LAST -> "the last page is nearly empty";
            case HYPHEN -> "a word is parted";
            case UNLIKED -> "a table is split at a poor place";
            case EMPTY -> "room is left at the foot";
            case FACING -> "the facing page ends at another height";
            case STRETCHED -> "the room between blocks grows";
            case LINES -> "a paragraph is set longer or shorter";
        };
    }
}
