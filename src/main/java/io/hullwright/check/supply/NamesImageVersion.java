package io.hullwright.check.supply;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.MovingTag;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "SUP-001",
        title = "The image is named by a version",
        severity = Severity.MEDIUM,
        checklist = {"image-security/1", "during-deployment/5"},
        references = {"compose-lint/CL-0004", "trivy/DS-0001", "owasp-docker-top-10/D08"},
        why =
                """
                latest and its like name another image every week: nobody can say what runs, two hosts \
                differ, and there is nothing to roll back to.\
                """,
        remedy = "Name the version that was tested, and its digest where it must never change.")
final class NamesImageVersion implements SupplyCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var image = workload.supply().image();
        var reference = image.value();
        if (reference.isId()) {
            return Verdict.notApplicable("the image is named by its id, which names one image");
        }
        if (reference.isPinnedByDigest() || !MovingTag.is(reference.tag())) {
            return Verdict.pass();
        }
        var tag =
                reference.tag().isEmpty()
                        ? "no tag, which means latest"
                        : "tag " + reference.tag() + ", which moves";
        return Verdict.fail(tag + "; expected a version", image.origin());
    }
}
