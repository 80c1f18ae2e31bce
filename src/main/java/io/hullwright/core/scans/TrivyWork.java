package io.hullwright.core.scans;

import io.hullwright.collect.docker.EngineAddress;
import io.hullwright.collect.trivy.Trivy;
import io.hullwright.collect.trivy.TrivyLanes;
import io.hullwright.collect.trivy.TrivyLanes.Outcome;
import io.hullwright.collect.trivy.TrivyOptions;
import io.hullwright.collect.trivy.TrivyReport;
import io.hullwright.core.history.ScanHistory;
import io.hullwright.report.Plain;
import io.hullwright.scan.Background;
import io.hullwright.scan.Decisions;
import io.hullwright.scan.Rating;
import io.hullwright.scan.ScanReport;
import io.hullwright.scan.ScanTarget;
import io.hullwright.scan.Scanner;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
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
    private final Kept history;
    private final TrivyOptions options;

    TrivyWork(
            Trivy trivy,
            Clock clock,
            Trust.Verified verified,
            ScanChoice how,
            Decisions decisions,
            ScanHistory history) {
        this.trivy = trivy;
        this.clock = clock;
        this.verified = verified;
        this.how = how;
        this.decisions = decisions;
        this.history = new Kept(history, how.scope());
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

    /// Matches kept lists of packages with what is known now.
    ///
    /// @param files by image id
    ScanReport again(List<ScanTarget> images, Map<String, Path> files, Progress progress)
            throws Problem, InterruptedException {
        var note =
                "matched with the kept list of packages; secrets and settings were not looked for";
        return scan(
                images,
                target -> String.valueOf(files.get(target.id())),
                null,
                List.of(note),
                progress);
    }

    /// An image that no engine is asked for is there as a list of its packages.
    private static ScanTarget asked(ScanTarget target, @Nullable EngineAddress engine) {
        return engine == null && target.kind() == ScanTarget.Kind.IMAGE
                ? ScanTarget.of(ScanTarget.Kind.SBOM, target.name(), target.id(), "", List.of())
                : target;
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
        var works = new ArrayList<TrivyLanes.Work<ScanReport>>();
        for (var target : targets) {
            works.add(
                    () -> {
                        var said = said(done, targets.size(), target.name(), progress);
                        said.accept("");
                        var seen =
                                trivy.scan(
                                        asked(target, engine),
                                        subject.apply(target),
                                        engine,
                                        options,
                                        said);
                        var report = report(takenAt, target, seen, needsDatabase);
                        history.keep(report);
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
    private static void requireOne(List<Outcome<ScanReport>> outcomes) throws Problem {
        @Nullable Problem first = null;
        for (var outcome : outcomes) {
            if (!(outcome instanceof Outcome.Failed<ScanReport>(var problem))) {
                return;
            }
            first = first == null ? problem : first;
        }
        if (first != null) {
            throw first;
        }
    }

    private ScanReport report(
            Instant takenAt, ScanTarget target, TrivyReport seen, boolean usedDatabase) {
        return new ScanReport(
                takenAt,
                scanner(usedDatabase),
                List.of(target.scanned(seen.os(), seen.endOfLife(), seen.contents())),
                seen.vulnerabilities(),
                seen.misconfigurations(),
                seen.secrets(),
                seen.licenses(),
                Background.of(decisions),
                List.of());
    }

    private ScanReport report(
            Instant takenAt,
            List<ScanTarget> targets,
            List<Outcome<ScanReport>> outcomes,
            boolean usedDatabase,
            List<String> notes) {
        var scanner = scanner(usedDatabase);
        var parts = new ArrayList<ScanReport>();
        for (var i = 0; i < targets.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Failed<ScanReport>(var problem) -> {
                    var why = problem.what() + " " + problem.why() + " (" + problem.code() + ")";
                    parts.add(ScanReport.failed(takenAt, scanner, targets.get(i).failed(why)));
                }
                case Outcome.Done<ScanReport>(var report) -> parts.add(report);
            }
        }
        notes(notes);
        var all = ScanReport.joined(takenAt, scanner, parts, Background.of(decisions), List.of());
        return history.complete(all, notes);
    }

    private void notes(List<String> notes) {
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
