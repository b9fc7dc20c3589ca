package org.livret.stats;

import org.livret.stats.Statistics.Loss;
import org.livret.stats.TreeWords.Word;

import java.util.ArrayList;
import java.util.List;

/// Looks for words in a text, one after another. What the text holds beside them (numbers, labels,
/// markers) is passed over; a word that does not come before the text goes on as the words do is
/// lost.
final class Comparison {
    /// So many losses are named.
    private static final int MOST_NAMED = 10;

    /// How far ahead the text is searched, in characters.
    private static final int AHEAD = 4_000;

    /// So many characters in a row must agree after something that was passed over; fewer only at
    /// the end of a block.
    private static final int SURE = 12;

    private final List<Word> words;
    private final String text;
    private int at;

    private Comparison(List<Word> words, String text) {
        this.words = words;
        this.text = text;
    }

    static Statistics.Words of(TreeWords tree, Reading reading) {
        List<Loss> lost = new ArrayList<>();
        new Comparison(tree.body(), reading.bare(false)).into(lost);
        new Comparison(tree.notes(), reading.bare(true)).into(lost);
        return new Statistics.Words(
                tree.body().size() + tree.notes().size(),
                lost.size(),
                lost.subList(0, Math.min(MOST_NAMED, lost.size())));
    }

    private void into(List<Loss> lost) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int found = text.startsWith(word.bare(), at) ? at : ahead(i);
            if (found < 0) {
                lost.add(new Loss(word.text(), word.span()));
            } else {
                at = found + word.bare().length();
            }
        }
    }

    /// Where the text goes on with a word and those after it; -1 when nowhere near.
    private int ahead(int index) {
        StringBuilder phrase = new StringBuilder();
        int i = index;
        do {
            phrase.append(words.get(i).bare());
        } while (phrase.length() < SURE && !words.get(i).ends() && ++i < words.size());
        int end = Math.min(text.length(), at + AHEAD + phrase.length());
        return text.indexOf(phrase.toString(), at, end);
    }
}
