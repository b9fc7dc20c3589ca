package org.livret.math;

import org.livret.language.Language;
import org.livret.math.Formula.Pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Says a formula in words, as it is read aloud: «une fraction : a sur b». Where a part is more
/// than one sign, its end is said, too.
public final class Spoken {
    private static final int MOST = 4_000;

    private final SpokenWords words;

    private Spoken(SpokenWords words) {
        this.words = words;
    }

    /// The formula in the words of a language.
    public static String of(Formula formula, Language language) {
        Spoken spoken = new Spoken(SpokenWords.of(language));
        String all = spoken.say(formula).strip();
        return all.length() <= MOST ? all : all.substring(0, MOST) + "…";
    }

    private String say(Optional<Formula> formula) {
        return formula.map(this::say).orElse("");
    }

    private String say(Formula formula) {
        return switch (formula) {
            case Formula.Identifier f -> words.name(f.text());
            case Formula.Numeral f -> plain(f.text());
            case Formula.Operator f ->
                    f.size() == Formula.Size.STRETCHED ? words.of("arrow") : words.sign(f.sign());
            case Formula.Text f -> f.text().strip();
            case Formula.Space _ -> "";
            case Formula.Unread f -> f.source();
            case Formula.Row f -> row(f.parts());
            case Formula.Fraction f -> fraction(f);
            case Formula.Radical f -> radical(f);
            case Formula.Scripts f -> scripts(f);
            case Formula.UnderOver f -> underOver(f);
            case Formula.Accent f -> words.accent(f.mark(), say(f.base()));
            case Formula.Fenced f -> fenced(f);
            case Formula.Table f -> table(f);
            case Formula.Styled f -> say(f.content());
            case Formula.Classed f -> say(f.content());
            case Formula.Padded f -> f.seen() ? say(f.content()) : "";
            case Formula.Enclosed f ->
                    words.fill(
                            f.notation() == Formula.Notation.BOX ? "boxed" : "struck",
                            say(f.content()));
        };
    }

    private String row(List<Formula> parts) {
        StringBuilder out = new StringBuilder();
        for (Formula part : parts) {
            String said = say(part);
            if (!said.isEmpty()) {
                out.append(out.isEmpty() || said.startsWith(",") ? "" : " ").append(said);
            }
        }
        return out.toString();
    }

    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(Alphabet.plain(c)));
        return out.toString();
    }

    /// Words around a part, and what says its end when the part is long.
    private String ended(String said, String end, Formula... parts) {
        for (Formula part : parts) {
            if (!isShort(part)) {
                return said + ", " + words.of(end) + ",";
            }
        }
        return said;
    }

    private static boolean isShort(Formula formula) {
        return switch (formula) {
            case Formula.Identifier _, Formula.Numeral _, Formula.Operator _, Formula.Text _ ->
                    true;
            case Formula.Row f -> f.parts().isEmpty();
            case Formula.Styled f -> isShort(f.content());
            case Formula.Accent f -> isShort(f.base());
            default -> false;
        };
    }

    private String fraction(Formula.Fraction f) {
        return ended(
                words.fill("fraction", say(f.numerator()), say(f.denominator())),
                "fraction-end",
                f.numerator(),
                f.denominator());
    }

    private String radical(Formula.Radical f) {
        String said =
                f.degree().isPresent()
                        ? words.fill("root-of", say(f.radicand()), say(f.degree()))
                        : words.fill("root", say(f.radicand()));
        return ended(said, "root-end", f.radicand());
    }

    // ---- scripts and limits ----

    private String scripts(Formula.Scripts f) {
        boolean primed = f.after().high().filter(Spoken::isPrime).isPresent();
        if (!primed && f.base() instanceof Formula.Operator op && op.size() == Formula.Size.LARGE) {
            return limits(op, f.after());
        }
        String base = say(f.base());
        String before = f.before().isEmpty() ? "" : raised(lowered("", f.before()), f.before());
        String said = raised(lowered(base, f.after()), f.after());
        return before.isEmpty() ? said : before.strip() + " " + said;
    }

    private String lowered(String base, Pair pair) {
        return pair.low()
                .map(low -> ended(words.fill("sub", base, say(low)), "sub-end", low))
                .orElse(base);
    }

    private String raised(String base, Pair pair) {
        if (pair.high().isEmpty()) {
            return base;
        }
        Formula high = pair.high().get();
        if (high instanceof Formula.Row(List<Formula> parts)
                && parts.size() == 2
                && isPrime(parts.getFirst())) {
            String inner = raised(base, new Pair(Optional.empty(), Optional.of(parts.get(0))));
            return raised(inner, new Pair(Optional.empty(), Optional.of(parts.get(1))));
        }
        if (isPrime(high) && high instanceof Formula.Operator op) {
            return primes(base, op.sign());
        }
        return switch (high) {
            case Formula.Numeral(String two) when two.equals("2") -> words.fill("squared", base);
            case Formula.Numeral(String three) when three.equals("3") -> words.fill("cubed", base);
            default -> ended(words.fill("sup", base, say(high)), "sup-end", high);
        };
    }

    private static boolean isPrime(Formula formula) {
        return formula instanceof Formula.Operator(String sign, Atom _, Formula.Size _)
                && !sign.isEmpty()
                && "′″‴⁗".contains(sign.substring(0, 1));
    }

    private String primes(String base, String sign) {
        int count = sign.length() > 1 ? sign.length() : "′″‴⁗".indexOf(sign) + 1;
        String said = base;
        for (int i = 0; i < count; i++) {
            said = words.fill("prime", said);
        }
        return said;
    }

    private String underOver(Formula.UnderOver f) {
        if (Spacing.of(f.base()) == Atom.OP) {
            return limits(f.base(), f.labels());
        }
        String said = say(f.base());
        if (f.labels().high().isPresent()) {
            said = words.fill("above", said, say(f.labels().high()));
        }
        if (f.labels().low().isPresent()) {
            said = words.fill("below", said, say(f.labels().low()));
        }
        return said;
    }

    private String limits(Formula base, Pair pair) {
        String said = say(base);
        String low = say(pair.low());
        String high = say(pair.high());
        boolean limit = base instanceof Formula.Identifier(String name, Atom _) && isLimit(name);
        if (pair.low().isEmpty()) {
            return pair.high().isEmpty() ? said : words.fill("up-to", said, high) + ",";
        }
        if (pair.high().isEmpty()) {
            return words.fill(limit ? "as" : "from", said, low) + ",";
        }
        return words.fill("from-to", said, low, high) + ",";
    }

    private static boolean isLimit(String name) {
        return name.startsWith("lim") || name.endsWith("lim");
    }

    // ---- fences and tables ----

    private String fenced(Formula.Fenced f) {
        Formula only = f.parts().getFirst();
        boolean pair = f.parts().size() == 1;
        String fences = f.fences().getFirst() + f.fences().getLast();
        if (pair && only instanceof Formula.Table table) {
            return (fences.equals("||") ? words.of("determinant") + ", " : "") + say(table);
        }
        if (pair
                && only instanceof Formula.Fraction(Formula above, Formula below, var rule)
                && rule.isPresent()
                && fences.equals("()")) {
            return words.fill("binomial", say(above), say(below));
        }
        if (pair && (fences.equals("||") || fences.equals("‖‖"))) {
            String key = fences.equals("||") ? "absolute" : "norm";
            return ended(words.fill(key, say(only)), "end", only);
        }
        List<String> out = new ArrayList<>();
        for (int i = 0; i < f.fences().size(); i++) {
            out.add(f.fences().get(i).isEmpty() ? "" : words.sign(f.fences().get(i)));
            if (i < f.parts().size()) {
                out.add(say(f.parts().get(i)));
            }
        }
        return String.join(" ", out.stream().filter(s -> !s.isEmpty()).toList());
    }

    private String table(Formula.Table f) {
        boolean matrix =
                switch (f.kind()) {
                    case ARRAY, MATRIX -> true;
                    case SMALL -> f.columns().size() > 1;
                    case CASES, DISPLAY_CASES, ALIGNED, GATHERED, MULTLINE -> false;
                };
        boolean cases = f.kind() == Formula.Kind.CASES || f.kind() == Formula.Kind.DISPLAY_CASES;
        if (f.kind() == Formula.Kind.SMALL && !matrix) {
            return String.join(", ", f.lines().stream().map(line -> cells(line, " ")).toList());
        }
        String rows = Integer.toString(f.lines().size());
        String columns = Integer.toString(f.columns().size());
        StringBuilder out =
                new StringBuilder(
                        matrix
                                ? words.fill("matrix", rows, columns)
                                : words.fill(cases ? "cases" : "lines", rows));
        for (int i = 0; i < f.lines().size(); i++) {
            String cells = cells(f.lines().get(i), matrix || cases ? ", " : " ");
            out.append("; ").append(words.fill("line", Integer.toString(i + 1)));
            out.append(": ").append(cells);
        }
        return out.append("; ").append(words.of("end")).append(",").toString();
    }

    private String cells(Formula.Line line, String between) {
        List<String> cells = new ArrayList<>();
        for (Formula cell : line.cells()) {
            String said = say(cell);
            if (!said.isEmpty()) {
                cells.add(said.endsWith(",") ? said.substring(0, said.length() - 1) : said);
            }
        }
        return String.join(between, cells);
    }

    /// The words of one language.
    private record SpokenWords(
            Language language,
            Map<String, String> signs,
            Map<String, String> functions,
            Map<String, String> accents,
            List<String> greek) {
        static SpokenWords of(Language language) {
            return new SpokenWords(
                    language,
                    pairs(language.get("math.signs"), " ¦ "),
                    pairs(language.get("math.functions"), "; "),
                    pairs(language.get("math.accents"), "; "),
                    language.words("math.greek"));
        }

        private static Map<String, String> pairs(String all, String between) {
            Map<String, String> pairs = new java.util.HashMap<>();
            for (String pair : all.split(between, -1)) {
                int space = pair.indexOf(' ');
                pairs.put(pair.substring(0, space), pair.substring(space + 1));
            }
            return pairs;
        }

        String of(String key) {
            return language.get("math." + key);
        }

        /// The words of a key around parts.
        String fill(String key, String... parts) {
            String said = of(key);
            for (int i = 0; i < parts.length; i++) {
                String part =
                        parts[i].endsWith(",") && !said.endsWith("{" + i + "}")
                                ? parts[i].substring(0, parts[i].length() - 1)
                                : parts[i];
                said = said.replace("{" + i + "}", part);
            }
            return said.strip();
        }

        String accent(String mark, String base) {
            String said = accents.get(mark);
            return said == null ? base : said.replace("{0}", base);
        }

        String sign(String sign) {
            return signs.getOrDefault(sign, plain(sign));
        }

        /// A letter, Greek ones by their names, or the name of a function.
        String name(String text) {
            String function = functions.get(text);
            if (function != null) {
                return function;
            }
            String plain = plain(text);
            if (plain.codePointCount(0, plain.length()) > 1) {
                return plain;
            }
            int c = Character.toLowerCase(form(plain.codePointAt(0)));
            int place = c - 0x3B1;
            boolean isGreek = place >= 0 && place < greek.size();
            if (!isGreek) {
                return signs.getOrDefault(plain, plain);
            }
            String name = greek.get(place);
            boolean capital = Character.isUpperCase(plain.codePointAt(0));
            return capital
                    ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
                    : name;
        }

        // Other forms of a letter have its name.
        private static int form(int c) {
            return switch (c) {
                case 'ϵ' -> 'ε';
                case 'ϑ' -> 'θ';
                case 'ϰ' -> 'κ';
                case 'ϕ' -> 'φ';
                case 'ϱ' -> 'ρ';
                case 'ϖ' -> 'π';
                default -> c;
            };
        }
    }
}
