package org.livret.language;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The order of words in a language.
///
/// Words are compared by their letters first, then by accents, then by case, small letters before
/// capitals, as in the Unicode Collation Algorithm (UTS #10). The order is word by word (ISO 999):
/// a space or a hyphen comes before every letter, so that *pain bis* stands before *painlevé*.
/// Other punctuation does not count, digits come before letters and count as numbers.
///
/// `java.text.Collator` would do, but its rules are data of the Java runtime, which differ between
/// runtimes with and without the module of locales; the order of a publication must not.
///
/// A language's file says what is its own: letters that come right after another
/// (`collation.letters=ñ>n`), letters that count as several (`collation.expand=œ:oe`), and whether
/// accents are weighed from the end of the word (`collation.accents=backwards`).
public final class Collation {
    private static final int BETWEEN_WORDS = 1;
    private static final int SIGN = 2;
    private static final int NUMBER = 3;
    private static final int FIRST_LETTER = 16;

    /// Room for the letters that come right after another.
    private static final int STEP = 8;

    private final Map<Integer, String> expansions = new HashMap<>();
    private final Map<Integer, Integer> ranks = new HashMap<>();
    private final boolean backwards;

    private Collation(Language language) {
        for (String rule : language.words("collation.expand")) {
            expansions.put(rule.codePointAt(0), rule.substring(rule.indexOf(':') + 1));
        }
        for (String rule : language.words("collation.letters")) {
            int after = rule.codePointAt(rule.indexOf('>') + 1);
            int rank = weight(after) + 1;
            while (ranks.containsValue(rank)) {
                rank++;
            }
            ranks.put(rule.codePointAt(0), rank);
        }
        backwards = language.find("collation.accents").orElse("").equals("backwards");
    }

    /// The order of a language.
    public static Collation of(Language language) {
        return new Collation(language);
    }

    /// What a word is compared by. Keys of one collation compare as their words do; equal ones are
    /// those of equal words.
    public record Key(String letters, String accents, String cases, String word, String initial)
            implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::letters)
                        .thenComparing(Key::accents)
                        .thenComparing(Key::cases)
                        .thenComparing(Key::word);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        /// Whether two words have the same letters, whatever their accents and capitals.
        public boolean hasLettersOf(Key other) {
            return letters.equals(other.letters);
        }
    }

    /// The key of a word. Its initial is the capital letter under which the word stands in an
    /// index; empty when it begins with no letter.
    public Key key(String word) {
        Writing writing = new Writing();
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            writing.add(c);
        }
        return writing.key(word);
    }

    private static int weight(int letter) {
        return letter * STEP;
    }

    /// A key in the making.
    private final class Writing {
        private final StringBuilder letters = new StringBuilder();
        private final StringBuilder accents = new StringBuilder();
        private final StringBuilder cases = new StringBuilder();
        private final StringBuilder number = new StringBuilder();
        private String initial = "";
        private boolean begun;
        private boolean apart;

        void add(int c) {
            int lower = Character.toLowerCase(c);
            if (Character.isDigit(c)) {
                number.append(Character.digit(c, 10));
                begun = true;
                return;
            }
            endNumber();
            String expansion = expansions.get(lower);
            Integer rank = ranks.get(lower);
            if (rank != null) {
                letter(rank, lower != c, Character.toString(lower));
            } else if (expansion != null) {
                expansion
                        .codePoints()
                        .forEach(
                                part -> letter(weight(part), lower != c, Character.toString(part)));
                accents.append('\uFFFF');
            } else {
                decomposed(lower, lower != c);
            }
        }

        private void decomposed(int lower, boolean capital) {
            String parts =
                    lower < 0x80
                            ? Character.toString(lower)
                            : Normalizer.normalize(Character.toString(lower), Normalizer.Form.NFKD);
            for (int i = 0; i < parts.length(); ) {
                int part = parts.codePointAt(i);
                i += Character.charCount(part);
                if (isMark(part)) {
                    accents.appendCodePoint(part);
                } else if (Character.isLetter(part)) {
                    letter(weight(part), capital, Character.toString(part));
                } else if (isBetweenWords(part)) {
                    apart = true;
                }
            }
        }

        private static boolean isMark(int c) {
            int type = Character.getType(c);
            return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        }

        private static boolean isBetweenWords(int c) {
            return Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.DASH_PUNCTUATION;
        }

        private void letter(int weight, boolean capital, String letter) {
            space();
            letters.append((char) (FIRST_LETTER + (weight >>> 16))).append((char) weight);
            accents.append('\u0001');
            cases.append(capital ? '1' : '0');
            if (!begun) {
                initial = letter.toUpperCase(Locale.ROOT);
                begun = true;
            }
        }

        // One between words, none before the first and after the last.
        private void space() {
            if (apart && !letters.isEmpty()) {
                letters.append((char) BETWEEN_WORDS);
            }
            apart = false;
        }

        // A number is compared by how many digits it has, then by them.
        private void endNumber() {
            if (number.isEmpty()) {
                return;
            }
            int zeros = 0;
            while (zeros < number.length() - 1 && number.charAt(zeros) == '0') {
                zeros++;
            }
            space();
            letters.append((char) NUMBER)
                    .append((char) (number.length() - zeros))
                    .append(number, zeros, number.length());
            number.setLength(0);
        }

        Key key(String word) {
            endNumber();
            if (letters.isEmpty()) {
                letters.append((char) SIGN).append(word);
            }
            String weighed = backwards ? accents.reverse().toString() : accents.toString();
            return new Key(letters.toString(), weighed, cases.toString(), word, initial);
        }
    }

    /// Sorts texts; equal ones stay as they stand.
    public List<String> sorted(List<String> texts) {
        return texts.stream().sorted(Comparator.comparing(this::key)).toList();
    }
}
