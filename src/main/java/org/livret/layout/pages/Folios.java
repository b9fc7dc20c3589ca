package org.livret.layout.pages;

import org.livret.css.ComputedStyle;
import org.livret.css.CounterStyle;
import org.livret.css.GeneratedStyle;
import org.livret.css.PageStyle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The labels of pages: the page counter in the counter style in which the page's margin boxes
/// print it. A page that prints none is labelled as its neighbours of the same count are: the ones
/// after it, else the ones before it, else in decimal.
public final class Folios {
    private Folios() {}

    public static List<String> of(List<Draft> drafts) {
        List<Optional<CounterStyle>> styles = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            styles.add(printed(draft.sheet().style()));
        }
        for (int i = drafts.size() - 2; i >= 0; i--) {
            if (styles.get(i).isEmpty() && follows(drafts.get(i), drafts.get(i + 1))) {
                styles.set(i, styles.get(i + 1));
            }
        }
        List<String> labels = new ArrayList<>(drafts.size());
        CounterStyle before = CounterStyle.DECIMAL;
        for (int i = 0; i < drafts.size(); i++) {
            if (i > 0 && !follows(drafts.get(i - 1), drafts.get(i))) {
                before = CounterStyle.DECIMAL;
            }
            before = styles.get(i).orElse(before);
            labels.add(before.format(drafts.get(i).counter()));
        }
        return labels;
    }

    private static boolean follows(Draft draft, Draft next) {
        return next.counter() == draft.counter() + 1;
    }

    private static Optional<CounterStyle> printed(PageStyle style) {
        for (ComputedStyle box : style.marginBoxes().values()) {
            for (GeneratedStyle.Item item : box.generated().content().orElse(List.of())) {
                if (item instanceof GeneratedStyle.Counter(String name, CounterStyle counter)
                        && name.equals("page")) {
                    return Optional.of(counter);
                }
            }
        }
        return Optional.empty();
    }
}
