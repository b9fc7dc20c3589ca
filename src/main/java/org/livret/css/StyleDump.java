package org.livret.css;

import org.livret.css.BoxStyle.Border;
import org.livret.css.Styled.StyledElement;
import org.livret.geom.Color;
import org.livret.geom.Sp;
import org.livret.xhtml.Content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Writes a styled tree as text, one element a line: what differs from its parent (text, paragraph)
/// or from nothing special (box, breaks). For tests and for people who ask what a theme does.
public final class StyleDump {
    private final StringBuilder out = new StringBuilder();

    private StyleDump() {}

    public static String of(StyledTree tree) {
        StyleDump dump = new StyleDump();
        dump.element(tree.body(), Optional.empty(), 0);
        for (Map.Entry<String, StyledElement> note : tree.notes().entrySet()) {
            dump.out.append("note ").append(note.getKey()).append('\n');
            dump.element(note.getValue(), Optional.of(tree.body().style()), 1);
        }
        return dump.out.toString();
    }

    private void element(StyledElement e, Optional<ComputedStyle> parent, int depth) {
        line(name(e.element()), e.style(), parent, depth);
        Optional<ComputedStyle> own = Optional.of(e.style());
        e.pseudo().marker().ifPresent(style -> line("::marker", style, own, depth + 1));
        e.pseudo().firstLetter().ifPresent(style -> line("::first-letter", style, own, depth + 1));
        e.pseudo().firstLine().ifPresent(style -> line("::first-line", style, own, depth + 1));
        e.pseudo().before().ifPresent(style -> line("::before", style, own, depth + 1));
        for (Styled child : e.children()) {
            switch (child) {
                case StyledElement element -> element(element, own, depth + 1);
                case Styled.StyledText(Content content) -> text(content, depth + 1);
            }
        }
        e.pseudo().after().ifPresent(style -> line("::after", style, own, depth + 1));
    }

    private void text(Content content, int depth) {
        String text =
                switch (content) {
                    case Content.Characters characters -> characters.text().strip();
                    case Content.PageNumber number ->
                            number.before() + "page of " + number.target();
                    case Content.Locator locator -> "page of " + locator.target();
                    case Content.Element _, Content.Plotted _, Content.Expression _ -> "";
                };
        if (!text.isEmpty()) {
            out.repeat("  ", depth)
                    .append('"')
                    .append(text.length() > 40 ? text.substring(0, 40) + "…" : text)
                    .append("\"\n");
        }
    }

    private static String name(Content.Element element) {
        String classes =
                element.attribute("class")
                        .map(all -> "." + all.strip().replace(' ', '.'))
                        .orElse("");
        return element.name() + element.id().map(id -> "#" + id).orElse("") + classes;
    }

    private void line(String name, ComputedStyle style, Optional<ComputedStyle> parent, int depth) {
        List<String> facts = new ArrayList<>();
        box(style.box(), facts);
        breaks(style.breaks(), facts);
        if (parent.isEmpty() || !parent.get().text().equals(style.text())) {
            text(style.text(), facts);
        }
        if (parent.isEmpty() || !parent.get().paragraph().equals(style.paragraph())) {
            paragraph(style.paragraph(), facts);
        }
        generated(style.generated(), facts);
        out.repeat("  ", depth)
                .append(name)
                .append(' ')
                .append(String.join("; ", facts))
                .append('\n');
    }

    private static void box(BoxStyle box, List<String> facts) {
        facts.add(word(box.display()));
        edges("margin", box.margin(), facts);
        edges("padding", box.padding(), facts);
        borders(box.borders(), facts);
        if (!box.background().isEmpty()) {
            int images = box.background().layers().size();
            facts.add(
                    "ground "
                            + color(box.background().color())
                            + (images == 0 ? "" : images == 1 ? " with image" : " with images"));
        }
        extent("width", box.width(), facts);
        extent("height", box.height(), facts);
        if (box.floating() != BoxStyle.FloatSide.NONE) {
            facts.add("float " + word(box.floating()));
        }
        if (!box.flow().grid().columns().isNone()) {
            StringBuilder tracks = new StringBuilder("tracks");
            for (GridStyle.Part part : box.flow().grid().columns().parts()) {
                if (part instanceof GridStyle.Track(Extent _, Extent most, Extent _)) {
                    tracks.append(' ').append(extent(most));
                }
            }
            facts.add(tracks.toString());
        }
        if (box.columns().count() > 0) {
            facts.add("columns " + box.columns().count());
        }
    }

    private static void edges(String name, Edges edges, List<String> facts) {
        if (!edges.equals(Edges.ZERO)) {
            facts.add(
                    name
                            + ' '
                            + extent(edges.top())
                            + ' '
                            + extent(edges.right())
                            + ' '
                            + extent(edges.bottom())
                            + ' '
                            + extent(edges.left()));
        }
    }

    private static void borders(BoxStyle.Borders borders, List<String> facts) {
        border("top", borders.top(), facts);
        border("right", borders.right(), facts);
        border("bottom", borders.bottom(), facts);
        border("left", borders.left(), facts);
    }

    private static void border(String side, Border border, List<String> facts) {
        if (border.line() != Border.Line.NONE) {
            facts.add(
                    "border-"
                            + side
                            + ' '
                            + Sp.format(border.width())
                            + ' '
                            + word(border.line())
                            + ' '
                            + color(border.color()));
        }
    }

    private static void extent(String name, Extent extent, List<String> facts) {
        if (!extent.isAuto()) {
            facts.add(name + ' ' + extent(extent));
        }
    }

    private static void breaks(BreakStyle breaks, List<String> facts) {
        if (breaks.before() != BreakStyle.Break.AUTO) {
            facts.add("break-before " + word(breaks.before()));
        }
        if (breaks.after() != BreakStyle.Break.AUTO) {
            facts.add("break-after " + word(breaks.after()));
        }
        if (breaks.inside() != BreakStyle.Inside.AUTO) {
            facts.add("break-inside " + word(breaks.inside()));
        }
        if (!breaks.page().isEmpty()) {
            facts.add("page " + breaks.page());
        }
    }

    private static void text(TextStyle text, List<String> facts) {
        StringBuilder line = new StringBuilder("font ");
        line.append(text.weight())
                .append(' ')
                .append(cut(text.cut()))
                .append(Sp.format(text.fontSize()));
        line.append(' ')
                .append(String.join(", ", text.families()))
                .append(' ')
                .append(color(text.color()));
        for (TextStyle.Feature feature : text.features()) {
            line.append(' ').append(feature.tag()).append('=').append(feature.value());
        }
        if (text.shift() != 0) {
            line.append(" raised ").append(Sp.format(text.shift()));
        }
        for (TextStyle.DecorationLine decoration : text.lines()) {
            line.append(' ').append(word(decoration.kind()));
        }
        facts.add(line.toString());
    }

    /// What is not usual about a cut, with a space behind it.
    static String cut(TextStyle.Cut cut) {
        StringBuilder out = new StringBuilder();
        if (cut.width() != 1000) {
            out.append(ValueText.number(cut.width() / 10.0)).append("% ");
        }
        if (cut.slope().italic()) {
            out.append("italic ");
        } else if (cut.slope().angle() != 0) {
            out.append("oblique ")
                    .append(ValueText.number(cut.slope().angle() / 1000.0))
                    .append("deg ");
        }
        out.append(cut.opticalSizing() ? "" : "of no optical size ");
        for (TextStyle.AxisValue value : cut.variations()) {
            out.append(value.tag()).append('=').append(ValueText.number(value.value())).append(' ');
        }
        return out.toString();
    }

    private static void paragraph(ParagraphStyle paragraph, List<String> facts) {
        facts.add(
                "lines "
                        + Sp.format(paragraph.lineHeight())
                        + ' '
                        + word(paragraph.align())
                        + (paragraph.indent().equals(Extent.ZERO)
                                ? ""
                                : " indent " + extent(paragraph.indent()))
                        + " hyphens "
                        + word(paragraph.hyphens()));
    }

    private static void generated(GeneratedStyle generated, List<String> facts) {
        generated.content().ifPresent(items -> facts.add("content " + items.size()));
        generated
                .counterReset()
                .forEach(change -> facts.add("reset " + change.name() + ' ' + change.value()));
        generated
                .counterIncrement()
                .forEach(change -> facts.add("increment " + change.name() + ' ' + change.value()));
        generated.stringSet().forEach(set -> facts.add("string " + set.name()));
        generated.running().ifPresent(name -> facts.add("running " + name));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Points, a percentage, both joined by `+`, or a word.
    static String extent(Extent extent) {
        return switch (extent) {
            case Extent.Linear(long fixed, int perMille) when perMille == 0 -> Sp.format(fixed);
            case Extent.Linear(long fixed, int perMille) ->
                    ValueText.number(perMille / 10.0)
                            + '%'
                            + (fixed == 0 ? "" : "+" + Sp.format(fixed));
            case Extent.Computed(Formula formula) -> formula.toString();
            case Extent.Fraction(int thousandths) -> ValueText.number(thousandths / 1000.0) + "fr";
            case Extent.Keyword keyword -> word(keyword);
        };
    }

    static String color(Color color) {
        return switch (color) {
            case Color.Rgb(int red, int green, int blue, int alpha) ->
                    '#' + hex(red) + hex(green) + hex(blue) + (alpha == 1000 ? "" : "/" + alpha);
            case Color.Cmyk(int cyan, int magenta, int yellow, int black, int alpha) ->
                    "cmyk("
                            + cyan
                            + ' '
                            + magenta
                            + ' '
                            + yellow
                            + ' '
                            + black
                            + ')'
                            + (alpha == 1000 ? "" : "/" + alpha);
        };
    }

    private static String hex(int component) {
        return (component < 16 ? "0" : "") + Integer.toHexString(component);
    }
}
