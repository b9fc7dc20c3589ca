package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;

import java.util.ArrayList;
import java.util.List;

/// Names of sources in the text, by Pandoc's rules: `@key` as a part of the sentence, and in
/// brackets `[see @key, p. 12; -@other]`.
final class Cited {
    /// A key and where it ends. `start` is that of its sign, or of the hyphen before it.
    record Key(String key, boolean withoutAuthor, int start, int end) {}

    private Cited() {}

    /// The key whose `@` stands at an index; null when none does.
    static @Nullable Key at(String s, int at) {
        boolean hyphen = at > 0 && s.charAt(at - 1) == '-' && (at == 1 || opens(s.charAt(at - 2)));
        if (!hyphen && at > 0 && !opens(s.charAt(at - 1))) {
            return null;
        }
        int start = hyphen ? at - 1 : at;
        if (s.startsWith("{", at + 1)) {
            int close = s.indexOf('}', at + 2);
            boolean named = close > at + 2 && !s.substring(at + 2, close).contains("\n");
            return named ? new Key(s.substring(at + 2, close), hyphen, start, close + 1) : null;
        }
        int end = at + 1;
        while (end < s.length() && (isPlain(s.charAt(end)) || isWithin(s, end))) {
            end++;
        }
        return end == at + 1 ? null : new Key(s.substring(at + 1, end), hyphen, start, end);
    }

    private static boolean opens(char before) {
        return !Character.isLetterOrDigit(before) && "._+-@/".indexOf(before) < 0;
    }

    private static boolean isPlain(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    // One sign between letters; two in a row, or one at the end, belong to the sentence.
    private static boolean isWithin(String s, int at) {
        return ":.#$%&-+?<>~/".indexOf(s.charAt(at)) >= 0
                && at + 1 < s.length()
                && isPlain(s.charAt(at - 1))
                && isPlain(s.charAt(at + 1));
    }

    static Inline inText(Key key, Span span) {
        Node.Cite cite = new Node.Cite(key.key(), key.withoutAuthor(), List.of(), List.of(), span);
        return new Node.Citation(true, List.of(cite), span, Attributes.NONE);
    }

    /// Whether a bracket whose content begins with an item names sources: whether any of its items
    /// is a source by itself.
    static boolean names(@Nullable Item first) {
        for (Item item = first; item != null; item = item.next) {
            if (item instanceof Item.Made made && isInText(made.node)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInText(Inline inline) {
        return inline instanceof Node.Citation citation && citation.inText();
    }

    /// The source that a bracket right behind it says more of, `@key [p. 12]`; null when the
    /// bracket stands elsewhere.
    static Item.@Nullable Made before(Item.@Nullable Opener opener) {
        Item last = opener == null ? null : opener.previous;
        boolean space = last instanceof Item.Words words && words.text.isBlank();
        Item source = space && last != null ? last.previous : last;
        return source instanceof Item.Made made
                        && made.node instanceof Node.Citation citation
                        && citation.inText()
                        && citation.cites().getFirst().after().isEmpty()
                ? made
                : null;
    }

    /// The source with what the bracket behind it says.
    static Inline saying(Node.Citation source, List<Inline> after, Span span) {
        Node.Cite cite = source.cites().getFirst();
        Node.Cite more =
                new Node.Cite(cite.key(), cite.withoutAuthor(), List.of(), after, cite.span());
        return new Node.Citation(true, List.of(more), span, source.attributes());
    }

    /// The sources that a bracket names, parted by `;`.
    static Inline group(List<Inline> content, Span span) {
        List<Node.Cite> cites = new ArrayList<>();
        List<Inline> part = new ArrayList<>();
        for (Inline inline : content) {
            if (inline instanceof Node.Text text) {
                texts(text, part, cites);
            } else {
                part.add(inline);
            }
        }
        end(part, cites);
        return new Node.Citation(false, cites, span, Attributes.NONE);
    }

    private static void texts(Node.Text text, List<Inline> part, List<Node.Cite> cites) {
        String s = text.text();
        int from = 0;
        for (int i = s.indexOf(';'); i >= 0; i = s.indexOf(';', i + 1)) {
            add(text, from, i, part);
            end(part, cites);
            from = i + 1;
        }
        add(text, from, s.length(), part);
    }

    private static void add(Node.Text text, int from, int to, List<Inline> part) {
        if (to > from) {
            part.add(part(text, from, to));
        }
    }

    // Escapes make a text shorter than its source, so that its parts are not known exactly.
    private static Node.Text part(Node.Text text, int from, int to) {
        Span span = text.span();
        boolean exact = span.end() - span.start() == text.text().length();
        int start = exact ? span.start() + from : from == 0 ? span.start() : span.end();
        int end = exact ? span.start() + to : span.end();
        return new Node.Text(text.text().substring(from, to), new Span(span.file(), start, end));
    }

    // What names no source belongs to the one before, or the one after at the start.
    private static void end(List<Inline> part, List<Node.Cite> cites) {
        int at = 0;
        while (at < part.size() && !isInText(part.get(at))) {
            at++;
        }
        if (at == part.size()) {
            if (!cites.isEmpty() && !part.isEmpty()) {
                Node.Cite last = cites.removeLast();
                List<Inline> after = new ArrayList<>(last.after());
                Span span = part.getFirst().span();
                after.add(new Node.Text(";", new Span(span.file(), span.start(), span.start())));
                after.addAll(part);
                cites.add(
                        new Node.Cite(
                                last.key(),
                                last.withoutAuthor(),
                                last.before(),
                                after,
                                last.span()));
                part.clear();
            }
            return;
        }
        Node.Cite cite = ((Node.Citation) part.get(at)).cites().getFirst();
        cites.add(
                new Node.Cite(
                        cite.key(),
                        cite.withoutAuthor(),
                        trimmed(part.subList(0, at)),
                        trimmed(part.subList(at + 1, part.size())),
                        cite.span()));
        part.clear();
    }

    private static List<Inline> trimmed(List<Inline> part) {
        List<Inline> out = new ArrayList<>(part);
        while (!out.isEmpty() && isBlank(out.getFirst())) {
            out.removeFirst();
        }
        while (!out.isEmpty() && isBlank(out.getLast())) {
            out.removeLast();
        }
        if (!out.isEmpty() && out.getFirst() instanceof Node.Text text) {
            int from = text.text().length() - text.text().stripLeading().length();
            out.set(0, part(text, from, text.text().length()));
        }
        if (!out.isEmpty() && out.getLast() instanceof Node.Text text) {
            out.set(out.size() - 1, part(text, 0, text.text().stripTrailing().length()));
        }
        return out;
    }

    private static boolean isBlank(Inline inline) {
        return inline instanceof Node.SoftBreak
                || inline instanceof Node.Text text && text.text().isBlank();
    }
}
