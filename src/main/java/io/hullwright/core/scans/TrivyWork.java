package io.hullwright.core.scans;

import io.hullwright.collect.docker.EngineAddress;
import io.hullwright.collect.trivy.Trivy;
import io.hullwright.collect.trivy.TrivyLanes;
import io.hullwright.collect.trivy.TrivyLanes.Outcome;
import io.hullwright.collect.trivy.TrivyOptions;
import io.hullwright.collect.trivy.TrivyReport;
import io.hullwright.report.Plain;
import io.hullwright.scan.Decisions;
import io.hullwright.scan.LicenseFinding;
import io.hullwright.scan.Misconfiguration;
import io.hullwright.scan.Rating;
import io.hullwright.scan.ScanReport;
import io.hullwright.scan.ScanTarget;
import io.hullwright.scan.Scanner;
import io.hullwright.scan.SecretFinding;
import io.hullwright.scan.Vulnerability;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Scans with a Trivy that is trusted, and puts what it says together.
final class TrivyWork {

    private static final int LONGEST_MESSAGE = 60;

    private final Trivy trivy;
    private final Clock clock;
    private final Trust.Verified verified;
    private final ScanChoice how;
    private final Decisions decisions;
    private final TrivyOptions options;

    TrivyWork(
            Path program,
            Path cache,
            Map<String, String> environment,
            Clock clock,
            Trust.Verified verified,
            ScanChoice how,
            Decisions decisions) {
        this.trivy = new Trivy(program, cache, environment);
        this.clock = clock;
        this.verified = verified;
        this.how = how;
        this.decisions = decisions;
        this.options = how.options();
    }

    ScanReport images(
            List<ScanTarget> targets, EngineAddress engine, List<String> notes, Progress progress)
            throws Problem, InterruptedException {
        return scan(targets, ScanTarget::id, engine, notes, progress);
    }

    ScanReport files(ScanTarget target, Path path, Progress progress)
            throws Problem, InterruptedException {
        return scan(List.of(target), _ -> path.toString(), null, List.of(), progress);
    }

    private ScanReport scan(
            List<ScanTarget> targets,
            java.util.function.Function<ScanTarget, String> subject,
            @Nullable EngineAddress engine,
            List<String> notes,
            Progress progress)
            throws Problem, InterruptedException {
        var takenAt = clock.instant();
        var allNotes = new ArrayList<>(notes);
        var needsDatabase = !targets.isEmpty() && needsDatabase(targets.getFirst());
        if (needsDatabase && !how.offline()) {
            renew(allNotes, said(new AtomicInteger(), targets.size(), "database", progress));
        }
        var done = new AtomicInteger();
        var works = new ArrayList<TrivyLanes.Work<TrivyReport>>();
        for (var target : targets) {
            works.add(
                    () -> {
                        var said = said(done, targets.size(), target.name(), progress);
                        said.accept("");
                        var report =
                                trivy.scan(target, subject.apply(target), engine, options, said);
                        progress.at(done.incrementAndGet(), targets.size(), "scanning");
                        return report;
                    });
        }
        var outcomes = TrivyLanes.run(works);
        requireOne(outcomes);
        return report(takenAt, targets, outcomes, needsDatabase, allNotes);
    }

    private boolean needsDatabase(ScanTarget first) {
        return switch (first.kind()) {
            case SBOM -> true;
            case CONFIGURATION -> false;
            case IMAGE, FOLDER -> how.scanners().contains(ScanChoice.Kind.VULN);
        };
    }

    /// An old database is better than none, and its age is shown.
    private void renew(List<String> notes, Consumer<String> said)
            throws Problem, InterruptedException {
        try {
            trivy.updateDatabase(options, said);
        } catch (Problem e) {
            if (trivy.databaseDate() == null) {
                throw e;
            }
            notes.add("Trivy's database could not be renewed; the one that was there was used");
        }
    }

    private static Consumer<String> said(
            AtomicInteger done, int total, String name, Progress progress) {
        return line -> {
            var message = line.substring(line.lastIndexOf('\t') + 1);
            var shown =
                    Plain.line(name, LONGEST_MESSAGE)
                            + (message.isEmpty() ? "" : ": ")
                            + Plain.line(message, LONGEST_MESSAGE);
            progress.at(done.get(), total, shown);
        };
    }

    /// Where nothing could be scanned there is no report but the reason.
    private static void requireOne(List<Outcome<TrivyReport>> outcomes) throws Problem {
        @Nullable Problem first = null;
        for (var outcome : outcomes) {
            if (!(outcome instanceof Outcome.Failed<TrivyReport>(var problem))) {
                return;
            }
            first = first == null ? problem : first;
        }
        if (first != null) {
            throw first;
        }
    }

    private ScanReport report(
            java.time.Instant takenAt,
            List<ScanTarget> targets,
            List<Outcome<TrivyReport>> outcomes,
            boolean usedDatabase,
            List<String> notes) {
        var seen = new ArrayList<ScanTarget>();
        var vulnerabilities = new ArrayList<Vulnerability>();
        var misconfigurations = new ArrayList<Misconfiguration>();
        var secrets = new ArrayList<SecretFinding>();
        var licenses = new ArrayList<LicenseFinding>();
        for (var i = 0; i < targets.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Failed<TrivyReport>(var problem) ->
                        seen.add(
                                targets.get(i)
                                        .failed(
                                                "%s %s (%s)"
                                                        .formatted(
                                                                problem.what(),
                                                                problem.why(),
                                                                problem.code())));
                case Outcome.Done<TrivyReport>(var report) -> {
                    seen.add(targets.get(i).scanned(report.os(), report.endOfLife()));
                    vulnerabilities.addAll(report.vulnerabilities());
                    misconfigurations.addAll(report.misconfigurations());
                    secrets.addAll(report.secrets());
                    licenses.addAll(report.licenses());
                }
            }
        }
        if (!how.severities().isEmpty()) {
            notes.add("only these severities were kept: " + severities());
        }
        if (how.ignoreUnfixed()) {
            notes.add("vulnerabilities without a fix were left out");
        }
        if (verified.first()) {
            notes.add(
                    "this Trivy was used here for the first time and is pinned now; another one"
                            + " is refused until `hullwright scan trust`");
        }
        return new ScanReport(
                takenAt,
                scanner(usedDatabase),
                seen,
                vulnerabilities,
                misconfigurations,
                secrets,
                licenses,
                decisions,
                notes);
    }

    private String severities() {
        return String.join(", ", how.severities().stream().sorted().map(Rating::word).toList());
    }

    private Scanner scanner(boolean usedDatabase) {
        var date = usedDatabase ? trivy.databaseDate() : null;
        var stale =
                usedDatabase
                        && (date == null || date.plus(how.staleAfter()).isBefore(clock.instant()));
        var program = verified.program();
        return new Scanner("trivy", program.version(), program.sha256(), date, stale);
    }
}
