package io.hullwright.linters;

import io.hullwright.linters.Difference.Kind;
import io.hullwright.linters.Report.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What another program reports beside what we report, file by file.
///
/// @param program the word that references to it begin with, for example `hadolint`
record Comparison(
        String program, SmallFiles files, Report theirs, OurAudit ours, Set<Difference> found) {

    static Comparison of(String program, SmallFiles files, Report theirs, OurAudit ours) {
        var comparison = new Comparison(program, files, theirs, ours, new TreeSet<>());
        files.names().forEach(comparison::compare);
        return comparison;
    }

    private void compare(String file) {
        var open = new ArrayList<Place>();
        for (var place : ours.failures().in(file)) {
            if (!ours.rulesOf(program, place.rule()).isEmpty()) {
                open.add(place);
            }
        }
        var all = List.copyOf(open);
        var elsewhere = new ArrayList<Place>();
        for (var place : theirs.in(file)) {
            var same = all.stream().filter(our -> answers(our, place) && isAt(our, place)).toList();
            open.removeAll(same);
            if (same.isEmpty()) {
                elsewhere.add(place);
            }
        }
        for (var place : elsewhere) {
            var other = open.stream().filter(our -> answers(our, place)).findFirst();
            other.ifPresent(open::remove);
            var kind = other.isPresent() ? Kind.PLACE : silence(file, place.rule());
            found.add(new Difference(kind, file, place.rule()));
        }
        open.forEach(our -> found.add(new Difference(Kind.ALONE, file, our.rule())));
    }

    private boolean answers(Place our, Place their) {
        return ours.rulesOf(program, our.rule()).contains(their.rule());
    }

    private static boolean isAt(Place our, Place their) {
        return their.line() == 0 || their.line() == our.line();
    }

    private Kind silence(String file, String rule) {
        var unknown = ours.unknown().getOrDefault(file, Set.of());
        return ours.checksFor(program, rule).stream().anyMatch(unknown::contains)
                ? Kind.UNKNOWN
                : Kind.MISSED;
    }
}
