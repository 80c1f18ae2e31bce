package io.hullwright.audit;

import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Endpoint;
import io.hullwright.facts.ImageFixture;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Snapshot;
import io.hullwright.facts.Subject;
import io.hullwright.facts.SurroundingsFixture;
import io.hullwright.facts.Unseen;
import io.hullwright.facts.Workload;
import io.hullwright.work.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int WORKLOAD_CHECKS = Catalog.about(Workload.class).size();

    private static final Checklist CHECKLIST =
            new Checklist(
                    List.of(
                            new Checklist.Section(
                                    "runtime-security",
                                    "Runtime Security",
                                    "Container Security",
                                    List.of(
                                            line("runtime-security/6", null),
                                            line("runtime-security/2", null),
                                            line("access-control/3", "Is there a VPN?"),
                                            line("access-control/4", "Least privilege?")))),
                    List.of(),
                    List.of(),
                    List.of());

    private static Checklist.Line line(String id, @Nullable String question) {
        return new Checklist.Line(id, "text", false, question, question, null);
    }

    private static Snapshot snapshot(Observed... observed) {
        return new Snapshot(
                Instant.parse("2026-11-24T09:30:00Z"),
                new Endpoint("unix:///x", "default", "Docker Engine", "29", "1.52", false, "Linux"),
                List.of(observed),
                0,
                List.of());
    }

    private static Audit audit(List<Waiver> waivers, boolean keepAll, Observed... observed) {
        try {
            return new Auditor(CHECKLIST, waivers, TODAY, keepAll)
                    .audit(snapshot(observed), false, Duration.ofMillis(5), Progress.SILENT);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Waiver waiver(String check, String subject, String until) {
        return new Waiver(check, subject, "known", "ops", LocalDate.parse(until));
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(f -> f.check().id()).toList();
    }

    private static String state(Audit audit, String line) {
        return audit.checklist().stream()
                .filter(answer -> answer.line().id().equals(line))
                .map(answer -> answer.state().word())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aHardenedContainerHasNothingOpen() {
        var audit = audit(List.of(), false, hardened().build());
        assertEquals(List.of(), audit.open());
        assertFalse(audit.failsAt(Severity.INFO));
        assertEquals(
                WORKLOAD_CHECKS,
                audit.totals().pass() + audit.totals().unknown() + audit.totals().notApplicable());
    }

    @Test
    void findingsComeGravestFirstAndAreCounted() {
        var audit =
                audit(
                        List.of(),
                        false,
                        hardened().writableRoot().capDrop().bind("/", "/host", false).build());
        var severities = audit.open().stream().map(Finding::severity).toList();
        assertEquals(severities.stream().sorted().toList(), severities);
        assertEquals(audit.open().size(), audit.totals().fail());
        assertEquals(
                audit.totals().fail(),
                audit.totals().failBySeverity().values().stream().mapToInt(i -> i).sum());
        assertTrue(ids(audit.open()).containsAll(List.of("STO-001", "PRV-004", "STO-006")));
        assertTrue(audit.failsAt(Severity.CRITICAL));
    }

    @Test
    void passesAreKeptOnlyWhenAskedFor() {
        var few = audit(List.of(), false, hardened().capDrop().build());
        var all = audit(List.of(), true, hardened().capDrop().build());
        assertTrue(few.findings().stream().noneMatch(f -> f.verdict() instanceof Verdict.Pass));
        assertEquals(WORKLOAD_CHECKS, all.findings().size());
        assertEquals(few.totals(), all.totals());
    }

    @Test
    void aWaivedFailureStaysAFailureThatDoesNotCount() {
        var waiver = waiver("PRV-004", "shop-web-*", "2026-11-24");
        var audit = audit(List.of(waiver), false, hardened().capDrop().build());
        var finding =
                audit.findings().stream()
                        .filter(f -> f.check().id().equals("PRV-004"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(waiver, finding.waiver());
        assertFalse(finding.isOpen());
        assertEquals(1, audit.totals().waived());
        assertEquals(0, audit.totals().fail());
        assertFalse(audit.failsAt(Severity.INFO));
        assertEquals(List.of(), audit.notes());
        assertEquals("fail", state(audit, "runtime-security/6"));
    }

    @Test
    void aWaiverThatIsOverOrCoversNothingIsTold() {
        var over = waiver("PRV-004", "shop-web-1", "2026-11-23");
        var idle = waiver("PRV-001", "shop-web-1", "2027-01-01");
        var audit = audit(List.of(over, idle), false, hardened().capDrop().build());
        assertEquals(1, audit.totals().fail());
        assertEquals(
                List.of(
                        "the waiver of PRV-004 for shop-web-1 ended on 2026-11-23 and no longer"
                                + " counts",
                        "the waiver of PRV-001 for shop-web-1 covers nothing that fails"),
                audit.notes());
    }

    @Test
    void whatCouldNotBeSeenIsUnknownForEveryCheckOfItsKind() {
        var subject = Subject.named(Subject.Kind.CONTAINER, "slow", "1");
        var audit = audit(List.of(), false, new Unseen(subject, "no answer in 15 s"));
        assertEquals(WORKLOAD_CHECKS, audit.unseen().size());
        assertEquals(WORKLOAD_CHECKS, audit.totals().unknown());
        assertEquals(Verdict.unknown("no answer in 15 s"), audit.unseen().getFirst().verdict());
        assertEquals("unknown", state(audit, "runtime-security/6"));
    }

    @Test
    void aLineIsNoPassWhileAPersonHasToAnswer() {
        var audit = audit(List.of(), false, hardened().build());
        assertEquals("pass", state(audit, "runtime-security/6"));
        assertEquals("needs-answer", state(audit, "access-control/3"));
        assertEquals("needs-answer", state(audit, "access-control/4"));
    }

    @Test
    void aLineAboutNothingThatIsThereDoesNotApply() {
        var audit = audit(List.of(), false);
        assertEquals("not-applicable", state(audit, "runtime-security/6"));
        assertEquals("needs-answer", state(audit, "access-control/3"));
    }

    @Test
    void oneFailureMakesTheLineFailWhateverPasses() {
        var audit =
                audit(
                        List.of(),
                        false,
                        hardened().build(),
                        hardened().named("other").writableRoot().build());
        assertEquals("fail", state(audit, "runtime-security/2"));
    }

    @Test
    void subjectsAreSortedByKindAndName() {
        var audit =
                audit(
                        List.of(),
                        false,
                        SurroundingsFixture.volume(),
                        ImageFixture.hardened().build(),
                        hardened().named("b").build(),
                        hardened().named("a").build());
        assertEquals(
                List.of(
                        "container a",
                        "container b",
                        "image registry.example.com/shop/web:1.2.0",
                        "volume shop_data"),
                audit.subjects().stream().map(Subject::label).toList());
    }

    @Test
    void theFingerprintOutlivesTheContainer() {
        var before = audit(List.of(), false, hardened().capDrop().build()).open().getFirst();
        var anew =
                new Finding(
                        before.check(),
                        new Subject(
                                Subject.Kind.CONTAINER,
                                "renamed",
                                "another id",
                                before.subject().identity()),
                        before.verdict(),
                        null);
        assertEquals(before.fingerprint(), anew.fingerprint());
        assertEquals(32, before.fingerprint().length());
        var elsewhere =
                new Finding(
                        before.check(),
                        Subject.named(Subject.Kind.IMAGE, "x", before.subject().identity()),
                        before.verdict(),
                        null);
        assertFalse(before.fingerprint().equals(elsewhere.fingerprint()));
    }

    @Test
    void progressEndsAtTheTotal() throws InterruptedException {
        var told = new ArrayList<String>();
        new Auditor(CHECKLIST, List.of(), TODAY, false)
                .audit(
                        snapshot(hardened().build(), SurroundingsFixture.volume()),
                        false,
                        Duration.ZERO,
                        (done, total, doing) -> told.add(done + "/" + total + " " + doing));
        assertEquals(List.of("1/2 checks", "2/2 checks"), told);
    }

    @Test
    void anInterruptedThreadStopsIt() {
        Thread.currentThread().interrupt();
        assertThrows(
                InterruptedException.class,
                () ->
                        new Auditor(CHECKLIST, List.of(), TODAY, false)
                                .audit(
                                        snapshot(hardened().build()),
                                        false,
                                        Duration.ZERO,
                                        Progress.SILENT));
    }

    @Test
    void vanishedContainersAreCounted() throws InterruptedException {
        var snapshot = snapshot();
        var vanished =
                new Snapshot(
                        snapshot.takenAt(), snapshot.endpoint(), List.of(), 2, List.of("a note"));
        var audit =
                new Auditor(CHECKLIST, List.of(), TODAY, false)
                        .audit(vanished, true, Duration.ZERO, Progress.SILENT);
        assertEquals(
                List.of(
                        "a note",
                        "2 containers were gone before they could be looked at, and are left out"),
                audit.notes());
        assertTrue(audit.sample());
    }

    @Test
    void everySeverityIsInTheTotals() {
        assertEquals(
                Map.of(
                        Severity.CRITICAL, 0,
                        Severity.HIGH, 0,
                        Severity.MEDIUM, 0,
                        Severity.LOW, 0,
                        Severity.INFO, 0),
                audit(List.of(), false).totals().failBySeverity());
    }

    @Test
    void theThresholdIsTheGravestOpenFailure() {
        var low = audit(List.of(), false, hardened().tty().build());
        assertEquals(1, low.totals().failBySeverity().get(Severity.LOW));
        assertFalse(low.failsAt(Severity.CRITICAL));
        assertFalse(low.failsAt(Severity.MEDIUM));
        assertTrue(low.failsAt(Severity.LOW));
        assertTrue(low.failsAt(Severity.INFO));
    }

    @Test
    void likeFindingsAreSortedByNameThenId() {
        var audit =
                audit(
                        List.of(),
                        false,
                        hardened().named("b").capDrop().build(),
                        hardened().named("a").capDrop().build());
        assertEquals(
                List.of("a", "b"), audit.open().stream().map(f -> f.subject().name()).toList());
        var twin = audit.open().getFirst();
        var other =
                new Finding(
                        twin.check(),
                        Subject.named(Subject.Kind.CONTAINER, "a", "zzz"),
                        twin.verdict(),
                        null);
        assertTrue(Finding.ORDER.compare(twin, other) < 0);
    }

    @Test
    void oneSubjectGetsEveryVerdict() {
        var auditor = new Auditor(CHECKLIST, List.of(), TODAY, false);
        var findings = auditor.inspect(hardened().capDrop().build());
        assertEquals(WORKLOAD_CHECKS, findings.size());
        assertEquals(findings.stream().sorted(Finding.ORDER).toList(), findings);
        assertEquals(1, findings.stream().filter(Finding::isOpen).count());
    }

    @Test
    void whatCouldNotBeSeenIsListedApart() {
        var subject = Subject.named(Subject.Kind.CONTAINER, "slow", "1");
        var audit =
                audit(List.of(), true, new Unseen(subject, "late"), hardened().capDrop().build());
        assertEquals(WORKLOAD_CHECKS, audit.unseen().size());
        assertEquals(1, audit.open().size());
    }

    @Test
    void aCheckIsFoundByItsIdInAnyCase() {
        assertEquals("PRV-004", Catalog.find("prv-004").orElseThrow().id());
        assertTrue(Catalog.find("PRV-999").isEmpty());
        assertEquals(4, CHECKLIST.lines().size());
    }

    @Test
    void theTimeTakenIsTheLookAndTheChecks() {
        var took = audit(List.of(), false, hardened().build()).duration();
        assertTrue(took.compareTo(Duration.ofMillis(5)) >= 0);
        assertTrue(took.compareTo(Duration.ofMinutes(10)) < 0);
    }
}
