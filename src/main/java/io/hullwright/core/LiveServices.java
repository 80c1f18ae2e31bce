package io.hullwright.core;

import io.hullwright.collect.docker.ProcessPowers;
import io.hullwright.facts.Snapshot;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Workload;
import io.hullwright.repair.Live;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// Finds the running containers of a compose file's services.
record LiveServices(Snapshot snapshot, ProcessPowers powers) {

    /// Of a project that Compose started.
    Map<String, Live> byIdentity() {
        return by(Subject::identity);
    }

    /// Of a file whose services are named as the containers are.
    Map<String, Live> byName() {
        return by(Subject::name);
    }

    /// By the services' names.
    private Map<String, Live> by(Function<Subject, String> key) {
        var declared = new HashMap<String, Workload>();
        for (var observed : snapshot.observed()) {
            if (observed instanceof Workload workload
                    && workload.subject().kind() == Subject.Kind.COMPOSE_SERVICE) {
                declared.put(key.apply(workload.subject()), workload);
            }
        }
        var live = new HashMap<String, Live>();
        for (var observed : snapshot.observed()) {
            var service = declared.get(key.apply(observed.subject()));
            if (observed instanceof Workload running
                    && running.subject().kind() == Subject.Kind.CONTAINER
                    && service != null) {
                live.putIfAbsent(
                        service.subject().name(), new Live(running, isPowerless(service, running)));
            }
        }
        return live;
    }

    /// A name may stand for root, so only a number says who it was that began.
    private boolean isPowerless(Workload declared, Workload running) {
        var user = running.privileges().user().value();
        return user.isNumeric()
                && !user.isRoot()
                && user.equals(declared.privileges().user().value())
                && declared.supply().image().value().equals(running.supply().image().value())
                && powers.isWithoutAny(running);
    }
}
