package io.hullwright.check.compose;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ComposeFile;
import io.hullwright.facts.PublishedPort;
import java.util.ArrayList;
import java.util.HashMap;

@CheckInfo(
        id = "CMP-009",
        title = "Container names and host ports are given once",
        severity = Severity.MEDIUM,
        why =
                """
                The second one does not start. Which of the two that is depends on the order of the day.\
                """,
        remedy =
                "Give each service its own container_name and host port, or leave the name to Compose.")
final class HasNoDuplicates implements ComposeFileCheck {

    @Override
    public Verdict inspect(ComposeFile file) {
        var failures = new ArrayList<Verdict.Fail>();
        var names = new HashMap<String, String>();
        var ports = new HashMap<String, String>();
        for (var service : file.services()) {
            var name = service.containerName();
            var before = name.value().isEmpty() ? null : names.put(name.value(), service.name());
            if (before != null) {
                failures.add(
                        new Verdict.Fail(
                                "%s has the container_name of %s".formatted(service.name(), before),
                                name.origin(),
                                null));
            }
            for (var port : service.ports()) {
                var taken = port.hostPort() == 0 ? null : ports.put(binding(port), service.name());
                if (taken != null) {
                    failures.add(
                            new Verdict.Fail(
                                    "%s publishes the port of %s: %s"
                                            .formatted(service.name(), taken, port.words()),
                                    port.origin(),
                                    null));
                }
            }
        }
        return WholeFile.verdict(file, failures);
    }

    private static String binding(PublishedPort port) {
        return port.address() + "|" + port.hostPort() + "|" + port.protocol();
    }
}
