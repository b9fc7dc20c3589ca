package org.livret.structure;

/// The standard structure types (ISO 32000-1, section 14.8.4) that Livret uses. The constant's
/// [#type()] is the type's name in the file.
public enum Role {
    DOCUMENT("Document"),
    PART("Part"),
    ARTICLE("Art"),
    SECTION("Sect"),
    DIVISION("Div"),
    BLOCK_QUOTE("BlockQuote"),
    CAPTION("Caption"),
    TOC("TOC"),
    TOC_ITEM("TOCI"),
    INDEX("Index"),
    H1("H1"),
    H2("H2"),
    H3("H3"),
    H4("H4"),
    H5("H5"),
    H6("H6"),
    PARAGRAPH("P"),
    LIST("L"),
    LIST_ITEM("LI"),
    LABEL("Lbl"),
    LIST_BODY("LBody"),
    TABLE("Table"),
    TABLE_HEAD("THead"),
    TABLE_BODY("TBody"),
    TABLE_FOOT("TFoot"),
    TABLE_ROW("TR"),
    HEADER_CELL("TH"),
    DATA_CELL("TD"),
    SPAN("Span"),
    QUOTE("Quote"),
    NOTE("Note"),
    REFERENCE("Reference"),
    CODE("Code"),
    LINK("Link"),
    FIGURE("Figure"),
    FORMULA("Formula");

    private final String type;

    Role(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    /// The heading role of a level; levels over 6 become H6.
    public static Role heading(int level) {
        return switch (Math.max(1, Math.min(level, 6))) {
            case 1 -> H1;
            case 2 -> H2;
            case 3 -> H3;
            case 4 -> H4;
            case 5 -> H5;
            case 6 -> H6;
            default -> throw new IllegalArgumentException("heading level " + level);
        };
    }
}
