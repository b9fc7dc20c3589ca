package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.ActiveRules.OriginatedPage;
import org.livret.css.PageStyle.MarginBox;
import org.livret.css.StyleSheet.PagePart;
import org.livret.css.StyleSheet.PageSelector;
import org.livret.geom.Insets;
import org.livret.geom.Size;
import org.livret.geom.Sp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cascade of `@page` rules (CSS Paged Media 3). Pages that match the same rules share one
/// style.
final class PageStyles {
    /// The default of `bleed: auto` with crop marks (CSS Paged Media 3, section 8.2).
    private static final long CROPPED_BLEED = Sp.pt(6);

    /// One selector of a rule with what it chooses.
    private record Choice(
            Origin origin, int layer, PageSelector selector, StyleSheet.PageRule rule) {}

    private final List<Choice> choices = new ArrayList<>();
    private final Computed root;
    private final Computation.Context context;
    private final Map<List<Integer>, PageStyle> cache = new HashMap<>();

    PageStyles(List<OriginatedPage> rules, Computed root, Computation.Context context) {
        this.root = root;
        this.context = context;
        for (OriginatedPage page : rules) {
            for (PageSelector selector : page.rule().selectors()) {
                choices.add(new Choice(page.origin(), page.layer(), selector, page.rule()));
            }
        }
        choices.sort(
                Comparator.comparing(Choice::origin)
                        .thenComparingInt(Choice::layer)
                        .thenComparingInt(choice -> choice.selector().specificity()));
    }

    synchronized PageStyle style(PageStyle.Context context) {
        List<Integer> matching = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).selector().matches(context)) {
                matching.add(i);
            }
        }
        PageStyle known = cache.get(matching);
        if (known == null) {
            known = compute(matching);
            cache.put(matching, known);
        }
        return known;
    }

    private PageStyle compute(List<Integer> matching) {
        List<RuleIndex.Entry> own = new ArrayList<>();
        Map<Optional<MarginBox>, List<RuleIndex.Entry>> parts = new HashMap<>();
        for (int number : matching) {
            Choice choice = choices.get(number);
            own.add(entry(choice, choice.rule().declarations()));
            for (PagePart part : choice.rule().parts()) {
                parts.computeIfAbsent(part.box(), box -> new ArrayList<>())
                        .add(entry(choice, part.declarations()));
            }
        }
        Computed page = computed(own, root);
        Map<MarginBox, ComputedStyle> boxes = new EnumMap<>(MarginBox.class);
        for (MarginBox box : MarginBox.values()) {
            ComputedStyle style = computed(parts.get(Optional.of(box)), page).style();
            if (StyleSharing.makesContent(style)) {
                boxes.put(box, style);
            }
        }
        return page(page, computed(parts.get(Optional.<MarginBox>empty()), page).style(), boxes);
    }

    private static RuleIndex.Entry entry(Choice choice, List<Declaration> declarations) {
        return new RuleIndex.Entry(choice.origin(), choice.layer(), ActiveRules.ROOT, declarations);
    }

    private Computed computed(@Nullable List<RuleIndex.Entry> entries, Computed parent) {
        Cascaded cascaded = Cascaded.of(entries == null ? List.of() : entries);
        Values values =
                Computation.of(
                        cascaded,
                        new Computation.Setting(parent.values(), root.values(), Map.of(), context));
        return new Computed(
                values,
                Assembly.of(values, parent.style().text().language(), parent),
                Styled.Pseudo.NONE);
    }

    private static PageStyle page(
            Computed page, ComputedStyle notes, Map<MarginBox, ComputedStyle> boxes) {
        Values values = page.values();
        Size size = values.get(Properties.SIZE);
        PageForms.Marks marks = values.get(Properties.MARKS);
        BoxStyle box = page.style().box();
        return new PageStyle(
                size,
                insets(box.margin(), size),
                insets(box.padding(), size),
                values.get(Properties.BLEED).resolve(0, marks.crop() ? CROPPED_BLEED : 0),
                marks.crop(),
                marks.cross(),
                page.style(),
                notes,
                boxes,
                page.style().generated().counterReset());
    }

    /// Of a page, percentages at the top and bottom refer to its height (CSS Paged Media 3, section
    /// 7.1).
    private static Insets insets(Edges edges, Size size) {
        return new Insets(
                edges.top().resolve(size.height(), 0),
                edges.right().resolve(size.width(), 0),
                edges.bottom().resolve(size.height(), 0),
                edges.left().resolve(size.width(), 0));
    }
}
