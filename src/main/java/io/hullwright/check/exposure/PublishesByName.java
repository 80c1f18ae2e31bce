package io.hullwright.check.exposure;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "EXP-006",
        title = "Ports are published one by one",
        severity = Severity.MEDIUM,
        checklist = "network-security/2",
        references = {"cis-docker-1.6.0/5.9", "owasp-docker-top-10/D03", "nist-csf-2.0/PR.IR-01"},
        why =
                """
                Publishing all opens whatever the image happens to declare, on every address and on ports \
                chosen at random; a new version of the image opens more without anyone deciding it.\
                """,
        remedy = "Name each port that is needed, with its address.")
final class PublishesByName implements ExposureCheck {

    @Override
    public Verdict inspect(Workload workload) {
        if (Ports.publishesElsewhere(workload)) {
            return Ports.unpublishable(workload);
        }
        var all = workload.exposure().publishesAll();
        return all.value()
                ? Verdict.fail(
                        "every declared port is published, expected each by its number",
                        all.origin())
                : Verdict.pass();
    }
}
