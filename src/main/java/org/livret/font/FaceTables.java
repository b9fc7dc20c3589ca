package org.livret.font;

/// What a face is made of: its file's tables, checked, with the layout tables empty where they are
/// damaged, and its outlines, which for an instance of a variable font are not the file's.
record FaceTables(Sfnt sfnt, Cmap cmap, Outlines outlines, Table substitution, Table positioning) {}
