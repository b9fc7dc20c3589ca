package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;
import org.livret.markdown.Item.Opener;
import org.livret.markdown.Item.Words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads the text of one block into inlines: one pass over its characters with CommonMark's stack
/// of delimiters and stack of brackets (0.31.2, appendix “A parsing strategy”), widened by what the
/// dialect adds. Time grows with the length of the text alone; depth is bounded.
final class InlineParser {
    private static final boolean[] SPECIAL = special("\n\\`*_[]!<&", "");
    private static final boolean[] SPECIAL_EXTENDED = special("\n\\`*_[]!<&", "~^={@$fFhHwW");

    private final SourceText source;
    private final String s;
    private final Reading reading;
    private final boolean extended;
    private final Item.Chain chain = new Item.Chain();
    private final InlineBuilder builder;
    private final Delimiters delimiters;
    private final Brackets brackets;
    private final Unclosed unclosed = new Unclosed();
    private int at;

    private InlineParser(SourceText source, Reading reading) {
        this.source = source;
        this.s = source.text();
        this.reading = reading;
        this.extended = reading.extended();
        this.builder = new InlineBuilder(source, reading);
        this.delimiters = new Delimiters(chain, source, builder);
        this.brackets = new Brackets(chain, source, reading, delimiters, builder);
    }

    /// Reads a text whose white space at both ends has been taken off.
    static List<Inline> parse(SourceText source, Reading reading) {
        if (source.text().isEmpty()) {
            return List.of();
        }
        InlineParser parser = new InlineParser(source, reading);
        parser.run();
        parser.delimiters.process(null);
        return parser.builder.build(parser.chain.first(), null).content();
    }

    private static boolean[] special(String core, String more) {
        boolean[] table = new boolean[128];
        for (char c : (core + more).toCharArray()) {
            table[c] = true;
        }
        return table;
    }

    private void run() {
        boolean[] special = extended ? SPECIAL_EXTENDED : SPECIAL;
        int plain = 0;
        while (at < s.length()) {
            char c = s.charAt(at);
            if (c >= 128 || !special[c]) {
                at++;
                continue;
            }
            int before = at;
            Item.@Nullable Made address = mayBeginAddress(c) ? bare(c, plain) : null;
            if (address != null) {
                words(plain, address.start);
                chain.append(address);
                at = address.end;
                plain = at;
            } else if (isMark(c, plain)) {
                words(plain, before);
                mark(c);
                plain = at;
            } else {
                at++;
            }
        }
        words(plain, at);
    }

    private static boolean mayBeginAddress(char c) {
        return switch (c) {
            case 'f', 'F', 'h', 'H', 'w', 'W', '@' -> true;
            default -> false;
        };
    }

    private boolean isMark(char c, int plain) {
        return switch (c) {
            case 'f', 'F', 'h', 'H', 'w', 'W', '@' -> false;
            case '!' -> next(1) == '[';
            // Braces say something of what ends right before them.
            case '{' -> at == plain && at > 0;
            default -> true;
        };
    }

    private void mark(char c) {
        switch (c) {
            case '\n' -> lineEnd();
            case '\\' -> backslash();
            case '`' -> code();
            case '*', '_' -> at = delimiters.run(at, Columns.run(s, at, c));
            case '~', '^' -> tildeOrCaret(c);
            case '=' -> equals();
            case '[' -> open();
            case '!' -> at = brackets.open(Opener.Kind.IMAGE, at, at + 2);
            case ']' -> at = brackets.close(at);
            case '<' -> pointed();
            case '&' -> reference();
            case '$' -> dollar();
            default -> braces();
        }
    }

    private char next(int ahead) {
        return at + ahead < s.length() ? s.charAt(at + ahead) : '\0';
    }

    private void words(int from, int to) {
        if (to > from) {
            chain.append(new Words(s.substring(from, to), from, to));
        }
    }

    private void literal(int to) {
        words(at, to);
        at = to;
    }

    private void made(Inline node, int to) {
        chain.append(new Item.Made(node, 0, at, to));
        at = to;
    }

    // Section 6.7 and 6.8: two spaces or a backslash before the line end break the line; single
    // spaces around it vanish.
    private void lineEnd() {
        int start = at;
        if (chain.last() instanceof Words last && last.end == at) {
            int kept = Columns.trimmedEnd(last.text, 0, last.text.length());
            int dropped = last.text.length() - kept;
            if (dropped > 0) {
                chain.remove(last);
                words(last.start, last.end - dropped);
                start = last.end - dropped;
            }
        }
        int end = Columns.firstNonSpace(s, at + 1);
        boolean hard = at - start >= 2 && s.charAt(at - 1) == ' ' && s.charAt(at - 2) == ' ';
        Inline node =
                hard
                        ? new Node.HardBreak(source.span(start, at + 1))
                        : new Node.SoftBreak(source.span(at, at + 1));
        chain.append(new Item.Made(node, 0, start, end));
        at = end;
    }

    private void backslash() {
        char c = next(1);
        if (c == '\n') {
            int end = Columns.firstNonSpace(s, at + 2);
            chain.append(new Item.Made(new Node.HardBreak(source.span(at, at + 2)), 0, at, end));
            at = end;
        } else if (Scan.isPunctuation(c)) {
            chain.append(new Words(String.valueOf(c), at, at + 2));
            at += 2;
        } else {
            literal(at + 1);
        }
    }

    private void code() {
        int length = Columns.run(s, at, '`');
        int close = unclosed.backticks(s, at + length, length);
        if (close < 0) {
            literal(at + length);
            return;
        }
        String text = s.substring(at + length, close).replace('\n', ' ');
        boolean padded =
                text.length() > 2 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        String stripped = padded ? text.substring(1, text.length() - 1) : text;
        int end = close + length;
        made(new Node.CodeSpan(stripped, source.span(at, end), Attributes.NONE), end);
    }

    private void dollar() {
        Dollars.Found found = Dollars.at(s, at);
        int run = Columns.run(s, at, '$');
        if (found == null) {
            if (run == 2) {
                reading.reporter.report(new MathProblem.LoneDollars(source.span(at, at + 2)));
            }
            literal(at + run);
            return;
        }
        made(Formulas.inline(source, found, at, reading), found.end());
        // As in Pandoc and Quarto, a space may part a formula for display from its braces.
        int next = Columns.firstNonSpace(s, at);
        if (found.display()
                && next > at
                && s.startsWith("{#", next)
                && Braces.at(s, next) != null) {
            at = next;
            braces();
        }
    }

    private void tildeOrCaret(char c) {
        int count = Columns.run(s, at, c);
        if (c == '^' && count == 1 && next(1) == '[') {
            at = brackets.open(Opener.Kind.NOTE, at, at + 2);
        } else if (count > (c == '~' ? 2 : 1)) {
            literal(at + count);
        } else {
            at = delimiters.run(at, count);
        }
    }

    private void equals() {
        int count = Columns.run(s, at, '=');
        if (count == 2) {
            at = delimiters.run(at, count);
        } else {
            literal(at + count);
        }
    }

    private void open() {
        int close = extended ? Scan.noteLabel(s, at) : -1;
        if (close > 0) {
            String label = s.substring(at + 2, close);
            made(
                    new Node.NoteReference(label, source.span(at, close + 1), Attributes.NONE),
                    close + 1);
        } else {
            at = brackets.open(Opener.Kind.LINK, at, at + 1);
        }
    }

    private void pointed() {
        int address = Scan.addressInBrackets(s, at);
        int mail = address < 0 ? Scan.mailInBrackets(s, at) : -1;
        int end = Math.max(address, mail);
        if (end > 0) {
            String shown = s.substring(at + 1, end - 1);
            Node.Text text = new Node.Text(shown, source.span(at + 1, end - 1));
            String target = mail > 0 ? "mailto:" + shown : shown;
            Links links = new Links(reading);
            made(links.link(target, Optional.empty(), List.of(text), source.span(at, end)), end);
            return;
        }
        HtmlTag tag = unclosed.html(s, at);
        if (tag == null) {
            literal(at + 1);
        } else if (extended && tag.opens("math") && MathMarkup.end(s, at) > 0) {
            formula(MathMarkup.end(s, at));
        } else if (extended) {
            chain.append(new Item.Tag(tag, at));
            at = tag.end();
        } else {
            Attributes raw = Attributes.ofClass("=html");
            made(
                    new Node.CodeSpan(s.substring(at, tag.end()), source.span(at, tag.end()), raw),
                    tag.end());
        }
    }

    private void formula(int end) {
        Inline math = MathMarkup.read(s.substring(at, end), source.span(at, end), reading);
        if (math != null) {
            made(math, end);
        }
        at = end;
    }

    private void reference() {
        int end = Entities.end(s, at);
        if (end < 0) {
            literal(at + 1);
        } else {
            chain.append(new Words(Entities.value(s, at, end), at, end));
            at = end;
        }
    }

    private void braces() {
        Braces braces = Braces.at(s, at);
        if (braces != null) {
            chain.append(new Item.Bracing(braces, at));
            at = braces.end();
            return;
        }
        if ((next(1) == '#' || next(1) == '.') && chain.last() instanceof Item.Made) {
            reading.report(new MarkdownProblem.MalformedBraces(source.span(at, at + 1)));
        }
        literal(at + 1);
    }

    // Addresses and cross-references that no mark announces.
    private Item.@Nullable Made bare(char c, int plain) {
        BareAddress found =
                c == '@' ? BareAddress.atSign(s, at) : BareAddress.web(s, at, brackets.anyOpen());
        boolean address = found != null && found.kind() == BareAddress.Kind.CROSS_REFERENCE;
        Cited.Key key = c == '@' && !address && reading.defaults.citing() ? Cited.at(s, at) : null;
        if (key != null && key.start() >= plain) {
            brackets.source();
            Inline source = Cited.inText(key, source(key));
            return new Item.Made(source, 0, key.start(), key.end());
        }
        if (found == null || found.start() < plain && !isVerbatimBack(found.start())) {
            return null;
        }
        if (found.start() < plain) {
            takeBack(found.start());
        }
        int start = found.start();
        Inline node;
        if (found.kind() == BareAddress.Kind.CROSS_REFERENCE) {
            node =
                    new Node.CrossReference(
                            s.substring(start + 1, found.end()),
                            source.span(start, found.end()),
                            Attributes.NONE);
        } else {
            Node.Text text =
                    new Node.Text(s.substring(start, found.end()), source.span(start, found.end()));
            node =
                    new Node.Link(
                            found.destination(s),
                            Optional.empty(),
                            List.of(text),
                            text.span(),
                            Attributes.NONE);
        }
        return new Item.Made(node, 0, start, found.end());
    }

    private Span source(Cited.Key key) {
        return source.span(key.start(), key.end());
    }

    private boolean isVerbatimBack(int start) {
        for (Item item = chain.last(); item != null && item.end > start; item = item.previous) {
            boolean words =
                    item instanceof Words literal && literal.text.length() == item.end - item.start;
            if (!words && !(item instanceof Item.Run)) {
                return false;
            }
        }
        return true;
    }

    // The local part of an e-mail address may hold underscores, which were met as delimiters.
    private void takeBack(int start) {
        Item last = chain.last();
        while (last != null && last.end > start) {
            chain.remove(last);
            if (last instanceof Item.Run run) {
                delimiters.forget(run);
            }
            words(last.start, Math.max(last.start, start));
            last = last.start >= start ? chain.last() : null;
        }
    }

    /// Remembers what was sought in vain, so that a text of openings without end is read in one
    /// pass.
    private static final class Unclosed {
        // Where the last run of each length begins; found when the first one is sought.
        private int @Nullable [] lastBackticks;
        private final boolean[] noHtml = new boolean[128];

        /// The index of the run of backticks of a length from an index on, or -1.
        int backticks(String s, int from, int length) {
            int[] last = lastBackticks == null ? lastBackticks(s, from) : lastBackticks;
            lastBackticks = last;
            if (length >= last.length || last[length] < from) {
                return -1;
            }
            int i = s.indexOf('`', from);
            while (i >= 0) {
                int run = Columns.run(s, i, '`');
                if (run == length) {
                    return i;
                }
                i = s.indexOf('`', i + run);
            }
            return -1;
        }

        private static int[] lastBackticks(String s, int from) {
            int[] last = new int[8];
            for (int i = s.indexOf('`', from); i >= 0; ) {
                int run = Columns.run(s, i, '`');
                if (run >= last.length) {
                    last = Arrays.copyOf(last, run * 2);
                }
                last[run] = i;
                i = s.indexOf('`', i + run);
            }
            return last;
        }

        @Nullable HtmlTag html(String s, int at) {
            char kind = at + 1 < s.length() ? s.charAt(at + 1) : '\0';
            if (kind == '!' && at + 2 < s.length()) {
                char second = s.charAt(at + 2);
                kind = second == '-' || second == '[' ? second : kind;
            }
            boolean seeks = kind == '!' || kind == '?' || kind == '-' || kind == '[';
            if (seeks && noHtml[kind]) {
                return null;
            }
            HtmlTag tag = HtmlTag.at(s, at);
            if (seeks && tag == null && isOpening(s, at)) {
                noHtml[kind] = true;
            }
            return tag;
        }

        private static boolean isOpening(String s, int at) {
            return s.startsWith("<!--", at)
                    || s.startsWith("<?", at)
                    || s.startsWith("<![CDATA[", at)
                    || at + 2 < s.length() && Scan.isLetter(s.charAt(at + 2));
        }
    }
}
