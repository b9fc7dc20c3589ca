package org.livret.epub;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// Addresses of links out of the publication.
final class WebAddress {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private WebAddress() {}

    /// The scheme in lower case; empty when the destination is relative.
    static String scheme(String destination) {
        for (int i = 0; i < destination.length(); i++) {
            char c = destination.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (c == ':') {
                return destination.substring(0, i).toLowerCase(Locale.ROOT);
            }
            if (!letter && !(later && i > 0)) {
                return "";
            }
        }
        return "";
    }

    /// Whether e-readers and stores know links of the scheme: those that were registered when the
    /// lists of EPUB's validators were made.
    static boolean isKnown(String scheme) {
        return switch (scheme) {
            case "http", "https", "ftp", "mailto", "tel", "urn", "news", "xmpp" -> true;
            default -> false;
        };
    }

    /// The destination with a DOI written as its web address, which every e-reader can open, and
    /// with every character that URLs do not allow written as `%XX`; empty when it cannot be a URL
    /// even so.
    static Optional<String> clean(String destination) {
        String given = destination.strip();
        if (scheme(given).equals("doi")) {
            return clean("https://doi.org/" + given.substring(4));
        }
        String scheme = scheme(given);
        String out = encoded(given);
        boolean web = scheme.equals("http") || scheme.equals("https") || scheme.equals("ftp");
        if (web) {
            int from = scheme.length() + 1;
            boolean slashes = out.startsWith("//", from);
            return slashes && isHost(host(out, from + 2)) ? Optional.of(out) : Optional.empty();
        }
        return out.length() > scheme.length() + 1 ? Optional.of(out) : Optional.empty();
    }

    private static String host(String address, int from) {
        int end = from;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String authority = address.substring(from, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    private static boolean isHost(String host) {
        for (int i = 0; i < host.length(); i++) {
            if (host.charAt(i) == '%') {
                return false;
            }
        }
        return !host.isEmpty() && host.charAt(0) != '.';
    }

    private static String encoded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                escape(out, text.substring(i, i + 2));
                i++;
            } else if (isAllowed(text, i)) {
                out.append(c);
            } else if (!Character.isSurrogate(c)) {
                escape(out, Character.toString(c));
            }
        }
        return out.toString();
    }

    private static boolean isAllowed(String text, int at) {
        char c = text.charAt(at);
        if (c == '%') {
            return at + 2 < text.length()
                    && HexFormat.isHexDigit(text.charAt(at + 1))
                    && HexFormat.isHexDigit(text.charAt(at + 2));
        }
        if (c == '[' || c == ']') {
            int host = text.indexOf("://");
            int path = host < 0 ? -1 : text.indexOf('/', host + 3);
            return host >= 0 && (path < 0 || at < path);
        }
        if (c > 0x7E) {
            // Letters of any script may stand in IRIs, and hosts must not be escaped.
            return Character.isLetterOrDigit(c);
        }
        return c > ' ' && "\"<>\\^`{|}".indexOf(c) < 0;
    }

    private static void escape(StringBuilder out, String characters) {
        for (byte b : characters.getBytes(StandardCharsets.UTF_8)) {
            out.append('%');
            HEX.toHexDigits(out, b);
        }
    }
}
