package org.livret.check;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Holds PDF files to veraPDF: PDF/UA-1 and PDF/A-2a, or PDF/A-2u for files without tags.
public final class VeraCheck {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraCheck() {}

    /// The rules that the file breaks, one line each; empty for a file that conforms to both
    /// standards.
    public static List<String> faults(byte[] pdf) throws Exception {
        List<String> faults = new ArrayList<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            faults.addAll(faults(pdf, flavour));
        }
        return faults;
    }

    /// The rules of PDF/A-2u that the file breaks.
    public static List<String> untaggedFaults(byte[] pdf) throws Exception {
        return faults(pdf, PDFAFlavour.PDFA_2_U);
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            TreeSet<String> faults = new TreeSet<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    String rule =
                            assertion.getRuleId().getClause()
                                    + "-"
                                    + assertion.getRuleId().getTestNumber();
                    faults.add(flavour + " " + rule + ": " + assertion.getMessage());
                }
            }
            if (!result.isCompliant() && faults.isEmpty()) {
                faults.add(flavour + " is not met");
            }
            return List.copyOf(faults);
        }
    }
}
