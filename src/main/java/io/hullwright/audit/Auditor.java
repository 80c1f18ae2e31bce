package io.hullwright.audit;

import io.hullwright.check.CheckDescription;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ComposeFile;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Host;
import io.hullwright.facts.Image;
import io.hullwright.facts.Network;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Snapshot;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Swarm;
import io.hullwright.facts.SwarmNode;
import io.hullwright.facts.Unseen;
import io.hullwright.facts.Volume;
import io.hullwright.facts.Workload;
import io.hullwright.work.Progress;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Applies every check to every subject it is about, and the waivers to what fails.
public final class Auditor {

    private final Checklist checklist;
    private final List<Waiver> waivers;
    private final LocalDate today;
    private final boolean keepAll;

    /// @param today the day that decides whether a waiver is over
    /// @param keepAll keep passes and not-applicables as findings too
    public Auditor(Checklist checklist, List<Waiver> waivers, LocalDate today, boolean keepAll) {
        this.checklist = checklist;
        this.waivers = List.copyOf(waivers);
        this.today = today;
        this.keepAll = keepAll;
    }

    /// @param sample true when the snapshot is the embedded sample
    /// @param took what it took to get the snapshot
    /// @throws InterruptedException at the next subject after the thread was interrupted;
    ///     nothing is kept
    public Audit audit(Snapshot snapshot, boolean sample, Duration took, Progress progress)
            throws InterruptedException {
        var started = System.nanoTime();
        var run = new Run();
        run.apart = sharers(snapshot);
        var done = 0;
        for (var observed : snapshot.observed()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            run.inspect(observed);
            progress.at(++done, snapshot.observed().size(), "checks");
        }
        run.findings.sort(Finding.ORDER);
        var subjects =
                snapshot.observed().stream()
                        .map(observed -> run.own(observed.subject()))
                        .sorted(
                                Comparator.comparing(Subject::kind)
                                        .thenComparing(Subject::name)
                                        .thenComparing(Subject::id))
                        .toList();
        return new Audit(
                snapshot.takenAt(),
                took.plusNanos(System.nanoTime() - started),
                snapshot.endpoint(),
                sample,
                subjects,
                Catalog.all().size(),
                run.findings,
                run.totals(),
                run.answers(),
                notes(snapshot, run));
    }

    /// Subjects whose identity an earlier one has already, as two networks of one name; sorted by
    /// id, so that the same ones are meant every time.
    private static Set<Subject> sharers(Snapshot snapshot) {
        var seen = new HashSet<String>();
        var sharers = new HashSet<Subject>();
        snapshot.observed().stream()
                .map(Observed::subject)
                .sorted(Comparator.comparing(Subject::id))
                .filter(subject -> !seen.add(subject.kind() + "\n" + subject.identity()))
                .forEach(sharers::add);
        return sharers;
    }

    /// All verdicts on one subject, whatever they are, in `Finding.ORDER`.
    public List<Finding> inspect(Observed observed) {
        var run = new Run();
        run.keep = true;
        run.inspect(observed);
        run.findings.sort(Finding.ORDER);
        return run.findings;
    }

    private List<String> notes(Snapshot snapshot, Run run) {
        var notes = new ArrayList<>(snapshot.notes());
        notes.addAll(run.silenced);
        if (snapshot.vanished() > 0) {
            notes.add(
                    snapshot.vanished()
                            + " containers were gone before they could be looked at, and are left"
                            + " out");
        }
        for (var i = 0; i < waivers.size(); i++) {
            var waiver = waivers.get(i);
            var words = "the waiver of " + waiver.check() + " for " + waiver.subject();
            if (waiver.isOver(today)) {
                notes.add(words + " ended on " + waiver.until() + " and no longer counts");
            } else if (!run.waiverUsed[i]) {
                notes.add(words + " covers nothing that fails");
            }
        }
        return notes;
    }

    /// The types of facts that can be about this subject.
    private static List<Class<? extends Observed>> factsAbout(Subject subject) {
        return switch (subject.kind()) {
            case CONTAINER, COMPOSE_SERVICE, SWARM_SERVICE -> List.of(Workload.class);
            case IMAGE -> List.of(Image.class);
            case NETWORK -> List.of(Network.class);
            case VOLUME -> List.of(Volume.class);
            case ENGINE ->
                    List.of(subject.identity().equals(Swarm.IDENTITY) ? Swarm.class : Engine.class);
            case SWARM_NODE -> List.of(SwarmNode.class);
            case HOST -> List.of(Host.class);
            case DOCKERFILE -> List.of(Dockerfile.class);
            case COMPOSE_FILE -> List.of(ComposeFile.class);
            case REPOSITORY, PROXY, DATABASE, ENDPOINT -> List.of();
        };
    }

    /// Verdicts counted.
    private static final class Tally {
        int pass;
        int fail;
        int unknown;
        int notApplicable;
        int waived;
    }

    /// The counts and findings of one run.
    private final class Run {

        private final List<Finding> findings = new ArrayList<>();
        private final Map<String, Tally> tallies = new HashMap<>();
        private final boolean[] waiverUsed = new boolean[waivers.size()];
        private final List<String> silenced = new ArrayList<>();
        private boolean keep = keepAll;
        private Set<Subject> apart = Set.of();

        void inspect(Observed observed) {
            if (observed instanceof Unseen(var subject, var why)) {
                var verdict = Verdict.unknown(why);
                for (var type : factsAbout(subject)) {
                    for (var entry : Catalog.about(type)) {
                        count(entry.description(), subject, verdict, null);
                    }
                }
                return;
            }
            inspectAs(observed.getClass(), observed);
        }

        private <S extends Observed> void inspectAs(Class<S> type, Observed observed) {
            var facts = type.cast(observed);
            for (var entry : Catalog.about(type)) {
                var verdict = entry.check().inspect(facts);
                if (observed instanceof Dockerfile file && verdict instanceof Verdict.Fail fail) {
                    countSilenced(file, entry.description(), fail);
                } else {
                    count(entry.description(), observed.subject(), verdict, null);
                }
            }
        }

        private void countSilenced(Dockerfile file, CheckDescription check, Verdict.Fail fail) {
            var places = SilencedPlaces.of(file, check, fail);
            var open = places.open();
            if (open == null) {
                count(check, file.subject(), fail, places.waiver());
                return;
            }
            if (!places.silenced().isEmpty()) {
                silenced.add(places.note());
            }
            count(check, file.subject(), open, null);
        }

        /// The subject with an identity that it shares with no other.
        Subject own(Subject subject) {
            return apart.contains(subject) ? subject.apart() : subject;
        }

        /// @param comment stands for a comment in the file; null where there is none
        private void count(
                CheckDescription check,
                Subject subject,
                Verdict verdict,
                @Nullable Waiver comment) {
            var tally = tallies.computeIfAbsent(check.id(), _ -> new Tally());
            Waiver waiver = null;
            switch (verdict) {
                case Verdict.Pass _ -> tally.pass++;
                case Verdict.Unknown _ -> tally.unknown++;
                case Verdict.NotApplicable _ -> tally.notApplicable++;
                case Verdict.Fail _ -> {
                    waiver = comment == null ? waiverOf(check, subject) : comment;
                    if (waiver == null) {
                        tally.fail++;
                    } else {
                        tally.waived++;
                    }
                }
            }
            var worthKeeping =
                    verdict instanceof Verdict.Fail || verdict instanceof Verdict.Unknown;
            if (keep || worthKeeping) {
                findings.add(new Finding(check, own(subject), verdict, waiver));
            }
        }

        private @Nullable Waiver waiverOf(CheckDescription check, Subject subject) {
            for (var i = 0; i < waivers.size(); i++) {
                var waiver = waivers.get(i);
                if (!waiver.isOver(today) && waiver.covers(check.id(), subject.name())) {
                    waiverUsed[i] = true;
                    return waiver;
                }
            }
            return null;
        }

        Audit.Totals totals() {
            var sum = new Tally();
            var bySeverity = new EnumMap<Severity, Integer>(Severity.class);
            for (var severity : Severity.values()) {
                bySeverity.put(severity, 0);
            }
            for (var entry : Catalog.all()) {
                var tally = tallies.get(entry.description().id());
                if (tally != null) {
                    sum.pass += tally.pass;
                    sum.fail += tally.fail;
                    sum.unknown += tally.unknown;
                    sum.notApplicable += tally.notApplicable;
                    sum.waived += tally.waived;
                    bySeverity.merge(entry.description().severity(), tally.fail, Integer::sum);
                }
            }
            return new Audit.Totals(
                    sum.pass, sum.fail, sum.unknown, sum.notApplicable, sum.waived, bySeverity);
        }

        List<ChecklistAnswer> answers() {
            var checksByLine = Catalog.byChecklistLine();
            var answers = new ArrayList<ChecklistAnswer>();
            for (var section : checklist.sections()) {
                for (var line : section.lines()) {
                    var checks = checksByLine.getOrDefault(line.id(), List.of());
                    answers.add(answer(section, line, checks));
                }
            }
            return answers;
        }

        private ChecklistAnswer answer(
                Checklist.Section section, Checklist.Line line, List<String> checks) {
            var sum = new Tally();
            for (var check : checks) {
                var tally = tallies.get(check);
                if (tally != null) {
                    sum.pass += tally.pass;
                    sum.fail += tally.fail;
                    sum.unknown += tally.unknown;
                    sum.waived += tally.waived;
                }
            }
            return new ChecklistAnswer(
                    line,
                    section.title(),
                    state(line, sum),
                    checks,
                    sum.pass,
                    sum.fail,
                    sum.unknown,
                    sum.waived);
        }

        /// A waived failure stays a failure: someone lives with it, but the line does not hold.
        private ChecklistAnswer.State state(Checklist.Line line, Tally sum) {
            if (sum.fail + sum.waived > 0) {
                return ChecklistAnswer.State.FAIL;
            }
            if (line.question() != null) {
                return ChecklistAnswer.State.NEEDS_ANSWER;
            }
            if (sum.unknown > 0) {
                return ChecklistAnswer.State.UNKNOWN;
            }
            return sum.pass > 0 ? ChecklistAnswer.State.PASS : ChecklistAnswer.State.NOT_APPLICABLE;
        }
    }
}
