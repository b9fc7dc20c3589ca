package org.livret.resolve;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.doc.Node;
import org.livret.language.Collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The terms of an index while it grows.
final class IndexTerms {
    private final Term root = new Term(new Word("", List.of()), null);
    private final Map<String, Term> byPath = new LinkedHashMap<>();

    /// A term as it is known by and as it looks.
    record Word(String text, List<Node.Inline> words) {}

    /// Something that is marked: from the highest term to that of the place.
    record Mark(
            List<Word> path,
            Optional<String> sort,
            Index.Place place,
            List<String> see,
            List<String> seeAlso,
            Span span) {}

    /// A term in the making; only the root has no span.
    private static final class Term {
        final Word word;
        final @Nullable Span span;
        final Map<String, Term> below = new LinkedHashMap<>();
        final Set<Index.Place> places = new LinkedHashSet<>();
        final Set<String> see = new LinkedHashSet<>();
        final Set<String> seeAlso = new LinkedHashSet<>();
        @Nullable String sort;
        String id = "";

        Term(Word word, @Nullable Span span) {
            this.word = word;
            this.span = span;
        }

        String sorted() {
            String own = sort;
            return own == null ? word.text() : own;
        }
    }

    boolean isEmpty() {
        return root.below.isEmpty();
    }

    /// Where the first term was marked.
    Optional<Span> first() {
        return root.below.values().stream().findFirst().map(term -> term.span);
    }

    /// The name of an entry as references write it, with its spaces in order.
    static String normal(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("!", -1)) {
            parts.add(part.strip());
        }
        return String.join("!", parts);
    }

    void add(Mark mark) {
        Term term = root;
        String path = "";
        for (Word word : mark.path()) {
            term = term.below.computeIfAbsent(word.text(), _ -> new Term(word, mark.span()));
            path = path.isEmpty() ? word.text() : path + "!" + word.text();
            byPath.putIfAbsent(path, term);
        }
        if (mark.sort().isPresent()) {
            sortedAs(mark.path(), mark.sort().get());
        }
        term.see.addAll(mark.see());
        term.seeAlso.addAll(mark.seeAlso());
        if (mark.see().isEmpty()) {
            term.places.add(mark.place());
        }
    }

    // One word is for the last term, as many as there are terms are for each.
    private void sortedAs(List<Word> path, String sort) {
        String[] parts = sort.split("!", -1);
        Term term = root;
        for (int i = 0; i < path.size(); i++) {
            term = term.below.getOrDefault(path.get(i).text(), term);
            int part = parts.length == path.size() ? i : i == path.size() - 1 ? 0 : -1;
            if (part >= 0 && !parts[part].isBlank()) {
                term.sort = parts[part].strip();
            }
        }
    }

    Optional<String> find(String path) {
        return Optional.ofNullable(byPath.get(path)).map(term -> term.id);
    }

    Set<String> paths() {
        return byPath.keySet();
    }

    /// Gives terms their ids and checks each against its neighbours.
    void finish(UnaryOperator<String> freshIds, Reporter reporter) {
        byPath.forEach((path, term) -> {
            term.id = freshIds.apply("index-entry");
            Span span = term.span;
            if (span != null && !term.see.isEmpty() && !term.places.isEmpty()) {
                String see = term.see.iterator().next();
                reporter.report(new IndexProblem.SeeWithPlaces(path, see, span));
            }
        });
        variants(root, reporter);
    }

    private static void variants(Term term, Reporter reporter) {
        Map<String, Term> known = new HashMap<>();
        for (Term below : term.below.values()) {
            Term first = known.putIfAbsent(folded(below.word.text()), below);
            if (first != null && first.span != null && below.span != null) {
                reporter.report(
                        new IndexProblem.Variant(
                                below.word.text(), first.word.text(), first.span, below.span));
            }
            variants(below, reporter);
        }
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Pd}]+", "").toLowerCase(Locale.ROOT);
    }

    /// The index as it is printed.
    Index sorted(Collation order) {
        List<Index.Group> groups = new ArrayList<>();
        List<Index.Entry> group = new ArrayList<>();
        String letter = "";
        for (Keyed keyed : keyed(root, order)) {
            String initial = keyed.key().initial();
            if (!initial.equals(letter) && !group.isEmpty()) {
                groups.add(new Index.Group(letter, group));
                group.clear();
            }
            letter = initial;
            group.add(entry(keyed.term(), order));
        }
        groups.add(new Index.Group(letter, group));
        return new Index(groups);
    }

    private record Keyed(Collation.Key key, Term term) {}

    private static List<Keyed> keyed(Term above, Collation order) {
        List<Keyed> terms = new ArrayList<>();
        for (Term term : above.below.values()) {
            terms.add(new Keyed(order.key(term.sorted()), term));
        }
        terms.sort(Comparator.comparing(Keyed::key));
        return terms;
    }

    private Index.Entry entry(Term term, Collation order) {
        List<Index.Entry> below = new ArrayList<>();
        keyed(term, order).forEach(keyed -> below.add(entry(keyed.term(), order)));
        return new Index.Entry(
                term.id,
                term.word.words(),
                List.copyOf(term.places),
                references(term.see, order),
                references(term.seeAlso, order),
                below);
    }

    private List<Index.Reference> references(Set<String> names, Collation order) {
        return order.sorted(List.copyOf(names)).stream()
                .map(name -> new Index.Reference(name.replace("!", ", "), find(name)))
                .toList();
    }
}
