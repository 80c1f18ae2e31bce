package io.hullwright.collect.compose;

import io.hullwright.facts.Activity;
import io.hullwright.facts.EngineTraits;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Image;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Workload;
import io.hullwright.facts.reading.ValueReader;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the services of a compose project into the record that running containers are read into.
///
/// @param engine the engine they would run on; unseen where none was looked at
/// @param images an image by its reference, null where nobody has seen it
record WorkloadReader(
        EngineTraits engine,
        Function<String, @Nullable Image> images,
        Fact<Set<String>> trustedRegistries,
        ValueReader values) {

    private static final String WHY = "it was read from a file; audit the engine";

    /// @param surroundings the project's volumes and networks
    Workload read(DeclaredService service, Surroundings surroundings) {
        var project = surroundings.project();
        var reference = DeclaredSupply.reference(service, project);
        var image = images.apply(reference);
        var networks = surroundings.networksOf(service);
        return new Workload(
                subject(service, project),
                engine,
                DeclaredSupply.read(service, project, image, trustedRegistries),
                DeclaredPrivileges.read(service, reference, image),
                DeclaredIsolation.read(service, networks),
                DeclaredLimits.read(service),
                DeclaredStorage.read(service, surroundings),
                DeclaredExposure.read(service, networks, reference, image),
                DeclaredEnvironment.read(service, surroundings, values),
                DeclaredHealth.read(service, reference, image, values),
                new Activity(
                        Activity.State.DECLARED,
                        Fact.unknown(WHY),
                        Fact.unknown(WHY),
                        Fact.unknown(WHY)));
    }

    private static Subject subject(DeclaredService service, String project) {
        return new Subject(
                Subject.Kind.COMPOSE_SERVICE,
                service.name(),
                service.key().path() + "#" + service.name(),
                project + "/" + service.name());
    }
}
