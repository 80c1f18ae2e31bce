package io.hullwright.audit;

import io.hullwright.check.CheckDescription;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ComposeFile;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Host;
import io.hullwright.facts.Image;
import io.hullwright.facts.Network;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Pairing;
import io.hullwright.facts.ScannedImage;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Applies every check to every subject it is about, and the waivers to what fails.
public final class Auditor {

    private final Checklist checklist;
    private final List<Waiver> waivers;
    private final Map<String, Attestation> attestations = new LinkedHashMap<>();
    private final LocalDate today;
    private final boolean keepAll;

    /// @param today the day that decides whether a waiver is over
    /// @param keepAll keep passes and not-applicables as findings too
    public Auditor(Checklist checklist, List<Waiver> waivers, LocalDate today, boolean keepAll) {
        this(checklist, waivers, List.of(), today, keepAll);
    }

    /// @param attestations what persons answered to lines of the checklist, one for a line
    public Auditor(
            Checklist checklist,
            List<Waiver> waivers,
            List<Attestation> attestations,
            LocalDate today,
            boolean keepAll) {
        for (var attestation : attestations) {
            this.attestations.put(attestation.line(), attestation);
        }
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
        run.files = DecidingFiles.of(snapshot.observed());
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
                        .filter(observed -> !isSecond(observed))
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
                run.tallies.totals(),
                run.tallies.answers(checklist, attestations, today),
                notes(snapshot, run));
    }

    /// Subjects whose identity an earlier one has already, as two networks of one name; sorted by
    /// id, so that the same ones are meant every time.
    private static Set<Subject> sharers(Snapshot snapshot) {
        var seen = new HashSet<String>();
        var sharers = new HashSet<Subject>();
        snapshot.observed().stream()
                .filter(observed -> !isSecond(observed))
                .map(Observed::subject)
                .sorted(Comparator.comparing(Subject::id))
                .filter(subject -> !seen.add(subject.kind() + "\n" + subject.identity()))
                .forEach(sharers::add);
        return sharers;
    }

    /// True for what is known besides about a subject that has facts of its own.
    private static boolean isSecond(Observed observed) {
        return observed instanceof Pairing || observed instanceof ScannedImage;
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
        attestations.values().forEach(attestation -> note(attestation, notes));
        return notes;
    }

    private void note(Attestation attestation, List<String> notes) {
        var words = "the answer to " + attestation.line();
        var line =
                checklist.lines().stream()
                        .filter(one -> one.id().equals(attestation.line()))
                        .findFirst()
                        .orElse(null);
        if (line == null || line.question() == null) {
            notes.add(words + " is about no line that a person is asked about");
        } else if (attestation.until().isBefore(today)) {
            notes.add(words + " ended on " + attestation.until() + " and no longer counts");
        } else if (attestation.isOver(today)) {
            notes.add(words + " no longer counts: " + attestation.doubt());
        }
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

    /// The counts and findings of one run.
    private final class Run {

        private final List<Finding> findings = new ArrayList<>();
        private final Tallies tallies = new Tallies();
        private final boolean[] waiverUsed = new boolean[waivers.size()];
        private final List<String> silenced = new ArrayList<>();
        private boolean keep = keepAll;
        private Set<Subject> apart = Set.of();
        private DecidingFiles files = DecidingFiles.none();

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
                var verdict = files.place(entry.check(), facts, entry.check().inspect(facts));
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
            Waiver waiver = null;
            if (verdict instanceof Verdict.Fail) {
                waiver = comment == null ? waiverOf(check, subject) : comment;
            }
            tallies.count(check, verdict, waiver != null);
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
    }
}
