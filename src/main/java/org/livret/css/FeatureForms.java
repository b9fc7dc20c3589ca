package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.TextStyle.Feature;

import java.util.ArrayList;
import java.util.List;

/// The forms of `font-variant-*` (CSS Fonts 4, section 6): keywords that stand for OpenType
/// features.
final class FeatureForms {
    static final FeatureForms CAPS =
            new FeatureForms(
                    "small-caps smcp, all-small-caps smcp+c2sc, petite-caps pcap, all-petite-caps"
                            + " pcap+c2pc, unicase unic, titling-caps titl");
    static final FeatureForms NUMERIC =
            new FeatureForms(
                    "lining-nums lnum, oldstyle-nums onum, proportional-nums pnum, tabular-nums"
                            + " tnum, diagonal-fractions frac, stacked-fractions afrc, ordinal ordn,"
                            + " slashed-zero zero");
    static final FeatureForms LIGATURES =
            new FeatureForms(
                    "none -liga+-clig+-dlig+-hlig+-calt, common-ligatures liga+clig, no-common-ligatures -liga+-clig,"
                            + " discretionary-ligatures dlig, no-discretionary-ligatures -dlig,"
                            + " historical-ligatures hlig, no-historical-ligatures -hlig, contextual"
                            + " calt, no-contextual -calt");
    static final FeatureForms POSITION = new FeatureForms("super sups, sub subs");

    private final List<String> keywords = new ArrayList<>();
    private final List<List<Feature>> features = new ArrayList<>();

    private FeatureForms(String table) {
        int at = 0;
        while (at < table.length()) {
            int space = table.indexOf(' ', at);
            int comma = table.indexOf(',', space);
            int end = comma < 0 ? table.length() : comma;
            keywords.add(table.substring(at, space));
            features.add(features(table, space + 1, end));
            at = end + 2;
        }
    }

    private static List<Feature> features(String table, int start, int end) {
        List<Feature> out = new ArrayList<>(2);
        int at = start;
        while (at < end) {
            boolean off = table.charAt(at) == '-';
            int tag = off ? at + 1 : at;
            out.add(new Feature(table.substring(tag, tag + 4), off ? 0 : 1));
            at = tag + 5;
        }
        return List.copyOf(out);
    }

    /// Whether a feature ties letters that may stand alone.
    static boolean isLigature(Feature feature) {
        return switch (feature.tag()) {
            case "liga", "clig", "dlig", "hlig", "calt" -> true;
            default -> false;
        };
    }

    boolean knows(String keyword) {
        return keywords.contains(keyword);
    }

    Form<List<Feature>> form() {
        StringBuilder expected = new StringBuilder("‘normal’ or some of ");
        for (String keyword : keywords) {
            expected.append(keyword.equals(keywords.getFirst()) ? "‘" : ", ‘")
                    .append(keyword)
                    .append('’');
        }
        return new Form<>(expected.toString(), this::read);
    }

    private @Nullable List<Feature> read(Tokens in, Units units) {
        if (in.take("normal")) {
            return List.of();
        }
        List<Feature> out = new ArrayList<>();
        int found = keywords.indexOf(in.word());
        while (found >= 0) {
            out.addAll(features.get(found));
            in.skip();
            found = keywords.indexOf(in.word());
        }
        return out.isEmpty() ? null : List.copyOf(out);
    }
}
