package org.livret.font;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which OpenType features are asked for beyond those that are always on, or are switched off;
/// immutable and hashable.
///
/// On without asking (as in every browser): `ccmp locl rlig rclt rvrn liga clig calt kern mark mkmk
/// dist curs abvm blwm`. A value is 0 for off, 1 for on, and for alternates (`ss01`, `cv05`,
/// `salt`) the number of the alternate from 1.
public final class Features {
    /// Nothing beyond what is always on.
    public static final Features DEFAULT = new Features(new int[0], new int[0]);

    public static final String KERNING = "kern";

    private static final int[] ALWAYS_ON =
            tags(
                    "ccmp", "locl", "rlig", "rclt", "rvrn", "liga", "clig", "calt", "kern", "mark",
                    "mkmk", "dist", "curs", "abvm", "blwm");

    private final int[] tags; // ascending
    private final int[] values;
    private final int hash;

    private Features(int[] tags, int[] values) {
        this.tags = tags;
        this.values = values;
        this.hash = 31 * Arrays.hashCode(tags) + Arrays.hashCode(values);
    }

    private static int[] tags(String... names) {
        int[] tags = new int[names.length];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = Tag.of(names[i]);
        }
        Arrays.sort(tags);
        return tags;
    }

    /// These features with one more said; a later word on the same feature replaces an earlier one.
    public Features with(String feature, int value) {
        int tag = Tag.of(feature);
        int found = Arrays.binarySearch(tags, tag);
        if (found >= 0) {
            int[] changed = values.clone();
            changed[found] = value;
            return new Features(tags, changed);
        }
        int at = -found - 1;
        int[] moreTags = Arrays.copyOf(tags, tags.length + 1);
        int[] moreValues = Arrays.copyOf(values, tags.length + 1);
        System.arraycopy(tags, at, moreTags, at + 1, tags.length - at);
        System.arraycopy(values, at, moreValues, at + 1, tags.length - at);
        moreTags[at] = tag;
        moreValues[at] = value;
        return new Features(moreTags, moreValues);
    }

    public Features with(String feature) {
        return with(feature, 1);
    }

    public Features without(String feature) {
        return with(feature, 0);
    }

    /// No ligatures that are a matter of taste: for `font-variant-ligatures: none`, and for
    /// letter-spaced text (CSS Text 4, 8.2).
    public Features withoutLigatures() {
        return without("liga").without("clig").without("dlig").without("hlig").without("calt");
    }

    /// The value in force for a feature: what was said, else 1 for those that are always on.
    public int value(String feature) {
        return value(Tag.of(feature));
    }

    int value(int tag) {
        int found = Arrays.binarySearch(tags, tag);
        if (found >= 0) {
            return values[found];
        }
        return Arrays.binarySearch(ALWAYS_ON, tag) >= 0 ? 1 : 0;
    }

    /// What was said, as `tag=value` in the order of the tags.
    public List<String> said() {
        List<String> said = new ArrayList<>(tags.length);
        for (int i = 0; i < tags.length; i++) {
            said.add(Tag.text(tags[i]) + "=" + values[i]);
        }
        return List.copyOf(said);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Features features
                        && hash == features.hash
                        && Arrays.equals(tags, features.tags)
                        && Arrays.equals(values, features.values));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return said().toString();
    }
}
