package org.livret.resolve;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;
import org.livret.doc.Rewriter;
import org.livret.doc.Walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Turns cross-references into links that say what they point at, and checks where other links
/// lead.
final class References extends Rewriter {
    private static final String NO_BREAK_SPACE = "\u00A0";

    /// What references are made from.
    record Facts(
            Options options,
            Words words,
            SequencedMap<String, Anchor> anchors,
            Destinations destinations) {}

    private final Facts facts;
    private final Reporter reporter;
    private int depth;
    private boolean opensSentence;
    private Words words;

    References(Facts facts, Reporter reporter) {
        this.facts = facts;
        this.reporter = reporter;
        this.words = facts.words();
    }

    @Override
    protected List<Node.Block> block(Node.Block block) {
        Words outer = words;
        words = outer.within(block.attributes());
        List<Node.Block> out = super.block(block);
        words = outer;
        return out;
    }

    // Identity tells what did not change, as in all rewriting.
    @SuppressWarnings("ReferenceEquality")
    @Override
    public List<Inline> inlines(List<Inline> inlines) {
        List<Inline> out = null;
        depth++;
        for (int i = 0; i < inlines.size(); i++) {
            Inline before = inlines.get(i);
            opensSentence = i == 0 ? depth == 1 : endsSentence(inlines.get(i - 1));
            List<Inline> after = inline(before);
            boolean same = after.size() == 1 && after.getFirst() == before;
            if (!same && out == null) {
                out = new ArrayList<>(inlines.subList(0, i));
            }
            if (out != null) {
                out.addAll(after);
            }
        }
        depth--;
        return out == null ? inlines : out;
    }

    private static boolean endsSentence(Inline inline) {
        if (!(inline instanceof Node.Text text)) {
            return false;
        }
        String words = text.text().stripTrailing();
        return words.length() < text.text().length()
                && (words.endsWith(".")
                        || words.endsWith("!")
                        || words.endsWith("?")
                        || words.endsWith("…"));
    }

    @Override
    protected List<Inline> inline(Inline inline) {
        return switch (inline) {
            case Node.CrossReference reference -> reference(reference);
            case Node.Link link -> link(link);
            default -> {
                Words outer = words;
                words = outer.within(inline.attributes());
                List<Inline> out = super.inline(inline);
                words = outer;
                yield out;
            }
        };
    }

    private List<Inline> reference(Node.CrossReference reference) {
        Anchor anchor = target(reference.target());
        Span span = reference.span();
        if (anchor == null) {
            Optional<String> nearest = facts.destinations().nearest(reference.target());
            reporter.report(new ResolveProblem.UnknownTarget(reference.target(), nearest, span));
            return List.of(new Node.Text(reference.target(), span));
        }
        List<Inline> content = new ArrayList<>();
        String shown = shown(anchor);
        if (shown.isEmpty()) {
            reporter.report(new ResolveProblem.NamelessTarget(anchor.id(), span));
            shown = anchor.id();
        }
        content.add(new Node.Text(shown, span));
        if (facts.options().pagesInReferences() && !reference.attributes().hasClass("no-page")) {
            content.add(new Node.PageReference(anchor.id(), words.of(Words.Key.BEFORE_PAGE), span));
        }
        Attributes attributes = reference.attributes().withClass("xref");
        return List.of(
                new Node.Link("#" + anchor.id(), Optional.empty(), content, span, attributes));
    }

    /// The place of an id; `fig:cost` also finds `cost`, as the prefix only says what the author
    /// expects there.
    private @Nullable Anchor target(String id) {
        Anchor anchor = facts.anchors().get(id);
        int colon = id.indexOf(':');
        return anchor == null && colon > 0 ? facts.anchors().get(id.substring(colon + 1)) : anchor;
    }

    /// What a reference says: in the language around it, unless the target has a label of its own.
    private String shown(Anchor anchor) {
        String title = Walk.plainText(anchor.title()).strip();
        String label = label(anchor);
        if (anchor.isNumbered() && label.isEmpty()) {
            label = words.of(anchor.level() <= 1 ? Words.Key.CHAPTER : Words.Key.SECTION);
        }
        String shown = opensSentence ? label : words.withinSentence(label);
        if (anchor.isNumbered()) {
            String number =
                    anchor.kind() == Anchor.Kind.EQUATION
                            ? "(" + anchor.number() + ")"
                            : anchor.number();
            return shown + NO_BREAK_SPACE + number;
        }
        return title.isEmpty() ? shown : words.quoted(title);
    }

    private String label(Anchor anchor) {
        Optional<Words.Key> key =
                switch (anchor.kind()) {
                    case FIGURE -> Optional.of(Words.Key.FIGURE);
                    case TABLE -> Optional.of(Words.Key.TABLE);
                    case LISTING -> Optional.of(Words.Key.LISTING);
                    case EQUATION -> Optional.of(Words.Key.EQUATION);
                    case SECTION, DIVISION, PLACE -> Optional.empty();
                };
        return key.filter(k -> anchor.label().equals(facts.words().of(k)))
                .map(words::of)
                .orElse(anchor.label());
    }

    @SuppressWarnings("ReferenceEquality") // as in all rewriting
    private List<Inline> link(Node.Link link) {
        List<Inline> content = inlines(link.content());
        return switch (facts.destinations().settle(link.destination())) {
            case Destinations.Leads leads -> {
                boolean same =
                        leads.destination().equals(link.destination()) && content == link.content();
                yield List.of(same ? link : remade(link, leads.destination(), content));
            }
            case Destinations.Dead dead -> {
                reporter.report(
                        new ResolveProblem.DeadLink(
                                link.destination(), dead.nearest(), link.span()));
                yield words(link, content);
            }
            case Destinations.File _ -> {
                reporter.report(new ResolveProblem.LinkToFile(link.destination(), link.span()));
                yield words(link, content);
            }
            case Destinations.Unsafe _ -> {
                reporter.report(new ResolveProblem.UnsafeLink(link.destination(), link.span()));
                yield words(link, content);
            }
        };
    }

    private static Node.Link remade(Node.Link link, String destination, List<Inline> content) {
        return new Node.Link(destination, link.title(), content, link.span(), link.attributes());
    }

    private static List<Inline> words(Node.Link link, List<Inline> content) {
        return link.attributes().isEmpty()
                ? content
                : List.of(
                        new Node.Phrase(Optional.empty(), content, link.span(), link.attributes()));
    }
}
