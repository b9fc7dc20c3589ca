package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.CounterStyle.Additive;
import org.livret.css.CounterStyle.Algorithm;
import org.livret.css.CounterStyle.Alphabetic;
import org.livret.css.CounterStyle.Cyclic;
import org.livret.css.CounterStyle.Fixed;
import org.livret.css.CounterStyle.Look;
import org.livret.css.CounterStyle.Numeric;
import org.livret.css.CounterStyle.Weight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Consumer;

/// The counter styles that can be named: those of CSS Counter Styles 3, section 6, but for the
/// longhand Chinese, Japanese and Korean and the Ethiopic ones, and those that sheets define.
final class CounterStyles {
    private static final Map<String, CounterStyle> PREDEFINED = predefined();

    /// Only the predefined ones.
    static final CounterStyles NONE = new CounterStyles(Map.of(), _ -> null);

    private final Map<String, CounterStyle> defined;
    private final Unknown unknown;

    /// What stands for a name that is not known.
    @FunctionalInterface
    private interface Unknown {
        @Nullable CounterStyle of(String name);
    }

    private CounterStyles(Map<String, CounterStyle> defined, Unknown unknown) {
        this.defined = defined;
        this.unknown = unknown;
    }

    /// Those that rules define; of one name the last wins.
    static CounterStyles of(List<CounterRule> rules) {
        if (rules.isEmpty()) {
            return NONE;
        }
        Map<String, CounterRule> byName = new HashMap<>();
        rules.forEach(rule -> byName.put(rule.name(), rule));
        Map<String, CounterStyle> defined = new HashMap<>();
        byName.keySet().forEach(name -> define(name, byName, defined, new LinkedHashSet<>()));
        return new CounterStyles(defined, _ -> null);
    }

    /// For checking values before it is known what sheets define: whatever is not predefined is
    /// taken for defined elsewhere, and told.
    static CounterStyles asking(Consumer<String> asked) {
        return new CounterStyles(
                Map.of(),
                name -> {
                    asked.accept(name);
                    return CounterStyle.DECIMAL;
                });
    }

    /// The style of a name; null when there is none.
    @Nullable CounterStyle find(String name) {
        CounterStyle style = defined.get(name);
        // CSS's own names are the same in capitals.
        CounterStyle known = style == null ? PREDEFINED.get(name.toLowerCase(Locale.ROOT)) : style;
        return known == null && !name.isEmpty() ? unknown.of(name) : known;
    }

    boolean has(String name) {
        return defined.containsKey(name);
    }

    /// All names, for hints.
    List<String> names() {
        List<String> names = new ArrayList<>(defined.keySet());
        names.addAll(PREDEFINED.keySet());
        names.sort(null);
        return names;
    }

    // ---- definitions ----

    /// Styles may refer to each other; one that refers to itself is decimal there.
    private static CounterStyle define(
            String name,
            Map<String, CounterRule> rules,
            Map<String, CounterStyle> defined,
            SequencedSet<String> open) {
        CounterStyle known = defined.get(name);
        if (known != null) {
            return known;
        }
        CounterRule rule = rules.get(name);
        if (rule == null || !open.add(name)) {
            return PREDEFINED.getOrDefault(name, CounterStyle.DECIMAL);
        }
        CounterStyle base =
                rule.algorithm().isPresent() ? null : define(rule.base(), rules, defined, open);
        Optional<CounterStyle> fallback =
                rule.fallback().isPresent()
                        ? Optional.of(define(rule.fallback().get(), rules, defined, open))
                        : base == null ? Optional.empty() : base.fallback();
        Algorithm algorithm = base == null ? rule.algorithm().orElseThrow() : base.algorithm();
        Look look = rule.look().over(base == null ? Look.PLAIN : base.look());
        CounterStyle style = new CounterStyle(name, algorithm, look, fallback);
        open.remove(name);
        defined.put(name, style);
        return style;
    }

    // ---- the predefined styles ----

    private static Map<String, CounterStyle> predefined() {
        Map<String, CounterStyle> out = new HashMap<>();
        out.put("none", CounterStyle.NONE);
        out.put("decimal", CounterStyle.DECIMAL);
        Look bullet = Look.PLAIN.withSuffix(" ");
        add(out, "disc", new Cyclic(List.of("•")), bullet);
        add(out, "circle", new Cyclic(List.of("◦")), bullet);
        add(out, "square", new Cyclic(List.of("▪")), bullet);
        add(out, "disclosure-open", new Cyclic(List.of("▾")), bullet);
        add(out, "disclosure-closed", new Cyclic(List.of("▸")), bullet);
        digits(out);
        letters(out);
        additive(out);
        return out;
    }

    private static void add(
            Map<String, CounterStyle> out, String names, Algorithm algorithm, Look look) {
        for (String name : names.split(" ", -1)) {
            out.put(name, new CounterStyle(name, algorithm, look, Optional.empty()));
        }
    }

    private static void digits(Map<String, CounterStyle> out) {
        Look padded = new Look("", ". ", "-", "", 2, "0", List.of());
        add(out, "decimal-leading-zero", CounterStyle.DECIMAL.algorithm(), padded);
        add(out, "arabic-indic", from(0x660), Look.PLAIN);
        add(out, "bengali", from(0x9E6), Look.PLAIN);
        add(out, "cambodian khmer", from(0x17E0), Look.PLAIN);
        add(out, "devanagari", from(0x966), Look.PLAIN);
        add(out, "gujarati", from(0xAE6), Look.PLAIN);
        add(out, "gurmukhi", from(0xA66), Look.PLAIN);
        add(out, "kannada", from(0xCE6), Look.PLAIN);
        add(out, "lao", from(0xED0), Look.PLAIN);
        add(out, "malayalam", from(0xD66), Look.PLAIN);
        add(out, "mongolian", from(0x1810), Look.PLAIN);
        add(out, "myanmar", from(0x1040), Look.PLAIN);
        add(out, "oriya", from(0xB66), Look.PLAIN);
        add(out, "persian", from(0x6F0), Look.PLAIN);
        add(out, "tamil", from(0xBE6), Look.PLAIN);
        add(out, "telugu", from(0xC66), Look.PLAIN);
        add(out, "thai", from(0xE50), Look.PLAIN);
        add(out, "tibetan", from(0xF20), Look.PLAIN);
        add(out, "cjk-decimal", new Numeric(each("〇一二三四五六七八九")), Look.PLAIN.withSuffix("、"));
    }

    private static Algorithm from(int zero) {
        List<String> digits = new ArrayList<>(10);
        for (int i = 0; i < 10; i++) {
            digits.add(Character.toString(zero + i));
        }
        return new Numeric(digits);
    }

    private static void letters(Map<String, CounterStyle> out) {
        List<String> latin = each("abcdefghijklmnopqrstuvwxyz");
        add(out, "lower-alpha lower-latin", new Alphabetic(latin), Look.PLAIN);
        add(out, "upper-alpha upper-latin", new Alphabetic(capitals(latin)), Look.PLAIN);
        add(out, "lower-greek", new Alphabetic(each("αβγδεζηθικλμνξοπρστυφχψω")), Look.PLAIN);
        Look cjk = Look.PLAIN.withSuffix("、");
        String kana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン";
        String iroha = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
        add(out, "katakana", new Alphabetic(each(kana)), cjk);
        add(out, "hiragana", new Alphabetic(hiragana(kana)), cjk);
        add(out, "katakana-iroha", new Alphabetic(each(iroha)), cjk);
        add(out, "hiragana-iroha", new Alphabetic(hiragana(iroha)), cjk);
        add(out, "cjk-heavenly-stem", new Fixed(1, each("甲乙丙丁戊己庚辛壬癸")), cjk);
        add(out, "cjk-earthly-branch", new Fixed(1, each("子丑寅卯辰巳午未申酉戌亥")), cjk);
    }

    private static List<String> each(String letters) {
        return letters.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<String> capitals(List<String> letters) {
        return letters.stream().map(each -> each.toUpperCase(Locale.ROOT)).toList();
    }

    /// Hiragana stand as far before katakana in Unicode.
    private static List<String> hiragana(String katakana) {
        return katakana.codePoints().mapToObj(c -> Character.toString(c - 0x60)).toList();
    }

    private static void additive(Map<String, CounterStyle> out) {
        String roman = "m cm d cd c xc l xl x ix v iv i";
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        add(out, "lower-roman", weighed(values, roman), Look.PLAIN.in(1, 3999));
        add(
                out,
                "upper-roman",
                weighed(values, roman.toUpperCase(Locale.ROOT)),
                Look.PLAIN.in(1, 3999));
        add(out, "armenian upper-armenian", armenian(0x531), Look.PLAIN.in(1, 9999));
        add(out, "lower-armenian", armenian(0x561), Look.PLAIN.in(1, 9999));
        String georgian = "აბგდევზჱთიკლმნჲოპჟრსტჳფქღყშჩცძწჭხჴჯჰ";
        add(out, "georgian", decades(each(georgian), "ჵ"), Look.PLAIN.in(1, 19_999));
        add(out, "hebrew", hebrew(), Look.PLAIN.in(1, 10_999));
    }

    private static Additive weighed(int[] values, String symbols) {
        String[] each = symbols.split(" ", -1);
        List<Weight> weights = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            weights.add(new Weight(values[i], each[i]));
        }
        return new Additive(weights);
    }

    /// Letters for one to nine, for ten to ninety and so on, from the least to the greatest.
    private static Additive decades(List<String> letters, String tenThousand) {
        List<Weight> weights = new ArrayList<>();
        if (!tenThousand.isEmpty()) {
            weights.add(new Weight(10_000, tenThousand));
        }
        for (int i = letters.size() - 1; i >= 0; i--) {
            int value = i % 9 + 1;
            for (int power = i / 9; power > 0; power--) {
                value *= 10;
            }
            weights.add(new Weight(value, letters.get(i)));
        }
        return new Additive(weights);
    }

    private static Additive armenian(int first) {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            letters.add(Character.toString(first + i));
        }
        return decades(letters, "");
    }

    /// 15 and 16 are written as 9 and 6, 9 and 7.
    private static Additive hebrew() {
        List<String> letters = each("אבגדהוזחטיכלמנסעפצקרשת");
        List<Weight> weights = new ArrayList<>();
        weights.add(new Weight(10_000, "י׳"));
        for (int i = 8; i >= 0; i--) {
            weights.add(new Weight((i + 1) * 1000, letters.get(i) + '׳'));
        }
        for (int i = letters.size() - 1; i >= 18; i--) {
            weights.add(new Weight((i - 17) * 100, letters.get(i)));
        }
        for (int i = 17; i >= 10; i--) {
            weights.add(new Weight((i - 8) * 10, letters.get(i)));
        }
        weights.add(new Weight(19, "יט"));
        weights.add(new Weight(18, "יח"));
        weights.add(new Weight(17, "יז"));
        weights.add(new Weight(16, "טז"));
        weights.add(new Weight(15, "טו"));
        for (int i = 9; i >= 0; i--) {
            weights.add(new Weight(i + 1, letters.get(i)));
        }
        return new Additive(weights);
    }
}
