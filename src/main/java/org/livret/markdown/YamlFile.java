package org.livret.markdown;

import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file of data in YAML: lists, maps and texts, within the limits of a front matter.
///
/// @param fault what is wrong with the file, in words that end no sentence; empty when nothing is
public record YamlFile(Optional<Object> value, String fault, Span place) {

    public static YamlFile read(SourceFile file) {
        CollectingReporter reporter = new CollectingReporter();
        Reading reading = new Reading(file, file.text(), Defaults.of("en"), reporter);
        Yaml root = Yaml.read(reading, 0, file.text().length());
        for (Problem problem : reporter.problems()) {
            Optional<String> fault =
                    switch (problem) {
                        case FrontMatterProblem.FrontMatterMalformed p -> Optional.of(p.fault());
                        case FrontMatterProblem.FrontMatterRefused p -> Optional.of(p.what());
                        default -> Optional.empty();
                    };
            if (fault.isPresent()) {
                return new YamlFile(Optional.empty(), fault.get(), problem.span());
            }
        }
        return new YamlFile(
                Optional.ofNullable(root).map(YamlFile::plain), "", new Span(file, 0, 0));
    }

    private static Object plain(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Scalar scalar -> scalar.text();
            case Yaml.Sequence sequence -> {
                List<Object> list = new ArrayList<>();
                sequence.values().forEach(value -> list.add(plain(value)));
                yield list;
            }
            case Yaml.Mapping mapping -> {
                Map<String, Object> map = new LinkedHashMap<>();
                mapping.entries().forEach(entry -> map.put(entry.key(), plain(entry.value())));
                yield map;
            }
        };
    }
}
