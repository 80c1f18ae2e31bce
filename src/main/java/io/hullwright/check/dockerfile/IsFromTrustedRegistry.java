package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.Fact;
import java.util.Set;
import java.util.TreeSet;

@CheckInfo(
        id = "DKF-006",
        title = "Base images come from trusted registries",
        severity = Severity.MEDIUM,
        checklist = {"image-security/1", "container-registry/2"},
        references = {"cis-docker-1.6.0/4.2", "hadolint/DL3026", "owasp-docker-top-10/D08"},
        why =
                """
                Everything in the base image goes into yours and runs there. A registry that you chose \
                keeps what you tested; any other may hold a look-alike.\
                """,
        remedy = "Copy the base image to a registry of yours and name it there.")
final class IsFromTrustedRegistry implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        return switch (file.trustedRegistries()) {
            case Fact.Unknown<Set<String>>(var why) -> Verdict.unknown(why);
            case Fact.Known<Set<String>>(var trusted) -> judge(file, trusted);
        };
    }

    private static Verdict judge(Dockerfile file, Set<String> trusted) {
        var failures = new Failures(file);
        BaseImages.forEach(
                file,
                failures,
                stage -> {
                    if (!trusted.contains(stage.base().registry())) {
                        var word = stage.from().first();
                        failures.add(
                                word.text() + " expected from one of " + new TreeSet<>(trusted),
                                word);
                    }
                });
        return failures.verdict();
    }
}
