package io.hullwright.check.host;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Host;

@CheckInfo(
        id = "HST-019",
        title = "The host's operating system is hardened",
        severity = Severity.MEDIUM,
        checklist = "access-control/4",
        references = {"cis-docker-1.6.0/1.2.1", "nist-csf-2.0/PR.PS-01"},
        why =
                """
                Containers share the host's kernel, and whoever owns the host owns them all. No \
                setting of the engine makes up for an open or outdated system.\
                """,
        remedy =
                """
                Audit the host with a tool for it, mend what it finds, and keep the report as \
                evidence.\
                """)
final class IsHardened implements HostCheck {

    @Override
    public Verdict inspect(Host host) {
        return Verdict.unknown(
                "an audit of the whole system has to tell: run `lynis audit system` or an OpenSCAP"
                        + " profile and keep its report");
    }
}
