package org.livret.cite;

import org.livret.doc.Node;
import org.livret.doc.Node.Inline;
import org.livret.doc.Walk;

import java.util.ArrayList;
import java.util.List;

/// Numbers of sources in a row: three and more become a range from the first to the last.
final class Ranges {
    private static final int FEWEST = 3;

    private Ranges() {}

    /// The inlines of a citation; `numbers` are the texts of its links, in order.
    static List<Inline> of(List<Inline> inlines, List<String> numbers) {
        List<Integer> links = new ArrayList<>();
        for (int i = 0; i < inlines.size(); i++) {
            if (inlines.get(i) instanceof Node.Link link
                    && numbers.contains(Walk.plainText(link.content()))) {
                links.add(i);
            }
        }
        List<Inline> out = new ArrayList<>(inlines);
        for (int end = links.size() - 1; end >= 0; ) {
            int start = end;
            while (start > 0 && follows(inlines, links.get(start - 1), links.get(start))) {
                start--;
            }
            if (end - start + 1 >= FEWEST) {
                Inline last = inlines.get(links.get(end));
                out.subList(links.get(start) + 1, links.get(end)).clear();
                out.add(links.get(start) + 1, new Node.Text("–", last.span()));
            }
            end = start - 1;
        }
        return out;
    }

    private static boolean follows(List<Inline> inlines, int before, int at) {
        int one = number(inlines.get(before));
        int other = number(inlines.get(at));
        return one > 0 && other == one + 1 && at == before + 2;
    }

    private static int number(Inline link) {
        String text = Walk.plainText(List.of(link));
        boolean digits =
                !text.isEmpty() && text.length() < 7 && text.chars().allMatch(Character::isDigit);
        return digits ? Integer.parseInt(text) : -1;
    }
}
