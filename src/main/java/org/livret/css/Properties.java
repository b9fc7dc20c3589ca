package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.BoxStyle.Border.Line;
import org.livret.css.BoxStyle.Clear;
import org.livret.css.BoxStyle.Display;
import org.livret.css.BoxStyle.FloatSide;
import org.livret.css.BoxStyle.Justify;
import org.livret.css.BoxStyle.ObjectFit;
import org.livret.css.BreakStyle.Break;
import org.livret.css.GeneratedStyle.CounterChange;
import org.livret.css.GeneratedStyle.Item;
import org.livret.css.GeneratedStyle.StringSet;
import org.livret.css.ParagraphStyle.Align;
import org.livret.css.ParagraphStyle.Hyphens;
import org.livret.css.ParagraphStyle.WhiteSpace;
import org.livret.css.ParagraphStyle.Wrap;
import org.livret.css.TextStyle.AxisValue;
import org.livret.css.TextStyle.DecorationLine;
import org.livret.css.TextStyle.Feature;
import org.livret.css.TextStyle.Slope;
import org.livret.css.TextStyle.Transform;
import org.livret.geom.Color;
import org.livret.geom.Size;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every longhand property that Livret knows, in the order in which they are computed: font size,
/// line height and colour first, since others refer to them.
public final class Properties {
    private static final List<Property<?>> REGISTERED = new ArrayList<>(128);

    // ---- text ----
    static final Property<Long> FONT_SIZE = inherited("font-size", "medium", TextForms.SIZE);
    static final Property<TextForms.LineHeight> LINE_HEIGHT =
            inherited("line-height", "normal", TextForms.LINE_HEIGHT);
    static final Property<Color> COLOR = inherited("color", "black", Forms.COLOR);
    static final Property<List<String>> FONT_FAMILY =
            inherited("font-family", "serif", TextForms.FAMILY);
    static final Property<Integer> FONT_WEIGHT =
            inherited("font-weight", "normal", FontForms.WEIGHT);
    static final Property<Integer> FONT_STRETCH =
            inherited("font-stretch", "normal", FontForms.STRETCH);
    static final Property<Slope> FONT_STYLE = inherited("font-style", "normal", FontForms.STYLE);
    static final Property<Boolean> FONT_OPTICAL_SIZING =
            inherited("font-optical-sizing", "auto", BoxForms.either("none", "auto"));
    static final Property<List<AxisValue>> FONT_VARIATION_SETTINGS =
            inherited("font-variation-settings", "normal", FontForms.VARIATIONS);
    static final Property<Boolean> FONT_KERNING =
            inherited("font-kerning", "auto", TextForms.KERNING);
    static final Property<List<Feature>> FONT_VARIANT_CAPS =
            inherited("font-variant-caps", "normal", FeatureForms.CAPS.form());
    static final Property<List<Feature>> FONT_VARIANT_NUMERIC =
            inherited("font-variant-numeric", "normal", FeatureForms.NUMERIC.form());
    static final Property<List<Feature>> FONT_VARIANT_LIGATURES =
            inherited("font-variant-ligatures", "normal", FeatureForms.LIGATURES.form());
    static final Property<List<Feature>> FONT_VARIANT_POSITION =
            inherited("font-variant-position", "normal", FeatureForms.POSITION.form());
    static final Property<List<Feature>> FONT_FEATURE_SETTINGS =
            inherited("font-feature-settings", "normal", FontForms.FEATURES);
    static final Property<Long> LETTER_SPACING =
            inherited("letter-spacing", "normal", TextForms.SPACING);
    static final Property<Long> WORD_SPACING =
            inherited("word-spacing", "normal", TextForms.SPACING);
    static final Property<Transform> TEXT_TRANSFORM =
            inherited("text-transform", "none", Keywords.of(Transform.values()));
    static final Property<List<DecorationLine.Kind>> TEXT_DECORATION_LINE =
            own("text-decoration-line", "none", TextForms.LINES);
    static final Property<Color> TEXT_DECORATION_COLOR =
            own("text-decoration-color", "currentcolor", Forms.COLOR);
    static final Property<DecorationLine.Line> TEXT_DECORATION_STYLE =
            own("text-decoration-style", "solid", Keywords.of(DecorationLine.Line.values()));
    static final Property<Long> TEXT_DECORATION_THICKNESS =
            own("text-decoration-thickness", "auto", TextForms.THICKNESS);
    static final Property<Long> TEXT_UNDERLINE_OFFSET =
            inherited("text-underline-offset", "auto", TextForms.THICKNESS);
    static final Property<TextForms.Position> VERTICAL_ALIGN =
            own("vertical-align", "baseline", TextForms.VERTICAL);

    // ---- paragraphs ----
    static final Property<TextForms.Alignment> TEXT_ALIGN =
            inherited("text-align", "start", TextForms.ALIGNMENT);
    static final Property<Align> TEXT_ALIGN_LAST =
            inherited("text-align-last", "auto", Keywords.of(Align.values()));
    static final Property<TextForms.Indent> TEXT_INDENT =
            inherited("text-indent", "0", TextForms.INDENT);
    static final Property<Hyphens> HYPHENS =
            inherited(
                    "hyphens",
                    "manual",
                    new Keywords<Hyphens>()
                            .add("none", Hyphens.NONE)
                            .add("manual", Hyphens.MANUAL)
                            .add("auto", Hyphens.AUTO)
                            .form());
    static final Property<TextForms.Characters> HYPHENATE_LIMIT_CHARS =
            inherited("hyphenate-limit-chars", "auto", TextForms.LIMIT_CHARS);
    static final Property<Integer> HYPHENATE_LIMIT_LINES =
            inherited("hyphenate-limit-lines", "no-limit", TextForms.LIMIT_LINES);
    static final Property<WhiteSpace> WHITE_SPACE =
            inherited("white-space", "normal", TextForms.WHITE_SPACE);
    static final Property<Wrap> TEXT_WRAP_STYLE =
            inherited("text-wrap-style", "auto", Keywords.of(Wrap.values()));
    static final Property<Boolean> HANGING_PUNCTUATION =
            inherited("hanging-punctuation", "none", TextForms.HANGING);
    static final Property<Boolean> OVERFLOW_WRAP =
            inherited(
                    "overflow-wrap",
                    "normal",
                    new Keywords<Boolean>()
                            .add("normal", false)
                            .add("anywhere", true)
                            .add("break-word", true)
                            .form());
    static final Property<Boolean> WORD_BREAK =
            inherited(
                    "word-break",
                    "normal",
                    new Keywords<Boolean>()
                            .add("normal", false)
                            .add("keep-all", false)
                            .add("break-all", true)
                            .add("break-word", true)
                            .form());
    static final Property<Boolean> LINE_SNAP =
            inherited("line-snap", "none", BoxForms.either("none", "baseline"));
    static final Property<Integer> TAB_SIZE = inherited("tab-size", "8", TextForms.TAB_SIZE);
    static final Property<Boolean> DIRECTION =
            inherited("direction", "ltr", BoxForms.either("ltr", "rtl"));

    static final Property<BoxStyle.UnicodeBidi> UNICODE_BIDI =
            own("unicode-bidi", "normal", BoxForms.UNICODE_BIDI);

    // ---- boxes ----
    static final Property<Display> DISPLAY = own("display", "inline", BoxForms.DISPLAY);
    static final Property<Extent> MARGIN_TOP = own("margin-top", "0", Forms.MARGIN);
    static final Property<Extent> MARGIN_RIGHT = own("margin-right", "0", Forms.MARGIN);
    static final Property<Extent> MARGIN_BOTTOM = own("margin-bottom", "0", Forms.MARGIN);
    static final Property<Extent> MARGIN_LEFT = own("margin-left", "0", Forms.MARGIN);
    static final Property<Extent> PADDING_TOP = own("padding-top", "0", Forms.PADDING);
    static final Property<Extent> PADDING_RIGHT = own("padding-right", "0", Forms.PADDING);
    static final Property<Extent> PADDING_BOTTOM = own("padding-bottom", "0", Forms.PADDING);
    static final Property<Extent> PADDING_LEFT = own("padding-left", "0", Forms.PADDING);
    static final Property<Long> BORDER_TOP_WIDTH =
            own("border-top-width", "medium", Forms.BORDER_WIDTH);
    static final Property<Long> BORDER_RIGHT_WIDTH =
            own("border-right-width", "medium", Forms.BORDER_WIDTH);
    static final Property<Long> BORDER_BOTTOM_WIDTH =
            own("border-bottom-width", "medium", Forms.BORDER_WIDTH);
    static final Property<Long> BORDER_LEFT_WIDTH =
            own("border-left-width", "medium", Forms.BORDER_WIDTH);
    static final Property<Line> BORDER_TOP_STYLE =
            own("border-top-style", "none", DecorationForms.LINE);
    static final Property<Line> BORDER_RIGHT_STYLE =
            own("border-right-style", "none", DecorationForms.LINE);
    static final Property<Line> BORDER_BOTTOM_STYLE =
            own("border-bottom-style", "none", DecorationForms.LINE);
    static final Property<Line> BORDER_LEFT_STYLE =
            own("border-left-style", "none", DecorationForms.LINE);
    static final Property<Color> BORDER_TOP_COLOR =
            own("border-top-color", "currentcolor", Forms.COLOR);
    static final Property<Color> BORDER_RIGHT_COLOR =
            own("border-right-color", "currentcolor", Forms.COLOR);
    static final Property<Color> BORDER_BOTTOM_COLOR =
            own("border-bottom-color", "currentcolor", Forms.COLOR);
    static final Property<Color> BORDER_LEFT_COLOR =
            own("border-left-color", "currentcolor", Forms.COLOR);
    static final Property<BoxStyle.Radius> BORDER_TOP_LEFT_RADIUS =
            own("border-top-left-radius", "0", DecorationForms.RADIUS);
    static final Property<BoxStyle.Radius> BORDER_TOP_RIGHT_RADIUS =
            own("border-top-right-radius", "0", DecorationForms.RADIUS);
    static final Property<BoxStyle.Radius> BORDER_BOTTOM_RIGHT_RADIUS =
            own("border-bottom-right-radius", "0", DecorationForms.RADIUS);
    static final Property<BoxStyle.Radius> BORDER_BOTTOM_LEFT_RADIUS =
            own("border-bottom-left-radius", "0", DecorationForms.RADIUS);
    static final Property<Color> BACKGROUND_COLOR =
            own("background-color", "transparent", Forms.COLOR);
    static final Property<List<Optional<Background.Image>>> BACKGROUND_IMAGE =
            own("background-image", "none", DecorationForms.IMAGES);
    static final Property<List<Background.Size>> BACKGROUND_SIZE =
            own("background-size", "auto", PlacementForms.SIZES);
    static final Property<List<Background.Repeat>> BACKGROUND_REPEAT =
            own("background-repeat", "repeat", DecorationForms.REPEAT);
    static final Property<List<BoxStyle.Position>> BACKGROUND_POSITION =
            own("background-position", "0% 0%", PlacementForms.POSITIONS);
    static final Property<List<Background.Area>> BACKGROUND_ORIGIN =
            own("background-origin", "padding-box", DecorationForms.AREA);
    static final Property<List<Background.Area>> BACKGROUND_CLIP =
            own("background-clip", "border-box", DecorationForms.AREA);
    static final Property<List<Boolean>> BACKGROUND_ATTACHMENT =
            own("background-attachment", "scroll", DecorationForms.ATTACHMENT);
    static final Property<List<BoxStyle.Shadow>> BOX_SHADOW =
            own("box-shadow", "none", DecorationForms.SHADOWS);
    static final Property<Long> OUTLINE_WIDTH = own("outline-width", "medium", Forms.BORDER_WIDTH);
    static final Property<Line> OUTLINE_STYLE =
            own("outline-style", "none", DecorationForms.OUTLINE);
    static final Property<Color> OUTLINE_COLOR = own("outline-color", "currentcolor", Forms.COLOR);
    static final Property<Long> OUTLINE_OFFSET = own("outline-offset", "0", Forms.LENGTH);
    static final Property<Extent> WIDTH = own("width", "auto", Forms.SIZE);
    static final Property<Extent> HEIGHT = own("height", "auto", Forms.SIZE);
    static final Property<Extent> MIN_WIDTH = own("min-width", "auto", Forms.SIZE);
    static final Property<Extent> MAX_WIDTH = own("max-width", "none", Forms.LIMIT);
    static final Property<Extent> MIN_HEIGHT = own("min-height", "auto", Forms.SIZE);
    static final Property<Extent> MAX_HEIGHT = own("max-height", "none", Forms.LIMIT);
    static final Property<Boolean> BOX_SIZING =
            own("box-sizing", "content-box", BoxForms.either("content-box", "border-box"));
    static final Property<BoxForms.Relative<FloatSide>> FLOAT =
            own("float", "none", BoxForms.FLOAT);
    static final Property<BoxForms.Relative<Clear>> CLEAR = own("clear", "none", BoxForms.CLEAR);
    static final Property<ObjectFit> OBJECT_FIT =
            own("object-fit", "fill", Keywords.of(ObjectFit.values()));
    static final Property<BoxStyle.Position> OBJECT_POSITION =
            own("object-position", "center", PlacementForms.POSITION);
    static final Property<Boolean> BORDER_COLLAPSE =
            inherited("border-collapse", "separate", BoxForms.either("separate", "collapse"));
    static final Property<Long> BORDER_SPACING =
            inherited("border-spacing", "0", BoxForms.BORDER_SPACING);
    static final Property<Boolean> TABLE_LAYOUT =
            own("table-layout", "auto", BoxForms.either("auto", "fixed"));
    static final Property<Boolean> CAPTION_SIDE =
            inherited("caption-side", "top", BoxForms.CAPTION_SIDE);
    static final Property<Integer> OPACITY = own("opacity", "1", Forms.THOUSANDTHS);
    static final Property<List<BoxStyle.Transform.Step>> TRANSFORM =
            own("transform", "none", TransformForms.TRANSFORM);
    static final Property<BoxStyle.Position> TRANSFORM_ORIGIN =
            own("transform-origin", "center", PlacementForms.POSITION);
    static final Property<Boolean> OVERFLOW =
            own(
                    "overflow",
                    "visible",
                    new Keywords<Boolean>()
                            .add("visible", false)
                            .add("hidden", true)
                            .add("clip", true)
                            .form());
    static final Property<Boolean> VISIBILITY =
            inherited("visibility", "visible", BoxForms.either("visible", "hidden"));

    static final Property<BoxStyle.InitialLetter> INITIAL_LETTER =
            own("initial-letter", "normal", TextForms.INITIAL_LETTER);

    // ---- columns, flex and grid ----
    static final Property<Integer> COLUMN_COUNT =
            own("column-count", "auto", BoxForms.COLUMN_COUNT);
    static final Property<Extent> COLUMN_WIDTH = own("column-width", "auto", Forms.SIZE);
    static final Property<Extent> COLUMN_GAP = own("column-gap", "normal", Forms.GAP);
    static final Property<Extent> ROW_GAP = own("row-gap", "normal", Forms.GAP);
    static final Property<Long> COLUMN_RULE_WIDTH =
            own("column-rule-width", "medium", Forms.BORDER_WIDTH);
    static final Property<Line> COLUMN_RULE_STYLE =
            own("column-rule-style", "none", DecorationForms.LINE);
    static final Property<Color> COLUMN_RULE_COLOR =
            own("column-rule-color", "currentcolor", Forms.COLOR);
    static final Property<Boolean> COLUMN_SPAN =
            own("column-span", "none", BoxForms.either("none", "all"));
    static final Property<Boolean> COLUMN_FILL =
            own("column-fill", "balance", BoxForms.either("auto", "balance"));
    static final Property<GridStyle.Tracks> GRID_TEMPLATE_COLUMNS =
            own("grid-template-columns", "none", GridForms.TRACKS);
    static final Property<GridStyle.Tracks> GRID_TEMPLATE_ROWS =
            own("grid-template-rows", "none", GridForms.TRACKS);
    static final Property<GridStyle.Areas> GRID_TEMPLATE_AREAS =
            own("grid-template-areas", "none", GridForms.AREAS);
    static final Property<List<GridStyle.Track>> GRID_AUTO_COLUMNS =
            own("grid-auto-columns", "auto", GridForms.AUTO_TRACKS);
    static final Property<List<GridStyle.Track>> GRID_AUTO_ROWS =
            own("grid-auto-rows", "auto", GridForms.AUTO_TRACKS);
    static final Property<GridStyle.AutoFlow> GRID_AUTO_FLOW =
            own("grid-auto-flow", "row", GridForms.AUTO_FLOW);
    static final Property<GridStyle.Line> GRID_ROW_START =
            own("grid-row-start", "auto", GridForms.LINE);
    static final Property<GridStyle.Line> GRID_COLUMN_START =
            own("grid-column-start", "auto", GridForms.LINE);
    static final Property<GridStyle.Line> GRID_ROW_END =
            own("grid-row-end", "auto", GridForms.LINE);
    static final Property<GridStyle.Line> GRID_COLUMN_END =
            own("grid-column-end", "auto", GridForms.LINE);
    static final Property<BoxForms.FlexDirection> FLEX_DIRECTION =
            own("flex-direction", "row", BoxForms.FLEX_DIRECTION);
    static final Property<Boolean> FLEX_WRAP =
            own("flex-wrap", "nowrap", BoxForms.either("nowrap", "wrap"));
    static final Property<Integer> FLEX_GROW = own("flex-grow", "0", Forms.FACTOR);
    static final Property<Integer> FLEX_SHRINK = own("flex-shrink", "1", Forms.FACTOR);
    static final Property<Extent> FLEX_BASIS = own("flex-basis", "auto", Forms.SIZE);
    static final Property<Integer> ORDER = own("order", "0", BoxForms.ORDER);
    static final Property<Justify> JUSTIFY_CONTENT =
            own("justify-content", "normal", BoxForms.JUSTIFY_CONTENT);
    static final Property<Justify> ALIGN_CONTENT =
            own("align-content", "normal", BoxForms.ALIGN_CONTENT);
    static final Property<Justify> JUSTIFY_ITEMS =
            own("justify-items", "normal", BoxForms.JUSTIFY_ITEMS);
    static final Property<Justify> ALIGN_ITEMS = own("align-items", "normal", BoxForms.ALIGN_ITEMS);
    static final Property<Justify> JUSTIFY_SELF =
            own("justify-self", "auto", BoxForms.JUSTIFY_SELF);
    static final Property<Justify> ALIGN_SELF = own("align-self", "auto", BoxForms.ALIGN_SELF);

    // ---- breaks ----
    static final Property<Break> BREAK_BEFORE = own("break-before", "auto", BoxForms.BREAK);
    static final Property<Break> BREAK_AFTER = own("break-after", "auto", BoxForms.BREAK);
    static final Property<BreakStyle.Inside> BREAK_INSIDE =
            own("break-inside", "auto", BoxForms.INSIDE);
    static final Property<Integer> ORPHANS = inherited("orphans", "2", Forms.COUNT);
    static final Property<Integer> WIDOWS = inherited("widows", "2", Forms.COUNT);
    static final Property<String> PAGE = inherited("page", "auto", ContentForms.PAGE);

    // ---- drawings ----
    static final Property<Color> FILL = inherited("fill", "black", Forms.PAINT);
    static final Property<Color> STROKE = inherited("stroke", "none", Forms.PAINT);

    // ---- generated content ----
    static final Property<List<String>> QUOTES =
            inherited("quotes", "'“' '”' '‘' '’'", ContentForms.QUOTES);
    static final Property<Optional<List<Item>>> CONTENT =
            own("content", "normal", ContentForms.CONTENT);
    static final Property<List<CounterChange>> COUNTER_RESET =
            own("counter-reset", "none", ContentForms.RESET);
    static final Property<List<CounterChange>> COUNTER_SET =
            own("counter-set", "none", ContentForms.RESET);
    static final Property<List<CounterChange>> COUNTER_INCREMENT =
            own("counter-increment", "none", ContentForms.INCREMENT);
    static final Property<List<StringSet>> STRING_SET =
            own("string-set", "none", ContentForms.STRING_SET);
    static final Property<ContentForms.Position> POSITION =
            own("position", "static", ContentForms.POSITION);
    static final Property<Extent> TOP = own("top", "auto", Forms.MARGIN);
    static final Property<Extent> RIGHT = own("right", "auto", Forms.MARGIN);
    static final Property<Extent> BOTTOM = own("bottom", "auto", Forms.MARGIN);
    static final Property<Extent> LEFT = own("left", "auto", Forms.MARGIN);
    static final Property<Integer> Z_INDEX = own("z-index", "auto", ContentForms.LEVEL);
    static final Property<ContentForms.ListType> LIST_STYLE_TYPE =
            inherited("list-style-type", "disc", ContentForms.LIST_TYPE);
    static final Property<Boolean> LIST_STYLE_POSITION =
            inherited("list-style-position", "outside", BoxForms.either("outside", "inside"));
    static final Property<Optional<String>> WRAP_MARK =
            inherited("-livret-wrap-mark", "none", ContentForms.WRAP_MARK);
    static final Property<Boolean> BOOKMARK_LEVEL =
            own("bookmark-level", "auto", ContentForms.BOOKMARK);

    // ---- pages ----
    static final Property<Size> SIZE = own("size", "auto", PageForms.SIZE);
    static final Property<PageForms.Marks> MARKS = own("marks", "none", PageForms.MARKS);
    static final Property<Extent> BLEED = own("bleed", "auto", PageForms.BLEED);

    private static final List<Property<?>> ALL = List.copyOf(REGISTERED);
    private static final Map<String, Property<?>> BY_NAME = byName();

    private Properties() {}

    private static <T> Property<T> inherited(String name, String initial, Form<T> form) {
        return register(new Property<>(name, REGISTERED.size(), true, initial, form));
    }

    private static <T> Property<T> own(String name, String initial, Form<T> form) {
        return register(new Property<>(name, REGISTERED.size(), false, initial, form));
    }

    private static <T> Property<T> register(Property<T> property) {
        REGISTERED.add(property);
        return property;
    }

    private static Map<String, Property<?>> byName() {
        Map<String, Property<?>> out = new LinkedHashMap<>();
        for (Property<?> property : ALL) {
            out.put(property.name(), property);
        }
        return out;
    }

    /// All properties, in the order of computing.
    public static List<Property<?>> all() {
        return ALL;
    }

    /// The longhand of a name in lower case.
    static @Nullable Property<?> find(String name) {
        return BY_NAME.get(name);
    }

    /// Every name that a declaration may use, for hints: longhands, then shorthands.
    static List<String> names() {
        List<String> out = new ArrayList<>(BY_NAME.keySet());
        out.addAll(Shorthands.names());
        return out;
    }
}
