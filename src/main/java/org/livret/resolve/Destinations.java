package org.livret.resolve;

import org.livret.diag.NearestName;
import org.livret.diag.SourceFile;
import org.livret.doc.Document;
import org.livret.doc.Node;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says where links lead. A link to a manuscript that this publication includes leads to its place
/// here.
final class Destinations {
    sealed interface Verdict {}

    /// A destination that works, perhaps respelt.
    record Leads(String destination) implements Verdict {}

    record Dead(Optional<String> nearest) implements Verdict {}

    record File() implements Verdict {}

    record Unsafe() implements Verdict {}

    private static final int MOST_HINTS = 50;

    private final Set<String> ids;
    private int hints;
    private final Map<String, String> firstSections = new LinkedHashMap<>();

    /// `ids` are those of the whole publication.
    Destinations(Document document, Set<String> ids) {
        this.ids = ids;
        SourceFile main = document.metadata().span().file();
        String name = main.name();
        collect(document.blocks(), name.substring(0, name.lastIndexOf('/') + 1));
    }

    // Included manuscripts are known by the places of their sections.
    private void collect(List<Node.Block> blocks, String folder) {
        for (Node.Block block : blocks) {
            if (block instanceof Node.Section section) {
                String file = section.span().file().name();
                String path = file.startsWith(folder) ? file.substring(folder.length()) : file;
                section.attributes().id().ifPresent(id -> firstSections.putIfAbsent(path, id));
                collect(section.blocks(), folder);
            } else if (block instanceof Node.Division division) {
                collect(division.blocks(), folder);
            }
        }
    }

    Verdict settle(String destination) {
        if (destination.startsWith("#")) {
            return destination.length() == 1
                    ? new Dead(Optional.empty())
                    : place(destination.substring(1));
        }
        String scheme = scheme(destination);
        if (!scheme.isEmpty()) {
            return switch (scheme) {
                case "http",
                        "https",
                        "mailto",
                        "tel",
                        "sms",
                        "ftp",
                        "ftps",
                        "doi",
                        "urn",
                        "geo",
                        "news",
                        "xmpp",
                        "irc" ->
                        new Leads(destination);
                default -> new Unsafe();
            };
        }
        if (destination.startsWith("//")) {
            return new Leads("https:" + destination);
        }
        return file(destination);
    }

    private Verdict place(String id) {
        if (ids.contains(id)) {
            return new Leads("#" + id);
        }
        String decoded = decoded(id);
        return ids.contains(decoded) ? new Leads("#" + decoded) : new Dead(nearest(id));
    }

    /// The known id that a wrong one most likely meant. A text full of faults gets a few hints
    /// only, for each costs a look at every id.
    Optional<String> nearest(String id) {
        hints++;
        return hints <= MOST_HINTS ? NearestName.of(id, ids) : Optional.empty();
    }

    private Verdict file(String destination) {
        int hash = destination.indexOf('#');
        String path = normalized(decoded(hash < 0 ? destination : destination.substring(0, hash)));
        String first = firstSections.get(path);
        if (first == null) {
            return new File();
        }
        return hash < 0 || hash == destination.length() - 1
                ? new Leads("#" + first)
                : place(destination.substring(hash + 1));
    }

    // RFC 3986, section 3.1. One letter is a Windows drive.
    private static String scheme(String destination) {
        int colon = destination.indexOf(':');
        if (colon < 1) {
            return "";
        }
        for (int i = 0; i < colon; i++) {
            char c = destination.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            boolean other = i > 0 && (digit || c == '+' || c == '-' || c == '.');
            if (!letter && !other) {
                return "";
            }
        }
        return destination.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    private static String normalized(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    // Percent-encoded UTF-8 as Markdown writers make it; anything malformed stays as it is.
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int value =
                    bytes[i] == '%' && i + 2 < bytes.length
                            ? Character.digit(bytes[i + 1], 16) * 16
                                    + Character.digit(bytes[i + 2], 16)
                            : -1;
            boolean escape =
                    value >= 0
                            && Character.digit(bytes[i + 1], 16) >= 0
                            && Character.digit(bytes[i + 2], 16) >= 0;
            bytes[length++] = escape ? (byte) value : bytes[i];
            i += escape ? 2 : 0;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
