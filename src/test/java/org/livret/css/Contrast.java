package org.livret.css;

import org.livret.geom.Color;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// How well a text can be told from its ground (WCAG 2.2, criterion 1.4.3).
public final class Contrast {
    private static final double LEAST = 4.5;

    /// For large text.
    private static final double LEAST_LARGE = 3;

    private Contrast() {}

    /// The texts of a publication that are hard to tell from their grounds: those of their elements
    /// or of ancestors, or else of the page with the name that is given.
    public static List<String> faint(StyledTree tree, Function<String, Color> pages) {
        List<String> faint = new ArrayList<>();
        walk(tree.body(), Color.WHITE, pages, faint);
        tree.notes().values().forEach(note -> walk(note, Color.WHITE, pages, faint));
        return faint;
    }

    private static void walk(
            Styled.StyledElement e,
            Color ground,
            Function<String, Color> pages,
            List<String> faint) {
        String page = e.style().breaks().page();
        boolean bare = ground.equals(Color.WHITE) && !page.isEmpty();
        Color outer = bare ? over(pages.apply(page), ground) : ground;
        Color below = over(e.style().box().background().color(), outer);
        String name = e.element().name() + "." + e.element().attribute("class").orElse("");
        for (Styled child : e.children()) {
            switch (child) {
                case Styled.StyledElement element -> walk(element, below, pages, faint);
                case Styled.StyledText _ -> check(name, e.style(), below, faint);
            }
        }
        Styled.Pseudo pseudo = e.pseudo();
        pseudo.before().ifPresent(style -> check(name + "::before", style, below, faint));
        pseudo.after().ifPresent(style -> check(name + "::after", style, below, faint));
        pseudo.marker().ifPresent(style -> check(name + "::marker", style, below, faint));
    }

    private static void check(String what, ComputedStyle style, Color ground, List<String> faint) {
        if (isFaint(style.text().color(), ground)) {
            faint.add(said(what, style.text().color(), ground));
        }
    }

    public static boolean isFaint(Color text, Color ground) {
        return isFaint(text, ground, false);
    }

    public static boolean isFaint(Color text, Color ground, boolean large) {
        return ratio(text, ground) < (large ? LEAST_LARGE : LEAST);
    }

    /// From 1, for equal colours, to 21.
    public static double ratio(Color text, Color ground) {
        double a = luminance(over(text, ground)) + 0.05;
        double b = luminance(ground.onScreen()) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /// The colour that is seen where one that lets others through lies on another.
    public static Color.Rgb over(Color above, Color below) {
        Color.Rgb a = above.onScreen();
        Color.Rgb b = below.onScreen();
        return new Color.Rgb(
                mixed(a.red(), b.red(), a.alpha()),
                mixed(a.green(), b.green(), a.alpha()),
                mixed(a.blue(), b.blue(), a.alpha()),
                1000);
    }

    private static int mixed(int above, int below, int alpha) {
        return Math.round((above * alpha + below * (1000 - alpha)) / 1000f);
    }

    public static String said(String what, Color text, Color ground) {
        return what
                + ": "
                + StyleDump.color(text)
                + " on "
                + StyleDump.color(ground)
                + " is "
                + Math.round(ratio(text, ground) * 100) / 100.0;
    }

    private static double luminance(Color.Rgb rgb) {
        return 0.2126 * linear(rgb.red())
                + 0.7152 * linear(rgb.green())
                + 0.0722 * linear(rgb.blue());
    }

    private static double linear(int component) {
        double c = component / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
