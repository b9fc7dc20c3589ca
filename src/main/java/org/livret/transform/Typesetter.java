package org.livret.transform;

import org.livret.diag.Problem;
import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;
import org.livret.language.Language;
import org.livret.language.LanguageTag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Sets the words of one line of inlines right: flattens them, applies the rules of each language
/// in them, and puts the characters back into their nodes.
///
/// A line of inlines within another (the text of an inline note) has a typesetter of its own.
final class Typesetter {
    /// What all lines of a document share: the rules by language.
    static final class Languages {
        private final Settings settings;
        private final List<Rules> rules = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private final Map<String, Integer> indexes = new HashMap<>();
        private final Map<String, Optional<Raised>> raised = new HashMap<>();
        private final Map<String, Optional<LintWords>> words = new HashMap<>();
        private final Map<String, Optional<Lints>> lints = new HashMap<>();

        Languages(Settings settings) {
            this.settings = settings;
        }

        /// The parts of a text with its ordinals raised, or nothing when it has none.
        List<Inline> raised(Node.Text text, String tag) {
            return raised.computeIfAbsent(tag, t -> Raised.of(t, settings))
                    .map(r -> r.parts(text))
                    .orElse(List.of());
        }

        Optional<Lints> lints(int index) {
            return lints.computeIfAbsent(tags.get(index), tag -> lintWords(tag).map(Lints::new));
        }

        /// What lints look for in a language; nothing in one without lints.
        Optional<LintWords> lintWords(String tag) {
            return words.computeIfAbsent(tag, LintWords::of);
        }

        /// The language of a node, that around it when it has none or an invalid one.
        static String of(Node node, String around) {
            return node.attributes().get("lang").filter(LanguageTag::isWellFormed).orElse(around);
        }

        Numbers numbers(int index) {
            Language language = Language.orEnglish(tags.get(index));
            String separator = language.get("group-separator");
            return new Numbers(
                    separator.equals("nnbsp") ? settings.narrow() : separator.charAt(0),
                    language.get("decimal-sign").charAt(0),
                    settings.has(Settings.Choice.GROUPED_THOUSANDS));
        }

        int index(String tag) {
            Integer known = indexes.get(tag);
            if (known == null) {
                known = rules.size();
                indexes.put(tag, known);
                rules.add(Rules.of(tag, settings));
                tags.add(tag);
            }
            return known;
        }
    }

    private final Languages languages;
    private final Reporter reporter;
    private final Line line = new Line();
    private final Leaves leaves = new Leaves();
    private LintSwitch lints = new LintSwitch(false, Set.of());
    private boolean mixed;

    // Where the next leaf begins when the tree is rebuilt.
    private int leaf;
    private int at;

    Typesetter(Languages languages, Reporter reporter) {
        this.languages = languages;
        this.reporter = reporter;
    }

    /// The inlines with their words set right; the very list when nothing changes.
    List<Inline> line(List<Inline> inlines, String language, LintSwitch switched) {
        lints = switched;
        int index = languages.index(language);
        line.clear();
        leaves.clear();
        mixed = false;
        flatten(inlines, index, true);
        Addresses.protect(line);
        if (mixed) {
            for (int i = 0; i < languages.rules.size(); i++) {
                line.focus(i);
                apply(i);
            }
        } else {
            apply(index);
        }
        leaf = 0;
        at = 0;
        return rebuilt(inlines, language);
    }

    /// A text outside of any line, such as the alternative of a picture.
    String text(String text, String language, LintSwitch switched, Span span) {
        if (text.isEmpty()) {
            return text;
        }
        List<Inline> out = line(List.of(new Node.Text(text, span)), language, switched);
        return out.isEmpty() ? "" : ((Node.Text) out.getFirst()).text();
    }

    private void apply(int language) {
        languages.lints(language).ifPresent(l -> l.apply(line, this::lint));
        languages
                .rules
                .get(language)
                .apply(
                        line,
                        new Rules.Findings(
                                i -> report(i, new TransformProblem.UnbalancedQuote(place(i))),
                                i -> report(i, new TransformProblem.MissingSpace(place(i)))));
    }

    private void report(int index, Problem problem) {
        if (!leaves.lints(line.origin(index)).isOff(problem.code().id())) {
            reporter.report(problem);
        }
    }

    private Span place(int index) {
        return leaves.place(line.origin(index));
    }

    // Lints run before any rule, so what they find is as it was typed.
    private void lint(
            int from, int to, String right, Function<LintProblem.Finding, LintProblem> problem) {
        boolean call = right.startsWith(Lints.CALL);
        int origin = line.origin(from);
        String typed = line.text(from, to);
        Span span = call ? leaves.call(origin) : leaves.place(origin, typed);
        String source =
                span.file()
                        .text()
                        .substring(span.start(), Math.min(span.end(), span.file().text().length()));
        LintProblem.Finding finding =
                call
                        ? new LintProblem.Finding(
                                source,
                                source.substring(Math.min(1, source.length())) + right.substring(1),
                                span,
                                source.startsWith(right.substring(1) + "[^"))
                        : new LintProblem.Finding(typed, right, span, source.equals(typed));
        report(from, problem.apply(finding));
    }

    // ---- there ----

    private void flatten(List<Inline> inlines, int language, boolean free) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Node.Text n -> {
                    leaf(n);
                    line.add(n.text(), language, free);
                }
                case Node.SoftBreak n -> leaf(n, Line.SOFT, language, free);
                case Node.HardBreak n -> leaf(n, Line.BREAK, language, false);
                case Node.CodeSpan n -> leaf(n, Line.OBJECT, language, false);
                case Node.InlineFormula n -> leaf(n, Line.OBJECT, language, false);
                case Node.Image n -> leaf(n, Line.OBJECT, language, false);
                case Node.Abbreviation n -> {
                    leaf(n);
                    line.add(n.text(), language, false);
                }
                case Node.CrossReference n -> leaf(n, Line.OBJECT, language, false);
                case Node.Citation n -> leaf(n, Line.OBJECT, language, false);
                case Node.PageReference n -> leaf(n, Line.OBJECT, language, false);
                case Node.NoteReference n -> leaf(n, Line.CALL, language, false);
                case Node.InlineNote n -> leaf(n, Line.CALL, language, false);
                case Node.Emphasis n -> below(n, n.content(), language, free);
                case Node.Strong n -> below(n, n.content(), language, free);
                case Node.Strikethrough n -> below(n, n.content(), language, free);
                case Node.Superscript n -> below(n, n.content(), language, free);
                case Node.Subscript n -> below(n, n.content(), language, free);
                case Node.Link n -> below(n, n.content(), language, free);
                case Node.Phrase n -> phrase(n, language, free && !isLiteral(n));
            }
        }
    }

    private void phrase(Node.Phrase n, int language, boolean free) {
        boolean one = n.content().size() == 1 && n.content().getFirst() instanceof Node.Text;
        if (free && one && Numbers.isMarked(n)) {
            Node.Text number = (Node.Text) n.content().getFirst();
            int own = own(n, language);
            leaf(number);
            line.add(languages.numbers(own).grouped(number.text()), language, false);
        } else {
            below(n, n.content(), language, free);
        }
    }

    private void below(Inline node, List<Inline> content, int language, boolean free) {
        int own = own(node, language);
        mixed |= own != language;
        LintSwitch outer = lints;
        lints = lints.within(node, reporter);
        flatten(content, own, free);
        lints = outer;
    }

    private int own(Inline node, int language) {
        return node.attributes().isEmpty()
                ? language
                : languages.index(Languages.of(node, languages.tags.get(language)));
    }

    private static boolean isLiteral(Node.Phrase n) {
        return switch (n.element().orElse("")) {
            case "kbd", "samp", "var", "code" -> true;
            default -> n.attributes().hasClass("verbatim");
        };
    }

    private void leaf(Inline node) {
        leaves.add(node, line.length(), lints);
    }

    private void leaf(Inline node, char sign, int language, boolean free) {
        leaf(node);
        line.add(sign, language, free);
    }

    // ---- and back ----

    private List<Inline> rebuilt(List<Inline> inlines, String language) {
        List<Inline> out = null;
        for (int i = 0; i < inlines.size(); i++) {
            Inline before = inlines.get(i);
            Inline after = rebuilt(before, language);
            List<Inline> split =
                    after instanceof Node.Text text ? languages.raised(text, language) : List.of();
            if ((!isSame(before, after) || !split.isEmpty()) && out == null) {
                out = new ArrayList<>(inlines.size());
                out.addAll(inlines.subList(0, i));
            }
            if (!split.isEmpty() && out != null) {
                out.addAll(split);
            } else if (out != null && !(after instanceof Node.Text t && t.text().isEmpty())) {
                out.add(after);
            }
        }
        return out == null ? inlines : out;
    }

    // Identity tells what did not change, as in all rewriting.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Object before, Object after) {
        return before == after;
    }

    private Inline rebuilt(Inline inline, String language) {
        return switch (inline) {
            case Node.Text n -> {
                String text = taken(n.text());
                yield isSame(text, n.text()) ? n : new Node.Text(text, n.span());
            }
            case Node.SoftBreak n -> {
                String text = taken("\n");
                yield text.equals("\n") ? n : new Node.Text(text, n.span());
            }
            case Node.HardBreak n -> skipped(n);
            case Node.CodeSpan n -> skipped(n);
            case Node.InlineFormula n -> skipped(n);
            case Node.Abbreviation n -> skipped(n);
            case Node.CrossReference n -> skipped(n);
            case Node.Citation n -> skipped(n);
            case Node.PageReference n -> skipped(n);
            case Node.NoteReference n -> skipped(n);
            case Node.Image n -> image((Node.Image) skipped(n), language);
            case Node.InlineNote n -> note((Node.InlineNote) skipped(n), language);
            case Node.Emphasis n -> {
                List<Inline> c = content(n, n.content(), language);
                yield isSame(c, n.content()) ? n : new Node.Emphasis(c, n.span(), n.attributes());
            }
            case Node.Strong n -> {
                List<Inline> c = content(n, n.content(), language);
                yield isSame(c, n.content()) ? n : new Node.Strong(c, n.span(), n.attributes());
            }
            case Node.Strikethrough n -> {
                List<Inline> c = content(n, n.content(), language);
                yield isSame(c, n.content())
                        ? n
                        : new Node.Strikethrough(c, n.span(), n.attributes());
            }
            case Node.Superscript n -> {
                List<Inline> c = content(n, n.content(), language);
                yield isSame(c, n.content())
                        ? n
                        : new Node.Superscript(c, n.span(), n.attributes());
            }
            case Node.Subscript n -> {
                List<Inline> c = content(n, n.content(), language);
                yield isSame(c, n.content()) ? n : new Node.Subscript(c, n.span(), n.attributes());
            }
            case Node.Link n -> {
                List<Inline> c = content(n, n.content(), language);
                yield isSame(c, n.content())
                        ? n
                        : new Node.Link(n.destination(), n.title(), c, n.span(), n.attributes());
            }
            case Node.Phrase n -> {
                List<Inline> c = content(n, n.content(), language);
                Attributes a = indexed(n, language);
                yield isSame(c, n.content()) && isSame(a, n.attributes())
                        ? n
                        : new Node.Phrase(n.element(), c, n.span(), a);
            }
        };
    }

    private Attributes indexed(Node.Phrase n, String language) {
        String own = Languages.of(n, language);
        LintSwitch off = lints;
        return IndexWords.set(
                n.attributes(),
                words -> new Typesetter(languages, reporter).text(words, own, off, n.span()));
    }

    private List<Inline> content(Inline node, List<Inline> content, String language) {
        return rebuilt(content, Languages.of(node, language));
    }

    /// The characters of the next leaf, `old` itself when they are the same.
    private String taken(String old) {
        int end = leaves.end(leaf);
        leaf++;
        int from = at;
        while (at < line.length() && line.origin(at) < end) {
            at++;
        }
        return at - from == old.length() && line.matches(from, old) ? old : line.text(from, at);
    }

    private Inline skipped(Inline node) {
        int end = leaves.end(leaf);
        leaf++;
        while (at < line.length() && line.origin(at) < end) {
            at++;
        }
        return node;
    }

    private Inline image(Node.Image n, String language) {
        String own = Languages.of(n, language);
        LintSwitch off = lints.within(n, reporter);
        Typesetter typesetter = new Typesetter(languages, reporter);
        String alternative = typesetter.text(n.alternative(), own, off, n.span());
        Optional<String> title = n.title().map(t -> typesetter.text(t, own, off, n.span()));
        boolean same = alternative.equals(n.alternative()) && title.equals(n.title());
        return same ? n : new Node.Image(n.source(), alternative, title, n.span(), n.attributes());
    }

    private Inline note(Node.InlineNote n, String language) {
        Attributes attributes = n.attributes();
        String own = Languages.of(n, language);
        LintSwitch off = lints.within(n, reporter);
        List<Inline> content = new Typesetter(languages, reporter).line(n.content(), own, off);
        return isSame(content, n.content())
                ? n
                : new Node.InlineNote(content, n.span(), attributes);
    }
}
