package org.livret.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A random publication: headings, paragraphs with notes and references, lists, tables, figures,
/// floats, columns, flex rows, grids, boxes. Its words are `w` and a number, counted through.
final class RandomBody {
    private static final String CSS =
            """
            @page { size: 300pt 200pt; margin: 20pt; @top-left { content: counter(page) } @footnote { margin-top: 5pt; border-top: 1pt solid black } }
            @page :left { margin: 20pt }
            html { orphans: 2; widows: 2 }
            pre { font-size: 10pt; line-height: 10pt } pre code { font-size: 1em }
            h1 { break-before: page; margin-bottom: 10pt }
            h2 { margin: 10pt 0 5pt }
            p { margin-bottom: 4pt }
            .box { padding: 3pt; border: 1pt solid black; margin: 5pt 0 }
            .whole { break-inside: avoid }
            .left { float: left; width: 90pt; margin-right: 10pt }
            .top { float: top; margin-bottom: 5pt }
            .foot { float: bottom; margin-top: 5pt }
            .columns { columns: 2; column-gap: 10pt }
            .flex { display: flex; column-gap: 10pt } .flex > * { flex: 1 }
            .grid { display: grid; grid-template-columns: 1fr 1fr; gap: 5pt }
            table { margin: 5pt 0; border-collapse: collapse } td, th { border: 1pt solid black; padding: 1pt }
            ul { padding-left: 20pt; list-style: '-' }
            .ref::after { content: ' ' target-counter(attr(href), page) }
            """;

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final List<String> words = new ArrayList<>();
    private int heading;
    private int note;

    RandomBody(Random random) {
        this.random = random;
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            block(0);
        }
    }

    Publication publication() {
        return Publication.of(CSS, out.toString());
    }

    List<String> words() {
        return words;
    }

    private void words(int most) {
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            String word = "w" + words.size();
            words.add(word);
            out.append(i > 0 ? " " : "").append(word);
        }
    }

    private void block(int depth) {
        int kind = random.nextInt(depth > 2 ? 4 : 15);
        switch (kind) {
            case 0, 1 -> paragraph();
            case 2 -> list(depth);
            case 3 -> wrapped("div", "box", depth);
            case 4 -> heading(depth);
            case 5 -> table(depth);
            case 6 -> figure("whole");
            case 13 -> code();
            case 7 -> wrapped("div", "left", 3);
            case 8 -> wrapped("div", "columns", depth + 1);
            case 9 -> wrapped("div", "flex", depth + 1);
            case 10 -> wrapped("div", "grid", depth + 1);
            case 11 -> wrapped("div", "whole", depth + 1);
            case 12 -> figure(random.nextBoolean() ? "top" : "foot");
            default -> paragraph();
        }
    }

    private void paragraph() {
        out.append("<p>");
        words(60);
        if (random.nextInt(4) == 0) {
            out.append("<a class='noteref' href='#n").append(note).append("'>*</a>");
            out.append("</p><aside id='n").append(note++).append("'><p>");
            words(40);
            out.append("</p></aside>");
        } else if (heading > 0 && random.nextInt(4) == 0) {
            out.append(" <a class='ref' href='#h")
                    .append(random.nextInt(heading))
                    .append("'>see</a></p>");
        } else {
            out.append("</p>");
        }
    }

    private void heading(int depth) {
        String name = depth == 0 && random.nextInt(4) == 0 ? "h1" : "h2";
        out.append('<').append(name).append(" id='h").append(heading++).append("'>");
        words(6);
        out.append("</").append(name).append('>');
    }

    private void list(int depth) {
        out.append("<ul>");
        for (int i = random.nextInt(4); i >= 0; i--) {
            out.append("<li>");
            if (random.nextBoolean()) {
                words(20);
            } else {
                block(depth + 2);
            }
            out.append("</li>");
        }
        out.append("</ul>");
    }

    private void wrapped(String element, String name, int depth) {
        out.append('<').append(element).append(" class='").append(name).append("'>");
        for (int i = random.nextInt(3); i >= 0; i--) {
            block(depth + 1);
        }
        out.append("</").append(element).append('>');
    }

    private void figure(String name) {
        out.append("<figure class='").append(name).append("'><img src='");
        out.append(20 + random.nextInt(400))
                .append('x')
                .append(20 + random.nextInt(300))
                .append(".png' alt='p'/><figcaption>");
        words(12);
        out.append("</figcaption></figure>");
    }

    private void table(int depth) {
        int columns = 1 + random.nextInt(4);
        out.append("<table><thead>");
        row(columns, "th", depth);
        out.append("</thead><tbody>");
        for (int i = random.nextInt(12); i >= 0; i--) {
            row(columns, "td", depth);
        }
        out.append("</tbody>");
        if (random.nextInt(3) == 0) {
            out.append("<tfoot>");
            row(columns, "td", depth);
            out.append("</tfoot>");
        }
        out.append("</table>");
    }

    private void code() {
        out.append(random.nextBoolean() ? "<pre class='numbered'>" : "<pre>").append("<code>");
        for (int i = random.nextInt(8); i >= 0; i--) {
            out.append("<span class='line'>");
            words(9);
            out.append("\n</span>");
        }
        out.append("</code></pre>");
    }

    private void row(int columns, String cell, int depth) {
        out.append("<tr>");
        int left = columns;
        while (left > 0) {
            int span = 1 + random.nextInt(left);
            out.append('<').append(cell).append(" colspan='").append(span).append("'>");
            if (random.nextInt(15) == 0) {
                block(depth + 2);
            } else {
                words(random.nextInt(12) == 0 ? 120 : 4);
            }
            out.append("</").append(cell).append('>');
            left -= span;
        }
        out.append("</tr>");
    }
}
