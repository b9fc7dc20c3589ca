package org.livret.epub;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Names that are given once: of files in a folder, of ids in a document.
final class Names {
    private static final int LONGEST = 60;

    private final Set<String> taken = new HashSet<>();

    /// A file name that is safe on every system: ASCII letters, digits, `-`, `_` and `.`, told
    /// apart without regard to case. `wanted` gives the name, `otherwise` when nothing of it is
    /// left; the extension comes with its dot.
    String file(String wanted, String otherwise, String extension) {
        String stem = fileSafe(wanted);
        return free(stem.isEmpty() ? otherwise : stem, extension);
    }

    /// An id that is a name of XML 1.0 without colon, made of the wanted one.
    String id(String wanted) {
        return free(idSafe(wanted), "");
    }

    private String free(String stem, String extension) {
        String name = stem + extension;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + "-" + i + extension;
        }
        return name;
    }

    private static String fileSafe(String wanted) {
        // Decomposed, accented Latin letters keep their base letter.
        String letters =
                isAscii(wanted) ? wanted : Normalizer.normalize(wanted, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < letters.length() && out.length() < LONGEST; i++) {
            char c = letters.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            boolean word = isAsciiLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '.';
            if (word && !(c == '.' && out.isEmpty())) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        int end = out.length();
        while (end > 0 && (out.charAt(end - 1) == '-' || out.charAt(end - 1) == '.')) {
            end--;
        }
        return out.substring(0, end);
    }

    private static String idSafe(String wanted) {
        StringBuilder out = new StringBuilder(wanted.length());
        for (int i = 0; i < wanted.length(); i++) {
            char c = wanted.charAt(i);
            boolean letter = isAsciiLetter(c) || c == '_' || (c > 0x7F && Character.isLetter(c));
            boolean later = c == '-' || c == '.' || (c >= '0' && c <= '9');
            if (letter || (later && !out.isEmpty())) {
                out.append(c);
            } else if (later) {
                out.append("id-").append(c);
            } else {
                out.append('_');
            }
        }
        return out.isEmpty() ? "id" : out.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
