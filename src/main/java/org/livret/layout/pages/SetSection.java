package org.livret.layout.pages;

import org.livret.diag.Problem;
import org.livret.layout.flow.Strip;

import java.util.List;

/// A section set at the width of its pages, with the notes for those pages and what was found wrong
/// on the way. `room` is the height that its tallest things were made to fit.
public record SetSection(
        Section section,
        Strip strip,
        NoteBook notes,
        long width,
        long room,
        List<Problem> problems) {}
