package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// YAML 1.2 as values with places. All scalars are text as written: what a value means is its
/// reader's business, and `1.10` stays `1.10`.
sealed interface Yaml {
    Span span();

    /// A single value.
    ///
    /// @param empty whether nothing was written, or `null`, or `~`
    record Scalar(String text, boolean empty, Span span) implements Yaml {}

    record Sequence(List<Yaml> values, Span span) implements Yaml {}

    record Mapping(List<Entry> entries, Span span) implements Yaml {}

    record Entry(String key, Span keySpan, Yaml value) {}

    /// Reads the YAML between two offsets; null when it is empty, not valid or beyond the limits.
    static @Nullable Yaml read(Reading reading, int start, int end) {
        return new Composer(reading, start, reading.whole.substring(start, end)).read();
    }

    /// Builds values from SnakeYAML's events, which come without recursion, so that depth and
    /// amount are bounded before anything is built.
    final class Composer {
        private final Reading reading;
        private final int start;
        private final String text;
        private final boolean narrow;
        private int values;

        private Composer(Reading reading, int start, String text) {
            this.reading = reading;
            this.start = start;
            this.text = text;
            this.narrow = text.codePointCount(0, text.length()) == text.length();
        }

        private static final class Refused extends RuntimeException {
            private static final long serialVersionUID = 1;
            private final transient FrontMatterProblem problem;

            Refused(FrontMatterProblem problem) {
                super(null, null, false, false);
                this.problem = problem;
            }
        }

        private @Nullable Yaml read() {
            Span whole = reading.span(start, start);
            try {
                if (text.length() > Limits.FRONT_MATTER) {
                    throw new Refused(
                            new FrontMatterProblem.FrontMatterRefused(
                                    "too many characters", whole));
                }
                LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
                return document(new Parse(settings).parseString(text).iterator());
            } catch (Refused refused) {
                reading.reporter.report(refused.problem);
            } catch (MarkedYamlEngineException e) {
                Span at = e.getProblemMark().map(mark -> span(mark, mark)).orElse(whole);
                String fault = Optional.ofNullable(e.getProblem()).orElse("it cannot be read");
                reading.reporter.report(
                        new FrontMatterProblem.FrontMatterMalformed(oneLine(fault), at));
            } catch (YamlEngineException e) {
                String fault = Optional.ofNullable(e.getMessage()).orElse("it cannot be read");
                reading.reporter.report(
                        new FrontMatterProblem.FrontMatterMalformed(oneLine(fault), whole));
            }
            return null;
        }

        private static String oneLine(String message) {
            int end = message.indexOf('\n');
            String first = end < 0 ? message : message.substring(0, end);
            return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
        }

        private @Nullable Yaml document(Iterator<Event> events) {
            Yaml root = null;
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof NodeEvent node) {
                    root = value(node, events, 0);
                }
            }
            return root;
        }

        private Yaml value(NodeEvent event, Iterator<Event> events, int depth) {
            Span span = span(event, event);
            if (depth > Limits.FRONT_MATTER_DEPTH) {
                throw refused("too many levels", span);
            }
            if (++values > Limits.FRONT_MATTER_VALUES) {
                throw refused("too many values", span);
            }
            return switch (event) {
                case ScalarEvent scalar -> {
                    refuseTag(scalar.getTag(), span);
                    yield new Scalar(scalar.getValue(), isEmpty(scalar), span);
                }
                case SequenceStartEvent start -> sequence(start, events, depth);
                case MappingStartEvent start -> mapping(start, events, depth);
                case AliasEvent alias ->
                        throw refused("the alias ‘*" + alias.getAlias() + "’", span);
                default -> throw refused(event.getEventId().name(), span);
            };
        }

        private static Refused refused(String what, Span span) {
            return new Refused(new FrontMatterProblem.FrontMatterRefused(what, span));
        }

        private static void refuseTag(Optional<String> tag, Span span) {
            if (tag.isPresent()) {
                throw refused("the tag ‘" + tag.get().replace(Tag.PREFIX, "!!") + "’", span);
            }
        }

        private static boolean isEmpty(ScalarEvent scalar) {
            String text = scalar.getValue();
            return scalar.isPlain() && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        private Sequence sequence(SequenceStartEvent start, Iterator<Event> events, int depth) {
            refuseTag(start.getTag(), span(start, start));
            List<Yaml> all = new ArrayList<>();
            Event event = events.next();
            while (event instanceof NodeEvent node) {
                all.add(value(node, events, depth + 1));
                event = events.next();
            }
            return new Sequence(all, span(start, event));
        }

        private Mapping mapping(MappingStartEvent start, Iterator<Event> events, int depth) {
            refuseTag(start.getTag(), span(start, start));
            List<Entry> entries = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            Event event = events.next();
            while (event instanceof NodeEvent node) {
                Yaml key = value(node, events, depth + 1);
                Yaml value = value((NodeEvent) events.next(), events, depth + 1);
                if (!(key instanceof Scalar scalar)) {
                    throw refused("a key that is no word", key.span());
                }
                if (seen.add(scalar.text())) {
                    entries.add(new Entry(scalar.text(), key.span(), value));
                } else {
                    reading.reporter.report(
                            new FrontMatterProblem.DuplicateKey(scalar.text(), key.span()));
                }
                event = events.next();
            }
            return new Mapping(entries, span(start, event));
        }

        private Span span(Event first, Event last) {
            Mark from = first.getStartMark().orElse(null);
            Mark to = last.getEndMark().orElse(from);
            return from == null || to == null ? reading.span(start, start) : span(from, to);
        }

        // SnakeYAML counts code points.
        private Span span(Mark from, Mark to) {
            int first = offset(from.getIndex());
            int last = offset(to.getIndex());
            return reading.span(
                    start + first, start + Columns.trimmedEnd(text, first, Math.max(first, last)));
        }

        private int offset(int index) {
            int most = Math.min(index, text.length());
            return narrow
                    ? most
                    : text.offsetByCodePoints(
                            0, Math.min(most, text.codePointCount(0, text.length())));
        }
    }
}
