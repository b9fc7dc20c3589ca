package org.livret.transform;

import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;
import org.livret.doc.Rewriter;
import org.livret.language.Language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes pictures of QR codes, `![](qr:https://example.org/)`, links to what they lead to, and says
/// so in their alternative text, so that nobody needs a camera.
///
/// The source becomes `qr:`, the level of error correction and `:`, then the text; `level=` in
/// braces gives the level.
final class QrPass implements Document.Pass {
    private static final String SCHEME = "qr:";
    private static final String USUAL_LEVEL = "M";

    @Override
    public Document apply(Document document, Reporter reporter) {
        return document.withBlocks(
                new Codes(document.metadata().language(), reporter).blocks(document.blocks()));
    }

    private static final class Codes extends Rewriter {
        private final Reporter reporter;
        private final String language;

        /// What the figure around says.
        private Attributes figure = Attributes.NONE;

        private boolean withinLink;

        Codes(String language, Reporter reporter) {
            this.language = language;
            this.reporter = reporter;
        }

        // The braces of a picture alone in its paragraph are its figure's.
        @Override
        protected List<Block> block(Block block) {
            if (!(block instanceof Node.Figure n) || !isCode(n.blocks())) {
                return super.block(block);
            }
            figure = n.attributes();
            List<Block> made = super.block(n);
            figure = Attributes.NONE;
            return made.stream().map(Codes::named).toList();
        }

        private static boolean isCode(List<Block> blocks) {
            return blocks.size() == 1
                    && blocks.getFirst() instanceof Node.Plain plain
                    && plain.content().size() == 1
                    && plain.content().getFirst() instanceof Node.Image image
                    && image.source().startsWith(SCHEME);
        }

        private static Block named(Block block) {
            return block instanceof Node.Figure n
                    ? new Node.Figure(
                            n.blocks(),
                            n.caption(),
                            n.span(),
                            n.attributes().without("level").withClass("qr"))
                    : block;
        }

        @Override
        protected List<Inline> inline(Inline inline) {
            return switch (inline) {
                case Node.Image n when n.source().startsWith(SCHEME) -> List.of(code(n));
                case Node.Link n -> {
                    boolean outer = withinLink;
                    withinLink = true;
                    List<Inline> made = super.inline(n);
                    withinLink = outer;
                    yield made;
                }
                default -> super.inline(inline);
            };
        }

        private Inline code(Node.Image n) {
            String text = n.source().substring(SCHEME.length());
            String level =
                    level(n.attributes().get("level").or(() -> figure.get("level")), n.span());
            Language words = Language.orEnglish(language);
            String alternative =
                    n.alternative().isBlank()
                            ? words.get("qr-code") + words.get("colon") + text
                            : n.alternative();
            Node.Image image =
                    new Node.Image(
                            SCHEME + level + ":" + text,
                            alternative,
                            n.title(),
                            n.span(),
                            n.attributes().without("level").withClass("qr"));
            return withinLink || !isAddress(text)
                    ? image
                    : new Node.Link(
                            text, Optional.empty(), List.of(image), n.span(), Attributes.NONE);
        }

        private String level(Optional<String> wanted, Span span) {
            String level = wanted.orElse(USUAL_LEVEL).toUpperCase(Locale.ROOT);
            if (List.of("L", "M", "Q", "H").contains(level)) {
                return level;
            }
            reporter.report(
                    new TransformProblem.BadOption("level", wanted.orElse(""), "L, M, Q, H", span));
            return USUAL_LEVEL;
        }

        private static boolean isAddress(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            return lower.startsWith("https://")
                    || lower.startsWith("http://")
                    || lower.startsWith("mailto:")
                    || lower.startsWith("tel:");
        }
    }
}
