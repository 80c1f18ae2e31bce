package io.hullwright.check.scan;

import static io.hullwright.check.scan.Scanned.clean;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class HoldsNoSecretTest {

    private final HoldsNoSecret check = new HoldsNoSecret();

    @Test
    void passesWhereNoneIsFound() {
        assertEquals(Verdict.pass(), check.inspect(clean().stale().os("").build()));
    }

    @Test
    void namesThePlaces() {
        var image = clean();
        for (var i = 1; i <= 6; i++) {
            image.secret("token at /" + i + ":1");
        }
        assertEquals(
                Verdict.fail(
                        "trivy 0.74.0 found token at /1:1, token at /2:1, token at /3:1, token at"
                                + " /4:1, token at /5:1 and 1 more",
                        new Origin.Image("shop/web:1", "files")),
                check.inspect(image.build()));
    }

    @Test
    void isUnknownWhereNothingWasScanned() {
        assertEquals(Verdict.unknown("no Trivy"), check.inspect(Scanned.unseen("no Trivy")));
    }
}
