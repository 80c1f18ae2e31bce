package io.hullwright.check.supply;

import io.hullwright.facts.Fact;
import io.hullwright.facts.ImageReference;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import io.hullwright.facts.Supply;
import io.hullwright.facts.Workload;
import io.hullwright.facts.WorkloadFixture;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Workloads by where their image comes from.
final class Supplies {

    static final String DIGEST = "sha256:" + "ab".repeat(32);
    static final String OTHER = "sha256:" + "99".repeat(32);
    static final Origin ORIGIN = new Origin.Inspect("Config.Image");

    private Supplies() {}

    static Workload pulled(String reference, String... digests) {
        return of(
                reference,
                Fact.known(List.of(digests)),
                Map.of(),
                Fact.known(Set.of("docker.io")),
                Fact.known(DIGEST));
    }

    static Workload local(String reference) {
        return pulled(reference);
    }

    /// The image was not seen, as with a compose file judged without an engine.
    static Workload unseen(String reference) {
        return of(
                reference,
                Fact.unknown("needs the engine"),
                Map.of(),
                Fact.unknown("name the registries you trust"),
                Fact.unknown("the registry was not asked"));
    }

    /// The engine has the image and does not tell whether it pulled it.
    static Workload untold(String reference) {
        var pulled = pulled(reference).supply();
        return WorkloadFixture.hardened()
                .supply(
                        new Supply(
                                pulled.image(),
                                Fact.unknown("this engine does not tell"),
                                pulled.openLabels(),
                                pulled.runtimes(),
                                pulled.volumes(),
                                pulled.trustedRegistries(),
                                pulled.registryDigest()))
                .build();
    }

    static Workload of(
            String reference,
            Fact<List<String>> digests,
            Map<String, String> runtimes,
            Fact<Set<String>> trusted,
            Fact<String> registryDigest) {
        return WorkloadFixture.hardened()
                .supply(
                        new Supply(
                                Setting.inspected(ImageReference.parse(reference), "Config.Image"),
                                digests,
                                digests.map(_ -> Map.of()),
                                digests.map(_ -> runtimes),
                                digests.map(_ -> Set.of()),
                                trusted,
                                registryDigest))
                .build();
    }
}
