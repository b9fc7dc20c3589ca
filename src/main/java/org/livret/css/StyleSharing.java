package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Computation.Setting;
import org.livret.css.RuleIndex.Entry;
import org.livret.css.Selector.PseudoElement;
import org.livret.diag.SourceFile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Computes the style of an element once for all elements that match the same rules below the same
/// parent style.
final class StyleSharing {
    private static final List<PseudoElement> PSEUDO_ELEMENTS =
            List.of(
                    PseudoElement.BEFORE,
                    PseudoElement.AFTER,
                    PseudoElement.MARKER,
                    PseudoElement.FIRST_LETTER,
                    PseudoElement.FIRST_LINE);

    /// What decides a style. Parents are compared by identity, since equal ones are the same object
    /// here.
    private static final class Key {
        private final @Nullable Computed parent;
        private final int[] matching;
        private final String language;
        private final String inline;
        private final String values;

        Key(@Nullable Computed parent, int[] matching, ElementNode node, String values) {
            this.parent = parent;
            this.matching = matching;
            this.language = node.language;
            this.inline = node.element.attributes().getOrDefault("style", "");
            // A `style` attribute may ask for any other.
            this.values = inline.contains("attr(") ? node.element.attributes().toString() : values;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // see above
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && parent == key.parent
                    && Arrays.equals(matching, key.matching)
                    && language.equals(key.language)
                    && inline.equals(key.inline)
                    && values.equals(key.values);
        }

        @Override
        public int hashCode() {
            int rules = System.identityHashCode(parent) * 31 + Arrays.hashCode(matching);
            return Objects.hash(rules, language, inline, values);
        }
    }

    private final RuleIndex rules;
    private final Computation.Context context;
    private final Map<Key, Computed> shared = new HashMap<>();

    StyleSharing(RuleIndex rules, Computation.Context context) {
        this.rules = rules;
        this.context = context;
    }

    /// The style of an element below its parent's; the root has neither parent nor root.
    Computed style(ElementNode node, @Nullable Computed parent, @Nullable Values root) {
        int[] matching = rules.matching(node);
        Key key = new Key(parent, matching, node, rules.attributes(matching, node));
        Computed known = shared.get(key);
        if (known == null) {
            known = compute(key, node.element.attributes(), root);
            shared.put(key, known);
        }
        return known;
    }

    private Computed compute(Key key, Map<String, String> attributes, @Nullable Values root) {
        Values inherited = key.parent == null ? Values.NONE : key.parent.values();
        List<Entry> entries = rules.entries(key.matching, Optional.empty());
        if (!key.inline.isEmpty()) {
            SourceFile place = new SourceFile("style attribute", key.inline);
            List<Declaration> declarations =
                    new DeclarationReader(place, context.reporter()).list();
            entries.add(
                    new Entry(Origin.USER, ActiveRules.NO_LAYER, ActiveRules.ROOT, declarations));
        }
        Setting setting = new Setting(inherited, root, attributes, context);
        Values values = Computation.of(Cascaded.of(entries), setting);
        ComputedStyle style = Assembly.of(values, key.language, key.parent);
        Computed element = new Computed(values, style, Styled.Pseudo.NONE);
        Setting within = new Setting(values, root == null ? values : root, attributes, context);
        Map<PseudoElement, ComputedStyle> pseudo = pseudo(key, element, within);
        return pseudo.isEmpty() ? element : new Computed(values, style, pseudo(pseudo));
    }

    private Map<PseudoElement, ComputedStyle> pseudo(Key key, Computed element, Setting setting) {
        Map<PseudoElement, ComputedStyle> found = new HashMap<>();
        for (PseudoElement pseudo : PSEUDO_ELEMENTS) {
            List<Entry> entries = rules.entries(key.matching, Optional.of(pseudo));
            if (!entries.isEmpty()) {
                Values values = Computation.of(Cascaded.of(entries), setting);
                found.put(pseudo, Assembly.of(values, key.language, element));
            }
        }
        return found;
    }

    private static Styled.Pseudo pseudo(Map<PseudoElement, ComputedStyle> found) {
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
