package org.livret.layout.flow;

import org.livret.css.GridStyle;
import org.livret.css.GridStyle.AutoRepeat;
import org.livret.css.GridStyle.Line;
import org.livret.css.GridStyle.Names;
import org.livret.css.GridStyle.Part;
import org.livret.css.GridStyle.Track;
import org.livret.css.GridStyle.Tracks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The columns or the rows of a grid: its explicit tracks, the names of the lines between them, and
/// what tracks beside them are like (CSS Grid 2, section 7).
///
/// `fit` are the tracks of `repeat(auto-fit, …)`, which vanish when nothing stands in them.
record GridAxis(
        List<Track> explicit, List<Track> implicit, Map<String, List<Integer>> lines, Fit fit) {
    /// No grid has more tracks than this.
    static final int MOST = 1_000;

    /// Tracks from `from` up to and without `to`.
    record Fit(int from, int to) {
        static final Fit NONE = new Fit(0, 0);
    }

    /// One direction of a grid style. `areas` are the lines that named areas give their names to,
    /// and `least` how many tracks they need; `available` is the room of all tracks, less than 0
    /// when it is not known; `gap` stands between tracks.
    static GridAxis of(Tracks tracks, List<Track> implicit, Areas areas, Room room) {
        Reading reading = new Reading(room);
        areas.lines().forEach((name, at) -> at.forEach(line -> reading.name(name, line)));
        reading.parts(tracks.parts());
        int given = reading.all.size();
        for (int i = given; i < areas.tracks(); i++) {
            reading.all.add(implicit.get((i - given) % implicit.size()));
        }
        return new GridAxis(List.copyOf(reading.all), implicit, reading.names, reading.fit);
    }

    /// The length that all tracks share with the gaps between them; less than 0 is not known.
    record Room(long available, long gap) {}

    /// Lines named by areas, in one direction.
    record Areas(Map<String, List<Integer>> lines, int tracks) {
        static Areas of(GridStyle.Areas style, boolean columns) {
            Map<String, List<Integer>> lines = new HashMap<>();
            int rows = style.rows().size();
            for (int r = 0; r < rows; r++) {
                List<String> row = style.rows().get(r);
                for (int c = 0; c < row.size(); c++) {
                    int at = columns ? c : r;
                    if (!row.get(c).equals(".")) {
                        lines.computeIfAbsent(row.get(c) + "-start", _ -> first(at + 1));
                        lines.computeIfAbsent(row.get(c) + "-end", _ -> first(0))
                                .replaceAll(last -> Math.max(last, at + 2));
                    }
                }
            }
            return new Areas(lines, columns && rows > 0 ? style.rows().getFirst().size() : rows);
        }

        private static List<Integer> first(int line) {
            return new ArrayList<>(List.of(line));
        }
    }

    /// Tracks and names as they are gathered from left to right.
    private static final class Reading {
        final List<Track> all = new ArrayList<>();
        final Map<String, List<Integer>> names = new HashMap<>();
        private final Room room;
        private Fit fit = Fit.NONE;

        Reading(Room room) {
            this.room = room;
        }

        void name(String name, int line) {
            names.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(line);
        }

        void parts(List<Part> parts) {
            for (Part part : parts) {
                switch (part) {
                    case Track track -> all.add(track);
                    case Names(List<String> own) -> own.forEach(n -> name(n, all.size() + 1));
                    case AutoRepeat(boolean drops, List<Part> repeated) -> {
                        int from = all.size();
                        int times = times(repeated, parts);
                        for (int i = 0; i < times; i++) {
                            parts(repeated);
                        }
                        fit = drops ? new Fit(from, all.size()) : Fit.NONE;
                    }
                }
            }
        }

        /// As often as there is room, once at least (CSS Grid 2, section 7.2.3.2).
        private int times(List<Part> repeated, List<Part> outer) {
            if (room.available < 0) {
                return 1;
            }
            long others = 0;
            for (Part part : outer) {
                others += part instanceof Track track ? size(track) + room.gap : 0;
            }
            long each = 0;
            for (Part part : repeated) {
                each += part instanceof Track track ? size(track) + room.gap : 0;
            }
            long times = (room.available + room.gap - others) / Math.max(1, each);
            return Math.clamp(times, 1, MOST / Math.max(1, repeated.size()));
        }

        private long size(Track track) {
            long most = track.most().resolve(room.available, -1);
            long least = track.least().resolve(room.available, 0);
            return most >= 0 ? Math.max(most, least) : least;
        }
    }

    int size() {
        return explicit.size();
    }

    /// The track at an index from 0, whether it is explicit or comes after those that are.
    Track track(int index) {
        return index < explicit.size()
                ? explicit.get(index)
                : implicit.get((index - explicit.size()) % implicit.size());
    }

    List<Track> tracks(int count) {
        List<Track> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(track(i));
        }
        return all;
    }

    // ---- places ----

    /// Whether a line or an area has a name.
    boolean knows(String name) {
        return lines.containsKey(name) || lines.containsKey(name + "-start");
    }

    /// The names of lines and areas, for hints.
    List<String> names() {
        List<String> names = new ArrayList<>(lines.size());
        for (String name : lines.keySet()) {
            names.add(name.endsWith("-start") ? name.substring(0, name.length() - 6) : name);
        }
        Collections.sort(names);
        return names;
    }

    /// Tracks from `start` on; -1 for an item that goes where there is room.
    record Range(int start, int span) {
        boolean isAuto() {
            return start < 0;
        }
    }

    /// Where an item stands (CSS Grid 2, section 8.3.1). What would begin before the first line
    /// begins there.
    Range range(Line start, Line end) {
        int from = number(start, "-start");
        int to = number(end, "-end");
        if (from != 0 && to != 0) {
            int first = Math.min(from, to);
            return placed(first, Math.max(1, Math.max(from, to) - first));
        }
        if (from != 0) {
            return placed(from, span(end));
        }
        if (to != 0) {
            int span = span(start);
            return placed(to - span, span);
        }
        int span = start instanceof GridStyle.Spanning ? span(start) : span(end);
        return new Range(-1, span);
    }

    private static Range placed(int line, int span) {
        int start = Math.clamp(line - 1, 0, MOST - 1);
        return new Range(start, Math.min(span, MOST - start));
    }

    private static int span(Line line) {
        return line instanceof GridStyle.Spanning(int tracks) ? Math.clamp(tracks, 1, MOST) : 1;
    }

    /// The line that is meant, counted from 1; 0 for none.
    private int number(Line line, String side) {
        return switch (line) {
            case GridStyle.Auto _, GridStyle.Spanning _ -> 0;
            case GridStyle.At(int number, String name) when name.isEmpty() ->
                    number > 0 ? number : Math.max(1, explicit.size() + 2 + number);
            case GridStyle.At(int number, String name) -> {
                List<Integer> area = lines.getOrDefault(name + side, List.of());
                List<Integer> own = lines.getOrDefault(name, List.of());
                yield number == 0
                        ? area.isEmpty() ? nth(own, 1) : area.getFirst()
                        : nth(own, number);
            }
        };
    }

    private static int nth(List<Integer> lines, int number) {
        if (lines.isEmpty()) {
            return 0;
        }
        List<Integer> sorted = lines.stream().sorted().distinct().toList();
        int at = number > 0 ? number - 1 : sorted.size() + number;
        return sorted.get(Math.clamp(at, 0, sorted.size() - 1));
    }
}
