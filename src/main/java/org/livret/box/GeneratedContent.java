package org.livret.box;

import org.livret.css.GeneratedStyle;
import org.livret.css.Styled.StyledElement;
import org.livret.xhtml.Content;

import java.util.ArrayList;
import java.util.List;

/// The words of generated content, as far as they are known before there are pages.
final class GeneratedContent {
    private final Counters counters;
    private final Texts texts;

    GeneratedContent(Counters counters, Texts texts) {
        this.counters = counters;
        this.texts = texts;
    }

    /// The assignments of named strings that an element makes.
    List<Box.StringMark> strings(StyledElement e) {
        List<GeneratedStyle.StringSet> sets = e.style().generated().stringSet();
        if (sets.isEmpty()) {
            return List.of();
        }
        List<Box.StringMark> marks = new ArrayList<>(sets.size());
        for (GeneratedStyle.StringSet set : sets) {
            StringBuilder value = new StringBuilder();
            for (GeneratedStyle.Item item : set.value()) {
                value.append(text(item, e.element()));
            }
            marks.add(new Box.StringMark(set.name(), value.toString()));
        }
        return marks;
    }

    /// The words of one item; empty for those that only a page can tell.
    String text(GeneratedStyle.Item item, Content.Element element) {
        return switch (item) {
            case GeneratedStyle.Literal(String text) -> text;
            case GeneratedStyle.Counter c -> counters.format(c.name(), c.style());
            case GeneratedStyle.Counters c -> counters.format(c.name(), c.separator(), c.style());
            case GeneratedStyle.Attribute(String name) -> element.attribute(name).orElse("");
            case GeneratedStyle.TargetText t ->
                    texts.of(BoxBuilder.target(t.attribute(), t.url(), element));
            case GeneratedStyle.ElementText _ -> Texts.of(element);
            case GeneratedStyle.NamedString _,
                    GeneratedStyle.RunningElement _,
                    GeneratedStyle.TargetCounter _,
                    GeneratedStyle.Leader _,
                    GeneratedStyle.Picture _ ->
                    "";
        };
    }
}
