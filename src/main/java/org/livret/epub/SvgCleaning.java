package org.livret.epub;

import org.jspecify.annotations.Nullable;
import org.livret.xhtml.XhtmlWriter;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Holds SVG files to what an e-book may hold: no scripts, nothing that moves, nothing from
/// elsewhere, no document type.
///
/// A file in which nothing is amiss is kept byte for byte.
final class SvgCleaning {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final int MOST_ELEMENTS = 200_000;
    private static final int DEEPEST = 200;

    /// A clean file with what was taken from it, or why it cannot be used (the end of a sentence;
    /// empty when it can).
    @SuppressWarnings("ArrayRecordComponent") // handed over once, compared by nobody
    record Result(byte[] bytes, List<String> removed, String refusal) {}

    private final XMLStreamReader reader;
    private final StringBuilder out = new StringBuilder(4096);
    private final XhtmlWriter escaped = new XhtmlWriter(out);
    private final Set<String> removed = new TreeSet<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> references = new HashSet<>();

    // The ids that the clean file has, known in a second reading when references lead nowhere.
    private final @Nullable Set<String> known;
    private boolean changed;
    private int elements;

    private SvgCleaning(XMLStreamReader reader, @Nullable Set<String> known) {
        this.reader = reader;
        this.known = known;
    }

    static Result of(byte[] bytes) {
        try {
            SvgCleaning cleaning = new SvgCleaning(reader(bytes), null);
            Result result = cleaning.clean(bytes);
            if (cleaning.ids.containsAll(cleaning.references)) {
                return result;
            }
            return new SvgCleaning(reader(bytes), cleaning.ids).clean(bytes);
        } catch (XMLStreamException _) {
            return refused("it is no JPEG, PNG or well-formed SVG file");
        }
    }

    private static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    private static Result refused(String why) {
        return new Result(new byte[0], List.of(), why);
    }

    private Result clean(byte[] bytes) throws XMLStreamException {
        String encoding = reader.getCharacterEncodingScheme();
        changed = encoding != null && !encoding.toUpperCase(Locale.ROOT).startsWith("UTF-8");
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        boolean found = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!reader.getLocalName().equals("svg") || !isSvg()) {
                        return refused("it is an XML file but no SVG drawing");
                    }
                    if (!element(0)) {
                        return refused("it is too large or too deeply nested");
                    }
                    found = true;
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                        remove("a stylesheet from elsewhere");
                case XMLStreamConstants.DTD -> changed = true;
                default -> {}
            }
        }
        if (!found) {
            return refused("it is empty");
        }
        out.append('\n');
        byte[] clean = changed ? out.toString().getBytes(StandardCharsets.UTF_8) : bytes;
        return new Result(clean, List.copyOf(removed), "");
    }

    private void remove(String what) {
        removed.add(what);
        changed = true;
    }

    private boolean isSvg() {
        String namespace = reader.getNamespaceURI();
        if (namespace == null || namespace.isEmpty()) {
            changed = true;
            return true;
        }
        return namespace.equals(SVG);
    }

    // ---- elements ----

    /// Copies from a start tag to its end tag; false when a limit is passed.
    private boolean element(int depth) throws XMLStreamException {
        if (++elements > MOST_ELEMENTS || depth > DEEPEST) {
            return false;
        }
        String name = reader.getLocalName();
        boolean link = name.equals("a");
        if (link) {
            changed = true;
        } else {
            out.append('<').append(name);
            if (depth == 0) {
                out.append(" xmlns=\"").append(SVG).append("\" xmlns:xlink=\"").append(XLINK);
                out.append('"');
            }
            attributes();
            out.append('>');
        }
        int start = out.length();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String what = isSvg() ? forbidden(reader.getLocalName()) : "";
                    if (what == null) {
                        if (!element(depth + 1)) {
                            return false;
                        }
                    } else {
                        skip(what);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        escaped.characters(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (name.equals("style") && reachesOut(out.substring(start))) {
                        out.setLength(start);
                        remove("styles from elsewhere");
                    }
                    if (!link) {
                        out.append("</").append(name).append('>');
                    }
                    return true;
                }
                default -> {}
            }
        }
    }

    /// What an element is called in problems when it must go; the empty word when nobody misses it.
    private static @Nullable String forbidden(String name) {
        return switch (name) {
            case "script", "handler", "listener" -> "a script";
            case "foreignObject", "iframe", "audio", "video", "canvas", "object", "embed" ->
                    "‘" + name + "’";
            case "animate",
                    "animateColor",
                    "animateMotion",
                    "animateTransform",
                    "set",
                    "discard",
                    "mpath" ->
                    "an animation";
            default -> null;
        };
    }

    private void skip(String what) throws XMLStreamException {
        changed = true;
        if (!what.isEmpty()) {
            remove(what);
        }
        int open = 1;
        while (open > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                default -> {}
            }
        }
    }

    // ---- attributes ----

    private void attributes() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            String name = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            String prefix = prefix(namespace, name);
            if (prefix == null) {
                changed = true;
            } else if (name.startsWith("on")) {
                remove("a script");
            } else if (name.equals("href") && !isInside(value)) {
                remove("a reference to another file");
            } else if (reachesOut(value) && !name.equals("href")) {
                remove("styles from elsewhere");
            } else if (leadsNowhere(name, value)) {
                changed = true;
            } else {
                if (name.equals("id")) {
                    ids.add(value);
                }
                escaped.attribute(prefix + name, value);
            }
        }
    }

    /// Whether an attribute refers to an element that the clean file does not have. Readers ignore
    /// such references, validators do not.
    private boolean leadsNowhere(String name, String value) {
        String id = "";
        if (name.equals("href") && value.startsWith("#")) {
            id = value.substring(1);
        } else if (value.startsWith("url(#") && value.indexOf(')') > 0) {
            id = value.substring(5, value.indexOf(')'));
        }
        if (id.isEmpty()) {
            return false;
        }
        references.add(id);
        return known != null && !known.contains(id);
    }

    private static @Nullable String prefix(@Nullable String namespace, String name) {
        if (namespace == null || namespace.isEmpty()) {
            return "";
        }
        if (namespace.equals(XLINK) && name.equals("href")) {
            return "xlink:";
        }
        return namespace.equals(XML) && !name.equals("base") ? "xml:" : null;
    }

    private static boolean isInside(String reference) {
        String start = reference.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("#")
                || start.startsWith("data:image/png")
                || start.startsWith("data:image/jpeg")
                || start.startsWith("data:image/gif")
                || start.startsWith("data:image/webp");
    }

    /// Whether a style or a property value names anything outside the file.
    private static boolean reachesOut(String style) {
        if (style.indexOf('(') < 0 && style.indexOf('@') < 0) {
            return false;
        }
        // Nobody spells names with escapes but to hide them.
        if (style.indexOf('\\') >= 0) {
            return true;
        }
        String text = style.toLowerCase(Locale.ROOT);
        if (text.contains("@import") || text.contains("expression(")) {
            return true;
        }
        for (int at = text.indexOf("url("); at >= 0; at = text.indexOf("url(", at + 4)) {
            int from = at + 4;
            while (from < text.length() && " \t\n\"'".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            if (!text.startsWith("#", from) && !text.startsWith("data:", from)) {
                return true;
            }
        }
        return false;
    }
}
