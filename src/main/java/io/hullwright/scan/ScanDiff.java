package io.hullwright.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What is new, gone and changed from one scan of a target to another, and why.
///
/// @param before the older of the two, or the one that was named first
public record ScanDiff(KeptScan before, KeptScan after, List<Change> changes) {

    public ScanDiff {
        changes = changes.stream().sorted(Change.ORDER).toList();
    }

    public static ScanDiff of(KeptScan.Whole before, KeptScan.Whole after) {
        var changes = new ArrayList<>(new VulnerabilityDiff(before, after).changes());
        var causes = new Causes(before, after);
        changes.addAll(
                others(
                        "secret",
                        before.report().secrets(),
                        after.report().secrets(),
                        one -> new Other(one.rule(), one.file(), one.severity(), one.layer()),
                        causes));
        changes.addAll(
                others(
                        "misconfiguration",
                        before.report().misconfigurations(),
                        after.report().misconfigurations(),
                        one -> new Other(one.id(), one.file(), one.severity(), ""),
                        causes));
        changes.addAll(
                others(
                        "license",
                        before.report().licenses(),
                        after.report().licenses(),
                        one -> new Other(one.name(), one.pkg() + one.file(), one.severity(), ""),
                        causes));
        return new ScanDiff(before.scan(), after.scan(), changes);
    }

    /// A finding that is no vulnerability. Its line may move without its being another.
    private record Other(String id, String subject, Rating rating, String layer) {}

    private static <T> List<Change> others(
            String sort, List<T> before, List<T> after, Function<T, Other> other, Causes causes) {
        var then = keyed(before, other);
        var now = keyed(after, other);
        var changes = new ArrayList<Change>();
        now.forEach(
                (one, finding) -> {
                    if (!then.containsKey(one)) {
                        var cause = causes.ofNew(one.layer());
                        changes.add(change(Change.Kind.NEW, sort, one, cause, finding));
                    }
                });
        then.forEach(
                (one, _) -> {
                    if (!now.containsKey(one)) {
                        var cause = causes.ofGone(one.layer());
                        changes.add(change(Change.Kind.GONE, sort, one, cause, null));
                    }
                });
        return changes;
    }

    private static <T> Map<Other, T> keyed(List<T> all, Function<T, Other> other) {
        Map<Other, T> keyed = new LinkedHashMap<>();
        all.forEach(one -> keyed.putIfAbsent(other.apply(one), one));
        return keyed;
    }

    private static Change change(
            Change.Kind kind,
            String sort,
            Other one,
            Change.Cause cause,
            @org.jspecify.annotations.Nullable Object now) {
        return new Change(kind, sort, one.id(), one.subject(), one.rating(), cause, "", false, now);
    }

    public long count(Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /// The findings that a person must look at now and had not to before.
    public Set<Object> asking() {
        var asking = new HashSet<Object>();
        for (var change : changes) {
            var now = change.now();
            if (now != null && (change.kind() == Change.Kind.NEW || change.worse())) {
                asking.add(now);
            }
        }
        return asking;
    }

    /// True when something at or above this is new or worse, and nobody has decided about it.
    public boolean reaches(Rating rating) {
        return changes.stream()
                .filter(change -> change.kind() == Change.Kind.NEW || change.worse())
                .filter(change -> !change.what().equals(VulnerabilityDiff.DECIDED))
                .anyMatch(change -> ScanReport.isAtLeast(change.rating(), rating));
    }
}
