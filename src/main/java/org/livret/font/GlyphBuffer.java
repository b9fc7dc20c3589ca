package org.livret.font;

import java.util.Arrays;

/// The glyphs on their way through shaping, in parallel arrays of which the first `length` entries
/// count. Changed in place.
final class GlyphBuffer {
    /// Glyphs before and after a fraction slash, and all of a fraction: bits of `mask`, for the
    /// features that apply to them alone.
    static final int NUMERATOR = 1;

    static final int DENOMINATOR = 2;
    static final int FRACTION = 4;

    /// The forms of letters that are joined, each the mark of one feature.
    static final int ISOLATED = 8;

    static final int FINAL = 16;
    static final int MEDIAL = 32;
    static final int INITIAL = 64;

    private static final int[] FORM_FEATURES = {
        Tag.of("isol"), Tag.of("fina"), Tag.of("medi"), Tag.of("init")
    };

    final Face face;
    final Gdef gdef;
    final boolean rightToLeft;
    int length;
    int[] glyph;

    /// Offset of the first character of the cluster.
    int[] cluster;

    /// GDEF class, or a guess at it.
    int[] glyphClass;

    int[] mask;

    /// The ligature that a glyph is, or whose component a mark belongs to; 0 for none.
    int[] ligature;

    /// For a mark, the component of its ligature from 1; for a part of a multiple substitution, its
    /// index.
    int[] component;

    /// How many components a ligature has; 1 for other glyphs.
    int[] components;

    boolean[] multiplied;

    /// A zero-width non-joiner: kept from ligating, and taken out at the end.
    boolean[] nonJoiner;

    /// An advance that the character rather than the glyph decides, -1 for none.
    int[] fixedAdvance;

    int[] advance = {};
    int[] xOffset = {};
    int[] yOffset = {};

    /// The distance back to the glyph that a glyph is attached to (negative for one further on); 0
    /// for none.
    int[] attachedBy = {};

    /// Whether a glyph is attached as a letter to its neighbour, not as a mark to its base.
    boolean[] cursive = {};

    private int lastLigature;

    /// The digest of all glyphs that are or were here; see [Lookup.Digest].
    private long low;

    private long middle;

    GlyphBuffer(Face face, int capacity, boolean rightToLeft) {
        this.face = face;
        this.rightToLeft = rightToLeft;
        this.gdef = face.gdef();
        int size = Math.max(8, capacity);
        glyph = new int[size];
        cluster = new int[size];
        glyphClass = new int[size];
        mask = new int[size];
        ligature = new int[size];
        component = new int[size];
        components = new int[size];
        multiplied = new boolean[size];
        nonJoiner = new boolean[size];
        fixedAdvance = new int[size];
    }

    /// The glyphs that a feature is for, when it is not for all that are there; 0 for other
    /// features.
    static int maskOf(int feature) {
        for (int i = 0; i < FORM_FEATURES.length; i++) {
            if (FORM_FEATURES[i] == feature) {
                return ISOLATED << i;
            }
        }
        if (feature == Tag.FRACTIONS) {
            return FRACTION;
        }
        return feature == Tag.NUMERATORS
                ? NUMERATOR
                : feature == Tag.DENOMINATORS ? DENOMINATOR : 0;
    }

    /// Appends the glyph of a character.
    void add(int newGlyph, int newCluster, int guessedClass) {
        if (length == glyph.length) {
            grow();
        }
        glyph[length] = newGlyph;
        cluster[length] = newCluster;
        glyphClass[length] = gdef.hasClasses() ? gdef.glyphClass(newGlyph) : guessedClass;
        components[length] = 1;
        fixedAdvance[length] = -1;
        note(newGlyph);
        length++;
    }

    /// Marks letters with the forms that they take, given for each character of the text.
    void join(int[] forms) {
        for (int i = 0; i < length; i++) {
            if (!isMark(i) && !nonJoiner[i]) {
                mask[i] |= forms[cluster[i]];
            }
        }
    }

    private void note(int newGlyph) {
        low |= 1L << newGlyph;
        middle |= 1L << (newGlyph >> 4);
    }

    /// Whether any glyph of a digest may be here.
    boolean mayHave(Lookup.Digest digest) {
        return (low & digest.low()) != 0 && (middle & digest.middle()) != 0;
    }

    int newLigature() {
        return ++lastLigature;
    }

    boolean isMark(int i) {
        return glyphClass[i] == Gdef.MARK;
    }

    /// Replaces a glyph; the class is the new glyph's, or the guess when the font gives none (0
    /// keeps the old one).
    void replace(int i, int newGlyph, int guessedClass) {
        glyph[i] = newGlyph;
        fixedAdvance[i] = -1;
        note(newGlyph);
        if (gdef.hasClasses()) {
            glyphClass[i] = gdef.glyphClass(newGlyph);
        } else if (guessedClass != 0) {
            glyphClass[i] = guessedClass;
        }
    }

    /// Opens a gap of some entries after entry `i`, each a copy of it.
    void multiply(int i, int more) {
        while (length + more > glyph.length) {
            grow();
        }
        int tail = length - i - 1;
        for (int[] array :
                new int[][] {
                    glyph, cluster, glyphClass, mask, ligature, component, components, fixedAdvance
                }) {
            System.arraycopy(array, i + 1, array, i + 1 + more, tail);
            Arrays.fill(array, i + 1, i + 1 + more, array[i]);
        }
        System.arraycopy(multiplied, i + 1, multiplied, i + 1 + more, tail);
        System.arraycopy(nonJoiner, i + 1, nonJoiner, i + 1 + more, tail);
        Arrays.fill(multiplied, i + 1, i + 1 + more, multiplied[i]);
        Arrays.fill(nonJoiner, i + 1, i + 1 + more, false);
        length += more;
    }

    void remove(int i) {
        int tail = length - i - 1;
        for (int[] array :
                new int[][] {
                    glyph, cluster, glyphClass, mask, ligature, component, components, fixedAdvance
                }) {
            System.arraycopy(array, i + 1, array, i, tail);
        }
        System.arraycopy(multiplied, i + 1, multiplied, i, tail);
        System.arraycopy(nonJoiner, i + 1, nonJoiner, i, tail);
        length--;
    }

    /// Makes the entries from `from` to `to` (excluded) one cluster, with whatever shares a cluster
    /// with the outermost ones.
    void mergeClusters(int from, int to) {
        int least = cluster[from];
        for (int i = from; i < to; i++) {
            least = Math.min(least, cluster[i]);
        }
        int start = from;
        while (start > 0 && cluster[start - 1] == cluster[from]) {
            start--;
        }
        int end = to;
        while (end < length && cluster[end] == cluster[to - 1]) {
            end++;
        }
        Arrays.fill(cluster, start, end, least);
    }

    private void grow() {
        int size = glyph.length * 2;
        glyph = Arrays.copyOf(glyph, size);
        cluster = Arrays.copyOf(cluster, size);
        glyphClass = Arrays.copyOf(glyphClass, size);
        mask = Arrays.copyOf(mask, size);
        ligature = Arrays.copyOf(ligature, size);
        component = Arrays.copyOf(component, size);
        components = Arrays.copyOf(components, size);
        multiplied = Arrays.copyOf(multiplied, size);
        nonJoiner = Arrays.copyOf(nonJoiner, size);
        fixedAdvance = Arrays.copyOf(fixedAdvance, size);
    }

    /// Turns from substitution to positioning: every glyph gets the advance that `hmtx` gives, or
    /// its fixed one.
    void startPositioning() {
        advance = new int[length];
        xOffset = new int[length];
        yOffset = new int[length];
        attachedBy = new int[length];
        cursive = new boolean[length];
        for (int i = 0; i < length; i++) {
            advance[i] = fixedAdvance[i] >= 0 ? fixedAdvance[i] : face.advance(glyph[i]);
        }
    }

    /// Marks take no room; then attached glyphs move to where their anchors are, now that all
    /// advances are known.
    void finishPositioning() {
        for (int i = 0; i < length; i++) {
            if (isMark(i)) {
                advance[i] = 0;
            }
        }
        for (int i = 0; i < length; i++) {
            settle(i);
        }
    }

    /// Moves a glyph to the one that it is attached to, after that one has been moved itself.
    /// Letters follow each other upwards and downwards only.
    private void settle(int i) {
        int to = i - attachedBy[i];
        if (attachedBy[i] == 0 || to < 0 || to >= length) {
            return;
        }
        attachedBy[i] = 0;
        settle(to);
        yOffset[i] += yOffset[to];
        if (cursive[i]) {
            return;
        }
        xOffset[i] += xOffset[to];
        for (int k = rightToLeft ? to + 1 : to; k < (rightToLeft ? i + 1 : i); k++) {
            xOffset[i] += rightToLeft ? advance[k] : -advance[k];
        }
    }

    /// The finished run, without the non-joiners.
    ShapedRun run() {
        int count = 0;
        for (int i = 0; i < length; i++) {
            if (!nonJoiner[i]) {
                glyph[count] = glyph[i];
                cluster[count] = cluster[i];
                advance[count] = advance[i];
                xOffset[count] = xOffset[i];
                yOffset[count++] = yOffset[i];
            }
        }
        return new ShapedRun(
                face,
                Arrays.copyOf(glyph, count),
                Arrays.copyOf(cluster, count),
                Arrays.copyOf(advance, count),
                Arrays.copyOf(xOffset, count),
                Arrays.copyOf(yOffset, count));
    }
}
