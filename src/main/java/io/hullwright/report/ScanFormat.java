package io.hullwright.report;

import io.hullwright.scan.ScanReport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// How a scan is written.
public enum ScanFormat {
    CONSOLE {
        @Override
        public void write(ScanReport report, ReportOptions options, OutputStream out)
                throws IOException {
            new ScanConsole(report, options, out).write();
        }
    },
    JSON {
        @Override
        public void write(ScanReport report, ReportOptions options, OutputStream out)
                throws IOException {
            ScanJson.write(report, options, out);
        }
    };

    public abstract void write(ScanReport report, ReportOptions options, OutputStream out)
            throws IOException;

    /// As people write it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
