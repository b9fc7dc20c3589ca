package org.livret.css;

import org.livret.css.Declaration.Assigned;
import org.livret.css.Declaration.Assignment;
import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns the text of a declaration into values, splits shorthands, and reports what cannot be used.
///
/// Values are checked here once with neutral units, so that a mistake is reported even where no
/// element has the style.
final class DeclarationReader {
    private static final Reporter SILENT = problem -> {};

    private final SourceFile file;
    private final Reporter reporter;

    DeclarationReader(SourceFile file, Reporter reporter) {
        this.file = file;
        this.reporter = reporter;
    }

    /// Reads the whole file as a list of declarations, as in a `style` attribute. What has no colon
    /// is left out.
    List<Declaration> list() {
        List<Declaration> out = new ArrayList<>();
        String text = file.text();
        int start = 0;
        int open = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ';' : text.charAt(i);
            if (c == '"' || c == '\'') {
                i = Math.min(text.length() - 1, Brackets.endOfString(text, i));
                continue;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ';' && (open == 0 || i == text.length())) {
                int colon = text.indexOf(':', start);
                if (colon >= 0 && colon < i) {
                    Span span = new Span(file, start, i);
                    boolean important = isImportant(Tokenizer.values(text, colon + 1, i));
                    out.add(read(new Declaration.Place(span, important), true));
                }
                start = i + 1;
            }
        }
        return out;
    }

    /// Reads the declaration of a custom property.
    Declaration custom(Span span) {
        int colon = file.text().indexOf(':', span.start());
        boolean important = isImportant(Tokenizer.values(file.text(), colon + 1, span.end()));
        return read(new Declaration.Place(span, important), true);
    }

    private static boolean isImportant(List<Value> values) {
        int count = values.size();
        return count >= 2
                && values.get(count - 2).equals(new Value.Sign('!'))
                && values.get(count - 1) instanceof Value.Ident(String word)
                && word.equalsIgnoreCase("important");
    }

    /// Reads `name: value`. Unchecked declarations are for e-readers, who may know more than
    /// Livret.
    Declaration read(Declaration.Place place, boolean checked) {
        String text = file.text();
        Span span = place.span();
        int colon = text.indexOf(':', span.start());
        String written = text.substring(span.start(), colon).strip();
        String name = written.startsWith("--") ? written : written.toLowerCase(Locale.ROOT);
        List<Value> values = Tokenizer.values(text, colon + 1, span.end());
        List<Value> value = Addresses.resolve(withoutImportant(values, place.important()), file);
        DeclarationReader reader = checked ? this : new DeclarationReader(file, SILENT);
        List<Assignment> assignments = reader.assignments(name, value, span);
        return new Declaration(
                name,
                value,
                place.important(),
                assignments,
                checked ? counterStyles(assignments) : Set.of(),
                span);
    }

    /// The counter styles that values name and that are not CSS's own.
    private static Set<String> counterStyles(List<Assignment> assignments) {
        Set<String> names = new LinkedHashSet<>(0);
        Units asking = Units.NEUTRAL.with(CounterStyles.asking(names::add));
        for (Assignment assignment : assignments) {
            boolean counts =
                    assignment.property() == Properties.CONTENT
                            || assignment.property() == Properties.STRING_SET
                            || assignment.property() == Properties.LIST_STYLE_TYPE;
            if (counts && assignment.value() instanceof Declaration.Direct(List<Value> value)) {
                assignment.property().read(value, asking);
            }
        }
        return names;
    }

    private static List<Value> withoutImportant(List<Value> values, boolean important) {
        return important && values.size() >= 2 ? values.subList(0, values.size() - 2) : values;
    }

    private List<Assignment> assignments(String name, List<Value> value, Span span) {
        if (name.startsWith("--")) {
            return List.of();
        }
        String canonical = Aliases.canonical(name);
        Property<?> property = Properties.find(canonical);
        if (property != null) {
            return longhand(property, name, value, span);
        }
        Shorthand shorthand = Shorthands.find(canonical);
        if (shorthand != null) {
            return shorthand(shorthand, name, value, span);
        }
        unknown(name, value, span);
        return List.of();
    }

    private void unknown(String name, List<Value> value, Span span) {
        Span place =
                new Span(file, span.start(), Math.min(span.end(), span.start() + name.length()));
        if (KnownNames.isForReaders(name)) {
            return;
        }
        Optional<String> instead = Undrawn.instead(name).or(() -> OtherProperties.hint(name));
        if (instead.isEmpty()) {
            Optional<String> nearest = NearestName.of(name, Properties.names());
            reporter.report(new CssProblem.UnknownProperty(name, nearest, place));
        } else if (!Undrawn.isNothing(value)) {
            reporter.report(new CssProblem.NotDrawn(name, instead.get(), place));
        }
    }

    private List<Assignment> longhand(
            Property<?> property, String name, List<Value> value, Span span) {
        Assigned wide = Declaration.Wide.of(value);
        if (wide != null) {
            return List.of(new Assignment(property, wide));
        }
        if (property.read(value, Units.NEUTRAL) == null) {
            if (Variables.isUsedIn(value)) {
                return List.of(
                        new Assignment(
                                property, new Declaration.Pending(property.name(), value, span)));
            }
            unusable(name, value, property.expected(), span);
            return List.of();
        }
        return List.of(new Assignment(property, new Declaration.Direct(value)));
    }

    private List<Assignment> shorthand(
            Shorthand shorthand, String name, List<Value> value, Span span) {
        List<Assignment> out = new ArrayList<>(shorthand.longhands().size());
        Assigned same = Declaration.Wide.of(value);
        if (same == null && Variables.isUsedIn(value)) {
            same = new Declaration.Pending(shorthand.name(), value, span);
        }
        if (same != null) {
            for (Property<?> longhand : shorthand.longhands()) {
                out.add(new Assignment(longhand, same));
            }
            return out;
        }
        Map<Property<?>, List<Value>> parts = shorthand.expand(value);
        if (parts == null) {
            unusable(name, value, shorthand.expected(), span);
            return List.of();
        }
        for (Map.Entry<Property<?>, List<Value>> part : parts.entrySet()) {
            Assigned wide = Declaration.Wide.of(part.getValue());
            out.add(
                    new Assignment(
                            part.getKey(),
                            wide == null ? new Declaration.Direct(part.getValue()) : wide));
        }
        return out;
    }

    private void unusable(String name, List<Value> value, String expected, Span span) {
        reporter.report(new CssProblem.UnusableValue(name, ValueText.of(value), expected, span));
    }
}
