package org.livret.picture;

import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Path;
import org.livret.geom.Size;
import org.livret.picture.Picture.Drawing;
import org.livret.picture.Picture.Item;
import org.livret.picture.Pictures.Oversize;
import org.livret.picture.Pictures.Unreadable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Turns a static SVG file into a [Drawing]. What it does not draw is told to `leftOut`, once a
/// kind.
final class SvgDrawing {
    private static final int DEEPEST_USE = 8;
    private static final double NO_OPACITY = 1;

    private final Map<String, SvgElement> byId = new HashMap<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private double width;
    private double height;

    private SvgDrawing() {}

    static Drawing read(String path, byte[] bytes, Consumer<String> leftOut)
            throws Unreadable, Oversize {
        SvgElement svg = SvgElement.parse(bytes);
        SvgDrawing drawing = new SvgDrawing();
        Drawing made = drawing.drawing(path, svg);
        drawing.leftOut.forEach(leftOut);
        return made;
    }

    private Drawing drawing(String path, SvgElement svg) throws Unreadable {
        index(svg);
        double[] box = viewBox(svg);
        width =
                SvgStyle.length(
                        svg,
                        "width",
                        box.length == 0 ? 300 : box[2],
                        box.length == 0 ? 300 : box[2]);
        height =
                SvgStyle.length(
                        svg,
                        "height",
                        box.length == 0 ? 150 : box[3],
                        box.length == 0 ? 150 : box[3]);
        if (box.length > 0
                && svg.attribute("width").isPresent() != svg.attribute("height").isPresent()) {
            if (svg.attribute("width").isPresent()) {
                height = width * box[3] / box[2];
            } else {
                width = height * box[2] / box[3];
            }
        }
        if (!(width > 0 && height > 0)) {
            throw new Unreadable("it has no size");
        }
        Size natural = new Size(SvgPath.sp(width), SvgPath.sp(height));
        List<Item> items = children(svg, SvgStyle.INITIAL.of(svg), 0);
        if (box.length > 0) {
            double scale = Math.min(width / box[2], height / box[3]);
            Affine map =
                    Affine.translate(
                                    (width - scale * box[2]) / 2 - scale * box[0],
                                    (height - scale * box[3]) / 2 - scale * box[1])
                            .after(Affine.scale(scale, scale));
            items = List.of(new Picture.Group(scaled(map), Optional.empty(), 1000, items));
        }
        return new Drawing(path, natural, words(svg, "title"), words(svg, "desc"), items);
    }

    private static double[] viewBox(SvgElement svg) {
        if (svg.attribute("viewBox").isEmpty()) {
            return new double[0];
        }
        SvgNumbers in = new SvgNumbers(svg.attribute("viewBox").get());
        double[] box = {in.number(), in.number(), in.number(), in.number()};
        return box[2] > 0 && box[3] > 0 ? box : new double[0];
    }

    private void index(SvgElement e) {
        e.attribute("id").ifPresent(id -> byId.putIfAbsent(id, e));
        for (SvgElement.Part part : e.children()) {
            if (part instanceof SvgElement.Child(SvgElement child)) {
                index(child);
            }
        }
    }

    private static Optional<String> words(SvgElement svg, String name) {
        for (SvgElement.Part part : svg.children()) {
            if (part instanceof SvgElement.Child(SvgElement child) && child.name().equals(name)) {
                return Optional.of(child.text().strip()).filter(t -> !t.isEmpty());
            }
        }
        return Optional.empty();
    }

    private List<Item> children(SvgElement parent, SvgStyle style, int uses) {
        List<Item> items = new ArrayList<>();
        for (SvgElement.Part part : parent.children()) {
            if (part instanceof SvgElement.Child(SvgElement e)) {
                element(e, style, uses, items);
            }
        }
        return items;
    }

    private void element(SvgElement e, SvgStyle inherited, int uses, List<Item> out) {
        if (e.attribute("display").orElse("").equals("none")
                || e.attribute("visibility").orElse("").equals("hidden")) {
            return;
        }
        SvgStyle style = inherited.of(e);
        List<Item> made =
                switch (e.name()) {
                    case "g", "a", "switch" -> children(e, style, uses);
                    case "svg" -> nested(e, style, uses);
                    case "use" -> use(e, style, uses);
                    case "path" -> shape(SvgPath.data(e.attribute("d").orElse("")), style);
                    case "rect" -> shape(rectangle(e), style);
                    case "circle" -> {
                        double r = length(e, "r", width);
                        yield shape(
                                SvgPath.ellipse(
                                        length(e, "cx", width), length(e, "cy", height), r, r),
                                style);
                    }
                    case "ellipse" ->
                            shape(
                                    SvgPath.ellipse(
                                            length(e, "cx", width),
                                            length(e, "cy", height),
                                            length(e, "rx", width),
                                            length(e, "ry", height)),
                                    style);
                    case "line" ->
                            shape(
                                    new SvgPath()
                                            .move(length(e, "x1", width), length(e, "y1", height))
                                            .line(length(e, "x2", width), length(e, "y2", height))
                                            .path(),
                                    style);
                    case "polyline" ->
                            shape(SvgPath.polygon(e.attribute("points").orElse(""), false), style);
                    case "polygon" ->
                            shape(SvgPath.polygon(e.attribute("points").orElse(""), true), style);
                    case "text" -> new SvgText(e, style).items();
                    case "title",
                            "desc",
                            "defs",
                            "metadata",
                            "symbol",
                            "clipPath",
                            "linearGradient",
                            "radialGradient",
                            "style",
                            "namedview" -> {
                        if (e.name().equals("style")) {
                            leftOut.add("a stylesheet");
                        }
                        yield List.of();
                    }
                    default -> {
                        leftOut.add("‘" + e.name() + "’");
                        yield List.of();
                    }
                };
        wrap(e, made, out);
    }

    /// Adds items under the element's own transform, clip and opacity.
    private void wrap(SvgElement e, List<Item> made, List<Item> out) {
        Affine map = e.attribute("transform").map(SvgStyle::transform).orElse(Affine.IDENTITY);
        int opacity =
                (int)
                        Math.round(
                                Math.clamp(SvgStyle.length(e, "opacity", NO_OPACITY, 1), 0, 1)
                                        * 1000);
        Optional<Path> clip =
                e.attribute("clip-path").flatMap(this::referenced).flatMap(this::clip);
        for (String unknown : List.of("filter", "mask")) {
            e.attribute(unknown)
                    .filter(v -> !v.equals("none"))
                    .ifPresent(_ -> leftOut.add("‘" + unknown + "’"));
        }
        if (map.equals(Affine.IDENTITY) && opacity == 1000 && clip.isEmpty()) {
            out.addAll(made);
        } else if (!made.isEmpty()) {
            out.add(new Picture.Group(scaled(map), clip, opacity, made));
        }
    }

    private static Affine scaled(Affine map) {
        return new Affine(
                map.a(),
                map.b(),
                map.c(),
                map.d(),
                map.e() * SvgPath.SP_PER_UNIT,
                map.f() * SvgPath.SP_PER_UNIT);
    }

    private List<Item> nested(SvgElement e, SvgStyle style, int uses) {
        Affine at = Affine.translate(length(e, "x", width), length(e, "y", height));
        return List.of(
                new Picture.Group(scaled(at), Optional.empty(), 1000, children(e, style, uses)));
    }

    private List<Item> use(SvgElement e, SvgStyle style, int uses) {
        Optional<SvgElement> target =
                e.attribute("href")
                        .filter(h -> h.startsWith("#"))
                        .map(h -> byId.get(h.substring(1)));
        if (target.isEmpty() || uses >= DEEPEST_USE) {
            leftOut.add("a reference that leads nowhere or too deep");
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        if (target.get().name().equals("symbol")) {
            items.addAll(children(target.get(), style.of(target.get()), uses + 1));
        } else {
            element(target.get(), style, uses + 1, items);
        }
        Affine at = Affine.translate(length(e, "x", width), length(e, "y", height));
        return List.of(new Picture.Group(scaled(at), Optional.empty(), 1000, items));
    }

    private Path rectangle(SvgElement e) {
        double rx = SvgStyle.length(e, "rx", -1, width);
        double ry = SvgStyle.length(e, "ry", -1, height);
        double a = rx < 0 ? Math.max(0, ry) : rx;
        double b = ry < 0 ? Math.max(0, rx) : ry;
        return SvgPath.rectangle(
                length(e, "x", width),
                length(e, "y", height),
                length(e, "width", width),
                length(e, "height", height),
                a,
                b);
    }

    private static double length(SvgElement e, String name, double whole) {
        return SvgStyle.length(e, name, 0, whole);
    }

    private List<Item> shape(Path path, SvgStyle style) {
        Optional<Picture.Paint> fill = paint(style.fill(), style.fillOpacity(), style, path);
        Optional<Picture.Stroke> stroke = stroke(style, path);
        if (path.segments().isEmpty() || fill.isEmpty() && stroke.isEmpty()) {
            return List.of();
        }
        return List.of(new Picture.Shape(path, style.evenOdd(), fill, stroke));
    }

    private Optional<Picture.Stroke> stroke(SvgStyle style, Path path) {
        Optional<Picture.Paint> paint = paint(style.stroke(), style.strokeOpacity(), style, path);
        if (paint.isEmpty() || style.strokeWidth() <= 0) {
            return Optional.empty();
        }
        Color color =
                switch (paint.get()) {
                    case Picture.Solid(Color solid) -> solid;
                    case Picture.Gradient g -> {
                        leftOut.add("a gradient along a line (its first colour stands for it)");
                        yield g.stops().getFirst().color();
                    }
                };
        List<Long> dashes = new ArrayList<>();
        SvgNumbers in = new SvgNumbers(style.dashes());
        while (in.atNumber()) {
            dashes.add(Math.max(0, SvgPath.sp(in.number())));
        }
        if (dashes.stream().allMatch(d -> d == 0)) {
            dashes.clear();
        }
        return Optional.of(
                new Picture.Stroke(
                        color,
                        SvgPath.sp(style.strokeWidth()),
                        switch (style.cap()) {
                            case "round" -> Picture.Cap.ROUND;
                            case "square" -> Picture.Cap.SQUARE;
                            default -> Picture.Cap.BUTT;
                        },
                        switch (style.join()) {
                            case "round" -> Picture.Join.ROUND;
                            case "bevel" -> Picture.Join.BEVEL;
                            default -> Picture.Join.MITER;
                        },
                        style.miterLimit(),
                        dashes,
                        SvgPath.sp(style.dashOffset())));
    }

    private Optional<Picture.Paint> paint(String text, double opacity, SvgStyle style, Path path) {
        if (!text.startsWith("url(")) {
            return SvgStyle.color(text, opacity, style.color()).map(Picture.Solid::new);
        }
        Optional<SvgElement> target = referenced(text);
        if (target.isEmpty()) {
            leftOut.add("a reference to a paint that does not exist");
            return Optional.empty();
        }
        return new SvgGradient(target.get(), byId, path.bounds()).paint(opacity, leftOut);
    }

    private Optional<SvgElement> referenced(String url) {
        int hash = url.indexOf('#');
        int end = url.indexOf(')');
        if (hash < 0 || end < hash) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                byId.get(url.substring(hash + 1, end).replace("\"", "").replace("'", "")));
    }

    /// The first shape of a clip path; several shapes would need their union.
    private Optional<Path> clip(SvgElement clip) {
        List<Item> items = children(clip, SvgStyle.INITIAL, 0);
        if (items.size() != 1 || !(items.getFirst() instanceof Picture.Shape shape)) {
            leftOut.add("a clip of several or transformed shapes");
            return Optional.empty();
        }
        return Optional.of(shape.path());
    }
}
