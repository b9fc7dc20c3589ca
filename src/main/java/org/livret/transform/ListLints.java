package org.livret.transform;

import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks at the punctuation of lists that go on a sentence: items end with a semicolon and begin
/// with a small letter, the last ends with a point (Office québécois de la langue française, Banque
/// de dépannage linguistique). Only a list that mostly does so is judged, so that lists without
/// punctuation, or of full sentences, are left in peace.
record ListLints(LintWords words) {
    private static final int LEAST_ITEMS = 3;

    /// An item's words and the place of its last character.
    private record Item(String text, Node last) {
        char end() {
            return text.charAt(text.length() - 1);
        }
    }

    /// Looks at the lists among blocks that stand one below another.
    void apply(List<Block> blocks, LintSwitch lints, Reporter reporter) {
        for (Block block : blocks) {
            if (block instanceof Node.ListBlock list) {
                List<Item> items = items(list);
                LintSwitch own = lints.within(list, reporter);
                if (items.size() >= LEAST_ITEMS && isRunning(items)) {
                    judge(items, own, reporter);
                }
            }
        }
    }

    private static List<Item> items(Node.ListBlock list) {
        List<Item> items = new ArrayList<>();
        for (Node.ListItem item : list.items()) {
            String text = Walk.plainText(item.blocks()).strip();
            if (item.blocks().size() != 1 || text.isEmpty()) {
                return List.of();
            }
            items.add(new Item(text, last(item)));
        }
        return items;
    }

    private static Node last(Node node) {
        List<? extends Node> children = Walk.children(node);
        return children.isEmpty() ? node : last(children.getLast());
    }

    private static boolean isRunning(List<Item> items) {
        int running = 0;
        for (Item item : items.subList(0, items.size() - 1)) {
            running += item.end() == ';' ? 1 : 0;
        }
        return running * 3 >= (items.size() - 1) * 2;
    }

    private void judge(List<Item> items, LintSwitch lints, Reporter reporter) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean isLast = i == items.size() - 1;
            char end = item.end();
            boolean ends =
                    isLast ? end == '.' || end == '!' || end == '?' || end == '…' : end == ';';
            if (!ends && !lints.isOff("TY113")) {
                reporter.report(new LintProblem.ItemEnd(end(item, isLast)));
            }
            String first = firstWord(item.text());
            if (isArticle(first) && !lints.isOff("TY114")) {
                reporter.report(new LintProblem.ItemCapital(capital(item, first)));
            }
        }
    }

    private static LintProblem.Finding end(Item item, boolean isLast) {
        Span span = item.last().span();
        int start = Math.max(span.start(), span.end() - 1);
        Span place = new Span(span.file(), start, span.end());
        return new LintProblem.Finding(
                String.valueOf(item.end()), isLast ? "." : " ;", place, false);
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Letters.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    // Other words may be names.
    private boolean isArticle(String word) {
        return !word.isEmpty()
                && Letters.isUpper(word.charAt(0))
                && words.articles().contains(word.toLowerCase(Locale.ROOT));
    }

    private static LintProblem.Finding capital(Item item, String word) {
        Span span = item.last().span();
        return new LintProblem.Finding(word, word.toLowerCase(Locale.ROOT), span, false);
    }
}
