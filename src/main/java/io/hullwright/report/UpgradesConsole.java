package io.hullwright.report;

import io.hullwright.scan.Layers;
import io.hullwright.scan.ScanReport;
import io.hullwright.scan.Upgrade;
import java.io.IOException;
import java.util.List;

/// What to do first: the few upgrades that remove most.
final class UpgradesConsole {

    private static final int MOST = 5;

    private UpgradesConsole() {}

    static void write(ScanReport report, Terminal terminal) throws IOException {
        var upgrades = Upgrade.of(report);
        if (upgrades.isEmpty()) {
            return;
        }
        terminal.end();
        var all = removed(upgrades);
        var first = upgrades.subList(0, Math.min(MOST, upgrades.size()));
        terminal.heading(
                "Do first", "removes " + removed(first) + " of " + all + " that have a fix");
        for (var one : first) {
            terminal.put("  ")
                    .put(Ratings.ink(one.worst()), Cells.pad(Ratings.mark(one.worst()), 10))
                    .put(" ");
            var text = one.pkg() + " " + one.from() + " → " + one.to();
            terminal.put(Cells.cut(Plain.line(text), Math.max(10, terminal.columns() - 13))).end();
            terminal.wrapped(Ink.FAINT, 13, why(one));
        }
    }

    private static int removed(List<Upgrade> upgrades) {
        return upgrades.stream().mapToInt(one -> one.removes().size()).sum();
    }

    private static String why(Upgrade one) {
        var words = new StringBuilder("removes " + one.removes().size());
        if (one.exploited() > 0) {
            words.append(", ").append(one.exploited()).append(" of them attacked");
        }
        words.append(" in ").append(Plain.line(one.target(), 60));
        if (one.owner() == Layers.Owner.BASE) {
            var name = one.base().isEmpty() ? "" : " " + Plain.line(one.base(), 60);
            words.append("; comes with the base image").append(name);
        } else if (!one.step().isEmpty()) {
            words.append("; comes with ").append(Plain.line(one.step(), 100));
        }
        return words.toString();
    }
}
