package io.hullwright.check.exposure;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Isolation;
import io.hullwright.facts.PublishedPort;
import io.hullwright.facts.Workload;
import java.util.ArrayList;
import java.util.List;

/// Judges the published ports of a workload one by one.
final class Ports {

    /// More than this many are only counted.
    private static final int NAMED = 5;

    private Ports() {}

    /// What is wrong with a published port.
    @FunctionalInterface
    interface Fault {
        /// A clause that follows the port's name, empty when nothing is wrong.
        String of(PublishedPort port);
    }

    /// Fails with every faulty port; a person says how to mend it.
    static Verdict judge(Workload workload, Fault fault, String expected) {
        if (publishesElsewhere(workload)) {
            return unpublishable(workload);
        }
        var faulty = faulty(workload, fault);
        return faulty.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(evidence(faulty, fault, expected), faulty.getFirst().origin());
    }

    /// Fails with every faulty port, and wishes them no longer published.
    static Verdict refuse(Workload workload, Fault fault, String expected) {
        if (publishesElsewhere(workload)) {
            return unpublishable(workload);
        }
        var faulty = faulty(workload, fault);
        if (faulty.isEmpty()) {
            return Verdict.pass();
        }
        var entries = new ArrayList<String>();
        for (var port : faulty) {
            entries.add(entry(port));
        }
        return Verdict.fail(
                evidence(faulty, fault, expected),
                faulty.getFirst().origin(),
                new Fix.RemoveFromList("ports", entries));
    }

    /// True when no port is published because there is no network of its own.
    static boolean publishesElsewhere(Workload workload) {
        var network = workload.isolation().network();
        return Isolation.isHost(network) || Isolation.isJoined(network);
    }

    static Verdict unpublishable(Workload workload) {
        return Verdict.notApplicable(
                Isolation.isHost(workload.isolation().network())
                        ? "it uses the host's network, where no port is published"
                        : "it uses another container's network, which publishes its ports");
    }

    private static List<PublishedPort> faulty(Workload workload, Fault fault) {
        var ports = workload.exposure().published();
        if (ports.isEmpty()) {
            return List.of();
        }
        var faulty = new ArrayList<PublishedPort>();
        for (var port : ports) {
            if (!fault.of(port).isEmpty()) {
                faulty.add(port);
            }
        }
        return faulty;
    }

    private static String evidence(List<PublishedPort> faulty, Fault fault, String expected) {
        var text = new StringBuilder();
        for (var port : faulty.subList(0, Math.min(NAMED, faulty.size()))) {
            text.append(port.words()).append(' ').append(fault.of(port)).append("; ");
        }
        if (faulty.size() > NAMED) {
            text.append(faulty.size() - NAMED).append(" more; ");
        }
        return text.append("expected ").append(expected).toString();
    }

    /// As a compose file writes it: `0.0.0.0:5432:5432/tcp`.
    private static String entry(PublishedPort port) {
        var address = port.address().contains(":") ? "[" + port.address() + "]" : port.address();
        return address
                + ":"
                + port.hostPort()
                + ":"
                + port.containerPort()
                + "/"
                + port.protocol().word();
    }
}
