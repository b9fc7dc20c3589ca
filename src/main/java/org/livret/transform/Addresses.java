package org.livret.transform;

/// Protects what looks like text but is not prose: web addresses, mail addresses, network
/// addresses, paths of Windows.
final class Addresses {
    private static final int LONGEST_NETWORK = 45;

    private Addresses() {}

    static void protect(Line line) {
        for (int i = 0; i < line.length(); i++) {
            switch (line.at(i)) {
                case ':' -> i = Math.max(i, colon(line, i));
                case '@' -> i = Math.max(i, mail(line, i));
                case '\\' -> i = Math.max(i, path(line, i));
                case 'w' -> i = Math.max(i, host(line, i));
                default -> {}
            }
        }
    }

    private static int colon(Line line, int at) {
        if (line.at(at + 1) == '/' && line.at(at + 2) == '/') {
            int from = at;
            while (isScheme(line.at(from - 1))) {
                from--;
            }
            return from == at ? at : protect(line, from, end(line, at + 3));
        }
        return network(line, at);
    }

    private static boolean isScheme(char c) {
        return Letters.isLatin(c) || Letters.isDigit(c) || c == '+' || c == '.' || c == '-';
    }

    // RFC 4291, section 2.2: groups of hexadecimal digits between two colons at least.
    private static int network(Line line, int at) {
        int from = at;
        while (isHexadecimal(line.at(from - 1)) && at - from < LONGEST_NETWORK) {
            from--;
        }
        if (from == at) {
            return at;
        }
        int to = at;
        int colons = 0;
        while ((isHexadecimal(line.at(to)) || line.at(to) == ':') && to - at < LONGEST_NETWORK) {
            colons += line.at(to) == ':' ? 1 : 0;
            to++;
        }
        boolean address = colons >= 2 && to > at + colons && !Letters.isLetter(line.at(from - 1));
        return address && !Letters.isLetter(line.at(to)) ? protect(line, from, to) : at;
    }

    private static boolean isHexadecimal(char c) {
        return Letters.isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static int mail(Line line, int at) {
        int from = at;
        while (isMail(line.at(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (isMail(line.at(to))) {
            to++;
        }
        while (to > at + 1 && line.at(to - 1) == '.') {
            to--;
        }
        return from < at && to > at + 1 ? protect(line, from, to) : at;
    }

    private static boolean isMail(char c) {
        return Letters.isLatin(c)
                || Letters.isDigit(c)
                || c == '.'
                || c == '_'
                || c == '-'
                || c == '+'
                || c == '%';
    }

    private static int path(Line line, int at) {
        boolean drive = line.at(at - 1) == ':' && Letters.isLatin(line.at(at - 2));
        boolean share = line.at(at + 1) == '\\' && Letters.isSpaceOrEdge(line.at(at - 1));
        return drive || share ? protect(line, drive ? at - 2 : at, end(line, at + 1)) : at;
    }

    private static int host(Line line, int at) {
        boolean starts = line.matches(at, "www.") && !Letters.isWord(line.at(at - 1));
        return starts && Letters.isWord(line.at(at + 4))
                ? protect(line, at, end(line, at + 4))
                : at;
    }

    // An address ends at a space; punctuation at its end is the sentence's.
    private static int end(Line line, int from) {
        int to = from;
        boolean bracket = false;
        while (isAddress(line.at(to))) {
            bracket |= line.at(to) == '(';
            to++;
        }
        while (to > from && isSentence(line.at(to - 1), bracket)) {
            to--;
        }
        return to;
    }

    private static boolean isAddress(char c) {
        return switch (c) {
            case Line.EDGE, Line.OBJECT, Line.CALL, '<', '>', '"', '«', '»', '“', '”' -> false;
            default -> !Letters.isSpace(c);
        };
    }

    private static boolean isSentence(char c, boolean bracket) {
        return switch (c) {
            case '.', ',', ';', ':', '!', '?', '\'', '’', '…', ']', '}', '*' -> true;
            case ')' -> !bracket;
            default -> false;
        };
    }

    private static int protect(Line line, int from, int to) {
        line.protect(from, to);
        return to - 1;
    }
}
