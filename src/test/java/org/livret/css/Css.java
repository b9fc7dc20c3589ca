package org.livret.css;

import org.livret.css.Styled.StyledElement;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.ProblemText;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.xhtml.Content;
import org.livret.xhtml.ElementTree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What the tests of this package write again and again: elements in one line, sheets from a
/// string, styles of the first element that has an id.
final class Css {
    private static final Span NOWHERE = Span.of(SourceFile.unread("test"));

    final CollectingReporter reporter = new CollectingReporter();
    private final List<StyleSheet> sheets = new ArrayList<>();
    private Map<String, String> theme = Map.of();
    private Medium medium = Medium.PRINT;

    static Css of(String css) {
        return new Css().and(Origin.USER, css);
    }

    Css and(Origin origin, String css) {
        sheets.add(CssReader.read(new SourceFile("test.css", css), origin, reporter));
        return this;
    }

    Css builtIn() {
        sheets.addFirst(CssReader.builtIn(reporter));
        return this;
    }

    Css theme(Map<String, String> values) {
        theme = values;
        return this;
    }

    Css medium(Medium output) {
        medium = output;
        return this;
    }

    List<StyleSheet> sheets() {
        return sheets;
    }

    Cascade cascade() {
        return Cascade.of(sheets, medium, theme, reporter);
    }

    StyledElement style(Content.Element body) {
        return cascade().style(new ElementTree(body, new LinkedHashMap<>())).body();
    }

    /// The style of a lone paragraph in a body.
    ComputedStyle paragraph() {
        return first(style(element("body", element("p", text("x"))))).style();
    }

    static StyledElement first(StyledElement parent) {
        return child(parent, 0);
    }

    /// The n-th element child, from 0.
    static StyledElement child(StyledElement parent, int n) {
        int seen = 0;
        for (Styled child : parent.children()) {
            if (child instanceof StyledElement element && seen++ == n) {
                return element;
            }
        }
        throw new AssertionError("no child " + n + " in " + parent.element().name());
    }

    /// An element from `name#id.class.class[attribute=value]` and its content.
    static Content.Element element(String start, Content... children) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        String rest = start;
        int bracket = rest.indexOf('[');
        if (bracket >= 0) {
            for (String pair : rest.substring(bracket + 1, rest.length() - 1).split("\\]\\[", -1)) {
                int equals = pair.indexOf('=');
                attributes.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
            rest = rest.substring(0, bracket);
        }
        String[] words = rest.split("\\.", -1);
        String[] named = words[0].split("#", -1);
        if (named.length > 1) {
            attributes.put("id", named[1]);
        }
        if (words.length > 1) {
            attributes.put("class", String.join(" ", List.of(words).subList(1, words.length)));
        }
        return new Content.Element(named[0], attributes, List.of(children), NOWHERE);
    }

    static Content text(String text) {
        return new Content.Characters(text, NOWHERE);
    }

    /// The codes of what was reported, in order.
    List<String> codes() {
        return reporter.problems().stream().map(problem -> problem.code().id()).toList();
    }

    String problems() {
        StringBuilder out = new StringBuilder();
        for (Problem problem : reporter.problems()) {
            out.append(ProblemText.render(problem));
        }
        return out.toString();
    }
}
