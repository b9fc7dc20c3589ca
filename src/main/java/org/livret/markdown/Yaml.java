package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.util.ArrayList;
import java.util.HashSet;
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

    /// From SnakeYAML's tree to ours.
    final class Composer {
        private static final Set<Tag> TAGS =
                Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

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
                Node root = new Compose(settings).composeString(text).orElse(null);
                return root == null ? null : value(root, 0);
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

        private Yaml value(Node node, int depth) {
            Span span = span(node);
            if (depth > Limits.FRONT_MATTER_DEPTH || node.isRecursive()) {
                throw new Refused(
                        new FrontMatterProblem.FrontMatterRefused("too many levels", span));
            }
            if (++values > Limits.FRONT_MATTER_VALUES) {
                throw new Refused(
                        new FrontMatterProblem.FrontMatterRefused("too many values", span));
            }
            if (!TAGS.contains(node.getTag())) {
                String tag = "the tag ‘" + node.getTag().getValue() + "’";
                throw new Refused(new FrontMatterProblem.FrontMatterRefused(tag, span));
            }
            return switch (node) {
                case ScalarNode scalar -> new Scalar(scalar.getValue(), isEmpty(scalar), span);
                case SequenceNode sequence -> {
                    List<Yaml> all = new ArrayList<>();
                    for (Node child : sequence.getValue()) {
                        all.add(value(child, depth + 1));
                    }
                    yield new Sequence(all, span);
                }
                case MappingNode mapping -> mapping(mapping, depth, span);
                case AnchorNode anchor -> value(anchor.getRealNode(), depth + 1);
                default ->
                        throw new Refused(
                                new FrontMatterProblem.FrontMatterRefused(
                                        node.getNodeType().toString(), span));
            };
        }

        private static boolean isEmpty(ScalarNode scalar) {
            String text = scalar.getValue();
            return scalar.isPlain() && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        private Mapping mapping(MappingNode node, int depth, Span span) {
            List<Entry> entries = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (NodeTuple tuple : node.getValue()) {
                Span keySpan = span(tuple.getKeyNode());
                if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                    throw new Refused(
                            new FrontMatterProblem.FrontMatterRefused(
                                    "a key that is no word", keySpan));
                }
                String key = scalar.getValue();
                if (seen.add(key)) {
                    entries.add(new Entry(key, keySpan, value(tuple.getValueNode(), depth + 1)));
                } else {
                    reading.reporter.report(new FrontMatterProblem.DuplicateKey(key, keySpan));
                }
            }
            return new Mapping(entries, span);
        }

        private Span span(Node node) {
            Mark from = node.getStartMark().orElse(null);
            Mark to = node.getEndMark().orElse(from);
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
