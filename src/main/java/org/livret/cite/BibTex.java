package org.livret.cite;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.bibtex.NameParser;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;

import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;
import org.jspecify.annotations.Nullable;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Bibliographies of BibTeX and BibLaTeX.
///
/// Entries are parted here and parsed one by one, so that a fault in one costs no other, and has
/// its place.
final class BibTex {
    private static final int LONGEST_ENTRY = 100_000;

    /// Entries that borrow from others borrow no further than this.
    private static final int DEEPEST = 8;

    private BibTex() {}

    /// An entry as it is written.
    record Entry(String key, String text, Span span) {}

    /// The entries of a file; `strings` are its abbreviations, which entries use.
    record Entries(List<Entry> all, String strings, Map<String, Entry> byKey) {
        /// The source of an entry.
        CSLItemData read(Entry entry) throws Sources.Fault {
            BibTeXEntry read = fields(entry, 0);
            CSLItemData item = new BibTeXConverter().toItemData(read);
            return completed(item, read);
        }

        private BibTeXEntry fields(Entry entry, int depth) throws Sources.Fault {
            BibTeXEntry read = normal(parsed(strings, entry));
            Value parent = read.getField(new Key("crossref"));
            Entry lender = parent == null ? null : byKey.get(parent.toUserString().strip());
            if (lender != null && depth < DEEPEST) {
                lend(fields(lender, depth + 1), read);
            }
            return read;
        }
    }

    private static void lend(BibTeXEntry from, BibTeXEntry to) {
        from.getFields()
                .forEach((key, value) -> {
                    Key wanted = key.getValue().equals("title") ? new Key("booktitle") : key;
                    if (to.getField(wanted) == null) {
                        to.addField(wanted, value);
                    }
                });
    }

    // ---- parting ----

    static Entries entries(SourceFile file, Reporter reporter) {
        String s = file.text();
        List<Entry> all = new ArrayList<>();
        StringBuilder strings = new StringBuilder();
        int at = s.indexOf('@');
        while (at >= 0) {
            int open = at + 1;
            while (open < s.length() && Character.isLetter(s.charAt(open))) {
                open++;
            }
            String type = s.substring(at + 1, open).toLowerCase(Locale.ROOT);
            while (open < s.length() && Character.isWhitespace(s.charAt(open))) {
                open++;
            }
            int next = open;
            if (!type.isEmpty() && open < s.length() && "{(".indexOf(s.charAt(open)) >= 0) {
                int end = end(s, open);
                if (end < 0) {
                    Span span = new Span(file, at, Math.min(open + 1, s.length()));
                    reporter.report(new CiteProblem.Unreadable("it never ends", span));
                    end = nextEntry(s, open);
                } else if (type.equals("string")) {
                    strings.append(braced(s, at, open, end)).append('\n');
                } else if (!type.equals("comment") && !type.equals("preamble")) {
                    all.add(entry(file, at, open, end));
                }
                next = end;
            }
            at = s.indexOf('@', next);
        }
        Map<String, Entry> byKey = new HashMap<>();
        all.forEach(entry -> byKey.putIfAbsent(entry.key(), entry));
        return new Entries(all, strings.toString(), byKey);
    }

    private static Entry entry(SourceFile file, int at, int open, int end) {
        String s = file.text();
        int comma = s.indexOf(',', open);
        int stop = comma < 0 || comma > end ? end - 1 : comma;
        String key = s.substring(open + 1, stop).strip();
        return new Entry(key, braced(s, at, open, end), new Span(file, at, stop));
    }

    // The parser knows braces only.
    private static String braced(String s, int at, int open, int end) {
        return s.substring(at, open) + '{' + s.substring(open + 1, end - 1) + '}';
    }

    /// The index after the bracket that closes the one at an index, or -1.
    private static int end(String s, int open) {
        int depth = 0;
        boolean round = s.charAt(open) == '(';
        for (int i = open; i < Math.min(s.length(), open + LONGEST_ENTRY); i++) {
            char c = s.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{' || round && i == open) {
                depth++;
            } else if (c == '}' || round && depth == 1 && c == ')') {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    // After an entry without end the next one begins at the start of a line.
    private static int nextEntry(String s, int from) {
        int line = s.indexOf("\n@", from);
        return line < 0 ? s.length() : line + 1;
    }

    // ---- parsing ----

    private static BibTeXEntry parsed(String strings, Entry entry) throws Sources.Fault {
        try {
            BibTeXDatabase read =
                    new Lenient().parseFully(new StringReader(strings + entry.text()));
            return read.getEntries().values().stream()
                    .findFirst()
                    .orElseThrow(() -> new Sources.Fault("it has no key"));
        } catch (ParseException | TokenMgrException e) {
            String message = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
            int first = message.indexOf(". ");
            throw new Sources.Fault(first < 0 ? message : message.substring(0, first));
        }
    }

    /// Takes abbreviations that nobody defined as words, and leaves borrowing to [Entries].
    private static final class Lenient extends BibTeXParser {
        Lenient() throws ParseException {}

        @Override
        public void checkStringResolution(Key key, @Nullable BibTeXString string) {}

        @Override
        public void checkCrossReferenceResolution(Key key, @Nullable BibTeXEntry entry) {}
    }

    // Names of fields and types are the same in any case; the library lowers them by the machine's
    // locale.
    private static BibTeXEntry normal(BibTeXEntry entry) {
        String type = entry.getType().getValue().toLowerCase(Locale.ROOT);
        BibTeXEntry out = new BibTeXEntry(new Key(biblatex(type)), entry.getKey());
        entry.getFields()
                .forEach((key, value) ->
                        out.addField(new Key(key.getValue().toLowerCase(Locale.ROOT)), value));
        return out;
    }

    // Types that BibLaTeX has more than BibTeX, by what is nearest.
    private static String biblatex(String type) {
        return switch (type) {
            case "mvbook", "mvcollection", "collection", "reference" -> "book";
            case "suppbook", "bookinbook" -> "inbook";
            case "suppcollection", "inreference" -> "incollection";
            case "thesis" -> "phdthesis";
            case "report" -> "techreport";
            case "mvproceedings" -> "proceedings";
            case "software", "dataset" -> "online";
            default -> type;
        };
    }

    /// What BibLaTeX says more than the library reads: subtitles, translators, languages.
    private static CSLItemData completed(CSLItemData item, BibTeXEntry entry) {
        CSLItemDataBuilder builder = new CSLItemDataBuilder(item);
        String subtitle = text(entry, "subtitle");
        if (!subtitle.isEmpty() && item.getTitle() != null) {
            builder.title(item.getTitle() + ": " + subtitle);
            builder.titleShort(item.getTitle());
        }
        String translator = text(entry, "translator");
        if (!translator.isEmpty()) {
            builder.translator(NameParser.parse(translator));
        }
        String language = text(entry, "langid");
        String named = language.isEmpty() ? text(entry, "language") : language;
        if (!named.isEmpty()) {
            builder.language(tag(named));
        }
        return builder.build();
    }

    private static String text(BibTeXEntry entry, String field) {
        Value value = entry.getField(new Key(field));
        return value == null ? "" : value.toUserString().replaceAll("[{}]", "").strip();
    }

    // Names of Babel, which BibLaTeX uses.
    private static String tag(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "english", "american", "usenglish", "canadian", "australian" -> "en";
            case "british", "ukenglish" -> "en-GB";
            case "french", "français", "francais", "acadian" -> "fr";
            case "german", "ngerman", "austrian", "naustrian", "swissgerman", "nswissgerman" ->
                    "de";
            case "spanish" -> "es";
            case "italian" -> "it";
            case "dutch" -> "nl";
            case "portuguese", "brazilian", "brazil" -> "pt";
            default -> name;
        };
    }
}
