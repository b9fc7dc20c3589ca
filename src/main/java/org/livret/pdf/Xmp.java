package org.livret.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// The XMP packet (ISO 16684-1) with the marks of the standards that a file keeps. PDF/A demands a
/// schema for the one property of PDF/UA (ISO 19005-2, section 6.6.2.3).
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

    /// What PDF/X-4 calls itself (ISO 15930-7).
    static final String PRESS_VERSION = "PDF/X-4";

    private final StringBuilder out = new StringBuilder(4096);

    static byte[] packet(PdfMetadata metadata, Standard standard, byte[] id) {
        return new Xmp().write(metadata, standard, id).getBytes(StandardCharsets.UTF_8);
    }

    private String write(PdfMetadata metadata, Standard standard, byte[] id) {
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
        if (standard == Standard.PRESS) {
            element("xmp:MetadataDate", metadata.date());
        }
        close();
        open("pdf", "http://ns.adobe.com/pdf/1.3/");
        element("pdf:Producer", metadata.producer());
        if (standard == Standard.PRESS) {
            element("pdf:Trapped", "False");
        }
        if (!metadata.keywords().isEmpty()) {
            element("pdf:Keywords", String.join(", ", metadata.keywords()));
        }
        close();
        switch (standard) {
            case TAGGED -> {
                archived("A");
                open("pdfuaid", "http://www.aiim.org/pdfua/ns/id/");
                element("pdfuaid:part", "1");
                close();
                out.append(SCHEMA);
            }
            case ARCHIVED -> archived("U");
            case PRESS -> press(id);
        }
        return out.append("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>").toString();
    }

    private void archived(String conformance) {
        open("pdfaid", "http://www.aiim.org/pdfa/ns/id/");
        element("pdfaid:part", "2");
        element("pdfaid:conformance", conformance);
        close();
    }

    /// What PDF/X-4 demands: the version, and a name for the document and this state of it.
    private void press(byte[] id) {
        open("xmpMM", "http://ns.adobe.com/xap/1.0/mm/");
        element("xmpMM:DocumentID", "uuid:" + uuid(id));
        element("xmpMM:InstanceID", "uuid:" + uuid(id));
        element("xmpMM:RenditionClass", "default");
        element("xmpMM:VersionID", "1");
        close();
        open("pdfxid", "http://www.npes.org/pdfx/ns/id/");
        element("pdfxid:GTS_PDFXVersion", PRESS_VERSION);
        close();
    }

    /// The identifier of the file in the form of a name-based UUID (RFC 9562, section 5.8).
    private static String uuid(byte[] id) {
        byte[] uuid = id.clone();
        uuid[6] = (byte) (uuid[6] & 0x0F | 0x80);
        uuid[8] = (byte) (uuid[8] & 0x3F | 0x80);
        String hex = HexFormat.of().formatHex(uuid);
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
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
