package io.hullwright.core;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.repair.ComposeRepair;
import io.hullwright.repair.Refusal;
import io.hullwright.repair.Repair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the fixes of an audit would change in the files that decide. Reads, and writes nothing.
final class Repairs {

    private Repairs() {}

    /// One for each failure of the check that has a fix and was decided in a file.
    static List<Hullwright.Explained> of(Audit audit, String check) {
        var repairs = new ArrayList<Hullwright.Explained>();
        for (var finding : audit.findings()) {
            if (finding.check().id().equalsIgnoreCase(check)
                    && finding.verdict() instanceof Verdict.Fail fail) {
                add(finding, fail, repairs);
            }
        }
        return repairs;
    }

    private static void add(
            Finding finding, Verdict.Fail fail, List<Hullwright.Explained> repairs) {
        var file = fileOf(fail.origin());
        if (file != null) {
            repairs.add(new Hullwright.Explained(finding, repair(finding, fail, file)));
        }
    }

    private static Repair repair(Finding finding, Verdict.Fail fail, Path file) {
        var fix = fail.fix();
        if (fix == null) {
            return new Refusal("only a person can tell how; the check says what to look at");
        }
        try {
            var service = finding.subject().composeService();
            var answers = new TreeSet<>(Set.of(finding.check().id()));
            return ComposeRepair.of(fix, answers, file, service, Files.readString(file));
        } catch (IOException _) {
            return new Refusal("the file cannot be read by now");
        }
    }

    private static @Nullable Path fileOf(Origin origin) {
        return switch (origin) {
            case Origin.File(var path, _, _) -> path;
            case Origin.Absent(Origin.File(var path, _, _), _) -> path;
            default -> null;
        };
    }
}
