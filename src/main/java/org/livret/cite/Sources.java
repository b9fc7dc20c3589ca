package org.livret.cite;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;

import org.livret.diag.NearestName;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The sources of all bibliographies by their keys. A source is read when it is cited, so that a
/// large bibliography costs no more than a look over it.
final class Sources {
    /// A source that is not read yet, and where it stands.
    private record Unread(Span span, Reading reading) {}

    @FunctionalInterface
    private interface Reading {
        CSLItemData read() throws Fault;
    }

    /// What is wrong with a source.
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1;

        Fault(String message) {
            super(message);
        }
    }

    /// A source with the place of its entry.
    record Source(CSLItemData item, Span span) {}

    private static final int MOST_HINTS = 50;

    private final Citations.Ports ports;
    private int hints;
    private final Map<String, Unread> unread = new LinkedHashMap<>();
    private final Map<String, Optional<Source>> known = new LinkedHashMap<>();

    private Sources(Citations.Ports ports) {
        this.ports = ports;
    }

    /// The sources of files by their paths; `place` names them.
    static Sources of(List<String> paths, Span place, Citations.Ports ports) {
        Sources sources = new Sources(ports);
        for (String path : paths) {
            String lower = path.toLowerCase(Locale.ROOT);
            boolean bib = lower.endsWith(".bib");
            boolean json = lower.endsWith(".json");
            if (bib || json || lower.endsWith(".yaml") || lower.endsWith(".yml")) {
                ports.files().text(path, place).ifPresent(file -> sources.add(file, bib, json));
            } else {
                ports.reporter().report(new CiteProblem.UnknownForm(path, place));
            }
        }
        return sources;
    }

    private void add(SourceFile file, boolean bib, boolean json) {
        if (bib) {
            BibTex.Entries entries = BibTex.entries(file, ports.reporter());
            entries.all()
                    .forEach(entry -> add(entry.key(), entry.span(), () -> entries.read(entry)));
        } else if (json) {
            json(file);
        } else {
            Citations.Data data = ports.files().yaml(file);
            if (data.fault().isEmpty()) {
                items(data.value().orElse(List.of()), file);
            } else {
                ports.reporter().report(new CiteProblem.Unreadable(data.fault(), data.place()));
            }
        }
    }

    private void add(String key, Span span, Reading reading) {
        Unread first = unread.putIfAbsent(key, new Unread(span, reading));
        if (first != null) {
            ports.reporter().report(new CiteProblem.DuplicateKey(key, first.span(), span));
        }
    }

    private void json(SourceFile file) {
        String text = file.text().strip();
        try {
            // The library's parser begins with an object.
            String object = text.startsWith("[") ? "{\"items\":" + text + "}" : text;
            items(new JsonParser(new JsonLexer(new StringReader(object))).parseObject(), file);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            Span start = new Span(file, 0, Math.min(1, file.text().length()));
            ports.reporter().report(new CiteProblem.Unreadable(Setting.said(e), start));
        }
    }

    /// Items of CSL's data schema: a list of them, an object that holds one, or one by itself.
    private void items(Object data, SourceFile file) {
        Object list = data;
        if (data instanceof Map<?, ?> map) {
            Object held = map.get("references") == null ? map.get("items") : map.get("references");
            list = held instanceof List<?> ? held : List.of(map);
        }
        if (!(list instanceof List<?> items)) {
            Span start = new Span(file, 0, 0);
            ports.reporter().report(new CiteProblem.Unreadable("it holds no list", start));
            return;
        }
        int from = 0;
        for (Object item : items) {
            if (item instanceof Map<?, ?> map && map.get("id") != null) {
                String key = String.valueOf(map.get("id"));
                int at = Math.max(0, file.text().indexOf(key, from));
                from = Math.max(from, at);
                add(key, new Span(file, at, at + key.length()), () -> item(map));
            }
        }
    }

    private static CSLItemData item(Map<?, ?> fields) throws Fault {
        Map<String, Object> named = new LinkedHashMap<>();
        fields.forEach((key, value) -> named.put(String.valueOf(key), value));
        named.put("id", String.valueOf(named.get("id")));
        try {
            return CSLItemData.fromJson(named);
        } catch (RuntimeException e) {
            throw new Fault(Setting.said(e));
        }
    }

    /// The known key that a wrong one most likely meant. A text full of faults gets a few hints
    /// only, for each costs a look at every key.
    Optional<String> nearest(String key) {
        return ++hints > MOST_HINTS ? Optional.empty() : NearestName.of(key, unread.keySet());
    }

    /// The source of a key; empty when there is none, or, with a problem told once, when it cannot
    /// be read.
    Optional<Source> find(String key) {
        Unread entry = unread.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        Optional<Source> source = known.get(key);
        if (source == null) {
            source = read(entry);
            known.put(key, source);
        }
        return source;
    }

    private Optional<Source> read(Unread entry) {
        try {
            return Optional.of(new Source(entry.reading().read(), entry.span()));
        } catch (Fault | RuntimeException | StackOverflowError e) {
            ports.reporter().report(new CiteProblem.Unreadable(Setting.said(e), entry.span()));
            return Optional.empty();
        }
    }

    /// Whether a key has an entry at all.
    boolean has(String key) {
        return unread.containsKey(key);
    }

    List<String> all() {
        return new ArrayList<>(unread.keySet());
    }
}
