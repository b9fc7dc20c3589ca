package org.livret.xhtml;

import org.livret.language.LanguageTag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Says `dir` wherever a language begins that is written the other way: whoever marks a passage as
/// Arabic need not say that it runs from right to left. A direction that the manuscript gives
/// stands.
final class Directions {
    private Directions() {}

    /// `around` tells whether what is around the element runs from right to left.
    static Content.Element in(Content.Element element, boolean around) {
        String said = element.attribute("dir").orElse("");
        boolean turn = false;
        boolean rightToLeft = around;
        if (!said.isEmpty()) {
            rightToLeft = said.equals("rtl");
        } else {
            String language = element.attribute("lang").orElse("");
            rightToLeft = language.isEmpty() ? around : LanguageTag.isRightToLeft(language);
            turn = rightToLeft != around;
        }
        List<Content> children = children(element.children(), rightToLeft);
        if (!turn && children == element.children()) {
            return element;
        }
        return new Content.Element(
                element.name(),
                turn ? directed(element.attributes(), rightToLeft) : element.attributes(),
                children,
                element.span());
    }

    /// The same list when nothing changes in it, as almost always.
    private static List<Content> children(List<Content> before, boolean rightToLeft) {
        List<Content> after = null;
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i) instanceof Content.Element child) {
                Content.Element changed = in(child, rightToLeft);
                if (changed != child) {
                    after = after == null ? new ArrayList<>(before) : after;
                    after.set(i, changed);
                }
            }
        }
        return after == null ? before : after;
    }

    private static SequencedMap<String, String> directed(
            SequencedMap<String, String> attributes, boolean rightToLeft) {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            all.put(attribute.getKey(), attribute.getValue());
            if (attribute.getKey().equals("lang")) {
                all.put("dir", rightToLeft ? "rtl" : "ltr");
            }
        }
        return all;
    }
}
