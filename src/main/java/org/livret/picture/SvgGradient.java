package org.livret.picture;

import org.livret.geom.Color;
import org.livret.geom.Rect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A gradient of an SVG file on a shape with the given bounds, in scaled points (SVG 1.1, section
/// 13.2). A radial one becomes its first colour.
record SvgGradient(SvgElement element, Map<String, SvgElement> byId, Rect bounds) {

    Optional<Picture.Paint> paint(double opacity, Set<String> leftOut) {
        List<Picture.Stop> stops = stops(element, opacity, 0);
        if (stops.isEmpty()) {
            return Optional.empty();
        }
        if (!element.name().equals("linearGradient") || stops.size() == 1) {
            if (element.name().equals("radialGradient")) {
                leftOut.add("a radial gradient (its first colour stands for it)");
            }
            return Optional.of(new Picture.Solid(stops.getFirst().color()));
        }
        boolean user = element.attribute("gradientUnits").orElse("").equals("userSpaceOnUse");
        return Optional.of(
                new Picture.LinearGradient(
                        user ? across("x1", 0) : bounds.x() + share("x1", 0, bounds.width()),
                        user ? across("y1", 0) : bounds.y() + share("y1", 0, bounds.height()),
                        user ? across("x2", 0) : bounds.x() + share("x2", 1, bounds.width()),
                        user ? across("y2", 0) : bounds.y() + share("y2", 0, bounds.height()),
                        stops));
    }

    private long across(String name, double otherwise) {
        return SvgPath.sp(SvgStyle.length(element, name, otherwise, 1));
    }

    private long share(String name, double otherwise, long extent) {
        return Math.round(SvgStyle.length(element, name, otherwise, 1) * extent);
    }

    private List<Picture.Stop> stops(SvgElement gradient, double opacity, int depth) {
        List<Picture.Stop> stops = new ArrayList<>();
        for (SvgElement.Part part : gradient.children()) {
            if (part instanceof SvgElement.Child(SvgElement e) && e.name().equals("stop")) {
                double own = SvgStyle.length(e, "stop-opacity", 1, 1);
                Optional<Color> color =
                        SvgStyle.color(
                                e.attribute("stop-color").orElse("black"), opacity * own, "black");
                int position =
                        (int)
                                Math.round(
                                        Math.clamp(SvgStyle.length(e, "offset", 0, 1), 0, 1)
                                                * 1000);
                color.ifPresent(c -> stops.add(new Picture.Stop(position, c)));
            }
        }
        Optional<SvgElement> parent =
                gradient.attribute("href")
                        .filter(h -> h.startsWith("#"))
                        .map(h -> byId.get(h.substring(1)));
        return stops.isEmpty() && parent.isPresent() && depth < 8
                ? stops(parent.get(), opacity, depth + 1)
                : stops;
    }
}
