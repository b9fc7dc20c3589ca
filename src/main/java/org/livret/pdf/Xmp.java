package org.livret.pdf;

import java.nio.charset.StandardCharsets;

/// The XMP packet (ISO 16684-1) with the marks of PDF/A-2a and PDF/UA-1. PDF/A demands a schema for
/// the latter's one property (ISO 19005-2, section 6.6.2.3).
final class Xmp {
    private static final String SCHEMA =
            """
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>The part of ISO 14289 to which the file conforms</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;

    private final StringBuilder out = new StringBuilder(4096);

    static byte[] packet(PdfMetadata metadata) {
        return new Xmp().write(metadata).getBytes(StandardCharsets.UTF_8);
    }

    private String write(PdfMetadata metadata) {
        out.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        out.append(
                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                        + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
        open("dc", "http://purl.org/dc/elements/1.1/");
        out.append("<dc:format>application/pdf</dc:format>\n");
        alternative("dc:title", metadata.title());
        if (!metadata.authors().isEmpty()) {
            out.append("<dc:creator><rdf:Seq>");
            metadata.authors().forEach(author -> element("rdf:li", author));
            out.append("</rdf:Seq></dc:creator>\n");
        }
        metadata.description().ifPresent(text -> alternative("dc:description", text));
        metadata.rights().ifPresent(text -> alternative("dc:rights", text));
        if (!metadata.keywords().isEmpty()) {
            out.append("<dc:subject><rdf:Bag>");
            metadata.keywords().forEach(word -> element("rdf:li", word));
            out.append("</rdf:Bag></dc:subject>\n");
        }
        out.append("<dc:language><rdf:Bag>");
        element("rdf:li", metadata.language());
        out.append("</rdf:Bag></dc:language>\n");
        close();
        open("xmp", "http://ns.adobe.com/xap/1.0/");
        element("xmp:CreateDate", metadata.date());
        element("xmp:ModifyDate", metadata.date());
        element("xmp:CreatorTool", metadata.producer());
        close();
        open("pdf", "http://ns.adobe.com/pdf/1.3/");
        element("pdf:Producer", metadata.producer());
        if (!metadata.keywords().isEmpty()) {
            element("pdf:Keywords", String.join(", ", metadata.keywords()));
        }
        close();
        open("pdfaid", "http://www.aiim.org/pdfa/ns/id/");
        element("pdfaid:part", "2");
        element("pdfaid:conformance", "A");
        close();
        open("pdfuaid", "http://www.aiim.org/pdfua/ns/id/");
        element("pdfuaid:part", "1");
        close();
        return out.append(SCHEMA)
                .append("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
                .toString();
    }

    private void open(String prefix, String namespace) {
        out.append("<rdf:Description rdf:about=\"\" xmlns:")
                .append(prefix)
                .append("=\"")
                .append(namespace)
                .append("\">\n");
    }

    private void close() {
        out.append("</rdf:Description>\n");
    }

    private void alternative(String name, String text) {
        out.append('<').append(name).append("><rdf:Alt><rdf:li xml:lang=\"x-default\">");
        escape(text);
        out.append("</rdf:li></rdf:Alt></").append(name).append(">\n");
    }

    private void element(String name, String text) {
        out.append('<').append(name).append('>');
        escape(text);
        out.append("</").append(name).append(">\n");
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> out.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
    }
}
