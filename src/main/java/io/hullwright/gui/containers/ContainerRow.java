package io.hullwright.gui.containers;

import io.hullwright.audit.Finding;
import io.hullwright.check.Severity;
import io.hullwright.facts.Isolation;
import io.hullwright.facts.Workload;
import io.hullwright.gui.look.Picture;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A container as its row of the table shows it.
///
/// @param findings every verdict on it
/// @param gravest severity of its gravest open failure; null when nothing fails
/// @param open failures that nobody accepted
record ContainerRow(
        Workload workload, List<Finding> findings, @Nullable Severity gravest, int open) {

    private static final String PROJECT = "com.docker.compose.project";

    static List<ContainerRow> of(Picture picture) {
        var rows = new ArrayList<ContainerRow>();
        for (var container : picture.containers()) {
            var findings = picture.verdicts(container.subject());
            var open = findings.stream().filter(Finding::isOpen).toList();
            var gravest = open.isEmpty() ? null : open.getFirst().severity();
            rows.add(new ContainerRow(container, findings, gravest, open.size()));
        }
        return rows;
    }

    String name() {
        return Plain.line(workload.subject().name());
    }

    String image() {
        return Plain.line(workload.supply().image().value().text());
    }

    String state() {
        return Words.of("container.state." + workload.activity().state().word());
    }

    String project() {
        return Plain.line(workload.environment().openLabels().getOrDefault(PROJECT, ""));
    }

    /// The ports that other machines reach, or that it has the host's own network.
    String exposure() {
        if (Isolation.isHost(workload.isolation().network())) {
            return Words.of("container.host_network");
        }
        var open = new TreeSet<Integer>();
        var local = new TreeSet<Integer>();
        for (var port : workload.exposure().published()) {
            (port.isOpenToNetwork() ? open : local).add(port.hostPort());
        }
        if (!open.isEmpty()) {
            return Words.of("container.open_ports", numbers(open));
        }
        return local.isEmpty() ? "" : Words.of("container.local_ports", numbers(local));
    }

    private static String numbers(TreeSet<Integer> ports) {
        return String.join(", ", ports.stream().map(String::valueOf).toList());
    }

    boolean holds(String text) {
        var all = (name() + "\n" + image() + "\n" + project() + "\n" + state());
        var lower = all.toLowerCase(Locale.ROOT);
        for (var word : text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
