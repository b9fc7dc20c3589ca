package org.livret.pdf;

import org.livret.font.Fonts;
import org.livret.page.PageSequence;

/// What a PDF file is made of.
public record PdfInput(PageSequence pages, PdfMetadata metadata, Fonts fonts) {}
