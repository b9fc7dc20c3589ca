package org.livret.transform;

import java.util.Arrays;

/// The words of one line of inlines (a paragraph, a heading, a cell …) as flat characters, whatever
/// elements they stand in, so that rules see across the borders of elements.
///
/// A rule either replaces characters in place ([#replace]) or writes the line anew: [#begin()],
/// then [#copy] and [#put] from left to right, then [#end()]. Each character remembers its origin,
/// the index that it had at first, and thus the node to which it goes back. An inserted character
/// has its neighbour's.
///
/// Characters that no rule may change are not *free*: code, addresses, words of another language,
/// and the stand-ins for nodes without text.
final class Line {
    /// What [#at] answers outside of the line.
    static final char EDGE = '\0';

    /// Stands for code, a picture, an abbreviation, a cross-reference: a word to its neighbours.
    static final char OBJECT = '\uFFFC';

    /// Stands for the call of a note: neither word nor space.
    static final char CALL = '\uFDD0';

    /// Stands for a hard line break: an edge to its neighbours.
    static final char BREAK = '\uFDD1';

    /// A soft break. No text holds a line feed of its own.
    static final char SOFT = '\n';

    private static final int PROTECTED = 1;
    private static final int FOREIGN = 2;
    private static final int LANGUAGE = 8;

    private char[] chars = new char[256];
    private int[] origins = new int[256];
    private int[] marks = new int[256];
    private int length;

    private char[] newChars = new char[256];
    private int[] newOrigins = new int[256];
    private int[] newMarks = new int[256];
    private int newLength;

    // ---- filling ----

    void clear() {
        length = 0;
    }

    /// Adds text in the language of an index; `free` is false for code and the like.
    void add(String text, int language, boolean free) {
        int end = length + text.length();
        grow(end);
        text.getChars(0, text.length(), chars, length);
        fill(end, language, free);
    }

    void add(char c, int language, boolean free) {
        grow(length + 1);
        chars[length] = c;
        fill(length + 1, language, free);
    }

    private void fill(int end, int language, boolean free) {
        int mark = language * LANGUAGE | (free ? 0 : PROTECTED);
        for (int i = length; i < end; i++) {
            origins[i] = i;
            marks[i] = mark;
        }
        length = end;
    }

    private void grow(int least) {
        if (least > chars.length) {
            int size = Math.max(least, chars.length * 2);
            chars = Arrays.copyOf(chars, size);
            origins = Arrays.copyOf(origins, size);
            marks = Arrays.copyOf(marks, size);
        }
    }

    // ---- reading ----

    int length() {
        return length;
    }

    char at(int i) {
        return i < 0 || i >= length || chars[i] == BREAK ? EDGE : chars[i];
    }

    int origin(int i) {
        return origins[i];
    }

    boolean isFree(int i) {
        return i >= 0 && i < length && (marks[i] & (PROTECTED | FOREIGN)) == 0;
    }

    /// Whether rules may change the space at an index.
    boolean isFreeSpace(int i) {
        return isFree(i) && Letters.isSpace(chars[i]);
    }

    boolean isFree(int i, char c) {
        return isFree(i) && chars[i] == c;
    }

    int language(int i) {
        return marks[i] / LANGUAGE;
    }

    /// Whether the text at an index is the given one, free or not.
    boolean matches(int i, String text) {
        if (i < 0 || i + text.length() > length) {
            return false;
        }
        for (int k = 0; k < text.length(); k++) {
            if (chars[i + k] != text.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    String text(int from, int to) {
        return new String(chars, from, to - from);
    }

    // ---- marking ----

    void protect(int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, length); i++) {
            marks[i] |= PROTECTED;
        }
    }

    /// Makes the words of all languages but one untouchable, until the next call.
    void focus(int language) {
        for (int i = 0; i < length; i++) {
            if (marks[i] / LANGUAGE == language) {
                marks[i] &= ~FOREIGN;
            } else {
                marks[i] |= FOREIGN;
            }
        }
    }

    // ---- changing ----

    void replace(int i, char c) {
        chars[i] = c;
    }

    void begin() {
        newLength = 0;
        if (newChars.length < length) {
            newChars = new char[chars.length];
            newOrigins = new int[chars.length];
            newMarks = new int[chars.length];
        }
    }

    void copy(int i) {
        put(chars[i], i);
    }

    /// Writes a character in the place of, or beside, the one at an index.
    void put(char c, int like) {
        if (newLength == newChars.length) {
            newChars = Arrays.copyOf(newChars, newLength * 2);
            newOrigins = Arrays.copyOf(newOrigins, newLength * 2);
            newMarks = Arrays.copyOf(newMarks, newLength * 2);
        }
        newChars[newLength] = c;
        newOrigins[newLength] = origins[like];
        newMarks[newLength] = marks[like];
        newLength++;
    }

    void end() {
        char[] oldChars = chars;
        int[] oldOrigins = origins;
        int[] oldMarks = marks;
        chars = newChars;
        origins = newOrigins;
        marks = newMarks;
        length = newLength;
        newChars = oldChars;
        newOrigins = oldOrigins;
        newMarks = oldMarks;
    }
}
