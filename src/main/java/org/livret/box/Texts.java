package org.livret.box;

import org.livret.css.Styled;
import org.livret.math.PlainFormula;
import org.livret.xhtml.Content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// The words of elements: by id, for references, and the numbers of characters nodes and pictures
/// in document order.
final class Texts {
    private final Map<String, Content.Element> byId = new HashMap<>();
    private final IdentityHashMap<Content, Integer> numbers = new IdentityHashMap<>();

    private final Set<String> ranges = new HashSet<>();

    Texts(Content.Element body) {
        index(body);
    }

    private void index(Content.Element element) {
        element.id().ifPresent(id -> byId.putIfAbsent(id, element));
        for (Content child : element.children()) {
            switch (child) {
                case Content.Element e when e.name().equals("img") || e.name().equals("svg") ->
                        numbers.put(e, numbers.size());
                case Content.Element e -> index(e);
                case Content.Characters c -> numbers.put(c, numbers.size());
                case Content.Locator l when l.range() -> ranges.add(l.target());
                case Content.PageNumber _,
                        Content.Locator _,
                        Content.Plotted _,
                        Content.Expression _ -> {}
            }
        }
    }

    /// The number of a characters node or a picture below the body, or -1.
    int number(Content content) {
        return numbers.getOrDefault(content, -1);
    }

    /// The collapsed words of the element with an id, empty when there is none. A section is called
    /// by its heading.
    String of(String id) {
        Content.Element element = byId.get(id);
        if (element != null && element.name().equals("section")) {
            for (Content child : element.children()) {
                if (child instanceof Content.Element e && Roles.headingLevel(e) > 0) {
                    return of(e);
                }
            }
        }
        return element == null ? "" : of(element);
    }

    /// The words of an element with white space collapsed, without calls of notes.
    static String of(Content.Element element) {
        StringBuilder out = new StringBuilder();
        append(out, element);
        return collapse(out);
    }

    /// The words of a styled element as [#of(Content.Element)].
    static String of(Styled.StyledElement element) {
        return of(element.element());
    }

    /// The ids of all that an index leads to from its start to its end.
    Set<String> ranges() {
        return ranges;
    }

    private static void append(StringBuilder out, Content content) {
        switch (content) {
            case Content.Characters c -> out.append(c.text());
            case Content.PageNumber _, Content.Locator _, Content.Plotted _ -> {}
            case Content.Expression x -> out.append(PlainFormula.of(x.formula()));
            case Content.Element e when e.name().equals("math") ->
                    append(out, e.children().getFirst());
            case Content.Element e -> {
                if (e.name().equals("br")) {
                    out.append(' ');
                } else if (!e.hasClass("noteref")) {
                    for (Content child : e.children()) {
                        append(out, child);
                    }
                }
            }
        }
    }

    private static String collapse(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean white = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!white) {
                out.append(c);
            } else if (!space) {
                out.append(' ');
            }
            space = white;
        }
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
    }
}
