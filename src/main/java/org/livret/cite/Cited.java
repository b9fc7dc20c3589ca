package org.livret.cite;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;

import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.Walk;
import org.livret.language.Collation;
import org.livret.language.Language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The sources that a publication cites, in the order of its bibliography, each with its number,
/// the letter after its year and the id of its entry.
final class Cited {
    /// A source as it is set. The letter is empty unless the year alone would not tell it apart.
    record Entry(CSLItemData item, Span span, String id, String letter, String year) {}

    private final Setting setting;
    private final Style style;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Cited(Style style) {
        this.style = style;
        this.setting = new Setting(style);
    }

    static Cited of(Document document, Sources sources, Style style, Reporter reporter) {
        Cited cited = new Cited(style);
        Map<String, Sources.Source> found = new LinkedHashMap<>();
        Order order = new Order();
        order.of(document.blocks());
        for (Node.Cite cite : order.cites) {
            find(cite, sources, found, reporter);
        }
        for (String key : Citations.listed(document.metadata(), "nocite")) {
            silent(key, document, sources, found, reporter);
        }
        List<Sources.Source> sorted =
                cited.sorted(List.copyOf(found.values()), document.metadata().language());
        cited.enter(sorted, order.ids);
        return cited;
    }

    private static void find(
            Node.Cite cite, Sources sources, Map<String, Sources.Source> found, Reporter reporter) {
        Optional<Sources.Source> source = sources.find(cite.key());
        source.ifPresent(s -> found.putIfAbsent(cite.key(), s));
        if (!sources.has(cite.key())) {
            reporter.report(
                    new CiteProblem.UnknownKey(
                            cite.key(), sources.nearest(cite.key()), cite.span()));
        }
    }

    private static void silent(
            String name,
            Document document,
            Sources sources,
            Map<String, Sources.Source> found,
            Reporter reporter) {
        String key = name.startsWith("@") ? name.substring(1) : name;
        if (key.equals("*") || key.equals("all")) {
            sources.all()
                    .forEach(one -> sources.find(one).ifPresent(s -> found.putIfAbsent(one, s)));
            return;
        }
        Span place = document.metadata().place("nocite");
        find(new Node.Cite(key, false, List.of(), List.of(), place), sources, found, reporter);
    }

    /// Cites in the order in which a reader meets them: notes where they are called first.
    private static final class Order {
        private final List<Node.Cite> cites = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private final Notes notes = new Notes();

        void of(List<? extends Node> nodes) {
            notes.collect(nodes);
            walk(nodes);
            notes.uncalled().forEach(note -> walk(note.blocks()));
        }

        private void walk(List<? extends Node> nodes) {
            for (Node node : nodes) {
                node.attributes().id().ifPresent(ids::add);
                switch (node) {
                    case Node.NoteDefinition _ -> {}
                    case Node.NoteReference call ->
                            notes.called(call).ifPresent(note -> walk(note.blocks()));
                    case Node.Citation citation -> cites.addAll(citation.cites());
                    default -> walk(Walk.children(node));
                }
            }
        }
    }

    // ---- order, numbers, letters ----

    private record Keyed(List<Collation.Key> keys, Sources.Source source) {}

    private List<Sources.Source> sorted(List<Sources.Source> found, String language) {
        List<Style.SortKey> keys = style.sorting();
        if (keys.isEmpty()) {
            return found;
        }
        Collation collation = Collation.of(Language.orEnglish(language));
        List<Keyed> sorted = new ArrayList<>();
        for (Sources.Source source : found) {
            List<Collation.Key> own = new ArrayList<>();
            for (Style.SortKey key : keys) {
                own.add(collation.key(sortText(source.item(), key)));
            }
            sorted.add(new Keyed(own, source));
        }
        sorted.sort(order(keys));
        return sorted.stream().map(Keyed::source).toList();
    }

    private String sortText(CSLItemData item, Style.SortKey key) {
        try {
            return setting.sorted(item, key);
        } catch (RuntimeException | StackOverflowError _) {
            return "";
        }
    }

    // What has nothing to be sorted by comes last.
    private static Comparator<Keyed> order(List<Style.SortKey> keys) {
        return (a, b) -> {
            for (int i = 0; i < keys.size(); i++) {
                Collation.Key one = a.keys().get(i);
                Collation.Key other = b.keys().get(i);
                boolean none = one.word().isEmpty();
                if (none != other.word().isEmpty()) {
                    return none ? 1 : -1;
                }
                int compared = one.compareTo(other);
                if (compared != 0) {
                    return keys.get(i).descending() ? -compared : compared;
                }
            }
            return 0;
        };
    }

    private void enter(List<Sources.Source> sorted, Set<String> taken) {
        Map<String, String> letters = letters(sorted);
        Set<String> ids = new LinkedHashSet<>(taken);
        for (Sources.Source source : sorted) {
            String key = source.item().getId();
            CSLItemData numbered =
                    new CSLItemDataBuilder(source.item())
                            .citationNumber(Integer.toString(entries.size() + 1))
                            .build();
            entries.put(
                    key,
                    new Entry(
                            numbered,
                            source.span(),
                            id(key, ids),
                            letters.getOrDefault(key, ""),
                            Dates.year(numbered.getIssued())));
        }
    }

    private static String id(String key, Set<String> taken) {
        String plain = "ref-" + key.replaceAll("[^A-Za-z0-9_.-]+", "-");
        String id = plain;
        for (int i = 2; !taken.add(id); i++) {
            id = plain + "-" + i;
        }
        return id;
    }

    /// Letters for sources that would be cited alike.
    private Map<String, String> letters(List<Sources.Source> sorted) {
        Map<String, String> letters = new HashMap<>();
        if (!style.hasYearLetters()) {
            return letters;
        }
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (Sources.Source source : sorted) {
            String text = Run.text(setting.tried(source.item(), Position.FIRST, Locator.NONE));
            alike.computeIfAbsent(text, _ -> new ArrayList<>()).add(source.item().getId());
        }
        for (List<String> keys : alike.values()) {
            for (int i = 0; i < keys.size() && keys.size() > 1; i++) {
                letters.put(keys.get(i), letter(i));
            }
        }
        return letters;
    }

    private static String letter(int index) {
        String last = Character.toString('a' + index % 26);
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }

    // ---- what is asked of it ----

    Optional<Entry> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    Setting setting() {
        return setting;
    }

    Style style() {
        return style;
    }
}
