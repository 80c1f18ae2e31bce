package io.hullwright.report;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Checklist;
import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.audit.Finding;
import io.hullwright.audit.Waiver;
import io.hullwright.check.CheckDescription;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Endpoint;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Audits for the tests of reports. Checks and subjects are made up; the real ones may change.
public final class AuditFixture {

    public static final ReportOptions OPTIONS = new ReportOptions(100, false, false, "0.1.0");

    /// What others may have put into a name, a label or a path, all in one.
    public static final String NASTY =
            "=cmd|' /C calc'!A0 \u001b[31mred\u001b[2J\u0007 <script>alert(\"x\")</script> &amp; ]]> -->"
                    + " a\nb\r\nc\td `tick` |pipe| \u202egnp.exe\u2066 \0 \ud83d \ufffe {{{x}}} %0A ${x} \\";

    private static final Path COMPOSE = Path.of("/srv/shop/compose.yaml");

    private static final Subject WEB =
            new Subject(Subject.Kind.CONTAINER, "shop-web-1", "1".repeat(64), "shop/web");
    private static final Subject DB =
            new Subject(Subject.Kind.CONTAINER, "shop-db-1", "2".repeat(64), "shop/db");
    private static final Subject OLD =
            Subject.named(Subject.Kind.CONTAINER, "old-job", "3".repeat(64));
    private static final Subject IMAGE =
            Subject.named(Subject.Kind.IMAGE, "shop/web:latest", "sha256:" + "4".repeat(64));
    private static final Subject NETWORK =
            Subject.named(Subject.Kind.NETWORK, "shop_front", "5".repeat(64));
    private static final Subject ENGINE =
            Subject.named(Subject.Kind.ENGINE, "engine", "6f1c2a7e-engine");
    private static final Subject HOST = Subject.named(Subject.Kind.HOST, "host", "host");

    private AuditFixture() {}

    /// Twelve failures, one of them waived, two unknowns, two passes and two that do not apply, as
    /// with `--all`; every kind of origin, fix, verdict and severity.
    public static Audit typical() {
        var privileged =
                check(
                        "PRV-001",
                        "The container is not privileged",
                        Severity.CRITICAL,
                        List.of("access-control/4"),
                        List.of("cis-docker-1.6.0/5.5", "owasp-docker-top-10/D04"),
                        "A privileged container holds every capability. Whoever takes it over owns"
                                + " the machine.",
                        "Take privileged out and add back by name what the program needs.");
        var capabilities =
                check(
                        "PRV-004",
                        "All Linux capabilities are dropped",
                        Severity.HIGH,
                        List.of("runtime-security/6"),
                        List.of("cis-docker-1.6.0/5.4", "kics/ce76b7d0", "compose-lint/CL-0006"),
                        "Docker's default set lets a process forge packets and ignore file"
                                + " permissions.",
                        "Drop ALL, then add back by name what the program is seen to need.");
        var ports =
                check(
                        "EXP-002",
                        "Ports are published on chosen addresses only",
                        Severity.HIGH,
                        List.of("network-security/2"),
                        List.of("cis-docker-1.6.0/5.13"),
                        "A port on every address is open to the whole network, past the firewall.",
                        "Name the address: `127.0.0.1:5432:5432`.");
        var memory =
                check(
                        "LIM-001",
                        "The memory is limited",
                        Severity.MEDIUM,
                        List.of("runtime-security/4"),
                        List.of("cis-docker-1.6.0/5.10"),
                        "Without a limit one program can starve the whole host.",
                        "Set a limit a little above what the program is seen to use.");
        var user =
                check(
                        "IMG-001",
                        "The image names a user that is not root",
                        Severity.HIGH,
                        List.of("image-security/3", "runtime-security/1"),
                        List.of("cis-docker-1.6.0/4.1", "hadolint/DL3002", "trivy/DS-0002"),
                        "Without USER every container of the image starts as root.",
                        "Add `USER 1001:1001` as the last step of the Dockerfile.");
        var health =
                check(
                        "HLT-001",
                        "A health check is defined",
                        Severity.LOW,
                        List.of("runtime-security/3"),
                        List.of("cis-docker-1.6.0/5.27"),
                        "Without one a hung program counts as running.",
                        "Define a health check that asks the program itself.");
        var bridge =
                check(
                        "NET-001",
                        "Containers on a bridge cannot all talk to each other",
                        Severity.MEDIUM,
                        List.of("network-security/1"),
                        List.of(),
                        "One container that is taken over reaches all others.",
                        "Give each group of services a network of its own.");
        var userns =
                check(
                        "ENG-009",
                        "User namespaces are on",
                        Severity.MEDIUM,
                        List.of(),
                        List.of("cis-docker-1.6.0/2.9"),
                        "Root in a container is root on the host without them.",
                        "Set `userns-remap` and restart the engine; volumes change owner.");
        var experimental =
                check(
                        "ENG-017",
                        "Experimental features are off",
                        Severity.INFO,
                        List.of(),
                        List.of("cis-docker-1.6.0/2.17"),
                        "They may change or vanish.",
                        "Set `experimental` to false.");
        var socketFile =
                check(
                        "HST-016",
                        "The engine's socket belongs to root and docker",
                        Severity.HIGH,
                        List.of("file-permissions/5"),
                        List.of("cis-docker-1.6.0/3.15"),
                        "Who can write to the socket owns the machine.",
                        "Run `chown root:docker /var/run/docker.sock`.");
        var waiver =
                new Waiver(
                        "EXP-002",
                        "shop-db-*",
                        "The cluster's replicas connect from outside until the move is done",
                        "Database team",
                        LocalDate.of(2027, 3, 31));
        return audit(
                List.of(
                        fail(
                                privileged,
                                WEB,
                                "privileged is on, expected off",
                                new Origin.File(COMPOSE, 14, 5),
                                new Fix.SetValue("privileged", "false")),
                        new Finding(privileged, DB, Verdict.pass(), null),
                        fail(
                                capabilities,
                                WEB,
                                "privileged is on, which grants every capability whatever cap_drop"
                                        + " says",
                                new Origin.File(COMPOSE, 14, 5),
                                null),
                        fail(
                                capabilities,
                                DB,
                                "cap_drop is [], expected ALL in it",
                                new Origin.Unset("Docker's default set"),
                                new Fix.AddToList("cap_drop", List.of("ALL"))),
                        new Finding(
                                ports,
                                DB,
                                Verdict.fail(
                                        "5432/tcp is open on every address (0.0.0.0, ::)",
                                        new Origin.Inspect("HostConfig.PortBindings"),
                                        new Fix.RemoveFromList("ports", List.of("5432:5432"))),
                                waiver),
                        new Finding(ports, OLD, Verdict.notApplicable("it does not run"), null),
                        fail(
                                ports,
                                WEB,
                                "8080/tcp and 8443/tcp are open on every address (0.0.0.0, ::)",
                                new Origin.File(COMPOSE, 22, 9),
                                new Fix.RemoveFromList("ports", List.of("8080:8080", "8443:8443"))),
                        fail(
                                memory,
                                OLD,
                                "memory is not limited, expected a limit",
                                new Origin.Unset("no limit"),
                                new Fix.SetValue("deploy.resources.limits.memory", "512m")),
                        fail(
                                user,
                                IMAGE,
                                "USER is empty, which is root",
                                new Origin.Image("shop/web:latest", "Config.User"),
                                new Fix.RunYourself("docker build --pull -t shop/web:1.4.2 .")),
                        new Finding(
                                health,
                                OLD,
                                Verdict.unknown(
                                        "inspect answered 500; ask again when the engine is well"),
                                null),
                        fail(
                                health,
                                WEB,
                                "healthcheck is NONE, which turns the image's own off",
                                new Origin.Inspect("Config.Healthcheck.Test"),
                                null),
                        fail(
                                bridge,
                                NETWORK,
                                "enable_icc is true with 3 members, expected false",
                                new Origin.Inspect("Options[com.docker.network.bridge.enable_icc]"),
                                null),
                        fail(
                                userns,
                                ENGINE,
                                "userns-remap is not set",
                                new Origin.Engine("userns-remap"),
                                new Fix.WriteFile(
                                        "/etc/docker/daemon.json",
                                        "{\n  \"userns-remap\": \"default\"\n}\n")),
                        fail(
                                experimental,
                                ENGINE,
                                "experimental is true, expected false",
                                new Origin.Engine("experimental"),
                                null),
                        new Finding(
                                socketFile,
                                HOST,
                                Verdict.unknown(
                                        "needs the host's files; look at `stat"
                                                + " /var/run/docker.sock`"),
                                null),
                        fail(
                                memory,
                                WEB,
                                "memory is not limited, expected a limit",
                                new Origin.File(Path.of("compose.override.yaml"), 3, 1),
                                new Fix.SetValue("deploy.resources.limits.memory", "512m")),
                        new Finding(memory, DB, Verdict.pass(), null),
                        new Finding(
                                bridge,
                                Subject.named(Subject.Kind.NETWORK, "host", "7".repeat(64)),
                                Verdict.notApplicable("it is not a bridge"),
                                null)),
                answers(),
                List.of(
                        "container shop-old-1 vanished while it was looked at",
                        "waiver for HLT-001 on old-* is past its date (2026-01-31)"));
    }

    /// An engine on which nothing runs and nothing was found.
    public static Audit empty() {
        return audit(List.of(), List.of(), List.of());
    }

    /// Every text that others may have written is an attack.
    public static Audit hostile() {
        var endless = NASTY + "a".repeat(10_000) + NASTY;
        var check =
                check(
                        "PRV-004",
                        "All Linux capabilities are dropped",
                        Severity.HIGH,
                        List.of("runtime-security/6"),
                        List.of("cis-docker-1.6.0/5.4"),
                        "An intruder starts with whatever the container keeps.",
                        "Drop ALL.");
        var findings = new ArrayList<Finding>();
        for (var kind : List.of(Subject.Kind.CONTAINER, Subject.Kind.IMAGE, Subject.Kind.NETWORK)) {
            findings.add(
                    fail(
                            check,
                            Subject.named(kind, NASTY, NASTY),
                            NASTY,
                            new Origin.Inspect(NASTY),
                            new Fix.SetValue(NASTY, NASTY)));
            findings.add(
                    fail(
                            check,
                            Subject.named(kind, endless, endless),
                            endless,
                            new Origin.Image(endless, NASTY),
                            new Fix.AddToList(NASTY, List.of(NASTY, endless))));
        }
        for (var start : List.of("=", "+", "-", "@", "\t", "\r", "\n", "\"", "'", "|", "#", " ")) {
            findings.add(
                    new Finding(
                            check,
                            Subject.named(Subject.Kind.VOLUME, start + "1+1", "volume-id"),
                            Verdict.unknown(start + NASTY),
                            null));
        }
        findings.add(
                fail(
                        check,
                        Subject.named(Subject.Kind.CONTAINER, "", ""),
                        "",
                        new Origin.File(
                                Path.of("/srv/a b/<x>\"'`|%41#?\n\u001b[31m]]>/compose.yaml"),
                                1,
                                1),
                        new Fix.WriteFile(NASTY, NASTY)));
        findings.add(
                fail(
                        check,
                        Subject.named(Subject.Kind.ENGINE, NASTY, NASTY),
                        NASTY,
                        new Origin.Engine(NASTY),
                        new Fix.RunYourself(NASTY)));
        findings.add(
                new Finding(
                        check,
                        Subject.named(Subject.Kind.HOST, NASTY, NASTY),
                        Verdict.notApplicable(NASTY),
                        null));
        findings.add(
                new Finding(
                        check,
                        Subject.named(Subject.Kind.CONTAINER, "waived " + NASTY, NASTY),
                        Verdict.fail(
                                NASTY,
                                new Origin.Unset(NASTY),
                                new Fix.RemoveFromList(NASTY, List.of(NASTY))),
                        new Waiver("PRV-004", "*", NASTY, NASTY, LocalDate.of(2027, 1, 1))));
        var audit = audit(findings, answers(), List.of(NASTY, endless));
        return new Audit(
                audit.takenAt(),
                audit.duration(),
                new Endpoint(NASTY, NASTY, NASTY, NASTY, NASTY, true, endless),
                false,
                audit.subjects(),
                audit.checks(),
                audit.findings(),
                audit.totals(),
                audit.checklist(),
                audit.notes());
    }

    /// An audit with these findings, sorted; subjects, checks and totals follow from them.
    public static Audit audit(
            List<Finding> findings, List<ChecklistAnswer> checklist, List<String> notes) {
        var sorted = new ArrayList<>(findings);
        sorted.sort(Finding.ORDER);
        var subjects = new LinkedHashSet<Subject>();
        var checks = new LinkedHashSet<String>();
        for (var finding : sorted) {
            subjects.add(finding.subject());
            checks.add(finding.check().id());
        }
        return new Audit(
                Instant.parse("2026-11-24T09:30:00Z"),
                Duration.ofMillis(412),
                new Endpoint(
                        "unix:///var/run/docker.sock",
                        "default",
                        "Docker Engine",
                        "29.1.0",
                        "1.52",
                        false,
                        "Debian GNU/Linux 12"),
                false,
                subjects.stream()
                        .sorted(
                                Comparator.comparing(Subject::kind)
                                        .thenComparing(Subject::name)
                                        .thenComparing(Subject::id))
                        .toList(),
                checks.size(),
                sorted,
                totals(sorted),
                checklist,
                notes);
    }

    public static CheckDescription check(
            String id,
            String title,
            Severity severity,
            List<String> checklist,
            List<String> references,
            String why,
            String remedy) {
        return new CheckDescription(id, title, severity, checklist, references, why, remedy);
    }

    private static Finding fail(
            CheckDescription check,
            Subject subject,
            String evidence,
            Origin origin,
            @Nullable Fix fix) {
        return new Finding(check, subject, new Verdict.Fail(evidence, origin, fix), null);
    }

    private static Audit.Totals totals(List<Finding> findings) {
        var bySeverity = new EnumMap<Severity, Integer>(Severity.class);
        for (var severity : Severity.values()) {
            bySeverity.put(severity, 0);
        }
        int pass = 0;
        int fail = 0;
        int unknown = 0;
        int notApplicable = 0;
        int waived = 0;
        for (var finding : findings) {
            switch (finding.verdict()) {
                case Verdict.Pass _ -> pass++;
                case Verdict.Unknown _ -> unknown++;
                case Verdict.NotApplicable _ -> notApplicable++;
                case Verdict.Fail _ -> {
                    if (finding.waiver() != null) {
                        waived++;
                    } else {
                        fail++;
                        bySeverity.merge(finding.severity(), 1, Integer::sum);
                    }
                }
            }
        }
        return new Audit.Totals(pass, fail, unknown, notApplicable, waived, bySeverity);
    }

    /// One answer in each state.
    private static List<ChecklistAnswer> answers() {
        return List.of(
                new ChecklistAnswer(
                        new Checklist.Line(
                                "image-security/7",
                                "Image signing with Docker Content Trust",
                                false,
                                "Are your images signed when they are published?",
                                "The output of `cosign verify` for an image in use.",
                                new Checklist.Correction(
                                        "Docker Content Trust is being retired.",
                                        "Sign with cosign or notation.")),
                        "Image Security",
                        ChecklistAnswer.State.NEEDS_ANSWER,
                        List.of(),
                        0,
                        0,
                        0,
                        0,
                        null),
                answer(
                        "runtime-security/1",
                        "Non-root user execution (UID 1001)",
                        "Runtime Security",
                        ChecklistAnswer.State.PASS,
                        List.of("IMG-001"),
                        3,
                        0,
                        0,
                        0),
                answer(
                        "runtime-security/3",
                        "Health checks configured",
                        "Runtime Security",
                        ChecklistAnswer.State.UNKNOWN,
                        List.of("HLT-001"),
                        1,
                        0,
                        1,
                        0),
                answer(
                        "runtime-security/6",
                        "Capabilities dropped (drop all, add only necessary)",
                        "Runtime Security",
                        ChecklistAnswer.State.FAIL,
                        List.of("PRV-001", "PRV-004"),
                        3,
                        2,
                        0,
                        1),
                answer(
                        "network-security/1",
                        "Isolated bridge network (taskapp_network)",
                        "Network Security",
                        ChecklistAnswer.State.NOT_APPLICABLE,
                        List.of("NET-001"),
                        0,
                        0,
                        0,
                        0));
    }

    private static ChecklistAnswer answer(
            String id,
            String text,
            String section,
            ChecklistAnswer.State state,
            List<String> answeredBy,
            int pass,
            int fail,
            int unknown,
            int waived) {
        return new ChecklistAnswer(
                new Checklist.Line(id, text, false, null, null, null),
                section,
                state,
                answeredBy,
                pass,
                fail,
                unknown,
                waived,
                null);
    }

    /// An empty audit of this engine.
    public static Audit at(Endpoint endpoint) {
        var audit = empty();
        return new Audit(
                audit.takenAt(),
                audit.duration(),
                endpoint,
                false,
                audit.subjects(),
                audit.checks(),
                audit.findings(),
                audit.totals(),
                audit.checklist(),
                audit.notes());
    }
}
