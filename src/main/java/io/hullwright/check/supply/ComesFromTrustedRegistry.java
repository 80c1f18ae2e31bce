package io.hullwright.check.supply;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.ImageReference;
import io.hullwright.facts.Supply;
import io.hullwright.facts.Workload;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

@CheckInfo(
        id = "SUP-003",
        title = "The image comes from a trusted registry",
        severity = Severity.MEDIUM,
        checklist = {"image-security/1", "container-registry/2"},
        references = {
            "cis-docker-1.6.0/4.2",
            "hadolint/DL3026",
            "owasp-docker-top-10/D08",
            "owasp-top-10-2021/A08"
        },
        why =
                """
                An image is somebody's program with all its dependencies. A registry that you chose tells \
                whose it is and keeps what you tested; any other may hold a look-alike.\
                """,
        remedy = "Copy the image to a registry of yours and name it there.")
final class ComesFromTrustedRegistry implements SupplyCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var supply = workload.supply();
        if (LocalBuild.is(supply)) {
            return Verdict.notApplicable(LocalBuild.BECAUSE);
        }
        return switch (supply.trustedRegistries()) {
            case Fact.Unknown<Set<String>>(var why) -> Verdict.unknown(why);
            case Fact.Known<Set<String>>(var trusted) -> judge(supply, trusted);
        };
    }

    private static Verdict judge(Supply supply, Set<String> trusted) {
        var image = supply.image();
        if (supply.digests() instanceof Fact.Unknown(var why)
                && supply.openLabels() instanceof Fact.Known) {
            // It may be a local build that only bears the registry's name.
            return Verdict.unknown(why);
        }
        if (!image.value().isId()) {
            return judge(supply, trusted, Set.of(image.value().registry()));
        }
        return switch (supply.digests()) {
            case Fact.Unknown<List<String>>(var why) -> Verdict.unknown(why);
            case Fact.Known<List<String>>(var digests) -> {
                var registries = new TreeSet<String>();
                for (var digest : digests) {
                    registries.add(ImageReference.parse(digest).registry());
                }
                yield judge(supply, trusted, registries);
            }
        };
    }

    private static Verdict judge(Supply supply, Set<String> trusted, Set<String> registries) {
        for (var registry : registries) {
            if (trusted.contains(registry)) {
                return Verdict.pass();
            }
        }
        return Verdict.fail(
                "the image comes from "
                        + String.join(", ", registries)
                        + ", expected one of "
                        + new TreeSet<>(trusted),
                supply.image().origin());
    }
}
