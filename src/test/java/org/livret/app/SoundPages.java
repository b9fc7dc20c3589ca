package org.livret.app;

import org.livret.diag.Problem;
import org.livret.geom.Affine;
import org.livret.geom.Insets;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Sp;
import org.livret.layout.LaidOut;
import org.livret.layout.inline.Hanging;
import org.livret.layout.inline.LayoutProblem;
import org.livret.layout.pages.PageReport;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.structure.Role;
import org.livret.structure.StructureNode;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What must hold of finished pages, whatever stands on them: nothing leaves its page or is cut, no
/// text leaves the box that is painted below it or stands on other text, notes stay below the text,
/// and every word is there in its order.
final class SoundPages {
    /// What may stick out without being seen or told of: half a point, as lines have it.
    private static final double TOLERABLE = 0.5 * Sp.PER_PT;

    /// The height of small letters, about, in parts of the font size: letters of two lines touch
    /// when these do.
    private static final double LETTERS = 0.45;

    /// How far grounds may reach over the edges of a page.
    private static final double BLEED = Sp.mm(10);

    /// Grounds are thicker than this; what is not is a rule.
    private static final double RULE = 4.0 * Sp.PER_PT;

    private final LaidOut laidOut;
    private final List<Problem> problems;
    private final Map<Integer, Role> roles = new HashMap<>();
    private final Map<Integer, Integer> notes = new HashMap<>();
    private final Set<Integer> tabled = new HashSet<>();
    private final boolean isTableTooWide;
    private final List<String> faults = new ArrayList<>();

    private SoundPages(LaidOut laidOut, List<Problem> problems) {
        this.laidOut = laidOut;
        this.problems = problems;
        structure(laidOut.pages().structure(), -1, false);
        this.isTableTooWide = problems.stream().anyMatch(p -> p.code().id().equals("LY102"));
    }

    /// What is wrong with the pages; `words` must be on them.
    static List<String> faults(LaidOut laidOut, List<Problem> problems, WrittenText words) {
        SoundPages look = new SoundPages(laidOut, problems);
        List<Run> all = new ArrayList<>();
        for (Page page : laidOut.pages().pages()) {
            all.addAll(look.page(page));
        }
        String missing = words.missingIn(look.written(all));
        if (!missing.isEmpty()) {
            look.faults.add(missing);
        }
        return look.faults;
    }

    private void structure(StructureNode node, int note, boolean inTable) {
        int own = node.role() == Role.NOTE ? node.id() : note;
        boolean within = inTable || node.role() == Role.TABLE;
        roles.put(node.id(), node.role());
        if (within) {
            tabled.add(node.id());
        }
        if (own >= 0) {
            notes.put(node.id(), own);
        }
        node.children().forEach(child -> structure(child, own, within));
    }

    /// Whether a text's words may run over their cell: its table is told of as too wide.
    private boolean isToldOfItsTable(Run run) {
        return isTableTooWide && tabled.contains(run.glyphs().tag().element());
    }

    // ---- what is on a page ----

    /// Text on a page in its coordinates; `drawing` is the number of the drawing that it is in, or
    /// -1.
    private record Run(
            Fragment.Glyphs glyphs, Rectangle2D box, double scale, int drawing, int order) {
        double size() {
            return glyphs.size() * scale;
        }

        double baseline() {
            return box.getMaxY();
        }

        String text() {
            return glyphs.run().text();
        }

        /// A place in its first letter that no hanging takes out of its box.
        Point2D start() {
            double x = box.getMinX() + hangsLeft(this) + 0.05 * size();
            return new Point2D.Double(x, baseline() - 0.2 * size());
        }
    }

    private record Frame(AffineTransform map, Optional<Rectangle2D> clip, int drawing) {
        double scale() {
            return Math.sqrt(Math.abs(map.getDeterminant()));
        }

        boolean isUpright() {
            return Math.abs(map.getShearX()) < 1e-9 && map.getScaleX() > 0 && map.getScaleY() > 0;
        }

        Rectangle2D placed(Rect rect) {
            return map.createTransformedShape(
                            new Rectangle2D.Double(rect.x(), rect.y(), rect.width(), rect.height()))
                    .getBounds2D();
        }

        Frame in(Fragment.Group group, int number) {
            AffineTransform inner = new AffineTransform(map);
            Affine own = group.map();
            inner.concatenate(
                    new AffineTransform(own.a(), own.b(), own.c(), own.d(), own.e(), own.f()));
            Frame bare = new Frame(inner, clip, number);
            Optional<Rectangle2D> cut = group.clip().map(path -> bare.placed(path.bounds()));
            Optional<Rectangle2D> both =
                    cut.isPresent() && clip.isPresent()
                            ? Optional.of(cut.get().createIntersection(clip.get()))
                            : cut.or(() -> clip);
            return new Frame(inner, both, number);
        }
    }

    /// One page as it is painted.
    private final class Sheet {
        final Page page;
        final Rectangle2D media;
        final List<Run> runs = new ArrayList<>();
        final List<Rectangle2D> grounds = new ArrayList<>();
        private int drawings;

        Sheet(Page page) {
            this.page = page;
            this.media =
                    new Rectangle2D.Double(
                            -page.bleed() - TOLERABLE,
                            -page.bleed() - TOLERABLE,
                            page.size().width() + 2 * (page.bleed() + TOLERABLE),
                            page.size().height() + 2 * (page.bleed() + TOLERABLE));
        }

        void paint(List<Fragment> fragments, Frame frame) {
            for (Fragment fragment : fragments) {
                switch (fragment) {
                    case Fragment.Glyphs glyphs -> text(glyphs, frame);
                    case Fragment.Fill fill -> fill(fill, frame);
                    case Fragment.Stroke stroke -> {
                        Rect box = stroke.path().bounds();
                        inside(frame, frame.placed(box), "a line");
                    }
                    case Fragment.Image image -> {
                        Rect seen = image.clip().map(Path::bounds).orElse(image.area());
                        inside(frame, frame.placed(seen), image.raster().path());
                    }
                    case Fragment.LinkArea link ->
                            inside(frame, frame.placed(lettersOf(link.area())), "a link");
                    // A shadow fades where its page ends.
                    case Fragment.Shadow _ -> {}
                    case Fragment.Group group ->
                            paint(group.fragments(), frame.in(group, ++drawings));
                }
            }
        }

        /// A link's area is as tall as its font, of which letters reach neither end.
        private static Rect lettersOf(Rect area) {
            long less = area.height() / 10;
            return area.inset(new Insets(less, 0, less, 0));
        }

        private void inside(Frame frame, Rectangle2D box, String what) {
            Rectangle2D seen =
                    frame.clip().isEmpty() ? box : box.createIntersection(frame.clip().get());
            boolean empty = seen.getWidth() < 0 || seen.getHeight() < 0;
            if (!empty && !holds(media, seen)) {
                fault(page, what + " leaves the page: " + said(seen));
            }
        }

        private void fill(Fragment.Fill fill, Frame frame) {
            Rectangle2D box = frame.placed(fill.shape().bounds());
            boolean ground = fill.tag().isArtifact() && frame.drawing() == 0;
            inside(frame, ground ? trimmed(box) : box, "a shape");
            boolean rule = Math.min(box.getWidth(), box.getHeight()) < RULE;
            if (ground && !rule && fill.shape().segments().size() < 12) {
                grounds.add(box);
            }
        }

        /// Grounds may bleed over the edges of the page.
        private Rectangle2D trimmed(Rectangle2D box) {
            double left = Math.max(box.getMinX(), Math.min(0, box.getMinX() + BLEED));
            double top = Math.max(box.getMinY(), Math.min(0, box.getMinY() + BLEED));
            double right =
                    Math.min(box.getMaxX(), Math.max(page.size().width(), box.getMaxX() - BLEED));
            double bottom =
                    Math.min(box.getMaxY(), Math.max(page.size().height(), box.getMaxY() - BLEED));
            return new Rectangle2D.Double(left, top, right - left, bottom - top);
        }

        private void text(Fragment.Glyphs glyphs, Frame frame) {
            String text = glyphs.run().text();
            if (text.isBlank() || !frame.isUpright()) {
                return;
            }
            long width = glyphs.run().width() - trailing(glyphs);
            long start = leading(glyphs);
            double letters = LETTERS * glyphs.size();
            Rectangle2D box =
                    frame.map()
                            .createTransformedShape(
                                    new Rectangle2D.Double(
                                            glyphs.origin().x() + start,
                                            glyphs.origin().y() - letters,
                                            Math.max(0, width - start),
                                            letters))
                            .getBounds2D();
            Run run = new Run(glyphs, box, frame.scale(), frame.drawing(), runs.size());
            runs.add(run);
            if (!holds(media, grown(box, -hangsLeft(run), -hangsRight(run)))) {
                sticksOut(run, "the page", media.getMaxX() - TOLERABLE);
            }
            if (frame.clip().isPresent()
                    && !holds(grown(frame.clip().get(), TOLERABLE, TOLERABLE), box)) {
                fault(
                        page,
                        "‘" + text + "’ is cut: " + said(box) + " by " + said(frame.clip().get()));
            }
        }

        /// No text leaves the box that is painted below its start.
        void onGrounds() {
            for (Run run : runs) {
                Optional<Rectangle2D> ground =
                        grounds.stream()
                                .filter(box -> box.contains(run.start()))
                                .min(Comparator.comparingDouble(Rectangle2D::getWidth));
                if (run.drawing() == 0
                        && ground.isPresent()
                        && run.box().getMaxX() - hangsRight(run)
                                > ground.get().getMaxX() + TOLERABLE) {
                    sticksOut(run, "its box", ground.get().getMaxX());
                }
            }
        }

        void apart() {
            for (int i = 0; i < runs.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Rectangle2D both =
                            letters(runs.get(i)).createIntersection(letters(runs.get(j)));
                    double slack = 0.1 * Math.min(runs.get(i).size(), runs.get(j).size());
                    if (both.getWidth() > slack
                            && both.getHeight() > slack
                            && !isToldOfItsTable(runs.get(i))
                            && !isToldOfItsTable(runs.get(j))) {
                        fault(
                                page,
                                "‘"
                                        + runs.get(j).text()
                                        + "’ and ‘"
                                        + runs.get(i).text()
                                        + "’ stand on each other: "
                                        + said(runs.get(j).box())
                                        + " and "
                                        + said(runs.get(i).box()));
                    }
                }
            }
        }

        /// Where a run stands without what may hang.
        private static Rectangle2D letters(Run run) {
            return grown(run.box(), -hangsLeft(run), -hangsRight(run));
        }

        private void sticksOut(Run run, String box, double edge) {
            double excess = run.box().getMaxX() - hangsRight(run) - edge;
            boolean told =
                    isToldOfItsTable(run)
                            || problems.stream()
                                    .anyMatch(p ->
                                            p instanceof LayoutProblem.Overfull line
                                                    && Math.abs(
                                                                    line.excess() * run.scale()
                                                                            - excess)
                                                            < 2 * TOLERABLE + line.excess());
            if (!told) {
                fault(
                        page,
                        "‘"
                                + run.text()
                                + "’ leaves "
                                + box
                                + " by "
                                + Math.round(excess / Sp.PER_PT * 10) / 10.0
                                + " pt");
            }
        }
    }

    private List<Run> page(Page page) {
        Sheet sheet = new Sheet(page);
        sheet.paint(page.fragments(), new Frame(new AffineTransform(), Optional.empty(), 0));
        sheet.onGrounds();
        sheet.apart();
        area(page, sheet.runs);
        return sheet.runs;
    }

    /// The text stands in its page's area, and notes below it.
    private void area(Page page, List<Run> runs) {
        Optional<PageReport> report =
                laidOut.reports().stream().filter(r -> r.number() == page.number()).findFirst();
        if (report.isEmpty()) {
            return;
        }
        Rect area = report.get().area();
        double text = Double.NEGATIVE_INFINITY;
        double note = Double.POSITIVE_INFINITY;
        for (Run run : runs) {
            int element = run.glyphs().tag().element();
            if (element < 0) {
                continue;
            }
            double right = run.box().getMaxX() - hangsRight(run);
            boolean label = roles.get(element) == Role.LABEL;
            boolean sound =
                    (label || run.box().getMinX() + hangsLeft(run) >= area.x() - TOLERABLE)
                            && (right <= area.right() + TOLERABLE
                                    || isTold(right - area.right())
                                    || isToldOfItsTable(run))
                            && run.box().getMinY() >= area.y() - TOLERABLE
                            && (run.baseline() <= area.bottom() + TOLERABLE || isTall());
            if (!sound) {
                fault(page, "‘" + run.text() + "’ leaves the text's area: " + said(run.box()));
            }
            if (notes.containsKey(element)) {
                note = Math.min(note, run.box().getMinY());
            } else {
                text = Math.max(text, run.baseline());
            }
        }
        if (text > note + TOLERABLE && !isTall()) {
            fault(page, "notes stand beside the text");
        }
    }

    private boolean isTold(double excess) {
        return problems.stream()
                .anyMatch(p ->
                        p instanceof LayoutProblem.Overfull line
                                && excess <= line.excess() + 2 * TOLERABLE);
    }

    private boolean isTall() {
        return problems.stream().anyMatch(p -> p.code().id().equals("LY103"));
    }

    // ---- words ----

    private WrittenText written(List<Run> runs) {
        Map<Integer, StringBuilder> body = new TreeMap<>();
        Map<Integer, Map<Integer, StringBuilder>> texts = new TreeMap<>();
        for (Run run : runs) {
            int element = run.glyphs().tag().element();
            if (element >= 0) {
                Map<Integer, StringBuilder> target =
                        notes.containsKey(element)
                                ? texts.computeIfAbsent(notes.get(element), _ -> new TreeMap<>())
                                : body;
                target.computeIfAbsent(run.glyphs().tag().order(), _ -> new StringBuilder())
                        .append(run.text());
            }
        }
        return new WrittenText(
                String.join(" ", body.values()),
                texts.values().stream().map(note -> String.join(" ", note.values())).toList());
    }

    // ---- measures ----

    private static double hangsLeft(Run run) {
        return Hanging.left(run.glyphs()) * run.scale();
    }

    private static double hangsRight(Run run) {
        return Hanging.right(run.glyphs()) * run.scale();
    }

    private static long leading(Fragment.Glyphs glyphs) {
        String text = glyphs.run().text();
        long width = 0;
        for (int i = 0;
                i < text.length() && text.charAt(i) == ' ' && i < glyphs.run().advances().length;
                i++) {
            width += glyphs.run().advances()[i];
        }
        return width;
    }

    private static long trailing(Fragment.Glyphs glyphs) {
        String text = glyphs.run().text();
        long[] advances = glyphs.run().advances();
        long width = 0;
        int glyph = advances.length - 1;
        for (int i = text.length() - 1; i >= 0 && glyph >= 0 && text.charAt(i) == ' '; i--) {
            width += advances[glyph--];
        }
        return width;
    }

    private static boolean holds(Rectangle2D outer, Rectangle2D inner) {
        return inner.getMinX() >= outer.getMinX()
                && inner.getMaxX() <= outer.getMaxX()
                && inner.getMinY() >= outer.getMinY()
                && inner.getMaxY() <= outer.getMaxY();
    }

    private static Rectangle2D grown(Rectangle2D box, double left, double right) {
        return new Rectangle2D.Double(
                box.getX() - left,
                box.getY() - Math.max(0, left),
                box.getWidth() + left + right,
                box.getHeight() + 2 * Math.max(0, left));
    }

    private void fault(Page page, String what) {
        faults.add("page " + page.number() + ": " + what);
    }

    private static String said(Rectangle2D box) {
        return points(box.getX())
                + ","
                + points(box.getY())
                + " "
                + points(box.getWidth())
                + "×"
                + points(box.getHeight());
    }

    private static double points(double length) {
        return Math.round(length / Sp.PER_PT * 10) / 10.0;
    }
}
