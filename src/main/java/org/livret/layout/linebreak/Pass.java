package org.livret.layout.linebreak;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// One pass over a paragraph: dynamic programming over feasible breaks.
///
/// A node is a break that may be best for what follows: its item, the number of lines before it,
/// the fitness of the line that ends there, and how many lines in a row end in a hyphen. Active
/// nodes, from which a line to the current item may still fit, are chained in order of line number,
/// for lines of one width together. Line numbers past the last special width are not told apart, so
/// that the work stays near linear in the number of items.
final class Pass {
    /// What this pass allows. `last`: it must not fail. `lines`: the wanted number of lines, or -1.
    record Rules(
            int number, int tolerance, boolean hyphens, boolean last, long emergency, int lines) {}

    private static final int TIGHT = 0;
    private static final int DECENT = 1;
    private static final int LOOSE = 2;
    private static final int VERY_LOOSE = 3;
    private static final int FITNESSES = 4;
    // What a hyphen in the last word costs, where a line would stick out without.
    private static final int LAST_WORD = 1_000_000;
    private static final int INFINITELY_BAD = 800_000;
    private static final int IMPOSSIBLE = Integer.MAX_VALUE;
    // Bounds the work: near linear in the number of items whatever they hold.
    private static final int MOST_ACTIVE = 1_000;
    private static final long AWFUL = Long.MAX_VALUE;
    private static final int NONE = -1;

    private final Items items;
    private final LineWidths widths;
    private final Parameters parameters;
    private final Rules rules;
    private final int special;
    private final long leastBefore;
    private final int lastWord;

    // Nodes.
    private int[] previous = new int[64];
    private int[] at = new int[64];
    private int[] lineOf = new int[64];
    private byte[] fitnessOf = new byte[64];
    private byte[] runOf = new byte[64];
    private long[] demeritsOf = new long[64];
    private long[] widthOf = new long[64];
    private int[] next = new int[64];
    private int nodes;

    private int firstActive;
    private int active;

    // The best line to the current item in each class of fitness and hyphens in a row, among nodes
    // of one line number.
    private final int runs;
    private final long[] best;
    private final int[] bestFrom;
    private boolean found;

    // The last line that was weighed.
    private long cost;
    private int fitness;

    private long steps;

    Pass(Items items, LineWidths widths, Parameters parameters, Rules rules) {
        this.items = items;
        this.widths = widths;
        this.parameters = parameters;
        this.rules = rules;
        this.special = rules.lines >= 0 ? Integer.MAX_VALUE : widths.varied();
        this.leastBefore = items.leastBefore();
        this.lastWord = parameters.ending().wholeWord() ? items.lastSpace() + 1 : items.size();
        this.runs = Math.min(parameters.hyphenLimit(), 100) + 1;
        this.best = new long[FITNESSES * runs];
        this.bestFrom = new int[FITNESSES * runs];
        Arrays.fill(best, AWFUL);
    }

    /// The breaks, or null when this pass allows none.
    @Nullable Breaks run() {
        firstActive = node(NONE, NONE, 0, DECENT, 0, 0);
        active = 1;
        int end = items.size() - 1;
        for (int item = 0; item < end; item++) {
            if (items.isBreak(item) && (!items.isAutomatic(item) || mayHyphenate(item))) {
                tryBreak(item);
                if (firstActive == NONE) {
                    return null;
                }
                if (active > MOST_ACTIVE) {
                    thin();
                }
            }
        }
        tryBreak(end);
        return firstActive == NONE ? null : breaks(chosen());
    }

    private boolean mayHyphenate(int item) {
        return rules.hyphens && (item < lastWord || rules.last);
    }

    // ---- nodes ----

    private int node(int from, int item, int line, int fitness, int run, long demerits) {
        if (nodes == at.length) {
            grow();
        }
        int node = nodes++;
        int begin = item == NONE ? 0 : items.begin(item);
        long after = item == NONE ? 0 : items.after(item);
        previous[node] = from;
        at[node] = item;
        lineOf[node] = line;
        fitnessOf[node] = (byte) fitness;
        runOf[node] = (byte) run;
        demeritsOf[node] = demerits;
        widthOf[node] = items.widthBefore(begin) - after;
        next[node] = NONE;
        return node;
    }

    private void grow() {
        int size = nodes * 2;
        previous = Arrays.copyOf(previous, size);
        at = Arrays.copyOf(at, size);
        lineOf = Arrays.copyOf(lineOf, size);
        fitnessOf = Arrays.copyOf(fitnessOf, size);
        runOf = Arrays.copyOf(runOf, size);
        demeritsOf = Arrays.copyOf(demeritsOf, size);
        widthOf = Arrays.copyOf(widthOf, size);
        next = Arrays.copyOf(next, size);
    }

    private int begin(int node) {
        return at[node] == NONE ? 0 : items.begin(at[node]);
    }

    private int lineClass(int node) {
        return Math.min(lineOf[node], special);
    }

    // ---- the main loop ----

    private void tryBreak(int item) {
        boolean forced = items.isForced(item);
        int before = NONE;
        int node = firstActive;
        int rescue = NONE;
        int created = NONE;
        while (node != NONE) {
            int group = lineClass(node);
            while (node != NONE && lineClass(node) == group) {
                int following = next[node];
                if (begin(node) <= item) {
                    weigh(node, item);
                }
                if (forced || hopeless(node, item)) {
                    rescue = better(node, rescue);
                    unlink(before, following);
                    active--;
                } else {
                    before = node;
                }
                node = following;
            }
            if (found) {
                created = collect(item, created);
            }
        }
        insert(created);
        if (firstActive == NONE && rules.last) {
            rescue(rescue, item);
        }
    }

    /// Keeps the better half of the active nodes: only where lines hold hundreds of words, or words
    /// without width, are there ever so many.
    private void thin() {
        long[] demerits = new long[active];
        int count = 0;
        for (int node = firstActive; node != NONE; node = next[node]) {
            demerits[count++] = demeritsOf[node];
        }
        Arrays.sort(demerits);
        long limit = demerits[count / 2];
        int before = NONE;
        int kept = 0;
        for (int node = firstActive; node != NONE; node = next[node]) {
            if (demeritsOf[node] <= limit && kept <= count / 2) {
                before = node;
                kept++;
            } else {
                unlink(before, next[node]);
            }
        }
        active = kept;
    }

    private void unlink(int before, int following) {
        if (before == NONE) {
            firstActive = following;
        } else {
            next[before] = following;
        }
    }

    // Where nothing fits, the line that starts last sticks out least.
    private int better(int node, int rescue) {
        if (rescue == NONE || widthOf[node] > widthOf[rescue]) {
            return node;
        }
        return widthOf[node] == widthOf[rescue] && demeritsOf[node] < demeritsOf[rescue]
                ? node
                : rescue;
    }

    private void rescue(int from, int item) {
        int run = items.isFlagged(item) ? Math.min(runs - 1, runOf[from] + 1) : 0;
        firstActive = node(from, item, lineOf[from] + 1, DECENT, run, demeritsOf[from]);
        active = 1;
    }

    // Turns the best candidates of one line number into nodes, chained before those collected
    // earlier.
    private int collect(int item, int created) {
        int chain = created;
        for (int key = best.length - 1; key >= 0; key--) {
            if (best[key] != AWFUL) {
                int from = bestFrom[key];
                int node = node(from, item, lineOf[from] + 1, key / runs, key % runs, best[key]);
                next[node] = chain;
                chain = node;
                best[key] = AWFUL;
            }
        }
        found = false;
        return chain;
    }

    // Puts new nodes among the active ones in order of line number. New ones come in any order but
    // are few.
    private void insert(int chain) {
        int node = chain;
        while (node != NONE) {
            int following = next[node];
            int line = lineClass(node);
            int before = NONE;
            int place = firstActive;
            while (place != NONE && lineClass(place) < line) {
                before = place;
                place = next[place];
            }
            next[node] = place;
            unlink(before, node);
            active++;
            node = following;
        }
    }

    /// Whether no line from the node to this item or any later one can fit.
    private boolean hopeless(int node, int item) {
        int begin = begin(node);
        if (begin > item) {
            return false;
        }
        long natural = items.widthBefore(item) - widthOf[node] + leastBefore;
        return natural - give(begin, item) > widths.width(lineOf[node]);
    }

    /// By how much what stands between two items can be made narrower.
    private long give(int begin, int end) {
        return items.shrinkBefore(end)
                - items.shrinkBefore(begin)
                + items.scaleBefore(end)
                - items.scaleBefore(begin)
                + items.trackBefore(end)
                - items.trackBefore(begin);
    }

    private void weigh(int node, int item) {
        steps++;
        boolean flagged = items.isFlagged(item);
        int run = flagged && parameters.hyphenLimit() > 0 ? runOf[node] + 1 : 0;
        if (run >= runs && run > 0) {
            return;
        }
        if (!measure(node, item)) {
            return;
        }
        long total = demeritsOf[node] + cost + transition(node, item, flagged);
        int key = fitness * runs + run;
        if (total < best[key]) {
            best[key] = total;
            bestFrom[key] = node;
            found = true;
        }
    }

    /// Sets the line's own cost and fitness; false when it is not feasible.
    private boolean measure(int node, int item) {
        int begin = begin(node);
        long natural = items.widthBefore(item) - widthOf[node] + items.before(item);
        long room = widths.width(lineOf[node]) - natural;
        long scale = items.scaleBefore(item) - items.scaleBefore(begin);
        int badness =
                room < 0
                        ? tightness(begin, item, -room - scale)
                        : looseness(begin, item, room - scale);
        if (badness > rules.tolerance || badness == IMPOSSIBLE) {
            return false;
        }
        cost = lineCost(badness, items.cost(item)) + endingCost(node, item, natural, room);
        return true;
    }

    // How bad it is that a line gives up so much beyond what its letters do when they are scaled.
    private int tightness(int begin, int item, long excess) {
        long shrink = items.shrinkBefore(item) - items.shrinkBefore(begin);
        long track = items.trackBefore(item) - items.trackBefore(begin);
        long tracked = Tracking.share(excess, shrink, track);
        long rest = Math.max(0, excess - tracked);
        if (rest > shrink) {
            return IMPOSSIBLE;
        }
        int badness = badness(rest, shrink) + Tracking.badness(tracked, track);
        fitness = badness > 12 ? TIGHT : DECENT;
        return badness;
    }

    private int looseness(int begin, int item, long room) {
        boolean filled =
                items.fillBefore(item) > items.fillBefore(begin)
                        || (parameters.ending().fill() && items.isForced(item));
        fitness = DECENT;
        if (filled || room <= 0) {
            return 0;
        }
        long stretch =
                items.stretchBefore(item) - items.stretchBefore(begin) + parameters.raggedStretch();
        long track = items.trackBefore(item) - items.trackBefore(begin);
        long tracked = Tracking.share(room, stretch, track);
        int badness =
                badness(room - tracked, stretch + rules.emergency)
                        + Tracking.badness(tracked, track);
        fitness = badness > 99 ? VERY_LOOSE : badness > 12 ? LOOSE : DECENT;
        return badness;
    }

    /// `100 · (room / stretch)³`, the ratio in thousandths, no more than at twentyfold stretching.
    private static int badness(long room, long stretch) {
        if (room == 0) {
            return 0;
        }
        if (stretch <= 0 || room / 20 >= stretch) {
            return INFINITELY_BAD;
        }
        long ratio = room * 1000 / stretch;
        return (int) ((ratio * ratio * ratio + 5_000_000) / 10_000_000);
    }

    private long lineCost(int badness, int penalty) {
        long line = (long) parameters.demerits().line() + badness;
        long squared = line * line;
        if (penalty == Items.FORCED) {
            return squared;
        }
        long penalized = (long) penalty * penalty;
        return penalty >= 0 ? squared + penalized : squared - penalized;
    }

    private long endingCost(int node, int item, long natural, long room) {
        Parameters.Ending ending = parameters.ending();
        if (item != items.size() - 1 || lineOf[node] == 0) {
            return 0;
        }
        boolean stub = natural < ending.least();
        boolean almost = room > 0 && room < ending.gap();
        return stub || almost ? ending.demerits() : 0;
    }

    private long transition(int node, int item, boolean flagged) {
        Parameters.Demerits demerits = parameters.demerits();
        long sum = Math.abs(fitness - fitnessOf[node]) > 1 ? demerits.adjacent() : 0;
        if (items.isAutomatic(item)) {
            sum += item < lastWord ? demerits.hyphen() : LAST_WORD;
        }
        if (at[node] == NONE) {
            return sum;
        }
        if (items.repeats(at[node], item)) {
            sum += demerits.repeated();
        }
        if (items.isFlagged(at[node])) {
            if (flagged) {
                sum += demerits.doubleHyphen();
            } else if (item == items.size() - 1) {
                sum += demerits.finalHyphen();
            }
        }
        return sum;
    }

    // ---- the result ----

    private int chosen() {
        int chosen = firstActive;
        for (int node = next[firstActive]; node != NONE; node = next[node]) {
            int nearer = rules.lines < 0 ? 0 : distance(node) - distance(chosen);
            if (nearer < 0 || (nearer == 0 && demeritsOf[node] < demeritsOf[chosen])) {
                chosen = node;
            }
        }
        return chosen;
    }

    private int distance(int node) {
        return Math.abs(lineOf[node] - rules.lines);
    }

    private Breaks breaks(int last) {
        int lines = lineOf[last];
        int[] starts = new int[lines];
        int[] ends = new int[lines];
        long[] naturals = new long[lines];
        long[] excesses = new long[lines];
        for (int node = last; previous[node] != NONE; node = previous[node]) {
            int from = previous[node];
            int line = lineOf[from];
            int start = begin(from);
            int end = at[node];
            starts[line] = start;
            ends[line] = end;
            naturals[line] = items.widthBefore(end) - widthOf[from] + items.before(end);
            excesses[line] = Math.max(0, naturals[line] - give(start, end) - widths.width(line));
        }
        return new Breaks(starts, ends, naturals, excesses, demeritsOf[last], rules.number, steps);
    }
}
