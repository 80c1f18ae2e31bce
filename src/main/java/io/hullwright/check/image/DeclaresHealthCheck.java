package io.hullwright.check.image;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Image;

@CheckInfo(
        id = "IMG-003",
        title = "The image declares a health check",
        severity = Severity.LOW,
        checklist = "runtime-security/3",
        references = {"cis-docker-1.6.0/4.6", "kics/b03a748a", "hadolint/DL3057", "trivy/DS-0026"},
        why =
                """
                Without one the engine sees only that the process exists: a program that hangs counts as \
                running, and nothing replaces it. Each container can still declare its own.\
                """,
        remedy = "Add HEALTHCHECK with a test that asks the program itself, with a time limit.")
final class DeclaresHealthCheck implements ImageCheck {

    @Override
    public Verdict inspect(Image image) {
        var probe = image.probe();
        var seen =
                switch (probe.kind()) {
                    case ABSENT -> "no HEALTHCHECK";
                    case DISABLED -> "HEALTHCHECK NONE";
                    case PRESENT -> probe.alwaysSucceeds() ? "a HEALTHCHECK that cannot fail" : "";
                };
        return seen.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        seen + ", expected a test that asks the program",
                        Places.in(image, "Config.Healthcheck"));
    }
}
