package org.livret.resolve;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;
import org.livret.doc.Rewriter;
import org.livret.doc.Walk;
import org.livret.resolve.Anchor.Kind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gives ids to sections and to whatever is counted, and counts it, in document order. Labels are
/// in the language of the part in which they stand.
final class Labeller extends Rewriter {
    private final Options options;
    private Words words;
    private final SectionNumbers sections;
    private final Counting counting = new Counting();
    private final Map<String, Span> explicit;
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> suffixes = new HashMap<>();
    private final Map<String, Anchor> labelled = new HashMap<>();
    private final Set<Node.Listed> lists;

    /// What a publication is labelled by: `explicit` are the ids that the manuscript gives, with
    /// the place of the first giving; `lists` what it has lists of, `base` the highest level of
    /// sections in use.
    record Given(
            Options options,
            Words words,
            int base,
            Map<String, Span> explicit,
            Set<Node.Listed> lists) {}

    Labeller(Given given) {
        options = given.options();
        words = given.words();
        sections = new SectionNumbers(options, given.base());
        explicit = given.explicit();
        lists = given.lists();
    }

    /// The anchors made so far, by id.
    Map<String, Anchor> labelled() {
        return labelled;
    }

    @Override
    protected List<Block> block(Block block) {
        Words outer = words;
        words = outer.within(block.attributes());
        Block named =
                switch (block) {
                    case Node.Section section -> section(section);
                    case Node.Figure figure -> figure(figure);
                    case Node.Table table -> table(table);
                    case Node.CodeBlock code -> listing(code);
                    case Node.Division division -> division(division);
                    case Node.FormulaBlock formula -> formula(formula);
                    case Node.Heading _,
                            Node.Paragraph _,
                            Node.BlockQuote _,
                            Node.ListBlock _,
                            Node.Plain _ ->
                            block;
                    case Node.DefinitionList _,
                            Node.ChartBlock _,
                            Node.ThematicBreak _,
                            Node.Contents _,
                            Node.Include _ ->
                            block;
                    case Node.NoteDefinition _ -> block;
                };
        List<Block> out = super.block(named);
        words = outer;
        return out;
    }

    private Block section(Node.Section n) {
        SectionNumbers.Numeral numeral = sections.next(n);
        String id = id(n.attributes(), "section", Walk.plainText(n.heading().content()));
        List<Inline> title = title(n.heading());
        int level = n.heading().level();
        Span span = n.heading().span();
        labelled.put(
                id,
                new Anchor(
                        id, Kind.SECTION, level, numeral.label(), numeral.number(), title, span));
        return new Node.Section(n.heading(), n.blocks(), n.span(), n.attributes().withId(id));
    }

    // Elsewhere the words still are in the heading's language.
    private static List<Inline> title(Node.Heading n) {
        List<Inline> title = Titles.of(n.content());
        return n.attributes().isEmpty()
                ? title
                : List.of(new Node.Phrase(Optional.empty(), title, n.span(), n.attributes()));
    }

    private Block figure(Node.Figure n) {
        Counted what = new Counted(Kind.FIGURE, "figure", words.of(Words.Key.FIGURE), n.caption());
        Attributes attributes =
                isCounted(n.attributes(), n.caption()) ? counted(n, what) : listed(n, what);
        return new Node.Figure(n.blocks(), n.caption(), n.span(), attributes);
    }

    private Block table(Node.Table n) {
        Counted what = new Counted(Kind.TABLE, "table", words.of(Words.Key.TABLE), n.caption());
        Attributes attributes =
                isCounted(n.attributes(), n.caption()) ? counted(n, what) : listed(n, what);
        return new Node.Table(
                n.columns(), n.head(), n.body(), n.foot(), n.caption(), n.span(), attributes);
    }

    private Block listing(Node.CodeBlock n) {
        String caption = n.attributes().get("caption").orElse("");
        List<Inline> title =
                caption.isEmpty() ? List.of() : List.of(new Node.Text(caption, n.span()));
        if (title.isEmpty()) {
            return n;
        }
        Counted what = new Counted(Kind.LISTING, "listing", words.of(Words.Key.LISTING), title);
        boolean counts = options.numberedCaptions() && !n.attributes().hasClass("unnumbered");
        Attributes attributes = counts ? counted(n, what) : listed(n, what);
        return new Node.CodeBlock(n.language(), n.text(), n.span(), attributes);
    }

    private Block formula(Node.FormulaBlock n) {
        Attributes a = n.attributes();
        boolean counted =
                a.id().isPresent() || a.get("number").isPresent() || a.hasClass("numbered");
        if (!counted || a.hasClass("unnumbered")) {
            return n;
        }
        Attributes attributes =
                counted(
                        n,
                        new Counted(
                                Kind.EQUATION,
                                "equation",
                                words.of(Words.Key.EQUATION),
                                List.of()));
        return new Node.FormulaBlock(n.formula(), n.span(), attributes);
    }

    private Block division(Node.Division n) {
        if (n.name().equals("equation")) {
            return counted(
                    n,
                    new Counted(Kind.EQUATION, "equation", words.of(Words.Key.EQUATION), List.of()),
                    n);
        }
        String kind = labelledClass(n);
        if (kind == null || n.attributes().hasClass("unnumbered")) {
            return n;
        }
        String label = options.labels().getOrDefault(kind, "");
        return counted(n, new Counted(Kind.DIVISION, kind, label, title(n)), n);
    }

    private Block counted(Node node, Counted what, Node.Division n) {
        return new Node.Division(n.name(), n.blocks(), n.span(), counted(node, what));
    }

    private @Nullable String labelledClass(Node.Division n) {
        for (String name : options.labels().keySet()) {
            if (n.name().equals(name) || n.attributes().hasClass(name)) {
                return name;
            }
        }
        return null;
    }

    static List<Inline> title(Node node) {
        String title = node.attributes().get("title").orElse("");
        return title.isEmpty() ? List.of() : List.of(new Node.Text(title, node.span()));
    }

    private boolean isCounted(Attributes attributes, List<Inline> caption) {
        boolean named = attributes.id().isPresent() || !caption.isEmpty();
        return named && options.numberedCaptions() && !attributes.hasClass("unnumbered");
    }

    /// What is counted: its counter, the word for it and what it is titled.
    private record Counted(Kind kind, String counter, String label, List<Inline> title) {}

    private Attributes counted(Node node, Counted what) {
        Attributes attributes = node.attributes();
        String label = attributes.get("label").orElse(what.label());
        String number = counting.next(what.counter(), attributes.get("number").orElse(""));
        String id = id(attributes, what.counter(), what.counter() + "-" + number);
        List<Inline> title = Titles.of(what.title());
        labelled.put(id, new Anchor(id, what.kind(), 0, label, number, title, node.span()));
        return attributes.withId(id);
    }

    /// What is not counted needs an id when a list leads to it.
    private Attributes listed(Node node, Counted what) {
        Attributes attributes = node.attributes();
        if (what.title().isEmpty() || !lists.contains(what.kind().listed())) {
            return attributes;
        }
        String id = id(attributes, what.counter(), Walk.plainText(what.title()));
        String label = attributes.get("label").orElse("");
        List<Inline> title = Titles.of(what.title());
        labelled.put(id, new Anchor(id, what.kind(), 0, label, "", title, node.span()));
        return attributes.withId(id);
    }

    // Of two places with one id, the first in the walk keeps it.
    private String id(Attributes attributes, String kind, String title) {
        Optional<String> given = attributes.id();
        if (given.isPresent() && used.add(given.get())) {
            return given.get();
        }
        return unique(given.orElseGet(() -> Slug.of(title, kind)));
    }

    private String unique(String title) {
        String wished = isReserved(title) ? "x-" + title : title;
        String id = wished;
        while (!isFree(id)) {
            int suffix = suffixes.merge(wished, 1, Integer::sum) + 1;
            id = wished + "-" + suffix;
        }
        return id;
    }

    private boolean isFree(String id) {
        return !isReserved(id) && !explicit.containsKey(id) && used.add(id);
    }

    /// An id that nothing else has, which begins with a wished one.
    String fresh(String wished) {
        int number = suffixes.merge(wished, 1, Integer::sum);
        String id = wished + "-" + number;
        return isFree(id) ? id : fresh(wished);
    }

    // Notes and page marks take these ids when the publication is written.
    private static boolean isReserved(String id) {
        return id.startsWith("fn-") || id.startsWith("fnref-") || id.startsWith("page_");
    }
}
