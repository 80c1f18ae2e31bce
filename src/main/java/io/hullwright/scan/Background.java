package io.hullwright.scan;

/// What is known about findings from elsewhere than the scan.
///
/// @param decisions what persons decided about some
/// @param firstSeen from the scans that were kept
/// @param threats from files that the person gave
public record Background(Decisions decisions, FirstSeen firstSeen, Threats threats) {

    public static Background of(Decisions decisions) {
        return new Background(decisions, FirstSeen.nothing(), Threats.NONE);
    }

    public static Background none() {
        return of(Decisions.none());
    }

    public Background with(FirstSeen seen) {
        return new Background(decisions, seen, threats);
    }

    public Background with(Threats known) {
        return new Background(decisions, firstSeen, known);
    }
}
