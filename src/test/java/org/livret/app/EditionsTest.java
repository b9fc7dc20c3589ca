package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.data.Offset.offset;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livret.check.InkText;
import org.livret.check.PressCheck;
import org.livret.raster.PlainJpeg;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/// The PDFs that one manuscript is published as.
class EditionsTest {
    @TempDir private Path folder;

    private Proof proof = new Proof(Path.of(""));

    @BeforeEach
    void begin() {
        proof = new Proof(folder);
    }

    // ---- which files there are ----

    @Test
    void onlyThePdfForScreensIsMadeWhenNothingIsAskedFor() throws IOException {
        assertThat(proof.published("", "", "Words.").keySet()).containsExactly("proof.pdf");
    }

    @Test
    void theFrontMatterAndAboveItTheCallSayWhichPdfsAreMade() throws IOException {
        String asked = "output: { pdf: [screen, print, booklet] }";

        assertThat(proof.published(asked, "", "Words.").keySet())
                .containsExactly("proof-booklet.pdf", "proof-print.pdf", "proof.pdf");
        assertThat(proof.published(asked, "", "Words.", PdfProfile.BOOKLET).keySet())
                .containsExactly("proof-booklet.pdf");
    }

    @Test
    void otherPdfsChangeNothingInTheOneForScreens() throws IOException {
        String text = "# Head\n\n" + pictures();
        byte[] alone = proof.published("", "", text).get("proof.pdf");

        assertThat(proof.published("", "", text, PdfProfile.values()).get("proof.pdf"))
                .isEqualTo(alone);
    }

    @Test
    void equalManuscriptsMakeEqualFiles() throws IOException {
        String text = "# Head\n\n" + pictures();
        Map<String, byte[]> first = proof.published("", "", text, PdfProfile.values());
        Map<String, byte[]> second = proof.published("", "", text, PdfProfile.values());

        assertThat(first).hasSize(3);
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
    }

    // ---- the press ----

    private static final String EVERYTHING =
            """
            .ground { background: #224; color: white; opacity: .8 }
            .run { background: linear-gradient(to right, red, rgb(0 0 255 / .4)); color: #444 }
            .named { color: device-cmyk(100% 50% 0% 0%); box-shadow: 1pt 1pt 3pt #333 }
            p { background: radial-gradient(white, rgb(0 128 0 / .2)) }
            a { color: #0044cc }
            """;

    private String everything() throws IOException {
        return "# Head {#head}\n\nWords, [a link](https://example.org) and [a reference](#head).\n\n"
                + "::: ground\nOn a ground.\n:::\n\n::: run\nOn a gradient.\n:::\n\n"
                + "[Named inks]{.named}\n\n"
                + pictures()
                + "\n![drawn](drawn.svg)\n";
    }

    /// One picture of each kind.
    private String pictures() throws IOException {
        BufferedImage photograph = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        BufferedImage clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        BufferedImage grey = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
        byte[] inks = new byte[40 * 40 * 4];
        for (int i = 0; i < 1600; i++) {
            photograph.setRGB(i % 40, i / 40, 0x3060A0 + i);
            clear.setRGB(i % 40, i / 40, i * 0x1000000 / 10 | 0xCC2200);
            grey.getRaster().setSample(i % 40, i / 40, 0, i / 10);
            inks[4 * i] = (byte) (i / 10);
        }
        ImageIO.write(photograph, "jpeg", folder.resolve("photograph.jpg").toFile());
        ImageIO.write(clear, "png", folder.resolve("clear.png").toFile());
        ImageIO.write(grey, "png", folder.resolve("grey.png").toFile());
        Files.write(folder.resolve("inks.jpg"), PlainJpeg.coded(inks, 40, 40, 4));
        Files.writeString(
                folder.resolve("drawn.svg"),
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="60" height="20">
                <rect width="60" height="20" fill="#0a0" opacity=".5"/>
                <line x2="60" y2="20" stroke="black"/></svg>
                """);
        return "![a](photograph.jpg){width=9mm} ![b](clear.png){width=9mm}"
                + " ![c](grey.png){width=9mm} ![d](inks.jpg){width=9mm}\n";
    }

    @Test
    void theFileForThePressIsPdfX4() throws IOException {
        byte[] plain = proof.print("", EVERYTHING, everything());
        byte[] marked = proof.print("output: { print: { marks: crop cross } }", "", "Words.");

        assertThat(PressCheck.faults(plain)).isEmpty();
        assertThat(PressCheck.faults(marked)).isEmpty();
    }

    @Test
    void theCheckFindsWhatAFileForScreensLacks() throws IOException {
        byte[] screen = proof.published("", EVERYTHING, everything()).get("proof.pdf");

        assertThat(PressCheck.faults(screen))
                .contains(
                        "actions: there is one",
                        "annotations: a page has some",
                        "boxes: a page has no trim box",
                        "colour: DeviceRGB of a picture",
                        "colour: a stream sets RGB",
                        "identification: the packet does not say PDF/X-4",
                        "output intent: it is another");
    }

    @Test
    void blackTextIsBlackInkAloneOverWhatLiesBelowAndNothingElseIs() throws IOException {
        String css =
                """
                .k { color: black } .dark { color: #1c1f2a } .grey { color: #808080 }
                .white { color: white } .red { color: red } .c { color: device-cmyk(1 0 0 0) }
                p { background: yellow }
                """;
        byte[] pdf =
                proof.print(
                        "",
                        css,
                        "[k]{.k} [dark]{.dark} [grey]{.grey} [white]{.white} [red]{.red} [c]{.c}");

        assertThat(InkText.of(pdf))
                .contains(
                        entry("0 0 0 100 over", "kdark1"),
                        entry("0 0 0 62", "grey"),
                        entry("0 0 0 0", "white"),
                        entry("100 0 0 0", "c"))
                .hasSize(5)
                .containsValue("red");
    }

    @Test
    void groundsReachIntoABleedOfThreeMillimetres() throws IOException {
        byte[] pdf = proof.print("", "@page { background: #f00 }", "Words.");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            assertThat(Proof.millimetres(page.getMediaBox())).isEqualTo("111.0 × 154.0");
            assertThat(Proof.millimetres(page.getTrimBox())).isEqualTo("105.0 × 148.0");
            assertThat(page.getTrimBox().getLowerLeftX()).isEqualTo(8.5f);
            BufferedImage seen = new PDFRenderer(document).renderImage(0);
            for (int[] at :
                    new int[][] {{1, 1}, {seen.getWidth() - 2, 1}, {1, seen.getHeight() - 2}}) {
                assertThat(new Color(seen.getRGB(at[0], at[1])).getRed()).isGreaterThan(150);
                assertThat(new Color(seen.getRGB(at[0], at[1])).getBlue()).isLessThan(100);
            }
        }
    }

    @Test
    void theBleedIsTheLargerOneOfStyleAndFrontMatterAndMarksStandAroundIt() throws IOException {
        String output = "output: { print: { bleed: 0.125in, marks: crop } }";
        try (PDDocument document = Loader.loadPDF(proof.print(output, "", "Words."))) {
            PDPage page = document.getPage(0);
            assertThat(page.getTrimBox().getLowerLeftX() - page.getBleedBox().getLowerLeftX())
                    .isEqualTo(9f, offset(0.02f));
            // Eight millimetres for the marks.
            assertThat(page.getBleedBox().getLowerLeftX()).isEqualTo(22.68f, offset(0.02f));
        }
        try (PDDocument document =
                Loader.loadPDF(proof.print(output, "@page { bleed: 5mm }", "W."))) {
            assertThat(document.getPage(0).getTrimBox().getLowerLeftX())
                    .isEqualTo(36.85f, offset(0.02f));
        }
    }

    @Test
    void picturesAreInInksGreyOnesInBlackAloneAndThoseInInksAsTheyWere() throws IOException {
        List<String> kinds = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(proof.print("", "", pictures()))) {
            PDPage page = document.getPage(0);
            for (COSName name : page.getResources().getXObjectNames()) {
                PDXObject object = page.getResources().getXObject(name);
                COSStream stream = object.getCOSObject();
                kinds.add(
                        stream.getNameAsString(COSName.COLORSPACE)
                                + " "
                                + stream.getNameAsString(COSName.FILTER)
                                + (stream.containsKey(COSName.SMASK) ? " mask" : ""));
                try (InputStream raw = stream.createRawInputStream()) {
                    if (stream.getNameAsString(COSName.COLORSPACE).equals("DeviceCMYK")
                            && Arrays.equals(
                                    raw.readAllBytes(),
                                    Files.readAllBytes(folder.resolve("inks.jpg")))) {
                        kinds.add("as it was");
                    }
                }
            }
        }
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "DeviceCMYK DCTDecode",
                        "DeviceCMYK FlateDecode mask",
                        "DeviceGray FlateDecode",
                        "DeviceCMYK DCTDecode",
                        "as it was");
    }

    @Test
    void whatThePrinterAsksIsTold() throws IOException {
        proof.print("", "", "Words.");

        assertThat(proof.messages("PD007"))
                .containsExactly(
                        "Ready to print: 1 page of 105 × 148 mm, bleed 3 mm; at most 100 % of ink;"
                                + " 1 font embedded.");
    }

    // ---- profiles ----

    private COSDictionary intent(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSArray intents =
                    document.getDocumentCatalog()
                            .getCOSObject()
                            .getCOSArray(COSName.OUTPUT_INTENTS);
            return (COSDictionary) intents.getObject(0);
        }
    }

    @Test
    void theUsualConditionIsCoatedPaper() throws IOException {
        COSDictionary intent = intent(proof.print("", "", "Words."));

        assertThat(intent.getString(COSName.OUTPUT_CONDITION_IDENTIFIER)).isEqualTo("FOGRA39");
        assertThat(intent.getString("RegistryName")).isEqualTo("http://www.color.org");
    }

    @Test
    void aProfileOfOnesOwnSaysWhatThePressPrints() throws IOException {
        try (InputStream in =
                Build.class.getResourceAsStream("/org/livret/icc/ISOcoated_v2_300_bas.icc")) {
            Files.write(folder.resolve("own.icc"), in.readAllBytes());
        }
        COSDictionary plain =
                intent(proof.print("output: { print: { icc: own.icc } }", "", "Words."));
        COSDictionary named =
                intent(
                        proof.print(
                                "output: { print: { icc: own.icc, condition: FOGRA51 } }",
                                "",
                                "W."));

        assertThat(plain.getString(COSName.OUTPUT_CONDITION_IDENTIFIER)).isEqualTo("Custom");
        assertThat(plain.getString(COSName.INFO)).isEqualTo("ISO Coated v2 300% (basICColor)");
        assertThat(named.getString(COSName.OUTPUT_CONDITION_IDENTIFIER)).isEqualTo("FOGRA51");
        assertThat(proof.codes()).doesNotContain("PD005");
    }

    @Test
    void aProfileThatIsNoneIsRefusedAndTheUsualOneTaken() throws IOException {
        Files.writeString(folder.resolve("own.icc"), "no profile");
        COSDictionary intent =
                intent(proof.print("output: { print: { icc: own.icc } }", "", "Words."));

        assertThat(proof.messages("PD005"))
                .containsExactly(
                        "The colour profile ‘own.icc’ is no ICC profile; the one that comes with"
                                + " Livret was taken.");
        assertThat(intent.getString(COSName.OUTPUT_CONDITION_IDENTIFIER)).isEqualTo("FOGRA39");
    }

    @Test
    void aProfileIsLookedForInTheManuscriptsFolderOnly() throws IOException {
        proof.print("output: { print: { icc: ../own.icc } }", "", "Words.");

        assertThat(proof.codes()).contains("IO007");
    }

    @Test
    void lessInkIsTakenWhereTheFrontMatterWantsLess() throws IOException {
        String css = "body { color: #281000 } p { font-size: 20pt }";
        byte[] pdf = proof.print("output: { print: { ink-limit: 200% } }", css, "Dark");

        String color =
                InkText.of(pdf).entrySet().stream()
                        .filter(e -> e.getValue().equals("Dark"))
                        .findFirst()
                        .orElseThrow()
                        .getKey();
        int total = 0;
        for (String ink : color.split(" ")) {
            total += Integer.parseInt(ink);
        }
        assertThat(total).isBetween(197, 202);
    }

    // ---- options ----

    @Test
    void valuesThatCannotBeUsedAreTold() throws IOException {
        proof.published(
                """
                output:
                  pdf: [print, poster]
                  print: { bleed: 3 miles, marks: star, ink-limit: 900, condition: "\\u00e9" }
                  booklet: { paper: foolscap, signature: 6, colors: sepia, thickness: 1m }\
                """,
                "",
                "Words.");

        assertThat(proof.messages("PD003"))
                .containsExactly(
                        "The value ‘poster’ of ‘output.pdf’ cannot be used.",
                        "The value ‘é’ of ‘output.print.condition’ cannot be used.",
                        "The value ‘3 miles’ of ‘output.print.bleed’ cannot be used.",
                        "The value ‘star’ of ‘output.print.marks’ cannot be used.",
                        "The value ‘900’ of ‘output.print.ink-limit’ cannot be used.",
                        "The value ‘sepia’ of ‘output.booklet.colors’ cannot be used.",
                        "The value ‘foolscap’ of ‘output.booklet.paper’ cannot be used.",
                        "The value ‘1m’ of ‘output.booklet.thickness’ cannot be used.",
                        "The value ‘6’ of ‘output.booklet.signature’ cannot be used.");
    }

    @Test
    void optionsThatAreNoneAreTold() throws IOException {
        proof.published("output: { print: { bled: 3mm } }", "", "Words.");

        assertThat(proof.messages("PD004"))
                .containsExactly("There is no option ‘output.print.bled’.");
        assertThat(proof.problems().getFirst().hints())
                .containsExactly("Did you mean ‘output.print.bleed’?");
    }
}
