package org.livret.css;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every shorthand that Livret knows.
final class Shorthands {
    private static final List<Property<?>> BORDER_WIDTHS =
            List.of(
                    Properties.BORDER_TOP_WIDTH,
                    Properties.BORDER_RIGHT_WIDTH,
                    Properties.BORDER_BOTTOM_WIDTH,
                    Properties.BORDER_LEFT_WIDTH);
    private static final List<Property<?>> BORDER_STYLES =
            List.of(
                    Properties.BORDER_TOP_STYLE,
                    Properties.BORDER_RIGHT_STYLE,
                    Properties.BORDER_BOTTOM_STYLE,
                    Properties.BORDER_LEFT_STYLE);
    private static final List<Property<?>> BORDER_COLORS =
            List.of(
                    Properties.BORDER_TOP_COLOR,
                    Properties.BORDER_RIGHT_COLOR,
                    Properties.BORDER_BOTTOM_COLOR,
                    Properties.BORDER_LEFT_COLOR);

    private static final Map<String, Shorthand> BY_NAME = table();

    private Shorthands() {}

    static @Nullable Shorthand find(String name) {
        return BY_NAME.get(name);
    }

    static List<String> names() {
        List<String> out = new ArrayList<>(BY_NAME.keySet());
        out.addAll(Aliases.table().keySet());
        return out;
    }

    static List<Shorthand> all() {
        return List.copyOf(BY_NAME.values());
    }

    private static Map<String, Shorthand> table() {
        Map<String, Shorthand> out = new LinkedHashMap<>();
        Shorthand.Expander sides = Shorthands::sides;
        Shorthand.Expander any = Shorthands::anyOrder;
        Shorthand.Expander pair = Shorthands::pair;
        add(
                out,
                "margin",
                sides,
                Properties.MARGIN_TOP,
                Properties.MARGIN_RIGHT,
                Properties.MARGIN_BOTTOM,
                Properties.MARGIN_LEFT);
        add(out, "margin-block", pair, Properties.MARGIN_TOP, Properties.MARGIN_BOTTOM);
        add(out, "margin-inline", pair, Properties.MARGIN_LEFT, Properties.MARGIN_RIGHT);
        add(
                out,
                "padding",
                sides,
                Properties.PADDING_TOP,
                Properties.PADDING_RIGHT,
                Properties.PADDING_BOTTOM,
                Properties.PADDING_LEFT);
        add(
                out,
                "inset",
                sides,
                Properties.TOP,
                Properties.RIGHT,
                Properties.BOTTOM,
                Properties.LEFT);
        add(out, "inset-block", pair, Properties.TOP, Properties.BOTTOM);
        add(out, "inset-inline", pair, Properties.LEFT, Properties.RIGHT);
        add(out, "padding-block", pair, Properties.PADDING_TOP, Properties.PADDING_BOTTOM);
        add(out, "padding-inline", pair, Properties.PADDING_LEFT, Properties.PADDING_RIGHT);
        add(
                out,
                "border-radius",
                SpecialShorthands::radii,
                Properties.BORDER_TOP_LEFT_RADIUS,
                Properties.BORDER_TOP_RIGHT_RADIUS,
                Properties.BORDER_BOTTOM_RIGHT_RADIUS,
                Properties.BORDER_BOTTOM_LEFT_RADIUS);
        add(out, "border-width", sides, BORDER_WIDTHS);
        add(out, "border-style", sides, BORDER_STYLES);
        add(out, "border-color", sides, BORDER_COLORS);
        add(
                out,
                "border-top",
                any,
                Properties.BORDER_TOP_WIDTH,
                Properties.BORDER_TOP_STYLE,
                Properties.BORDER_TOP_COLOR);
        add(
                out,
                "border-right",
                any,
                Properties.BORDER_RIGHT_WIDTH,
                Properties.BORDER_RIGHT_STYLE,
                Properties.BORDER_RIGHT_COLOR);
        add(
                out,
                "border-bottom",
                any,
                Properties.BORDER_BOTTOM_WIDTH,
                Properties.BORDER_BOTTOM_STYLE,
                Properties.BORDER_BOTTOM_COLOR);
        add(
                out,
                "border-left",
                any,
                Properties.BORDER_LEFT_WIDTH,
                Properties.BORDER_LEFT_STYLE,
                Properties.BORDER_LEFT_COLOR);
        List<Property<?>> border = new ArrayList<>(BORDER_WIDTHS);
        border.addAll(BORDER_STYLES);
        border.addAll(BORDER_COLORS);
        addBorder(out, "border", border);
        addBorder(out, "border-block", every(border, 0, 2));
        addBorder(out, "border-inline", every(border, 3, 1));
        logical(out, "width", BORDER_WIDTHS);
        logical(out, "style", BORDER_STYLES);
        logical(out, "color", BORDER_COLORS);
        add(
                out,
                "column-rule",
                any,
                Properties.COLUMN_RULE_WIDTH,
                Properties.COLUMN_RULE_STYLE,
                Properties.COLUMN_RULE_COLOR);
        add(out, "columns", any, Properties.COLUMN_COUNT, Properties.COLUMN_WIDTH);
        add(out, "gap", pair, Properties.ROW_GAP, Properties.COLUMN_GAP);
        add(out, "grid-row", GridForms::lines, Properties.GRID_ROW_START, Properties.GRID_ROW_END);
        add(
                out,
                "grid-column",
                GridForms::lines,
                Properties.GRID_COLUMN_START,
                Properties.GRID_COLUMN_END);
        add(
                out,
                "grid-area",
                GridForms::area,
                Properties.GRID_ROW_START,
                Properties.GRID_COLUMN_START,
                Properties.GRID_ROW_END,
                Properties.GRID_COLUMN_END);
        add(
                out,
                "grid-template",
                GridForms::template,
                Properties.GRID_TEMPLATE_ROWS,
                Properties.GRID_TEMPLATE_COLUMNS,
                Properties.GRID_TEMPLATE_AREAS);
        add(out, "place-content", pair, Properties.ALIGN_CONTENT, Properties.JUSTIFY_CONTENT);
        add(out, "place-items", pair, Properties.ALIGN_ITEMS, Properties.JUSTIFY_ITEMS);
        add(out, "place-self", pair, Properties.ALIGN_SELF, Properties.JUSTIFY_SELF);
        add(out, "flex-flow", any, Properties.FLEX_DIRECTION, Properties.FLEX_WRAP);
        add(
                out,
                "flex",
                SpecialShorthands::flex,
                Properties.FLEX_GROW,
                Properties.FLEX_SHRINK,
                Properties.FLEX_BASIS);
        add(
                out,
                "list-style",
                SpecialShorthands::listStyle,
                Properties.LIST_STYLE_POSITION,
                Properties.LIST_STYLE_TYPE);
        add(
                out,
                "text-decoration",
                any,
                Properties.TEXT_DECORATION_LINE,
                Properties.TEXT_DECORATION_STYLE,
                Properties.TEXT_DECORATION_COLOR,
                Properties.TEXT_DECORATION_THICKNESS);
        add(out, "text-wrap", any, Properties.TEXT_WRAP_STYLE);
        add(
                out,
                "background",
                BackgroundShorthand::expand,
                Properties.BACKGROUND_COLOR,
                Properties.BACKGROUND_IMAGE,
                Properties.BACKGROUND_POSITION,
                Properties.BACKGROUND_SIZE,
                Properties.BACKGROUND_REPEAT,
                Properties.BACKGROUND_ATTACHMENT,
                Properties.BACKGROUND_ORIGIN,
                Properties.BACKGROUND_CLIP);
        add(
                out,
                "outline",
                any,
                Properties.OUTLINE_WIDTH,
                Properties.OUTLINE_STYLE,
                Properties.OUTLINE_COLOR);
        add(
                out,
                "font-variant",
                SpecialShorthands::fontVariant,
                Properties.FONT_VARIANT_CAPS,
                Properties.FONT_VARIANT_NUMERIC,
                Properties.FONT_VARIANT_LIGATURES,
                Properties.FONT_VARIANT_POSITION);
        add(
                out,
                "font",
                SpecialShorthands::font,
                Properties.FONT_STYLE,
                Properties.FONT_WEIGHT,
                Properties.FONT_VARIANT_CAPS,
                Properties.FONT_STRETCH,
                Properties.FONT_SIZE,
                Properties.LINE_HEIGHT,
                Properties.FONT_FAMILY);
        out.put("all", everything());
        return out;
    }

    /// `all` takes only the keywords that every property takes (CSS Cascade 5, section 3.2).
    private static Shorthand everything() {
        List<Property<?>> most = new ArrayList<>(Properties.all());
        most.remove(Properties.DIRECTION);
        most.remove(Properties.UNICODE_BIDI);
        String expected = "‘inherit’, ‘initial’, ‘unset’, ‘revert’ or ‘revert-layer’";
        return new Shorthand("all", most, (_, _) -> null, expected);
    }

    private static void addBorder(
            Map<String, Shorthand> out, String name, List<Property<?>> longhands) {
        String parts = "a width, a line such as ‘solid’ and a colour, each at most once";
        out.put(name, new Shorthand(name, longhands, Shorthands::border, parts));
    }

    /// Of the longhands of a border, which come side by side in groups of four, those of two sides.
    private static List<Property<?>> every(List<Property<?>> border, int first, int second) {
        List<Property<?>> out = new ArrayList<>();
        for (int group = 0; group < border.size(); group += 4) {
            out.add(border.get(group + first));
            out.add(border.get(group + second));
        }
        return out;
    }

    private static void logical(Map<String, Shorthand> out, String what, List<Property<?>> sides) {
        add(out, "border-block-" + what, Shorthands::pair, sides.get(0), sides.get(2));
        add(out, "border-inline-" + what, Shorthands::pair, sides.get(3), sides.get(1));
    }

    private static void add(
            Map<String, Shorthand> out,
            String name,
            Shorthand.Expander expander,
            Property<?>... longhands) {
        add(out, name, expander, List.of(longhands));
    }

    private static void add(
            Map<String, Shorthand> out,
            String name,
            Shorthand.Expander expander,
            List<Property<?>> longhands) {
        out.put(name, Shorthand.of(name, longhands, expander));
    }

    /// One to four values: top, right, bottom, left.
    private static @Nullable Map<Property<?>, List<Value>> sides(
            Tokens in, List<Property<?>> longhands) {
        List<List<Value>> parts = new ArrayList<>(4);
        while (!in.atEnd() && parts.size() < 4) {
            List<Value> part = Shorthand.part(in, longhands.getFirst());
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        if (parts.isEmpty()) {
            return null;
        }
        List<Value> top = parts.getFirst();
        List<Value> right = parts.size() > 1 ? parts.get(1) : top;
        Map<Property<?>, List<Value>> out = new LinkedHashMap<>();
        out.put(longhands.get(0), top);
        out.put(longhands.get(1), right);
        out.put(longhands.get(2), parts.size() > 2 ? parts.get(2) : top);
        out.put(longhands.get(3), parts.size() > 3 ? parts.get(3) : right);
        return out;
    }

    private static @Nullable Map<Property<?>, List<Value>> pair(
            Tokens in, List<Property<?>> longhands) {
        List<Value> first = Shorthand.part(in, longhands.getFirst());
        List<Value> second =
                first == null || in.atEnd() ? first : Shorthand.part(in, longhands.getLast());
        return first == null || second == null
                ? null
                : Map.of(longhands.getFirst(), first, longhands.getLast(), second);
    }

    /// Each longhand at most once, in any order.
    static @Nullable Map<Property<?>, List<Value>> anyOrder(
            Tokens in, List<Property<?>> longhands) {
        Map<Property<?>, List<Value>> out = new LinkedHashMap<>();
        while (!in.atEnd()) {
            if (!takeOne(in, longhands, out)) {
                return null;
            }
        }
        return out.isEmpty() ? null : out;
    }

    static boolean takeOne(
            Tokens in, List<Property<?>> longhands, Map<Property<?>, List<Value>> out) {
        for (Property<?> longhand : longhands) {
            List<Value> part = out.containsKey(longhand) ? null : Shorthand.part(in, longhand);
            if (part != null) {
                out.put(longhand, part);
                return true;
            }
        }
        return false;
    }

    private static @Nullable Map<Property<?>, List<Value>> border(
            Tokens in, List<Property<?>> longhands) {
        int sides = longhands.size() / 3;
        List<Property<?>> one =
                List.of(longhands.get(0), longhands.get(sides), longhands.get(2 * sides));
        Map<Property<?>, List<Value>> read = anyOrder(in, one);
        if (read == null) {
            return null;
        }
        Map<Property<?>, List<Value>> out = new LinkedHashMap<>();
        for (int i = 0; i < longhands.size(); i++) {
            List<Value> part = read.get(one.get(i / sides));
            if (part != null) {
                out.put(longhands.get(i), part);
            }
        }
        return out;
    }
}
