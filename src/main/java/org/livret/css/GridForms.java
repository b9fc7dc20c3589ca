package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.GridStyle.Areas;
import org.livret.css.GridStyle.AutoFlow;
import org.livret.css.GridStyle.Line;
import org.livret.css.GridStyle.Part;
import org.livret.css.GridStyle.Track;
import org.livret.css.GridStyle.Tracks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The forms of grid properties, and their shorthands.
final class GridForms {
    static final Form<Tracks> TRACKS =
            new Form<>(
                    "‘none’ or sizes such as ‘1fr 2fr’, ‘20mm auto’, ‘repeat(3, 1fr)’ or"
                            + " ‘repeat(auto-fill, minmax(40mm, 1fr))’",
                    (in, units) -> in.take("none") ? Tracks.NONE : trackList(in, units));
    static final Form<List<Track>> AUTO_TRACKS =
            new Form<>("sizes such as ‘auto’, ‘20mm’ or ‘minmax(10mm, auto)’", GridForms::sizes);
    static final Form<Areas> AREAS =
            new Form<>(
                    "‘none’ or a text in quotes for each row, as ‘\"head head\" \"side text\"’",
                    (in, _) -> in.take("none") ? Areas.NONE : areas(in));
    static final Form<AutoFlow> AUTO_FLOW =
            new Form<>("‘row’ or ‘column’, and perhaps ‘dense’", (in, _) -> autoFlow(in));
    static final Form<Line> LINE =
            new Form<>("‘auto’, a line such as ‘2’, ‘-1’ or a name, or ‘span 2’", GridForms::line);

    /// More tracks than this are a mistake.
    private static final int MOST = 1000;

    private static final Set<String> NO_NAMES =
            Set.of("auto", "span", "none", "inherit", "initial", "unset", "revert");

    private GridForms() {}

    // ---- tracks ----

    private static @Nullable Tracks trackList(Tokens in, Units units) {
        List<Part> parts = parts(in, units, true);
        return parts == null ? null : new Tracks(parts);
    }

    private static @Nullable List<Part> parts(Tokens in, Units units, boolean outer) {
        List<Part> out = new ArrayList<>();
        boolean any = false;
        while (!in.atEnd() && !isSlash(in)) {
            if (in.peek() instanceof Value.Block(char open, List<Value> names) && open == '[') {
                in.skip();
                out.add(new GridStyle.Names(names(names)));
                continue;
            }
            any = true;
            if (in.peek() instanceof Value.Function(String name, List<Value> arguments)
                    && name.equals("repeat")) {
                in.skip();
                if (!outer || !repeat(new Tokens(arguments), units, out)) {
                    return null;
                }
            } else {
                Track track = track(in, units);
                if (track == null) {
                    return null;
                }
                out.add(track);
            }
            if (out.size() > MOST) {
                return null;
            }
        }
        return any ? out : null;
    }

    private static boolean isSlash(Tokens in) {
        return in.peek() instanceof Value.Sign(char sign) && sign == '/';
    }

    private static List<String> names(List<Value> values) {
        List<String> names = new ArrayList<>(1);
        for (Value value : values) {
            if (value instanceof Value.Ident(String name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean repeat(Tokens in, Units units, List<Part> out) {
        boolean fit = in.take("auto-fit");
        boolean fill = !fit && in.take("auto-fill");
        Integer times = fit || fill ? (Integer) 1 : Forms.whole(in, units, 1);
        if (times == null || !in.take(',')) {
            return false;
        }
        List<Part> parts = parts(in, units, false);
        if (parts == null || parts.size() * (long) times > MOST) {
            return false;
        }
        if (fit || fill) {
            boolean again = out.stream().anyMatch(GridStyle.AutoRepeat.class::isInstance);
            boolean fixed =
                    parts.stream().allMatch(p -> !(p instanceof Track track) || isFixed(track));
            out.add(new GridStyle.AutoRepeat(fit, parts));
            return !again && fixed;
        }
        for (int i = 0; i < times; i++) {
            out.addAll(parts);
        }
        return true;
    }

    // How often tracks are repeated can be told of those with a length only.
    private static boolean isFixed(Track track) {
        return track.least() instanceof Extent.Linear || track.most() instanceof Extent.Linear;
    }

    private static @Nullable Track track(Tokens in, Units units) {
        Tokens limit = in.function("fit-content");
        if (limit != null) {
            Extent most = Forms.positive(limit, units);
            return most == null || !limit.atEnd()
                    ? null
                    : new Track(Extent.AUTO, Extent.Keyword.MAX_CONTENT, most);
        }
        Tokens bounds = in.function("minmax");
        if (bounds == null) {
            Extent size = size(in, units);
            return size == null ? null : Track.of(size);
        }
        Extent least = size(bounds, units);
        if (least == null || least instanceof Extent.Fraction || !bounds.take(',')) {
            return null;
        }
        Extent most = size(bounds, units);
        return most == null || !bounds.atEnd() ? null : new Track(least, most, Extent.Keyword.NONE);
    }

    private static @Nullable Extent size(Tokens in, Units units) {
        if (in.peek() instanceof Value.Numeric(double number, String unit) && unit.equals("fr")) {
            in.skip();
            return number < 0 ? null : new Extent.Fraction((int) Math.round(number * 1000));
        }
        Extent size = Forms.size(in, units);
        return size == Extent.Keyword.FIT_CONTENT ? null : size;
    }

    private static @Nullable List<Track> sizes(Tokens in, Units units) {
        List<Track> out = new ArrayList<>(1);
        while (!in.atEnd()) {
            Track track = track(in, units);
            if (track == null || out.size() == MOST) {
                return null;
            }
            out.add(track);
        }
        return out.isEmpty() ? null : List.copyOf(out);
    }

    // ---- areas and flow ----

    private static @Nullable Areas areas(Tokens in) {
        List<List<String>> rows = new ArrayList<>();
        while (in.peek() instanceof Value.Quoted(String text)) {
            in.skip();
            List<String> row = words(text);
            if (row.isEmpty()
                    || (!rows.isEmpty() && row.size() != rows.getFirst().size())
                    || row.size() > MOST
                    || rows.size() == MOST) {
                return null;
            }
            rows.add(row);
        }
        return rows.isEmpty() || !areRectangles(rows) ? null : new Areas(rows);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                String word = text.substring(at, end);
                words.add(word.startsWith(".") ? "." : word);
            }
            at = end + 1;
        }
        return words;
    }

    private static boolean areRectangles(List<List<String>> rows) {
        // For each name: its first and last row and column, and how many cells it has.
        Map<String, int[]> found = new HashMap<>();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                int row = r;
                int column = c;
                int[] area =
                        found.computeIfAbsent(
                                rows.get(r).get(c), _ -> new int[] {row, row, column, column, 0});
                area[1] = r;
                area[2] = Math.min(area[2], c);
                area[3] = Math.max(area[3], c);
                area[4]++;
            }
        }
        found.remove(".");
        for (int[] area : found.values()) {
            if ((area[1] - area[0] + 1) * (area[3] - area[2] + 1) != area[4]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable AutoFlow autoFlow(Tokens in) {
        boolean dense = in.take("dense");
        boolean column = in.take("column");
        boolean row = !column && in.take("row");
        dense |= in.take("dense");
        return column || row || dense ? new AutoFlow(column, dense) : null;
    }

    // ---- places ----

    private static @Nullable Line line(Tokens in, Units units) {
        if (in.take("auto")) {
            return Line.AUTO;
        }
        if (in.take("span")) {
            Integer tracks = Forms.whole(in, units, 1);
            return tracks == null ? null : new GridStyle.Spanning(Math.min(tracks, MOST));
        }
        String name = name(in);
        Integer number = in.peek() instanceof Value.Numeric ? Forms.whole(in, units, -MOST) : null;
        if (name.isEmpty() && number != null) {
            name = name(in);
        }
        if (number == null) {
            return name.isEmpty() ? null : new GridStyle.At(0, name);
        }
        return number == 0 || number > MOST ? null : new GridStyle.At(number, name);
    }

    private static String name(Tokens in) {
        if (in.peek() instanceof Value.Ident(String name) && !NO_NAMES.contains(in.word())) {
            in.skip();
            return name;
        }
        return "";
    }

    // ---- shorthands ----

    /// `grid-row` and `grid-column`: one or two lines. An end that is left out is the name that is
    /// the start, or `auto`.
    static @Nullable Map<Property<?>, List<Value>> lines(Tokens in, List<Property<?>> longhands) {
        return slashed(in, longhands, 2);
    }

    /// `grid-area`: up to four lines: row and column to start, row and column to end.
    static @Nullable Map<Property<?>, List<Value>> area(Tokens in, List<Property<?>> longhands) {
        return slashed(in, longhands, 4);
    }

    private static @Nullable Map<Property<?>, List<Value>> slashed(
            Tokens in, List<Property<?>> longhands, int most) {
        Map<Property<?>, List<Value>> out = new LinkedHashMap<>();
        for (int i = 0; i < most; i++) {
            Property<?> longhand = longhands.get(i);
            List<Value> part;
            if (i == 0 || in.take('/')) {
                part = Shorthand.part(in, longhand);
                if (part == null) {
                    return null;
                }
            } else {
                List<Value> start = out.get(longhands.get(i < 2 ? 0 : i - 2));
                boolean named = start != null && isName(start);
                part = named && start != null ? start : Shorthand.INITIAL;
            }
            out.put(longhand, part);
        }
        return out;
    }

    private static boolean isName(List<Value> value) {
        return value.size() == 1
                && value.getFirst() instanceof Value.Ident(String name)
                && !NO_NAMES.contains(name);
    }

    /// `grid-template`: `none`, rows and columns divided by a slash, or areas, a size after each
    /// row's text, and perhaps columns after a slash.
    static @Nullable Map<Property<?>, List<Value>> template(
            Tokens in, List<Property<?>> longhands) {
        if (in.take("none")) {
            return Map.of();
        }
        boolean areas = false;
        List<Value> rows = new ArrayList<>();
        List<Value> texts = new ArrayList<>();
        boolean sized = true;
        while (!in.atEnd() && !isSlash(in)) {
            Value value = in.rest().getFirst();
            if (value instanceof Value.Quoted) {
                if (!sized) {
                    rows.add(new Value.Ident("auto"));
                }
                areas = true;
                texts.add(value);
                sized = false;
            } else {
                rows.add(value);
                sized |= !(value instanceof Value.Block);
            }
            in.skip();
        }
        if (!sized) {
            rows.add(new Value.Ident("auto"));
        }
        Map<Property<?>, List<Value>> out = new LinkedHashMap<>();
        if (areas) {
            out.put(Properties.GRID_TEMPLATE_AREAS, texts);
        }
        out.put(Properties.GRID_TEMPLATE_ROWS, rows);
        if (in.take('/')) {
            out.put(Properties.GRID_TEMPLATE_COLUMNS, List.copyOf(in.rest()));
            while (!in.atEnd()) {
                in.skip();
            }
        } else if (!areas) {
            return null;
        }
        return isRead(out) ? out : null;
    }

    private static boolean isRead(Map<Property<?>, List<Value>> parts) {
        for (Map.Entry<Property<?>, List<Value>> part : parts.entrySet()) {
            Tokens in = new Tokens(part.getValue());
            if (part.getKey().readPart(in, Units.NEUTRAL) == null || !in.atEnd()) {
                return false;
            }
        }
        return true;
    }
}
