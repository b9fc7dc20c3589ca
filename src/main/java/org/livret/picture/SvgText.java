package org.livret.picture;

import org.livret.geom.Color;
import org.livret.picture.Picture.Item;

import java.util.ArrayList;
import java.util.List;

/// The lines of an SVG `text` element: each piece with a place of its own becomes one line of text.
/// Pieces without a place follow the one before and are joined to it when they look alike; else
/// they are set after it by layout's own measure, which SVG files that place every `tspan` never
/// need.
final class SvgText {
    private final SvgElement root;
    private final SvgStyle style;
    private final List<Item> items = new ArrayList<>();
    private double x;
    private double y;

    SvgText(SvgElement root, SvgStyle style) {
        this.root = root;
        this.style = style;
    }

    List<Item> items() {
        place(root, style);
        run(root, style);
        return items;
    }

    private void place(SvgElement e, SvgStyle at) {
        x = SvgStyle.length(e, "x", x, 0) + SvgStyle.length(e, "dx", 0, at.fontSize());
        y = SvgStyle.length(e, "y", y, 0) + SvgStyle.length(e, "dy", 0, at.fontSize());
    }

    private void run(SvgElement e, SvgStyle at) {
        for (SvgElement.Part part : e.children()) {
            switch (part) {
                case SvgElement.Chars(String text) -> text(text, at);
                case SvgElement.Child(SvgElement child) when child.name().equals("tspan") -> {
                    SvgStyle inner = at.of(child);
                    place(child, inner);
                    run(child, inner);
                }
                case SvgElement.Child _ -> {}
            }
        }
    }

    private void text(String raw, SvgStyle at) {
        String text = raw.replace('\n', ' ').replace('\t', ' ').strip();
        if (text.isEmpty()) {
            return;
        }
        Color color = SvgStyle.color(at.fill(), at.fillOpacity(), at.color()).orElse(Color.BLACK);
        Picture.Anchor anchor =
                switch (at.anchor()) {
                    case "middle" -> Picture.Anchor.MIDDLE;
                    case "end" -> Picture.Anchor.END;
                    default -> Picture.Anchor.START;
                };
        Picture.Font font =
                new Picture.Font(
                        at.families(),
                        SvgPath.sp(at.fontSize()),
                        at.weight(),
                        at.italic(),
                        SvgPath.sp(at.letterSpacing()));
        items.add(new Picture.Text(text, SvgPath.sp(x), SvgPath.sp(y), anchor, font, color));
    }
}
