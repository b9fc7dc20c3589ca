package org.livret.font;

/// Glyph classes (OpenType 1.9, “GDEF”).
record Gdef(Table table) {}
