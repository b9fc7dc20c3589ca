package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.BoxStyle.Border;
import org.livret.css.BoxStyle.Borders;
import org.livret.css.BoxStyle.Display;
import org.livret.css.BoxStyle.FloatSide;
import org.livret.css.TextStyle.Cut;
import org.livret.css.TextStyle.DecorationLine;
import org.livret.css.TextStyle.Feature;
import org.livret.geom.Color;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts computed values into the records that later stages read.
///
/// A group whose values are all the parent's own is the parent's record itself, so that equal
/// styles are mostly the same object.
final class Assembly {
    private static final List<Property<?>> TEXT =
            List.of(
                    Properties.FONT_SIZE,
                    Properties.COLOR,
                    Properties.FONT_FAMILY,
                    Properties.FONT_WEIGHT,
                    Properties.FONT_STYLE,
                    Properties.FONT_STRETCH,
                    Properties.FONT_OPTICAL_SIZING,
                    Properties.FONT_VARIATION_SETTINGS,
                    Properties.FONT_KERNING,
                    Properties.FONT_VARIANT_CAPS,
                    Properties.FONT_VARIANT_NUMERIC,
                    Properties.FONT_VARIANT_LIGATURES,
                    Properties.FONT_VARIANT_POSITION,
                    Properties.FONT_FEATURE_SETTINGS,
                    Properties.LETTER_SPACING,
                    Properties.WORD_SPACING,
                    Properties.TEXT_TRANSFORM,
                    Properties.WHITE_SPACE);
    private static final List<Property<?>> PARAGRAPH =
            List.of(
                    Properties.FONT_SIZE,
                    Properties.LINE_HEIGHT,
                    Properties.TEXT_ALIGN,
                    Properties.TEXT_ALIGN_LAST,
                    Properties.TEXT_INDENT,
                    Properties.HYPHENS,
                    Properties.HYPHENATE_LIMIT_CHARS,
                    Properties.HYPHENATE_LIMIT_LINES,
                    Properties.WHITE_SPACE,
                    Properties.TEXT_WRAP_STYLE,
                    Properties.HANGING_PUNCTUATION,
                    Properties.OVERFLOW_WRAP,
                    Properties.WORD_BREAK,
                    Properties.TAB_SIZE,
                    Properties.DIRECTION,
                    Properties.LINE_SNAP);

    private static final List<Property<?>> DRAWING = List.of(Properties.FILL, Properties.STROKE);

    private final Values values;
    private final String language;
    private final @Nullable Computed parent;

    private Assembly(Values values, String language, @Nullable Computed parent) {
        this.values = values;
        this.language = language;
        this.parent = parent;
    }

    static ComputedStyle of(Values values, String language, @Nullable Computed parent) {
        Assembly assembly = new Assembly(values, language, parent);
        BoxStyle box = assembly.box();
        return new ComputedStyle(
                assembly.text(box),
                assembly.paragraph(),
                box,
                assembly.breaks(),
                assembly.generated(),
                assembly.drawing());
    }

    private DrawingStyle drawing() {
        if (parent != null && sharesWithParent(DRAWING)) {
            return parent.style().drawing();
        }
        return new DrawingStyle(get(Properties.FILL), get(Properties.STROKE));
    }

    private <T> T get(Property<T> property) {
        return values.get(property);
    }

    private boolean sharesWithParent(List<Property<?>> group) {
        if (parent == null) {
            return false;
        }
        for (Property<?> property : group) {
            if (!values.sameAs(parent.values(), property)) {
                return false;
            }
        }
        return true;
    }

    private TextStyle text(BoxStyle box) {
        TextForms.Position position = get(Properties.VERTICAL_ALIGN);
        boolean inline = box.display() == Display.INLINE;
        long shift = inline ? position.shift() + raised() : 0;
        Color ground = ground(inline);
        List<DecorationLine> lines = lines();
        if (parent != null && sharesWithParent(TEXT)) {
            TextStyle above = parent.style().text();
            if (above.shift() == shift
                    && above.background().equals(ground)
                    && above.lines().equals(lines)
                    && above.language().equals(language)) {
                return above;
            }
        }
        return new TextStyle(
                get(Properties.FONT_FAMILY),
                get(Properties.FONT_SIZE),
                cut(),
                features(),
                get(Properties.FONT_KERNING),
                get(Properties.COLOR),
                ground,
                get(Properties.LETTER_SPACING),
                get(Properties.WORD_SPACING),
                get(Properties.TEXT_TRANSFORM),
                lines,
                shift,
                get(Properties.WHITE_SPACE).wraps(),
                language);
    }

    /// Behind the text of an inline element: its own ground, or that of the inline element around
    /// it.
    private Color ground(boolean inline) {
        if (!inline) {
            return Color.TRANSPARENT;
        }
        Color own = get(Properties.BACKGROUND_COLOR);
        return own.isTransparent() && parent != null ? parent.style().text().background() : own;
    }

    private Cut cut() {
        return new Cut(
                get(Properties.FONT_WEIGHT),
                get(Properties.FONT_STRETCH),
                get(Properties.FONT_STYLE),
                get(Properties.FONT_OPTICAL_SIZING),
                FontForms.byAxis(get(Properties.FONT_VARIATION_SETTINGS)));
    }

    /// A feature set twice has the later value; low-level settings win (CSS Fonts 4, section 7.2).
    /// Letters that stand apart are tied by nothing else.
    private List<Feature> features() {
        List<Feature> out = new ArrayList<>();
        add(out, get(Properties.FONT_VARIANT_CAPS));
        add(out, get(Properties.FONT_VARIANT_NUMERIC));
        add(out, get(Properties.FONT_VARIANT_LIGATURES));
        add(out, get(Properties.FONT_VARIANT_POSITION));
        if (get(Properties.LETTER_SPACING) != 0) {
            out.removeIf(FeatureForms::isLigature);
        }
        add(out, get(Properties.FONT_FEATURE_SETTINGS));
        return out;
    }

    private static void add(List<Feature> out, List<Feature> features) {
        for (Feature feature : features) {
            out.removeIf(earlier -> earlier.tag().equals(feature.tag()));
            out.add(feature);
        }
    }

    /// The parent's lines run on below this element's own (CSS Text Decoration 3, section 2).
    private List<DecorationLine> lines() {
        List<DecorationLine> inherited = parent == null ? List.of() : parent.style().text().lines();
        List<DecorationLine.Kind> kinds = get(Properties.TEXT_DECORATION_LINE);
        if (kinds.isEmpty()) {
            return inherited;
        }
        DecorationLine.Stroke stroke =
                new DecorationLine.Stroke(
                        get(Properties.TEXT_DECORATION_STYLE),
                        get(Properties.TEXT_DECORATION_THICKNESS),
                        get(Properties.TEXT_UNDERLINE_OFFSET));
        List<DecorationLine> out = new ArrayList<>(inherited);
        for (DecorationLine.Kind kind : kinds) {
            out.add(new DecorationLine(kind, get(Properties.TEXT_DECORATION_COLOR), stroke));
        }
        return out;
    }

    private ParagraphStyle paragraph() {
        if (parent != null && sharesWithParent(PARAGRAPH)) {
            return parent.style().paragraph();
        }
        TextForms.Indent indent = get(Properties.TEXT_INDENT);
        TextForms.Characters characters = get(Properties.HYPHENATE_LIMIT_CHARS);
        return new ParagraphStyle(
                get(Properties.LINE_HEIGHT).of(get(Properties.FONT_SIZE)),
                get(Properties.TEXT_ALIGN).align(),
                get(Properties.TEXT_ALIGN_LAST),
                indent.extent(),
                indent.hanging(),
                get(Properties.HYPHENS),
                new ParagraphStyle.HyphenateLimits(
                        characters.word(),
                        characters.before(),
                        characters.after(),
                        get(Properties.HYPHENATE_LIMIT_LINES)),
                get(Properties.WHITE_SPACE),
                get(Properties.TEXT_WRAP_STYLE),
                get(Properties.HANGING_PUNCTUATION),
                get(Properties.OVERFLOW_WRAP) || get(Properties.WORD_BREAK),
                get(Properties.TAB_SIZE),
                get(Properties.DIRECTION),
                get(Properties.LINE_SNAP),
                get(Properties.TEXT_ALIGN).on());
    }

    private BoxStyle box() {
        return new BoxStyle(
                display(),
                edges(
                        Properties.MARGIN_TOP,
                        Properties.MARGIN_RIGHT,
                        Properties.MARGIN_BOTTOM,
                        Properties.MARGIN_LEFT),
                edges(
                        Properties.PADDING_TOP,
                        Properties.PADDING_RIGHT,
                        Properties.PADDING_BOTTOM,
                        Properties.PADDING_LEFT),
                borders(),
                background(),
                around(),
                get(Properties.WIDTH),
                get(Properties.HEIGHT),
                get(Properties.MIN_WIDTH),
                get(Properties.MAX_WIDTH),
                get(Properties.MIN_HEIGHT),
                get(Properties.MAX_HEIGHT),
                get(Properties.BOX_SIZING),
                floating(),
                get(Properties.CLEAR).in(linesAroundTurn()),
                get(Properties.VERTICAL_ALIGN).align(),
                columns(),
                new FlowAssembly(values).flow(),
                fitting(),
                get(Properties.BORDER_COLLAPSE),
                get(Properties.BORDER_SPACING),
                get(Properties.TABLE_LAYOUT),
                get(Properties.CAPTION_SIDE),
                get(Properties.OPACITY),
                transform(),
                get(Properties.OVERFLOW),
                get(Properties.VISIBILITY),
                get(Properties.INITIAL_LETTER),
                get(Properties.UNICODE_BIDI),
                positioning());
    }

    private boolean isAway() {
        return positioning().isAway();
    }

    private BoxStyle.Positioning positioning() {
        BoxStyle.Positioning positioning =
                new BoxStyle.Positioning(
                        get(Properties.POSITION).kind(),
                        get(Properties.TOP),
                        get(Properties.RIGHT),
                        get(Properties.BOTTOM),
                        get(Properties.LEFT),
                        get(Properties.Z_INDEX));
        return positioning.kind() == BoxStyle.Positioning.Kind.STATIC
                ? BoxStyle.Positioning.STATIC
                : positioning;
    }

    /// How far a relative position raises text in its line; sideways nothing moves there.
    private long raised() {
        if (get(Properties.POSITION).kind() != BoxStyle.Positioning.Kind.RELATIVE) {
            return 0;
        }
        return get(Properties.TOP).isAuto()
                ? get(Properties.BOTTOM).resolve(0, 0)
                : -get(Properties.TOP).resolve(0, 0);
    }

    private FloatSide floating() {
        return get(Properties.FLOAT).in(linesAroundTurn());
    }

    /// Whether the lines of what holds the box run from right to left.
    private boolean linesAroundTurn() {
        Values around = parent == null ? values : parent.values();
        return around.get(Properties.DIRECTION);
    }

    private BoxStyle.Fitting fitting() {
        BoxStyle.Fitting fitting =
                new BoxStyle.Fitting(get(Properties.OBJECT_FIT), get(Properties.OBJECT_POSITION));
        return fitting.equals(BoxStyle.Fitting.FILL) ? BoxStyle.Fitting.FILL : fitting;
    }

    private BoxStyle.Transform transform() {
        List<BoxStyle.Transform.Step> steps = get(Properties.TRANSFORM);
        return steps.isEmpty()
                ? BoxStyle.Transform.NONE
                : new BoxStyle.Transform(steps, get(Properties.TRANSFORM_ORIGIN));
    }

    /// Floats, and the items of flex rows and grids, are blocks (CSS Display 3, section 2.7).
    private Display display() {
        Display display = get(Properties.DISPLAY);
        Display outer = parent == null ? Display.BLOCK : parent.style().box().display();
        boolean item = outer == Display.FLEX || outer == Display.GRID;
        boolean inline = display == Display.INLINE || display == Display.INLINE_BLOCK;
        return inline && (item || (floating() != FloatSide.NONE || isAway()))
                ? Display.BLOCK
                : display;
    }

    private Edges edges(
            Property<Extent> top,
            Property<Extent> right,
            Property<Extent> bottom,
            Property<Extent> left) {
        Edges edges = new Edges(get(top), get(right), get(bottom), get(left));
        return edges.equals(Edges.ZERO) ? Edges.ZERO : edges;
    }

    private Borders borders() {
        Border top =
                border(
                        Properties.BORDER_TOP_WIDTH,
                        Properties.BORDER_TOP_STYLE,
                        Properties.BORDER_TOP_COLOR);
        Border right =
                border(
                        Properties.BORDER_RIGHT_WIDTH,
                        Properties.BORDER_RIGHT_STYLE,
                        Properties.BORDER_RIGHT_COLOR);
        Border bottom =
                border(
                        Properties.BORDER_BOTTOM_WIDTH,
                        Properties.BORDER_BOTTOM_STYLE,
                        Properties.BORDER_BOTTOM_COLOR);
        Border left =
                border(
                        Properties.BORDER_LEFT_WIDTH,
                        Properties.BORDER_LEFT_STYLE,
                        Properties.BORDER_LEFT_COLOR);
        Borders borders = new Borders(top, right, bottom, left, radii());
        return borders.equals(Borders.NONE) ? Borders.NONE : borders;
    }

    private BoxStyle.Radii radii() {
        BoxStyle.Radii radii =
                new BoxStyle.Radii(
                        get(Properties.BORDER_TOP_LEFT_RADIUS),
                        get(Properties.BORDER_TOP_RIGHT_RADIUS),
                        get(Properties.BORDER_BOTTOM_RIGHT_RADIUS),
                        get(Properties.BORDER_BOTTOM_LEFT_RADIUS));
        return radii.equals(BoxStyle.Radii.NONE) ? BoxStyle.Radii.NONE : radii;
    }

    private Border border(Property<Long> width, Property<Border.Line> line, Property<Color> color) {
        return get(line) == Border.Line.NONE || get(width) == 0
                ? Border.NONE
                : new Border(get(width), get(line), get(color));
    }

    /// Each image is a layer; lists of other properties begin again when they are shorter.
    private Background background() {
        List<Optional<Background.Image>> images = get(Properties.BACKGROUND_IMAGE);
        List<Background.Layer> layers = new ArrayList<>(images.size());
        for (int i = 0; i < images.size(); i++) {
            if (images.get(i).isPresent()) {
                layers.add(new Background.Layer(images.get(i).get(), placement(i)));
            }
        }
        Background background =
                new Background(
                        get(Properties.BACKGROUND_COLOR),
                        nth(Properties.BACKGROUND_CLIP, images.size() - 1),
                        layers);
        return background.isEmpty() ? Background.NONE : background;
    }

    private Background.Placement placement(int layer) {
        return new Background.Placement(
                nth(Properties.BACKGROUND_SIZE, layer),
                nth(Properties.BACKGROUND_POSITION, layer),
                nth(Properties.BACKGROUND_REPEAT, layer),
                nth(Properties.BACKGROUND_ORIGIN, layer),
                nth(Properties.BACKGROUND_CLIP, layer));
    }

    private <T> T nth(Property<List<T>> property, int index) {
        List<T> list = get(property);
        return list.get(index % list.size());
    }

    private BoxStyle.Around around() {
        List<BoxStyle.Shadow> shadows = get(Properties.BOX_SHADOW);
        Border outline =
                border(
                        Properties.OUTLINE_WIDTH,
                        Properties.OUTLINE_STYLE,
                        Properties.OUTLINE_COLOR);
        return shadows.isEmpty() && outline.equals(Border.NONE)
                ? BoxStyle.Around.NONE
                : new BoxStyle.Around(shadows, outline, get(Properties.OUTLINE_OFFSET));
    }

    private BoxStyle.Columns columns() {
        BoxStyle.Columns columns =
                new BoxStyle.Columns(
                        get(Properties.COLUMN_COUNT),
                        get(Properties.COLUMN_WIDTH),
                        columnGap(),
                        border(
                                Properties.COLUMN_RULE_WIDTH,
                                Properties.COLUMN_RULE_STYLE,
                                Properties.COLUMN_RULE_COLOR),
                        get(Properties.COLUMN_SPAN),
                        get(Properties.COLUMN_FILL));
        return columns.equals(BoxStyle.Columns.NONE) ? BoxStyle.Columns.NONE : columns;
    }

    /// `normal` is 1em between columns (CSS Multi-column 1, section 4.1), nothing between flex and
    /// grid items.
    private Extent columnGap() {
        Extent gap = get(Properties.COLUMN_GAP);
        boolean columns =
                get(Properties.COLUMN_COUNT) > 0 || !get(Properties.COLUMN_WIDTH).isAuto();
        return !gap.isAuto()
                ? gap
                : columns ? Extent.fixed(get(Properties.FONT_SIZE)) : Extent.ZERO;
    }

    private BreakStyle breaks() {
        return new BreakStyle(
                get(Properties.BREAK_BEFORE),
                get(Properties.BREAK_AFTER),
                get(Properties.BREAK_INSIDE),
                get(Properties.ORPHANS),
                get(Properties.WIDOWS),
                get(Properties.PAGE));
    }

    private GeneratedStyle generated() {
        ContentForms.ListType list = get(Properties.LIST_STYLE_TYPE);
        return new GeneratedStyle(
                get(Properties.CONTENT),
                resets(),
                get(Properties.COUNTER_INCREMENT),
                get(Properties.STRING_SET),
                get(Properties.POSITION).running(),
                list.style(),
                list.marker(),
                get(Properties.LIST_STYLE_POSITION),
                get(Properties.WRAP_MARK),
                get(Properties.BOOKMARK_LEVEL));
    }

    // Debt: a counter that is set counts as one that is reset, which differs only when an
    // ancestor's counter is set from inside.
    private List<GeneratedStyle.CounterChange> resets() {
        List<GeneratedStyle.CounterChange> set = get(Properties.COUNTER_SET);
        if (set.isEmpty()) {
            return get(Properties.COUNTER_RESET);
        }
        List<GeneratedStyle.CounterChange> out = new ArrayList<>(get(Properties.COUNTER_RESET));
        out.addAll(set);
        return out;
    }
}
