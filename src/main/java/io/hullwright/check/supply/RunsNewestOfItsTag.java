package io.hullwright.check.supply;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.ImageReference;
import io.hullwright.facts.Setting;
import io.hullwright.facts.Workload;
import java.util.List;

@CheckInfo(
        id = "SUP-004",
        title = "The newest image of its tag runs",
        severity = Severity.MEDIUM,
        checklist = "image-security/8",
        references = {"cis-docker-1.6.0/5.28", "owasp-docker-top-10/D02", "nist-csf-2.0/PR.PS-02"},
        why =
                """
                Maintained tags are rebuilt when a library gets a security fix. A container keeps the \
                image it was made from until somebody pulls and makes it anew.\
                """,
        remedy =
                "Pull, test, and make the container anew. Where the image is pinned by digest, raise"
                        + " the digest.")
final class RunsNewestOfItsTag implements SupplyCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var supply = workload.supply();
        var image = supply.image();
        if (image.value().isId()
                || (image.value().tag().isEmpty() && image.value().isPinnedByDigest())) {
            return Verdict.notApplicable("the image is named without a tag, so none moves on");
        }
        if (LocalBuild.is(supply)) {
            return Verdict.notApplicable(LocalBuild.BECAUSE);
        }
        return switch (supply.registryDigest()) {
            case Fact.Unknown<String>(var why) -> Verdict.unknown(why);
            case Fact.Known<String>(var newest) ->
                    switch (supply.digests()) {
                        case Fact.Unknown<List<String>>(var why) -> Verdict.unknown(why);
                        case Fact.Known<List<String>>(var digests) -> judge(image, digests, newest);
                    };
        };
    }

    private static Verdict judge(
            Setting<ImageReference> image, List<String> digests, String newest) {
        for (var digest : digests) {
            if (digest.endsWith(newest)) {
                return Verdict.pass();
            }
        }
        return Verdict.fail(
                "the registry has "
                        + newest
                        + " for "
                        + image.value().text()
                        + ", which is not what runs",
                image.origin(),
                new Fix.RunYourself("docker compose pull && docker compose up --detach"));
    }
}
