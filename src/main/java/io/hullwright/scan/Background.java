package io.hullwright.scan;

/// What is known about findings from elsewhere than the scan.
///
/// @param decisions what persons decided about some
/// @param firstSeen from the scans that were kept
public record Background(Decisions decisions, FirstSeen firstSeen) {

    public static Background of(Decisions decisions) {
        return new Background(decisions, FirstSeen.nothing());
    }

    public static Background none() {
        return of(Decisions.none());
    }

    public Background with(FirstSeen seen) {
        return new Background(decisions, seen);
    }
}
