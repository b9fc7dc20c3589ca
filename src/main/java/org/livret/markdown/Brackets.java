package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;
import org.livret.doc.Walk;
import org.livret.markdown.Item.Opener;
import org.livret.markdown.Item.Words;

import java.util.List;
import java.util.Optional;

/// The stack of open brackets, and what a closing one makes of them: links and images (CommonMark
/// 0.31.2, sections 6.3 and 6.4), inline notes `^[text]` and bracketed spans `[text]{.class}`.
final class Brackets {
    private final Item.Chain chain;
    private final SourceText source;
    private final String s;
    private final Reading reading;
    private final Delimiters delimiters;
    private final InlineBuilder builder;
    private final Links links;
    private @Nullable Opener top;
    // Where the last link begins: brackets that opened before hold it, and links do not nest.
    private int barrier;

    /// How many sources were named so far, so that brackets without any need not be looked through.
    private int named;

    Brackets(
            Item.Chain chain,
            SourceText source,
            Reading reading,
            Delimiters delimiters,
            InlineBuilder builder) {
        this.chain = chain;
        this.source = source;
        this.s = source.text();
        this.reading = reading;
        this.delimiters = delimiters;
        this.builder = builder;
        this.links = new Links(reading);
    }

    /// Takes note of a source among the words.
    void source() {
        named++;
    }

    boolean anyOpen() {
        return top != null;
    }

    /// Takes up an opening bracket and returns the index after it.
    int open(Opener.Kind kind, int start, int end) {
        if (top != null) {
            top.bracketAfter = true;
        }
        top = new Opener(kind, start, end, top, delimiters.top(), named);
        chain.append(top);
        return end;
    }

    /// Closes the last open bracket with the `]` at an index; returns the index after what that
    /// took.
    int close(int at) {
        Opener opener = top;
        if (opener == null) {
            return words(at, at + 1);
        }
        if (opener.kind == Opener.Kind.NOTE) {
            return wrap(
                    opener,
                    at,
                    at + 1,
                    content -> new Node.InlineNote(content, span(opener, at + 1), Attributes.NONE));
        }
        Target target = isLinkable(opener) ? target(opener, at) : null;
        if (target != null) {
            return opener.kind == Opener.Kind.IMAGE
                    ? image(opener, at, target)
                    : link(opener, at, target);
        }
        Braces braces =
                reading.extended() && opener.kind == Opener.Kind.LINK ? Braces.at(s, at + 1) : null;
        if (braces != null) {
            Attributes attributes = braces.attributes();
            return wrap(
                    opener,
                    at,
                    braces.end(),
                    content ->
                            new Node.Phrase(
                                    Optional.empty(),
                                    content,
                                    span(opener, braces.end()),
                                    attributes));
        }
        if (opener.kind == Opener.Kind.LINK && reading.defaults.citing()) {
            Item.Made source = Cited.before(opener);
            if (source != null) {
                return saying(opener, at, source);
            }
            if (named > opener.named && Cited.names(opener.next)) {
                return wrap(
                        opener, at, at + 1, content -> Cited.group(content, span(opener, at + 1)));
            }
        }
        reportMalformed(at);
        top = opener.below;
        return words(at, at + 1);
    }

    // What a bracket says of the source before it becomes a part of that.
    private int saying(Opener opener, int at, Item.Made source) {
        int end =
                wrap(
                        opener,
                        at,
                        at + 1,
                        content ->
                                Cited.saying(
                                        (Node.Citation) source.node,
                                        content,
                                        this.source.span(source.start, at + 1)));
        Item made = chain.last();
        if (made instanceof Item.Made last && last.node instanceof Node.Citation) {
            chain.removeBetween(source.previous, last);
            last.start = source.start;
        }
        return end;
    }

    private boolean isLinkable(Opener opener) {
        return opener.kind == Opener.Kind.IMAGE || opener.start >= barrier;
    }

    private void reportMalformed(int at) {
        if (reading.extended() && (s.startsWith("{.", at + 1) || s.startsWith("{#", at + 1))) {
            reading.report(new MarkdownProblem.MalformedBraces(source.span(at + 1, at + 2)));
        }
    }

    private int words(int from, int to) {
        chain.append(new Words(s.substring(from, to), from, to));
        return to;
    }

    private Span span(Opener opener, int end) {
        return source.span(opener.start, end);
    }

    /// Where a link leads, and the index after what says so.
    private record Target(String destination, Optional<String> title, int end) {}

    private @Nullable Target target(Opener opener, int at) {
        Target inline = s.startsWith("(", at + 1) ? inline(at + 2) : null;
        if (inline != null) {
            return inline;
        }
        int label = Scan.label(s, at + 1);
        boolean full = label > 0;
        boolean collapsed = s.startsWith("[]", at + 1);
        if (!full && opener.bracketAfter) {
            return null;
        }
        boolean span = !full && !collapsed && reading.extended() && s.startsWith("{", at + 1);
        if (span && opener.kind == Opener.Kind.LINK && Braces.at(s, at + 1) != null) {
            return null;
        }
        String name = full ? s.substring(at + 2, label - 1) : s.substring(opener.end, at);
        if (name.length() > Limits.LABEL) {
            return null;
        }
        Definition.Link definition = reading.links.get(Definition.normal(name));
        if (definition == null) {
            if (full && reading.extended()) {
                reading.report(
                        new MarkdownProblem.UndefinedReference(name, source.span(at + 1, label)));
            }
            return null;
        }
        int end = full ? label : collapsed ? at + 3 : at + 1;
        return new Target(definition.destination(), definition.title(), end);
    }

    private @Nullable Target inline(int from) {
        int start = Scan.spaces(s, from);
        Scan.Piece destination = Scan.destination(s, start);
        if (destination == null) {
            return null;
        }
        int afterDestination = Scan.spaces(s, destination.end());
        Scan.Piece title =
                afterDestination > destination.end() ? Scan.title(s, afterDestination) : null;
        int end = title == null ? afterDestination : Scan.spaces(s, title.end());
        if (end == s.length() || s.charAt(end) != ')') {
            return null;
        }
        return new Target(
                destination.text(), Optional.ofNullable(title).map(Scan.Piece::text), end + 1);
    }

    private int link(Opener opener, int at, Target target) {
        int end =
                wrap(
                        opener,
                        at,
                        target.end(),
                        content ->
                                links.link(
                                        target.destination(),
                                        target.title(),
                                        content,
                                        span(opener, target.end())));
        barrier = opener.start;
        return end;
    }

    private int image(Opener opener, int at, Target target) {
        return wrap(
                opener,
                at,
                target.end(),
                content ->
                        new Node.Image(
                                target.destination(),
                                Walk.plainText(content),
                                target.title(),
                                span(opener, target.end()),
                                Attributes.NONE));
    }

    @FunctionalInterface
    private interface Wrapping {
        Inline around(List<Inline> content);
    }

    /// Makes one node of all that stands after an opener. When that would go too deep, all stays as
    /// it is.
    private int wrap(Opener opener, int close, int end, Wrapping wrapping) {
        delimiters.process(opener.runBelow);
        top = opener.below;
        InlineBuilder.Built content = builder.build(opener.next, null);
        if (content.depth() >= Limits.INLINE_DEPTH) {
            // Brackets further out would go deeper still.
            builder.tooDeep(opener.start);
            top = null;
            return words(close, close + 1);
        }
        Inline node = wrapping.around(content.content());
        chain.removeBetween(opener.previous, null);
        int depth = node instanceof Node.Image ? 0 : content.depth() + 1;
        chain.append(new Item.Made(node, depth, opener.start, end));
        return end;
    }
}
