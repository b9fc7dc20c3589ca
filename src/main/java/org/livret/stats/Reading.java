package org.livret.stats;

import org.livret.geom.Affine;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.page.PageSequence;
import org.livret.structure.Role;
import org.livret.structure.StructureNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The text that is painted on pages, without their furniture: run by run in the order of painting,
/// and as a whole in the order of reading.
final class Reading {
    private final Set<Integer> inNotes = new HashSet<>();
    private final Set<Integer> inCode = new HashSet<>();
    private final Set<Integer> formulas = new HashSet<>();
    private final List<Placed> runs = new ArrayList<>();

    /// Glyphs on a page, in its coordinates: from `left` to `right`, `size` high, in scaled points.
    record Placed(
            Page page, Fragment.Glyphs glyphs, double left, double right, double y, double size) {
        String text() {
            return glyphs.run().text();
        }
    }

    private Reading() {}

    static Reading of(PageSequence pages) {
        Reading reading = new Reading();
        reading.elements(pages.structure(), false, false);
        for (Page page : pages.pages()) {
            reading.collect(page, page.fragments(), Affine.IDENTITY);
        }
        return reading;
    }

    private void elements(StructureNode node, boolean note, boolean code) {
        boolean inNote = note || node.role() == Role.NOTE;
        boolean isCode = code || node.role() == Role.CODE;
        if (node.role() == Role.FORMULA) {
            formulas.add(node.id());
        }
        if (inNote) {
            inNotes.add(node.id());
        }
        if (isCode) {
            inCode.add(node.id());
        }
        for (StructureNode child : node.children()) {
            elements(child, inNote, isCode);
        }
    }

    private void collect(Page page, List<Fragment> fragments, Affine map) {
        for (Fragment fragment : fragments) {
            switch (fragment) {
                case Fragment.Glyphs g when !g.tag().isArtifact() -> {
                    double left = map.a() * g.origin().x() + map.c() * g.origin().y() + map.e();
                    double y = map.b() * g.origin().x() + map.d() * g.origin().y() + map.f();
                    double right = left + map.a() * g.run().width();
                    runs.add(new Placed(page, g, left, right, y, map.d() * g.size()));
                }
                case Fragment.Group g -> collect(page, g.fragments(), map.after(g.map()));
                case Fragment.Glyphs _,
                        Fragment.Fill _,
                        Fragment.Stroke _,
                        Fragment.Image _,
                        Fragment.Shadow _,
                        Fragment.LinkArea _ -> {}
            }
        }
    }

    /// All runs, page by page in the order of painting.
    List<Placed> runs() {
        return runs;
    }

    /// Whether a run stands in a formula, whose signs are no lines.
    boolean isFormula(Placed run) {
        return formulas.contains(run.glyphs().tag().element());
    }

    boolean isCode(Placed run) {
        return inCode.contains(run.glyphs().tag().element());
    }

    /// What is compared of the text of the flow, or of the notes, in reading order.
    String bare(boolean notes) {
        List<Placed> part = new ArrayList<>(runs.size());
        for (Placed run : runs) {
            if (!isFormula(run) && inNotes.contains(run.glyphs().tag().element()) == notes) {
                part.add(run);
            }
        }
        part.sort(Comparator.comparingInt(run -> run.glyphs().tag().order()));
        StringBuilder text = new StringBuilder();
        for (Placed run : part) {
            text.append(run.text());
        }
        return Bare.of(text);
    }
}
