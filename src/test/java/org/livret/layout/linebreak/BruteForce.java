package org.livret.layout.linebreak;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Every way to break a paragraph, tried one after another: slow, short and written apart from the
/// program.
final class BruteForce {
    /// One item as a test writes it. Letters have for `stretch` what they give when scaled, for
    /// `shrink` what they give when tracked.
    record Item(
            Kind kind,
            long width,
            long stretch,
            long shrink,
            int cost,
            long before,
            long after,
            int lastWord,
            int firstWord) {
        Item(Kind kind, long width, long stretch, long shrink, int cost, long before, long after) {
            this(kind, width, stretch, shrink, cost, before, after, 0, 0);
        }
    }

    enum Kind {
        BOX,
        LETTERS,
        GLUE,
        TIE,
        PENALTY,
        HYPHEN,
        SOFT_HYPHEN,
        FORCED
    }

    private final List<Item> items;
    private final LineWidths widths;
    private final Parameters parameters;
    private final boolean hyphens;
    private final int tolerance;
    private final long emergency;
    private long best = Long.MAX_VALUE;

    private BruteForce(
            List<Item> items,
            LineWidths widths,
            Parameters parameters,
            boolean hyphens,
            int tolerance,
            long emergency) {
        this.items = items;
        this.widths = widths;
        this.parameters = parameters;
        this.hyphens = hyphens;
        this.tolerance = tolerance;
        this.emergency = emergency;
    }

    /// The least cost of the first pass that finds breaks; empty when even the emergency pass has
    /// only lines that stick out.
    static OptionalLong demerits(List<Item> items, LineWidths widths, Parameters p) {
        List<BruteForce> passes =
                List.of(
                        new BruteForce(items, widths, p, false, p.pretolerance(), 0),
                        new BruteForce(items, widths, p, true, p.tolerance(), 0),
                        new BruteForce(
                                items, widths, p, true, Integer.MAX_VALUE, p.emergencyStretch()));
        for (BruteForce pass : passes) {
            pass.from(0, null, 0, 0, 1, 0, 0);
            if (pass.best < Long.MAX_VALUE) {
                return OptionalLong.of(pass.best);
            }
        }
        return OptionalLong.empty();
    }

    static Items build(List<Item> list) {
        Items items = new Items();
        for (Item item : list) {
            switch (item.kind) {
                case BOX -> items.box(item.width);
                case LETTERS -> items.box(item.width, item.stretch, item.shrink);
                case GLUE ->
                        items.words(
                                items.glue(
                                        item.width,
                                        item.stretch,
                                        item.shrink,
                                        item.before,
                                        item.after),
                                item.lastWord,
                                item.firstWord);
                case TIE -> items.tie(item.width, item.stretch, item.shrink);
                case PENALTY ->
                        items.penalty(item.cost, Items.Hyphen.NONE, item.before, item.after);
                case HYPHEN ->
                        items.penalty(item.cost, Items.Hyphen.EXPLICIT, item.before, item.after);
                case SOFT_HYPHEN ->
                        items.penalty(item.cost, Items.Hyphen.AUTOMATIC, item.before, item.after);
                case FORCED -> items.forced();
            }
        }
        return items;
    }

    private void from(
            int start, Item broken, int line, long after, int fitness, int run, long sum) {
        for (int end = start; end < items.size(); end++) {
            if (!mayBreak(end)) {
                continue;
            }
            Item at = items.get(end);
            boolean last = end == items.size() - 1;
            List<Item> content = items.subList(start, end);
            long natural = after + at.before;
            long stretch = parameters.raggedStretch();
            long shrink = 0;
            long scale = 0;
            long track = 0;
            for (Item item : content) {
                boolean letters = item.kind == Kind.LETTERS;
                natural += item.width;
                stretch += letters ? 0 : item.stretch;
                shrink += letters ? 0 : item.shrink;
                scale += letters ? item.stretch : 0;
                track += letters ? item.shrink : 0;
            }
            int nextRun = flagged(at) && parameters.hyphenLimit() > 0 ? run + 1 : 0;
            long room = widths.width(line) - natural;
            boolean filled = at.kind == Kind.FORCED && parameters.ending().fill();
            int badness =
                    room < 0
                            ? tight(-room - scale, shrink, track)
                            : filled ? 0 : loose(room - scale, stretch, track);
            if (badness >= 0
                    && badness <= tolerance
                    && (nextRun == 0 || nextRun <= parameters.hyphenLimit())) {
                int fit =
                        room < 0 ? (badness > 12 ? 0 : 1) : badness > 99 ? 3 : badness > 12 ? 2 : 1;
                long cost = cost(badness, at) + between(broken, at, last, fit, fitness);
                if (at.kind == Kind.SOFT_HYPHEN) {
                    cost += inLastWord(end) ? 1_000_000 : parameters.demerits().hyphen();
                }
                boolean poor =
                        natural < parameters.ending().least()
                                || room > 0 && room < parameters.ending().gap();
                if (last && line > 0 && poor) {
                    cost += parameters.ending().demerits();
                }
                if (last) {
                    best = Math.min(best, sum + cost);
                } else {
                    from(next(end), at, line + 1, at.after, fit, nextRun, sum + cost);
                }
            }
            if (at.kind == Kind.FORCED) {
                return;
            }
        }
    }

    private long cost(int badness, Item at) {
        long line = parameters.demerits().line() + (long) badness;
        return switch (at.kind) {
            case FORCED -> line * line;
            case GLUE -> line * line;
            case BOX, LETTERS, TIE, PENALTY, HYPHEN, SOFT_HYPHEN ->
                    line * line + (at.cost < 0 ? -1L : 1L) * at.cost * at.cost;
        };
    }

    private long between(Item broken, Item at, boolean last, int fit, int fitness) {
        long sum = Math.abs(fit - fitness) > 1 ? parameters.demerits().adjacent() : 0;
        if (broken != null
                && (same(broken.lastWord, at.lastWord) || same(broken.firstWord, at.firstWord))) {
            sum += parameters.demerits().repeated();
        }
        if (broken != null && flagged(broken)) {
            if (flagged(at)) {
                sum += parameters.demerits().doubleHyphen();
            } else if (last) {
                sum += parameters.demerits().finalHyphen();
            }
        }
        return sum;
    }

    private static boolean same(int word, int other) {
        return word != 0 && word == other;
    }

    // Letters are tracked when spaces have given six tenths of what they may.
    private static long tracked(long room, long spaces, long track) {
        return Math.min(track, Math.max(0, room - spaces * 6 / 10));
    }

    private static int tight(long excess, long shrink, long track) {
        if (excess <= 0) {
            return 0;
        }
        long tracked = tracked(excess, shrink, track);
        long rest = excess - tracked;
        return rest > shrink ? -1 : share(rest, shrink) + of200(tracked, track);
    }

    private int loose(long room, long stretch, long track) {
        if (room <= 0) {
            return 0;
        }
        long tracked = tracked(room, stretch, track);
        return share(room - tracked, stretch + emergency) + of200(tracked, track);
    }

    private static int of200(long part, long whole) {
        return part == 0 ? 0 : (int) (200 * part / whole);
    }

    private static int share(long part, long whole) {
        if (part == 0) {
            return 0;
        }
        return part >= 20 * whole ? 800_000 : cubed(part * 1000 / whole);
    }

    private static int cubed(long ratio) {
        return (int) ((ratio * ratio * ratio + 5_000_000) / 10_000_000);
    }

    private static boolean flagged(Item item) {
        return item.kind == Kind.HYPHEN || item.kind == Kind.SOFT_HYPHEN;
    }

    private boolean mayBreak(int at) {
        Item item = items.get(at);
        return switch (item.kind) {
            case BOX, LETTERS, TIE -> false;
            case FORCED -> true;
            case GLUE -> at > 0 && isBox(items.get(at - 1)) && boxFollows(at);
            case SOFT_HYPHEN ->
                    hyphens
                            && item.cost < Items.NEVER
                            && boxFollows(at)
                            && (tolerance == Integer.MAX_VALUE || !inLastWord(at));
            case PENALTY, HYPHEN -> item.cost < Items.NEVER && boxFollows(at);
        };
    }

    private boolean boxFollows(int at) {
        return isBox(items.get(next(at)));
    }

    private static boolean isBox(Item item) {
        return item.kind == Kind.BOX || item.kind == Kind.LETTERS;
    }

    // Whether no space that a line may break at follows.
    private boolean inLastWord(int at) {
        for (int i = at; i < items.size(); i++) {
            if (items.get(i).kind == Kind.GLUE && mayBreak(i)) {
                return false;
            }
        }
        return parameters.ending().wholeWord();
    }

    private int next(int at) {
        int next = at + 1;
        while (next < items.size()
                && !isBox(items.get(next))
                && items.get(next).kind != Kind.FORCED) {
            next++;
        }
        return next;
    }

    static List<Item> ended(List<Item> items) {
        List<Item> ended = new ArrayList<>(items);
        ended.add(new Item(Kind.FORCED, 0, 0, 0, Items.FORCED, 0, 0));
        return ended;
    }
}
