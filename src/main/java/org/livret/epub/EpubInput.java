package org.livret.epub;

import org.livret.diag.Span;
import org.livret.doc.Metadata;
import org.livret.font.Features;
import org.livret.font.Serves;
import org.livret.resolve.Resolved;
import org.livret.xhtml.ElementTree;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// All that becomes an EPUB.
///
/// `styles` is the text of the stylesheet for e-readers, without `@font-face` rules and without
/// addresses of files.
///
/// `modified` is the moment of the last change as ISO 8601 in UTC, `2026-11-23T10:00:00Z`; a date
/// alone means its midnight. The caller knows it; this package never asks a clock. `fonts` may be
/// empty; `print` is [Print#NONE] when there is no printed edition.
public record EpubInput(
        Resolved resolved,
        ElementTree tree,
        String styles,
        List<FontFile> fonts,
        PictureFiles pictures,
        String modified,
        Print print) {
    public EpubInput {
        fonts = List.copyOf(fonts);
    }

    Metadata metadata() {
        return resolved.document().metadata();
    }

    /// Reads the bytes of pictures by their path, relative to the manuscript's folder.
    @FunctionalInterface
    public interface PictureFiles {
        /// Empty when there is none or it may not be read; whoever reads has reported it at the
        /// place.
        Optional<byte[]> bytes(String path, Span place);
    }

    /// A font file ready to be embedded: TrueType or WOFF 1, already reduced to what is used.
    /// `family` is the name that the stylesheet uses, `serves` what of the family it is for,
    /// `features` what is switched on or off for all that is set in it; `fileName` needs no folder.
    public record FontFile(
            String family, Serves serves, Features features, String fileName, byte[] bytes) {
        boolean isWoff() {
            return bytes.length > 4 && bytes[0] == 'w' && bytes[1] == 'O' && bytes[2] == 'F';
        }
    }

    /// The printed edition: where its pages start, and its cover page as a JPEG file, made when it
    /// is asked for.
    public record Print(List<PageStart> pages, Supplier<Optional<byte[]>> cover) {
        public static final Print NONE = new Print(List.of(), Optional::empty);

        public Print {
            pages = List.copyOf(pages);
        }
    }

    /// Where a printed page starts: before the UTF-16 unit `offset` of the text with the index
    /// `node`, counting the texts and pictures below the tree's body from 0 in document order; an
    /// index behind the last is the end of the text. `label` is the folio as printed.
    public record PageStart(String label, int node, int offset) {}
}
