package org.livret.transform;

import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Document;
import org.livret.doc.Metadata;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;
import org.livret.doc.Rewriter;
import org.livret.doc.Walk;
import org.livret.language.LanguageTag;

import java.util.List;
import java.util.Optional;

/// Sets quotes, apostrophes, dashes, ellipses and spaces as the language wants them, each line of
/// inlines by itself.
///
/// The language is the document's, or the nearest `lang=` around. Letters never change; a second
/// pass changes nothing.
final class TypographyPass implements Document.Pass {
    @Override
    public Document apply(Document document, Reporter reporter) {
        Settings settings = Settings.of(document.metadata(), reporter);
        LintSwitch lints = LintSwitch.of(document.metadata(), reporter);
        languages(document, reporter);
        if (!settings.on()) {
            return document;
        }
        Metadata metadata = document.metadata();
        Lines lines =
                new Lines(new Typesetter.Languages(settings), metadata.language(), lints, reporter);
        return new Document(metadata(metadata, lines), lines.blocks(document.blocks()));
    }

    private static void languages(Document document, Reporter reporter) {
        Walk.each(
                document.blocks(),
                node ->
                        node.attributes()
                                .get("lang")
                                .filter(tag -> !LanguageTag.isWellFormed(tag))
                                .ifPresent(tag ->
                                        reporter.report(
                                                new TypographyProblem.InvalidLanguage(
                                                        tag, node.span()))));
    }

    private static Metadata metadata(Metadata m, Lines lines) {
        return new Metadata(
                lines.text(m.title(), m.place("title")),
                m.subtitle().map(text -> lines.text(text, m.place("subtitle"))),
                m.authors(),
                m.date(),
                m.language(),
                m.identifier(),
                m.publisher(),
                m.rights().map(text -> lines.text(text, m.place("rights"))),
                m.description().map(text -> lines.text(text, m.place("description"))),
                m.keywords(),
                m.cover(),
                m.coverAlternative().map(text -> lines.text(text, m.place("cover"))),
                m.styles(),
                m.theme(),
                m.options(),
                m.places(),
                m.span());
    }

    private static final class Lines extends Rewriter {
        private final Typesetter.Languages languages;
        private final Typesetter typesetter;
        private final Reporter reporter;
        private String language;
        private LintSwitch lints;

        Lines(
                Typesetter.Languages languages,
                String language,
                LintSwitch lints,
                Reporter reporter) {
            this.languages = languages;
            this.typesetter = new Typesetter(languages, reporter);
            this.language = language;
            this.lints = lints;
            this.reporter = reporter;
        }

        String text(String text, Span span) {
            return typesetter.text(text, language, lints, span);
        }

        @Override
        public List<Inline> inlines(List<Inline> inlines) {
            return typesetter.line(inlines, language, lints);
        }

        @Override
        public List<Block> blocks(List<Block> blocks) {
            languages
                    .lintWords(language)
                    .ifPresent(words -> new ListLints(words).apply(blocks, lints, reporter));
            return super.blocks(blocks);
        }

        @Override
        protected List<Block> block(Block block) {
            String outer = language;
            LintSwitch outerLints = lints;
            language = Typesetter.Languages.of(block, outer);
            lints = lints.within(block, reporter);
            List<Block> out = super.block(withWords(block));
            language = outer;
            lints = outerLints;
            return out;
        }

        // Titles of divisions, captions of code and entries for the index are written in braces.
        private Block withWords(Block block) {
            return switch (block) {
                case Node.Division n ->
                        n.attributes().isEmpty()
                                ? n
                                : new Node.Division(
                                        n.name(),
                                        n.blocks(),
                                        n.span(),
                                        indexed(n, words(n, n.attributes(), "title")));
                case Node.Heading n ->
                        n.attributes().isEmpty()
                                ? n
                                : new Node.Heading(
                                        n.level(),
                                        n.content(),
                                        n.span(),
                                        indexed(n, n.attributes()));
                case Node.ChartBlock n ->
                        new Node.ChartBlock(
                                n.chart().withWords(words -> text(words, n.span())),
                                n.alternative().map(words -> text(words, n.span())),
                                n.span(),
                                n.attributes());
                case Node.CodeBlock n ->
                        n.attributes().isEmpty()
                                ? n
                                : new Node.CodeBlock(
                                        n.language(),
                                        n.text(),
                                        n.span(),
                                        words(n, n.attributes(), "caption"));
                default -> block;
            };
        }

        private Attributes indexed(Node node, Attributes attributes) {
            return IndexWords.set(attributes, words -> text(words, node.span()));
        }

        private Attributes words(Node node, Attributes attributes, String key) {
            Optional<String> old = attributes.get(key);
            return old.isEmpty() ? attributes : attributes.with(key, text(old.get(), node.span()));
        }
    }
}
