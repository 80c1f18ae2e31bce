package io.hullwright.report;

import io.hullwright.scan.Change;
import io.hullwright.scan.KeptScan;
import io.hullwright.scan.ScanDiff;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// How the difference of two scans is written.
public enum DiffFormat {
    CONSOLE {
        @Override
        public void write(ScanDiff diff, ReportOptions options, OutputStream out)
                throws IOException {
            new DiffConsole(options, out).write(diff);
        }
    },
    /// `hullwright.scan-diff/1`.
    JSON {
        @Override
        public void write(ScanDiff diff, ReportOptions options, OutputStream out)
                throws IOException {
            try (var json = Json.begin(out)) {
                json.text("schema", "hullwright.scan-diff/1");
                side("before", diff.before(), json);
                side("after", diff.after(), json);
                json.list("changes");
                for (var change : diff.changes()) {
                    json.object();
                    fields(change, json);
                    json.endObject();
                }
                json.endList();
                json.object("summary");
                for (var kind : Change.Kind.values()) {
                    json.number(kind.word(), diff.count(kind));
                }
                json.endObject();
            }
        }
    };

    public abstract void write(ScanDiff diff, ReportOptions options, OutputStream out)
            throws IOException;

    private static void side(String name, KeptScan scan, Json json) throws IOException {
        json.object(name);
        HistoryFormat.fields(scan, json);
        json.endObject();
    }

    private static void fields(Change change, Json json) throws IOException {
        json.text("kind", change.kind().word());
        json.text("finding", change.sort());
        json.text("id", change.id());
        json.text("subject", change.subject());
        json.text("severity", change.rating().word());
        json.text("cause", change.cause().word());
        json.text("what", change.what().isEmpty() ? null : change.what());
        json.flag("worse", change.worse());
    }

    /// As people write it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
