package io.hullwright.gui.support;

import io.hullwright.audit.Finding;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.jspecify.annotations.Nullable;

/// Where in a file something stands, or could stand.
public final class FilePlace {

    private FilePlace() {}

    /// Null where no file decides it.
    public static Origin.@Nullable File of(Origin origin) {
        return switch (origin) {
            case Origin.File file -> file;
            case Origin.Absent(var where, _) -> where;
            default -> null;
        };
    }

    /// The first place in a file that decides a failure; null where there is none.
    public static Origin.@Nullable File of(Finding finding) {
        if (!(finding.verdict() instanceof Verdict.Fail fail)) {
            return null;
        }
        var place = of(fail.origin());
        for (var i = 0; place == null && i < fail.also().size(); i++) {
            place = of(fail.also().get(i).origin());
        }
        return place;
    }
}
