package org.livret.picture;

import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Rect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A gradient of an SVG file on a shape with the given bounds, in scaled points (SVG 1.1, section
/// 13.2). What it does not say itself it has from the gradient that it refers to.
record SvgGradient(SvgElement element, Map<String, SvgElement> byId, Rect bounds) {
    private static final int DEEPEST = 8;
    private static final int WHOLE = 1000;

    Optional<Picture.Paint> paint(double opacity, Set<String> leftOut) {
        List<Picture.Stop> stops = stops(opacity);
        if (stops.isEmpty()) {
            return Optional.empty();
        }
        if (stops.size() == 1) {
            return Optional.of(new Picture.Solid(stops.getFirst().color()));
        }
        String spread = attribute("spreadMethod").orElse("pad");
        boolean repeats = spread.equals("repeat") || spread.equals("reflect");
        List<Picture.Stop> all =
                spread.equals("reflect") ? reflected(stops) : whole(stops, repeats);
        return Optional.of(
                element.name().equals("radialGradient")
                        ? radial(all, repeats, leftOut)
                        : linear(all, repeats));
    }

    private Picture.Paint linear(List<Picture.Stop> stops, boolean repeats) {
        Affine map = map();
        double x1 = length("x1", 0);
        double y1 = length("y1", 0);
        double x2 = length("x2", 1);
        double y2 = length("y2", 0);
        return new Picture.LinearGradient(
                x(map, x1, y1), y(map, x1, y1), x(map, x2, y2), y(map, x2, y2), stops, repeats);
    }

    private Picture.Paint radial(List<Picture.Stop> stops, boolean repeats, Set<String> leftOut) {
        Affine map = map();
        double x = length("cx", 0.5);
        double y = length("cy", 0.5);
        double r = length("r", 0.5);
        if (Math.abs(length("fx", x) - x) + Math.abs(length("fy", y) - y) > 0.01 * r) {
            leftOut.add("the focus of a radial gradient (its middle stands for it)");
        }
        double across = Math.hypot(map.a(), map.b());
        double down = Math.hypot(map.c(), map.d());
        boolean upright = map.b() == 0 && map.c() == 0;
        if (!upright && Math.abs(across - down) > 0.01 * across) {
            leftOut.add("the slant of a radial gradient");
        }
        return new Picture.RadialGradient(
                x(map, x, y),
                y(map, x, y),
                Math.round(r * across),
                Math.round(r * down),
                stops,
                repeats);
    }

    // ---- where it stands ----

    /// From the gradient's own units to scaled points of the drawing.
    private Affine map() {
        Affine own =
                attribute("gradientTransform").map(SvgStyle::transform).orElse(Affine.IDENTITY);
        Affine outer =
                isOfDrawing()
                        ? Affine.scale(SvgPath.SP_PER_UNIT, SvgPath.SP_PER_UNIT)
                        : new Affine(bounds.width(), 0, 0, bounds.height(), bounds.x(), bounds.y());
        return outer.after(own);
    }

    private boolean isOfDrawing() {
        return attribute("gradientUnits").orElse("").equals("userSpaceOnUse");
    }

    private static long x(Affine map, double x, double y) {
        return Math.round(map.a() * x + map.c() * y + map.e());
    }

    private static long y(Affine map, double x, double y) {
        return Math.round(map.b() * x + map.d() * y + map.f());
    }

    /// A length of the gradient; what is left out is a share of the shape, or of the drawing's unit
    /// where that counts.
    private double length(String name, double otherwise) {
        return with(name).map(e -> SvgStyle.length(e, name, otherwise, 1)).orElse(otherwise);
    }

    private Optional<String> attribute(String name) {
        return with(name).flatMap(e -> e.attribute(name));
    }

    private Optional<SvgElement> with(String name) {
        return chain().stream().filter(e -> e.attribute(name).isPresent()).findFirst();
    }

    /// The gradient, and those that it refers to one after the other.
    private List<SvgElement> chain() {
        List<SvgElement> chain = new ArrayList<>();
        Optional<SvgElement> next = Optional.of(element);
        while (next.isPresent() && chain.size() < DEEPEST) {
            chain.add(next.get());
            next =
                    next.get()
                            .attribute("href")
                            .filter(h -> h.startsWith("#"))
                            .map(h -> byId.get(h.substring(1)));
        }
        return chain;
    }

    // ---- colours ----

    private List<Picture.Stop> stops(double opacity) {
        for (SvgElement gradient : chain()) {
            List<Picture.Stop> stops = stops(gradient, opacity);
            if (!stops.isEmpty()) {
                return stops;
            }
        }
        return List.of();
    }

    private static List<Picture.Stop> stops(SvgElement gradient, double opacity) {
        List<Picture.Stop> stops = new ArrayList<>();
        for (SvgElement.Part part : gradient.children()) {
            if (part instanceof SvgElement.Child(SvgElement e) && e.name().equals("stop")) {
                double own = SvgStyle.length(e, "stop-opacity", 1, 1);
                Optional<Color> color =
                        SvgStyle.color(
                                e.attribute("stop-color").orElse("black"), opacity * own, "black");
                double offset = Math.clamp(SvgStyle.length(e, "offset", 0, 1), 0, 1);
                int position = (int) Math.round(offset * WHOLE);
                color.ifPresent(c -> stops.add(new Picture.Stop(position, c)));
            }
        }
        return stops;
    }

    /// The stops with others at both ends, between which a gradient repeats.
    private static List<Picture.Stop> whole(List<Picture.Stop> stops, boolean repeats) {
        if (!repeats) {
            return stops;
        }
        List<Picture.Stop> whole = new ArrayList<>(stops);
        whole.addFirst(new Picture.Stop(0, stops.getFirst().color()));
        whole.addLast(new Picture.Stop(WHOLE, stops.getLast().color()));
        return whole;
    }

    /// There and back again.
    private static List<Picture.Stop> reflected(List<Picture.Stop> stops) {
        List<Picture.Stop> there = whole(stops, true);
        List<Picture.Stop> all = new ArrayList<>(there);
        for (Picture.Stop stop : there.reversed()) {
            all.add(new Picture.Stop(2 * WHOLE - stop.position(), stop.color()));
        }
        return all;
    }
}
