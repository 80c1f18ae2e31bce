package io.hullwright.check.image;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Image;
import io.hullwright.facts.ValueTrait;

@CheckInfo(
        id = "IMG-012",
        title = "No variable of the image switches TLS verification off",
        severity = Severity.HIGH,
        checklist = "network-security/4",
        references = {"owasp-top-10-2021/A02", "nist-csf-2.0/PR.DS-02"},
        why =
                """
                Set in the image it holds for every container made from it, where nobody sees it: each \
                connection can then be read and changed by whoever sits in between.\
                """,
        remedy =
                "Take the ENV out of the Dockerfile, and add a private authority's certificate to the"
                        + " image instead.")
final class VerifiesTlsCertificates implements ImageCheck {

    @Override
    public Verdict inspect(Image image) {
        for (var variable : image.variables()) {
            if (variable.has(ValueTrait.TLS_VERIFICATION_OFF)) {
                return Verdict.fail(
                        "ENV " + variable.name() + " switches verification off, expected it on",
                        variable.origin());
            }
        }
        return Verdict.pass();
    }
}
