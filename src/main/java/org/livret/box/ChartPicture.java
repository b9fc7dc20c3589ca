package org.livret.box;

import org.livret.chart.Chart;
import org.livret.chart.Ink;
import org.livret.chart.Mark;
import org.livret.chart.Measure;
import org.livret.chart.Plot;
import org.livret.css.ComputedStyle;
import org.livret.css.Styled;
import org.livret.css.Styled.StyledElement;
import org.livret.css.TextStyle;
import org.livret.geom.Color;
import org.livret.geom.Size;
import org.livret.picture.Picture;
import org.livret.picture.Picture.Item;
import org.livret.xhtml.Content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A chart in print: drawn for its column, with the fonts and colours that the style gives to the
/// groups of its `svg` element.
///
/// `styles` are those of the groups by their class, `own` is that of the whole.
record ChartPicture(Chart chart, ComputedStyle own, Map<String, ComputedStyle> styles)
        implements Picture.Elastic {
    /// The width, in letters, of a chart that nothing gives a width.
    private static final int USUAL_EMS = 32;

    ChartPicture {
        styles = Map.copyOf(styles);
    }

    /// The chart within an `svg` element.
    static Optional<Content.Plotted> plotted(StyledElement svg) {
        for (Styled child : svg.children()) {
            if (child instanceof Styled.StyledText(Content.Plotted plotted)) {
                return Optional.of(plotted);
            }
        }
        return Optional.empty();
    }

    static ChartPicture of(Chart chart, StyledElement svg) {
        Map<String, ComputedStyle> styles = new HashMap<>();
        for (Styled child : svg.children()) {
            if (child instanceof StyledElement group) {
                group.element()
                        .attribute("class")
                        .ifPresent(name -> styles.putIfAbsent(name, group.style()));
            }
        }
        return new ChartPicture(chart, svg.style(), styles);
    }

    @Override
    public String path() {
        return "chart";
    }

    @Override
    public Size natural() {
        return new Size(USUAL_EMS * em(), USUAL_EMS * em() / 2);
    }

    private long em() {
        return own.text().fontSize();
    }

    @Override
    public Picture.Drawing at(long width, Picture.TextWidths widths) {
        Measure measure = (text, role) -> widths.of(text, font(role));
        Plot plot = Plot.of(chart, new Plot.Frame(width, em(), measure));
        List<Item> items = new ArrayList<>();
        for (String group : Ink.groups(chart)) {
            for (Mark mark : plot.marks()) {
                for (Ink ink : Ink.of(mark, em())) {
                    if (ink.group().equals(group)) {
                        items.add(shape(ink));
                    }
                }
            }
        }
        for (Mark mark : plot.marks()) {
            if (mark instanceof Mark.Label label) {
                items.add(text(label));
            }
        }
        return new Picture.Drawing(
                path(),
                new Size(plot.width(), plot.height()),
                Optional.empty(),
                Optional.empty(),
                items);
    }

    private ComputedStyle style(String group) {
        return styles.getOrDefault(group, own);
    }

    private Item shape(Ink ink) {
        ComputedStyle style = style(ink.group());
        if (ink.width() == 0) {
            return new Picture.Shape(
                    ink.path(),
                    false,
                    Optional.of(new Picture.Solid(style.drawing().fill())),
                    Optional.empty());
        }
        Color color = style.drawing().stroke();
        Picture.Stroke stroke =
                new Picture.Stroke(
                        color,
                        ink.width(),
                        Picture.Cap.BUTT,
                        Picture.Join.ROUND,
                        10,
                        ink.dashes(),
                        0);
        return new Picture.Shape(ink.path(), false, Optional.empty(), Optional.of(stroke));
    }

    private Item text(Mark.Label label) {
        Picture.Anchor anchor =
                switch (label.anchor()) {
                    case START -> Picture.Anchor.START;
                    case MIDDLE -> Picture.Anchor.MIDDLE;
                    case END -> Picture.Anchor.END;
                };
        return new Picture.Text(
                label.text(),
                label.at().x(),
                label.at().y(),
                anchor,
                font(label.role()),
                style(name(label.role())).text().color());
    }

    private Picture.Font font(Mark.Role role) {
        TextStyle text = style(name(role)).text();
        return new Picture.Font(
                text.families(),
                text.fontSize(),
                text.weight(),
                text.italic(),
                text.letterSpacing());
    }

    private static String name(Mark.Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
