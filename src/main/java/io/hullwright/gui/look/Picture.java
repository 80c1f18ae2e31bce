package io.hullwright.gui.look;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Changes;
import io.hullwright.audit.Finding;
import io.hullwright.core.Hullwright.Inspection;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Snapshot;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Workload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that the pages show at one moment. Making one loops over everything: never on the JavaFX
/// thread.
///
/// @param snapshot what the last whole look saw
/// @param audit the last whole look; its totals and checklist wait for the next one
/// @param observed every subject's facts
/// @param findings every verdict, in `Finding.ORDER`
/// @param bySubject the same by subject
/// @param since null where this is the first look
public record Picture(
        Snapshot snapshot,
        Audit audit,
        Map<Key, Observed> observed,
        List<Finding> findings,
        Map<Key, List<Finding>> bySubject,
        @Nullable Baseline since) {

    /// What a person saw when they last asked for a look; changes are told from there.
    public record Baseline(Instant takenAt, List<Finding> findings) {}

    /// What stays when a thing is renamed.
    public record Key(Subject.Kind kind, String id) {

        public static Key of(Subject subject) {
            return new Key(subject.kind(), subject.id());
        }
    }

    public static Picture of(Inspection inspection) {
        var observed = new LinkedHashMap<Key, Observed>();
        for (var one : inspection.snapshot().observed()) {
            observed.putIfAbsent(Key.of(one.subject()), one);
        }
        var audit = inspection.audit();
        return of(inspection.snapshot(), audit, observed, audit.findings(), null);
    }

    private static Picture of(
            Snapshot snapshot,
            Audit audit,
            Map<Key, Observed> observed,
            List<Finding> findings,
            @Nullable Baseline since) {
        var bySubject = new LinkedHashMap<Key, List<Finding>>();
        for (var finding : findings) {
            bySubject
                    .computeIfAbsent(Key.of(finding.subject()), _ -> new ArrayList<>())
                    .add(finding);
        }
        return new Picture(snapshot, audit, observed, findings, bySubject, since);
    }

    /// The same after one subject was looked at again.
    public Picture with(Observed again, List<Finding> verdicts) {
        var key = Key.of(again.subject());
        var facts = new LinkedHashMap<>(observed);
        facts.put(key, again);
        var merged = without(key);
        merged.addAll(verdicts);
        merged.sort(Finding.ORDER);
        return of(snapshot, audit, facts, merged, since);
    }

    /// The same after one subject went away.
    public Picture without(Subject gone) {
        var facts = new LinkedHashMap<>(observed);
        facts.remove(Key.of(gone));
        return of(snapshot, audit, facts, without(Key.of(gone)), since);
    }

    public Picture since(@Nullable Baseline baseline) {
        return new Picture(snapshot, audit, observed, findings, bySubject, baseline);
    }

    Baseline baseline() {
        return new Baseline(audit.takenAt(), findings);
    }

    /// What changed since a person last asked for a look.
    public Changes changes() {
        return Changes.between(since == null ? findings : since.findings, findings);
    }

    /// What is known now, in the order of the last whole look: with what changed since, and what
    /// several facts say of one subject.
    public Snapshot facts() {
        var left = new LinkedHashMap<>(observed);
        var now = new ArrayList<Observed>();
        for (var one : snapshot.observed()) {
            var key = Key.of(one.subject());
            var latest = left.remove(key);
            if (latest != null) {
                now.add(latest);
            } else if (observed.containsKey(key)) {
                now.add(one);
            }
        }
        now.addAll(left.values());
        return new Snapshot(
                snapshot.takenAt(),
                snapshot.endpoint(),
                now,
                snapshot.vanished(),
                snapshot.notes());
    }

    private List<Finding> without(Key key) {
        var rest = new ArrayList<Finding>(findings.size());
        for (var finding : findings) {
            if (!Key.of(finding.subject()).equals(key)) {
                rest.add(finding);
            }
        }
        return rest;
    }

    public List<Finding> verdicts(Subject subject) {
        return bySubject.getOrDefault(Key.of(subject), List.of());
    }

    public @Nullable Observed facts(Key key) {
        return observed.get(key);
    }

    /// The containers, in the engine's order.
    public List<Workload> containers() {
        var containers = new ArrayList<Workload>();
        for (var one : observed.values()) {
            if (one instanceof Workload workload
                    && workload.subject().kind() == Subject.Kind.CONTAINER) {
                containers.add(workload);
            }
        }
        return containers;
    }
}
