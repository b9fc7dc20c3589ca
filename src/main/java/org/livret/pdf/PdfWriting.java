package org.livret.pdf;

import org.livret.diag.Reporter;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.page.PageSequence;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes pages as one PDF file, page by page.
public final class PdfWriting {
    private final PageSequence pages;
    private final PdfFile file;

    private PdfWriting(PageSequence pages, PdfFile file) {
        this.pages = pages;
        this.file = file;
    }

    /// Writes a file to a stream that the caller closes. For screens it is tagged, with links and
    /// an outline; a press gets what is seen and nothing else.
    ///
    /// @throws IOException when the stream does
    public static Written write(
            PdfInput input, OutputIntent intent, OutputStream out, Reporter reporter)
            throws IOException {
        Standard standard =
                switch (intent) {
                    case OutputIntent.Screen _ -> Standard.TAGGED;
                    case OutputIntent.Press _ -> Standard.PRESS;
                };
        Sheet first = Sheet.of(input.pages().pages().getFirst());
        Colors colors = Colors.of(intent);
        PdfFile file = new PdfFile(input, colors, standard, first, out, reporter);
        PdfWriting writing = new PdfWriting(input.pages(), file);
        if (standard == Standard.TAGGED) {
            writing.reading();
        } else {
            writing.paint(Map.of());
        }
        return file.finish();
    }

    /// Pages that are read on screens, where one can go from place to place.
    private void reading() throws IOException {
        paint(anchorsByPage());
        outline(pages.outline(), file.content().getRootOutline());
        file.writer().setPageLabels(Labels.of(pages.pages()));
    }

    private void paint(Map<Integer, List<String>> anchors) throws IOException {
        for (int i = 0; i < pages.pages().size(); i++) {
            Page page = pages.pages().get(i);
            Sheet sheet = Sheet.of(page);
            if (i > 0) {
                file.next(sheet);
            }
            PdfContentByte content = file.content();
            destinations(anchors.getOrDefault(i, List.of()), i, content);
            PagePainter.on(content, file.tools()).paint(page, sheet);
        }
    }

    // ---- places ----

    /// The anchors that something leads to, by the index of their page.
    private Map<Integer, List<String>> anchorsByPage() {
        Set<String> wanted = new HashSet<>();
        for (Page page : pages.pages()) {
            for (Fragment fragment : page.fragments()) {
                if (fragment instanceof Fragment.LinkArea(_, _, Fragment.Anchor(String id), _)) {
                    wanted.add(id);
                }
            }
        }
        bookmarked(pages.outline(), wanted);
        Map<Integer, List<String>> byPage = new HashMap<>();
        pages.anchors()
                .forEach((id, placement) -> {
                    if (wanted.contains(id)) {
                        byPage.computeIfAbsent(placement.page(), _ -> new ArrayList<>()).add(id);
                    }
                });
        return byPage;
    }

    private static void bookmarked(List<PageSequence.Bookmark> bookmarks, Set<String> wanted) {
        for (PageSequence.Bookmark bookmark : bookmarks) {
            wanted.add(bookmark.anchor());
            bookmarked(bookmark.children(), wanted);
        }
    }

    private void destinations(List<String> ids, int index, PdfContentByte content) {
        Page page = pages.pages().get(index);
        long around = Sheet.of(page).trim().x();
        for (String id : ids) {
            PageSequence.Placement placement = pages.anchors().get(id);
            if (placement != null) {
                float x = pt(placement.at().x() + around);
                float y = pt(page.size().height() + around - placement.at().y());
                content.localDestination(id, new PdfDestination(PdfDestination.XYZ, x, y, 0));
            }
        }
    }

    private static float pt(long sp) {
        return (float) Sp.toPt(sp);
    }

    private void outline(List<PageSequence.Bookmark> bookmarks, PdfOutline parent) {
        for (PageSequence.Bookmark bookmark : bookmarks) {
            if (pages.anchors().containsKey(bookmark.anchor())) {
                PdfAction action = PdfAction.gotoLocalPage(bookmark.anchor(), false);
                outline(
                        bookmark.children(),
                        new PdfOutline(
                                parent, action, StructureWriter.text(bookmark.title()), false));
            }
        }
    }
}
