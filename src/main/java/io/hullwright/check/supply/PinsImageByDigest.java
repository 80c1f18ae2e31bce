package io.hullwright.check.supply;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.ImageReference;
import io.hullwright.facts.Supply;
import io.hullwright.facts.Workload;
import java.util.List;

@CheckInfo(
        id = "SUP-002",
        title = "The image is pinned by digest",
        severity = Severity.LOW,
        checklist = {"image-security/1", "during-deployment/1"},
        references = {"compose-lint/CL-0019", "owasp-docker-top-10/D08"},
        why =
                """
                Whoever may push to the repository can put another image behind a tag, versions too. A \
                digest names the bytes: what was tested is what runs, on staging and in production.\
                """,
        remedy =
                "Add @sha256:… to the reference, and let an update tool raise tag and digest"
                        + " together.")
final class PinsImageByDigest implements SupplyCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var supply = workload.supply();
        var image = supply.image();
        if (image.value().isPinnedByDigest()) {
            return Verdict.pass();
        }
        if (LocalBuild.is(supply)) {
            return Verdict.notApplicable(LocalBuild.BECAUSE);
        }
        if (supply.digests() instanceof Fact.Unknown(var why) && wasSeen(supply)) {
            return Verdict.unknown(why);
        }
        var evidence = "image " + image.value().text() + " has no digest, expected one (@sha256:…)";
        var digest = digest(supply);
        return digest.isEmpty()
                ? Verdict.fail(evidence, image.origin())
                : Verdict.fail(
                        evidence,
                        image.origin(),
                        new Fix.SetValue("image", image.value().text() + "@" + digest));
    }

    /// True for an image that the engine has; then it may be a local build, which needs no digest.
    private static boolean wasSeen(Supply supply) {
        return supply.openLabels() instanceof Fact.Known;
    }

    /// The digest of what runs, in the repository the reference names; empty when not seen.
    private static String digest(Supply supply) {
        if (supply.digests() instanceof Fact.Known<List<String>>(var digests)) {
            for (var entry : digests) {
                var other = ImageReference.parse(entry);
                if (other.repository().equals(supply.image().value().repository())
                        && other.registry().equals(supply.image().value().registry())) {
                    return other.digest();
                }
            }
        }
        return "";
    }
}
