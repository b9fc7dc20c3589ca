package org.livret.app;

import org.livret.layout.pages.PageReason;
import org.livret.preflight.PrintReport;
import org.livret.stats.Statistics;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a run has done: the files that it wrote, what it found out about the pages of manuscripts,
/// and whether some file could not be read or written at all.
public record BuildResult(List<Path> written, List<Findings> findings, boolean inputOutputFailed) {
    public BuildResult {
        written = List.copyOf(written);
        findings = List.copyOf(findings);
    }

    /// What was asked for of one manuscript, named as the user did; `print` when there is a PDF for
    /// the press.
    public record Findings(
            String manuscript,
            Optional<Statistics> statistics,
            List<PageReason> reasons,
            Optional<PrintReport> print) {
        public Findings {
            reasons = List.copyOf(reasons);
        }

        /// The same with what was found out about the pages of the press.
        Findings with(Optional<PrintReport> newPrint) {
            return new Findings(manuscript, statistics, reasons, newPrint);
        }
    }
}
