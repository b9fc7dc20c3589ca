package org.livret.markdown;

import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;
import org.livret.doc.Rewriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes links, and refuses those that would run a program.
final class Links {
    private final Reading reading;

    Links(Reading reading) {
        this.reading = reading;
    }

    /// A link, a [Node.CrossReference] when it names a place without words, or its bare words when
    /// its address is not safe.
    Inline link(String destination, Optional<String> title, List<Inline> content, Span span) {
        if (!reading.extended()) {
            return new Node.Link(destination, title, content, span, Attributes.NONE);
        }
        if (isUnsafe(destination)) {
            reading.report(new MarkdownProblem.UnsafeAddress(destination, span));
            return new Node.Phrase(Optional.empty(), content, span, Attributes.NONE);
        }
        if (content.isEmpty() && destination.length() > 1 && destination.charAt(0) == '#') {
            return new Node.CrossReference(destination.substring(1), span, Attributes.NONE);
        }
        return new Node.Link(
                destination, title, Unlinking.WITHIN_LINK.inlines(content), span, Attributes.NONE);
    }

    /// Whether an address names a program instead of a place.
    static boolean isUnsafe(String address) {
        int colon = address.indexOf(':');
        if (colon < 0) {
            return false;
        }
        StringBuilder scheme = new StringBuilder();
        for (int i = 0; i < colon; i++) {
            // Browsers skip white space and control characters in a scheme.
            if (address.charAt(i) > ' ') {
                scheme.append(address.charAt(i));
            }
        }
        return switch (scheme.toString().toLowerCase(Locale.ROOT)) {
            case "javascript", "vbscript", "data" -> true;
            default -> false;
        };
    }

    /// Links do not stand in links: an address in a link's text is mere text.
    private static final class Unlinking extends Rewriter {
        static final Unlinking WITHIN_LINK = new Unlinking();

        @Override
        protected List<Inline> inline(Inline inline) {
            return inline instanceof Node.Link link
                    ? new ArrayList<>(link.content())
                    : super.inline(inline);
        }
    }
}
