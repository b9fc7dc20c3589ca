package org.livret.math;

import java.util.List;
import java.util.Optional;

/// What is said of a formula or a line of it beside what is set in it: its number, its name, rules.
final class Labels {
    private Optional<TexReader.Tag> tag = Optional.empty();
    private Optional<String> label = Optional.empty();
    private boolean rule;

    Optional<TexReader.Tag> tag() {
        return tag;
    }

    Optional<String> label() {
        return label;
    }

    /// The number since the last time it was asked for.
    Optional<Formula> takeTag() {
        Optional<Formula> taken = tag.map(Labels::shown);
        tag = Optional.empty();
        return taken;
    }

    void rule() {
        rule = true;
    }

    /// Whether a rule was asked for since the last time.
    boolean takeRule() {
        boolean taken = rule;
        rule = false;
        return taken;
    }

    void read(Structure structure, TexToken token, Rows rows) {
        if (structure == Structure.LABEL) {
            List<TexToken> name = rows.in.argument();
            label = Optional.of(name == null ? "" : TexStream.text(name)).filter(n -> !n.isEmpty());
            return;
        }
        boolean bare = rows.in.peek().is('*');
        if (bare) {
            rows.in.next();
        }
        Formula words = rows.words.read(token, Formula.Face.PLAIN);
        tag = Optional.of(new TexReader.Tag(words, bare));
    }

    private static Formula shown(TexReader.Tag tag) {
        return tag.bare() ? tag.words() : parenthesized(tag.words());
    }

    private static Formula parenthesized(Formula words) {
        return words instanceof Formula.Text(String text, Formula.Face face)
                ? new Formula.Text("(" + text + ")", face)
                : new Formula.Row(List.of(text("("), words, text(")")));
    }

    private static Formula text(String text) {
        return new Formula.Text(text, Formula.Face.PLAIN);
    }
}
