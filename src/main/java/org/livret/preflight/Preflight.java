package org.livret.preflight;

import org.livret.diag.Reporter;
import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Rect;
import org.livret.geom.Size;
import org.livret.geom.Sp;
import org.livret.icc.Coverage;
import org.livret.icc.Separation;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Goes through pages once. Limits are those that print shops publish, and the Ghent Workgroup's
/// (specification 2015): 150 and 225 pixels per inch.
public final class Preflight {
    static final int COARSE = 150;
    static final int SOFT = 225;
    static final long SMALLEST = 5 * Sp.PER_PT;
    static final long SMALLEST_LIGHT = 7 * Sp.PER_PT;
    static final long SAFE = Sp.mm(5);

    private static final int WANTED = 300;

    /// Pictures of fewer pixels are points and patterns.
    private static final int FEWEST_PIXELS = 16;

    private static final long HAIRLINE = Sp.PER_PT / 4;

    /// What rounding takes from a width.
    private static final long TRACE = Sp.PER_PT / 1000;

    private static final long SMALL_TEXT = 12 * Sp.PER_PT;
    private static final int HARDLY_ANY_INK = 150;
    private static final int MUCH_BLACK = 600;
    private static final int SOME_INK = 150;
    private static final int PER_CENT = 10;

    /// What coding as JPEG adds to the ink of single pixels.
    private static final int NOISE = 50;

    /// How the pages are printed: `limit` is the most ink in thousandths of one full ink,
    /// `pictures` the most that each picture takes, by its path, and `fonts` what is embedded.
    public record Press(
            Separation separation, int limit, Map<String, Integer> pictures, List<String> fonts) {}

    private final Press press;
    private final Tally tally;
    private final Set<Size> sheets = new LinkedHashSet<>();
    private Optional<PrintReport.Coarsest> coarsest = Optional.empty();
    private int largestInk;

    private Preflight(Press press, Places places, String manuscript) {
        this.press = press;
        this.tally = new Tally(places, manuscript);
    }

    /// Looks at all pages; what is wrong is reported, once for each kind and cause.
    public static PrintReport of(
            List<Page> pages, Press press, Places places, String manuscript, Reporter reporter) {
        Preflight preflight = new Preflight(press, places, manuscript);
        long bleed = pages.isEmpty() ? 0 : Long.MAX_VALUE;
        for (Page page : pages) {
            preflight.page(page);
            bleed = Math.min(bleed, page.bleed());
        }
        preflight.tally.problems().forEach(reporter::report);
        return new PrintReport(
                pages.size(),
                new ArrayList<>(preflight.sheets),
                bleed,
                Math.floorMod(-pages.size(), 4),
                preflight.coarsest,
                preflight.largestInk / PER_CENT,
                press.limit() / PER_CENT,
                press.fonts(),
                preflight.tally.faults());
    }

    /// What was found, in a few words for people.
    public static String summary(PrintReport report) {
        StringBuilder out = new StringBuilder();
        out.append(report.pages()).append(report.pages() == 1 ? " page" : " pages");
        for (Size size : report.sheets()) {
            out.append(out.indexOf(" of ") < 0 ? " of " : ", ").append(format(size));
        }
        out.append(" mm, bleed ").append(millimetres(report.bleed())).append(" mm; at most ");
        out.append(report.largestInk()).append(" % of ink");
        report.coarsest()
                .ifPresent(c ->
                        out.append("; pictures of ")
                                .append(c.ppi())
                                .append(" pixels per inch at least"));
        int fonts = report.fonts().size();
        return out.append("; ")
                .append(fonts)
                .append(fonts == 1 ? " font embedded" : " fonts embedded")
                .toString();
    }

    private static String format(Size size) {
        return millimetres(size.width()) + " × " + millimetres(size.height());
    }

    private void page(Page page) {
        sheets.add(page.size());
        new Walk(page, page.label().isEmpty() ? Integer.toString(page.number()) : page.label())
                .all(page.fragments(), Affine.IDENTITY);
    }

    /// A length in millimetres with one decimal at most.
    public static String millimetres(long sp) {
        return String.format(Locale.ROOT, "%.1f", Sp.toPt(sp) * 25.4 / 72).replace(".0", "");
    }

    /// One page. Maps lead from the fragments' coordinates to the page's.
    private final class Walk {
        private final Page page;
        private final String label;

        Walk(Page page, String label) {
            this.page = page;
            this.label = label;
        }

        void all(List<Fragment> fragments, Affine map) {
            for (Fragment fragment : fragments) {
                switch (fragment) {
                    case Fragment.Glyphs g -> text(g, map);
                    case Fragment.Fill f -> fill(f, map);
                    case Fragment.Stroke s -> {
                        ink(s.color(), s.isRule(), s.tag());
                        line(Math.round(s.pen().width() * scale(map)), s.tag());
                    }
                    case Fragment.Image i -> picture(i, map);
                    case Fragment.Shadow s -> ink(s.color(), true, s.tag());
                    case Fragment.Group g -> all(g.fragments(), map.after(g.map()));
                    case Fragment.LinkArea _ -> {}
                }
            }
        }

        private static double scale(Affine map) {
            return Math.sqrt(Math.abs(map.a() * map.d() - map.b() * map.c()));
        }

        // ---- lines and grounds ----

        private void fill(Fragment.Fill f, Affine map) {
            switch (f.paint()) {
                case Fragment.Solid(Color color) -> ink(color, f.isRule(), f.tag());
                case Fragment.Gradient gradient ->
                        gradient.ramp().stops().forEach(stop -> ink(stop.color(), false, f.tag()));
                case Fragment.Pattern pattern -> all(pattern.fragments(), map);
            }
            long thin = f.thickness();
            if (thin > 0) {
                line(Math.round(thin * scale(map)), f.tag());
            }
        }

        private void line(long width, Tag tag) {
            if (width < HAIRLINE - TRACE) {
                tally.hairline(width, new Tally.Place(label, tag));
            }
        }

        private Coverage ink(Color color, boolean fine, Tag tag) {
            Coverage inks = fine ? press.separation().fine(color) : press.separation().area(color);
            if (!color.isTransparent()) {
                largestInk = Math.max(largestInk, inks.total());
                if (inks.total() > press.limit()) {
                    String what = "the colour " + name(color);
                    tally.ink(what, inks.total() / PER_CENT, press.limit() / PER_CENT, at(tag));
                }
            }
            return inks;
        }

        private Tally.Place at(Tag tag) {
            return new Tally.Place(label, tag);
        }

        // ---- pictures ----

        private void picture(Fragment.Image i, Affine map) {
            int inks = press.pictures().getOrDefault(i.raster().path(), 0);
            largestInk = Math.max(largestInk, inks);
            if (inks > press.limit() + NOISE) {
                String what = "the picture ‘" + i.raster().path() + "’";
                tally.ink(what, inks / PER_CENT, press.limit() / PER_CENT, at(i.tag()));
            }
            double across = Sp.toPt(i.area().width()) * Math.hypot(map.a(), map.b());
            double down = Sp.toPt(i.area().height()) * Math.hypot(map.c(), map.d());
            int width = i.raster().width();
            if (Math.min(width, i.raster().height()) < FEWEST_PIXELS || across <= 0 || down <= 0) {
                return;
            }
            int ppi = (int) Math.min(width * 72 / across, i.raster().height() * 72 / down);
            if (coarsest.isEmpty() || ppi < coarsest.get().ppi()) {
                coarsest = Optional.of(new PrintReport.Coarsest(i.raster().path(), ppi, label));
            }
            if (ppi < SOFT) {
                int wanted = (int) Math.ceil(across * WANTED / 72);
                tally.picture(i.raster().path(), ppi, wanted, at(i.tag()));
            }
        }

        // ---- text ----

        private void text(Fragment.Glyphs g, Affine map) {
            String words = g.run().text().strip();
            if (words.isEmpty() || g.color().isTransparent()) {
                return;
            }
            Coverage inks = ink(g.color(), true, g.tag());
            long size = Math.round(g.size() * scale(map));
            boolean light = inks.total() <= HARDLY_ANY_INK;
            if (size < (light ? SMALLEST_LIGHT : SMALLEST) - TRACE) {
                tally.smallText(size, light, at(g.tag()));
            }
            if (size < SMALL_TEXT && isRich(inks)) {
                tally.richText(name(g.color()), at(g.tag()));
            }
            edge(g, map, words);
        }

        private static boolean isRich(Coverage inks) {
            int others = 0;
            for (int ink : new int[] {inks.cyan(), inks.magenta(), inks.yellow()}) {
                others += ink >= SOME_INK ? 1 : 0;
            }
            return inks.black() >= MUCH_BLACK && others >= 2;
        }

        /// Letters reach about so far above and below their baseline, in tenths of their size.
        private void edge(Fragment.Glyphs g, Affine map, String words) {
            Rect box =
                    new Rect(
                            g.origin().x(),
                            g.origin().y() - g.size() * 7 / 10,
                            g.run().width(),
                            g.size() * 9 / 10);
            Rect on = box(box, map);
            long distance =
                    Math.min(
                            Math.min(on.x(), page.size().width() - on.right()),
                            Math.min(on.y(), page.size().height() - on.bottom()));
            if (distance < SAFE - TRACE) {
                tally.nearEdge(words, distance, at(g.tag()));
            }
        }

        private static Rect box(Rect r, Affine m) {
            double x = m.a() * r.x() + m.c() * r.y() + m.e();
            double y = m.b() * r.x() + m.d() * r.y() + m.f();
            double west = Math.min(0, m.a() * r.width()) + Math.min(0, m.c() * r.height());
            double north = Math.min(0, m.b() * r.width()) + Math.min(0, m.d() * r.height());
            double wide = Math.abs(m.a() * r.width()) + Math.abs(m.c() * r.height());
            double tall = Math.abs(m.b() * r.width()) + Math.abs(m.d() * r.height());
            return new Rect(
                    Math.round(x + west),
                    Math.round(y + north),
                    Math.round(wide),
                    Math.round(tall));
        }
    }

    /// A colour as style sheets write it.
    private static String name(Color color) {
        return switch (color) {
            case Color.Rgb(int red, int green, int blue, int _) ->
                    String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
            case Color.Cmyk(int cyan, int magenta, int yellow, int black, int _) ->
                    "device-cmyk("
                            + cyan / PER_CENT
                            + "% "
                            + magenta / PER_CENT
                            + "% "
                            + yellow / PER_CENT
                            + "% "
                            + black / PER_CENT
                            + "%)";
        };
    }
}
