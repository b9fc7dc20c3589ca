package org.livret.epub;

import org.jspecify.annotations.Nullable;
import org.livret.math.PlainFormula;
import org.livret.xhtml.Content;

import java.util.List;
import java.util.function.Predicate;

/// Questions to elements.
final class Contents {
    private Contents() {}

    static boolean isSection(Content content) {
        return content instanceof Content.Element e && isSection(e);
    }

    /// Whether the element is a section with a heading.
    static boolean isSection(Content.Element e) {
        return e.name().equals("section")
                && e.attribute("class").orElse("").startsWith("level")
                && !e.children().isEmpty();
    }

    /// The level of a section with a heading.
    static int level(Content.Element section) {
        return section.attribute("class").orElse("level1").charAt("level".length()) - '0';
    }

    static boolean isHeading(Content content) {
        return content instanceof Content.Element e
                && e.name().length() == 2
                && e.name().charAt(0) == 'h'
                && e.name().charAt(1) >= '1'
                && e.name().charAt(1) <= '6';
    }

    static boolean isNoteCall(Content.Element e) {
        return "doc-noteref".equals(e.attributes().get("role"));
    }

    /// Whether the element is the table of contents in the text.
    static boolean isContents(Content.Element e) {
        return e.name().equals("nav") && "doc-toc".equals(e.attributes().get("role"));
    }

    /// Whether the element lists what the publication holds: its contents, or captions.
    static boolean isListing(Content.Element e) {
        return isContents(e) || e.name().equals("nav") && e.hasClass("list-of");
    }

    /// The element itself or the first below it that passes the test.
    static Content.@Nullable Element find(
            List<Content> contents, Predicate<Content.Element> wanted) {
        for (Content content : contents) {
            if (content instanceof Content.Element e) {
                Content.Element found = wanted.test(e) ? e : find(e.children(), wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /// The words in contents, without note calls and page numbers, white space as it is shown.
    static String words(List<Content> contents) {
        StringBuilder out = new StringBuilder();
        words(out, contents);
        return out.toString().strip();
    }

    private static void words(StringBuilder out, List<Content> contents) {
        for (Content content : contents) {
            switch (content) {
                case Content.Characters c -> out.append(c.text().replace('\n', ' '));
                case Content.Element e when isNoteCall(e) -> {}
                case Content.Element e when e.name().equals("br") -> out.append(' ');
                case Content.Element e when e.name().equals("math") ->
                        words(out, e.children().subList(0, 1));
                case Content.Element e -> words(out, e.children());
                case Content.Expression x -> out.append(PlainFormula.of(x.formula()));
                case Content.PageNumber _, Content.Locator _, Content.Plotted _ -> {}
            }
        }
    }

    /// How many texts and pictures there are, as printed pages count them.
    static int leaves(Content content) {
        return switch (content) {
            case Content.Characters _ -> 1;
            case Content.Element e when e.name().equals("img") || e.name().equals("svg") -> 1;
            case Content.Element e -> {
                int count = 0;
                for (Content child : e.children()) {
                    count += leaves(child);
                }
                yield count;
            }
            case Content.PageNumber _, Content.Locator _, Content.Plotted _, Content.Expression _ ->
                    0;
        };
    }

    /// How long the markup of contents will be, roughly, in characters.
    static long size(List<Content> contents) {
        long size = 0;
        for (Content content : contents) {
            size += size(content);
        }
        return size;
    }

    static long size(Content content) {
        return switch (content) {
            case Content.Characters c -> c.text().length();
            case Content.Element e -> {
                long size = 2L * e.name().length() + 5;
                for (String value : e.attributes().values()) {
                    size += value.length() + 10;
                }
                yield size + size(e.children());
            }
            case Content.PageNumber _, Content.Locator _, Content.Plotted _, Content.Expression _ ->
                    0;
        };
    }
}
