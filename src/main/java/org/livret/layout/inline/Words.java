package org.livret.layout.inline;

import org.livret.css.ParagraphStyle.HyphenateLimits;
import org.livret.css.ParagraphStyle.Hyphens;
import org.livret.css.TextStyle;

import java.util.Arrays;
import java.util.List;

/// Words once shaped, found again by look and characters without making a string. One table for
/// each way of hyphenating.
///
/// Open addressing with linear probing: a book looks up every word of its text here, and most are
/// found.
final class Words {
    /// What breaks are to be found inside of words.
    record Policy(Hyphens hyphens, HyphenateLimits limits) {}

    // Bounds the memory that a text of ever new words takes.
    private static final int MOST = 1 << 17;

    // Bounds the work that a word of nothing but breaks takes.
    private static final int LONGEST_KERNED = 100;

    private final Typography typography;
    private final Policy policy;
    private Word[] table = new Word[1 << 10];
    private int count;

    // Breaks of the word in the making.
    private int[] offsets = new int[32];
    private Opportunity[] kinds = new Opportunity[32];
    private int found;

    Words(Typography typography, Policy policy) {
        this.typography = typography;
        this.policy = policy;
    }

    Word get(Look look, CharSequence text) {
        return get(look, text, 0, text.length(), false);
    }

    /// The word that stands in `text` between two offsets, which must not be equal.
    Word get(Look look, CharSequence text, int from, int to, boolean rightToLeft) {
        int hash = start(look, rightToLeft);
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        hash ^= hash >>> 15;
        int mask = table.length - 1;
        int slot = hash & mask;
        for (Word word = table[slot]; word != null; word = table[slot]) {
            if (word.look == look
                    && word.rightToLeft == rightToLeft
                    && equal(word.source, text, from, to)) {
                return word;
            }
            slot = (slot + 1) & mask;
        }
        Word made = make(look, text.subSequence(from, to).toString(), rightToLeft);
        table[slot] = made;
        if (++count * 2 > table.length) {
            rehash();
        }
        return made;
    }

    private static int start(Look look, boolean rightToLeft) {
        return (rightToLeft ? ~look.id() : look.id()) * 0x9E3779B1;
    }

    private static boolean equal(String source, CharSequence text, int from, int to) {
        int length = to - from;
        if (source.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (source.charAt(i) != text.charAt(from + i)) {
                return false;
            }
        }
        return true;
    }

    private void rehash() {
        Word[] old = table;
        boolean full = count >= MOST;
        table = new Word[full ? 1 << 10 : old.length * 2];
        count = full ? 0 : count;
        if (full) {
            return;
        }
        int mask = table.length - 1;
        for (Word word : old) {
            if (word != null) {
                int hash = start(word.look, word.rightToLeft);
                for (int i = 0; i < word.source.length(); i++) {
                    hash = hash * 31 + word.source.charAt(i);
                }
                int slot = (hash ^ hash >>> 15) & mask;
                while (table[slot] != null) {
                    slot = (slot + 1) & mask;
                }
                table[slot] = word;
            }
        }
    }

    // ---- making a word ----

    private Word make(Look look, String source, boolean rightToLeft) {
        found = 0;
        boolean pointIn = LineBreakClass.guillemetsPointIn(look.style().language());
        boolean address = Opportunities.isAddress(source);
        StringBuilder shown = null;
        int length = source.length();
        for (int i = 0; i < length; i++) {
            char c = source.charAt(i);
            if (i > 0) {
                int offset = shown == null ? i : shown.length();
                add(offset, opportunity(source, i, pointIn, address));
            }
            boolean hidden = isHidden(c);
            if (hidden && shown == null) {
                shown = new StringBuilder(length).append(source, 0, i);
            } else if (!hidden && shown != null) {
                shown.append(c);
            }
        }
        String text = shown == null ? source : shown.toString();
        if (policy.hyphens().isAutomatic() && !address) {
            hyphenate(look, text);
        }
        Typography.Shaped shaped =
                text.isEmpty()
                        ? new Typography.Shaped(List.of(), new int[0])
                        : typography.shape(look, text, rightToLeft);
        long spacing = Word.spacing(look, text);
        return new Word(
                look,
                source,
                text,
                rightToLeft,
                shaped,
                breaks(shaped.parts(), look, text, spacing));
    }

    /// What is not said: places of breaks, and marks of direction, which have had their effect when
    /// words are made.
    private static boolean isHidden(char c) {
        return c == '\u00AD'
                || c == '\u200B'
                || c == '\u2060'
                || c == '\uFEFF'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u061C'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    private Opportunity opportunity(String source, int at, boolean pointIn, boolean address) {
        Opportunity kind = Opportunities.at(source, at, pointIn);
        if (kind == Opportunity.SOFT && policy.hyphens() == Hyphens.NONE) {
            return Opportunity.NEVER;
        }
        if (kind == Opportunity.HYPHEN && address) {
            return Opportunity.ADDRESS_HYPHEN;
        }
        return kind == Opportunity.NEVER && address && Opportunities.inAddress(source, at)
                ? Opportunity.ADDRESS
                : kind;
    }

    private void add(int offset, Opportunity kind) {
        if (kind == Opportunity.NEVER || offset == 0) {
            return;
        }
        if (found == offsets.length) {
            offsets = Arrays.copyOf(offsets, found * 2);
            kinds = Arrays.copyOf(kinds, found * 2);
        }
        int at = found;
        while (at > 0 && offsets[at - 1] >= offset) {
            at--;
        }
        if (at < found && offsets[at] == offset) {
            return;
        }
        System.arraycopy(offsets, at, offsets, at + 1, found - at);
        System.arraycopy(kinds, at, kinds, at + 1, found - at);
        offsets[at] = offset;
        kinds[at] = kind;
        found++;
    }

    private Word.Breaks breaks(List<Typography.Part> parts, Look look, String text, long spacing) {
        while (found > 0 && offsets[found - 1] >= text.length()) {
            found--;
        }
        if (found == 0) {
            return Word.Breaks.NONE;
        }
        Advances advances = Advances.of(parts, text.length(), spacing);
        long[] widths = new long[found];
        long[] gains = new long[found];
        for (int i = 0; i < found; i++) {
            widths[i] = advances.before()[offsets[i]];
            if (isKerned(kinds[i]) && offsets[i] < LONGEST_KERNED) {
                String before = text.substring(0, offsets[i]);
                Typography.Shaped alone = typography.shape(look, before, false);
                gains[i] = Advances.of(alone.parts(), before.length(), spacing).width() - widths[i];
            }
        }
        return new Word.Breaks(
                Arrays.copyOf(offsets, found), Arrays.copyOf(kinds, found), widths, gains);
    }

    // Between letters, kerning is too small to be worth shaping the halves of every word, and
    // ideographs have none; after a slash or a dash it is large.
    private static boolean isKerned(Opportunity kind) {
        return switch (kind) {
            case DASH, HYPHEN, ADDRESS, ADDRESS_HYPHEN -> true;
            case NEVER,
                    FREE,
                    SOFT,
                    AUTOMATIC,
                    AUTOMATIC_IN_COMPOUND,
                    AUTOMATIC_IN_NAME,
                    TIE,
                    ANYWHERE,
                    ANYWHERE_ELSE ->
                    false;
        };
    }

    // ---- hyphenation ----

    private void hyphenate(Look look, String text) {
        Opportunity kind =
                isName(look, text) ? Opportunity.AUTOMATIC_IN_NAME : Opportunity.AUTOMATIC;
        for (int i = 0; i < found; i++) {
            if (kinds[i] == Opportunity.SOFT) {
                // Who marks a word's breaks means these and no others (CSS Text 3, section 5.3).
                return;
            }
            if (kinds[i] == Opportunity.HYPHEN && kind == Opportunity.AUTOMATIC) {
                kind = Opportunity.AUTOMATIC_IN_COMPOUND;
            }
        }
        boolean capitals = look.style().transform() == TextStyle.Transform.UPPERCASE;
        if (capitals || !isAcronym(text)) {
            for (int offset : typography.hyphens(look, text, policy.limits())) {
                add(offset, kind);
            }
        }
    }

    // Names are parted when nothing better can be found (Lacroux, Orthotypographie, on divisions);
    // in
    // German every noun has a capital.
    private static boolean isName(Look look, String text) {
        String language = look.style().language();
        return !language.equals("de")
                && !language.startsWith("de-")
                && text.chars().anyMatch(Character::isUpperCase);
    }

    // Words in capitals only are not hyphenated: they are acronyms.
    private static boolean isAcronym(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
