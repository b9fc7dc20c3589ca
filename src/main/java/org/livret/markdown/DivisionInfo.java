package org.livret.markdown;

import org.livret.doc.Attributes;

/// What stands after a division's colons: a name, words that are its title, attributes in braces,
/// and colons for symmetry, each of them optional.
record DivisionInfo(String name, Attributes attributes, boolean malformed) {
    static DivisionInfo of(String info) {
        int end = info.length();
        while (end > 0 && info.charAt(end - 1) == ':') {
            end--;
        }
        String words =
                end == info.length() || end > 0 && Columns.isWhite(info.charAt(end - 1))
                        ? info.substring(0, end).strip()
                        : info;
        Attributes attributes = Attributes.NONE;
        int braces = Braces.trailing(words);
        int brace = words.indexOf('{');
        if (braces < 0 && brace > 0 && words.endsWith("}")) {
            // `::: note{.class}` without a space.
            Braces found = Braces.at(words, brace);
            braces = found != null && found.end() == words.length() ? brace : -1;
        }
        Braces found = braces < 0 ? null : Braces.at(words, braces);
        if (found != null) {
            attributes = found.attributes();
            words = words.substring(0, braces).strip();
        }
        if (words.endsWith("]")
                && nameEnd(words.substring(0, Math.max(0, words.indexOf('[')))) > 0) {
            // `:::tip[A title]`, as in Docusaurus.
            int bracket = words.indexOf('[');
            String inBrackets = words.substring(bracket + 1, words.length() - 1);
            words = words.substring(0, bracket) + " " + inBrackets;
        }
        int nameEnd = nameEnd(words);
        String title = words.substring(nameEnd).strip();
        if (!title.isEmpty() && attributes.get("title").isEmpty()) {
            attributes = attributes.with("title", Entities.decode(title));
        }
        return new DivisionInfo(
                words.substring(0, nameEnd), attributes, found == null && brace >= 0);
    }

    // A name is one word of letters, digits, - and _ that begins with a letter; other words are a
    // title.
    private static int nameEnd(String words) {
        int i = 0;
        while (i < words.length()
                && (Character.isLetter(words.charAt(i))
                        || i > 0
                                && (Character.isDigit(words.charAt(i))
                                        || "-_".indexOf(words.charAt(i)) >= 0))) {
            i++;
        }
        return i == words.length() || Columns.isWhite(words.charAt(i)) ? i : 0;
    }
}
