package org.livret.math;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An element of MathML as it is written; its text without the white space around it.
record MathmlElement(
        String name, Map<String, String> attributes, List<MathmlElement> children, String text) {
    MathmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /// The value of an attribute, empty when there is none.
    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    boolean is(String key, String value) {
        return attribute(key).equals(value);
    }

    /// The child at an index; an empty row where there is none.
    MathmlElement child(int index) {
        return index < children.size()
                ? children.get(index)
                : new MathmlElement("mrow", Map.of(), List.of(), "");
    }

    /// The source in TeX that stands in an annotation.
    Optional<String> annotation() {
        if (name.equals("annotation") && attribute("encoding").contains("tex")) {
            return Optional.of(text).filter(t -> !t.isBlank());
        }
        for (MathmlElement child : children) {
            Optional<String> found = child.annotation();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// An element in the making.
    static final class Builder {
        private final String name;
        private final Map<String, String> attributes = new HashMap<>();
        private final List<MathmlElement> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Builder(String name) {
            this.name = name;
        }

        void attribute(String key, String value) {
            attributes.put(key, value.strip());
        }

        void child(MathmlElement child) {
            children.add(child);
        }

        void text(String more) {
            text.append(more);
        }

        MathmlElement build() {
            String plain = text.toString().strip().replaceAll("\\s+", " ");
            return new MathmlElement(name, attributes, children, plain);
        }
    }
}
