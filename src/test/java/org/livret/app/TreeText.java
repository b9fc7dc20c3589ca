package org.livret.app;

import org.livret.xhtml.Content;
import org.livret.xhtml.ElementTree;

import java.util.ArrayList;
import java.util.List;

/// The words that a manuscript has when it is ready to be published: what both outputs must hold.
final class TreeText {
    private TreeText() {}

    static WrittenText of(ElementTree tree) {
        StringBuilder body = new StringBuilder();
        append(tree.body().children(), body);
        List<String> notes = new ArrayList<>();
        for (Content.Element note : tree.notes().values()) {
            StringBuilder text = new StringBuilder();
            append(note.children(), text);
            notes.add(text.toString());
        }
        return new WrittenText(body.toString(), notes);
    }

    private static void append(List<Content> contents, StringBuilder out) {
        for (Content content : contents) {
            switch (content) {
                case Content.Characters c -> out.append(c.text());
                // Words in print only.
                case Content.PageNumber _,
                        Content.Locator _,
                        Content.Plotted _,
                        Content.Expression _ ->
                        out.append(" ");
                // Each output draws charts for its own width, and only the e-book has their tables.
                case Content.Element e
                        when e.name().equals("svg")
                                || e.name().equals("math")
                                || e.hasClass("chart-data") ->
                        out.append(' ');
                // Only the e-book leads back from a bibliography.
                case Content.Element e when e.hasClass("cited-at") -> out.append(' ');
                // Themes may set a space or a line in place of a separator.
                case Content.Element e when e.hasClass("separator") -> out.append(' ');
                case Content.Element e -> {
                    boolean apart = isBlock(e.name());
                    out.append(apart ? " " : "");
                    append(e.children(), out);
                    out.append(apart ? " " : "");
                }
            }
        }
    }

    private static boolean isBlock(String name) {
        return switch (name) {
            case "a",
                    "abbr",
                    "b",
                    "bdi",
                    "cite",
                    "code",
                    "dfn",
                    "em",
                    "i",
                    "kbd",
                    "mark",
                    "q",
                    "s",
                    "samp",
                    "small",
                    "span",
                    "strong",
                    "sub",
                    "sup",
                    "u",
                    "var" ->
                    false;
            default -> true;
        };
    }
}
