package org.livret.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.ReportingLevel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Holds EPUB files to EPUBCheck, down to its remarks on usage.
public final class EpubCheckRun {
    /// Embedded fonts are noted as a usage; they are wanted.
    private static final String FONT_USED = "CSS-028";

    private EpubCheckRun() {}

    /// Fails with every message of EPUBCheck unless the file is clean. The remark that fonts are
    /// embedded is no fault.
    public static void assertClean(Path epub) {
        assertThat(faults(epub)).isEmpty();
    }

    /// All messages but the remark that fonts are embedded, one line each.
    public static List<String> faults(Path epub) {
        Collector collector = new Collector();
        collector.setReportingLevel(ReportingLevel.Usage);
        collector.setLocale(Locale.ENGLISH);
        new EpubCheck(epub.toFile(), collector).doValidate();
        return List.copyOf(collector.faults);
    }

    private static final class Collector extends MasterReport {
        private final List<String> faults = new ArrayList<>();

        @Override
        public void message(Message message, EPUBLocation location, Object... arguments) {
            boolean counts =
                    message.getSeverity() != Severity.SUPPRESSED
                            && !message.getID().name().replace('_', '-').equals(FONT_USED);
            if (counts) {
                faults.add(
                        message.getSeverity()
                                + " "
                                + message.getID()
                                + " "
                                + location.getPath()
                                + ":"
                                + location.getLine()
                                + ": "
                                + message.getMessage(arguments));
            }
        }

        @Override
        public void info(String resource, FeatureEnum feature, String value) {}

        @Override
        public int generate() {
            return 0;
        }

        @Override
        public void initialize() {}
    }
}
