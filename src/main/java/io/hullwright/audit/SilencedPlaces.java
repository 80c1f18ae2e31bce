package io.hullwright.audit;

import io.hullwright.check.CheckDescription;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The places of one failure in a Dockerfile that a comment in the file asks to be silent about
/// (`# hadolint ignore=…`, `# check=skip=…`), told apart from the others.
///
/// @param open what stays to be mended; null when everything is silenced
/// @param silenced what is not; empty when no comment is about this check
/// @param waiver stands for the comment
record SilencedPlaces(
        Verdict.@Nullable Fail open, List<Verdict.Fail> silenced, @Nullable Waiver waiver) {

    /// Such a comment has no end.
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    static SilencedPlaces of(Dockerfile file, CheckDescription check, Verdict.Fail fail) {
        var open = new ArrayList<Verdict.Fail>();
        var silenced = new ArrayList<Verdict.Fail>();
        Waiver waiver = null;
        for (var place : places(fail)) {
            var ignore = file.ignoring(check.references(), place.origin());
            if (ignore.isEmpty()) {
                open.add(place);
                continue;
            }
            silenced.add(place);
            waiver =
                    new Waiver(
                            check.id(),
                            file.subject().name(),
                            "line %d of the file asks for silence about it"
                                    .formatted(ignore.get().line()),
                            "a comment in the file",
                            FOREVER);
        }
        return new SilencedPlaces(
                open.isEmpty() ? null : (Verdict.Fail) Verdict.ofAll(open), silenced, waiver);
    }

    private static List<Verdict.Fail> places(Verdict.Fail fail) {
        var places = new ArrayList<Verdict.Fail>();
        places.add(new Verdict.Fail(fail.evidence(), fail.origin(), fail.fix()));
        places.addAll(fail.also());
        return places;
    }

    /// One line for the notes of an audit where some places are silenced and others are not.
    String note() {
        var first = silenced.getFirst().origin().words();
        return "%s: %d of its places %s silenced by comments, the first at %s"
                .formatted(
                        waiver == null ? "" : waiver.check(),
                        silenced.size(),
                        silenced.size() == 1 ? "is" : "are",
                        first);
    }
}
