package io.hullwright.check.exposure;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;

@CheckInfo(
        id = "EXP-010",
        title = "No well-known name is bent to another address",
        severity = Severity.LOW,
        checklist = "network-security/5",
        references = "owasp-docker-top-10/D03",
        why =
                """
                A line for a public registry, code host or certificate authority sends downloads and \
                credentials elsewhere. It may be a mirror, a leftover of a test, or a trap.\
                """,
        remedy = "Take the line out; use the tool's own setting for a mirror.")
final class OverridesNoPublicName implements ExposureCheck {

    private static final Set<String> WELL_KNOWN =
            Set.of(
                    "alpinelinux.org",
                    "amazonaws.com",
                    "azure.com",
                    "crates.io",
                    "debian.org",
                    "docker.com",
                    "docker.io",
                    "fedoraproject.org",
                    "gcr.io",
                    "ghcr.io",
                    "github.com",
                    "githubusercontent.com",
                    "gitlab.com",
                    "golang.org",
                    "google.com",
                    "googleapis.com",
                    "letsencrypt.org",
                    "maven.org",
                    "microsoft.com",
                    "npmjs.org",
                    "nuget.org",
                    "pypi.org",
                    "pythonhosted.org",
                    "quay.io",
                    "rubygems.org",
                    "ubuntu.com");

    @Override
    public Verdict inspect(Workload workload) {
        var hosts = workload.exposure().extraHosts();
        var found = new ArrayList<String>();
        for (var line : hosts.value()) {
            var host = ExtraHost.parse(line);
            if (isWellKnown(host.name().toLowerCase(Locale.ROOT)) && !isNowhere(host.address())) {
                found.add(line);
            }
        }
        return found.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        "extra_hosts has "
                                + String.join(", ", found)
                                + ", expected public names to be looked up",
                        hosts.origin(),
                        new Fix.RemoveFromList("extra_hosts", found));
    }

    private static boolean isWellKnown(String name) {
        for (var rest = name; rest.indexOf('.') > 0; rest = rest.substring(rest.indexOf('.') + 1)) {
            if (WELL_KNOWN.contains(rest)) {
                return true;
            }
        }
        return false;
    }

    /// A name sent nowhere is blocked, not bent.
    private static boolean isNowhere(String address) {
        return address.equals("0.0.0.0")
                || address.startsWith("127.")
                || address.equals("::")
                || address.equals("::1");
    }
}
