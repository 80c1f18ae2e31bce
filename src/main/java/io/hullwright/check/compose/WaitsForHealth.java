package io.hullwright.check.compose;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ComposeFile;
import java.util.ArrayList;

@CheckInfo(
        id = "CMP-004",
        title = "Services wait until what they depend on is healthy",
        severity = Severity.LOW,
        checklist = "monitoring-logging/1",
        why =
                """
                Without a condition Compose waits only until the other container was started. A service that \
                finds no database fails, or starts with what it has, unprotected.\
                """,
        remedy =
                "Write depends_on with condition: service_healthy, and give the other service a healthcheck.")
final class WaitsForHealth implements ComposeFileCheck {

    @Override
    public Verdict inspect(ComposeFile file) {
        var failures = new ArrayList<Verdict.Fail>();
        for (var service : file.services()) {
            for (var dependency : service.dependencies()) {
                if (dependency.condition().equals("service_started")) {
                    failures.add(
                            new Verdict.Fail(
                                    "%s waits until %s is started, expected healthy%s"
                                            .formatted(
                                                    service.name(),
                                                    dependency.on(),
                                                    dependency.isProbed().is(false)
                                                            ? "; it has no healthcheck"
                                                            : ""),
                                    dependency.place(),
                                    null));
                }
            }
        }
        return WholeFile.verdict(file, failures);
    }
}
