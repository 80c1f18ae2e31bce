package io.hullwright.report;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.check.CheckDescription;
import io.hullwright.check.Severity;
import io.hullwright.facts.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What would stand many times: subjects that fail alike (the replicas of a service), and medium
/// weaknesses that at least half of a kind's subjects have. Graver ones stay with each subject.
///
/// @param twins groups that fail alike, in the outline's order; most are alone
record Repeats(List<List<Outline.Group>> twins, List<Shared> shared, Set<Key> keys) {

    private static final int LEAST_SUBJECTS = 3;

    /// A check on a kind of subject.
    record Key(String check, Subject.Kind kind) {}

    /// @param extent how many have it, and whose names follow: `on 9 of 12: `
    record Shared(CheckDescription check, String evidence, String extent, List<String> names) {}

    static Repeats of(Audit audit, Outline outline) {
        var shared = new ArrayList<Shared>();
        var keys = new HashSet<Key>();
        if (!outline.all()) {
            collectShared(audit, outline, shared, keys);
        }
        return new Repeats(twins(outline), shared, keys);
    }

    boolean isShared(Finding finding) {
        return !keys.isEmpty()
                && keys.contains(new Key(finding.check().id(), finding.subject().kind()));
    }

    private static List<List<Outline.Group>> twins(Outline outline) {
        var alike = new LinkedHashMap<String, List<Outline.Group>>();
        for (var group : outline.groups()) {
            alike.computeIfAbsent(likeness(group), _ -> new ArrayList<>()).add(group);
        }
        return List.copyOf(alike.values());
    }

    private static String likeness(Outline.Group group) {
        var likeness = new StringBuilder(group.subject().kind().word());
        for (var finding : group.open()) {
            likeness.append('\n').append(finding.check().id()).append(' ');
            likeness.append(Phrases.evidence(finding));
        }
        for (var finding : group.settled()) {
            likeness.append('\n').append(finding.check().id()).append(finding.verdict().word());
        }
        return likeness.toString();
    }

    private static void collectShared(
            Audit audit, Outline outline, List<Shared> shared, Set<Key> keys) {
        var byKey = new LinkedHashMap<Key, List<Finding>>();
        for (var group : outline.groups()) {
            for (var finding : group.open()) {
                if (finding.severity() == Severity.MEDIUM) {
                    var key = new Key(finding.check().id(), group.subject().kind());
                    byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(finding);
                }
            }
        }
        var subjects = subjectsByKind(audit);
        byKey.forEach(
                (key, findings) -> {
                    var peers = subjects.getOrDefault(key.kind(), List.of());
                    if (findings.size() >= LEAST_SUBJECTS && findings.size() * 2 >= peers.size()) {
                        keys.add(key);
                        shared.add(shared(key, findings, peers));
                    }
                });
        shared.sort((left, right) -> left.check().id().compareTo(right.check().id()));
    }

    private static Map<Subject.Kind, List<Subject>> subjectsByKind(Audit audit) {
        var subjects = new HashMap<Subject.Kind, List<Subject>>();
        for (var subject : audit.subjects()) {
            subjects.computeIfAbsent(subject.kind(), _ -> new ArrayList<>()).add(subject);
        }
        return subjects;
    }

    /// Names those that have it or those that have it not, whichever are fewer.
    private static Shared shared(Key key, List<Finding> findings, List<Subject> peers) {
        var having = new HashSet<Subject>();
        var names = new ArrayList<String>();
        var evidence = Phrases.evidence(findings.getFirst());
        for (var finding : findings) {
            having.add(finding.subject());
            names.add(finding.subject().name());
            if (!Phrases.evidence(finding).equals(evidence)) {
                evidence = "not so: " + finding.check().title();
            }
        }
        var check = findings.getFirst().check();
        var kind = key.kind().word() + "s";
        if (having.size() == peers.size()) {
            return new Shared(check, evidence, "on all " + peers.size() + " " + kind, List.of());
        }
        var without = new ArrayList<String>();
        for (var peer : peers) {
            if (!having.contains(peer)) {
                without.add(peer.name());
            }
        }
        var extent = "on " + having.size() + " of " + peers.size() + " " + kind;
        return without.size() < names.size()
                ? new Shared(check, evidence, extent + ", not on ", without)
                : new Shared(check, evidence, extent + ": ", names);
    }
}
