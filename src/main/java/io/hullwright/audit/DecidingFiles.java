package io.hullwright.audit;

import io.hullwright.check.Check;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Pairing;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says of what is wrong with a container which line of its compose file decides it.
final class DecidingFiles {

    private static final DecidingFiles NONE = new DecidingFiles(Map.of());

    private final Map<Subject, Workload> services;

    private DecidingFiles(Map<Subject, Workload> services) {
        this.services = services;
    }

    static DecidingFiles none() {
        return NONE;
    }

    static DecidingFiles of(List<Observed> all) {
        var services = new HashMap<Subject, Workload>();
        for (var observed : all) {
            if (observed instanceof Pairing(var subject, var declared, _, _)
                    && declared instanceof Fact.Known<Optional<Workload>>(var known)) {
                known.ifPresent(service -> services.put(subject, service));
            }
        }
        return services.isEmpty() ? NONE : new DecidingFiles(services);
    }

    /// The same verdict, with the places and fixes of the file where the file fails in the same
    /// way. Where it does not, the container differs from it, and is what decides.
    ///
    /// @param facts what `verdict` is about
    <S extends Observed> Verdict place(Check<S> check, S facts, Verdict verdict) {
        if (services.isEmpty() || !(verdict instanceof Verdict.Fail fail)) {
            return verdict;
        }
        var service = services.get(facts.subject());
        if (service == null || !(facts instanceof Workload)) {
            return verdict;
        }
        @SuppressWarnings("unchecked") // a check of one workload is a check of every workload
        var declared = ((Check<Workload>) check).inspect(service);
        return declared instanceof Verdict.Fail written ? place(fail, written) : verdict;
    }

    private static Verdict.Fail place(Verdict.Fail found, Verdict.Fail written) {
        var places = new HashMap<String, Verdict.Fail>();
        for (var part : parts(written)) {
            if (part.origin() instanceof Origin.File || part.origin() instanceof Origin.Absent) {
                places.putIfAbsent(part.evidence(), part);
            }
        }
        var placed = new ArrayList<Verdict.Fail>();
        for (var part : parts(found)) {
            placed.add(places.getOrDefault(part.evidence(), part));
        }
        var first = placed.removeFirst();
        return new Verdict.Fail(first.evidence(), first.origin(), first.fix(), placed);
    }

    /// Each place by itself.
    private static List<Verdict.Fail> parts(Verdict.Fail fail) {
        var parts = new ArrayList<Verdict.Fail>();
        parts.add(new Verdict.Fail(fail.evidence(), fail.origin(), fail.fix()));
        parts.addAll(fail.also());
        return parts;
    }
}
