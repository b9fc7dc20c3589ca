package org.livret.xhtml;

import org.livret.code.Languages;
import org.livret.code.Token;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.LineRanges;
import org.livret.doc.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Code blocks as elements: every line is one, `span.line` with its line feed, so that it may be
/// numbered, made to stand out, and wrapped below its own indentation.
final class CodeElements {
    /// A line that is indented by more characters wraps as if by so many.
    private static final int DEEPEST = 20;

    /// The width of a character in thousandths of an em: nearly all monospaced faces are made so.
    private static final int CHARACTER = 600;

    /// By how many characters what does not fit on a line stands further in.
    private static final int HANG = 2;

    private static final int TAB = 4;

    private final Languages languages = new Languages();

    /// The `pre` of a code block.
    Content.Element pre(Node.CodeBlock n, Tag tag) {
        Tag code = new Tag("code");
        n.language()
                .filter(word -> word.indexOf(' ') < 0)
                .ifPresent(word -> code.cls("language-" + word));
        int first = first(n.attributes());
        if (first != 1) {
            tag.set("style", "counter-reset:list-item " + (first - 1));
        }
        return tag.of(n.span(), code.of(n.span(), lines(n, first)));
    }

    private static int first(Attributes attributes) {
        try {
            return attributes.hasClass("numbered")
                    ? Integer.parseInt(attributes.get("start").orElse("1"))
                    : 1;
        } catch (NumberFormatException _) {
            return 1;
        }
    }

    private List<Content> lines(Node.CodeBlock n, int first) {
        String text = n.text();
        boolean plain = n.language().isEmpty() || n.attributes().hasClass("plain");
        List<Token> tokens = plain ? List.of() : languages.tokens(n.language().get(), text);
        Optional<LineRanges> shining = n.attributes().get("highlight").flatMap(LineRanges::of);
        List<Content> lines = new ArrayList<>();
        int token = 0;
        int number = first;
        for (int start = 0; start < text.length(); number++) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed + 1;
            int upTo = token;
            while (upTo < tokens.size() && tokens.get(upTo).start() < end) {
                upTo++;
            }
            Tag line = new Tag("span").cls("line");
            if (shining.isPresent() && shining.get().has(number)) {
                line.cls("highlight");
            }
            hang(line, text, start);
            List<Token> own = tokens.subList(token, upTo);
            lines.add(line.of(n.span(), words(text, new Stretch(start, end), own, n.span())));
            token = upTo;
            start = end;
        }
        return lines;
    }

    private record Stretch(int start, int end) {}

    private static List<Content> words(String text, Stretch line, List<Token> tokens, Span span) {
        List<Content> out = new ArrayList<>(2 * tokens.size() + 1);
        int plain = line.start();
        for (Token token : tokens) {
            if (token.start() > plain) {
                out.add(new Content.Characters(text.substring(plain, token.start()), span));
            }
            Content word = new Content.Characters(text.substring(token.start(), token.end()), span);
            out.add(new Tag("span").cls(token.kind().className()).of(span, word));
            plain = token.end();
        }
        if (plain < line.end()) {
            out.add(new Content.Characters(text.substring(plain, line.end()), span));
        }
        return out;
    }

    /// Indents what goes on below a line as the line itself; the sheet does so for lines without
    /// white space in front.
    private static void hang(Tag line, String text, int start) {
        int columns = 0;
        for (int i = start; i < text.length() && columns < DEEPEST; i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                columns += TAB - columns % TAB;
            } else if (c == ' ') {
                columns++;
            } else {
                break;
            }
        }
        if (columns > 0) {
            int width = (columns + HANG) * CHARACTER;
            String em = width / 1000 + (width % 1000 == 0 ? "" : "." + width % 1000 / 100) + "em";
            line.set("style", "padding-left:" + em + ";text-indent:-" + em);
        }
    }
}
