package org.livret.check;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Holds PDF files to what PDF/X-4 (ISO 15930-7:2010) demands of a complete file for a CMYK press,
/// as far as a program can see it. No free checker knows this standard. Faults begin with the
/// subject of the rule, in the order in which the standard treats them: file, identification,
/// metadata, output intent, colour, fonts, graphics, boxes, annotations and actions.
public final class PressCheck {
    private static final Set<String> SPACES = Set.of("DeviceCMYK", "DeviceGray");

    /// The standard blend modes (ISO 32000-1, section 11.3.5).
    private static final Set<String> BLENDS =
            Set.of(
                    "Normal",
                    "Compatible",
                    "Multiply",
                    "Screen",
                    "Overlay",
                    "Darken",
                    "Lighten",
                    "ColorDodge",
                    "ColorBurn",
                    "HardLight",
                    "SoftLight",
                    "Difference",
                    "Exclusion",
                    "Hue",
                    "Saturation",
                    "Color",
                    "Luminosity");

    private final byte[] bytes;
    private final PDDocument document;
    private final Set<String> faults = new TreeSet<>();

    private PressCheck(byte[] bytes, PDDocument document) {
        this.bytes = bytes;
        this.document = document;
    }

    /// The rules that the file breaks; empty for a file that keeps them all.
    public static List<String> faults(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PressCheck check = new PressCheck(pdf, document);
            check.file();
            check.metadata();
            check.intent();
            check.catalog();
            for (PDPage page : document.getPages()) {
                check.page(page);
            }
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                check.object(document.getDocument().getObjectFromPool(key).getObject());
            }
            return List.copyOf(check.faults);
        }
    }

    private void fault(boolean broken, String what) {
        if (broken) {
            faults.add(what);
        }
    }

    // ---- file ----

    private void file() {
        String head = new String(bytes, 0, 9, StandardCharsets.ISO_8859_1);
        fault(!head.startsWith("%PDF-1.6"), "file: the version is " + head.strip());
        COSDictionary trailer = document.getDocument().getTrailer();
        COSArray id = trailer.getCOSArray(COSName.ID);
        fault(id == null || id.size() != 2, "file: there is no identifier");
        fault(trailer.containsKey(COSName.ENCRYPT), "file: it is encrypted");
    }

    // ---- identification and metadata ----

    private void metadata() throws IOException {
        COSStream stream = document.getDocumentCatalog().getMetadata().getCOSObject();
        fault(stream.getFilters() != null, "metadata: the packet is compressed");
        String xmp = new String(stream.createInputStream().readAllBytes(), StandardCharsets.UTF_8);
        COSDictionary info = document.getDocumentInformation().getCOSObject();
        fault(
                !xmp.contains("xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\"")
                        || !value(xmp, "pdfxid:GTS_PDFXVersion").equals("PDF/X-4"),
                "identification: the packet does not say PDF/X-4");
        fault(
                info.containsKey(COSName.getPDFName("GTS_PDFXVersion"))
                        && !"PDF/X-4".equals(info.getString("GTS_PDFXVersion")),
                "identification: the information says something else");
        for (String needed :
                List.of(
                        "xmp:CreateDate",
                        "xmp:ModifyDate",
                        "xmp:MetadataDate",
                        "xmpMM:DocumentID",
                        "xmpMM:RenditionClass",
                        "xmpMM:VersionID")) {
            fault(value(xmp, needed).isEmpty(), "metadata: " + needed + " is missing");
        }
        fault(!xmp.contains("<dc:title>"), "metadata: there is no title");
        fault(
                !digits(value(xmp, "xmp:CreateDate"))
                        .equals(digits(info.getString(COSName.CREATION_DATE))),
                "metadata: two dates of creation");
        String trapped = info.getNameAsString("Trapped");
        fault(
                !"True".equals(trapped) && !"False".equals(trapped),
                "metadata: trapped is " + trapped);
        fault(!value(xmp, "pdf:Trapped").equals(trapped), "metadata: two words on trapping");
    }

    private static String value(String xmp, String property) {
        Matcher matcher = Pattern.compile("<" + property + ">([^<]*)</").matcher(xmp);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String digits(String date) {
        return date == null ? "" : date.replaceAll("\\D", "");
    }

    // ---- output intent ----

    private void intent() throws IOException {
        COSArray intents =
                document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.OUTPUT_INTENTS);
        fault(intents == null || intents.size() != 1, "output intent: there is not one");
        if (intents == null || intents.size() == 0) {
            return;
        }
        COSDictionary intent = (COSDictionary) intents.getObject(0);
        fault(
                !"GTS_PDFX".equals(intent.getNameAsString(COSName.S)),
                "output intent: it is another");
        String condition = intent.getString(COSName.OUTPUT_CONDITION_IDENTIFIER);
        fault(condition == null || condition.isBlank(), "output intent: no condition is named");
        boolean registered = "http://www.color.org".equals(intent.getString("RegistryName"));
        fault(
                !registered && !intent.containsKey(COSName.INFO),
                "output intent: a condition of no registry is not described");
        COSStream profile = intent.getCOSStream(COSName.DEST_OUTPUT_PROFILE);
        fault(profile == null, "output intent: no profile is embedded");
        if (profile != null) {
            fault(profile.getInt(COSName.N) != 4, "output intent: the profile is not of four inks");
            byte[] head = profile.createInputStream().readNBytes(20);
            String kind = new String(head, 12, 8, StandardCharsets.US_ASCII);
            fault(!kind.equals("prtrCMYK"), "output intent: the profile is of " + kind);
        }
    }

    // ---- boxes, annotations, actions ----

    private void catalog() {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        for (String key : List.of("OpenAction", "AA", "AcroForm", "OCProperties", "Collection")) {
            fault(catalog.containsKey(key), "actions: the catalog has " + key);
        }
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        for (String key : List.of("JavaScript", "EmbeddedFiles")) {
            fault(names != null && names.containsKey(key), "actions: there are " + key);
        }
        fault(
                document.getDocumentCatalog().getDocumentOutline() != null,
                "actions: there is an outline, whose entries act");
    }

    private void page(PDPage page) throws IOException {
        COSDictionary dictionary = page.getCOSObject();
        fault(!dictionary.containsKey(COSName.TRIM_BOX), "boxes: a page has no trim box");
        fault(dictionary.containsKey(COSName.ART_BOX), "boxes: a page has an art box, too");
        fault(
                !contains(page.getMediaBox(), page.getBleedBox()),
                "boxes: the bleed reaches beyond the medium");
        fault(
                !contains(page.getBleedBox(), page.getTrimBox()),
                "boxes: the trimmed page reaches beyond the bleed");
        fault(
                page.getTrimBox().getWidth() <= 0 || page.getTrimBox().getHeight() <= 0,
                "boxes: the trimmed page is empty");
        fault(!page.getAnnotations().isEmpty(), "annotations: a page has some");
        fault(dictionary.containsKey(COSName.AA), "actions: a page acts");
        content(page);
    }

    private static boolean contains(PDRectangle outer, PDRectangle inner) {
        return outer.getLowerLeftX() <= inner.getLowerLeftX()
                && outer.getLowerLeftY() <= inner.getLowerLeftY()
                && outer.getUpperRightX() >= inner.getUpperRightX()
                && outer.getUpperRightY() >= inner.getUpperRightY();
    }

    // ---- colour ----

    private void content(PDContentStream content) throws IOException {
        for (Object token : new PDFStreamParser(content).parse()) {
            if (token instanceof Operator operator) {
                String name = operator.getName();
                fault(Set.of("rg", "RG").contains(name), "colour: a stream sets RGB");
                fault(Set.of("BI", "ID").contains(name), "colour: a picture stands in a stream");
                fault(Set.of("ri").contains(name), "graphics: a stream sets an intent");
            }
        }
    }

    private void space(COSBase space, String where) {
        switch (space) {
            case null -> {}
            case COSName name ->
                    fault(!SPACES.contains(name.getName()), "colour: " + name.getName() + where);
            case COSArray array -> {
                String family = array.getName(0);
                switch (family) {
                    case "Indexed" -> space(array.getObject(1), where);
                    case "Separation", "DeviceN" -> space(array.getObject(2), where);
                    case "Pattern" -> {}
                    default -> faults.add("colour: " + family + where);
                }
            }
            default -> faults.add("colour: something strange" + where);
        }
    }

    // ---- every object ----

    private void object(COSBase object) throws IOException {
        inner(object);
        if (object instanceof COSArray array && array.size() > 2 && array.getName(0) != null) {
            fault(
                    Set.of("ICCBased", "CalRGB", "CalGray", "Lab").contains(array.getName(0)),
                    "colour: " + array.getName(0) + " as a space");
        }
        if (!(object instanceof COSDictionary dictionary)) {
            return;
        }
        if (dictionary instanceof COSStream stream) {
            stream(stream);
        }
        COSName type = dictionary.getCOSName(COSName.TYPE);
        if (COSName.FONT_DESC.equals(type)) {
            fault(
                    !dictionary.containsKey(COSName.FONT_FILE2)
                            && !dictionary.containsKey(COSName.FONT_FILE3)
                            && !dictionary.containsKey(COSName.FONT_FILE),
                    "fonts: one is not embedded");
        }
        if (COSName.FONT.equals(type)) {
            String kind = dictionary.getNameAsString(COSName.SUBTYPE);
            fault(
                    !"Type0".equals(kind) && !dictionary.containsKey(COSName.FONT_DESC),
                    "fonts: one has no descriptor");
        }
        for (String key : List.of("TR", "TR2", "HTP", "HT", "BG", "UCR")) {
            fault(
                    isState(dictionary) && dictionary.containsKey(key),
                    "graphics: a state has " + key);
        }
        COSBase blend = dictionary.getDictionaryObject(COSName.BM);
        fault(
                blend instanceof COSName name && !BLENDS.contains(name.getName()),
                "graphics: a blend mode of no standard");
        COSDictionary group = dictionary.getCOSDictionary(COSName.GROUP);
        if (group != null) {
            space(group.getDictionaryObject(COSName.CS), " of a transparency group");
        }
        if (dictionary.containsKey(COSName.SHADING_TYPE)) {
            space(dictionary.getDictionaryObject(COSName.COLORSPACE), " of a shading");
        }
        COSDictionary spaces = dictionary.getCOSDictionary(COSName.COLORSPACE);
        if (spaces != null) {
            for (COSName key : spaces.keySet()) {
                space(spaces.getDictionaryObject(key), " among resources");
            }
        }
        fault(
                dictionary.containsKey(COSName.S)
                        && Set.of("JavaScript", "URI", "GoTo", "Launch", "Named", "SubmitForm")
                                .contains(String.valueOf(dictionary.getNameAsString(COSName.S))),
                "actions: there is one");
    }

    /// What stands in an object without being one of its own.
    private void inner(COSBase object) throws IOException {
        Collection<? extends COSBase> parts =
                switch (object) {
                    case COSDictionary dictionary -> dictionary.getValues();
                    case COSArray array -> array.toList();
                    case null, default -> List.of();
                };
        for (COSBase part : parts) {
            if (part instanceof COSDictionary || part instanceof COSArray) {
                object(part);
            }
        }
    }

    private static boolean isState(COSDictionary dictionary) {
        return dictionary.containsKey("OPM")
                || dictionary.containsKey("ca")
                || dictionary.containsKey("SMask") && !(dictionary instanceof COSStream);
    }

    private void stream(COSStream stream) throws IOException {
        String filters = String.valueOf(stream.getFilters());
        fault(filters.contains("LZW"), "file: a stream is packed with LZW");
        fault(filters.contains("Crypt"), "file: a stream is encrypted");
        fault(stream.containsKey(COSName.F), "file: a stream lies in another file");
        String kind = String.valueOf(stream.getNameAsString(COSName.SUBTYPE));
        fault(kind.equals("PS") || stream.containsKey("PS"), "graphics: there is PostScript");
        for (String key : List.of("OPI", "Ref", "Alternates")) {
            fault(stream.containsKey(key), "graphics: a stream stands for another, by " + key);
        }
        if (kind.equals("Image")) {
            space(stream.getDictionaryObject(COSName.COLORSPACE), " of a picture");
        }
        if (kind.equals("Form")) {
            content(new PDFormXObject(stream));
        }
    }
}
