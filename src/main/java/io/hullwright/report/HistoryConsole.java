package io.hullwright.report;

import io.hullwright.scan.KeptScan;
import io.hullwright.scan.Rating;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Kept scans for a person at a terminal: each thing's in a group, newest first, with how many
/// more or fewer there are than in the one before.
final class HistoryConsole {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'").withZone(ZoneOffset.UTC);
    private static final int NAME = 24;

    private final Terminal terminal;

    HistoryConsole(ReportOptions options, OutputStream out) {
        this.terminal = new Terminal(out, options);
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    void write(List<KeptScan> scans) throws IOException {
        Map<String, List<KeptScan>> groups = new LinkedHashMap<>();
        for (var scan : scans) {
            var group = scan.kind().word() + " " + scan.lineage();
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(scan);
        }
        var first = true;
        for (var group : groups.entrySet()) {
            if (!first) {
                terminal.end();
            }
            first = false;
            group(group.getKey(), group.getValue());
        }
        if (scans.isEmpty()) {
            terminal.wrapped(0, "No scan was kept yet: hullwright scan all");
        }
        terminal.flush();
    }

    private void group(String title, List<KeptScan> scans) throws IOException {
        terminal.heading(Plain.line(title), Phrases.count(scans.size(), "scan", "scans"));
        for (var i = 0; i < scans.size(); i++) {
            var scan = scans.get(i);
            var before = i + 1 < scans.size() ? scans.get(i + 1) : null;
            var change = before == null ? "" : change(total(scan) - total(before));
            terminal.put("  ").put(Ink.STRONG, Cells.pad("#" + scan.number(), 6));
            terminal.put(Ink.FAINT, time(scan.seenAt()) + "  ");
            terminal.put(Cells.pad(Cells.cut(Plain.line(label(scan)), NAME), NAME) + " ");
            var room = Math.max(20, terminal.columns() - 2 - 6 - 19 - NAME - 1);
            terminal.put(Cells.cut(tally(scan) + change, room)).end();
        }
    }

    /// The tag; the whole name where there is none.
    private static String label(KeptScan scan) {
        var rest = scan.name().substring(Math.min(scan.lineage().length(), scan.name().length()));
        return rest.isEmpty() ? "" : rest.substring(1);
    }

    private static int total(KeptScan scan) {
        return scan.bySeverity().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String change(int by) {
        return by == 0 ? "" : by > 0 ? " (+" + by + ")" : " (−" + -by + ")";
    }

    private static String tally(KeptScan scan) {
        var words = new ArrayList<String>();
        for (var rating : Rating.values()) {
            var count = scan.bySeverity().getOrDefault(rating, 0);
            if (count > 0) {
                words.add(count + " " + rating.word());
            }
        }
        if (scan.others() > 0) {
            words.add(Phrases.count(scan.others(), "other", "others"));
        }
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }
}
