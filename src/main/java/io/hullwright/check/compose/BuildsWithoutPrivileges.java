package io.hullwright.check.compose;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ComposeFile;
import java.util.ArrayList;
import java.util.List;

@CheckInfo(
        id = "CMP-005",
        title = "Images are built without privileges on the host",
        severity = Severity.HIGH,
        why =
                """
                A build runs whatever its base image, packages and scripts say. Privileged, or with an insecure \
                entitlement, it is root on the host; in the host's network it reaches what only the host may.\
                """,
        remedy = "Take privileged, network: host and the insecure entitlements out of build.")
final class BuildsWithoutPrivileges implements ComposeFileCheck {

    @Override
    public Verdict inspect(ComposeFile file) {
        var failures = new ArrayList<Verdict.Fail>();
        for (var service : file.services()) {
            for (var build : service.builds()) {
                judge(service.name(), build, failures);
            }
        }
        return WholeFile.verdict(file, failures);
    }

    private static void judge(
            String service, ComposeFile.Build build, List<Verdict.Fail> failures) {
        if (build.privileged().value()) {
            failures.add(
                    new Verdict.Fail(
                            service + " is built privileged", build.privileged().origin(), null));
        }
        if (build.network().value().equals("host")) {
            failures.add(
                    new Verdict.Fail(
                            service + " is built in the host's network",
                            build.network().origin(),
                            null));
        }
        for (var entitlement : build.entitlements().value()) {
            if (entitlement.equals("security.insecure") || entitlement.equals("network.host")) {
                failures.add(
                        new Verdict.Fail(
                                service + " is built with the entitlement " + entitlement,
                                build.entitlements().origin(),
                                null));
            }
        }
    }
}
