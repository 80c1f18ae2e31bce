package io.hullwright.report;

import io.hullwright.scan.KeptScan;
import io.hullwright.scan.Rating;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/// How the list of kept scans is written.
public enum HistoryFormat {
    CONSOLE {
        @Override
        public void write(List<KeptScan> scans, ReportOptions options, OutputStream out)
                throws IOException {
            new HistoryConsole(options, out).write(scans);
        }
    },
    /// `hullwright.scan-history/1`, newest first.
    JSON {
        @Override
        public void write(List<KeptScan> scans, ReportOptions options, OutputStream out)
                throws IOException {
            try (var json = Json.begin(out)) {
                json.text("schema", "hullwright.scan-history/1");
                json.list("scans");
                for (var scan : scans) {
                    json.object();
                    fields(scan, json);
                    json.endObject();
                }
                json.endList();
            }
        }
    };

    public abstract void write(List<KeptScan> scans, ReportOptions options, OutputStream out)
            throws IOException;

    static void fields(KeptScan scan, Json json) throws IOException {
        json.number("number", scan.number());
        json.text("takenAt", scan.takenAt().toString());
        json.text("seenAt", scan.seenAt().toString());
        json.text("kind", scan.kind().word());
        json.text("name", scan.name());
        json.text("image", scan.image().isEmpty() ? null : scan.image());
        json.text("databaseUpdatedAt", scan.database().isEmpty() ? null : scan.database());
        json.text("scope", scan.scope());
        json.object("bySeverity");
        for (var rating : Rating.values()) {
            json.number(rating.word(), scan.bySeverity().getOrDefault(rating, 0));
        }
        json.endObject();
        json.number("fixable", scan.fixable());
        json.number("decided", scan.decided());
        json.number("others", scan.others());
    }

    /// As people write it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
