package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Selector.PseudoElement;
import org.livret.diag.Reporter;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Computes the style of an element once for all elements that match the same rules below the same
/// parent style.
final class StyleSharing {
    private static final List<PseudoElement> PSEUDO_ELEMENTS = List.of(PseudoElement.values());

    private record Key(@Nullable Computed parent, int[] matching, String language) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key(Computed parent1, int[] matching1, String language1)
                    && parent == parent1
                    && Arrays.equals(matching, matching1)
                    && language.equals(language1);
        }

        @Override
        public int hashCode() {
            return (System.identityHashCode(parent) * 31 + Arrays.hashCode(matching)) * 31
                    + language.hashCode();
        }
    }

    private final RuleIndex rules;
    private final Reporter reporter;
    private final Map<Key, Computed> shared = new HashMap<>();

    StyleSharing(RuleIndex rules, Reporter reporter) {
        this.rules = rules;
        this.reporter = reporter;
    }

    /// The style of an element below its parent's; the root has neither parent nor root.
    Computed style(ElementNode node, @Nullable Computed parent, @Nullable Values root) {
        Key key = new Key(parent, rules.matching(node), node.language);
        Computed known = shared.get(key);
        if (known == null) {
            known = compute(key, root);
            shared.put(key, known);
        }
        return known;
    }

    private Computed compute(Key key, @Nullable Values root) {
        Values inherited = key.parent() == null ? Values.NONE : key.parent().values();
        Cascaded cascaded = Cascaded.of(rules.entries(key.matching(), Optional.empty()));
        Values values = Computation.of(cascaded, inherited, root, reporter);
        ComputedStyle style = Assembly.of(values, key.language(), key.parent());
        Computed element = new Computed(values, style, Styled.Pseudo.NONE);
        Styled.Pseudo pseudo = pseudo(key, element, root == null ? values : root);
        return pseudo == Styled.Pseudo.NONE ? element : new Computed(values, style, pseudo);
    }

    private Styled.Pseudo pseudo(Key key, Computed element, Values root) {
        Map<PseudoElement, ComputedStyle> found = new HashMap<>();
        for (PseudoElement pseudo : PSEUDO_ELEMENTS) {
            List<RuleIndex.Entry> entries = rules.entries(key.matching(), Optional.of(pseudo));
            if (!entries.isEmpty()) {
                Values values =
                        Computation.of(Cascaded.of(entries), element.values(), root, reporter);
                found.put(pseudo, Assembly.of(values, key.language(), element));
            }
        }
        if (found.isEmpty()) {
            return Styled.Pseudo.NONE;
        }
        return new Styled.Pseudo(
                generated(found, PseudoElement.BEFORE),
                generated(found, PseudoElement.AFTER),
                Optional.ofNullable(found.get(PseudoElement.MARKER)),
                Optional.ofNullable(found.get(PseudoElement.FIRST_LETTER)),
                Optional.ofNullable(found.get(PseudoElement.FIRST_LINE)));
    }

    private static Optional<ComputedStyle> generated(
            Map<PseudoElement, ComputedStyle> found, PseudoElement pseudo) {
        ComputedStyle style = found.get(pseudo);
        return style == null || !makesContent(style) ? Optional.empty() : Optional.of(style);
    }

    /// Whether `content` is neither `normal` nor `none`, and the box is displayed at all.
    static boolean makesContent(ComputedStyle style) {
        return style.box().display() != BoxStyle.Display.NONE
                && style.generated().content().isPresent()
                && !style.generated().content().get().isEmpty();
    }
}
