package io.hullwright.report;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.check.CheckDescription;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import java.util.ArrayList;
import java.util.List;

/// Audits with many subjects, as on a machine in use: replicas, and weaknesses that most have.
final class CrowdFixture {

    private static final CheckDescription SOCKET =
            check("STO-001", "No control socket is mounted", Severity.CRITICAL);
    private static final CheckDescription CAPABILITIES =
            check("PRV-004", "All Linux capabilities are dropped", Severity.HIGH);
    private static final CheckDescription MEMORY =
            check("LIM-001", "The memory is limited", Severity.MEDIUM);
    private static final CheckDescription PIDS =
            check("LIM-003", "The number of processes is limited", Severity.MEDIUM);
    private static final CheckDescription HEALTH =
            check("HLT-001", "A health check is defined", Severity.LOW);
    private static final CheckDescription AUDITED =
            check("HST-001", "The engine's files are audited", Severity.MEDIUM);

    private CrowdFixture() {}

    /// The typical audit as it is without `--all`.
    static Audit withoutSettled() {
        var typical = AuditFixture.typical();
        var kept = new ArrayList<Finding>();
        for (var finding : typical.findings()) {
            if (finding.verdict() instanceof Verdict.Fail
                    || finding.verdict() instanceof Verdict.Unknown) {
                kept.add(finding);
            }
        }
        return new Audit(
                typical.takenAt(),
                typical.duration(),
                typical.endpoint(),
                typical.sample(),
                typical.subjects(),
                typical.checks(),
                kept,
                typical.totals(),
                typical.checklist(),
                typical.notes());
    }

    /// The same audit as if the embedded sample had been looked at.
    static Audit sample(Audit audit) {
        return new Audit(
                audit.takenAt(),
                audit.duration(),
                audit.endpoint(),
                true,
                audit.subjects(),
                audit.checks(),
                audit.findings(),
                audit.totals(),
                audit.checklist(),
                audit.notes());
    }

    /// Six containers: one grave, four replicas, one whose memory is limited; four images with
    /// nothing but low findings; twenty questions about the host that nobody could answer.
    static Audit crowd() {
        var findings = new ArrayList<Finding>();
        findings.add(
                fail(
                        SOCKET,
                        container("agent"),
                        "/var/run/docker.sock is mounted, expected no socket"));
        for (var name : List.of("agent", "shop-web-1", "shop-web-2", "shop-web-3", "shop-web-4")) {
            findings.add(fail(CAPABILITIES, container(name), "cap_drop is [], expected ALL in it"));
            findings.add(fail(MEMORY, container(name), "memory is not limited, expected a limit"));
            findings.add(
                    fail(
                            PIDS,
                            container(name),
                            "pids_limit is "
                                    + ("agent".equals(name) ? 0 : -1)
                                    + ", expected 1 or more"));
            findings.add(fail(HEALTH, container(name), "no health check is defined"));
        }
        findings.add(fail(PIDS, container("quiet"), "pids_limit is -1, expected 1 or more"));
        for (var i = 1; i <= 4; i++) {
            findings.add(
                    fail(
                            HEALTH,
                            Subject.named(Subject.Kind.IMAGE, "shop/part:" + i, "sha256:" + i),
                            "HEALTHCHECK " + i + " is missing"));
        }
        for (var i = 1; i <= 20; i++) {
            var check = check((i < 10 ? "HST-00" : "HST-0") + i, AUDITED.title(), Severity.MEDIUM);
            var host = Subject.named(Subject.Kind.HOST, "host", "host");
            findings.add(
                    new Finding(
                            check,
                            host,
                            Verdict.unknown("needs the host's files; run it on the host itself"),
                            null));
        }
        return AuditFixture.audit(findings, List.of(), List.of());
    }

    /// Three containers of this name and a number, without a limit, and one that only fails else.
    static Audit alike(String name) {
        var findings = new ArrayList<Finding>();
        for (var i = 1; i <= 3; i++) {
            findings.add(fail(CAPABILITIES, container("\u001b" + i + name), "cap_drop is []"));
            findings.add(fail(MEMORY, container("\u001b" + i + name), "memory is not limited"));
        }
        findings.add(fail(CAPABILITIES, container("other"), "cap_drop is [NET_RAW]"));
        return AuditFixture.audit(findings, List.of(), List.of());
    }

    /// Failures in this number, on containers with 25 each.
    static Audit large(int failures) {
        var severities = Severity.values();
        var findings = new ArrayList<Finding>(failures);
        for (var i = 0; i < failures; i++) {
            var check =
                    check(
                            "GEN-" + (100 + i % 25),
                            "Setting " + i % 25 + " is as it should be",
                            severities[i % 5]);
            findings.add(
                    fail(
                            check,
                            container("crowd-" + i / 25),
                            "setting is "
                                    + i
                                    + ", expected 0, and this is what most evidence is as long as"));
        }
        return AuditFixture.audit(findings, AuditFixture.typical().checklist(), List.of());
    }

    private static Subject container(String name) {
        return Subject.named(Subject.Kind.CONTAINER, name, "id of " + name);
    }

    private static CheckDescription check(String id, String title, Severity severity) {
        return AuditFixture.check(
                id,
                title,
                severity,
                List.of(),
                List.of("cis-docker-1.6.0/5.4"),
                "One layer less between an intruder and the host.",
                "Set it as the title says.");
    }

    private static Finding fail(CheckDescription check, Subject subject, String evidence) {
        return new Finding(
                check,
                subject,
                Verdict.fail(
                        evidence,
                        new Origin.Inspect("HostConfig.Setting"),
                        new Fix.SetValue("setting", "0")),
                null);
    }
}
