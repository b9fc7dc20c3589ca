package org.livret.resolve;

import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;
import org.livret.doc.Rewriter;
import org.livret.doc.Walk;
import org.livret.language.Collation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Collects what is marked for the index, and gives each place an id that the index leads to.
///
/// Marked is what has the class `index`, under its own words, and what has `index=`, under those:
/// `pain!miche` stands below `pain`, `;` parts several entries. On a heading or a division it
/// covers all that belongs to it. `see=` and `see-also=` name other entries, the class `main` says
/// that most is said here, and `sort=` where the entry is sorted in.
final class Indexer extends Rewriter {
    private static final String KEY = "index";

    /// Hints cost a look at every entry, so a text full of faults gets a few only.
    private static final int MOST_HINTS = 50;

    private final UnaryOperator<String> freshIds;
    private final Reporter reporter;
    private final IndexTerms terms = new IndexTerms();
    private final List<Unchecked> references = new ArrayList<>();
    private int places;
    private int hints;

    /// A reference whose entry may come later.
    private record Unchecked(String entry, Span span) {}

    /// `freshIds` makes an id that nothing else has of a wished one.
    Indexer(UnaryOperator<String> freshIds, Reporter reporter) {
        this.freshIds = freshIds;
        this.reporter = reporter;
    }

    /// The index in the order of a language, when all text has been read. Text without any entry
    /// asks for no order.
    Index index(Supplier<Collation> order) {
        if (terms.isEmpty()) {
            return Index.NONE;
        }
        Collation collation = order.get();
        terms.finish(freshIds, reporter);
        for (Unchecked reference : references) {
            if (terms.find(reference.entry()).isEmpty()) {
                reporter.report(
                        new IndexProblem.UnknownEntry(
                                reference.entry(),
                                ++hints > MOST_HINTS
                                        ? Optional.empty()
                                        : NearestName.of(reference.entry(), terms.paths()),
                                reference.span()));
            }
        }
        return terms.sorted(collation);
    }

    /// How many places are marked.
    int places() {
        return places;
    }

    Optional<Span> first() {
        return terms.first();
    }

    // ---- what is marked ----

    @Override
    protected List<Block> block(Block block) {
        boolean marked = block.attributes().get(KEY).isPresent();
        Block placed = marked ? placed(block) : block;
        if (marked) {
            boolean range = block instanceof Node.Section || block instanceof Node.Division;
            Span span = block instanceof Node.Section s ? s.heading().span() : block.span();
            mark(placed.attributes(), List.of(), range, span);
        }
        return super.block(placed);
    }

    @Override
    protected List<Inline> inline(Inline inline) {
        Attributes attributes = inline.attributes();
        if (attributes.isEmpty() || !attributes.hasClass(KEY) && attributes.get(KEY).isEmpty()) {
            return super.inline(inline);
        }
        Inline unmarked = unmarked(inline);
        List<Inline> words =
                attributes.get(KEY).isPresent() ? List.of() : Titles.of(List.of(unmarked));
        Attributes placed = withId(attributes);
        mark(placed, words, false, inline.span());
        List<Inline> all = new ArrayList<>(2);
        if (unmarked instanceof Node.Phrase n) {
            Attributes own = n.attributes().withId(placed.id().orElseThrow());
            all.addAll(super.inline(new Node.Phrase(n.element(), n.content(), n.span(), own)));
        } else {
            Attributes own = Attributes.NONE.withId(placed.id().orElseThrow());
            all.add(new Node.Phrase(Optional.empty(), List.of(), inline.span(), own));
            all.addAll(super.inline(unmarked));
        }
        return all;
    }

    // Words look in the index as in the text, and nowhere as what only marks them.
    private static Inline unmarked(Inline inline) {
        return switch (inline) {
            case Node.Phrase n ->
                    new Node.Phrase(n.element(), n.content(), n.span(), unmarked(n.attributes()));
            case Node.CodeSpan n -> new Node.CodeSpan(n.text(), n.span(), unmarked(n.attributes()));
            case Node.Emphasis n ->
                    new Node.Emphasis(n.content(), n.span(), unmarked(n.attributes()));
            case Node.Strong n -> new Node.Strong(n.content(), n.span(), unmarked(n.attributes()));
            default -> inline;
        };
    }

    private static Attributes unmarked(Attributes attributes) {
        List<String> classes = new ArrayList<>(attributes.classes());
        classes.removeAll(List.of(KEY, "main"));
        SequencedMap<String, String> pairs = new LinkedHashMap<>(attributes.pairs());
        pairs.keySet().removeAll(List.of(KEY, "see", "see-also", "sort"));
        return new Attributes(Optional.empty(), classes, pairs);
    }

    private Attributes withId(Attributes attributes) {
        return attributes.id().isPresent()
                ? attributes
                : attributes.withId(freshIds.apply("index-place"));
    }

    private Block placed(Block block) {
        Attributes a = withId(block.attributes());
        return switch (block) {
            case Node.Section n -> new Node.Section(n.heading(), n.blocks(), n.span(), a);
            case Node.Heading n -> new Node.Heading(n.level(), n.content(), n.span(), a);
            case Node.Paragraph n -> new Node.Paragraph(n.content(), n.span(), a);
            case Node.Plain n -> new Node.Plain(n.content(), n.span(), a);
            case Node.BlockQuote n -> new Node.BlockQuote(n.blocks(), n.span(), a);
            case Node.ListBlock n ->
                    new Node.ListBlock(n.ordered(), n.start(), n.tight(), n.items(), n.span(), a);
            case Node.DefinitionList n -> new Node.DefinitionList(n.definitions(), n.span(), a);
            case Node.CodeBlock n -> new Node.CodeBlock(n.language(), n.text(), n.span(), a);
            case Node.ChartBlock n -> new Node.ChartBlock(n.chart(), n.alternative(), n.span(), a);
            case Node.FormulaBlock n -> new Node.FormulaBlock(n.formula(), n.span(), a);
            case Node.ThematicBreak n -> new Node.ThematicBreak(n.span(), a);
            case Node.Table n ->
                    new Node.Table(
                            n.columns(), n.head(), n.body(), n.foot(), n.caption(), n.span(), a);
            case Node.Figure n -> new Node.Figure(n.blocks(), n.caption(), n.span(), a);
            case Node.Division n -> new Node.Division(n.name(), n.blocks(), n.span(), a);
            case Node.Contents n -> new Node.Contents(n.listed(), n.span(), a);
            case Node.Include _, Node.NoteDefinition _ -> block;
        };
    }

    private void mark(Attributes attributes, List<Inline> own, boolean range, Span span) {
        List<List<IndexTerms.Word>> paths = new ArrayList<>();
        if (own.isEmpty()) {
            for (String entry : attributes.get(KEY).orElse("").split(";", -1)) {
                paths.add(path(entry, span));
            }
        } else {
            paths.add(List.of(new IndexTerms.Word(text(own), own)));
        }
        String id = attributes.id().orElse("");
        Index.Place place = new Index.Place(id, range, attributes.hasClass("main"));
        List<String> see = names(attributes, "see");
        List<String> seeAlso = names(attributes, "see-also");
        for (List<IndexTerms.Word> path : paths) {
            if (path.stream().anyMatch(word -> word.text().isEmpty())) {
                reporter.report(new IndexProblem.EmptyEntry(span));
                continue;
            }
            places++;
            terms.add(new IndexTerms.Mark(path, attributes.get("sort"), place, see, seeAlso, span));
            see.forEach(entry -> references.add(new Unchecked(entry, span)));
            seeAlso.forEach(entry -> references.add(new Unchecked(entry, span)));
        }
    }

    private static List<IndexTerms.Word> path(String entry, Span span) {
        List<IndexTerms.Word> path = new ArrayList<>();
        for (String part : entry.split("!", -1)) {
            String text = part.strip();
            path.add(new IndexTerms.Word(text, List.of(new Node.Text(text, span))));
        }
        return path;
    }

    private static List<String> names(Attributes attributes, String key) {
        List<String> names = new ArrayList<>();
        for (String name : attributes.get(key).orElse("").split(";")) {
            if (!name.isBlank()) {
                names.add(IndexTerms.normal(name));
            }
        }
        return names;
    }

    private static String text(List<Inline> words) {
        return Walk.plainText(words).replace("\u00AD", "").strip().replaceAll("\\s+", " ");
    }

    // ---- where the index stands ----

    /// The blocks with the index in its place; a place without entries keeps what it holds.
    List<Block> withIndex(List<Block> blocks) {
        List<Block> candidates = new ArrayList<>();
        collect(blocks, candidates);
        if (candidates.isEmpty()) {
            first().ifPresent(span -> reporter.report(new IndexProblem.NoPlace(places, span)));
            return blocks;
        }
        Block place = candidates.getFirst();
        if (terms.isEmpty()) {
            if (blocksOf(place).isEmpty()) {
                reporter.report(new IndexProblem.NoEntries(place(place)));
            }
            return blocks;
        }
        for (Block other : candidates.subList(1, candidates.size())) {
            reporter.report(new IndexProblem.SecondPlace(place(place), place(other)));
        }
        return new Placing(place).blocks(blocks);
    }

    private static Span place(Block block) {
        return block instanceof Node.Section section ? section.heading().span() : block.span();
    }

    private static List<Block> blocksOf(Block place) {
        return switch (place) {
            case Node.Section n -> n.blocks();
            case Node.Division n -> n.blocks();
            default -> List.of();
        };
    }

    // A section of the class gives way to a division of the name within it.
    private static boolean collect(List<Block> blocks, List<Block> found) {
        int before = found.size();
        for (Block block : blocks) {
            if (block instanceof Node.Division n && n.name().equals(KEY)) {
                found.add(n);
            } else if (block instanceof Node.Section n && n.attributes().hasClass(KEY)) {
                if (!collect(n.blocks(), found)) {
                    found.add(n);
                }
            } else {
                collect(blocksOf(block), found);
            }
        }
        return found.size() > before;
    }

    /// Puts the index behind the text of its place, before sections below it.
    private static final class Placing extends Rewriter {
        private final Block place;

        Placing(Block place) {
            this.place = place;
        }

        // The very node that was found; another may be equal.
        @SuppressWarnings("ReferenceEquality")
        @Override
        protected List<Block> block(Block block) {
            if (block != place) {
                return super.block(block);
            }
            Node.Contents index =
                    new Node.Contents(Node.Listed.INDEX, place(block), Attributes.NONE);
            return switch (block) {
                case Node.Section n ->
                        List.of(
                                new Node.Section(
                                        n.heading(),
                                        with(n.blocks(), index),
                                        n.span(),
                                        n.attributes()));
                case Node.Division n ->
                        List.of(
                                new Node.Division(
                                        n.name(),
                                        with(n.blocks(), index),
                                        n.span(),
                                        n.attributes()));
                default -> List.of(block);
            };
        }

        private static List<Block> with(List<Block> blocks, Block index) {
            List<Block> all = new ArrayList<>(blocks);
            int at = 0;
            while (at < all.size() && !(all.get(at) instanceof Node.Section)) {
                at++;
            }
            all.add(at, index);
            return all;
        }
    }
}
