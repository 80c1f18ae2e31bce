package io.hullwright.core;

import io.hullwright.audit.Auditor;
import io.hullwright.audit.Finding;
import io.hullwright.check.Verdict;
import io.hullwright.collect.docker.DockerCollector;
import io.hullwright.collect.docker.EngineAddress;
import io.hullwright.collect.docker.EngineListener;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Snapshot;
import io.hullwright.facts.Subject;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/// Turns what changes on an engine into changes of verdicts.
final class Watch implements EngineListener {

    /// The word for a verdict that was not there before.
    private static final String NEW = "new";

    private final Auditor auditor;
    private final DockerCollector collector;
    private final Watcher watcher;
    private final Map<Key, Known> known = new LinkedHashMap<>();

    /// What stays when a thing is renamed.
    private record Key(Subject.Kind kind, String id) {

        static Key of(Subject subject) {
            return new Key(subject.kind(), subject.id());
        }
    }

    /// @param verdicts by check id
    private record Known(Subject subject, Map<String, Verdict> verdicts) {}

    Watch(Auditor auditor, DockerCollector collector, Watcher watcher) {
        this.auditor = auditor;
        this.collector = collector;
        this.watcher = watcher;
    }

    void run(EngineAddress address) throws Problem, InterruptedException {
        collector.watch(address, this);
    }

    @Override
    public void seen(Snapshot snapshot) {
        try {
            watcher.started(auditor.audit(snapshot, false, Duration.ZERO, Progress.SILENT));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return;
        }
        if (known.isEmpty()) {
            snapshot.observed().forEach(this::learn);
            return;
        }
        var left = new LinkedHashSet<>(known.keySet());
        for (var observed : snapshot.observed()) {
            changed(observed);
            left.remove(Key.of(observed.subject()));
        }
        left.forEach(this::forget);
    }

    private void learn(Observed observed) {
        var verdicts = new HashMap<String, Verdict>();
        for (var finding : auditor.inspect(observed)) {
            verdicts.put(finding.check().id(), finding.verdict());
        }
        known.put(Key.of(observed.subject()), new Known(observed.subject(), verdicts));
    }

    @Override
    public void changed(Observed observed) {
        var subject = observed.subject();
        var before = known.get(Key.of(subject));
        var verdicts = before == null ? new HashMap<String, Verdict>() : before.verdicts();
        known.put(Key.of(subject), new Known(subject, verdicts));
        var findings = auditor.inspect(observed);
        watcher.again(observed, findings);
        for (var finding : findings) {
            tell(verdicts.put(finding.check().id(), finding.verdict()), finding);
        }
    }

    private void tell(@org.jspecify.annotations.Nullable Verdict before, Finding finding) {
        var now = finding.verdict();
        if (before == null) {
            if (now instanceof Verdict.Fail) {
                watcher.changed(NEW, finding);
            }
        } else if (!before.word().equals(now.word())) {
            watcher.changed(before.word(), finding);
        }
    }

    @Override
    public void gone(Subject subject) {
        forget(Key.of(subject));
    }

    private void forget(Key key) {
        var before = known.remove(key);
        if (before != null) {
            watcher.gone(before.subject());
        }
    }

    @Override
    public void lost(Problem problem) {
        watcher.lost(problem);
    }
}
