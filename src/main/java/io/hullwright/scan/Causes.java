package io.hullwright.scan;

import java.util.HashSet;
import java.util.Set;

/// Why something is in one scan and not in the other: a package that is there in both is judged
/// differently, another layer brought or took it.
final class Causes {

    private final ScanReport before;
    private final ScanReport after;
    private final Layers layersBefore;
    private final Layers layersAfter;
    private final Set<String> packagesBefore;
    private final Set<String> packagesAfter;

    Causes(KeptScan.Whole before, KeptScan.Whole after) {
        this.before = before.report();
        this.after = after.report();
        this.layersBefore = contents(this.before).layers();
        this.layersAfter = contents(this.after).layers();
        this.packagesBefore = new HashSet<>(contents(this.before).packages());
        this.packagesAfter = new HashSet<>(contents(this.after).packages());
    }

    private static Contents contents(ScanReport report) {
        return report.targets().getFirst().contents();
    }

    Change.Cause ofNew(Vulnerability one) {
        return packagesBefore.contains(Contents.entry(one))
                ? Change.Cause.ADVISORY
                : ofNew(one.layer());
    }

    Change.Cause ofGone(Vulnerability one) {
        return packagesAfter.contains(Contents.entry(one))
                ? Change.Cause.ADVISORY
                : ofGone(one.layer());
    }

    Change.Cause ofNew(String layer) {
        return of(layer, layersBefore, layersAfter);
    }

    Change.Cause ofGone(String layer) {
        return of(layer, layersAfter, layersBefore);
    }

    /// @param other layers of the scan that it is not in
    /// @param own layers of the scan that it is in
    private Change.Cause of(String layer, Layers other, Layers own) {
        if (layer.isEmpty() || own.diffIds().isEmpty()) {
            return sameKnowledge() ? Change.Cause.FILES : Change.Cause.UNKNOWN;
        }
        if (other.has(layer)) {
            return Change.Cause.ADVISORY;
        }
        return switch (own.owner(layer)) {
            case BASE -> Change.Cause.BASE;
            case OURS -> Change.Cause.OURS;
            case UNKNOWN -> Change.Cause.LAYER;
        };
    }

    private boolean sameKnowledge() {
        return java.util.Objects.equals(
                        before.scanner().databaseUpdatedAt(), after.scanner().databaseUpdatedAt())
                && before.scanner().version().equals(after.scanner().version());
    }
}
