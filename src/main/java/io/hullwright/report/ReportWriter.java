package io.hullwright.report;

import io.hullwright.audit.Audit;
import java.io.IOException;
import java.io.OutputStream;

/// Writes an audit in one format. The same audit gives the same bytes.
public interface ReportWriter {

    /// Writes everything and flushes; does not close.
    ///
    /// @throws IOException if `out` cannot take it
    void write(Audit audit, ReportOptions options, OutputStream out) throws IOException;
}
