package io.hullwright.check.storage;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Mount;
import io.hullwright.facts.Workload;
import java.util.ArrayList;
import java.util.List;

/// Judges the mounts of a workload one by one.
final class Mounts {

    /// More than this many are only counted.
    private static final int NAMED = 5;

    private Mounts() {}

    /// What is wrong with a mount.
    @FunctionalInterface
    interface Fault {
        /// A clause that follows the mount's name, empty when nothing is wrong.
        String of(Mount mount);
    }

    /// Fails with every faulty mount, and wishes them gone.
    static Verdict refuse(Workload workload, Fault fault, String expected) {
        var faulty = faulty(workload, fault);
        if (faulty.isEmpty()) {
            return Verdict.pass();
        }
        var entries = new ArrayList<String>();
        for (var mount : faulty) {
            entries.add(source(mount) + ":" + mount.target());
        }
        return Verdict.fail(
                evidence(faulty, fault, expected),
                faulty.getFirst().origin(),
                new Fix.RemoveFromList("volumes", entries));
    }

    /// Fails with every faulty mount; a person says how to mend it.
    static Verdict judge(Workload workload, Fault fault, String expected) {
        var faulty = faulty(workload, fault);
        return faulty.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(evidence(faulty, fault, expected), faulty.getFirst().origin());
    }

    private static List<Mount> faulty(Workload workload, Fault fault) {
        var mounts = workload.storage().mounts();
        if (mounts.isEmpty()) {
            return List.of();
        }
        var faulty = new ArrayList<Mount>();
        for (var mount : mounts) {
            if (!fault.of(mount).isEmpty()) {
                faulty.add(mount);
            }
        }
        return faulty;
    }

    private static String evidence(List<Mount> faulty, Fault fault, String expected) {
        var text = new StringBuilder();
        for (var mount : faulty.subList(0, Math.min(NAMED, faulty.size()))) {
            text.append(source(mount)).append(" at ").append(mount.target());
            text.append(mount.readOnly() ? " (read-only) " : " (writable) ");
            text.append(fault.of(mount)).append("; ");
        }
        if (faulty.size() > NAMED) {
            text.append(faulty.size() - NAMED).append(" more; ");
        }
        return text.append("expected ").append(expected).toString();
    }

    private static String source(Mount mount) {
        return mount.isVolume() ? mount.volume() : mount.source();
    }
}
